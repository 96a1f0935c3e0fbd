// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/arrays.h"

#include "core/editing/copy.h"
#include "core/editing/turning.h"

#include <cmath>

namespace gw {
namespace {

constexpr std::size_t mostCopies = 100'000;

/// Copies of the selection, each shifted from it by one of `shifts`, in metres.
Result<Edit> copiesAt(const Plan& plan, const std::vector<EquipmentId>& ids, const std::vector<std::pair<double, double>>& shifts, const std::string& label)
{
    const CopySource source = copySource(plan, ids);
    if (source.pieces.empty()) return Error {ErrorCode::Unsupported, {}, label, "nothing selected", "one piece or more"};
    if (source.pieces.size() * shifts.size() > mostCopies)
        return Error {ErrorCode::OutOfRange, {}, label, std::to_string(source.pieces.size() * shifts.size()) + " new pieces", "at most 100000"};
    EditBuilder builder(plan, label);
    Copier copier(builder, plan);
    for (const auto& [x, y] : shifts) {
        const auto place = [x = x, y = y](auto& placed) { placed.x = tidy(placed.x.in(metre) + x), placed.y = tidy(placed.y.in(metre) + y); };
        copier.add(source, {place, place});
    }
    return std::move(builder).finish();
}

Error outOfRange(const char* what, std::uint32_t seen) { return {ErrorCode::OutOfRange, {}, what, std::to_string(seen), "1 to 10000"}; }

bool isCount(std::uint32_t count) { return count >= 1 && count <= 10'000; }

/// Copies in the very place of what they copy are never meant: nobody would see them.
bool isApart(Length distance) { return distance >= millimetres(1) || distance <= millimetres(-1); }

Error inOnePlace(const char* what) { return {ErrorCode::OutOfRange, {}, what, "0 m", "at least 1 mm, either way"}; }

/// The shifts from the start of a path to each further place at `spacing` along it.
std::vector<std::pair<double, double>> placesAlong(const std::vector<Spot>& path, double spacing)
{
    std::vector<std::pair<double, double>> places;
    double next = spacing;
    const double x0 = path.front().x.in(metre), y0 = path.front().y.in(metre);
    for (std::size_t i = 1; i < path.size() && places.size() <= mostCopies; ++i) {
        const double ax = path[i - 1].x.in(metre), ay = path[i - 1].y.in(metre), dx = path[i].x.in(metre) - ax, dy = path[i].y.in(metre) - ay;
        const double length = std::hypot(dx, dy);
        for (; next <= length + 1e-9 && places.size() <= mostCopies; next += spacing)
            places.emplace_back(ax + dx * next / length - x0, ay + dy * next / length - y0);
        next -= length;
    }
    return places;
}

} // namespace

Result<Edit> linearArray(const Plan& plan, const std::vector<EquipmentId>& ids, std::uint32_t copies, Length x, Length y)
{
    if (!isCount(copies)) return outOfRange("copies", copies);
    if (!isApart(x) && !isApart(y)) return inOnePlace("distance");
    std::vector<std::pair<double, double>> shifts;
    for (std::uint32_t i = 1; i <= copies; ++i) shifts.emplace_back(i * x.in(metre), i * y.in(metre));
    return copiesAt(plan, ids, shifts, copies == 1 ? "Copy " + piecesText(plan, ids) : "Array of " + piecesText(plan, ids));
}

Result<Edit> gridArray(const Plan& plan, const std::vector<EquipmentId>& ids, std::uint32_t columns, std::uint32_t rows, Length pitchX, Length pitchY)
{
    if (!isCount(columns)) return outOfRange("columns", columns);
    if (!isCount(rows)) return outOfRange("rows", rows);
    if (std::uint64_t {columns} * rows > mostCopies) return Error {ErrorCode::OutOfRange, {}, "columns times rows", std::to_string(std::uint64_t {columns} * rows), "at most 100000"};
    if (columns > 1 && !isApart(pitchX)) return inOnePlace("distance of columns");
    if (rows > 1 && !isApart(pitchY)) return inOnePlace("distance of rows");
    std::vector<std::pair<double, double>> shifts;
    for (std::uint32_t row = 0; row < rows; ++row)
        for (std::uint32_t column = 0; column < columns; ++column)
            if (row > 0 || column > 0) shifts.emplace_back(column * pitchX.in(metre), row * pitchY.in(metre));
    return copiesAt(plan, ids, shifts, "Grid of " + piecesText(plan, ids));
}

Result<Edit> pathArray(const Plan& plan, const Catalog&, const std::vector<EquipmentId>& ids, const std::vector<Spot>& path, Length spacing)
{
    if (path.size() < 2) return Error {ErrorCode::OutOfRange, {}, "path", std::to_string(path.size()) + " points", "two points or more"};
    if (spacing < millimetres(1)) return Error {ErrorCode::OutOfRange, {}, "spacing", std::to_string(spacing.in(metre)) + " m", "at least 1 mm"};
    return copiesAt(plan, ids, placesAlong(path, spacing.in(metre)), "Array of " + piecesText(plan, ids) + " along a path");
}

Result<Edit> mirrorCopy(const Plan& plan, const Catalog& catalog, const std::vector<EquipmentId>& ids, Axis along, Length aisle)
{
    const CopySource source = copySource(plan, ids);
    if (source.pieces.empty()) return Error {ErrorCode::Unsupported, {}, "Mirror", "nothing selected", "one piece or more"};
    if (aisle.si() < 0) return Error {ErrorCode::OutOfRange, {}, "aisle", std::to_string(aisle.in(metre)) + " m", "0 m or more"};
    const Footprint floor = floorOf(plan, catalog, ids);
    const double half = aisle.in(metre) / 2;
    const Turning mirror = along == Axis::X ? mirrorAtX(floor.x1 + half) : mirrorAtY(floor.y1 + half);
    EditBuilder builder(plan, "Mirror copy of " + piecesText(plan, ids));
    std::vector<GroupId> groups;
    const auto added = Copier(builder, plan).add(source, {[&](Equipment& piece) { piece = mirror(catalog, std::move(piece)); }, [&](Group& group) { groups.push_back(group.id); }});
    lineUpGroups(builder, catalog, groups, added);
    return std::move(builder).finish();
}

} // namespace gw
