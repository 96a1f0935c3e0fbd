// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/rows.h"

#include <cmath>

namespace gw {

namespace {

// Gaps along a row up to this wide (a column, a filler panel) do not end it; wider ones are cross aisles.
constexpr float gapInRow = 1.0F;
constexpr float lineTolerance = 0.05F;
// Two rows further apart than this do not share an aisle.
constexpr float widestAisle = 4.0F;
// Width drawn in front of and behind a row that stands alone: two floor tiles.
constexpr float loneAisle = 1.2F;

/// A box seen along its row: `along` runs with the row, `front` is where the doors are, `rear` the other side.
struct Cabinet {
    std::size_t index;
    SpaceId space;
    Facing facing;
    float front, rear, from, to;
    long line;                          ///< Doors within one tolerance are one line; its number keeps the order strict.
};

bool runsAlongX(Facing facing) { return facing == Facing::North || facing == Facing::South; }

Cabinet cabinetOf(const Plan& plan, const Box& box, std::size_t index)
{
    Cabinet c {index, plan.equipment[index].space, box.front, 0, 0, 0, 0, 0};
    const bool alongX = runsAlongX(box.front);
    const float low = alongX ? box.minimum.y : box.minimum.x;
    const float high = alongX ? box.maximum.y : box.maximum.x;
    const bool frontIsHigh = box.front == Facing::North || box.front == Facing::East;
    c.front = frontIsHigh ? high : low;
    c.rear = frontIsHigh ? low : high;
    c.from = alongX ? box.minimum.x : box.minimum.y;
    c.to = alongX ? box.maximum.x : box.maximum.y;
    c.line = std::lround(c.front / lineTolerance);
    return c;
}

bool isBefore(const Cabinet& a, const Cabinet& b)
{
    return std::tie(a.space, a.facing, a.line, a.from, a.index) < std::tie(b.space, b.facing, b.line, b.from, b.index);
}

/// By insertion, which costs little where little is out of place; the usual way once that proves wrong.
void sortNearly(std::vector<Cabinet>& cabinets)
{
    std::size_t budget = 6 * cabinets.size();
    for (std::size_t i = 1; i < cabinets.size(); ++i) {
        if (!isBefore(cabinets[i], cabinets[i - 1])) continue;
        const auto here = cabinets.begin() + static_cast<std::ptrdiff_t>(i);
        const auto there = std::upper_bound(cabinets.begin(), here, *here, isBefore);
        const auto far = static_cast<std::size_t>(here - there);
        if (far > budget) return std::sort(cabinets.begin(), cabinets.end(), isBefore);
        budget -= far;
        std::rotate(there, here, here + 1);
    }
}

std::vector<Cabinet> cabinetsOf(const Plan& plan, const Pieces& pieces, std::vector<std::uint32_t>& order)
{
    std::vector<Cabinet> cabinets;
    cabinets.reserve(order.size());
    for (const std::uint32_t i : order) cabinets.push_back(cabinetOf(plan, pieces.boxes[i], i));
    sortNearly(cabinets);
    for (std::size_t i = 0; i < cabinets.size(); ++i) order[i] = static_cast<std::uint32_t>(cabinets[i].index);
    return cabinets;
}

bool continues(const Cabinet& before, const Cabinet& next)
{
    return before.space == next.space && before.facing == next.facing && std::abs(before.front - next.front) <= lineTolerance
        && next.from - before.to <= gapInRow;
}

/// One side of a strip, where an aisle may lie: doors (cold) or backs (hot).
struct Edge {
    const Strip* strip;
    float at, from, to;
    bool opensUp;                       ///< Towards larger coordinates.
    bool isCold;
};

Edge edgeOf(const Strip& strip, bool isCold)
{
    const bool alongX = runsAlongX(strip.front);
    const bool frontIsHigh = strip.front == Facing::North || strip.front == Facing::East;
    const bool opensUp = frontIsHigh == isCold;
    const float low = alongX ? strip.minimum.y : strip.minimum.x;
    const float high = alongX ? strip.maximum.y : strip.maximum.x;
    return {&strip, opensUp ? high : low, alongX ? strip.minimum.x : strip.minimum.y, alongX ? strip.maximum.x : strip.maximum.y, opensUp, isCold};
}

AisleStrip aisleBetween(const Strip& strip, float from, float to, float low, float high, bool isCold)
{
    AisleStrip aisle;
    aisle.isCold = isCold;
    aisle.minimum = runsAlongX(strip.front) ? Point {from, low, 0} : Point {low, from, 0};
    aisle.maximum = runsAlongX(strip.front) ? Point {to, high, 0} : Point {high, to, 0};
    return aisle;
}

void clampInto(const Plan& plan, SpaceId id, AisleStrip& aisle)
{
    const Space* space = plan.spaces.find(id);
    if (!space) return;
    const auto x = static_cast<float>(space->x.si()), y = static_cast<float>(space->y.si());
    aisle.minimum.x = std::max(aisle.minimum.x, x);
    aisle.minimum.y = std::max(aisle.minimum.y, y);
    aisle.maximum.x = std::min(aisle.maximum.x, x + static_cast<float>(space->width.si()));
    aisle.maximum.y = std::min(aisle.maximum.y, y + static_cast<float>(space->depth.si()));
}

bool overlapsByHalf(const Edge& a, const Edge& b)
{
    const float shared = std::min(a.to, b.to) - std::max(a.from, b.from);
    return shared > 0.5F * std::min(a.to - a.from, b.to - b.from);
}

/// Edges of one space and direction, by place: an edge that opens up meets the next one that opens down.
void findBetween(const Plan& plan, std::vector<Edge>& edges, std::vector<AisleStrip>& aisles)
{
    std::sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) { return std::tie(a.at, a.from) < std::tie(b.at, b.from); });
    std::vector<bool> isMet(edges.size(), false);
    for (std::size_t i = 0; i < edges.size(); ++i) {
        const Edge& a = edges[i];
        if (!a.opensUp) continue;
        float room = loneAisle;
        for (std::size_t j = i + 1; j < edges.size() && edges[j].at - a.at <= widestAisle; ++j) {
            const Edge& b = edges[j];
            if (b.opensUp || b.at <= a.at || !overlapsByHalf(a, b)) continue;
            if (b.isCold == a.isCold) {
                aisles.push_back(aisleBetween(*a.strip, std::min(a.from, b.from), std::max(a.to, b.to), a.at, b.at, a.isCold));
                clampInto(plan, a.strip->space, aisles.back());
                isMet[i] = isMet[j] = true;
            } else {
                room = std::min(room, (b.at - a.at) / 2);
            }
            break;
        }
        if (isMet[i]) continue;
        aisles.push_back(aisleBetween(*a.strip, a.from, a.to, a.at, a.at + room, a.isCold));
        clampInto(plan, a.strip->space, aisles.back());
    }
    for (std::size_t j = 0; j < edges.size(); ++j) {
        const Edge& b = edges[j];
        if (b.opensUp || isMet[j]) continue;
        float room = loneAisle;
        for (std::size_t i = j; i-- > 0 && b.at - edges[i].at <= widestAisle;)
            if (edges[i].opensUp && overlapsByHalf(edges[i], b)) room = std::min(room, (b.at - edges[i].at) / 2);
        aisles.push_back(aisleBetween(*b.strip, b.from, b.to, b.at - room, b.at, b.isCold));
        clampInto(plan, b.strip->space, aisles.back());
    }
}

