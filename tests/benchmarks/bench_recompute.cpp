// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/item.h"

#include "core/catalog/read_catalog.h"
#include "core/compute/compile.h"
#include "core/compute/solver.h"
#include "core/editing/compose.h"
#include "core/editing/plan_document.h"
#include "core/storage/plan_file.h"

#include <algorithm>
#include <fmt/core.h>

namespace gw::bench {
namespace {

/// The 1 GW sample with so many racks: those beyond are taken away, or copies stand on their originals, without feeds of their own.
Plan withRacks(const Plan& sample, const Catalog& catalog, std::size_t count)
{
    Plan plan = sample;
    std::vector<Equipment> racks;
    for (const Equipment& piece : sample.equipment)
        if (const EquipmentType* type = catalog.find(piece.type); type && type->rack) racks.push_back(piece);
    std::vector<EquipmentId> beyond;
    for (std::size_t i = count; i < racks.size(); ++i) beyond.push_back(racks[i].id);
    if (!beyond.empty()) {
        PlanDocument document(plan);
        document.apply(removeEquipment(plan, beyond));
        return document.plan();
    }
    for (std::size_t i = racks.size(); i < count && !racks.empty(); ++i) {
        Equipment copy = racks[i % racks.size()];
        copy.id = {++plan.info.lastId};
        plan.equipment.put(copy);
    }
    return plan;
}

Item recompute(const Plan& plan, const Catalog& catalog, std::size_t racks, int runs)
{
    Item item {.name = fmt::format("Recompute of the five layers after an edit, {} racks", racks), .unit = "edits/s"};
    PlanDocument document(plan);
    const auto solver = makeCpuSolver();
    std::vector<double> seconds;
    for (int i = 0; i < std::max(runs, 7) * 3; ++i) {
        const Equipment piece = document.plan().equipment[static_cast<std::size_t>(i)];
        bool isDone = false;
        seconds.push_back(secondsOf([&] {
            document.apply(moveEquipment(document.plan(), piece.id, piece.x + millimetres(1), piece.y));
            const auto snapshot = document.snapshot();
            const auto factory = compile(*snapshot, catalog);
            isDone = factory && solver->solve(*factory);
        }));
        if (!isDone) return item.agrees = false, item.remark = "the plan cannot be solved", item;
    }
    std::nth_element(seconds.begin(), seconds.begin() + static_cast<std::ptrdiff_t>(seconds.size() / 2), seconds.end());
    const double median = seconds[seconds.size() / 2];
    item.rate = 1 / median;
    item.remark = fmt::format("{:.2f} ms, {:.2f} of a frame at 60 Hz; no peer: the tools in use take a second to minutes", 1e3 * median, 60 * median);
    return item;
}

} // namespace

std::vector<Item> benchRecompute(int pairs)
{
    const auto catalog = readCatalog(resourcesFolder() / "catalog");
    const auto sample = readPlan(resourcesFolder() / "samples" / "factory-1gw.gwp.json");
    if (!catalog || !sample) return {{.name = "Recompute after an edit", .agrees = false, .remark = "the sample cannot be read"}};
    std::vector<Item> items;
    for (const std::size_t racks : {std::size_t {1000}, std::size_t {10000}}) items.push_back(recompute(withRacks(*sample, *catalog, racks), *catalog, racks, pairs));
    return items;
}

} // namespace gw::bench
