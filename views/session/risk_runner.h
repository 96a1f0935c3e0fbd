// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/futures.h"
#include "views/session/latest_run.h"
#include "views/session/shared_catalog.h"

#include <memory>

namespace gw {

/// What is asked about the risk of a plan. The plan is a snapshot.
struct RiskRequest {
    std::shared_ptr<const Plan> plan;
    ScenarioId scenario;
    Uncertainty uncertainty;
};

/// The answer, with the course of the plan itself under the same scenario.
struct Assessed : Futures {
    RiskRequest request;
    std::vector<double> cumulative;          ///< $ at the end of each year, from year 0 on; empty where the plan has no years.
    double seconds = 0;                      ///< That all of it took.
};

/// Draws the futures, and solves the plan for its own course, in the calling thread. Failures: as `assessRisk`, `compile` and `Solver::solve`.
Result<Assessed> assess(const RiskRequest& request, const Catalog& catalog, Solver& solver, const Progress& progress = {});

/// Assesses in the background; the latest request wins.
class RiskRunner : public LatestRun {
    Q_OBJECT
public:
    RiskRunner(SharedCatalog catalog, Solver& solver, QObject* parent = nullptr);

    void request(RiskRequest request);
    /// For the requests from now on.
    void setCatalog(SharedCatalog catalog) { m_catalog = std::move(catalog); }

signals:
    void assessed(std::shared_ptr<gw::Assessed> assessed);
    void failed(const gw::Error& error);

private:
    SharedCatalog m_catalog;
    Solver& m_solver;
};

} // namespace gw
