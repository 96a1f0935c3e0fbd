// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/editing/edit.h"
#include "core/exchange/epw.h"
#include "core/exchange/series_csv.h"
#include "core/model/plan.h"

namespace gw {

/// The climate of a weather file: calendar months' means of its hours, and its design conditions. `source` is the key of its one source.
Climate climateOf(const Epw& epw, const std::string& source);

/// The edit that gives the plan a file's weather: dry bulb, dew point and pressure by the hour, its climate as a carried type, and the site in it.
/// Earlier weather goes. `file` is named as the source. Failure: those of the catalogue's writer and reader, where the climate cannot be carried.
Result<Edit> importWeather(const Plan& plan, const Catalog& catalog, const Epw& epw, const std::string& file);

/// The edit that gives the plan a market's or grid's hours, in the place of earlier ones of the kind.
Edit importSeries(const Plan& plan, const MarketYearFile& series, const std::string& file);

/// Hours ahead of UTC of the standard time where the plan stands: the zone that its longitude lies in, as ships at sea have it. None without climate.
std::optional<double> zoneOfSite(const Plan& plan, const Catalog& catalog);

} // namespace gw
