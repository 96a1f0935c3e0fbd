// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/traced_plan.h"

#include "core/explain/explain.h"
#include "core/explain/object_figure.h"

#include "core/search/metric.h"

#include <algorithm>
#include <cmath>

namespace gw {
namespace {

/// The roots of all headline figures.
class HeadlineWriter {
public:
    HeadlineWriter(Tape& tape, std::shared_ptr<const SolvedCase> ground)
        : s(tape, ground), m_headline(headlineOf(ground->factory, ground->prepared, ground->run)), m_plan(explainPlan(s))
    {
    }

    std::vector<std::pair<std::string_view, Traced>> write()
    {
        addYears();
        writePhysical();
        writeMoney();
        return std::move(m_roots);
    }

    const Headline& headline() const { return m_headline; }

private:
    void put(std::string_view metric, const Traced& root) { m_roots.emplace_back(metric, root); }
    /// A figure over another; there is none without both.
    void ratio(std::string_view metric, const Traced& a, const Traced& b, const char* title, FigureKind kind, const char* formula = "")
    {
        if (b.value() != 0) put(metric, s.named(a / b, title, kind, {}, formula));
    }

    void addYears()
    {
        const double full = s.ground->run.loads.full;
        if (full <= 0) {
            explainCurves(s, m_plan.year, m_plan.year, m_plan.year, Traced(1), m_plan.venture->year);
            return;
        }
        const TracedYear none = explainYear(s, m_plan.serving, *m_plan.venture, m_plan.sales, 0), most = explainYear(s, m_plan.serving, *m_plan.venture, m_plan.sales, full);
        Traced power(0);
        for (int t = 0; t < m_plan.sales.tierCount; ++t) power += m_plan.sales.tier[t].powerPerToken * m_plan.sales.tier[t].capacity;
        explainCurves(s, none, m_plan.year, most, s.named(power * m_plan.sales.perServingPower, "Serving load at which all capacity works", FigureKind::Number), m_plan.venture->year);
    }

    /// Racks, or the accelerators in them, by type.
    Traced counted(bool inRacks, double value, const char* title)
    {
        std::vector<Traced> parts;
        for (const RackGroup& group : s.racks) {
            if (group.kind == ServingInput::noRack) continue;
            const Traced each = s.leaves.figure(group.type->rack->accelerators, group.type->id.text, "rack.accelerators", {"Accelerators in one rack", group.name});
            parts.push_back(inRacks ? s.named(s.count(group) * each, "Accelerators", FigureKind::Number, group.name) : s.count(group));
        }
        return s.sum(value, std::move(parts), title, FigureKind::Number);
    }

    void writePhysical()
    {
        const Traced second(secondsPerYear), water = s.named(m_plan.year.water / Traced(1000.0), "Water a year", FigureKind::Volume);
        const Traced it = s.named(m_plan.year.it / second, "IT power, mean", FigureKind::Power), site = s.named(m_plan.year.site / second, "Facility power, mean", FigureKind::Power);
        put("racks", counted(false, m_headline.racks, "Accelerator racks"));
        put("accelerators", counted(true, m_headline.accelerators, "Accelerators"));
        put("it_power_kw", it);
        put("facility_power_kw", site);
        put("grid_peak_kw", s.named(largerOf(m_plan.peak, m_plan.year.peak), "Grid peak", FigureKind::Power));
        ratio("pue", m_plan.year.site, m_plan.year.it, "PUE", FigureKind::Number);
        ratio("wue_l_per_kwh", water, m_plan.year.it, "WUE", FigureKind::WaterIntensity, "cooling.water_usage_effectiveness");
        const Traced carbon = s.named(s.tape.settle(m_plan.year.gridCarbon * m_plan.venture->factorOf(Assumption::CarbonIntensity) + m_plan.year.ownCarbon, s.ground->run.carbon), "Carbon a year", FigureKind::Mass);
        ratio("cue_kg_per_kwh", carbon, m_plan.year.it, "CUE", FigureKind::CarbonIntensity);
        put("energy_mwh_per_year", m_plan.year.site);
        put("carbon_t_per_year", carbon);
        put("water_m3_per_year", water);
        const Traced sold = m_plan.sales.tokensPerSecond;
        put("tokens_per_s", sold);
        if (site.value() <= 0) return;
        put("tokens_per_s_per_mw", s.named(sold / (site / Traced(1e6)), "Tokens/s for each megawatt", FigureKind::Number));
        put("tokens_per_joule", s.named(sold / site, "Tokens for each joule", FigureKind::TokensPerEnergy));
    }

