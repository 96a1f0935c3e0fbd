// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/shares_runner.h"

#include <chrono>

namespace gw {

Result<Shared> shareVariance(const RiskRequest& request, std::uint64_t paths, const Catalog& catalog, Solver& solver, const Progress& progress)
{
    using Clock = std::chrono::steady_clock;
    const auto start = Clock::now();
    const auto prepared = preparePaths(*request.plan, catalog, request.scenario, request.uncertainty, solver, progress);
    if (!prepared) return prepared.error();
    auto indices = sobolOf(*prepared, sharedFigures, paths, solver, progress);
    if (!indices) return indices.error();
    return Shared {request, *std::move(indices), movedTitles(*prepared), std::chrono::duration<double>(Clock::now() - start).count()};
}

void SharesRunner::request(RiskRequest request, std::uint64_t paths)
{
    // The job may outlive this part of the object by a moment: it has the catalogue and the solver of its own.
    start([this, paths, catalog = m_catalog, &solver = m_solver, request = std::move(request)](const Progress& progress) -> Deliver {
        auto result = shareVariance(request, paths, *catalog, solver, progress);
        if (!result) return [this, error = result.error()] { emit failed(error); };
        return [this, answer = std::make_shared<Shared>(std::move(*result))] { emit shared(answer); };
    });
}

} // namespace gw
