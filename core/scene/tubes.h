// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/pieces.h"

namespace gw {

/// The most tubes a drawing carries; beyond it the cables between pieces of power gear are left out first.
inline constexpr std::size_t mostTubes = 3000;

/// Busways over the racks they feed, cables between power gear, supply and return of every loop.
/// A rack's own cords and hoses are not drawn: one run per busway and per loop keeps a gigawatt readable.
std::vector<Tube> layTubes(const Plan& plan, const Pieces& pieces);

} // namespace gw
