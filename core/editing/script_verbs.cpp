// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/script_step.h"

#include "core/editing/arrays.h"
#include "core/editing/compose.h"
#include "core/editing/groups.h"

namespace gw {
namespace {

/// Values that could not be read are their defaults here; whoever asked for the edit looks at the step's fault first.

Axis axisOf(ScriptStep& step, const char* key) { return step.oneOf(key, {"x", "y"}) == 0 ? Axis::X : Axis::Y; }

Result<Edit> place(ScriptStep& step)
{
    const EquipmentType* type = step.type("type");
    const SpaceId space = step.space("space");
    const Length x = step.length("x"), y = step.length("y");
    const Facing facing = step.choice("facing", Facing::North);
    const std::string name = step.textOr("name", {});
    const GroupId row = step.has("row") ? step.group("row") : GroupId {};
    if (!type) return Edit {};
    Edit edit = addEquipment(step.plan(), *type, space, x, y, facing);
    for (Change& change : edit.changes)
        if (auto* piece = std::get_if<RowChange<Equipment>>(&change)) {
            piece->after->group = row;
            if (!name.empty()) piece->after->name = name;
        }
    return edit;
}

Result<Edit> row(ScriptStep& step)
{
    const EquipmentType* type = step.type("type");
    RowRequest request {type ? type->id : EquipmentTypeId {}, step.space("space"), step.length("x"), step.length("y"), step.choice("facing", Facing::North), step.count("count", 1)};
    if (step.has("pitch")) request.pitch = step.length("pitch");
    request.name = step.textOr("name", {});
    return addRow(step.plan(), step.catalog(), request);
}

Result<Edit> move(ScriptStep& step)
{
    const auto ids = step.pieces();
    const Length x = step.lengthOr("x", {}), y = step.lengthOr("y", {});
    return movePieces(step.plan(), ids, x, y);
}

Result<Edit> remove(ScriptStep& step)
{
    const auto ids = step.pieces();
    return removePieces(step.plan(), ids);
}

Result<Edit> rotate(ScriptStep& step)
{
    const auto ids = step.pieces();
    const Turn turn = step.oneOf("turn", {"left", "right"}) == 0 ? Turn::Left : Turn::Right;
    return rotatePieces(step.plan(), step.catalog(), ids, turn);
}

Result<Edit> mirror(ScriptStep& step)
{
    const auto ids = step.pieces();
    const Axis along = axisOf(step, "along");
    const bool isCopy = step.has("aisle");
    const Length aisle = step.lengthOr("aisle", {});
    return isCopy ? mirrorCopy(step.plan(), step.catalog(), ids, along, aisle) : mirrorPieces(step.plan(), step.catalog(), ids, along);
}

Result<Edit> align(ScriptStep& step)
{
    const auto ids = step.pieces();
    const auto to = static_cast<Alignment>(step.oneOf("to", {"left", "centre", "right", "top", "middle", "bottom"}));
    const EquipmentId key = step.has("key") ? step.piece("key") : EquipmentId {};
    return alignPieces(step.plan(), step.catalog(), ids, to, key);
}

Result<Edit> distribute(ScriptStep& step)
{
    const auto ids = step.pieces();
    const Axis along = axisOf(step, "along");
    return distributePieces(step.plan(), step.catalog(), ids, along);
}

Result<Edit> array(ScriptStep& step)
{
    const auto ids = step.pieces();
    const auto copies = step.count("copies", 1);
    const Length x = step.lengthOr("x", {}), y = step.lengthOr("y", {});
    return linearArray(step.plan(), ids, copies, x, y);
}

Result<Edit> grid(ScriptStep& step)
{
    const auto ids = step.pieces();
    const auto columns = step.count("columns", 1), rows = step.count("rows", 1);
    const Length x = step.lengthOr("x", {}), y = step.lengthOr("y", {});
    return gridArray(step.plan(), ids, columns, rows, x, y);
}

Result<Edit> path(ScriptStep& step)
{
    const auto ids = step.pieces();
    std::vector<Spot> spots;
    for (const auto& [x, y] : step.places("path")) spots.push_back({x, y});
    const Length spacing = step.length("spacing");
    return pathArray(step.plan(), step.catalog(), ids, spots, spacing);
}

Result<Edit> makeRowOf(ScriptStep& step)
{
    const auto ids = step.pieces();
    const auto pitch = step.has("pitch") ? std::optional(step.length("pitch")) : std::nullopt;
    const std::string name = step.textOr("name", {});
    return makeRow(step.plan(), step.catalog(), ids, pitch, name);
}

Result<Edit> makePodOf(ScriptStep& step)
{
    const auto ids = step.pieces();
    const std::string name = step.textOr("name", {});
    return makePod(step.plan(), step.catalog(), ids, name);
}

Result<Edit> repeat(ScriptStep& step)
{
    const GroupId group = step.group("group");
    const auto copies = step.count("copies", 1);
    const Length pitch = step.length("pitch");
    const Axis along = axisOf(step, "along");
    return repeatGroup(step.plan(), step.catalog(), group, copies, pitch, along);
}

Result<Edit> group(ScriptStep& step)
{
    const auto ids = step.pieces();
    const std::string name = step.textOr("name", {});
    return groupPieces(step.plan(), ids, name);
}

Result<Edit> ungroupOne(ScriptStep& step)
{
    const GroupId id = step.group("group");
    return ungroup(step.plan(), {id});
}

Result<Edit> lock(ScriptStep& step)
{
    const auto ids = step.pieces();
    const bool isOn = step.flag("on", true);
    return setLocked(step.plan(), ids, isOn);
}

Result<Edit> detach(ScriptStep& step)
{
    const auto ids = step.pieces();
    const bool isOn = step.flag("on", true);
    return setDetached(step.plan(), ids, isOn);
}

Result<Edit> toSpace(ScriptStep& step)
{
    const auto ids = step.pieces();
    const SpaceId space = step.space("space");
    return moveToSpace(step.plan(), ids, space);
}

} // namespace

const std::vector<ScriptVerb>& scriptVerbs()
{
    static const std::vector<ScriptVerb> verbs {
        {"place", "type, space, x, y [facing, name, row]", place},
        {"row", "type, space, x, y, count [facing, pitch, name]", row},
        {"move", "pieces|where, x, y: by so much", move},
        {"set", "pieces|where|object, field, value: any field by its key", scriptSet},
        {"remove", "pieces|where", remove},
        {"array", "pieces|where, copies, x, y", array},
        {"grid", "pieces|where, columns, rows, x, y", grid},
        {"path", "pieces|where, path, spacing", path},
        {"mirror", "pieces|where, along: x|y [aisle: a copy across it]", mirror},
        {"rotate", "pieces|where, turn: left|right", rotate},
        {"align", "pieces|where, to: left|centre|right|top|middle|bottom [key]", align},
        {"distribute", "pieces|where, along: x|y", distribute},
        {"make_row", "pieces|where [pitch, name]", makeRowOf},
        {"make_pod", "pieces|where [name]", makePodOf},
        {"repeat", "group, copies, pitch, along: x|y", repeat},
        {"group", "pieces|where [name]", group},
        {"ungroup", "group", ungroupOne},
        {"detach", "pieces|where [on]", detach},
        {"lock", "pieces|where [on]", lock},
        {"to_space", "pieces|where, space", toSpace},
        {"connect", "from, to|pieces|where [side: a|b]", scriptConnect},
        {"feed_pair", "pieces|where [a, b]: the pair that feeds them from now on", scriptFeedPair},
        {"feed_by", "pieces|where, topology: n|n+1|2n|3n/2|4n/3|block [chain: ac|dc, distribution: busway|pdu]", scriptFeedBy},
        {"disconnect", "pieces|where", scriptDisconnect},
        {"cool", "pieces|where, loop [role: cools|is_cooled]", scriptCool},
        {"cool_from", "pieces|where, by: what cools them", scriptCoolFrom},
        {"cool_by", "pieces|where, units: cdus|fan_walls|in_row|rear_doors [sink: dry_coolers|towers|chillers, spare]", scriptCoolBy},
        {"waive", "rule, object, reason [author, date, expires]: accepts a finding", scriptWaive},
        {"unwaive", "rule, object", scriptUnwaive},
    };
    return verbs;
}

} // namespace gw
