// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/contract/areas.h"

namespace gw::contract {
namespace {

struct HeatIndexInput {
    Temperature supply;
    std::vector<Temperature> inlet, outlet;
    std::vector<MassFlow> flow;
    template <class F> void describe(F& f)
    {
        f.required("supply_c", supply, "Air that the cooling units supply");
        f.required("rack_inlet_c", inlet, "One per rack", anyNumber.sized(1, 100'000));
        f.required("rack_outlet_c", outlet, "One per rack", anyNumber.sized(1, 100'000));
        f.required("mass_flow_kg_per_s", flow, kilogramPerSecond, "One per rack", notNegative.sized(1, 100'000));
    }
};

struct HeatIndexOutput {
    double shi = 0, rhi = 0;
    template <class F> void describe(F& f)
    {
        f.output("shi", shi, "Supply heat index: heat taken up before the racks, of all heat; 0 is best");
        f.output("rhi", rhi, "Return heat index, 1 - SHI");
    }
};

Answer<HeatIndexOutput> heatIndex(const HeatIndexInput& in)
{
    if (in.inlet.size() != in.outlet.size() || in.inlet.size() != in.flow.size()) return invalid("inputs", "three lists of equal length");
    double before = 0, all = 0;
    for (std::size_t i = 0; i < in.flow.size(); ++i) {
        if (in.inlet[i] < in.supply) return impossible("rack_inlet_c", "no air colder than the supply");
        if (in.outlet[i] < in.inlet[i]) return impossible("rack_outlet_c", "racks that do not cool the air");
        before += in.flow[i].si() * (in.inlet[i] - in.supply).si();
        all += in.flow[i].si() * (in.outlet[i] - in.supply).si();
    }
    if (!(all > 0)) return impossible("rack_outlet_c", "racks that give heat to the air");
    return HeatIndexOutput {before / all, 1 - before / all};
}

struct CoolingIndexInput {
    std::vector<Temperature> inlet;
    Temperature recommendedMax, allowableMax, recommendedMin = celsius(18), allowableMin = celsius(15);
    template <class F> void describe(F& f)
    {
        f.required("rack_inlet_c", inlet, "One per rack", anyNumber.sized(1, 100'000));
        f.required("recommended_max_c", recommendedMax, "Upper end of the recommended range");
        f.required("allowable_max_c", allowableMax, "Upper end of the allowable range");
        f.optional("recommended_min_c", recommendedMin, "Default: ASHRAE recommended range, all classes");
        f.optional("allowable_min_c", allowableMin, "Default: ASHRAE allowable range, class A1");
    }
};

struct CoolingIndexOutput {
    double high = 0, low = 0;
    template <class F> void describe(F& f)
    {
        f.output("rci_high", high, "1 where no inlet is above the recommended range, 0 where all stand at the allowable end");
        f.output("rci_low", low, "The same below the range");
    }
};

Answer<CoolingIndexOutput> coolingIndex(const CoolingIndexInput& in)
{
    if (in.allowableMax <= in.recommendedMax) return impossible("allowable_max_c", "above recommended_max_c");
    if (in.allowableMin >= in.recommendedMin) return impossible("allowable_min_c", "below recommended_min_c");
    double over = 0, under = 0;
    for (const Temperature t : in.inlet) {
        over += std::max(0.0, (t - in.recommendedMax).si());
        under += std::max(0.0, (in.recommendedMin - t).si());
    }
    const auto racks = static_cast<double>(in.inlet.size());
    return CoolingIndexOutput {1 - over / (racks * (in.allowableMax - in.recommendedMax).si()), 1 - under / (racks * (in.recommendedMin - in.allowableMin).si())};
}

} // namespace

std::vector<Entry> airFormulas()
{
    return {
        entryOf<heatIndex>({"air.supply_heat_index", "Recirculation in a data hall: supply and return heat index", "SHI = sum m (T_in - T_s) / sum m (T_out - T_s); RHI = 1 - SHI", {},
            "Sharma, Bash and Patel 2002, AIAA-2002-3091"}),
        entryOf<coolingIndex>({"air.rack_cooling_index", "Share of the allowed over- and under-temperature that rack inlets use",
            "RCI_HI = 1 - sum (T - T_rec,max)+ / (n (T_all,max - T_rec,max)); RCI_LO likewise below", {}, "Herrlin 2005, ASHRAE DE-05-11-2"}),
    };
}

} // namespace gw::contract
