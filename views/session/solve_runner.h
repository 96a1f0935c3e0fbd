// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/finding.h"
#include "core/compute/solver.h"
#include "core/model/plan.h"
#include "core/scene/scene_builder.h"
#include "views/session/shared_catalog.h"

#include <QObject>

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace gw {

/// A plan to be solved; `number` tells later requests from earlier ones.
struct SolveRequest {
    std::uint64_t number = 0;
    std::shared_ptr<const Plan> plan;
    ColourBy colourBy = ColourBy::Power;
    SharedCatalog catalog;
};

/// Everything that follows from one plan, together with that plan.
struct Solved {
    std::uint64_t number = 0;
    std::shared_ptr<const Plan> plan;
    Outcome outcome;                    ///< `solveSeconds` covers laying out and solving.
    std::vector<Finding> findings;
    Scene scene;
};

/// Compiles, solves, checks and draws up the scene, in the calling thread. Failures: those of `compile` and `Solver::solve`.
Result<Solved> solveAll(const SolveRequest& request, const Catalog& catalog, Solver& solver, const Progress& progress = {});
/// The same with the scene built on the one before.
Result<Solved> solveAll(const SolveRequest& request, const Catalog& catalog, Solver& solver, SceneBuilder& builder, const Progress& progress = {});

/// Solves in one thread of its own. Of the requests that wait only the latest is solved; a run that has begun is finished,
/// so that figures keep following a long gesture. The destructor cancels the run and waits for it.
class SolveRunner : public QObject {
    Q_OBJECT
public:
    explicit SolveRunner(Solver& solver, QObject* parent = nullptr);
    ~SolveRunner() override;

    void request(SolveRequest request);
    /// Stops the run and drops what waits: another plan is open.
    void cancel();

signals:
    /// Delivered in the thread of this object.
    void solved(std::shared_ptr<gw::Solved> solved);
    void failed(std::uint64_t number, const gw::Error& error);

private:
    void work(std::stop_token end);
    void solve(const SolveRequest& request, std::stop_token stop);

    Solver& m_solver;
    SceneBuilder m_builder;             ///< Used by the thread only, as is the catalogue of its last scene.
    SharedCatalog m_built;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::optional<SolveRequest> m_waiting;
    std::stop_source m_run;
    std::jthread m_thread;              ///< Last: it uses everything above.
};

} // namespace gw
