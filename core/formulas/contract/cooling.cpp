// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/cooling.h"
#include "core/formulas/site_ratios.h"

#include "core/formulas/contract/areas.h"

#include <fmt/core.h>

namespace gw::contract {

namespace { enum class Arrangement : std::uint8_t { Counterflow, SmallerMixed, LargerMixed, Condenser }; }
template <> inline constexpr auto choicesOf<Arrangement> = std::to_array<std::string_view>({"counterflow", "crossflow_cmin_mixed", "crossflow_cmax_mixed", "condenser"});

namespace {

struct ChillerInput {
    Power capacity;
    double cop = 0;
    Temperature leaving, entering;
    double partLoad = 0;
    std::vector<double> capacityCurve, eirCurve, partLoadCurve;
    std::optional<std::vector<Temperature>> leavingBox, enteringBox;
    std::optional<std::vector<double>> partLoadBox;
    template <class F> void describe(F& f)
    {
        f.required("reference_capacity_kw", capacity, kilowatt, "Cooling at reference conditions", positive);
        f.required("reference_cop", cop, "Cooling over power at reference conditions", positive);
        f.required("chilled_water_leaving_c", leaving, "Chilled water leaving the machine");
        f.required("condenser_entering_c", entering, "Water entering the condenser, or dry bulb for an air-cooled machine");
        f.required("part_load_ratio", partLoad, "Load over the available capacity", notNegative);
        f.required("capacity_coefficients", capacityCurve, "a to f of the capacity curve", anyNumber.sized(6));
        f.required("eir_temperature_coefficients", eirCurve, "a to f of the energy input ratio's temperature curve", anyNumber.sized(6));
        f.required("eir_part_load_coefficients", partLoadCurve, "a to c of the energy input ratio's part-load curve", anyNumber.sized(3));
        f.optional("chilled_water_range_c", leavingBox, "Fitted box of the leaving water, low and high", anyNumber.sized(2));
        f.optional("condenser_range_c", enteringBox, "Fitted box of the condenser's entering temperature, low and high", anyNumber.sized(2));
        f.optional("part_load_range", partLoadBox, "Fitted box of the part-load ratio, low and high", anyNumber.sized(2));
    }
};

struct ChillerOutput {
    double capacityFactor = 0, eirTemperature = 0, eirPartLoad = 0;
    Power available, cooling, power;
    double cop = 0;
    template <class F> void describe(F& f)
    {
        f.output("capacity_factor", capacityFactor, "Available over reference capacity");
        f.output("eir_temperature_factor", eirTemperature, "Energy input ratio over its reference, by temperatures");
        f.output("eir_part_load_factor", eirPartLoad, "Energy input over that at full load, by part load");
        f.output("available_capacity_kw", available, kilowatt, "Cooling at full load");
        f.output("cooling_kw", cooling, kilowatt, "Cooling at this load");
        f.output("power_kw", power, kilowatt, "Electric power");
        f.output("cop", cop, "Cooling over power");
    }
};

template <class T>
bool isOutside(const std::optional<std::vector<T>>& box, T value) { return box && (value < (*box)[0] || value > (*box)[1]); }

template <class T>
bool isReversed(const std::optional<std::vector<T>>& box) { return box && (*box)[1] < (*box)[0]; }

std::optional<Refusal> faultOfBoxes(const ChillerInput& in)
{
    if (isReversed(in.leavingBox)) return invalid("chilled_water_range_c", "the low end before the high");
    if (isReversed(in.enteringBox)) return invalid("condenser_range_c", "the low end before the high");
    if (isReversed(in.partLoadBox)) return invalid("part_load_range", "the low end before the high");
    return {};
}

Answer<ChillerOutput> chiller(const ChillerInput& in)
{
    if (const auto fault = faultOfBoxes(in)) return *fault;
    const double e = in.leaving.inCelsius(), c = in.entering.inCelsius();
    ChillerOutput out;
    out.capacityFactor = chillerTemperatureCurve(in.capacityCurve.data(), e, c);
    out.eirTemperature = chillerTemperatureCurve(in.eirCurve.data(), e, c);
    out.eirPartLoad = in.partLoadCurve[0] + in.partLoad * (in.partLoadCurve[1] + in.partLoad * in.partLoadCurve[2]);
    out.available = in.capacity * out.capacityFactor;
    out.cooling = out.available * in.partLoad;
    out.power = out.available / in.cop * (out.eirTemperature * out.eirPartLoad);
    if (!(out.available.si() > 0)) return impossible("capacity_coefficients", "curves that give capacity at these temperatures", fmt::format("a factor of {}", out.capacityFactor));
    if (!(out.power.si() > 0)) return impossible("eir_temperature_coefficients", "curves that give power above 0 at this point", fmt::format("a factor of {}", out.eirTemperature * out.eirPartLoad));
    out.cop = out.cooling / out.power;
    Flags flags;
    flags.raiseIf(isOutside(in.leavingBox, in.leaving) || isOutside(in.enteringBox, in.entering) || isOutside(in.partLoadBox, in.partLoad), "outside_fitted_range");
    // Where heat must be lifted, no machine beats Carnot; curves that say so are used too far from their fit.
    flags.raiseIf(in.entering > in.leaving && out.cop > carnotCop(in.leaving.inKelvin(), in.entering.inKelvin()), "implausible_value");
    return {out, flags};
}

struct ExchangerInput {
    Arrangement arrangement = Arrangement::Counterflow;
    double ntu = 0, ratio = 0;
    template <class F> void describe(F& f)
    {
        f.required("arrangement", arrangement, "How the flows pass each other");
        f.required("ntu", ntu, "Number of transfer units UA / C_min", notNegative);
        f.optional("capacity_ratio", ratio, "C_min / C_max; 0 where one flow condenses or boils", share);
    }
};

struct ExchangerOutput {
    double effectiveness = 0;
    template <class F> void describe(F& f) { f.output("effectiveness", effectiveness, "Heat over the heat that could be exchanged at most"); }
};

Answer<ExchangerOutput> exchanger(const ExchangerInput& in)
{
    switch (in.arrangement) {
    case Arrangement::Counterflow: return ExchangerOutput {counterflowEffectiveness(in.ntu, in.ratio)};
    case Arrangement::SmallerMixed: return ExchangerOutput {smallerMixedEffectiveness(in.ntu, in.ratio)};
    case Arrangement::LargerMixed: return ExchangerOutput {largerMixedEffectiveness(in.ntu, in.ratio)};
    case Arrangement::Condenser: break;
    }
    return ExchangerOutput {condenserEffectiveness(in.ntu)};
}

struct WaterInput {
    Volume water;
    Energy energy;
    template <class F> void describe(F& f)
    {
        f.required("annual_water_m3", water, cubicMetre, "Water drawn in the year", notNegative);
        f.required("annual_it_energy_kwh", energy, kilowattHour, "IT energy of the same year at the stated meter boundary", positive);
    }
};

struct WaterOutput {
    WaterIntensity wue;
    template <class F> void describe(F& f) { f.output("wue_l_per_kwh", wue, litrePerKilowattHour, "Litres per kilowatt-hour of IT energy"); }
};

Answer<WaterOutput> waterUsage(const WaterInput& in) { return WaterOutput {usageEffectiveness(in.water, in.energy)}; }

} // namespace

std::vector<Entry> towerFormulas();

std::vector<Entry> coolingFormulas()
{
    std::vector<Entry> all {entryOf<chiller>({"cooling.chiller_electric_eir", "Electric chiller by capacity and energy-input-ratio curves",
        "Q_av = Q_ref CapFT; P = Q_av / COP_ref * EIRFT * EIRFPLR; cooling = Q_av PLR\nCapFT, EIRFT = a + b Te + c Te^2 + d Tc + e Tc^2 + f Te Tc; EIRFPLR = a + b x + c x^2",
        {{"outside_fitted_range", "A value lies outside a given box; computed at the point asked, not clamped"},
            {"implausible_value", "The curves promise more than Carnot's machine"}},
        "EnergyPlus Engineering Reference, Chiller:Electric:EIR; https://github.com/lbl-srg/modelica-buildings"})};
    for (Entry& entry : towerFormulas()) all.push_back(std::move(entry));
    all.push_back(entryOf<exchanger>({"cooling.heat_exchanger_effectiveness", "Effectiveness from number of transfer units",
        "counterflow (1 - e^(-N(1-C))) / (1 - C e^(-N(1-C))), N / (1 + N) at C = 1\nC_min mixed 1 - e^(-(1 - e^(-CN)) / C); C_max mixed (1 - e^(-C (1 - e^(-N)))) / C\n"
        "condenser or boiler 1 - e^(-N)",
        {}, "Incropera, Fundamentals of Heat and Mass Transfer, table 11.4"}));
    all.push_back(entryOf<waterUsage>({"cooling.water_usage_effectiveness", "Litres of water per kilowatt-hour of IT energy", "WUE = water / IT energy", {},
        "The Green Grid, WUE; ISO/IEC 30134-9"}));
    return all;
}

} // namespace gw::contract
