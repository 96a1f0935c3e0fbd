// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/editing/following.h"

#include <cmath>

namespace gw {

/// Places that differ by less are the same.
inline constexpr double sameRoom = 1e-6;

/// Coordinates along a row of that facing and across it, in metres.
inline double along(const auto& placed, Facing facing) { return (isAlongX(facing) ? placed.x : placed.y).in(metre); }
inline double across(const auto& placed, Facing facing) { return (isAlongX(facing) ? placed.y : placed.x).in(metre); }
/// Where a place of an array begins, along it.
inline double alongAt(const Group& row, std::uint32_t slot) { return along(row, row.facing) + (slot - 1) * row.pitch.in(metre); }

/// Puts a piece into a row. Coordinates that are right but for rounding stay as they are.
inline void placeInRow(Equipment& piece, Facing facing, double alongRow, double acrossRow)
{
    const auto set = [](Length& where, double to) { if (std::abs(where.in(metre) - to) > sameRoom) where = tidy(to); };
    set(isAlongX(facing) ? piece.x : piece.y, alongRow);
    set(isAlongX(facing) ? piece.y : piece.x, acrossRow);
    piece.facing = facing;
}

/// Lays an array out: removes what is beyond its count, moves its members to their places, adds those that are missing.
void layRow(Following& following, GroupId row);

} // namespace gw
