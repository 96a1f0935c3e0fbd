// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/sweep_runner.h"

#include "core/checks/check.h"
#include "core/editing/adopt.h"

#include <algorithm>
#include <chrono>

namespace gw {

namespace {

CountFindings findingsCounter(const Catalog& catalog)
{
    return [&catalog](const Plan& plan, const Outcome& outcome) {
        const FindingCounts counts = countFindings(check(plan, catalog, outcome));
        return RuleCounts {static_cast<std::uint32_t>(counts.error), static_cast<std::uint32_t>(counts.warning)};
    };
}

} // namespace

Result<DesignSpace> spaceOf(const Plan& plan, const Catalog& catalog, const std::vector<std::string>& varied)
{
    std::vector<VariedInput> inputs;
    for (const std::string& text : varied) {
        auto input = readVaried(plan, catalog, text);
        if (!input) return input.error();
        inputs.push_back(std::move(*input));
    }
    auto space = DesignSpace::make(std::move(inputs));
    if (space && space->size() > mostInWindow)
        return Error {.code = ErrorCode::OutOfRange, .seen = std::to_string(space->size()), .expected = "at most " + std::to_string(mostInWindow)};
    return space;
}

Result<Swept> explore(const SweepQuestion& question, const Catalog& catalog, const Progress& progress)
{
    using Clock = std::chrono::steady_clock;
    const auto start = Clock::now();
    auto space = spaceOf(*question.plan, catalog, question.varied);
    if (!space) return space.error();
    const SweepRequest request {.space = *space, .objectives = question.objectives, .factors = {}, .range = {}, .count = findingsCounter(catalog)};
    auto result = sweep(*question.plan, catalog, request, makeWorkers(), progress);
    if (!result) return result.error();
    return Swept {question.plan, std::move(*space), std::move(*result), std::chrono::duration<double>(Clock::now() - start).count()};
}

Result<Edit> adopt(const Swept& swept, std::uint64_t candidate, const std::string& name)
{
    const auto variant = variantOf(*swept.plan, {}, swept.space.inputs(), swept.space.valuesOf(candidate));
    if (!variant) return variant.error();
    const Edit change = editBetween(*swept.plan, variant->plan, name);
    if (variant->factors == ScenarioFactors {}) return change;
    return change.isEmpty() ? addScenario(*swept.plan, name, variant->factors) : merged(change, addScenario(variant->plan, name, variant->factors));
}

bool isScenario(const DesignSpace& space)
{
    return std::all_of(space.inputs().begin(), space.inputs().end(), [](const VariedInput& input) { return input.variable.isFactor; });
}

void SweepRunner::request(SweepQuestion question)
{
    // The job may outlive this part of the object by a moment: it has the catalogue of its own.
    start([this, catalog = m_catalog, question = std::move(question)](const Progress& progress) -> Deliver {
        auto result = explore(question, *catalog, progress);
        if (!result) return [this, error = result.error()] { emit failed(error); };
        return [this, answer = std::make_shared<Swept>(std::move(*result))] { emit swept(answer); };
    });
}

} // namespace gw
