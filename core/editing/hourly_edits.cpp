// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/hourly_edits.h"

#include "core/storage/hourly_numbers.h"

#include <array>

namespace gw {
namespace {

constexpr std::array weather {SeriesKind::DryBulb, SeriesKind::DewPoint, SeriesKind::Pressure};
constexpr std::array price {SeriesKind::EnergyPrice};
constexpr std::array carbon {SeriesKind::Carbon};

const char* removalOf(SeriesKind kind)
{
    if (kind == SeriesKind::EnergyPrice) return "Remove the hourly prices";
    return kind == SeriesKind::Carbon ? "Remove the hourly carbon" : "Remove the measured weather";
}

} // namespace

void putSeries(EditBuilder& builder, SeriesKind kind, const std::string& name, const std::string& origin, std::span<const double> hours)
{
    const HourlySeries* earlier = findSeries(builder.plan(), kind);
    HourlySeries row = earlier ? *earlier : builder.fresh<HourlySeries>();
    row.kind = kind, row.name = name, row.origin = origin, row.hours = writeHours(hours);
    builder.put(std::move(row));
}

std::span<const SeriesKind> kindsWith(SeriesKind kind)
{
    if (kind == SeriesKind::EnergyPrice) return price;
    return kind == SeriesKind::Carbon ? std::span<const SeriesKind>(carbon) : weather;
}

Edit removeSeries(const Plan& plan, SeriesKind kind)
{
    EditBuilder builder(plan, removalOf(kind));
    for (const SeriesKind each : kindsWith(kind))
        if (const HourlySeries* row = findSeries(plan, each)) builder.remove<HourlySeries>(row->id);
    return std::move(builder).finish();
}

} // namespace gw
