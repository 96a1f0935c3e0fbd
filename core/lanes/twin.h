// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lanes/element.h"

/// Twice the lanes: two registers side by side, so that one's results arrive while the other computes. For stages that are one long chain
/// of operations, which alone would leave most of a core waiting.
namespace gw::lane {

template <class M>
struct TwinMask {
    M low {}, high {};
    GW_LANE friend constexpr TwinMask operator&(TwinMask a, TwinMask b) { return {a.low & b.low, a.high & b.high}; }
    GW_LANE friend constexpr TwinMask operator|(TwinMask a, TwinMask b) { return {a.low | b.low, a.high | b.high}; }
    GW_LANE friend constexpr TwinMask operator!(TwinMask a) { return {!a.low, !a.high}; }
};

template <class V>
struct twin {
    using Mask = TwinMask<typename V::Mask>;
    V low {}, high {};

    constexpr twin() = default;
    GW_LANE constexpr twin(V first, V second) : low(first), high(second) {}
    template <class S>
        requires std::is_arithmetic_v<S>
    GW_LANE constexpr explicit twin(S all) : low(all), high(all) {}

    GW_LANE static twin loadUnaligned(const typename V::Lane* from) { return {V::loadUnaligned(from), V::loadUnaligned(from + V::width)}; }
    GW_LANE void storeUnaligned(typename V::Lane* to) const { low.storeUnaligned(to), high.storeUnaligned(to + V::width); }

    GW_LANE friend constexpr twin operator+(twin a, twin b) { return {a.low + b.low, a.high + b.high}; }
    GW_LANE friend constexpr twin operator-(twin a, twin b) { return {a.low - b.low, a.high - b.high}; }
    GW_LANE friend constexpr twin operator*(twin a, twin b) { return {a.low * b.low, a.high * b.high}; }
    GW_LANE friend constexpr twin operator/(twin a, twin b) { return {a.low / b.low, a.high / b.high}; }
    GW_LANE friend constexpr twin operator-(twin a) { return {-a.low, -a.high}; }
    GW_LANE friend constexpr twin operator>>(twin a, int by) { return {a.low >> by, a.high >> by}; }
    GW_LANE friend constexpr twin& operator+=(twin& a, twin b) { return a = a + b; }
    GW_LANE friend constexpr twin& operator*=(twin& a, twin b) { return a = a * b; }

    GW_LANE friend constexpr Mask operator<(twin a, twin b) { return {a.low < b.low, a.high < b.high}; }
    GW_LANE friend constexpr Mask operator>(twin a, twin b) { return {a.low > b.low, a.high > b.high}; }
    GW_LANE friend constexpr Mask operator<=(twin a, twin b) { return {a.low <= b.low, a.high <= b.high}; }
    GW_LANE friend constexpr Mask operator>=(twin a, twin b) { return {a.low >= b.low, a.high >= b.high}; }
    GW_LANE friend constexpr Mask operator==(twin a, twin b) { return {a.low == b.low, a.high == b.high}; }
};

template <class M, class V>
GW_LANE constexpr twin<V> select(TwinMask<M> condition, twin<V> yes, twin<V> no)
{
    return {select(condition.low, yes.low, no.low), select(condition.high, yes.high, no.high)};
}
template <class V>
GW_LANE twin<V> larger(twin<V> a, twin<V> b) { return {larger(a.low, b.low), larger(a.high, b.high)}; }
template <class V>
GW_LANE twin<V> smaller(twin<V> a, twin<V> b) { return {smaller(a.low, b.low), smaller(a.high, b.high)}; }
template <class V>
GW_LANE twin<V> sqrt(twin<V> x) { return {sqrt(x.low), sqrt(x.high)}; }
template <class V>
GW_LANE twin<V> fma(twin<V> a, twin<V> b, twin<V> c) { return {fma(a.low, b.low, c.low), fma(a.high, b.high, c.high)}; }
template <class M>
GW_LANE bool any(TwinMask<M> condition) { return any(condition.low | condition.high); }
template <class M>
GW_LANE bool all(TwinMask<M> condition) { return all(condition.low & condition.high); }

template <class V>
struct Shape<twin<V>> {
    using Element = typename V::Lane;
    static constexpr int width = 2 * V::width;
};
template <class V, class T> struct InLanesOf<twin<V>, T> { using Type = twin<LanesLike<V, T>>; };

} // namespace gw::lane
