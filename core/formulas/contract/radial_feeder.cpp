// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/radial_feeder.h"

#include "core/formulas/contract/entry.h"

namespace gw::contract {
namespace {

constexpr double turn = 6.28318530717958647693;

struct FeederInput {
    double sourceKv = 0, sourcePu = 0, ratingKva = 0, secondaryV = 0, impedance = 0, resistance = 0, ironKw = 0, noLoadCurrent = 0;
    double lengthKm = 0, ohm = 0, reactance = 0, nanofarad = 0, ampacity = 0, frequency = 50;
    Power load;
    double reactive = 0;
    template <class F> void describe(F& f)
    {
        f.required("source_voltage_kv", sourceKv, "Rated primary voltage, line to line", positive);
        f.required("source_voltage_pu", sourcePu, "Voltage held at the primary over rated", positive);
        f.required("transformer_rating_kva", ratingKva, "Rated power", positive);
        f.required("transformer_secondary_v", secondaryV, "Rated secondary voltage, line to line", positive);
        f.required("transformer_impedance_percent", impedance, "Short-circuit voltage", above(0));
        f.required("transformer_resistance_percent", resistance, "Its real part", notNegative);
        f.required("transformer_iron_loss_kw", ironKw, "No-load loss", notNegative);
        f.required("transformer_no_load_current_percent", noLoadCurrent, "Of rated current", between(0, 100));
        f.required("line_length_km", lengthKm, "Length of the cable", notNegative);
        f.required("line_resistance_ohm_per_km", ohm, "Of one conductor", notNegative);
        f.required("line_reactance_ohm_per_km", reactance, "Of one conductor", notNegative);
        f.optional("line_capacitance_nf_per_km", nanofarad, "To earth, each phase; default: neglected", notNegative);
        f.required("line_ampacity_a", ampacity, "Current the cable may carry", positive);
        f.optional("frequency_hz", frequency, "Default: most of the world", positive);
        f.required("load_kw", load, kilowatt, "Active power of the load", anyNumber);
        f.required("load_kvar", reactive, "Reactive power of the load", anyNumber);
    }
};

struct FeederOutput {
    double secondaryPu = 0, loadPu = 0;
    Power source;
    double sourceKvar = 0, current = 0, loading = 0;
    Power lineLoss, transformerLoss;
    template <class F> void describe(F& f)
    {
        f.output("secondary_voltage_pu", secondaryPu, "Behind the transformer, over rated");
        f.output("load_voltage_pu", loadPu, "At the load, over rated");
        f.output("source_power_kw", source, kilowatt, "Active power drawn from the source");
        f.output("source_reactive_kvar", sourceKvar, "Reactive power drawn from the source");
        f.output("line_current_a", current, "The larger of the cable's two ends");
        f.output("line_loading", loading, "Current over ampacity");
        f.output("line_loss_kw", lineLoss, kilowatt, "In the cable");
        f.output("transformer_loss_kw", transformerLoss, kilowatt, "In the transformer");
    }
};

/// The transformer as seen from its secondary side.
TwoPort transformerOf(const FeederInput& in)
{
    const double v2 = in.secondaryV * in.secondaryV, va = in.ratingKva * 1e3, iron = in.ironKw * 1e3;
    const double r = in.resistance / 100, x = std::sqrt(in.impedance * in.impedance / 1e4 - r * r);
    const double magnetising = in.noLoadCurrent / 100 * va, reactive = std::sqrt(std::max(0.0, magnetising * magnetising - iron * iron));
    return transformerTwoPort(Phasor(r, x) * (v2 / va), Phasor(iron, -reactive) / v2);
}

TwoPort lineOf(const FeederInput& in)
{
    return lineTwoPort(Phasor(in.ohm, in.reactance) * in.lengthKm, {0, turn * in.frequency * in.nanofarad * 1e-9 * in.lengthKm});
}

Answer<FeederOutput> feeder(const FeederInput& in)
{
    if (in.resistance > in.impedance) return impossible("transformer_resistance_percent", "at most the impedance");
    const TwoPort transformer = transformerOf(in), line = lineOf(in);
    const double rated = in.secondaryV / std::sqrt(3.0);
    const auto load = constantPowerLoad(transformer * line, rated * in.sourcePu, {in.load.si(), in.reactive * 1e3});
    if (!load) return notConverged("no voltage carries this load: it lies beyond the feeder's collapse point");
    const PhaseState secondary = sent(line, *load), source = sent(transformer, secondary);
    FeederOutput out {std::abs(secondary.voltage) / rated, std::abs(load->voltage) / rated, watts(source.power().real()), source.power().imag() / 1e3};
    out.current = std::max(std::abs(secondary.current), std::abs(load->current));
    out.loading = out.current / in.ampacity;
    out.lineLoss = watts(std::max(0.0, (secondary.power() - load->power()).real()));
    out.transformerLoss = watts((source.power() - secondary.power()).real());
    Flags flags;
    flags.raiseIf(out.loading > 1, "overload");
    return {out, flags};
}

} // namespace

std::vector<Entry> radialFeederFormulas()
{
    return {entryOf<feeder>({"power.radial_feeder", "Power flow through one transformer and one low-voltage cable to a load",
        "V_s = A V_l + B conj(S / V_l) with A, B of the transformer's T and the cable's pi equivalent, solved in closed form\n"
        "Z_k = (r + j sqrt(z^2 - r^2)) V^2 / S_r; Y_m = (P_0 - j sqrt((i_0 S_r)^2 - P_0^2)) / V^2",
        {{"overload", "The cable carries more than its ampacity"}}, "https://github.com/e2nIEE/pandapower"})};
}

} // namespace gw::contract
