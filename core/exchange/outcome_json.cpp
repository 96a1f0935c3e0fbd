// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/outcome_json.h"

#include "core/model/choices.h"
#include "core/storage/hourly_numbers.h"

#include <string_view>

namespace gw {
namespace {

constexpr std::string_view missingWords[] = {"no_racks", "no_tiers", "no_demand", "no_sign_change", "never_paid_back", "no_climate", "nothing_fits", "no_load"};
constexpr std::string_view layerWords[] = {"energy", "chips", "infrastructure", "models", "applications"};
constexpr std::string_view stageWords[] = {"transformer", "switchgear", "ups", "distribution", "rack_shelf", "cooling"};
constexpr std::string_view limitWords[] = {"HBM bandwidth", "arithmetic", "memory capacity", "interactivity limit", "TTFT limit", "demand", "power cap"};
constexpr std::string_view severityWords[] = {"error", "warning", "info"};

template <class E>
std::string_view word(const std::string_view* words, E value)
{
    return words[static_cast<std::size_t>(value)];
}

/// Writes figures into one object and the reasons of the missing ones into another.
class FigureWriter {
public:
    explicit FigureWriter(Json& missing) : m_missing(missing) {}

    template <class D>
    void write(const char* key, const Answer<Quantity<D>>& answer, Unit<D> unit)
    {
        if (answer.value) m_figures[key] = answer.value->in(unit);
        else leaveOut(key, answer.missing);
    }
    void write(const char* key, const Answer<double>& answer)
    {
        if (answer.value) m_figures[key] = *answer.value;
        else leaveOut(key, answer.missing);
    }
    template <class V> void plain(const char* key, V value) { m_figures[key] = value; }
    Json take() { return std::move(m_figures); }

private:
    void leaveOut(const char* key, Missing reason)
    {
        m_figures[key] = nullptr;
        m_missing[key] = word(missingWords, reason);
    }

