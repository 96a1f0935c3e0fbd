// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/checks/space_shape.h"
#include "core/editing/fill_hall.h"
#include "core/model/plan.h"

namespace gw {

/// The hall as rows see it: u along them, v across.
struct HallField {
    double length, breadth;                    ///< Of the hall along u and v, m.
    double width, depth, cold, hot;            ///< Of a rack and of the aisles, m.
    bool isAlongX;
    std::vector<Footprint> taken;              ///< x = u, y = v. Keeps its aisles.
    std::vector<Footprint> clear;              ///< Before doors: an aisle may lie there, a rack may not stand there.
    SpaceShape shape;                          ///< The same way round.
};

/// With the rows along x, or along y.
HallField fieldOf(const Plan& plan, const Catalog& catalog, const Space& hall, const EquipmentType& type, bool isAlongX);

/// A line of rows across the hall: its near edge, and whether its face looks to higher v.
struct HallLine {
    double v;
    bool looksUp;
};

/// What stands on a line at most: rows in its free stretches, and the longest stretch that stays free, m.
struct HallRows {
    std::vector<FilledRow> rows;
    std::uint32_t racks = 0;
    double left = 0;
};
HallRows rowsOn(const HallField& field, const HallLine& line);

/// The lines that hold most racks together, and why no other holds more.
struct HallLines {
    std::vector<HallLine> lines;
    std::uint32_t racks = 0;
    std::uint32_t weighed = 0;                 ///< Places of a line that were weighed.
    double behind = 0;                         ///< From the last line to the wall, m.
};

/// The best arrangement there is of straight rows through the hall in this direction, face to face and back to back. Any arrangement can be pushed
/// towards v = 0, line by line, until each line meets the wall, what stands there or the aisle of the line before it; so only such places are weighed.
/// Where walls stand aslant, places every 100 mm are weighed too, and the answer is the best of those.
HallLines bestLines(const HallField& field);

/// A rack with its share of the aisles before and behind it; rows in a hall can be no denser.
std::uint32_t countByArea(const HallField& field);

} // namespace gw
