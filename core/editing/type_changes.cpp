// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/type_changes.h"

#include "core/catalog/with_entries.h"
#include "core/catalog/write_catalog.h"
#include "core/editing/compose.h"
#include "core/storage/carried_types.h"

#include <algorithm>

namespace gw {
namespace {

/// What a carried row speaks of: its entry, and the accelerator of a rack. Accelerators beside a model's measurements are not the model's.
std::vector<std::string> entriesOf(const Catalog& catalog, const std::string& id)
{
    std::vector<std::string> ids {id};
    const EquipmentType* type = catalog.find(EquipmentTypeId {id});
    if (type && type->rack && type->rack->accelerator) ids.push_back(type->rack->accelerator->text);
    return ids;
}

bool isMeasured(const FigureText& figure) { return figure.key.starts_with("measured."); }

/// The figures that are the entry's own: what was measured goes with the model, and is not the accelerator's.
std::vector<FigureText> figuresOf(const Catalog& catalog, const std::string& id)
{
    auto entry = showEntry(catalog, id);
    if (!entry) return {};
    if (entry->kind != "model") std::erase_if(entry->figures, isMeasured);
    return std::move(entry->figures);
}

bool isSame(const FigureText& a, const FigureText& b)
{
    return a.value == b.value && a.numbers == b.numbers && a.low == b.low && a.high == b.high && a.source == b.source && a.title == b.title && a.address == b.address
        && a.date == b.date && a.confidence == b.confidence && a.note == b.note;
}

const FigureText* figureIn(const std::vector<FigureText>& figures, const std::string& key)
{
    const auto found = std::ranges::find(figures, key, &FigureText::key);
    return found == figures.end() ? nullptr : &*found;
}

void addChanges(const std::string& id, const std::vector<FigureText>& before, const std::vector<FigureText>& after, std::vector<FigureChange>& into)
{
    for (const FigureText& figure : before) {
        const FigureText* other = figureIn(after, figure.key);
        if (!other || !isSame(figure, *other)) into.push_back({id, figure.key, figure.unit, figure, other ? std::optional(*other) : std::nullopt});
    }
    for (const FigureText& figure : after)
        if (!figureIn(before, figure.key)) into.push_back({id, figure.key, figure.unit, std::nullopt, figure});
}

TypeChange changeOf(const CarriedType& row, const Catalog& carried, const Catalog& installed)
{
    TypeChange change {.row = row.id, .entry = row.entry};
    if (const auto entry = showEntry(carried, row.entry)) change.kind = entry->kind, change.name = entry->name;
    change.isInstalled = showEntry(installed, row.entry).has_value();
    if (!change.isInstalled) return change;
    auto ids = entriesOf(carried, row.entry);
    for (const std::string& id : entriesOf(installed, row.entry))
        if (std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
    for (const std::string& id : ids) addChanges(id, figuresOf(carried, id), figuresOf(installed, id), change.figures);
    return change;
}

Status checkKnown(const Plan& plan, const Catalog& installed, const std::vector<std::string>& entries)
{
    for (const std::string& entry : entries) {
        const bool isCarried = std::ranges::find(plan.carriedTypes, entry, &CarriedType::entry) != plan.carriedTypes.end();
        if (!isCarried) return Error {ErrorCode::UnknownId, {}, "carried_types", entry, "an entry that the plan carries"};
        if (!showEntry(installed, entry)) return Error {ErrorCode::UnknownId, {}, "catalog", entry, "an entry that is installed"};
    }
    return Done {};
}

std::string labelOf(const std::vector<std::string>& entries)
{
    return entries.size() == 1 ? "Update " + entries.front() : "Update " + std::to_string(entries.size()) + " types";
}

} // namespace

Result<std::vector<TypeChange>> typeChanges(const Plan& plan, const Catalog& installed)
{
    const auto carried = catalogFor(installed, plan);
    if (!carried) return carried.error();
    std::vector<TypeChange> changes;
    for (const CarriedType& row : plan.carriedTypes) {
        TypeChange change = changeOf(row, *carried, installed);
        if (!change.isInstalled || !change.figures.empty()) changes.push_back(std::move(change));
    }
    return changes;
}

Result<Edit> updateTypes(const Plan& plan, const Catalog& installed, const std::vector<std::string>& entries)
{
    if (const auto known = checkKnown(plan, installed, entries); !known) return known.error();
    const auto carried = catalogFor(installed, plan);
    if (!carried) return carried.error();
    Catalog catalog = *carried;
    // The new entries come last, so that what several rows hold, such as an accelerator, is as installed in all of them.
    for (const std::string& entry : entries)
        if (const auto put = putEntries(catalog, catalogJsonOf(installed, entry).dump(), entry); !put) return put.error();
    EditBuilder builder(plan, labelOf(entries));
    for (CarriedType row : plan.carriedTypes) {
        std::string content = catalogJsonOf(catalog, row.entry).dump();
        if (content == catalogJsonOf(*carried, row.entry).dump()) continue;   // It may have been written otherwise, to the same figures.
        row.content = std::move(content);
        builder.put(std::move(row));
    }
    return std::move(builder).finish();
}

Edit carryTypes(const Plan& plan, const Catalog& catalog)
{
    const Plan kept = withCarriedTypes(plan, catalog);
    EditBuilder builder(plan, "Keep the types with the plan");
    for (const CarriedType& row : plan.carriedTypes)
        if (!kept.carriedTypes.contains(row.id)) builder.remove<CarriedType>(row.id);
    for (const CarriedType& row : kept.carriedTypes)
        if (!plan.carriedTypes.contains(row.id)) builder.put(row);
    return std::move(builder).finish();
}

} // namespace gw
