// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/goal_runner.h"

#include "core/editing/adopt.h"

namespace gw {

Result<GoalRequest> goalOf(const Plan& plan, const Catalog& catalog, const std::string& input, const std::string& target)
{
    auto sought = readGoalInput(plan, catalog, input);
    if (!sought) return sought.error();
    const auto aim = readGoalTarget(target);
    if (!aim) return aim.error();
    return GoalRequest {*std::move(sought), aim->metric, aim->value, {}};
}

Result<Sought> seek(const GoalQuestion& question, const Catalog& catalog, const Progress& progress)
{
    auto request = goalOf(*question.plan, catalog, question.input, question.target);
    if (!request) return request.error();
    auto answer = seekGoal(*question.plan, catalog, *request, makeWorkers(), progress);
    if (!answer) return answer.error();
    return Sought {question.plan, *std::move(request), *std::move(answer)};
}

Result<Edit> adopt(const Sought& sought, const std::string& name)
{
    const auto variant = variantOf(*sought.plan, {}, {sought.request.input}, std::array {sought.answer.found.input});
    if (!variant) return variant.error();
    if (sought.request.input.variable.isFactor) return addScenario(*sought.plan, name, variant->factors);
    return editBetween(*sought.plan, variant->plan, name);
}

void GoalRunner::request(GoalQuestion question)
{
    // The job may outlive this part of the object by a moment: it has the catalogue of its own.
    start([this, catalog = m_catalog, question = std::move(question)](const Progress& progress) -> Deliver {
        auto result = seek(question, *catalog, progress);
        if (!result) return [this, error = result.error()] { emit failed(error); };
        return [this, answer = std::make_shared<Sought>(std::move(*result))] { emit sought(answer); };
    });
}

} // namespace gw
