// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/placement.h"

#include <cmath>

namespace gw {
namespace {

// Pieces of one row stand side to side with no more than this between them.
constexpr double widestJoint = 0.02;
// Feeds that lead in a circle must not lead the walk in one.
constexpr int deepestChain = 12;

constexpr std::uint32_t nowhere = RowIndex<Equipment>::none;

bool isSource(EquipmentKind kind) { return kind == EquipmentKind::Generator || kind == EquipmentKind::Battery; }

} // namespace

const Space* spaceAt(const Plan& plan, double x, double y)
{
    const Space* smallest = nullptr;
    for (const Space& space : plan.spaces) {
        const double dx = x - space.x.si(), dy = y - space.y.si();
        if (dx < 0 || dy < 0 || dx > space.width.si() || dy > space.depth.si()) continue;
        if (!space.outline.empty() && !SpaceShape(space).contains(dx, dy)) continue;
        if (!smallest || space.width * space.depth < smallest->width * smallest->depth) smallest = &space;
    }
    return smallest;
}

Footprint footprintAt(const EquipmentType& type, double x, double y, Facing facing)
{
    return footprintOf(Equipment {.x = metres(x), .y = metres(y), .facing = facing}, type);
}

Placement::Placement(std::shared_ptr<const Plan> plan, const Catalog& catalog, Outcome outcome, std::span<const EquipmentId> moving)
    : m_plan(std::move(plan)), m_outcome(std::move(outcome)), m_checked(*m_plan, catalog, m_outcome), m_isMoving(m_plan->equipment.size(), false),
      m_firstFeed(m_plan->equipment.size() + 1), m_obstacles(m_plan->spaces.size())
{
    for (const EquipmentId id : moving)
        if (const std::uint32_t at = m_checked.equipmentIndex.of(id); at != nowhere) m_isMoving[at] = true;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> feeds;
    for (const Feed& feed : m_plan->feeds) {
        const std::uint32_t from = m_checked.equipmentIndex.of(feed.from), to = m_checked.equipmentIndex.of(feed.to);
        if (from == nowhere || to == nowhere || !m_checked.types[from] || isSource(m_checked.types[from]->kind)) continue;
        feeds.emplace_back(to, from);
    }
    std::sort(feeds.begin(), feeds.end());
    for (const auto& [to, from] : feeds) {
        ++m_firstFeed[to + 1];
        m_source.push_back(from);
    }
    for (std::size_t i = 1; i < m_firstFeed.size(); ++i) m_firstFeed[i] += m_firstFeed[i - 1];
    for (std::uint32_t i = 0; i < m_plan->obstacles.size(); ++i)
        if (const std::uint32_t space = m_checked.spaceIndex.of(m_plan->obstacles[i].space); space != RowIndex<Space>::none) m_obstacles[space].push_back(i);
}

std::vector<PlacementIssue> Placement::issues(std::span<const Ghost> ghosts, std::size_t most) const
{
    std::vector<PlacementIssue> found;
    for (const Ghost& ghost : ghosts) {
        checkGhost(ghost, found);
        // A row of a thousand that stands badly is told by its first pieces.
        if (found.size() > 64) break;
    }
    checkFeeds(ghosts, found);
    std::stable_sort(found.begin(), found.end(), [](const PlacementIssue& a, const PlacementIssue& b) { return a.fault < b.fault; });
    const auto last = std::unique(found.begin(), found.end(), [](const PlacementIssue& a, const PlacementIssue& b) { return a.fault == b.fault && a.object == b.object; });
    found.erase(last, found.end());
    if (found.size() > most) found.resize(most);
    return found;
}

void Placement::checkGhost(const Ghost& ghost, std::vector<PlacementIssue>& issues) const
{
    const std::uint32_t at = m_checked.spaceIndex.of(ghost.space);
    if (ghost.space.isNone() || at == RowIndex<Space>::none) {
        issues.push_back({.fault = PlacementFault::OutsideEverySpace, .object = {}});
        return;
    }
    const bool hangs = ghost.type->kind == EquipmentKind::Busway;
    const PieceGrid& grid = hangs ? m_checked.contents[at].overheadGrid : m_checked.contents[at].floorGrid;
    checkRoom(ghost, m_plan->spaces[at], issues);
    checkOverlaps(ghost, grid, issues);
    if (hangs) return;
    checkObstacles(ghost, issues);
    checkAisle(ghost, m_plan->spaces[at], grid, issues);
}

void Placement::checkRoom(const Ghost& ghost, const Space& space, std::vector<PlacementIssue>& issues) const
{
    const double beyond = m_checked.shapes[m_checked.spaceIndex.of(ghost.space)].beyond(ghost.area);
    if (beyond > touching) issues.push_back({PlacementFault::BeyondSpace, space.name, beyond, 0});
    const Length height = ghost.type->height.value;
    if (space.kind != SpaceKind::Yard && height > space.height)
        issues.push_back({PlacementFault::TooTall, space.name, height.in(metre), space.height.in(metre)});
    if (ghost.type->kind == EquipmentKind::Busway) return;
    const FloorLoad load = ghost.type->mass.value / (ghost.type->width.value * (ghost.type->depth.value + space.aisleMinimum * 0.5));
    if (load > space.floorLimit * full)
        issues.push_back({PlacementFault::FloorOverloaded, space.name, load.in(kilogramPerSquareMetre), space.floorLimit.in(kilogramPerSquareMetre)});
}

void Placement::checkOverlaps(const Ghost& ghost, const PieceGrid& grid, std::vector<PlacementIssue>& issues) const
{
    std::uint32_t deepest = nowhere;
    double depth = touching;
    grid.forEachNear(ghost.area, [&](std::uint32_t other) {
        const double reach = penetration(ghost.area, m_checked.footprints[other]);
        if (!m_isMoving[other] && reach > depth) {
            depth = reach;
            deepest = other;
        }
        return true;
    });
    if (deepest != nowhere) issues.push_back({PlacementFault::Overlap, m_plan->equipment[deepest].name, depth, 0});
}

void Placement::checkObstacles(const Ghost& ghost, std::vector<PlacementIssue>& issues) const
{
    for (const std::uint32_t i : m_obstacles[m_checked.spaceIndex.of(ghost.space)]) {
        const Obstacle& obstacle = m_plan->obstacles[i];
        const double depth = penetration(ghost.area, footprintOf(obstacle));
        if (depth > touching) issues.push_back({PlacementFault::InObstacle, obstacle.name, depth, 0, obstacle.kind});
    }
}

namespace {

/// The clear depth between a face and what lies before it; none where it lies aside, behind or further than `limit`.
std::optional<double> clearBefore(const Footprint& own, Facing facing, const Footprint& other, double limit)
{
    const double gap = gapBefore(own, other, facing);
    if (gap < -touching || gap >= limit - touching) return {};
    if (penetration(stripBefore(own, facing, limit + 1), other) <= touching) return {};
    return std::max(gap, 0.0);
}

} // namespace

void Placement::checkAisle(const Ghost& ghost, const Space& space, const PieceGrid& grid, std::vector<PlacementIssue>& issues) const
{
    const double limit = space.aisleMinimum.in(metre), half = limit / 2;
    PlacementIssue worst {PlacementFault::AisleTooNarrow, {}, limit, limit};
    const auto offer = [&](std::optional<double> clear, double asked, const std::string& object) {
        if (!clear || *clear / asked >= worst.measured / worst.limit) return;
        worst.measured = *clear;
        worst.limit = asked;
        worst.object = object;
    };
    const bool isDoor = ghost.type->kind == EquipmentKind::RearDoor; // The back of its rack.
    // Backs that touch need no aisle between them.
    const auto behind = [half](std::optional<double> clear) { return clear && *clear > touching && *clear < half ? clear : std::nullopt; };
    const Footprint around {ghost.area.x0 - limit, ghost.area.y0 - limit, ghost.area.x1 + limit, ghost.area.y1 + limit};
    grid.forEachNear(around, [&](std::uint32_t other) {
        if (m_isMoving[other]) return true;
        const Footprint& theirs = m_checked.footprints[other];
        const Facing facing = m_plan->equipment[other].facing;
        const std::string& name = m_plan->equipment[other].name;
        if (isDoor) offer(behind(clearBefore(ghost.area, ghost.facing, theirs, half)), half, name);
        else offer(clearBefore(ghost.area, ghost.facing, theirs, limit), limit, name);
        if (m_checked.isKind(other, EquipmentKind::RearDoor)) offer(behind(clearBefore(theirs, facing, ghost.area, half)), half, name);
        else offer(clearBefore(theirs, facing, ghost.area, limit), limit, name);
        if (isRack(ghost.type->kind) && facing != ghost.facing) offer(behind(clearBefore(ghost.area, opposite(ghost.facing), theirs, half)), half, name);
        return true;
    });
    for (const std::uint32_t o : m_obstacles[m_checked.spaceIndex.of(ghost.space)])
        if (const Obstacle& obstacle = m_plan->obstacles[o]; bars(obstacle.kind))
            offer(clearBefore(ghost.area, ghost.facing, footprintOf(obstacle), isDoor ? half : limit), isDoor ? half : limit, obstacle.name);
    if (space.kind != SpaceKind::Yard) {
        const double wall = m_checked.shapes[m_checked.spaceIndex.of(ghost.space)].toWall(ghost.area, ghost.facing);
        const double asked = isDoor ? half : limit;
        if (wall >= -touching && wall < asked - touching) offer(std::max(wall, 0.0), asked, {});
    }
    if (worst.measured < worst.limit) issues.push_back(std::move(worst));
}

std::optional<EquipmentId> Placement::neighbourOf(const Ghost& ghost) const
{
    const std::uint32_t at = m_checked.spaceIndex.of(ghost.space);
    if (at == RowIndex<Space>::none) return {};
    const bool alongX = isAlongX(ghost.facing);
    const bool frontIsHigh = ghost.facing == Facing::North || ghost.facing == Facing::East;
    const auto frontOf = [&](const Footprint& f) { return alongX ? (frontIsHigh ? f.y1 : f.y0) : (frontIsHigh ? f.x1 : f.x0); };
    const Footprint around {ghost.area.x0 - widestJoint, ghost.area.y0 - widestJoint, ghost.area.x1 + widestJoint, ghost.area.y1 + widestJoint};
    std::optional<EquipmentId> found;
    m_checked.contents[at].floorGrid.forEachNear(around, [&](std::uint32_t other) {
        const Footprint& f = m_checked.footprints[other];
        const Equipment& row = m_plan->equipment[other];
        const double joint = alongX ? std::max(f.x0 - ghost.area.x1, ghost.area.x0 - f.x1) : std::max(f.y0 - ghost.area.y1, ghost.area.y0 - f.y1);
        const bool inLine = row.facing == ghost.facing && std::abs(frontOf(f) - frontOf(ghost.area)) <= 0.05;
        const bool isAlike = isRack(m_checked.types[other]->kind) == isRack(ghost.type->kind);
        if (!m_isMoving[other] && inLine && isAlike && std::abs(joint) <= widestJoint && (!found || row.id < *found)) found = row.id;
        return true;
    });
    return found;
}

void Placement::addLoad(std::uint32_t piece, double watts, int depth, std::vector<std::pair<std::uint32_t, double>>& loads) const
{
    const std::uint32_t first = m_firstFeed[piece], end = m_firstFeed[piece + 1];
    if (first == end || depth == 0) return;
    const double share = watts / (end - first);
    for (std::uint32_t f = first; f < end; ++f) {
        const auto at = std::find_if(loads.begin(), loads.end(), [&](const auto& load) { return load.first == m_source[f]; });
        if (at == loads.end()) loads.emplace_back(m_source[f], share);
        else at->second += share;
        addLoad(m_source[f], share, depth - 1, loads);
    }
}

/// Each is fed as its neighbour is, in equal shares, as the solver deals them; losses on the way up are left out.
void Placement::checkFeeds(std::span<const Ghost> ghosts, std::vector<PlacementIssue>& issues) const
{
    std::vector<std::pair<std::uint32_t, double>> loads;
    std::optional<EquipmentId> last;
    for (const Ghost& ghost : ghosts) {
        if (!ghost.type->rack) continue;
        // In a row the next one stands beside the one before it.
        if (const auto beside = neighbourOf(ghost)) last = beside;
        if (last) addLoad(m_checked.equipmentIndex.of(*last), ghost.type->rack->maximumPower.value.si(), deepestChain, loads);
    }
    PlacementIssue worst {PlacementFault::FeedOverloaded, {}, 1, 1};
    for (const auto& [piece, watts] : loads) {
        const EquipmentOutcome* outcome = m_checked.outcomeOf(piece);
        if (!outcome || outcome->rating.si() <= 0) continue;
        const double loading = outcome->loading + watts / outcome->rating.si();
        if (loading > full && loading > worst.measured) worst = {PlacementFault::FeedOverloaded, m_plan->equipment[piece].name, loading, 1};
    }
    if (worst.measured > full) issues.push_back(std::move(worst));
}

} // namespace gw
