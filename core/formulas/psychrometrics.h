// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lanes/lane_math.h"
#include "core/units/units.h"

/// Moist air. Source: ASHRAE Handbook Fundamentals 2017, chapter 1; valid from -100 to 200 degC. Humidity ratios are kg per kg of dry air.
namespace gw {

/// Water vapour pressure over ice below the triple point, over water above. Hyland and Wexler 1983.
template <class R>
GW_HD BasicPressure<R> saturationPressure(BasicTemperature<R> t)
{
    const R k = t.inKelvin();
    const bool ice = k <= R(273.16);
    const R ln = ice
        ? R(-5.6745359e3) / k + R(6.3925247) + k * (R(-9.6778430e-3) + k * (R(6.2215701e-7) + k * (R(2.0747825e-9) + k * R(-9.4840240e-13)))) + R(4.1635019) * lane::log(k)
        : R(-5.8002206e3) / k + R(1.3914993) + k * (R(-4.8640239e-2) + k * (R(4.1764768e-5) + k * R(-1.4452093e-8))) + R(6.5459673) * lane::log(k);
    return BasicPressure<R>::fromSi(lane::exp(ln));
}

/// Humidity ratio of air at total pressure `p` that holds water vapour of pressure `vapour`; `vapour` < `p`.
template <class R>
GW_HD R humidityRatio(BasicPressure<R> vapour, BasicPressure<R> p)
{
    return R(0.621945) * vapour.si() / (p.si() - vapour.si());
}

/// Vapour pressure of air with humidity `ratio`: the inverse.
template <class R>
GW_HD BasicPressure<R> vapourPressure(R ratio, BasicPressure<R> p)
{
    return BasicPressure<R>::fromSi(p.si() * ratio / (R(0.621945) + ratio));
}

/// Humidity ratio at which air of dry bulb `t` has the wet bulb `wet`.
template <class R>
GW_HD R humidityRatioAtWetBulb(BasicTemperature<R> t, BasicTemperature<R> wet, BasicPressure<R> p)
{
    const R saturated = humidityRatio(saturationPressure(wet), p);
    const R c = wet.inCelsius(), d = t.inCelsius();
    if (c >= R(0)) return ((R(2501) - R(2.326) * c) * saturated - R(1.006) * (d - c)) / (R(2501) + R(1.86) * d - R(4.186) * c);
    return ((R(2830) - R(0.24) * c) * saturated - R(1.006) * (d - c)) / (R(2830) + R(1.86) * d - R(2.1) * c);
}

/// Wet bulb of air with dry bulb `t` and dew point `dew` <= `t`, within 0.001 K. Bracketed: Newton's method fails at the ice point.
template <class R>
GW_HD BasicTemperature<R> wetBulb(BasicTemperature<R> t, BasicTemperature<R> dew, BasicPressure<R> p)
{
    const R ratio = humidityRatio(saturationPressure(dew), p);
    R low = dew.inCelsius(), high = t.inCelsius();
    R below = humidityRatioAtWetBulb(t, dew, p) - ratio, above = humidityRatioAtWetBulb(t, t, p) - ratio;
    int kept = 0; // The Illinois rule: an end kept twice counts half, or the other end never moves.
    for (int step = 0; step < 60 && high - low > R(1e-3) && above > below; ++step) {
        const R inside = lane::between(high - above * (high - low) / (above - below), low, high);
        const R at = humidityRatioAtWetBulb(t, BasicTemperature<R>::fromCelsius(inside), p) - ratio;
        if (lane::absolute(at) < R(1e-9)) return BasicTemperature<R>::fromCelsius(inside);
        if (at > R(0)) {
            high = inside, above = at;
            if (kept == 1) below *= R(0.5);
            kept = 1;
        } else {
            low = inside, below = at;
            if (kept == -1) above *= R(0.5);
            kept = -1;
        }
    }
    return BasicTemperature<R>::fromCelsius((low + high) * R(0.5));
}

/// Enthalpy of moist air, J per kg of dry air.
template <class R>
GW_HD R moistAirEnthalpy(BasicTemperature<R> t, R ratio)
{
    return R(1006) * t.inCelsius() + ratio * (R(2.501e6) + R(1860) * t.inCelsius());
}

/// Specific volume of moist air, m3 per kg of dry air.
template <class R>
GW_HD R moistAirVolume(BasicTemperature<R> t, R ratio, BasicPressure<R> p)
{
    return R(287.042) * t.inKelvin() * (R(1) + R(1.607858) * ratio) / p.si();
}

/// Standard atmosphere, -5,000..11,000 m.
template <class R>
GW_HD BasicPressure<R> atmosphericPressure(BasicLength<R> elevation)
{
    return BasicPressure<R>::fromSi(R(101325) * lane::power(R(1) - R(2.25577e-5) * elevation.si(), R(5.2559)));
}

/// Temperature of the standard atmosphere, -5,000..11,000 m.
template <class R>
GW_HD BasicTemperature<R> standardTemperature(BasicLength<R> elevation)
{
    return BasicTemperature<R>::fromCelsius(R(15) - R(0.0065) * elevation.si());
}

/// Pressure at sea level below a station at `elevation` that measures `station` at dry bulb `t`: the air column between has the mean of both temperatures.
template <class R>
GW_HD BasicPressure<R> seaLevelPressure(BasicPressure<R> station, BasicLength<R> elevation, BasicTemperature<R> t)
{
    const R column = t.inKelvin() + R(0.0065) * elevation.si() / R(2);
    const R scale = R(287.055) * column / R(9.807);
    return BasicPressure<R>::fromSi(station.si() * lane::exp(elevation.si() / scale));
}

/// Temperature at which vapour of pressure `vapour` > 0 begins to condense or freeze: of the branch, water or ice, whose saturation pressure it is.
/// To the last bit that bisection between 50 and 647 K gives.
GW_HD inline Temperature dewPoint(Pressure vapour)
{
    double low = 50, high = 647;
    for (int step = 0; step < 80; ++step) {
        const double middle = (low + high) / 2;
        (saturationPressure(Temperature::fromKelvin(middle)).si() < vapour.si() ? low : high) = middle;
    }
    return Temperature::fromKelvin((low + high) / 2);
}

/// Wet bulb of air with dry bulb `t` and humidity `ratio`, between `low` and `high`, to the last bit that bisection gives: dry air and air with fog have one too.
/// The stages use `wetBulb`, which is quicker and 0.001 K wide.
GW_HD inline Temperature wetBulbBetween(Temperature low, Temperature high, Temperature t, double ratio, Pressure p)
{
    double cold = low.inCelsius(), warm = high.inCelsius();
    for (int step = 0; step < 80; ++step) {
        const double middle = (cold + warm) / 2;
        const Temperature at = celsius(middle);
        // Where water boils the humidity ratio is beyond any.
        const bool isAbove = saturationPressure(at).si() >= p.si() || humidityRatioAtWetBulb(t, at, p) > ratio;
        (isAbove ? warm : cold) = middle;
    }
    return celsius((cold + warm) / 2);
}

} // namespace gw
