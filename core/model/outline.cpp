// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/outline.h"

#include <charconv>
#include <cmath>
#include <cstdio>
#include <optional>

namespace gw {
namespace {

// What rounding to millimetres may leave over.
constexpr double dust = 1e-6;

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\r\n");
    return first == std::string_view::npos ? std::string_view() : text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::optional<double> readNumber(std::string_view text)
{
    double value = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    return failure == std::errc {} && end == text.data() + text.size() && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::optional<Corner> readCorner(std::string_view text)
{
    const auto gap = text.find_first_of(" \t\r\n");
    if (gap == std::string_view::npos) return {};
    const auto x = readNumber(text.substr(0, gap)), y = readNumber(trimmed(text.substr(gap)));
    return x && y ? std::optional(Corner {*x, *y}) : std::nullopt;
}

std::string shown(double value)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.10g", std::round(value * 1000) / 1000 + 0.0);
    return text;
}

std::string shown(Corner c) { return shown(c.x) + " " + shown(c.y); }

Error fault(std::string place, std::string seen, std::string expected) { return {ErrorCode::OutOfRange, {}, std::move(place), std::move(seen), std::move(expected)}; }

std::string nameOf(std::size_t corner) { return "corner " + std::to_string(corner + 1); }

double turn(Corner a, Corner b, Corner c) { return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x); }

bool isBetween(Corner a, Corner b, Corner p)
{
    return p.x >= std::min(a.x, b.x) && p.x <= std::max(a.x, b.x) && p.y >= std::min(a.y, b.y) && p.y <= std::max(a.y, b.y);
}

bool meet(Corner a, Corner b, Corner c, Corner d)
{
    const double abc = turn(a, b, c), abd = turn(a, b, d), cda = turn(c, d, a), cdb = turn(c, d, b);
    if (((abc > 0 && abd < 0) || (abc < 0 && abd > 0)) && ((cda > 0 && cdb < 0) || (cda < 0 && cdb > 0))) return true;
    return (abc == 0 && isBetween(a, b, c)) || (abd == 0 && isBetween(a, b, d)) || (cda == 0 && isBetween(c, d, a)) || (cdb == 0 && isBetween(c, d, b));
}

/// Neighbours share a corner; they may not run back over each other.
bool runsBack(Corner a, Corner b, Corner c)
{
    return turn(a, b, c) == 0 && (b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y) < 0;
}

std::optional<Error> faultOfCorners(const Outline& corners)
{
    const std::size_t count = corners.size();
    for (std::size_t i = 0; i < count; ++i) {
        const Corner &a = corners[i], &b = corners[(i + 1) % count];
        if (std::hypot(b.x - a.x, b.y - a.y) < shortestWall) return fault(nameOf(i), shown(a), "a place of its own, at least 10 mm from the next corner");
        if (runsBack(a, b, corners[(i + 2) % count])) return fault(nameOf((i + 1) % count), shown(b), "walls that do not run back over each other");
    }
    return {};
}

std::optional<Error> faultOfWalls(const Outline& corners)
{
    const std::size_t count = corners.size();
    const auto wall = [&](std::size_t i) { return shown(corners[i]) + " to " + shown(corners[(i + 1) % count]); };
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t j = i + 2; j < count; ++j)
            if ((j + 1) % count != i && meet(corners[i], corners[i + 1], corners[j], corners[(j + 1) % count]))
                return fault("walls " + std::to_string(i + 1) + " and " + std::to_string(j + 1), wall(i) + " and " + wall(j), "walls that meet at their common corner only");
    return {};
}

} // namespace

Result<Outline> readOutline(std::string_view text)
{
    Outline corners;
    for (text = trimmed(text); !text.empty();) {
        const auto end = std::min(text.find(';'), text.size());
        const std::string_view part = trimmed(text.substr(0, end));
        const auto corner = readCorner(part);
        if (!corner) return Error {ErrorCode::NotANumber, {}, nameOf(corners.size()), std::string(part), "two numbers, x and y in metres, such as \"0 0; 6 0; 6 4\""};
        corners.push_back(*corner);
        text = trimmed(text.substr(std::min(end + 1, text.size())));
    }
    return corners;
}

std::string outlineText(const Outline& corners)
{
    std::string text;
    for (const Corner& corner : corners) (text += text.empty() ? "" : "; ") += shown(corner);
    return text;
}

double signedArea(const Outline& corners)
{
    double twice = 0;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const Corner &a = corners[i], &b = corners[(i + 1) % corners.size()];
        twice += a.x * b.y - b.x * a.y;
    }
    return twice / 2;
}

Status checkPolygon(const Outline& corners)
{
    if (corners.size() < fewestCorners || corners.size() > mostCorners) return fault("outline", std::to_string(corners.size()) + " corners", "3 to 200 corners");
    if (auto wrong = faultOfCorners(corners)) return *std::move(wrong);
    if (auto wrong = faultOfWalls(corners)) return *std::move(wrong);
    if (signedArea(corners) <= 0) return fault("outline", "clockwise corners", "counter-clockwise corners");
    return Done {};
}

Status checkOutline(const Space& space)
{
    const auto corners = readOutline(space.outline);
    if (!corners) return corners.error();
    if (corners->empty()) return Done {};
    const double width = space.width.in(metre), depth = space.depth.in(metre);
    for (std::size_t i = 0; i < corners->size(); ++i) {
        const Corner c = (*corners)[i];
        if (c.x < -dust || c.y < -dust || c.x > width + dust || c.y > depth + dust)
            return fault(nameOf(i), shown(c), "a place inside of the space's " + shown(width) + " m x " + shown(depth) + " m");
    }
    return checkPolygon(*corners);
}

Outline outlineOf(const Space& space)
{
    if (space.outline.empty() || !checkOutline(space)) return {};
    return *readOutline(space.outline);
}

Area floorArea(const Space& space)
{
    const Outline corners = outlineOf(space);
    return corners.empty() ? space.width * space.depth : squareMetres(signedArea(corners));
}

} // namespace gw
