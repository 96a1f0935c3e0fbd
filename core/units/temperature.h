// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/quantity.h"

namespace gw {

namespace dim {
using TemperatureDifference = Dimension<0, 0, 0, 1>;
} // namespace dim

template <class R> using BasicTemperatureDifference = Quantity<dim::TemperatureDifference, R>;
using TemperatureDifference = BasicTemperatureDifference<double>;
inline constexpr Unit<dim::TemperatureDifference> kelvin {1.0, "K"};
GW_HD constexpr TemperatureDifference kelvins(double value) { return TemperatureDifference::fromSi(value); }

/// A point on the temperature scale: two of them have a difference but no sum. Kelvin inside.
template <class R>
class BasicTemperature {
public:
    constexpr BasicTemperature() = default;
    GW_HD static constexpr BasicTemperature fromCelsius(R degrees) { BasicTemperature t; t.m_kelvin = degrees + R(273.15); return t; }
    GW_HD static constexpr BasicTemperature fromKelvin(R inKelvins) { BasicTemperature t; t.m_kelvin = inKelvins; return t; }
    GW_HD constexpr R inCelsius() const { return m_kelvin - R(273.15); }
    GW_HD constexpr R inKelvin() const { return m_kelvin; }

    GW_HD friend constexpr BasicTemperature operator+(BasicTemperature t, BasicTemperatureDifference<R> d) { return fromKelvin(t.m_kelvin + d.si()); }
    GW_HD friend constexpr BasicTemperature operator-(BasicTemperature t, BasicTemperatureDifference<R> d) { return fromKelvin(t.m_kelvin - d.si()); }
    GW_HD friend constexpr auto operator-(BasicTemperature a, BasicTemperature b) { return BasicTemperatureDifference<R>::fromSi(a.m_kelvin - b.m_kelvin); }
    GW_HD friend constexpr bool operator==(BasicTemperature a, BasicTemperature b) { return a.m_kelvin == b.m_kelvin; }
    GW_HD friend constexpr auto operator<=>(BasicTemperature a, BasicTemperature b) { return a.m_kelvin <=> b.m_kelvin; }

private:
    R m_kelvin {273.15};
};

using Temperature = BasicTemperature<double>;
GW_HD constexpr Temperature celsius(double value) { return Temperature::fromCelsius(value); }

} // namespace gw