    void writeMoney()
    {
        const auto flow = std::make_unique<CashFlow<Traced>>();
        Traced figure[accountFigureCount];
        account(*m_plan.venture, Roots::All, *flow, figure);
        const auto of = [&](AccountFigure f) { return figure[static_cast<std::size_t>(f)]; };
        put("usd_per_million_tokens", s.named(of(AccountFigure::CostPerToken), "Cost of a million tokens", FigureKind::TokenPrice, {}, "economics.cost_per_million_tokens"));
        put("goodput", explainGoodput(s));
        put("availability", m_plan.available.power);
        put("capex_usd", s.named(of(AccountFigure::Capex), "Capital", FigureKind::Money));
        put("opex_usd_per_year", s.named(of(AccountFigure::Opex), "Running cost a year", FigureKind::MoneyPerYear));
        put("revenue_usd_per_year", s.named(of(AccountFigure::Revenue), "Revenue a year", FigureKind::MoneyPerYear));
        put("npv_usd", of(AccountFigure::Npv));
        put("irr", of(AccountFigure::Irr));
        put("payback_years", of(AccountFigure::Payback));
        put("roi", s.named(of(AccountFigure::Roi), "Return on investment", FigureKind::Share));
        const FinanceTerms& finance = m_plan.venture->finance;
        put("months_to_power", Traced(finance.timeToPower));
        const Traced ready = largerOf(Traced(finance.construction) * m_plan.venture->factorOf(Assumption::ConstructionTime), Traced(finance.timeToPower));
        put("months_to_full_capacity", s.named(ready + Traced(finance.ramp), "Time to full capacity", FigureKind::Years));
    }

    Scribe s;
    Headline m_headline;
    TracedPlan m_plan;
    std::vector<std::pair<std::string_view, Traced>> m_roots;
};

/// Roots that are bare numbers, such as the revenue of a plan that sells nothing, are leaves that say so.
Derivation derivationOf(const Tape& tape, const Metric& metric, const Headline& headline, Traced root)
{
    Derivation derivation {.metric = metric.key};
    const Answer<double> answer = metric.of(headline);
    if (!answer.value) derivation.missing = answer.missing;
    else derivation.nodes = tape.nodesOf(root);
    return derivation;
}

std::vector<Derivation> writeAll(const std::shared_ptr<const SolvedCase>& ground, std::string_view wanted)
{
    Tape tape;
    HeadlineWriter writer(tape, ground);
    const auto roots = writer.write();
    std::vector<Derivation> all;
    for (const Metric& metric : metrics()) {
        if (!wanted.empty() && wanted != metric.key) continue;
        const auto at = std::find_if(roots.begin(), roots.end(), [&](const auto& root) { return root.first == metric.key; });
        Traced root = at != roots.end() ? at->second : Traced(0);
        if (tape.isBare(root)) root = tape.name(root, {.title = metric.name, .provenance = ModelConstant {"The plan has nothing that adds to it"}});
        all.push_back(derivationOf(tape, metric, writer.headline(), root));
    }
    return all;
}

} // namespace

Result<Derivation> explain(const Plan& plan, const Catalog& catalog, std::string_view metric, const ScenarioFactors& factors, const Progress& progress, const LongestWay& longestWay)
{
    if (isObjectFigure(metric)) return explainObject(plan, catalog, metric, factors, progress, longestWay);
    const auto found = findMetric(metric);
    if (!found) return found.error();
    const auto ground = solvedCase(plan, catalog, factors, progress);
    if (!ground) return ground.error();
    return std::move(writeAll(*ground, (*found)->key).front());
}

Result<std::vector<Derivation>> explainAll(const Plan& plan, const Catalog& catalog, const ScenarioFactors& factors, const Progress& progress)
{
    const auto ground = solvedCase(plan, catalog, factors, progress);
    if (!ground) return ground.error();
    return writeAll(*ground, {});
}

} // namespace gw
