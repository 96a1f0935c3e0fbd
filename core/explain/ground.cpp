// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/ground.h"

#include "core/compute/compile.h"

#include <algorithm>
#include <tuple>

namespace gw {
namespace {

/// In the order in which they first stand in the plan.
std::vector<RackGroup> groupsOf(const SolvedCase& ground)
{
    std::vector<RackGroup> groups;
    std::map<std::tuple<const EquipmentType*, std::uint32_t, double, std::uint32_t>, std::size_t> known;
    const RackRows& rows = ground.factory.racks;
    for (std::size_t r = 0; r < rows.piece.size(); ++r) {
        const EquipmentType* type = ground.layout.type[rows.piece[r]];
        const auto [at, isNew] = known.try_emplace({type, rows.kind[r], rows.maximum[r], rows.circuit[r]}, groups.size());
        if (isNew) groups.push_back({type->name, type, &ground.layout.plan.equipment[rows.piece[r]], {}, rows.kind[r]});
        groups[at->second].racks.push_back(r);
    }
    std::map<std::string, int> used;
    for (RackGroup& group : groups)
        if (const int number = ++used[group.name]; number > 1) group.name += ", kind " + std::to_string(number);
    return groups;
}

struct AssumptionName {
    const char *key, *title;
};

constexpr AssumptionName assumptionNames[] {{"energy_price", "Scenario's energy price"}, {"token_price", "Scenario's token price"}, {"demand", "Scenario's demand"},
    {"capital_cost", "Scenario's capital cost"}, {"rack_price", "Scenario's rack price"}, {"throughput", "Scenario's throughput"},
    {"carbon_intensity", "Scenario's carbon intensity"}, {"token_price_decline", "Scenario's token price decline"}, {"construction_time", "Scenario's construction time"}};

} // namespace

Layout layoutOf(const Plan& plan, const Catalog& catalog)
{
    Layout layout {.plan = plan, .catalog = catalog, .type = {}, .space = {}, .pieces = Positions(plan.equipment), .loops = Positions(plan.loops)};
    const Positions<Space> spaces(plan.spaces);
    for (const Equipment& piece : plan.equipment) {
        layout.type.push_back(catalog.find(piece.type));
        layout.space.push_back(spaces.of(piece.space));
    }
    return layout;
}

Result<std::shared_ptr<const SolvedCase>> solvedCase(const Plan& plan, const Catalog& catalog, const ScenarioFactors& factors, const Progress& progress)
{
    Result<Factory> factory = compile(plan, catalog);
    if (!factory) return factory.error();
    auto ground = std::make_shared<SolvedCase>(SolvedCase {layoutOf(plan, catalog), *std::move(factory), factors, {}, {}});
    Result<Prepared> prepared = prepare(ground->factory, progress);
    if (!prepared) return prepared.error();
    ground->prepared = *std::move(prepared);
    Result<Run> run = runStages(ground->factory, ground->prepared, factors, progress, runHoursInOrder);
    if (!run) return run.error();
    ground->run = *std::move(run);
    return std::shared_ptr<const SolvedCase>(std::move(ground));
}

Scribe::Scribe(Tape& onTape, std::shared_ptr<const SolvedCase> of)
    : tape(onTape), ground(std::move(of)), plan(ground->layout.plan), catalog(ground->layout.catalog), leaves(tape, plan, catalog), racks(groupsOf(*ground))
{
}

Traced Scribe::factor(Assumption assumption)
{
    const double value = factorOf(assumption);
    if (value == 1) return Traced(1);
    const AssumptionName& name = assumptionNames[static_cast<std::size_t>(assumption)];
    return leaves.counted(value, "scenario_changes", name.key, {name.title});
}

Traced Scribe::count(const RackGroup& group)
{
    return leaves.counted(group.count(), "equipment", "type", {"Racks", group.name});
}

Traced Scribe::maximumPower(const RackGroup& group)
{
    const RackData& data = *group.type->rack;
    const std::uint32_t id = group.piece->id.number;
    const Traced asked = group.piece->maximumPower ? leaves.field("equipment", id, "maximum_power_kw", {"Maximum power of one rack", group.name, FigureKind::Power})
                                                   : leaves.figure(data.maximumPower, group.type->id.text, "rack.maximum_power", {"Maximum power of one rack", group.name, FigureKind::Power});
    if (!group.piece->powerCap) return asked;
    const Traced cap = leaves.field("equipment", id, "power_cap_kw", {"Power cap of one rack", group.name, FigureKind::Power});
    return named(smallerOf(asked, cap), "Capped power of one rack", FigureKind::Power, group.name);
}

Traced Scribe::weather(double celsius, bool isWet, const std::string& of)
{
    const LeafName name {isWet ? "Wet bulb" : "Dry bulb", of, FigureKind::Celsius};
    const auto isMeasured = [](const HourlySeries& series) { return series.kind == SeriesKind::DryBulb; };
    if (std::any_of(plan.series.begin(), plan.series.end(), isMeasured)) return leaves.counted(celsius, "series", "hours", name);
    if (const Climate* climate = catalog.find(plan.site.climate))
        return leaves.catalogued(celsius, {.entry = climate->id.text, .key = isWet ? "dew_point" : "dry_bulb", .origin = climate->monthlyOrigin}, name);
    return leaves.constant(celsius, name, "ISO 2314 reference air, where the plan names no climate");
}

Traced Scribe::named(const Traced& step, std::string title, FigureKind kind, std::string of, std::string formulaName)
{
    return tape.name(step, {.title = std::move(title), .of = std::move(of), .kind = kind, .formulaName = std::move(formulaName)});
}

Traced Scribe::sum(double value, std::vector<Traced> parts, std::string title, FigureKind kind, std::string of)
{
    if (parts.empty()) return leaves.constant(value, {std::move(title), std::move(of), kind}, "The plan has none");
    const std::string formula = parts.size() == 1 ? "its only part" : "sum of " + std::to_string(parts.size()) + " parts";
    const auto add = [](std::span<const double> values) {
        double sum = 0;
        for (const double part : values) sum += part;
        return sum;
    };
    return tape.function(value, {.title = std::move(title), .of = std::move(of), .kind = kind, .formula = formula, .isSum = true}, std::move(parts), add);
}

} // namespace gw
