// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/type_trial.h"

#include "core/compute/compile.h"
#include "core/editing/plan_document.h"
#include "core/storage/carried_types.h"

namespace gw {
namespace {

Result<Headline> headlineOf(const Plan& plan, const Catalog& installed, const Progress& progress)
{
    const auto catalog = catalogFor(installed, plan);
    if (!catalog) return catalog.error();
    const auto factory = compile(plan, *catalog);
    if (!factory) return factory.error();
    const auto outcome = makeCpuSolver(1)->solve(*factory, {}, progress);
    if (!outcome) return outcome.error();
    return outcome->headline;
}

} // namespace

Result<TypeTrial> tryTypes(const Plan& plan, const Catalog& installed, const std::vector<std::string>& entries, const Progress& progress)
{
    const auto edit = updateTypes(plan, installed, entries);
    if (!edit) return edit.error();
    const auto before = headlineOf(plan, installed, progress);
    if (!before) return before.error();
    PlanDocument document {Plan(plan)};
    document.apply(*edit);
    const auto after = headlineOf(document.plan(), installed, progress);
    if (!after) return after.error();
    return TypeTrial {*before, *after};
}

void TypeTrialRunner::request(std::shared_ptr<const Plan> plan, SharedCatalog installed, std::vector<std::string> entries)
{
    start([this, plan = std::move(plan), installed = std::move(installed), entries = std::move(entries)](const Progress& progress) -> Deliver {
        auto result = tryTypes(*plan, *installed, entries, progress);
        if (!result) return [this, error = result.error()] { emit failed(error); };
        return [this, answer = std::make_shared<TypeTrial>(*result)] { emit tried(answer); };
    });
}

} // namespace gw
