// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/psychrometrics.h"

#include "core/formulas/contract/areas.h"

#include <fmt/core.h>

namespace gw::contract {
namespace {

constexpr Limits stated = between(-100, 200).flaggedAsInvalid();
constexpr std::string_view ashrae = "ASHRAE Handbook Fundamentals 2017, chapter 1 (Hyland and Wexler 1983); https://github.com/psychrometrics/psychrolib";

struct SaturationInput {
    Temperature dryBulb;
    Pressure pressure = pascals(101325);
    template <class F> void describe(F& f)
    {
        f.required("dry_bulb_c", dryBulb, "Temperature of the air", stated);
        f.optional("pressure_pa", pressure, pascal, "Total pressure; default: the standard atmosphere at sea level", positive);
    }
};

struct SaturationOutput {
    Pressure vapour;
    std::optional<double> ratio, enthalpy;
    template <class F> void describe(F& f)
    {
        f.output("vapor_pressure_pa", vapour, pascal, "Pressure of the water vapour");
        f.output("humidity_ratio_kg_per_kg", ratio, "Water per dry air");
        f.output("enthalpy_j_per_kg", enthalpy, "Per kilogram of dry air, 0 for dry air and liquid water at 0 degC");
    }
};

Answer<SaturationOutput> saturation(const SaturationInput& in)
{
    SaturationOutput out {saturationPressure(in.dryBulb)};
    if (out.vapour >= in.pressure) return {out, {"above_boiling"}};
    out.ratio = humidityRatio(out.vapour, in.pressure);
    out.enthalpy = moistAirEnthalpy(in.dryBulb, *out.ratio);
    return out;
}

struct MoistAirInput {
    Temperature dryBulb;
    Pressure pressure;
    std::optional<double> relativeHumidity;
    std::optional<Temperature> wetBulb, dewPoint;
    std::optional<double> ratio;
    std::optional<Pressure> vapour;
    template <class F> void describe(F& f)
    {
        f.required("dry_bulb_c", dryBulb, "Temperature of the air", stated);
        f.required("pressure_pa", pressure, pascal, "Total pressure", positive);
        f.optional("relative_humidity", relativeHumidity, "Vapour pressure over that of saturated air; exactly one of the five", share);
        f.optional("wet_bulb_c", wetBulb, "At most the dry bulb; exactly one of the five");
        f.optional("dew_point_c", dewPoint, "At most the dry bulb; exactly one of the five");
        f.optional("humidity_ratio_kg_per_kg", ratio, "Water per dry air; exactly one of the five", notNegative);
        f.optional("vapor_pressure_pa", vapour, pascal, "Pressure of the water vapour, below the total; exactly one of the five", notNegative);
    }
};

struct MoistAirOutput {
    double ratio = 0;
    Temperature wetBulb;
    std::optional<Temperature> dewPoint;
    double relativeHumidity = 0;
    Pressure vapour;
    double enthalpy = 0, volume = 0, density = 0;
    template <class F> void describe(F& f)
    {
        f.output("humidity_ratio_kg_per_kg", ratio, "Water per dry air");
        f.output("wet_bulb_c", wetBulb, "Temperature of adiabatic saturation, as a wetted thermometer shows it");
        f.output("dew_point_c", dewPoint, "Temperature at which vapour begins to condense or freeze; null for dry air");
        f.output("relative_humidity", relativeHumidity, "Vapour pressure over that of saturated air");
        f.output("vapor_pressure_pa", vapour, pascal, "Pressure of the water vapour");
        f.output("enthalpy_j_per_kg", enthalpy, "Per kilogram of dry air");
        f.output("volume_m3_per_kg", volume, "Of dry air");
        f.output("density_kg_per_m3", density, "Of moist air");
    }
};

/// The vapour pressure that the one measure of humidity stands for.
Answer<Pressure> vapourOf(const MoistAirInput& in)
{
    const int given = in.relativeHumidity.has_value() + in.wetBulb.has_value() + in.dewPoint.has_value() + in.ratio.has_value() + in.vapour.has_value();
    if (given != 1)
        return invalid("inputs", "exactly one of relative_humidity, wet_bulb_c, dew_point_c, humidity_ratio_kg_per_kg, vapor_pressure_pa", fmt::format("{} of them", given));
    if (in.wetBulb && *in.wetBulb > in.dryBulb) return impossible("wet_bulb_c", "at most the dry bulb", fmt::format("{}", in.wetBulb->inCelsius()));
    if (in.dewPoint && *in.dewPoint > in.dryBulb) return impossible("dew_point_c", "at most the dry bulb", fmt::format("{}", in.dewPoint->inCelsius()));
    if (in.relativeHumidity) return saturationPressure(in.dryBulb) * *in.relativeHumidity;
    if (in.dewPoint) return saturationPressure(*in.dewPoint);
    if (in.vapour) return *in.vapour;
    if (in.ratio) return vapourPressure(*in.ratio, in.pressure);
    if (saturationPressure(*in.wetBulb) >= in.pressure) return impossible("wet_bulb_c", "below the boiling point at this pressure");
    const double ratio = humidityRatioAtWetBulb(in.dryBulb, *in.wetBulb, in.pressure);
    if (ratio < 0) return impossible("wet_bulb_c", "not below the wet bulb of dry air", fmt::format("{}", in.wetBulb->inCelsius()));
    return vapourPressure(ratio, in.pressure);
}

Temperature wetBulbOf(const MoistAirOutput& out, const MoistAirInput& in)
{
    const Temperature dew = out.dewPoint.value_or(Temperature::fromKelvin(50));
    const bool isFoggy = dew > in.dryBulb;
    return wetBulbBetween(isFoggy ? in.dryBulb : dew, isFoggy ? dew : in.dryBulb, in.dryBulb, out.ratio, in.pressure);
}

Answer<MoistAirOutput> moistAirState(const MoistAirInput& in)
{
    const Answer<Pressure> vapour = vapourOf(in);
    if (!vapour) return vapour.refusal();
    if (vapour.value() >= in.pressure) return impossible("inputs", "a vapour pressure below the total pressure", fmt::format("{} Pa", vapour->si()));
    MoistAirOutput out;
    out.vapour = vapour.value();
    out.ratio = in.ratio ? *in.ratio : humidityRatio(out.vapour, in.pressure);
    if (out.vapour.si() > 0) out.dewPoint = in.dewPoint ? *in.dewPoint : dewPoint(out.vapour);
    out.wetBulb = in.wetBulb ? *in.wetBulb : wetBulbOf(out, in);
    out.relativeHumidity = out.vapour / saturationPressure(in.dryBulb);
    out.enthalpy = moistAirEnthalpy(in.dryBulb, out.ratio);
    out.volume = moistAirVolume(in.dryBulb, out.ratio, in.pressure);
    out.density = (1 + out.ratio) / out.volume;
    Flags flags;
    flags.raiseIf(!out.dewPoint, "dry_air");
    flags.raiseIf(out.relativeHumidity > 1 + 1e-12, "supersaturated");
    return {out, flags};
}

struct AtmosphereInput {
    Length altitude;
    std::optional<Pressure> station;
    std::optional<Temperature> dryBulb;
    template <class F> void describe(F& f)
    {
        f.required("altitude_m", altitude, metre, "Above sea level", between(-5000, 11000).flaggedAsInvalid());
        f.optional("station_pressure_pa", station, pascal, "Measured at the altitude; with dry_bulb_c, or neither", positive);
        f.optional("dry_bulb_c", dryBulb, "Measured at the altitude; with station_pressure_pa, or neither");
    }
};

struct AtmosphereOutput {
    Pressure pressure;
    Temperature temperature;
    std::optional<Pressure> seaLevel;
    template <class F> void describe(F& f)
    {
        f.output("pressure_pa", pressure, pascal, "Of the standard atmosphere");
        f.output("temperature_c", temperature, "Of the standard atmosphere");
        f.output("sea_level_pressure_pa", seaLevel, pascal, "The station's pressure brought to sea level; null without a station");
    }
};

Answer<AtmosphereOutput> atmosphere(const AtmosphereInput& in)
{
    if (in.station.has_value() != in.dryBulb.has_value()) return invalid("inputs", "station_pressure_pa and dry_bulb_c, or neither");
    if (in.altitude >= metres(44330)) return impossible("altitude_m", "below 44330, where the equation's pressure ends", fmt::format("{}", in.altitude.in(metre)));
    AtmosphereOutput out {atmosphericPressure(in.altitude), standardTemperature(in.altitude), {}};
    if (out.temperature.inKelvin() <= 0) return impossible("altitude_m", "a height at which the temperature is above absolute zero");
    if (in.station) out.seaLevel = seaLevelPressure(*in.station, in.altitude, *in.dryBulb);
    return out;
}

} // namespace

std::vector<Entry> psychrometricsFormulas()
{
    constexpr FlagText outside {"outside_valid_range", "The temperature or altitude lies outside the range for which the equations are stated"};
    return {
        entryOf<saturation>({"psychrometrics.saturation", "Air saturated with water vapour at a temperature",
            "ln p_w = C8/T + C9 + C10 T + C11 T^2 + C12 T^3 + C13 ln T over water, above 0.01 degC; the ice branch at or below\n"
            "W = 0.621945 p_w / (p - p_w)\nh = 1000 (1.006 t + W (2501 + 1.86 t))",
            {{"above_boiling", "Saturation pressure reaches the total pressure; humidity ratio and enthalpy are null"}, outside}, ashrae}),
        entryOf<moistAirState>({"psychrometrics.moist_air_state", "Complete state of moist air from dry bulb, pressure and one measure of humidity",
            "v = 287.042 T (1 + 1.607858 W) / p; density (1 + W) / v\n"
            "wet bulb by bisection of W = ((2501 - 2.326 t_wb) W_s - 1.006 (t - t_wb)) / (2501 + 1.86 t - 4.186 t_wb)\n"
            "over ice W = ((2830 - 0.24 t_wb) W_s - 1.006 (t - t_wb)) / (2830 + 1.86 t - 2.1 t_wb)\ndew point: p_ws(t_dew) = p_w",
            {{"dry_air", "Humidity ratio 0, dew point null"}, {"supersaturated", "Relative humidity above 1"}, outside}, ashrae}),
        entryOf<atmosphere>({"psychrometrics.atmospheric_pressure", "Standard atmosphere at an altitude, and a station pressure brought to sea level",
            "p = 101325 (1 - 2.25577e-5 z)^5.2559; t = 15 - 0.0065 z\np_sea = p_station exp(z / H), H = 287.055 T_col / 9.807, T_col = t + 0.0065 z / 2 + 273.15",
            {outside}, ashrae}),
    };
}

} // namespace gw::contract
