// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/plausibility.h"

#include "core/catalog/catalog_lists.h"
#include "core/catalog/catalog_text.h"
#include "core/catalog/doubt_list.h"
#include "core/catalog/kinds.h"

#include <array>

namespace gw {
namespace {

/// In the order of `DoubtKind`.
constexpr std::array<std::string_view, 35> doubtWords {"power_density", "power_per_unit", "mass_per_power", "mass_per_area", "power_order", "accelerator_power", "accelerator_price", "rack_mass", "rack_power",
    "coolant_rise", "flow_order", "power_caps", "throughput_limit", "efficiency", "loss_fit", "coefficient_of_performance", "electric_share", "approach", "pump_curve", "storage_duration",
    "price_per_power", "bandwidth", "precisions", "active_parameters", "model_shape", "capacity_factor", "carbon", "energy_price", "port_power", "dew_point", "design_temperature", "lead_time",
    "future_date", "without_address", "estimate_without_range"};
static_assert(doubtWords.size() == static_cast<std::size_t>(DoubtKind::EstimateWithoutRange) + 1);

constexpr std::string_view dateSource = "Nothing is known from the future", addressSource = "What is more than an estimate can be looked up", rangeSource = "An estimate says how wrong it may be";

/// The size that a type is of, and where a curve was measured, are chosen, not estimated.
bool isChosen(const std::string& key)
{
    return key == "power.rating" || key == "cooling.capacity" || key.ends_with(".load") || key.ends_with(".supply") || (key.find(".pump.") != std::string::npos && key.ends_with(".flow"));
}

/// What is to be said of any figure: its date, its address, its range.
void doubtOrigins(DoubtList& doubts, const std::vector<FigureText>& figures, std::string_view today)
{
    for (const FigureText& figure : figures) {
        if (figure.date > today.substr(0, figure.date.size())) doubts.say(DoubtKind::FutureDate, figure.key, figure.date, dateSource);
        if (figure.confidence != word(Confidence::Estimate) && figure.address.empty()) doubts.say(DoubtKind::WithoutAddress, figure.key, figure.title, addressSource);
        const bool isOneNumber = figure.numbers.size() == 1 && !isChosen(figure.key);
        if (isOneNumber && figure.confidence == word(Confidence::Estimate) && !figure.low && !figure.high && figure.numbers.front() != 0)
            doubts.say(DoubtKind::EstimateWithoutRange, figure.key, {}, rangeSource, figure.numbers.front(), figure.unit);
    }
}

bool isOfOthers(const FigureText& figure) { return figure.key.starts_with("measured.") || figure.key.starts_with("with."); }

} // namespace

std::string_view word(DoubtKind kind) { return doubtWords[static_cast<std::size_t>(kind)]; }

std::vector<Doubt> doubtsOf(const Catalog& catalog, std::string_view id, std::string_view today)
{
    auto entry = showEntry(catalog, id);
    if (!entry) return {};
    DoubtList doubts(entry->id, entry->name);
    forEachList(catalog, [&](const char*, const auto& entries) {
        for (const auto& type : entries)
            if (type.id.text == id) doubt(doubts, type, catalog);
    });
    if (id == buildCostsId) doubt(doubts, catalog.buildCosts);
    for (const MeasuredThroughput& row : catalog.measurements)
        if (row.model.text == id) doubtMeasurement(doubts, row, catalog);
    if (entry->kind != "model" && entry->kind != "market") std::erase_if(entry->figures, isOfOthers);
    doubtOrigins(doubts, entry->figures, today);
    return std::move(doubts).take();
}

std::vector<Doubt> doubtsOf(const Catalog& catalog, std::string_view today)
{
    std::vector<Doubt> all;
    for (const CatalogLine& line : listCatalog(catalog))
        for (Doubt& each : doubtsOf(catalog, line.id, today)) all.push_back(std::move(each));
    return all;
}

} // namespace gw
