// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/contract/areas.h"
#include "core/formulas/site_ratios.h"

namespace gw::contract {
namespace {

constexpr Limits hoursList = notNegative.sized(1, 100'000);

struct ScoreInput {
    std::vector<Energy> load, supply;
    std::vector<double> grid;
    template <class F> void describe(F& f)
    {
        f.required("load_mwh", load, megawattHour, "Hour by hour", hoursList);
        f.required("cfe_mwh", supply, megawattHour, "Contracted or own carbon-free supply", hoursList);
        f.required("grid_cfe_fraction", grid, "Carbon-free share of the grid", share.sized(1, 100'000));
    }
};

struct ScoreOutput {
    double score = 0;
    template <class F> void describe(F& f) { f.output("cfe_score", score, "Share of the load that is carbon-free in its own hour"); }
};

Answer<ScoreOutput> score(const ScoreInput& in)
{
    if (in.load.size() != in.supply.size() || in.load.size() != in.grid.size()) return invalid("inputs", "three lists of equal length");
    double free = 0, all = 0;
    for (std::size_t i = 0; i < in.load.size(); ++i) {
        const double load = in.load[i].si(), own = in.supply[i].si();
        free += std::min(load, own + std::max(0.0, load - own) * in.grid[i]);
        all += load;
    }
    if (!(all > 0)) return impossible("load_mwh", "a load above 0 in some hour");
    return ScoreOutput {free / all};
}

struct IntensityInput {
    Mass emissions;
    double gpuHours = 0;
    Power power;
    template <class F> void describe(F& f)
    {
        f.required("emissions_t", emissions, tonne, "Of CO2 equivalent, as reported", notNegative);
        f.required("gpu_hours", gpuHours, "As reported", positive);
        f.required("power_w_per_gpu", power, watt, "That the report counts", positive);
    }
};

struct IntensityOutput {
    CarbonIntensity intensity;
    template <class F> void describe(F& f) { f.output("intensity_kg_per_kwh", intensity, kilogramPerKilowattHour, "Emissions over energy"); }
};

Answer<IntensityOutput> impliedIntensity(const IntensityInput& in) { return IntensityOutput {carbonIntensity(in.emissions, in.power * hours(in.gpuHours))}; }

} // namespace

std::vector<Entry> carbonFormulas()
{
    return {
        entryOf<score>({"carbon.cfe_score", "Hourly carbon-free energy score", "sum min(L, c + (L - c)+ g) / sum L; surplus of one hour never serves another", {}, "Google, 24/7 CFE methodology"}),
        entryOf<impliedIntensity>({"carbon.implied_grid_intensity", "Grid intensity implied by reported emissions and accelerator hours", "emissions / (gpu_hours * power)", {}, "Identity"}),
    };
}

} // namespace gw::contract
