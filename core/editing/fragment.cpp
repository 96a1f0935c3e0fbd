// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/fragment.h"

#include "core/editing/floor_plan.h"
#include "core/json/parse_json.h"
#include "core/storage/plan_file.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <unordered_set>

namespace gw {
namespace {

constexpr const char* versionKey = "gigawright_fragment";
constexpr std::uint32_t mostPastes = 1000;
constexpr std::size_t mostPieces = 100'000;

/// The part of a plan that a fragment speaks of: what is copied, and from outside what feeds or cools it.
class PartOfPlan {
public:
    PartOfPlan(const Plan& plan, const std::vector<EquipmentId>& ids) : m_plan(plan), m_source(copySource(plan, ids)) {}

    Plan make()
    {
        m_part.info.name = m_plan.info.name;
        m_part.info.lastId = m_plan.info.lastId;
        for (const Group& group : m_source.groups) m_groups.insert(group.id);
        for (const Group& group : m_source.groups) addGroup(group);
        for (const Equipment& piece : m_source.pieces) m_copied.insert(piece.id);
        for (const Equipment& piece : m_source.pieces) addPiece(piece);
        for (const Feed& feed : m_source.feeds) addOutside(feed.from), m_part.feeds.put(feed);
        for (const Connection& connection : m_source.connections) addConnection(connection);
        addCoolersFromOutside();
        return std::move(m_part);
    }
    std::vector<std::uint32_t> copied() const
    {
        std::vector<std::uint32_t> numbers;
        for (const Equipment& piece : m_source.pieces) numbers.push_back(piece.id.number);
        return numbers;
    }

private:
    void addSpace(SpaceId id)
    {
        if (const Space* space = m_plan.spaces.find(id)) m_part.spaces.put(*space);
    }
    void addGroup(Group group)
    {
        addSpace(group.space);
        if (!m_groups.contains(group.parent)) group.parent = {};
        if (!m_groups.contains(group.original)) group.original = {};
        m_part.groups.put(std::move(group));
    }
    void addPiece(Equipment piece)
    {
        addSpace(piece.space);
        if (!m_groups.contains(piece.group)) piece.group = {}, piece.slot = 0;
        if (!m_copied.contains(piece.original)) piece.original = {};
        m_part.equipment.put(std::move(piece));
    }
    void addOutside(EquipmentId id)
    {
        const Equipment* piece = m_copied.contains(id) ? nullptr : m_plan.equipment.find(id);
        if (!piece || m_part.equipment.contains(id)) return;
        Equipment outside = *piece;
        outside.group = {}, outside.slot = 0, outside.original = {};
        addSpace(outside.space);
        m_part.equipment.put(std::move(outside));
    }
    void addConnection(const Connection& connection)
    {
        if (const Loop* loop = m_plan.loops.find(connection.loop)) m_part.loops.put(*loop);
        m_part.connections.put(connection);
    }
    void addCoolersFromOutside()
    {
        for (const Connection& connection : m_plan.connections) {
            if (connection.role != LoopRole::Cools || !m_part.loops.contains(connection.loop) || m_copied.contains(connection.equipment)) continue;
            addOutside(connection.equipment);
            m_part.connections.put(connection);
        }
    }

