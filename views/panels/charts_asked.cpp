// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/charts_asked.h"

#include <array>

namespace gw {
namespace {

QString text(const std::string& words) { return QString::fromStdString(words); }

/// Capital and running cost of a layer are parts of the plan's; what it adds stands in the account of revenue.
Asked layerAsked(const Chart& chart, std::size_t layer, std::size_t category)
{
    const QString name = text(chart.series[layer].name);
    if (category == 0) return {"capex_usd", name + ", capital"};
    return category == 1 ? Asked {"opex_usd_per_year", name + ", running cost a year"} : Asked {"revenue_usd_per_year"};
}

Asked cashAsked(const Chart& chart, std::size_t series, std::size_t category)
{
    if (chart.series[series].isLine) return {"payback_years"};
    return {"npv_usd", "Net cash", "year " + text(chart.categories[category])};
}

/// In the order of the waterfall, from the servers to the grid.
Asked stageAsked(const Chart& chart, std::size_t category)
{
    constexpr std::array<const char*, 5> losses {"Losses of transformers and grid connection", "Losses of switchgear", "Losses of UPS and rectifiers", "Losses of busways and PDUs", "Cooling energy"};
    constexpr std::array<const char*, 5> stages {"Transformer", "Switchgear", "UPS", "Distribution", "Cooling"};
    if (category + 1 == chart.categories.size()) return {"facility_power_kw"};
    for (std::size_t i = 0; i < stages.size(); ++i)
        if (chart.categories[category] == stages[i]) return {"pue", losses[i]};
    return {"it_power_kw"};
}

} // namespace

Asked askedOf(const Chart& chart, std::size_t series, std::size_t category)
{
    if (series >= chart.series.size() || category >= chart.categories.size()) return {};
    if (chart.id == "layers") return layerAsked(chart, series, category);
    if (chart.id == "cash_flow") return cashAsked(chart, series, category);
    return chart.id == "power_stages" ? stageAsked(chart, category) : Asked {};
}

} // namespace gw
