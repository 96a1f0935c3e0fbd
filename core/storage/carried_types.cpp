// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/carried_types.h"

#include "core/catalog/catalog_text.h"
#include "core/catalog/with_entries.h"
#include "core/catalog/write_catalog.h"

#include <algorithm>
#include <set>
#include <unordered_set>

namespace gw {
namespace {

std::string placeOf(const CarriedType& row) { return "carried_types " + std::to_string(row.id.number) + ", " + row.entry; }

/// The row's place stands before the place within its content.
Error inRow(Error error, const CarriedType& row)
{
    error.file.clear();
    error.place = placeOf(row) + (error.place.empty() ? "" : ": " + error.place);
    return error;
}

Status checkSize(const Plan& plan)
{
    std::size_t bytes = 0;
    for (const CarriedType& row : plan.carriedTypes) bytes += row.content.size();
    if (bytes <= mostCarriedBytes) return Done {};
    return Error {ErrorCode::FileTooLarge, {}, "carried_types", std::to_string(bytes) + " bytes", "at most " + std::to_string(mostCarriedBytes) + " bytes"};
}

/// The types of pieces, each once. A plan has many pieces of few types.
std::unordered_set<std::string> typesOfPieces(const Plan& plan)
{
    std::unordered_set<std::string> types;
    const std::string* last = nullptr;
    for (const Equipment& piece : plan.equipment) {
        if (!last || *last != piece.type.text) types.insert(piece.type.text);
        last = &piece.type.text;
    }
    return types;
}

} // namespace

Result<Catalog> catalogFor(const Catalog& installed, const Plan& plan)
{
    if (const auto fits = checkSize(plan); !fits) return fits.error();
    Catalog catalog = installed;
    for (const CarriedType& row : plan.carriedTypes)
        if (const auto put = putEntries(catalog, row.content, row.entry); !put) return inRow(put.error(), row);
    return catalog;
}

std::vector<std::string> usedEntries(const Plan& plan, const Catalog& catalog)
{
    const auto types = typesOfPieces(plan);
    std::set<std::string> used(types.begin(), types.end());
    for (const EnergySource& source : plan.sources) used.insert(source.type.text);
    for (const ServiceTier& tier : plan.tiers) used.insert(tier.model.text);
    used.insert({plan.site.climate.text, plan.energy.region.text, std::string(buildCostsId)});
    for (const MarketType& factor : catalog.market) used.insert(factor.id.text);
    if (catalog.modelErrors) used.insert(std::string(modelErrorsId));
    used.erase(std::string());
    return {used.begin(), used.end()};
}

Plan withCarriedTypes(Plan plan, const Catalog& catalog)
{
    const auto used = usedEntries(plan, catalog);
    std::vector<CarriedType> rows;
    for (const CarriedType& row : plan.carriedTypes)
        if (std::ranges::binary_search(used, row.entry)) rows.push_back(row);
    for (const std::string& id : used) {
        if (std::ranges::find(rows, id, &CarriedType::entry) != rows.end()) continue;
        const Json content = catalogJsonOf(catalog, id);
        if (!content.empty()) rows.push_back({{++plan.info.lastId}, id, content.dump()});
    }
    plan.carriedTypes = Table<CarriedType>::ofRows(std::move(rows));
    return plan;
}

} // namespace gw
