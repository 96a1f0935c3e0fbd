// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/certificates.h"
#include "core/formulas/power_chain.h"
#include "core/formulas/server_power.h"

#include "core/formulas/contract/areas.h"

#include <fmt/core.h>

namespace gw::contract {

namespace { enum class ServerModel : std::uint8_t { Linear, Square, Cubic, SquareRoot, Interpolated }; }
template <> inline constexpr auto choicesOf<ServerModel> = std::to_array<std::string_view>({"linear", "square", "cubic", "square_root", "interpolated"});

namespace {

/// Whether the points are a curve: as many values as places, places ascending.
std::optional<Refusal> faultOfCurve(const std::vector<double>& x, const std::vector<double>& y, const char* places)
{
    if (x.size() != y.size()) return invalid("inputs", "two lists of equal length", fmt::format("{} and {} values", x.size(), y.size()));
    for (std::size_t i = 1; i < x.size(); ++i)
        if (!(x[i] > x[i - 1])) return invalid(places, "ascending values");
    return {};
}

struct SupplyInput {
    double load = 0;
    std::optional<std::string> certification;
    std::optional<std::vector<double>> loads, efficiencies;
    template <class F> void describe(F& f)
    {
        f.required("load_fraction", load, "Output over rated output", notNegative);
        f.optional("certification", certification, "80plus-titanium-230v-redundant, 80plus-titanium-230v-eu, 80plus-platinum-230v-redundant or 80plus-gold-230v-redundant; or both lists");
        f.optional("load_points", loads, "Ascending; with efficiency_points, or a certification", positive.sized(1, 1000));
        f.optional("efficiency_points", efficiencies, "Output over input at the load points", above(0).sized(1, 1000));
    }
};

struct SupplyOutput {
    double efficiency = 0, loss = 0;
    template <class F> void describe(F& f)
    {
        f.output("efficiency", efficiency, "Output over input");
        f.output("loss_fraction", loss, "Loss over rated output");
    }
};

Answer<SupplyOutput> supply(const SupplyInput& in)
{
    const bool hasLists = in.loads && in.efficiencies, hasOne = in.loads.has_value() != in.efficiencies.has_value();
    if (hasOne || hasLists == in.certification.has_value()) return invalid("inputs", "certification, or both load_points and efficiency_points");
    const Certificate* certificate = in.certification ? findCertificate(*in.certification) : nullptr;
    if (in.certification && certificate == nullptr) return Refusal {Fault::UnknownId, "certification", *in.certification, {}};
    const std::vector<double> x = hasLists ? *in.loads : certificate->loads(), y = hasLists ? *in.efficiencies : certificate->efficiencies();
    if (const auto fault = faultOfCurve(x, y, "load_points")) return *fault;
    for (std::size_t i = 0; i < y.size(); ++i)
        if (y[i] > 1) return impossible(fmt::format("efficiency_points[{}]", i), "at most 1", fmt::format("{}", y[i]));
    const double loss = supplyLossShare(x.data(), y.data(), static_cast<int>(x.size()), in.load);
    Flags flags;
    flags.raiseIf(in.load < x.front() || in.load > x.back(), "outside_fitted_range");
    return {SupplyOutput {in.load > 0 ? in.load / (in.load + loss) : 0, loss}, flags};
}

struct TransformerInput {
    double ratingKva = 0;
    Power noLoad, fullLoad;
    double load = 0, powerFactor = 1;
    template <class F> void describe(F& f)
    {
        f.required("rating_kva", ratingKva, "Rated power", positive);
        f.required("no_load_loss_w", noLoad, watt, "Drawn whenever it is energised", notNegative);
        f.required("load_loss_w", fullLoad, watt, "At rated load", positive);
        f.required("load_fraction", load, "Apparent power over rating", notNegative);
        f.optional("power_factor", powerFactor, "Of the load; default: none of it reactive", between(1e-6, 1));
    }
};

struct TransformerOutput {
    Power loss;
    double efficiency = 0, peakLoad = 0, peakIndex = 0;
    template <class F> void describe(F& f)
    {
        f.output("loss_w", loss, watt, "At this load");
        f.output("efficiency", efficiency, "Output over input");
        f.output("peak_efficiency_load_fraction", peakLoad, "Load at which efficiency is highest");
        f.output("peak_efficiency_index", peakIndex, "Highest efficiency, as the regulation defines it");
    }
};

Answer<TransformerOutput> transformer(const TransformerInput& in)
{
    const Power rating = watts(in.ratingKva * 1e3), output = rating * (in.load * in.powerFactor);
    const double index = peakEfficiencyIndex(in.noLoad, in.fullLoad, rating);
    if (index < 0) return impossible("no_load_loss_w", "losses below the rating");
    const Power loss = watts(elementLoss(in.load * rating.si(), rating.si(), in.noLoad / rating, 0, in.fullLoad / rating));
    TransformerOutput out {loss, 0, std::sqrt(in.noLoad / in.fullLoad), index};
    out.efficiency = in.load > 0 ? output / (output + out.loss) : 0;
    Flags flags;
    flags.raiseIf(in.load > 1, "overload");
    return {out, flags};
}

struct LineInput {
    double current = 0, resistance = 0;
    std::int64_t phases = 3;
    std::optional<double> ampacity;
    template <class F> void describe(F& f)
    {
        f.required("current_a", current, "In each conductor", notNegative);
        f.required("resistance_ohm", resistance, "Of one conductor", notNegative);
        f.optional("phases", phases, "Conductors that carry the current; default: three-phase", between(1, 1000));
        f.optional("ampacity_a", ampacity, "Current the line may carry", positive);
    }
};

struct LineOutput {
    Power loss;
    std::optional<double> loading;
    template <class F> void describe(F& f)
    {
        f.output("loss_w", loss, watt, "In all conductors");
        f.output("loading", loading, "Current over ampacity; null without an ampacity");
    }
};

Answer<LineOutput> line(const LineInput& in)
{
    LineOutput out {watts(static_cast<double>(in.phases) * in.current * in.current * in.resistance), {}};
    if (in.ampacity) out.loading = in.current / *in.ampacity;
    Flags flags;
    flags.raiseIf(out.loading && *out.loading > 1, "overload");
    return {out, flags};
}

struct ServerInput {
    double utilization = 0;
    ServerModel model = ServerModel::Linear;
    std::optional<Power> idle, most;
    std::optional<std::vector<double>> points;
    std::optional<std::vector<Power>> powers;
    template <class F> void describe(F& f)
    {
        f.required("utilization", utilization, "Share of its work that the server does", share);
        f.required("model", model, "Shape of the curve");
        f.optional("idle_power_w", idle, watt, "For the four closed forms", notNegative);
        f.optional("max_power_w", most, watt, "For the four closed forms", notNegative);
        f.optional("utilization_points", points, "Ascending; for interpolated", share.sized(1, 10'000));
        f.optional("power_points_w", powers, watt, "At the utilization points", notNegative.sized(1, 10'000));
    }
};

struct ServerOutput {
    Power power;
    template <class F> void describe(F& f) { f.output("power_w", power, watt, "Drawn by the server"); }
};

Answer<ServerOutput> serverBetweenPoints(const ServerInput& in)
{
    if (!in.points) return missing("utilization_points");
    if (!in.powers) return missing("power_points_w");
    std::vector<double> powers;
    for (const Power p : *in.powers) powers.push_back(p.si());
    if (const auto fault = faultOfCurve(*in.points, powers, "utilization_points")) return *fault;
    Flags flags;
    flags.raiseIf(in.utilization < in.points->front() || in.utilization > in.points->back(), "outside_fitted_range");
    return {ServerOutput {watts(betweenPoints(in.points->data(), powers.data(), static_cast<int>(powers.size()), in.utilization))}, flags};
}

Answer<ServerOutput> server(const ServerInput& in)
{
    if (in.model == ServerModel::Interpolated) return serverBetweenPoints(in);
    if (!in.idle) return missing("idle_power_w");
    if (!in.most) return missing("max_power_w");
    if (*in.most < *in.idle) return impossible("max_power_w", "at least idle_power_w");
    const double u = in.utilization;
    const double shape = in.model == ServerModel::Linear ? u : in.model == ServerModel::Square ? u * u : in.model == ServerModel::Cubic ? u * u * u : std::sqrt(u);
    return ServerOutput {*in.idle + watts(addedPower(in.idle->si(), in.most->si(), shape))};
}

} // namespace

std::vector<Entry> radialFeederFormulas();
std::vector<Entry> redundancyFormulas();

std::vector<Entry> powerFormulas()
{
    std::vector<Entry> all {
        entryOf<supply>({"power.psu_efficiency", "Efficiency of a power supply at a load",
            "loss(x) between the points by straight lines through x (1/eta - 1); efficiency = x / (x + loss); beyond the points the loss of the nearest",
            {{"outside_fitted_range", "Below the first or above the last point"}}, "80 PLUS tables"}),
        entryOf<transformer>({"power.transformer_losses", "Losses and efficiency of a transformer", "loss = P0 + x^2 Pk; x_peak = sqrt(P0/Pk); PEI = 1 - 2 sqrt(P0 Pk) / S_r",
            {{"overload", "Load fraction above 1"}}, "EU 548/2014"})};
    for (Entry& entry : radialFeederFormulas()) all.push_back(std::move(entry));
    all.push_back(entryOf<line>({"power.line_loss", "Ohmic loss of a line", "loss = phases I^2 R", {{"overload", "Current above the ampacity"}}, "Ohm"}));
    all.push_back(entryOf<server>({"power.server_power", "Power of a server at a utilization",
        "P_idle + (P_max - P_idle) g(u), g = u, u^2, u^3, sqrt(u); or linear between the points", {{"outside_fitted_range", "Utilization beyond the points; the nearest point's power"}},
        "https://github.com/atlarge-research/opendc"}));
    for (Entry& entry : redundancyFormulas()) all.push_back(std::move(entry));
    return all;
}

} // namespace gw::contract
