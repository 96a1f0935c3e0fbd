// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/risk_runner.h"

#include "core/compute/compile.h"
#include "core/compute/scenario.h"

#include <chrono>

namespace gw {

Result<Assessed> assess(const RiskRequest& request, const Catalog& catalog, Solver& solver, const Progress& progress)
{
    using Clock = std::chrono::steady_clock;
    const auto start = Clock::now();
    const auto factory = compile(*request.plan, catalog);
    if (!factory) return factory.error();
    auto outcome = solver.solve(*factory, factorsOf(*request.plan, request.scenario), progress);
    if (!outcome) return outcome.error();
    auto futures = drawFutures(*request.plan, catalog, request.scenario, request.uncertainty, solver, progress);
    if (!futures) return futures.error();
    Assessed assessed {{*std::move(futures)}, request, {}, 0};
    for (const YearOutcome& year : outcome->years) assessed.cumulative.push_back(year.cumulative.in(dollar));
    assessed.seconds = std::chrono::duration<double>(Clock::now() - start).count();
    return assessed;
}

RiskRunner::RiskRunner(SharedCatalog catalog, Solver& solver, QObject* parent) : LatestRun(parent), m_catalog(std::move(catalog)), m_solver(solver) {}

void RiskRunner::request(RiskRequest request)
{
    // The job may outlive this part of the object by a moment: it has the catalogue and the solver of its own.
    start([this, catalog = m_catalog, &solver = m_solver, request = std::move(request)](const Progress& progress) -> Deliver {
        auto result = assess(request, *catalog, solver, progress);
        if (!result) return [this, error = result.error()] { emit failed(error); };
        return [this, answer = std::make_shared<Assessed>(std::move(*result))] { emit assessed(answer); };
    });
}

} // namespace gw