    Json m_figures = Json::object();
    Json& m_missing;
};

void writePhysical(FigureWriter& w, const Headline& h)
{
    w.plain("racks", h.racks);
    w.plain("accelerators", h.accelerators);
    w.plain("it_power_kw", h.itPower.in(kilowatt));
    w.plain("facility_power_kw", h.facilityPower.in(kilowatt));
    w.plain("grid_peak_kw", h.gridPeak.in(kilowatt));
    w.write("pue", h.pue);
    w.write("wue_l_per_kwh", h.wue, litrePerKilowattHour);
    w.write("cue_kg_per_kwh", h.cue, kilogramPerKilowattHour);
    w.plain("energy_mwh_per_year", h.energyPerYear.in(megawattHour));
    w.plain("carbon_t_per_year", h.carbonPerYear.in(tonne));
    w.plain("water_m3_per_year", h.waterPerYear.in(cubicMetre));
    w.write("tokens_per_s", h.tokensPerSecond, tokenPerSecond);
    w.write("tokens_per_s_per_mw", h.tokensPerSecondPerMegawatt);
    w.write("tokens_per_joule", h.tokensPerJoule, tokenPerJoule);
}

void writeMoney(FigureWriter& w, const Headline& h)
{
    w.write("usd_per_million_tokens", h.costPerMillionTokens, dollarPerMillionTokens);
    w.plain("goodput", h.goodput);
    w.plain("availability", h.availability);
    w.plain("capex_usd", h.capex.in(dollar));
    w.plain("opex_usd_per_year", h.opex.in(dollarPerYear));
    w.plain("revenue_usd_per_year", h.revenue.in(dollarPerYear));
    w.plain("npv_usd", h.npv.in(dollar));
    w.write("irr", h.irr);
    w.write("payback_years", h.payback, year);
    w.write("roi", h.roi);
    w.plain("months_to_power", h.timeToPower.in(month));
    w.plain("months_to_full_capacity", h.timeToFullCapacity.in(month));
}

Json layersJson(const Outcome& outcome, Json& missing)
{
    Json layers = Json::object();
    for (std::size_t i = 0; i < layerCount; ++i) {
        const LayerOutcome& layer = outcome.layers[i];
        Json reasons = Json::object();
        FigureWriter w(reasons);
        w.plain("capex_usd", layer.capex.in(dollar));
        w.plain("opex_usd_per_year", layer.opex.in(dollarPerYear));
        w.plain("value_added_usd_per_year", layer.valueAdded.in(dollarPerYear));
        w.write("roi", layer.roi);
        layers[std::string(layerWords[i])] = w.take();
        for (const auto& [key, reason] : reasons.items()) missing["layers." + std::string(layerWords[i]) + "." + key] = reason;
    }
    return layers;
}

Json tierJson(const ServiceTier& tier, const TierOutcome& outcome, Json& missing)
{
    Json reasons = Json::object();
    FigureWriter w(reasons);
    w.plain("name", tier.name);
    w.plain("model", tier.model.text);
    w.write("tokens_per_s", outcome.tokensPerSecond, tokenPerSecond);
    w.write("capacity_tokens_per_s", outcome.capacity, tokenPerSecond);
    w.plain("limit_tokens_per_s", outcome.limit.in(tokenPerSecond));
    w.plain("because", word(limitWords, outcome.because));
    w.write("interactivity_tokens_per_s_per_user", outcome.interactivity, tokenPerSecond);
    w.write("ttft_s", outcome.ttft, second);
    w.plain("price_usd_per_million", tier.outputPrice.in(dollarPerMillionTokens));
    w.plain("revenue_usd_per_year", outcome.revenue.in(dollarPerYear));
    for (const auto& [key, reason] : reasons.items()) missing["tiers." + tier.name + "." + key] = reason;
    return w.take();
}

Json powerJson(const Outcome& outcome)
{
    Json stages = Json::array();
    for (const PowerStageOutcome& stage : outcome.power)
        stages.push_back({{"stage", word(stageWords, stage.stage)}, {"in_kw", stage.in.in(kilowatt)}, {"out_kw", stage.out.in(kilowatt)}, {"loss_kw", stage.loss.in(kilowatt)}});
    return {{"stages", stages}};
}

/// The grid by the plan's own prices, and where weather, prices and intensities were measured by the hour.
Json gridJson(const Plan& plan, const GridOutcome& grid)
{
    Json json {{"energy_mwh_per_year", grid.energy.in(megawattHour)}, {"price_usd_per_kwh", grid.price.in(dollarPerKilowattHour)}, {"price_is_hourly", grid.isPriceHourly},
        {"carbon_g_per_kwh", grid.carbon.in(gramPerKilowattHour)}, {"carbon_is_hourly", grid.isCarbonHourly}};
    json["series"] = Json::array();
    for (const HourlySeries& series : plan.series)
        json["series"].push_back({{"kind", choicesOf<SeriesKind>[static_cast<std::size_t>(series.kind)]}, {"name", series.name}, {"origin", series.origin}, {"counts", !countedHours(plan, series.kind).empty()}});
    return json;
}

Json limitsJson(const Outcome& outcome)
{
    Json limits = Json::array();
    for (const LimitOutcome& l : outcome.limits)
        limits.push_back({{"metric", l.metric}, {"value", l.value}, {"limit", l.limit}, {"fraction", l.fraction}, {"because", l.because}});
    return limits;
}

Json yearsJson(const Outcome& outcome)
{
    Json years = Json::array();
    for (const YearOutcome& y : outcome.years)
        years.push_back({{"revenue_usd", y.revenue.in(dollarPerYear)}, {"capital_usd", y.capital.in(dollar)}, {"opex_usd", y.opex.in(dollar)},
            {"tax_usd", y.tax.in(dollar)}, {"net_usd", y.net.in(dollar)}, {"cumulative_usd", y.cumulative.in(dollar)}});
    return years;
}

} // namespace

Json outcomeJson(const Plan& plan, const std::string& digest, const std::string& scenario, const Outcome& outcome, const std::vector<Finding>& findings)
{
    Json missing = Json::object();
    FigureWriter headline(missing);
    writePhysical(headline, outcome.headline);
    writeMoney(headline, outcome.headline);

    Json answer {{"program", "gigawright " GW_VERSION}, {"model_version", modelVersion}, {"plan", plan.info.name}, {"digest", digest}, {"scenario", scenario}, {"device", outcome.device}};
    answer["headline"] = headline.take();
    answer["layers"] = layersJson(outcome, missing);
    answer["tiers"] = Json::array();
    for (std::size_t i = 0; i < outcome.tiers.size() && i < plan.tiers.size(); ++i) answer["tiers"].push_back(tierJson(plan.tiers[i], outcome.tiers[i], missing));
    answer["limits"] = limitsJson(outcome);
    answer["power"] = powerJson(outcome);
    answer["grid"] = gridJson(plan, outcome.grid);
    answer["years"] = yearsJson(outcome);
    const FindingCounts counts = countFindings(findings);
    answer["findings"] = {{"error", counts.error}, {"warning", counts.warning}, {"info", counts.info}};
    answer["missing"] = missing;
    return answer;
}

Json findingsJson(const std::vector<Finding>& findings)
{
    Json list = Json::array();
    for (const Finding& f : findings) {
        Json equipment = Json::array();
        for (const EquipmentId id : f.equipment) equipment.push_back(id.number);
        list.push_back({{"rule", ruleId(f.rule)}, {"severity", word(severityWords, f.severity)}, {"object", f.object}, {"equipment", equipment},
            {"measured", f.measured}, {"limit", f.limit}, {"unit", f.unit}, {"seen", f.seen}, {"waived", f.isWaived}, {"reason", f.waiverReason},
            {"author", f.waiverAuthor}, {"date", f.waiverDate}});
    }
    return list;
}

} // namespace gw
