// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/plan_figures.h"

#include "core/catalog/catalog_text.h"
#include "core/catalog/set_figure.h"

#include <algorithm>

namespace gw {
namespace {

/// Ids of the catalogue's entries that a plan uses, each once, in the order of their first use.
class UsedEntries {
public:
    void add(const std::string& id)
    {
        if (std::ranges::find(m_ids, id) == m_ids.end()) m_ids.push_back(id);
    }
    std::vector<std::string> take() && { return std::move(m_ids); }

private:
    std::vector<std::string> m_ids;
};

std::vector<std::string> usedEntries(const Plan& plan, const Catalog& catalog)
{
    UsedEntries used;
    const EquipmentTypeId* last = nullptr;
    for (const Equipment& piece : plan.equipment) {
        if (last && *last == piece.type) continue;
        last = &piece.type;
        used.add(piece.type.text);
        const EquipmentType* type = catalog.find(piece.type);
        if (type && type->rack && type->rack->accelerator) used.add(type->rack->accelerator->text);
    }
    for (const ServiceTier& tier : plan.tiers) used.add(tier.model.text);
    for (const EnergySource& source : plan.sources) used.add(source.type.text);
    used.add(std::string(buildCostsId));
    return std::move(used).take();
}

/// "rack.idle_power" as "idle power".
std::string spoken(const std::string& key)
{
    std::string text = key.substr(key.rfind('.') + 1);
    std::ranges::replace(text, '_', ' ');
    return text;
}

std::string sourceText(const FigureText& figure)
{
    return (figure.title.empty() ? figure.source : figure.title) + ", " + figure.date;
}

/// The range's ends are bounds and the value is the likeliest; see `uncertainInputs`.
Distribution distributionOf(const FigureText& figure, double value) { return Pert {figure.low.value_or(value), value, figure.high.value_or(value)}; }

CandidateInput candidate(const CatalogEntry& entry, const FigureText& figure)
{
    const double value = figure.numbers.front();
    CandidateInput out;
    out.input = {.key = entry.id + "." + figure.key, .name = entry.name + ", " + spoken(figure.key), .unit = figure.unit, .source = sourceText(figure), .base = value};
    out.input.distribution = distributionOf(figure, value);
    out.input.set = [id = entry.id, key = figure.key](Catalog& catalog, double to) { return setFigure(catalog, id, key, to); };
    out.hasDistribution = figure.low.value_or(value) < figure.high.value_or(value);
    return out;
}

} // namespace

std::vector<CandidateInput> planFigures(const Plan& plan, const Catalog& catalog)
{
    std::vector<CandidateInput> all;
    for (const std::string& id : usedEntries(plan, catalog)) {
        const auto entry = showEntry(catalog, id);
        if (!entry) continue;
        for (const FigureText& figure : entry->figures)
            if (figure.numbers.size() == 1 && !figure.key.starts_with("measured.")) all.push_back(candidate(*entry, figure));
    }
    return all;
}

} // namespace gw
