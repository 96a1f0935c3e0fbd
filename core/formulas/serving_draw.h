// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formulas/accelerator_table.h"
#include "core/lanes/lane_math.h"

/// Power of accelerators that serve. Watts, or shares of the board's power.
namespace gw {

/// Draw of one accelerator: idle with the engine awake, and more for the share of time that kernels are bound by arithmetic or by memory.
struct ServingDraw { double idle, arithmetic, memory, board; };

/// By accelerator type, as shares of the board's power. H100: fitted on the dense rows of https://github.com/ml-energy/leaderboard (public/data/models):
/// 119 W awake, 616 W for arithmetic, 378 W for memory, of 700. Others: the same shares, with more for the memory of Blackwell, whose rows ask for some 1,250 W
/// at its full rate, of which kernels reach 0.65; Estimate.
GW_HD constexpr ServingDraw servingShares(const AcceleratorRow& a) { return {0.17, 0.88, a.fp4 > 0 ? 0.81 : 0.54, 1}; }

/// W. All 0 where the board's power is not listed.
GW_HD constexpr ServingDraw servingDraw(const AcceleratorRow& a)
{
    const ServingDraw share = servingShares(a);
    return {share.idle * a.boardPower, share.arithmetic * a.boardPower, share.memory * a.boardPower, a.boardPower};
}

/// min(board, idle + arithmetic u_c + memory u_m).
GW_HD constexpr double drawnPower(const ServingDraw& d, double arithmeticShare, double memoryShare)
{
    return lane::smaller(d.board, d.idle + d.arithmetic * arithmeticShare + d.memory * memoryShare);
}

} // namespace gw