void name(std::vector<AisleStrip>& aisles, std::size_t first)
{
    std::sort(aisles.begin() + static_cast<std::ptrdiff_t>(first), aisles.end(), [](const AisleStrip& a, const AisleStrip& b) {
        return std::tie(a.minimum.y, a.minimum.x, a.isCold) < std::tie(b.minimum.y, b.minimum.x, b.isCold);
    });
    std::size_t cold = 0, hot = 0;
    for (std::size_t i = first; i < aisles.size(); ++i)
        aisles[i].name = aisles[i].isCold ? "Cold aisle " + letters(cold++) : "Hot aisle " + letters(hot++);
}

} // namespace

std::string letters(std::size_t index)
{
    std::string text;
    for (std::size_t rest = index + 1; rest > 0; rest = (rest - 1) / 26) text.insert(text.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return text;
}

bool isCabinet(const Pieces& pieces, std::size_t index)
{
    const EquipmentType* type = pieces.types[index];
    return type && (isRack(type->kind) || type->kind == EquipmentKind::Cdu);
}

std::vector<Strip> findStrips(const Plan& plan, const Pieces& pieces)
{
    std::vector<std::uint32_t> cabinets;
    for (std::uint32_t i = 0; i < pieces.boxes.size(); ++i)
        if (isCabinet(pieces, i)) cabinets.push_back(i);
    return findStrips(plan, pieces, cabinets);
}

std::vector<Strip> findStrips(const Plan& plan, const Pieces& pieces, std::vector<std::uint32_t>& order)
{
    std::vector<Strip> strips;
    const std::vector<Cabinet> cabinets = cabinetsOf(plan, pieces, order);
    for (std::size_t i = 0; i < cabinets.size(); ++i) {
        const Box& box = pieces.boxes[cabinets[i].index];
        if (i > 0 && continues(cabinets[i - 1], cabinets[i])) include(strips.back().minimum, strips.back().maximum, box.minimum, box.maximum);
        else strips.push_back({cabinets[i].space, cabinets[i].facing, box.minimum, box.maximum, cabinets[i].index});
    }
    return strips;
}

std::vector<AisleStrip> findAisles(const Plan& plan, const std::vector<Strip>& strips)
{
    std::vector<AisleStrip> aisles;
    for (std::size_t from = 0; from < strips.size();) {
        std::size_t to = from;
        while (to < strips.size() && strips[to].space == strips[from].space) ++to;
        const std::size_t first = aisles.size();
        for (const bool alongX : {true, false}) {
            std::vector<Edge> edges;
            for (std::size_t i = from; i < to; ++i)
                if (runsAlongX(strips[i].front) == alongX)
                    for (const bool isCold : {true, false}) edges.push_back(edgeOf(strips[i], isCold));
            findBetween(plan, edges, aisles);
        }
        std::erase_if(aisles, [](const AisleStrip& a) { return a.maximum.x - a.minimum.x < 0.1F || a.maximum.y - a.minimum.y < 0.1F; });
        name(aisles, std::min(first, aisles.size()));
        from = to;
    }
    return aisles;
}

} // namespace gw
