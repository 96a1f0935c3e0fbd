// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/read_catalog.h"
#include "core/checks/check.h"
#include "core/compute/compile.h"
#include "core/compute/solver.h"
#include "core/editing/compose.h"
#include "core/editing/plan_document.h"
#include "core/scene/pick.h"
#include "core/scene/scene_builder.h"
#include "core/storage/plan_file.h"
#include "tests/benchmarks/great_plan.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

/// Times what follows an edit, stage by stage: median of 41 edits of one plan, with the share of a 60 Hz frame.
namespace {

using namespace gw;
using Clock = std::chrono::steady_clock;
constexpr int edits = 41;
constexpr double frame = 1000.0 / 60;

struct Stage {
    const char* name;
    std::vector<double> milliseconds {};
    double median()
    {
        std::nth_element(milliseconds.begin(), milliseconds.begin() + edits / 2, milliseconds.end());
        return milliseconds[edits / 2];
    }
};

template <class Work>
auto timed(Stage& stage, Work&& work)
{
    const auto start = Clock::now();
    auto result = work();
    stage.milliseconds.push_back(std::chrono::duration<double, std::milli>(Clock::now() - start).count());
    return result;
}

int measure(const std::string& sample, const Result<Plan>& plan, const Catalog& catalog, Solver& solver)
{
    if (!plan) return 1;
    PlanDocument document(*plan);
    SceneBuilder builder;
    PickIndex index;
    Stage edit {"edit"}, copy {"snapshot"}, lay {"compile"}, run {"solve"}, rules {"check"}, draw {"scene"}, take {"scene copied"}, reach {"pick index"}, whole {"edit to picture"};
    for (int i = 0; i < edits; ++i) {
        const auto start = Clock::now();
        const Equipment& piece = document.plan().equipment[static_cast<std::size_t>(i)];
        timed(edit, [&] { document.apply(moveEquipment(document.plan(), piece.id, piece.x + millimetres(1), piece.y)); return 0; });
        const auto snapshot = timed(copy, [&] { return document.snapshot(); });
        const auto factory = timed(lay, [&] { return compile(*snapshot, catalog); });
        if (!factory) return 1;
        const auto outcome = timed(run, [&] { return solver.solve(*factory); });
        if (!outcome) return 1;
        const auto findings = timed(rules, [&] { return check(*snapshot, catalog, *outcome); });
        const Scene& scene = *timed(draw, [&] { return &builder.build(*snapshot, catalog, *outcome, findings, ColourBy::Power); });
        timed(take, [&] { return scene; });
        timed(reach, [&] { index.update(scene.boxes); return 0; });
        whole.milliseconds.push_back(std::chrono::duration<double, std::milli>(Clock::now() - start).count());
    }
    std::printf("%s, %zu pieces\n", sample.c_str(), plan->equipment.size());
    for (Stage* stage : {&edit, &copy, &lay, &run, &rules, &draw, &take, &reach, &whole}) {
        const double median = stage->median();
        std::printf("  %-16s %8.3f ms  %5.2f of a frame\n", stage->name, median, median / frame);
    }
    return 0;
}

} // namespace

int main()
{
    const auto catalog = gw::readCatalog(gw::resourcesFolder() / "catalog");
    if (!catalog) return 1;
    const auto solver = gw::makeCpuSolver();
    for (const char* sample : {"superpod", "hall-100mw", "factory-1gw"})
        if (const int failed = measure(sample, gw::readPlan(gw::resourcesFolder() / "samples" / (std::string(sample) + ".gwp.json")), *catalog, *solver)) return failed;
    return measure("10,000 racks and 60,000 others", greatPlan(*catalog, 10000, 70000), *catalog, *solver);
}
