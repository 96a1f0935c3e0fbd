// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lanes/extremes.h"

/// What a stage that is given any lane type asks about it.
namespace gw::lane {

template <class R>
struct Shape {
    using Element = R;
    static constexpr int width = 1;
};

#ifndef __CUDACC__
template <class T, int N>
struct Shape<vec<T, N>> {
    using Element = T;
    static constexpr int width = N;
};
#endif

/// The number in one lane: double or float.
template <class R>
using Element = typename Shape<R>::Element;
template <class R>
inline constexpr int width = Shape<R>::width;

/// As many neighbours in memory as R has lanes.
template <class R>
GW_LANE GW_HD R load(const Element<R>* from)
{
    if constexpr (width<R> == 1) return *from;
    else return R::loadUnaligned(from);
}

template <class R>
GW_LANE GW_HD void store(R lanes, Element<R>* to)
{
    if constexpr (width<R> == 1) *to = lanes;
    else lanes.storeUnaligned(to);
}

} // namespace gw::lane
