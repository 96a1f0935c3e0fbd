// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/own_sources.h"

namespace gw {
namespace {

/// A mean of what each source does, by its mean output.
template <class Figure>
Traced mixOf(Scribe& s, Figure EnergySourceType::* figure, const char* key, const char* title, FigureKind kind, double value)
{
    std::vector<Traced> in;
    for (const EnergySource& source : s.plan.sources) {
        const EnergySourceType* type = s.catalog.find(source.type);
        in.push_back(s.leaves.figure(type->*figure, type->id.text, key, {title, type->name, kind}));
        in.push_back(s.leaves.field("sources", source.id.number, "capacity_mw", {"Capacity", source.name, FigureKind::Power}));
        in.push_back(s.leaves.figure(type->capacityFactor, type->id.text, "capacity_factor", {"Capacity factor", type->name, FigureKind::Share}));
    }
    return s.tape.function(value, {.title = std::string(title) + ", of own sources", .kind = kind, .formula = "mean by their output"}, std::move(in), [](std::span<const double> v) {
        double sum = 0, all = 0;
        for (std::size_t i = 0; i + 2 < v.size(); i += 3) sum += v[i] * v[i + 1] * v[i + 2], all += v[i + 1] * v[i + 2];
        return all > 0 ? sum / all : 0;
    });
}

} // namespace

Traced ownOutput(Scribe& s)
{
    std::vector<Traced> parts;
    for (const EnergySource& source : s.plan.sources) {
        const EnergySourceType* type = s.catalog.find(source.type);
        const Traced capacity = s.leaves.field("sources", source.id.number, "capacity_mw", {"Capacity", source.name, FigureKind::Power});
        parts.push_back(s.named(capacity * s.leaves.figure(type->capacityFactor, type->id.text, "capacity_factor", {"Capacity factor", type->name, FigureKind::Share}), "Mean output",
            FigureKind::Power, source.name));
    }
    return parts.empty() ? Traced(0) : s.sum(termsOf(s.factory().energy).own, std::move(parts), "Mean output of own sources", FigureKind::Power);
}

Traced firmOutput(Scribe& s)
{
    std::vector<Traced> parts;
    for (std::size_t i = 0; i < s.plan.sources.size(); ++i) {
        EnergyInput alone;
        alone.sources = {s.factory().energy.sources[i]};
        if (termsOf(alone).ownFirm <= 0) continue;
        const EnergySource& source = s.plan.sources[i];
        const EnergySourceType* type = s.catalog.find(source.type);
        parts.push_back(s.named(s.leaves.field("sources", source.id.number, "capacity_mw", {"Capacity", source.name, FigureKind::Power})
                * s.leaves.figure(type->capacityFactor, type->id.text, "capacity_factor", {"Capacity factor", type->name, FigureKind::Share}), "Mean output", FigureKind::Power, source.name));
    }
    return s.sum(termsOf(s.factory().energy).ownFirm, std::move(parts), "Mean output of firm sources", FigureKind::Power);
}

Traced ownCostPerEnergy(Scribe& s)
{
    return mixOf(s, &EnergySourceType::energyCost, "energy_cost", "Cost of energy", FigureKind::EnergyPrice, termsOf(s.factory().energy).ownCost);
}

Traced ownCarbonPerEnergy(Scribe& s)
{
    return mixOf(s, &EnergySourceType::carbon, "carbon", "Carbon of energy", FigureKind::CarbonIntensity, termsOf(s.factory().energy).ownCarbon);
}

} // namespace gw
