// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/errors/result.h"
#include "core/model/site.h"

#include <string_view>

namespace gw {

/// A corner of a space's outline, in metres from the space's corner with the smallest coordinates.
struct Corner {
    double x = 0, y = 0;
    bool operator==(const Corner&) const = default;
};

/// Corners in order, counter-clockwise; none = the whole rectangle.
using Outline = std::vector<Corner>;

inline constexpr std::size_t fewestCorners = 3, mostCorners = 200;
/// Corners stand at least so far apart, metres.
inline constexpr double shortestWall = 0.01;

/// "x y; x y; ..." as corners; nothing but blanks is no corner. Failures: NotANumber with what stands in a number's place.
Result<Outline> readOutline(std::string_view text);
/// As `readOutline` reads it, in whole millimetres.
std::string outlineText(const Outline& corners);

/// A polygon that can bound a room: 3 to 200 corners, none on another, no two walls that meet elsewhere than at their common corner, and
/// counter-clockwise. Failures: OutOfRange with the corner or walls at fault in `place`, what is seen and what is expected.
Status checkPolygon(const Outline& corners);
/// The same and inside of the rectangle; an empty text is good. Failures: those of both functions above.
Status checkOutline(const Space& space);
/// The corners of a space; none where it is a rectangle or its text is no outline.
Outline outlineOf(const Space& space);

/// Positive where the corners run counter-clockwise, m2.
double signedArea(const Outline& corners);
/// What the space covers.
Area floorArea(const Space& space);

} // namespace gw
