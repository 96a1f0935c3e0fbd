// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/metric.h"

#include <array>

namespace gw {
namespace {

template <class Q, class Unit>
Answer<double> in(const Answer<Q>& answer, Unit unit)
{
    return answer.value ? Answer<double>(answer.value->in(unit)) : Answer<double>(answer.missing);
}

using H = const Headline&;

constexpr auto table = std::to_array<Metric>({
    {"racks", "accelerator racks", "", Aim::Maximise, [](H h) { return Answer<double>(h.racks); }},
    {"accelerators", "accelerators", "", Aim::Maximise, [](H h) { return Answer<double>(h.accelerators); }},
    {"it_power_kw", "IT power", "kW", Aim::Minimise, [](H h) { return Answer<double>(h.itPower.in(kilowatt)); }},
    {"facility_power_kw", "facility power", "kW", Aim::Minimise, [](H h) { return Answer<double>(h.facilityPower.in(kilowatt)); }},
    {"grid_peak_kw", "grid peak", "kW", Aim::Minimise, [](H h) { return Answer<double>(h.gridPeak.in(kilowatt)); }},
    {"pue", "PUE", "", Aim::Minimise, [](H h) { return h.pue; }},
    {"wue_l_per_kwh", "WUE", "L/kWh", Aim::Minimise, [](H h) { return in(h.wue, litrePerKilowattHour); }},
    {"cue_kg_per_kwh", "CUE", "kg/kWh", Aim::Minimise, [](H h) { return in(h.cue, kilogramPerKilowattHour); }},
    {"energy_mwh_per_year", "energy a year", "MWh", Aim::Minimise, [](H h) { return Answer<double>(h.energyPerYear.in(megawattHour)); }},
    {"carbon_t_per_year", "carbon a year", "t", Aim::Minimise, [](H h) { return Answer<double>(h.carbonPerYear.in(tonne)); }},
    {"water_m3_per_year", "water a year", "m3", Aim::Minimise, [](H h) { return Answer<double>(h.waterPerYear.in(cubicMetre)); }},
    {"tokens_per_s", "tokens per second", "tok/s", Aim::Maximise, [](H h) { return in(h.tokensPerSecond, tokenPerSecond); }},
    {"tokens_per_s_per_mw", "tokens per second and MW", "", Aim::Maximise, [](H h) { return h.tokensPerSecondPerMegawatt; }},
    {"tokens_per_joule", "tokens per joule", "tok/J", Aim::Maximise, [](H h) { return in(h.tokensPerJoule, tokenPerJoule); }},
    {"usd_per_million_tokens", "cost per million tokens", "$/Mtok", Aim::Minimise, [](H h) { return in(h.costPerMillionTokens, dollarPerMillionTokens); }},
    {"goodput", "goodput", "", Aim::Maximise, [](H h) { return Answer<double>(h.goodput); }},
    {"availability", "availability", "", Aim::Maximise, [](H h) { return Answer<double>(h.availability); }},
    {"capex_usd", "capital", "$", Aim::Minimise, [](H h) { return Answer<double>(h.capex.in(dollar)); }},
    {"opex_usd_per_year", "running cost a year", "$/year", Aim::Minimise, [](H h) { return Answer<double>(h.opex.in(dollarPerYear)); }},
    {"revenue_usd_per_year", "revenue a year", "$/year", Aim::Maximise, [](H h) { return Answer<double>(h.revenue.in(dollarPerYear)); }},
    {"npv_usd", "net present value", "$", Aim::Maximise, [](H h) { return Answer<double>(h.npv.in(dollar)); }},
    {"irr", "rate of return", "", Aim::Maximise, [](H h) { return h.irr; }},
    {"payback_years", "payback", "year", Aim::Minimise, [](H h) { return in(h.payback, year); }},
    {"roi", "return on investment", "", Aim::Maximise, [](H h) { return h.roi; }},
    {"months_to_power", "time to power", "month", Aim::Minimise, [](H h) { return Answer<double>(h.timeToPower.in(month)); }},
    {"months_to_full_capacity", "time to full capacity", "month", Aim::Minimise, [](H h) { return Answer<double>(h.timeToFullCapacity.in(month)); }},
});

std::string allKeys()
{
    std::string keys = "one of ";
    for (const Metric& metric : table) (keys += &metric == table.data() ? "" : ", ") += metric.key;
    return keys;
}

bool beginsWith(std::string_view key, std::string_view name)
{
    return !name.empty() && key.starts_with(name) && (key.size() == name.size() || key[name.size()] == '_');
}

} // namespace

std::span<const Metric> metrics() { return table; }

Result<const Metric*> findMetric(std::string_view name)
{
    const Metric* found = nullptr;
    int fits = 0;
    for (const Metric& metric : table) {
        if (metric.key == name) return &metric;
        if (beginsWith(metric.key, name)) found = &metric, ++fits;
    }
    if (fits == 1) return found;
    return Error {.code = ErrorCode::UnknownChoice, .seen = std::string(name), .expected = allKeys()};
}

Result<Objective> readObjective(std::string_view text)
{
    const auto colon = std::min(text.find(':'), text.size());
    const auto metric = findMetric(text.substr(0, colon));
    if (!metric) return metric.error();
    const std::string_view way = text.substr(colon);
    if (way.empty()) return Objective {*metric, (*metric)->aim};
    if (way == ":min") return Objective {*metric, Aim::Minimise};
    if (way == ":max") return Objective {*metric, Aim::Maximise};
    return Error {.code = ErrorCode::UnknownChoice, .place = (*metric)->key, .seen = std::string(way.substr(1)), .expected = "min or max"};
}

} // namespace gw
