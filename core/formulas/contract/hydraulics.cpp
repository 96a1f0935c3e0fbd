// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/hydraulics.h"

#include "core/formulas/contract/areas.h"

#include <fmt/core.h>

namespace gw::contract {

namespace { enum class FrictionMethod : std::uint8_t { Auto, Laminar, Colebrook, Haaland, SwameeJain, Churchill, Blasius }; }
template <> inline constexpr auto choicesOf<FrictionMethod> = std::to_array<std::string_view>({"auto", "laminar", "colebrook", "haaland", "swamee_jain", "churchill_1977", "blasius"});

namespace {

constexpr double pi = 3.14159265358979323846;
constexpr FlagText transition {"transition_region", "Re between 2,000 and 4,000, where flow may be laminar or turbulent"};

double frictionBy(FrictionMethod method, double reynolds, double roughness)
{
    switch (method) {
    case FrictionMethod::Laminar: return laminarFriction(reynolds);
    case FrictionMethod::Colebrook: return colebrookFriction(reynolds, roughness);
    case FrictionMethod::Haaland: return haalandFriction(reynolds, roughness);
    case FrictionMethod::SwameeJain: return swameeJainFriction(reynolds, roughness);
    case FrictionMethod::Churchill: return churchillFriction(reynolds, roughness);
    case FrictionMethod::Blasius: return blasiusFriction(reynolds);
    case FrictionMethod::Auto: break;
    }
    return reynolds < laminarBelow ? laminarFriction(reynolds) : colebrookFriction(reynolds, roughness);
}

Flags flagsAt(double reynolds)
{
    Flags flags;
    flags.raiseIf(reynolds > 2000 && reynolds < 4000, "transition_region");
    return flags;
}

struct FrictionInput {
    double reynolds = 0, roughness = 0;
    FrictionMethod method = FrictionMethod::Auto;
    template <class F> void describe(F& f)
    {
        f.required("reynolds", reynolds, "Reynolds number", positive);
        f.optional("relative_roughness", roughness, "Height of the roughness over the inner diameter; default: smooth. The equations are fitted up to 0.05", between(0, 0.05).flaggedAsUnfitted(0));
        f.optional("method", method, "Equation");
    }
};

struct FrictionOutput {
    double factor = 0;
    template <class F> void describe(F& f) { f.output("friction_factor", factor, "Darcy's, four times Fanning's"); }
};

Answer<FrictionOutput> friction(const FrictionInput& in)
{
    if (in.roughness >= 1) return impossible("relative_roughness", "below 1, the whole diameter", fmt::format("{}", in.roughness));
    return {FrictionOutput {frictionBy(in.method, in.reynolds, in.roughness)}, flagsAt(in.reynolds)};
}

struct PipeInput {
    MassFlow flow;
    Density density;
    double viscosity = 0;
    Length diameter, length, roughness;
    double fittings = 0;
    template <class F> void describe(F& f)
    {
        f.required("mass_flow_kg_per_s", flow, kilogramPerSecond, "Through the pipe", positive);
        f.required("density_kg_per_m3", density, kilogramPerCubicMetre, "Of the fluid", positive);
        f.required("viscosity_pa_s", viscosity, "Dynamic viscosity", positive);
        f.required("diameter_m", diameter, metre, "Inner diameter", positive);
        f.required("length_m", length, metre, "Straight length", notNegative);
        f.optional("roughness_m", roughness, metre, "Height of the roughness; default: smooth", notNegative);
        f.optional("minor_loss_coefficient", fittings, "Sum of the loss coefficients of fittings; default: none", notNegative);
    }
};

struct PipeOutput {
    Pressure drop;
    Velocity velocity;
    double reynolds = 0, factor = 0;
    template <class F> void describe(F& f)
    {
        f.output("pressure_drop_pa", drop, pascal, "Along pipe and fittings");
        f.output("velocity_m_per_s", velocity, metrePerSecond, "Mean velocity");
        f.output("reynolds", reynolds, "Reynolds number");
        f.output("friction_factor", factor, "Darcy's");
    }
};

Answer<PipeOutput> pipe(const PipeInput& in)
{
    const double roughness = in.roughness / in.diameter;
    if (roughness >= 1) return impossible("roughness_m", "below the diameter");
    PipeOutput out;
    out.velocity = in.flow / in.density / (in.diameter * in.diameter * (pi / 4));
    out.reynolds = in.density.si() * out.velocity.si() * in.diameter.si() / in.viscosity;
    out.factor = frictionBy(FrictionMethod::Auto, out.reynolds, roughness);
    out.drop = pipePressureDrop(out.factor, in.length, in.diameter, in.fittings, in.density, out.velocity);
    Flags flags = flagsAt(out.reynolds);
    flags.raiseIf(roughness > 0.05, "outside_fitted_range");
    return {out, flags};
}

struct LoopInput {
    Power heat;
    TemperatureDifference rise;
    SpecificHeat specificHeat;
    Density density;
    Velocity velocity;
    template <class F> void describe(F& f)
    {
        f.required("heat_kw", heat, kilowatt, "Heat to carry", positive);
        f.required("temperature_rise_k", rise, kelvin, "Return less supply", positive);
        f.required("specific_heat_j_per_kg_k", specificHeat, joulePerKilogramKelvin, "Of the coolant", positive);
        f.required("density_kg_per_m3", density, kilogramPerCubicMetre, "Of the coolant", positive);
        f.required("velocity_m_per_s", velocity, metrePerSecond, "Chosen velocity in the pipe", positive);
    }
};

struct LoopOutput {
    MassFlow mass;
    VolumeFlow volume;
    Length diameter;
    template <class F> void describe(F& f)
    {
        f.output("mass_flow_kg_per_s", mass, kilogramPerSecond, "That carries the heat");
        f.output("volume_flow_l_per_min", volume, litrePerMinute, "That carries the heat");
        f.output("diameter_mm", diameter, millimetre, "Inner diameter");
    }
};

Answer<LoopOutput> loop(const LoopInput& in)
{
    const VolumeFlow flow = coolantFlow(in.heat, in.rise, {in.density, in.specificHeat});
    Flags flags;
    flags.raiseIf(in.velocity > metresPerSecond(2.5), "velocity_limit");
    return {LoopOutput {flow * in.density, flow, pipeDiameter(flow, in.velocity)}, flags};
}

} // namespace

std::vector<Entry> hydraulicsFormulas()
{
    constexpr std::string_view fluids = "https://github.com/CalebBell/fluids";
    return {
        entryOf<friction>({"hydraulics.friction_factor", "Darcy friction factor of a round pipe",
            "auto: 64/Re below 2,040, Colebrook above\ncolebrook 1/sqrt(f) = -2 log10(e/3.7 + 2.51/(Re sqrt(f)))\nhaaland (-1.8 log10((e/3.7)^1.11 + 6.9/Re))^-2\n"
            "swamee_jain 4 (-4 log10((6.97/Re)^0.9 + e/3.7))^-2\nchurchill_1977 8 ((8/Re)^12 + (A + B)^-1.5)^(1/12), A = (2.457 ln(1 / ((7/Re)^0.9 + 0.27 e)))^16, B = (37530/Re)^16\n"
            "blasius 0.3164 / Re^0.25",
            {transition, {"outside_fitted_range", "Relative roughness above 0.05"}}, fluids}),
        entryOf<pipe>({"hydraulics.pipe_pressure_drop", "Pressure drop in a straight pipe with fittings (Darcy-Weisbach)", "dp = (f L/D + K) rho v^2 / 2, friction factor auto",
            {transition, {"outside_fitted_range", "Relative roughness above 0.05"}}, fluids}),
        entryOf<loop>({"hydraulics.coolant_loop_sizing", "Flow and pipe size that carry a heat load", "m = Q / (cp dT); D = sqrt(4 V / (pi v))",
            {{"velocity_limit", "Above 2.5 m/s"}}, "Heat balance"}),
    };
}

} // namespace gw::contract
