// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/hall_shape.h"

#include "core/search/sound_request.h"
#include "core/units/exact_number.h"

#include <cmath>

namespace gw {
namespace {

/// TIA-942 asks at least 1.2 m before racks; 1.8 m lets a rack of 1.2 m depth turn on its dolly (Estimate).
constexpr Length coldAisle = metres(1.8);
/// Between backs, where hoses and cords are worked on. TIA-942: at least 0.6 m, 0.9 m preferred; 1.5 m for liquid manifolds (Estimate).
constexpr Length hotAisle = metres(1.5);
/// Between the banks of rows and along the galleries: circulation of at least 1.2 m, here two people with a trolley (Estimate).
constexpr Length crossAisle = metres(2.4);

/// The smaller type where one of them carries a pod, and the places that the fullest row needs.
void chooseCdus(const Draft& draft, HallShape& shape)
{
    const double racks = static_cast<double>(shape.racksPerRow * rowsOfPod(shape, 0));
    const bool isSmall = liquidHeatOf(*draft.parts.rack) * racks <= draft.parts.smallCdu->cooling->capacity.value;
    shape.cdu = isSmall ? draft.parts.smallCdu : draft.parts.largeCdu;
    for (std::size_t row = 0; row < shape.rows; ++row) {
        const std::size_t rows = rowsOfPod(shape, row);
        if (startsPod(shape, row)) shape.cdusPerRow = std::max(shape.cdusPerRow, (cdusFor(draft, shape, rows) + rows - 1) / rows);
    }
}

/// One more than the racks' air heat needs, on the west wall first.
void chooseFanWalls(const Draft& draft, HallShape& shape)
{
    Power heat = airHeatOf(*draft.parts.rack) * static_cast<double>(shape.racks);
    for (const auto& [type, count] : rowContents(draft, 0)) heat += airHeatOf(*type) * static_cast<double>(count * shape.rows);
    const std::size_t count = heat > kilowatts(1) ? countFor(heat, draft.parts.fanWall->cooling->capacity.value) + 1 : 0;
    const std::size_t fit = std::max<std::size_t>(1, static_cast<std::size_t>((static_cast<double>(shape.lines) * (shape.rowDepth + (coldAisle + hotAisle) * 0.5)) / draft.parts.fanWall->width.value));
    shape.westFanWalls = count <= fit ? count : (count + 1) / 2;
    shape.eastFanWalls = count - shape.westFanWalls;
}

/// Depth of the deepest piece of a row, length of all of them.
void measureRows(const Draft& draft, HallShape& shape)
{
    const Parts& parts = draft.parts;
    shape.rowDepth = shape.cdusPerRow > 0 ? std::max(parts.rack->depth.value, shape.cdu->depth.value) : parts.rack->depth.value;
    if (draft.request.networkRacksPerRow > 0) shape.rowDepth = std::max(shape.rowDepth, parts.networkRack->depth.value);
    if (draft.request.storageRacksPerRow > 0) shape.rowDepth = std::max(shape.rowDepth, parts.storageRack->depth.value);
    for (const auto& [type, count] : rowContents(draft, shape.racksPerRow)) shape.racksLength += type->width.value * static_cast<double>(count);
    shape.rowLength = shape.racksLength + shape.cdu->width.value * static_cast<double>(shape.cdusPerRow);
    shape.bankPitch = std::max(shape.rowLength, parts.busway->width.value) + crossAisle;
}

void measureFloor(const Draft& draft, HallShape& shape)
{
    const EquipmentType& wall = *draft.parts.fanWall;
    const auto gallery = [&](std::size_t walls) { return crossAisle + (walls > 0 ? wall.depth.value : Length {}); };
    shape.westGallery = gallery(shape.westFanWalls);
    shape.width = toMillimetre(shape.westGallery + shape.bankPitch * static_cast<double>(shape.banks) - crossAisle + gallery(shape.eastFanWalls));
    const std::size_t last = shape.lines - 1, longestWall = std::max(shape.westFanWalls, shape.eastFanWalls);
    const Length rows = lineY(shape, last) + shape.rowDepth + (last % 2 == 0 ? coldAisle : hotAisle);
    shape.depth = toMillimetre(std::max(rows, wall.width.value * static_cast<double>(longestWall)));
}

HallShape shapeOn(const Draft& draft, std::size_t racks, const HallGrid& grid)
{
    HallShape shape {.racks = racks};
    shape.racksPerRow = std::min<std::size_t>(racks, grid.racksPerRow);
    shape.rows = std::max((racks + shape.racksPerRow - 1) / shape.racksPerRow, std::min(racks, pairsOf(draft.request.redundancy)));
    shape.racksPerRow = (racks + shape.rows - 1) / shape.rows;
    shape.lines = grid.lines > 0 ? std::min(shape.rows, grid.lines) : shape.rows > rowsPerPod ? (shape.rows + 1) / 2 : shape.rows;
    shape.banks = (shape.rows + shape.lines - 1) / shape.lines;
    chooseCdus(draft, shape);
    measureRows(draft, shape);
    chooseFanWalls(draft, shape);
    measureFloor(draft, shape);
    return shape;
}

constexpr double rounding = 1e-6;

bool fitsIn(const HallShape& shape, const HallSize& hall)
{
    return (shape.width - hall.width).in(metre) <= rounding && (shape.depth - hall.depth).in(metre) <= rounding;
}

std::string sizeText(Length width, Length depth)
{
    const auto upToCentimetre = [](Length length) { return plainText(std::ceil(length.in(metre) * 100 - rounding) / 100); };
    return upToCentimetre(width) + " x " + upToCentimetre(depth) + " m";
}

/// The smallest hall there is for the rack: one in each row.
HallShape leastShape(const Draft& draft)
{
    const std::size_t rows = pairsOf(draft.request.redundancy);
    return shapeOn(draft, rows, {1, rows, 1});
}

/// Calls `visit(grid)` for grids of at most the rows and racks asked for, until it says that one will do.
template <class Visitor>
bool anyGrid(const GenerateRequest& request, Visitor&& visit)
{
    for (std::size_t perRow = 1; perRow <= request.racksPerRow; ++perRow)
        for (std::size_t lines = 1; lines <= request.rowsPerHall; ++lines)
            for (std::size_t banks = 1; banks * lines <= request.rowsPerHall; ++banks)
                if (visit(HallGrid {perRow, lines, banks})) return true;
    return false;
}

/// Every grid of rows is tried: the answer is the best there is.
HallFit bestFit(Draft& draft)
{
    const GenerateRequest& request = draft.request;
    HallFit fit;
    anyGrid(request, [&](const HallGrid& grid) {
        const std::size_t racks = grid.racksPerRow * grid.lines * grid.banks;
        if (racks <= fit.racksPerHall || grid.lines * grid.banks < pairsOf(request.redundancy)) return false;
        if (!fitsIn(shapeOn(draft, racks, grid), *request.hall)) return false;
        fit.racksPerHall = static_cast<std::uint32_t>(racks);
        draft.grid = grid;
        return false;
    });
    return fit;
}

/// A grid for halls that are not full: with fewer racks to a pod its CDUs may be of another type, and rows longer for it.
bool chooseGrid(Draft& draft, std::size_t most, std::size_t least)
{
    const auto fits = [&](const HallGrid& grid) {
        if (grid.racksPerRow * grid.lines * grid.banks < most) return false;
        return fitsIn(shapeOn(draft, most, grid), *draft.request.hall) && fitsIn(shapeOn(draft, least, grid), *draft.request.hall);
    };
    if (fits(draft.grid)) return true;
    return anyGrid(draft.request, [&](const HallGrid& grid) {
        if (!fits(grid)) return false;
        draft.grid = grid;
        return true;
    });
}

/// The fewest halls that take the racks evenly. One rack fits, so some number does.
std::uint32_t hallsFor(Draft& draft, const HallFit& fit)
{
    const std::uint32_t racks = draft.request.racks;
    std::uint32_t halls = (racks + fit.racksPerHall - 1) / fit.racksPerHall;
    if (!draft.request.hall) return halls;
    while (halls < racks && !chooseGrid(draft, (racks + halls - 1) / halls, racks / halls)) ++halls;
    return halls;
}

/// What a rack more in each row, a line more of rows and a bank more would need.
void addSteps(const Draft& draft, HallFit& fit)
{
    const HallSize& hall = *draft.request.hall;
    const auto add = [&](HallStep::Kind kind, HallGrid grid) {
        const HallShape shape = shapeOn(draft, grid.racksPerRow * grid.lines * grid.banks, grid);
        if (!fitsIn(shape, hall)) fit.steps.push_back({kind, shape.width, shape.depth});
    };
    const HallGrid& grid = draft.grid;
    if (grid.racksPerRow < draft.request.racksPerRow) add(HallStep::Kind::LongerRows, {grid.racksPerRow + 1, grid.lines, grid.banks});
    if ((grid.lines + 1) * grid.banks <= draft.request.rowsPerHall) add(HallStep::Kind::AnotherLine, {grid.racksPerRow, grid.lines + 1, grid.banks});
    if (grid.lines * (grid.banks + 1) <= draft.request.rowsPerHall) add(HallStep::Kind::AnotherBank, {grid.racksPerRow, grid.lines, grid.banks + 1});
}

} // namespace

std::size_t racksOfRow(const HallShape& shape, std::size_t row) { return shape.racks * (row + 1) / shape.rows - shape.racks * row / shape.rows; }

std::size_t rowsOfPod(const HallShape& shape, std::size_t first)
{
    return std::min({rowsPerPod, shape.lines - first % shape.lines, shape.rows - first});
}

bool startsPod(const HallShape& shape, std::size_t row) { return row % shape.lines % rowsPerPod == 0; }

std::size_t cdusFor(const Draft& draft, const HallShape& shape, std::size_t rows)
{
    const Power heat = liquidHeatOf(*draft.parts.rack) * static_cast<double>(rows * shape.racksPerRow);
    return heat.si() > 0 ? countFor(heat, shape.cdu->cooling->capacity.value) + 1 : 0;
}

Length lineY(const HallShape& shape, std::size_t line)
{
    const Length pair = shape.rowDepth * 2.0 + coldAisle + hotAisle;
    return hotAisle + pair * static_cast<double>(line / 2) + (line % 2 == 0 ? Length {} : shape.rowDepth + coldAisle);
}

std::array<std::pair<const EquipmentType*, std::size_t>, 3> rowContents(const Draft& draft, std::size_t racks)
{
    return {{{draft.parts.rack, racks}, {draft.parts.networkRack, draft.request.networkRacksPerRow}, {draft.parts.storageRack, draft.request.storageRacksPerRow}}};
}

HallShape shapeOf(const Draft& draft, std::uint32_t racks) { return shapeOn(draft, racks, draft.grid); }

Result<HallFit> fitHalls(Draft& draft)
{
    const GenerateRequest& request = draft.request;
    HallFit fit;
    if (request.hall) {
        fit = bestFit(draft);
        const HallShape least = leastShape(draft);
        const char* hint = pairsOf(request.redundancy) > 1 ? ", for a row to each pair of chains" : ", for one rack with its aisles and cooling";
        if (fit.racksPerHall == 0)
            return outOfRange("hall", sizeText(request.hall->width, request.hall->depth), "at least " + sizeText(least.width, least.depth) + hint);
        addSteps(draft, fit);
    } else {
        draft.grid = {request.racksPerRow, 0, 0};
        fit.racksPerHall = request.racksPerRow * request.rowsPerHall;
    }
    fit.halls = hallsFor(draft, fit);
    const HallShape fullest = shapeOf(draft, (request.racks + fit.halls - 1) / fit.halls);
    fit.rows = static_cast<std::uint32_t>(fullest.rows);
    fit.racksPerRow = static_cast<std::uint32_t>(fullest.racksPerRow);
    fit.size = request.hall.value_or(HallSize {fullest.width, fullest.depth, std::max(metres(5), draft.parts.rack->height.value + metres(2))});   // Two metres for busway, trays and pipes. Estimate.
    return fit;
}

} // namespace gw
