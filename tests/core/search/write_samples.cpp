// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/search/samples.h"

#include "core/catalog/read_catalog.h"
#include "core/checks/check.h"
#include "core/storage/plan_file.h"

#include <cmath>
#include <cstdio>

using namespace gw;

namespace {

void print(const Sample& sample, const Catalog& catalog)
{
    const Outcome outcome = solved(sample.plan, catalog);
    const Headline& h = outcome.headline;
    std::printf("%s: %u racks, IT %.1f MW, facility %.1f MW, grid peak %.1f of %.1f MW, PUE %.3f\n", sample.file.c_str(), h.racks, h.itPower.in(megawatt),
        h.facilityPower.in(megawatt), h.gridPeak.in(megawatt), sample.plan.site.gridCapacity.in(megawatt), h.pue.value.value_or(NAN));
    std::printf("  capex %.4g M$, opex %.4g M$/y, revenue %.4g M$/y, NPV %.4g M$, IRR %.3f, payback %.2f y, ROI %.2f, %.3f $/Mtok, %.4g tok/s\n", h.capex.in(millionDollar),
        h.opex.in(dollarPerYear) * 1e-6, h.revenue.in(dollarPerYear) * 1e-6, h.npv.in(millionDollar), h.irr.value.value_or(NAN),
        h.payback.value ? h.payback.value->in(year) : NAN, h.roi.value.value_or(NAN),
        h.costPerMillionTokens.value ? h.costPerMillionTokens.value->in(dollarPerMillionTokens) : NAN, h.tokensPerSecond.value ? h.tokensPerSecond.value->si() : NAN);
    std::size_t i = 0;
    for (const ServiceTier& tier : sample.plan.tiers) {
        const TierOutcome& t = outcome.tiers[i++];
        std::printf("  %-10s %-15s capacity %.4g sold %.4g tok/s, %.0f tok/s/user, ttft %.2f s, limit %d, revenue %.4g M$/y\n", tier.name.c_str(), tier.model.text.c_str(),
            t.capacity.value ? t.capacity.value->si() : NAN, t.tokensPerSecond.value ? t.tokensPerSecond.value->si() : NAN,
            t.interactivity.value ? t.interactivity.value->si() : NAN, t.ttft.value ? t.ttft.value->si() : NAN, static_cast<int>(t.because), t.revenue.in(dollarPerYear) * 1e-6);
    }
    double life = 0;
    for (const YearOutcome& y : outcome.years) life += y.revenue.in(dollarPerYear);
    std::printf("  revenue over life %.4g M$\n", life * 1e-6);
    std::printf("  %s\n", sample.plan.info.notes.c_str());
    for (const Finding& f : check(sample.plan, catalog, outcome))
        std::printf("  %s %s %g > %g %s\n", std::string(ruleId(f.rule)).c_str(), f.object.c_str(), f.measured, f.limit, f.unit.c_str());
}

} // namespace

/// Writes the samples into the folder given, and prints their headline figures.
int main(int count, char** words)
{
    const auto catalog = readCatalog(std::filesystem::path(GW_SOURCE_RESOURCES) / "catalog");
    if (!catalog) return 1;
    for (const Sample& sample : makeSamples(*catalog)) {
        print(sample, *catalog);
        if (count > 1 && !writePlan(sample.plan, std::filesystem::path(words[1]) / sample.file)) return 1;
    }
    return 0;
}
