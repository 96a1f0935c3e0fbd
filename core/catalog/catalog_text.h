// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gw {

/// The ids of what stands once.
inline constexpr std::string_view buildCostsId = "build-costs", modelErrorsId = "model-errors";

/// One entry in a list.
struct CatalogLine {
    std::string id;
    std::string kind;                 ///< "accelerator", "model", "energy_source", "climate", "network", "region", "build_cost_record", "lead_time_record", "build_costs", "market", "model_errors" or an equipment kind's word.
    std::string name;
    std::string maker;                ///< Empty where nobody makes it.
    bool operator==(const CatalogLine&) const = default;
};

/// One figure with everything its reader needs to judge it.
struct FigureText {
    std::string key;                  ///< "rack.maximum_power"
    std::string value;                ///< In `unit`; monthly figures are twelve values.
    std::string unit;                 ///< Empty for plain numbers.
    std::string range;                ///< "132 to 150"; empty where none is known.
    std::string source;               ///< Key of the register.
    std::string title, address;
    std::string date;
    std::string confidence;
    std::string note;
    std::vector<double> numbers {};   ///< Unrounded, in `unit`: one, or twelve for monthly figures.
    std::optional<double> low {}, high {};
    std::string part {};              ///< What the part of a list is called, such as the power cap "Max-Q"; empty where it has no name.
};

struct CatalogEntry {
    std::string id, kind, name, maker;
    std::vector<FigureText> figures;
};

/// Every entry: accelerators, equipment, models, energy sources, climates, build costs, market, model errors, in the order of the files.
std::vector<CatalogLine> listCatalog(const Catalog& catalog);

/// Every figure of the entry with that id, with the throughputs measured on or of it and the correlations of a market factor; nothing when there is none.
std::optional<CatalogEntry> showEntry(const Catalog& catalog, std::string_view id);

} // namespace gw
