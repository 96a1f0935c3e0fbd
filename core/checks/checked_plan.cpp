// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/checked_plan.h"

#include "core/catalog/kinds.h"
#include "core/checks/dominators.h"

#include <string_view>
#include <unordered_map>

namespace gw {
namespace {

constexpr std::uint32_t noRow = RowIndex<Equipment>::none;

std::vector<const EquipmentType*> typesOf(const Plan& plan, const Catalog& catalog)
{
    std::unordered_map<std::string_view, const EquipmentType*> byName;
    for (const EquipmentType& type : catalog.equipment) byName.emplace(type.id.text, &type);
    std::vector<const EquipmentType*> types;
    types.reserve(plan.equipment.size());
    for (const Equipment& piece : plan.equipment) {
        const auto found = byName.find(piece.type.text);
        types.push_back(found == byName.end() ? nullptr : found->second);
    }
    return types;
}

std::vector<FeedLink> feedsOf(const CheckedPlan& checked)
{
    std::vector<FeedLink> feeds;
    feeds.reserve(checked.plan.feeds.size());
    for (const Feed& feed : checked.plan.feeds) {
        const std::uint32_t from = checked.equipmentIndex.of(feed.from), to = checked.equipmentIndex.of(feed.to);
        if (from != noRow && to != noRow) feeds.push_back({from, to, feed.side});
    }
    return feeds;
}

std::vector<LoopLink> linksOf(const CheckedPlan& checked)
{
    std::vector<LoopLink> links;
    links.reserve(checked.plan.connections.size());
    for (const Connection& connection : checked.plan.connections) {
        const std::uint32_t piece = checked.equipmentIndex.of(connection.equipment), loop = checked.loopIndex.of(connection.loop);
        if (piece != noRow && loop != noRow && checked.types[piece]) links.push_back({loop, piece, connection.role});
    }
    return links;
}

/// What stands on the floor in rows, row by row.
std::vector<RowMember> membersByRow(const CheckedPlan& checked)
{
    const RowIndex<Group> groups(checked.plan.groups);
    std::vector<RowMember> members;
    for (std::uint32_t i = 0; i < checked.types.size(); ++i) {
        if (!checked.types[i] || checked.spaceOf[i] == noRow || checked.isKind(i, EquipmentKind::Busway)) continue;
        const std::uint32_t group = groups.of(checked.plan.equipment[i].group);
        if (group != RowIndex<Group>::none && checked.plan.groups[group].kind == GroupKind::Row) members.push_back({group, i});
    }
    std::ranges::stable_sort(members, {}, &RowMember::group);
    return members;
}

template <class T>
void sortBySpace(const Table<T>& table, const RowIndex<Space>& spaces, std::vector<SpaceContents>& contents, std::vector<std::uint32_t> SpaceContents::*list)
{
    for (std::uint32_t i = 0; i < table.size(); ++i)
        if (const std::uint32_t space = spaces.of(table[i].space); space != noRow) (contents[space].*list).push_back(i);
}

} // namespace

CheckedPlan::CheckedPlan(const Plan& p, const Catalog& c, const Outcome& o)
    : plan(p), catalog(c), outcome(o), climate(c.find(p.site.climate)), equipmentIndex(p.equipment), spaceIndex(p.spaces), loopIndex(p.loops), types(typesOf(p, c)),
      spaceOf(p.equipment.size(), noRow), footprints(p.equipment.size()), contents(p.spaces.size()), shapes(p.spaces.begin(), p.spaces.end()), links(linksOf(*this)),
      power(p.equipment.size(), feedsOf(*this))
{
    for (std::uint32_t i = 0; i < types.size(); ++i) {
        spaceOf[i] = spaceIndex.of(plan.equipment[i].space);
        if (!types[i]) continue;
        footprints[i] = footprintOf(plan.equipment[i], *types[i]);
        if (spaceOf[i] == noRow) continue;
        (types[i]->kind == EquipmentKind::Busway ? contents[spaceOf[i]].overhead : contents[spaceOf[i]].onFloor).push_back(i);
    }
    for (std::size_t space = 0; space < contents.size(); ++space) layGrids(space);
    sortDrawn();
    findRows();
    for (std::uint32_t i = 0; i < types.size(); ++i)
        if (isKind(i, EquipmentKind::NetworkRack) && spaceOf[i] != noRow) networkRacks.push_back(i);
}

CheckedPlan::CheckedPlan(CheckedPlan&& before, const Plan& p, const Outcome& o, const PlanChanges& changes)
    : plan(p), catalog(before.catalog), outcome(o), climate(catalog.find(p.site.climate)), equipmentIndex(std::move(before.equipmentIndex), p.equipment),
      spaceIndex(std::move(before.spaceIndex), p.spaces),
      loopIndex(changes.touches(PlanPart::Loops) ? RowIndex<Loop>(p.loops) : RowIndex<Loop>(std::move(before.loopIndex), p.loops)), types(std::move(before.types)),
      spaceOf(std::move(before.spaceOf)), footprints(std::move(before.footprints)), contents(std::move(before.contents)), shapes(std::move(before.shapes)),
      rowMembers(std::move(before.rowMembers)), rows(std::move(before.rows)), networkRacks(std::move(before.networkRacks)), links(std::move(before.links)), power(std::move(before.power)),
      m_dominators(std::move(before.m_dominators))
{
    place(changes.moved);
    if (changes.touches(partsOf({PlanPart::Obstacles, PlanPart::Aisles}))) sortDrawn();
    if (changes.touches(PlanPart::Groups)) findRows();
    if (changes.touches(partsOf({PlanPart::Loops, PlanPart::Connections}))) links = linksOf(*this);
    if (!changes.touches(PlanPart::Feeds)) return;
    power = PowerNet(plan.equipment.size(), feedsOf(*this));
    m_dominators.reset();
}

const Dominators& CheckedPlan::dominators() const
{
    if (!m_dominators) m_dominators = std::make_shared<const Dominators>(*this);
    return *m_dominators;
}

void CheckedPlan::place(const std::vector<EquipmentId>& moved)
{
    std::vector<std::uint32_t> touched;
    for (const EquipmentId id : moved) {
        const std::uint32_t piece = equipmentIndex.of(id);
        if (piece == noRow || !types[piece]) continue;
        footprints[piece] = footprintOf(plan.equipment[piece], *types[piece]);
        if (spaceOf[piece] != noRow) touched.push_back(spaceOf[piece]);
    }
    std::ranges::sort(touched);
    touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
    for (const std::uint32_t space : touched) layGrids(space);
}

void CheckedPlan::findRows()
{
    rowMembers = membersByRow(*this);
    rows.assign(plan.spaces.size(), {});
    const auto isRackOf = [this](const RowMember& member) { return isRackAt(member.piece); };
    for (std::uint32_t begin = 0, end = 0; begin < rowMembers.size(); begin = end) {
        while (end < rowMembers.size() && rowMembers[end].group == rowMembers[begin].group) ++end;
        const std::span row = std::span(rowMembers).subspan(begin, end - begin);
        const auto racks = static_cast<std::uint32_t>(std::ranges::count_if(row, isRackOf));
        if (racks > 0) rows[spaceOf[std::ranges::find_if(row, isRackOf)->piece]].push_back({begin, end, racks});
    }
}

void CheckedPlan::layGrids(std::size_t space)
{
    contents[space].floorGrid = PieceGrid(footprints, contents[space].onFloor);
    contents[space].overheadGrid = PieceGrid(footprints, contents[space].overhead);
}

void CheckedPlan::sortDrawn()
{
    for (SpaceContents& space : contents) space.obstacles.clear(), space.aisles.clear();
    sortBySpace(plan.obstacles, spaceIndex, contents, &SpaceContents::obstacles);
    sortBySpace(plan.aisles, spaceIndex, contents, &SpaceContents::aisles);
}

const EquipmentOutcome* CheckedPlan::outcomeOf(std::size_t piece) const
{
    return outcome.equipment.size() == plan.equipment.size() ? &outcome.equipment[piece] : nullptr;
}

const LoopOutcome* CheckedPlan::outcomeOfLoop(std::size_t loop) const
{
    return outcome.loops.size() == plan.loops.size() ? &outcome.loops[loop] : nullptr;
}

Power CheckedPlan::peakOf(std::size_t piece) const
{
    if (!isRackAt(piece)) return {};
    if (const EquipmentOutcome* solved = outcomeOf(piece); solved && solved->peakPower.si() > 0) return solved->peakPower;
    return plan.equipment[piece].maximumPower.value_or(types[piece]->rack->maximumPower.value);
}

Power CheckedPlan::airHeatOf(std::size_t piece) const
{
    return isRackAt(piece) ? peakOf(piece) * (1 - types[piece]->rack->liquidShare.value) : Power {};
}

Power CheckedPlan::ratingOf(std::size_t piece) const
{
    if (!types[piece] || !types[piece]->power) return {};
    return plan.equipment[piece].maximumPower.value_or(types[piece]->power->rating.value);
}

Power CheckedPlan::coolingOf(std::size_t piece) const
{
    if (!types[piece] || !types[piece]->cooling) return {};
    return isAirHandler(types[piece]->kind) ? plan.equipment[piece].maximumPower.value_or(types[piece]->cooling->capacity.value) : types[piece]->cooling->capacity.value;
}

Footprint CheckedPlan::onSite(std::size_t piece) const
{
    const Footprint& own = footprints[piece];
    if (spaceOf[piece] == noRow) return own;
    const Space& space = plan.spaces[spaceOf[piece]];
    const double x = space.x.in(metre), y = space.y.in(metre);
    return {own.x0 + x, own.y0 + y, own.x1 + x, own.y1 + y};
}

bool isPowerGear(EquipmentKind kind)
{
    return kind > EquipmentKind::GridConnection && kind <= EquipmentKind::Rectifier;
}

bool isPowerSource(EquipmentKind kind)
{
    return kind == EquipmentKind::GridConnection || kind == EquipmentKind::Generator || kind == EquipmentKind::Battery;
}

Footprint onSite(const Space& space)
{
    const double x = space.x.in(metre), y = space.y.in(metre);
    return {x, y, x + space.width.in(metre), y + space.depth.in(metre)};
}

Finding findingOn(Rule rule, Severity severity, const std::string& object, SpaceId space)
{
    return Finding {.rule = rule, .severity = severity, .equipment = {}, .space = space, .object = object};
}

Finding findingAbout(const CheckedPlan& checked, std::size_t piece, Rule rule, Severity severity)
{
    const Equipment& row = checked.plan.equipment[piece];
    return Finding {.rule = rule, .severity = severity, .equipment = {row.id}, .space = row.space, .object = row.name};
}

Finding measured(Finding finding, double value, double limit, std::string unit)
{
    finding.measured = value;
    finding.limit = limit;
    finding.unit = std::move(unit);
    return finding;
}

} // namespace gw
