// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lanes/lane_math.h"

/// For sources that `gw_lane_sources` compiles once for each instruction set. All that such a source defines stands in
///
///     namespace gw::GW_LANES_HERE { ... }      // lanes4, lanes8 or lanes16
///
/// Its header declares the entry points in all three, and `chosenFor` takes one. What it uses of other headers must be inlined (`GW_LANE`), be a
/// template of the lanes' type, or be defined in another source: of a function that two instruction sets compile under one name the linker
/// keeps either, and an old machine would meet AVX-512. The test `core/lanes/symbols` looks for such names.
#if GW_LANES == 16
#define GW_LANES_HERE lanes16
#elif GW_LANES == 8
#define GW_LANES_HERE lanes8
#else
#define GW_LANES_HERE lanes4
#endif

namespace gw::GW_LANES_HERE {

using Floats = lane::vec<float, GW_LANES>;
using Doubles = lane::vec<double, GW_LANES / 2>;
using Words = lane::vec<std::uint32_t, GW_LANES>;

} // namespace gw::GW_LANES_HERE
