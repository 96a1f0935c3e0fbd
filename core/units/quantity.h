// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/host_device.h"

#include <compare>
#include <concepts>
#include <type_traits>

namespace gw {

/// Exponents of kilogram, metre, second, kelvin, US dollar and token.
template <int Kg, int M, int S, int K = 0, int Usd = 0, int Tok = 0>
struct Dimension {};

template <class A, class B> struct DimensionProduct;
template <int... A, int... B>
struct DimensionProduct<Dimension<A...>, Dimension<B...>> { using type = Dimension<(A + B)...>; };
template <class A, class B> struct DimensionQuotient;
template <int... A, int... B>
struct DimensionQuotient<Dimension<A...>, Dimension<B...>> { using type = Dimension<(A - B)...>; };

using Dimensionless = Dimension<0, 0, 0>;

/// A unit of dimension `D`: its size in SI and the symbol people write.
template <class D>
struct Unit {
    double inSi;
    const char* symbol;
};

/// A number with its dimension in the type. SI inside; the unit is named on entry and exit only.
/// `R` is the lane type: double for the plan, float or a vector of floats in the stages.
template <class D, class R = double>
class Quantity {
public:
    using Lane = R;
    using Dim = D;

    constexpr Quantity() = default;
    GW_HD static constexpr Quantity fromSi(R si) { Quantity q; q.m_si = si; return q; }
    GW_HD constexpr R si() const { return m_si; }
    GW_HD constexpr R in(Unit<D> unit) const { return m_si / R(unit.inSi); }

    GW_HD friend constexpr Quantity operator+(Quantity a, Quantity b) { return fromSi(a.m_si + b.m_si); }
    GW_HD friend constexpr Quantity operator-(Quantity a, Quantity b) { return fromSi(a.m_si - b.m_si); }
    GW_HD friend constexpr Quantity operator-(Quantity a) { return fromSi(-a.m_si); }
    GW_HD friend constexpr Quantity operator*(Quantity a, R factor) { return fromSi(a.m_si * factor); }
    GW_HD friend constexpr Quantity operator*(R factor, Quantity a) { return fromSi(a.m_si * factor); }
    GW_HD friend constexpr Quantity operator/(Quantity a, R divisor) { return fromSi(a.m_si / divisor); }
    GW_HD constexpr Quantity& operator+=(Quantity b) { m_si += b.m_si; return *this; }
    GW_HD constexpr Quantity& operator-=(Quantity b) { m_si -= b.m_si; return *this; }
    GW_HD constexpr Quantity& operator*=(R factor) { m_si *= factor; return *this; }
    GW_HD friend constexpr bool operator==(Quantity a, Quantity b) { return a.m_si == b.m_si; }
    GW_HD friend constexpr auto operator<=>(Quantity a, Quantity b) { return a.m_si <=> b.m_si; }

private:
    R m_si {};
};

template <class D, class R>
struct QuantityOf { using type = Quantity<D, R>; };
template <class R>
struct QuantityOf<Dimensionless, R> { using type = R; };

/// Products and quotients carry their dimension; where nothing is left the plain number returns.
template <class A, class B, class R>
GW_HD constexpr auto operator*(Quantity<A, R> a, Quantity<B, R> b)
{
    using D = typename DimensionProduct<A, B>::type;
    if constexpr (std::is_same_v<D, Dimensionless>) return a.si() * b.si();
    else return Quantity<D, R>::fromSi(a.si() * b.si());
}

template <class A, class B, class R>
GW_HD constexpr auto operator/(Quantity<A, R> a, Quantity<B, R> b)
{
    using D = typename DimensionQuotient<A, B>::type;
    if constexpr (std::is_same_v<D, Dimensionless>) return a.si() / b.si();
    else return Quantity<D, R>::fromSi(a.si() / b.si());
}

template <class B, class R>
    requires std::convertible_to<double, R>
GW_HD constexpr auto operator/(R a, Quantity<B, R> b)
{
    return Quantity<typename DimensionQuotient<Dimensionless, B>::type, R>::fromSi(a / b.si());
}

} // namespace gw
