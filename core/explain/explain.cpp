// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/parts.h"
#include "core/explain/traced_stages.h"

#include "core/explain/explain.h"
#include "core/explain/object_figure.h"

#include "core/compute/compile.h"
#include "core/search/metric.h"

#include <algorithm>
#include <cmath>

namespace gw {
namespace {

Result<std::shared_ptr<const SolvedCase>> solved(const Plan& plan, const Catalog& catalog, const ScenarioFactors& factors, const Progress& progress)
{
    Result<Factory> factory = compile(plan, catalog);
    if (!factory) return factory.error();
    auto ground = std::make_shared<SolvedCase>(SolvedCase {layoutOf(plan, catalog), *std::move(factory), factors, {}, {}});
    Result<Prepared> prepared = prepare(ground->factory, progress);
    if (!prepared) return prepared.error();
    ground->prepared = *std::move(prepared);
    Result<Run> run = runStages(ground->factory, ground->prepared, factors, progress, runHoursInOrder);
    if (!run) return run.error();
    ground->run = *std::move(run);
    return std::shared_ptr<const SolvedCase>(std::move(ground));
}

/// The investment's terms keep their type in every lane; the tape knows them by their place in the venture.
void addFinance(Scribe& s, FinanceTerms& finance)
{
    finance = s.factory().money.finance;
    const auto know = [&](double& place, const char* table, const char* key, const char* title, FigureKind kind) {
        const Traced leaf = s.leaves.field(table, 0, key, {title, {}, kind});
        if (leaf.value() == place) s.tape.know(&place, leaf);
        else s.tape.know(&place, s.tape.function(place, {.title = std::string(title) + ", at least a year", .kind = kind, .formula = "never shorter than a year"}, {leaf},
                             [](std::span<const double> v) { return std::max(1.0, v[0]); }));
    };
    know(finance.discountRate, "finance", "discount_rate", "Discount rate", FigureKind::Share);
    know(finance.taxRate, "finance", "tax_rate", "Tax rate", FigureKind::Share);
    know(finance.hardwareLife, "finance", "hardware_life_years", "Hardware life", FigureKind::Years);
    know(finance.refreshCostRatio, "finance", "refresh_cost_ratio", "Price of racks bought anew, over today's", FigureKind::Share);
    know(finance.refreshThroughputRatio, "finance", "refresh_throughput_ratio", "Throughput of racks bought anew, over that before", FigureKind::Number);
    know(finance.tokenPriceDecline, "finance", "token_price_decline", "Yearly decline of token prices", FigureKind::Share);
    know(finance.residualShare, "finance", "residual_share", "Residual value of the last racks", FigureKind::Share);
    know(finance.energyEscalation, "energy", "price_escalation", "Yearly rise of the energy bill", FigureKind::Share);
    know(finance.construction, "schedule", "construction_months", "Construction", FigureKind::Years);
    know(finance.ramp, "schedule", "ramp_months", "Ramp", FigureKind::Years);
    know(finance.timeToPower, "site", "time_to_power_months", "Time to power", FigureKind::Years);
    s.tape.setTerms({Traced(finance.discountRate), s.leaves.field("finance", 0, "horizon_years", {"Horizon", {}, FigureKind::Years})});
}

/// The roots of all headline figures.
class HeadlineWriter {
public:
    HeadlineWriter(Tape& tape, std::shared_ptr<const SolvedCase> ground) : s(tape, ground), m_headline(headlineOf(ground->factory, ground->prepared, ground->run)) {}

