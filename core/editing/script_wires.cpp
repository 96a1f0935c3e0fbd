// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/script_step.h"

#include "core/editing/compose.h"
#include "core/editing/connect.h"
#include "core/editing/feed_templates.h"
#include "core/editing/field_writer.h"
#include "core/editing/loop_templates.h"
#include "core/model/outline.h"

namespace gw {
namespace {

const char* sentence(ConnectFault fault)
{
    switch (fault) {
    case ConnectFault::NoSuchPiece: return "a piece of the plan with a type of the catalogue";
    case ConnectFault::ToItself: return "two different pieces";
    case ConnectFault::Twice: return "a connection that is not there yet";
    case ConnectFault::Circle: return "feeds that do not lead back to their start";
    case ConnectFault::WrongVoltage: return "the same voltage and current on both ends";
    case ConnectFault::TakesNoPower: return "a load that takes power";
    case ConnectFault::GivesNoPower: return "a source that gives power";
    case ConnectFault::SideTaken: return "a side that nothing feeds yet";
    case ConnectFault::Locked: return "an unlocked piece";
    case ConnectFault::TooLarge: return "a load that one element of the catalogue carries";
    case ConnectFault::NoPart: return "a catalogue with an element of that kind";
    case ConnectFault::NothingToFeed: return "racks or cooling gear to feed";
    case ConnectFault::NothingToCool: return "pieces that take coolant, and pieces that cool";
    case ConnectFault::NoRoom: return "loads that stand in a space";
    case ConnectFault::NoWall: return "a hall with free places along its walls";
    default: break;
    }
    return "pieces that belong together";
}

Result<Edit> made(const Connected& connected)
{
    if (connected) return connected.edit();
    const Refusal& refusal = connected.refusal();
    const std::string place = refusal.from.empty() ? refusal.to : refusal.from + " to " + refusal.to;
    return Error {ErrorCode::Unsupported, {}, place, refusal.seen.empty() ? refusal.expected : refusal.seen, sentence(refusal.fault)};
}

/// Enters a text into a field of each row that is meant; the row type is the builder's.
template <class Row>
Status setOne(ScriptStep& step, EditBuilder& builder, const Row& row, const std::string& field, const std::string& value)
{
    Row changed = row;
    FieldWriter writer(step.plan(), step.catalog(), field, value);
    describe(writer, changed);
    if (!writer.hasField) return Error {ErrorCode::UnknownField, {}, step.pointer() + "/field", field, "a key of the plan's JSON form, such as x_m"};
    if (!writer.status) return Error {writer.status.error().code, {}, step.pointer() + "/value", value, writer.status.error().expected};
    if constexpr (std::same_as<Row, Space>)
        if (const Status good = checkOutline(changed); !good) return Error {good.error().code, {}, step.pointer() + "/value, " + good.error().place, good.error().seen, good.error().expected};
    if constexpr (requires { changed.id; }) builder.put(std::move(changed));
    else builder.set(std::move(changed));
    return Done {};
}

/// The section of that key, or the first object of that name.
Status setNamed(ScriptStep& step, EditBuilder& builder, const std::string& name, const std::string& field, const std::string& value)
{
    std::optional<Status> status;
    forEachSection(step.plan(), [&](const char* key, const auto& section) { if (!status && name == key) status = setOne(step, builder, section, field, value); });
    forEachTable(step.plan(), [&](const char*, const auto& table) {
        for (const auto& row : table)
            if constexpr (requires { row.name; }) { if (!status && row.name == name) status = setOne(step, builder, row, field, value); }
    });
    return status ? *status : Status(Error {ErrorCode::UnknownId, {}, step.pointer() + "/object", name, "the name of an object of the plan, or a section such as energy"});
}

} // namespace

Result<Edit> scriptConnect(ScriptStep& step)
{
    const EquipmentId from = step.piece("from");
    const auto loads = step.has("to") ? std::vector<EquipmentId> {step.piece("to")} : step.pieces();
    const Side side = step.choice("side", Side::A);
    return made(connectFeeds(step.plan(), step.catalog(), from, loads, side));
}

Result<Edit> scriptDisconnect(ScriptStep& step)
{
    const auto ids = step.pieces();
    return disconnectLoads(step.plan(), ids);
}

Result<Edit> scriptCool(ScriptStep& step)
{
    const auto ids = step.pieces();
    const LoopId loop = step.loop("loop");
    const LoopRole role = step.choice("role", LoopRole::IsCooled);
    return made(connectLoops(step.plan(), step.catalog(), loop, ids, role));
}

Result<Edit> scriptFeedPair(ScriptStep& step)
{
    const auto ids = step.pieces();
    const EquipmentId a = step.has("a") ? step.piece("a") : EquipmentId {}, b = step.has("b") ? step.piece("b") : EquipmentId {};
    return made(feedFromPair(step.plan(), step.catalog(), ids, a, b));
}

Result<Edit> scriptFeedBy(ScriptStep& step)
{
    const auto ids = step.pieces();
    FeedTemplate wanted;
    wanted.topology = static_cast<Topology>(step.oneOf("topology", {"n", "n+1", "2n", "3n/2", "4n/3", "block"}));
    if (step.has("chain")) wanted.chain = static_cast<SupplyChain>(step.oneOf("chain", {"ac", "dc"}));
    if (step.has("distribution")) wanted.distribution = step.oneOf("distribution", {"busway", "pdu"}) == 0 ? EquipmentKind::Busway : EquipmentKind::Pdu;
    return made(feedByTemplate(step.plan(), step.catalog(), ids, wanted));
}

Result<Edit> scriptCoolBy(ScriptStep& step)
{
    const auto ids = step.pieces();
    const std::size_t units = step.oneOf("units", {"cdus", "fan_walls", "in_row", "rear_doors"});
    const bool isLiquid = units == 0;
    const HeatSink sink = step.has("sink") ? static_cast<HeatSink>(step.oneOf("sink", {"dry_coolers", "towers", "chillers"})) : isLiquid ? HeatSink::DryCoolers : HeatSink::Chillers;
    const std::size_t spare = step.count("spare", 1);
    if (isLiquid) return made(coolByTemplate(step.plan(), step.catalog(), ids, {sink, spare}));
    return made(coolAirByTemplate(step.plan(), step.catalog(), ids, {static_cast<AirUnits>(units - 1), sink, spare}));
}

Result<Edit> scriptCoolFrom(ScriptStep& step)
{
    const auto ids = step.pieces();
    const EquipmentId by = step.piece("by");
    return made(coolFrom(step.plan(), step.catalog(), std::span(&by, 1), ids));
}

Result<Edit> scriptSet(ScriptStep& step)
{
    const bool isNamed = step.has("object");
    const std::string name = isNamed ? step.text("object") : std::string();
    const auto ids = isNamed ? std::vector<EquipmentId> {} : step.pieces();
    const std::string field = step.text("field"), value = step.anyText("value");
    EditBuilder builder(step.plan(), "Change " + field);
    if (isNamed) {
        if (const Status status = setNamed(step, builder, name, field, value); !status) return status.error();
    }
    for (const EquipmentId id : ids)
        if (const Status status = setOne(step, builder, *step.plan().equipment.find(id), field, value); !status) return status.error();
    return std::move(builder).finish();
}

} // namespace gw
