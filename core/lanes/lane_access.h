// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lanes/lane_math.h"

namespace gw::lane {

/// Each lane's own place: 0 in the first.
template <class U> struct LaneNumbers {
    GW_LANE GW_HD static constexpr U get() { return U(0); }
};

GW_LANE GW_HD void put(float lane, float* to) { *to = lane; }
GW_LANE GW_HD float gather(const float* from, std::int32_t at) { return from[at]; }

#ifndef __CUDACC__
template <class T, int N> struct LaneNumbers<vec<T, N>> {
    GW_LANE static constexpr vec<T, N> get()
    {
        vec<T, N> numbers;
        for (int lane = 0; lane < N; ++lane) numbers[lane] = static_cast<T>(lane);
        return numbers;
    }
};

/// Writes the lanes side by side.
template <int N>
GW_LANE void put(vec<float, N> lanes, float* to)
{
    lanes.storeUnaligned(to);
}

/// What each lane finds at its place.
template <int N>
GW_LANE vec<float, N> gather(const float* from, vec<std::int32_t, N> at)
{
    vec<float, N> found;
    for (int lane = 0; lane < N; ++lane) found[lane] = from[at[lane]];
    return found;
}
#endif

/// Lanes in one R.
template <class R> inline constexpr int laneCount = static_cast<int>(sizeof(R) / sizeof(float));

} // namespace gw::lane