    std::vector<std::pair<std::string_view, Traced>> write()
    {
        const Traced peak = explainPeak(s);
        m_available = explainAvailability(s, peak);
        const TracedServing serving = explainServing(s);
        explainSelling(s, serving, m_available.delivered, *m_venture);
        addFinance(s, m_venture->finance);
        m_venture->servingPower = Traced(1);
        m_venture->servingPower = s.named(loadOf(sell(*m_venture)), "Power of serving in the plan's year", FigureKind::Power);
        m_venture->capital = explainCapital(s), m_venture->running = explainRunning(s);
        m_sales = sell(*m_venture);
        addYears(serving);
        writePhysical(peak);
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

    void addYears(const TracedServing& serving)
    {
        m_year = explainYear(s, serving, *m_venture, m_sales, 1);
        const double full = s.ground->run.loads.full;
        if (full <= 0) {
            explainCurves(s, m_year, m_year, m_year, Traced(1), m_venture->year);
            return;
        }
        const TracedYear none = explainYear(s, serving, *m_venture, m_sales, 0), most = explainYear(s, serving, *m_venture, m_sales, full);
        Traced power(0);
        for (int t = 0; t < m_sales.tierCount; ++t) power += m_sales.tier[t].powerPerToken * m_sales.tier[t].capacity;
        explainCurves(s, none, m_year, most, s.named(power * m_sales.perServingPower, "Serving load at which all capacity works", FigureKind::Number), m_venture->year);
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

    void writePhysical(const Traced& peak)
    {
        const Traced second(secondsPerYear), water = s.named(m_year.water / Traced(1000.0), "Water a year", FigureKind::Volume);
        const Traced it = s.named(m_year.it / second, "IT power, mean", FigureKind::Power), site = s.named(m_year.site / second, "Facility power, mean", FigureKind::Power);
        put("racks", counted(false, m_headline.racks, "Accelerator racks"));
        put("accelerators", counted(true, m_headline.accelerators, "Accelerators"));
        put("it_power_kw", it);
        put("facility_power_kw", site);
        put("grid_peak_kw", s.named(largerOf(peak, m_year.peak), "Grid peak", FigureKind::Power));
        ratio("pue", m_year.site, m_year.it, "PUE", FigureKind::Number);
        ratio("wue_l_per_kwh", water, m_year.it, "WUE", FigureKind::WaterIntensity, "cooling.water_usage_effectiveness");
        const Traced carbon = s.named(s.tape.settle(m_year.gridCarbon * m_venture->factorOf(Assumption::CarbonIntensity) + m_year.ownCarbon, s.ground->run.carbon), "Carbon a year", FigureKind::Mass);
        ratio("cue_kg_per_kwh", carbon, m_year.it, "CUE", FigureKind::CarbonIntensity);
        put("energy_mwh_per_year", m_year.site);
        put("carbon_t_per_year", carbon);
        put("water_m3_per_year", water);
        const Traced sold = m_sales.tokensPerSecond;
        put("tokens_per_s", sold);
        if (site.value() <= 0) return;
        put("tokens_per_s_per_mw", s.named(sold / (site / Traced(1e6)), "Tokens/s for each megawatt", FigureKind::Number));
        put("tokens_per_joule", s.named(sold / site, "Tokens for each joule", FigureKind::TokensPerEnergy));
    }

    void writeMoney()
    {
        const auto flow = std::make_unique<CashFlow<Traced>>();
        Traced figure[accountFigureCount];
        account(*m_venture, Roots::All, *flow, figure);
        const auto of = [&](AccountFigure f) { return figure[static_cast<std::size_t>(f)]; };
        put("usd_per_million_tokens", s.named(of(AccountFigure::CostPerToken), "Cost of a million tokens", FigureKind::TokenPrice, {}, "economics.cost_per_million_tokens"));
        put("goodput", explainGoodput(s));
        put("availability", m_available.power);
        put("capex_usd", s.named(of(AccountFigure::Capex), "Capital", FigureKind::Money));
        put("opex_usd_per_year", s.named(of(AccountFigure::Opex), "Running cost a year", FigureKind::MoneyPerYear));
        put("revenue_usd_per_year", s.named(of(AccountFigure::Revenue), "Revenue a year", FigureKind::MoneyPerYear));
        put("npv_usd", of(AccountFigure::Npv));
        put("irr", of(AccountFigure::Irr));
        put("payback_years", of(AccountFigure::Payback));
        put("roi", s.named(of(AccountFigure::Roi), "Return on investment", FigureKind::Share));
        const FinanceTerms& finance = m_venture->finance;
        put("months_to_power", Traced(finance.timeToPower));
        const Traced ready = largerOf(Traced(finance.construction) * m_venture->factorOf(Assumption::ConstructionTime), Traced(finance.timeToPower));
        put("months_to_full_capacity", s.named(ready + Traced(finance.ramp), "Time to full capacity", FigureKind::Years));
    }

    Scribe s;
    Headline m_headline;
    std::unique_ptr<Venture<Traced>> m_venture = std::make_unique<Venture<Traced>>();
    Sales<Traced> m_sales;
    TracedAvailability m_available;
    TracedYear m_year;
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

Result<Derivation> explain(const Plan& plan, const Catalog& catalog, std::string_view metric, const ScenarioFactors& factors, const Progress& progress)
{
    if (isObjectFigure(metric)) return explainObject(plan, catalog, metric, progress);
    const auto found = findMetric(metric);
    if (!found) return found.error();
    const auto ground = solved(plan, catalog, factors, progress);
    if (!ground) return ground.error();
    return std::move(writeAll(*ground, (*found)->key).front());
}

Result<std::vector<Derivation>> explainAll(const Plan& plan, const Catalog& catalog, const ScenarioFactors& factors, const Progress& progress)
{
    const auto ground = solved(plan, catalog, factors, progress);
    if (!ground) return ground.error();
    return writeAll(*ground, {});
}

} // namespace gw