    const Plan& m_plan;
    CopySource m_source;
    Plan m_part;
    std::set<GroupId> m_groups;
    std::unordered_set<EquipmentId> m_copied;
};

Result<std::vector<EquipmentId>> readCopied(const Json& json, const Plan& part)
{
    const auto at = json.find("copied");
    if (at == json.end() || !at->is_array()) return Error {ErrorCode::MissingField, {}, "/copied", {}, "the numbers of the copied pieces"};
    std::vector<EquipmentId> ids;
    for (const Json& number : *at) {
        const bool isNumber = number.is_number_unsigned() && number.get<std::uint64_t>() <= 0xffffffffU;
        const EquipmentId id {isNumber ? number.get<std::uint32_t>() : 0};
        if (!part.equipment.contains(id)) return Error {ErrorCode::UnknownId, {}, "/copied/" + std::to_string(ids.size()), shown(number), "the number of a piece in the fragment"};
        ids.push_back(id);
    }
    return ids;
}

/// Feeds and loops of another plan may have the numbers of other things in this one.
CopySource joinedTo(const Plan& plan, CopySource source, const CopySource& fragment)
{
    std::unordered_set<EquipmentId> copied;
    for (const Equipment& piece : source.pieces) copied.insert(piece.id);
    std::set<LoopId> own;
    for (const Loop& loop : source.loops) own.insert(loop.id);
    std::erase_if(source.feeds, [&](const Feed& feed) {
        if (copied.contains(feed.from)) return false;
        const Equipment* here = plan.equipment.find(feed.from);
        const auto there = std::find_if(fragment.outside.begin(), fragment.outside.end(), [&](const Equipment& e) { return e.id == feed.from; });
        return !here || there == fragment.outside.end() || here->name != there->name || here->type != there->type;
    });
    std::erase_if(source.connections, [&](const Connection& connection) {
        if (own.contains(connection.loop)) return false;
        const Loop* here = plan.loops.find(connection.loop);
        const auto there = std::find_if(fragment.outerLoops.begin(), fragment.outerLoops.end(), [&](const Loop& l) { return l.id == connection.loop; });
        return !here || there == fragment.outerLoops.end() || here->name != there->name || here->kind != there->kind;
    });
    return source;
}

Footprint floorOf(const Catalog& catalog, const std::vector<Equipment>& pieces)
{
    std::optional<Footprint> all;
    for (const Equipment& piece : pieces) all = all ? around(*all, gw::floorOf(catalog, piece)) : gw::floorOf(catalog, piece);
    return all.value_or(Footprint {});
}

} // namespace

std::string fragmentText(const Plan& plan, const std::vector<EquipmentId>& ids)
{
    PartOfPlan part(plan, ids);
    std::string text = std::string("{\"") + versionKey + "\":1,\n\"copied\":[";
    const auto numbers = part.copied();
    for (std::size_t i = 0; i < numbers.size(); ++i) (text += i > 0 ? "," : "") += std::to_string(numbers[i]);
    return text + "],\n\"plan\":" + toJson(part.make()) + "}\n";
}

Result<CopySource> readFragment(std::string_view text, const Catalog& catalog)
{
    const auto json = parseJson(text);
    if (!json) return json.error();
    if (!json->is_object() || !json->contains(versionKey)) return Error {ErrorCode::MissingField, {}, std::string("/") + versionKey, {}, "a fragment of a Gigawright plan"};
    const Json& version = (*json)[versionKey];
    if (version != 1) return Error {ErrorCode::FileTooNew, {}, std::string("/") + versionKey, shown(version), "1"};
    const auto part = json->find("plan");
    if (part == json->end()) return Error {ErrorCode::MissingField, {}, "/plan", {}, "the pieces and what joins them"};
    const auto plan = fromJson(part->dump());
    if (!plan) return plan.error();
    const auto copied = readCopied(*json, *plan);
    if (!copied) return copied.error();
    CopySource source = copySource(*plan, *copied);
    for (const Equipment& piece : source.pieces)
        if (!catalog.find(piece.type)) return Error {ErrorCode::UnknownId, {}, piece.name, piece.type.text, "a type of the catalogue"};
    for (const Equipment& piece : plan->equipment)
        if (std::find(copied->begin(), copied->end(), piece.id) == copied->end()) source.outside.push_back(piece);
    source.outerLoops.assign(plan->loops.begin(), plan->loops.end());
    return source;
}

Result<Edit> pasteFragment(const Plan& plan, const Catalog& catalog, const CopySource& fragment, const PasteRequest& request)
{
    if (fragment.pieces.empty()) return Error {ErrorCode::Unsupported, {}, "Paste", "no pieces", "a copy of one piece or more"};
    if (request.count < 1 || request.count > mostPastes) return Error {ErrorCode::OutOfRange, {}, "count", std::to_string(request.count), "1 to 1000"};
    const double apart = std::hypot(request.pitchX.in(metre), request.pitchY.in(metre));
    if (request.count > 1 && !(apart >= 1e-3)) return Error {ErrorCode::OutOfRange, {}, "distance", "0 m", "at least 1 mm, either way"};
    if (fragment.pieces.size() * request.count > mostPieces) return Error {ErrorCode::OutOfRange, {}, "count", std::to_string(fragment.pieces.size() * request.count) + " pieces", "at most 100000"};
    if (!plan.spaces.contains(request.space)) return Error {ErrorCode::UnknownId, {}, "space", std::to_string(request.space.number), "a space of the plan"};
    const Footprint floor = floorOf(catalog, fragment.pieces);
    const double x = request.x.in(metre) - (request.isAtCursor ? floor.x0 : 0), y = request.y.in(metre) - (request.isAtCursor ? floor.y0 : 0);
    const CopySource source = joinedTo(plan, fragment, fragment);
    const std::string count = std::to_string(fragment.pieces.size() * request.count);
    EditBuilder builder(plan, fragment.pieces.size() * request.count == 1 ? "Paste " + fragment.pieces.front().name : "Paste " + count + " pieces");
    Copier copier(builder, plan);
    for (std::uint32_t i = 0; i < request.count; ++i) {
        const double shiftX = x + i * request.pitchX.in(metre), shiftY = y + i * request.pitchY.in(metre);
        const auto place = [&](auto& placed) {
            placed.x = tidy(placed.x.in(metre) + shiftX), placed.y = tidy(placed.y.in(metre) + shiftY);
            if (request.isAtCursor || !plan.spaces.contains(placed.space)) placed.space = request.space;
        };
        copier.add(source, {place, place});
    }
    return std::move(builder).finish();
}

} // namespace gw
