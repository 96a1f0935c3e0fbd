// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/session/risk_runner.h"

namespace gw {

/// How the variance of some figures is shared among the inputs.
struct Shared {
    RiskRequest request;
    std::vector<SobolIndices> indices;       ///< One per figure of `sharedFigures`.
    std::vector<InputTitle> titles;          ///< Of the inputs and market factors that the indices name.
    double seconds = 0;
};

/// What a planner asks it of.
inline constexpr std::array sharedFigures {PathFigure::Npv, PathFigure::Irr, PathFigure::CostPerMillionTokens, PathFigure::TokensPerSecond};

/// Draws `paths` futures for each run of the estimator, in the calling thread. Failures: as `preparePaths` and `sobolOf`.
Result<Shared> shareVariance(const RiskRequest& request, std::uint64_t paths, const Catalog& catalog, Solver& solver, const Progress& progress = {});

/// Shares in the background; the latest request wins.
class SharesRunner : public LatestRun {
    Q_OBJECT
public:
    SharesRunner(SharedCatalog catalog, Solver& solver, QObject* parent = nullptr) : LatestRun(parent), m_catalog(std::move(catalog)), m_solver(solver) {}

    void request(RiskRequest request, std::uint64_t paths);
    /// For the requests from now on.
    void setCatalog(SharedCatalog catalog) { m_catalog = std::move(catalog); }

signals:
    void shared(std::shared_ptr<gw::Shared> shared);
    void failed(const gw::Error& error);

private:
    SharedCatalog m_catalog;
    Solver& m_solver;
};

} // namespace gw
