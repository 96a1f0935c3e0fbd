// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/solve_runner.h"

#include "core/checks/check.h"
#include "core/compute/compile.h"

#include <chrono>

namespace gw {

Result<Solved> solveAll(const SolveRequest& request, const Catalog& catalog, Solver& solver, const Progress& progress)
{
    SceneBuilder builder;
    return solveAll(request, catalog, solver, builder, progress);
}

Result<Solved> solveAll(const SolveRequest& request, const Catalog& catalog, Solver& solver, SceneBuilder& builder, const Progress& progress)
{
    using Clock = std::chrono::steady_clock;
    const auto start = Clock::now();
    const auto factory = compile(*request.plan, catalog);
    if (!factory) return factory.error();
    auto outcome = solver.solve(*factory, {}, progress);
    if (!outcome) return outcome.error();
    outcome->solveSeconds = std::chrono::duration<double>(Clock::now() - start).count();
    auto findings = check(*request.plan, catalog, *outcome);
    const Scene& scene = builder.build(*request.plan, catalog, *outcome, findings, request.colourBy);
    return Solved {request.number, request.plan, std::move(*outcome), std::move(findings), scene};
}

SolveRunner::SolveRunner(Solver& solver, QObject* parent)
    : QObject(parent), m_solver(solver), m_thread([this](std::stop_token end) { work(end); })
{
}

SolveRunner::~SolveRunner()
{
    m_thread.request_stop();
    cancel();
    m_thread.join();
}

void SolveRunner::request(SolveRequest request)
{
    const std::lock_guard lock(m_mutex);
    m_waiting = std::move(request);
    m_wake.notify_one();
}

void SolveRunner::cancel()
{
    const std::lock_guard lock(m_mutex);
    m_waiting.reset();
    m_run.request_stop();
}

void SolveRunner::work(std::stop_token end)
{
    std::unique_lock lock(m_mutex);
    while (m_wake.wait(lock, end, [this] { return m_waiting.has_value(); })) {
        const SolveRequest request = *std::exchange(m_waiting, std::nullopt);
        m_run = {};
        lock.unlock();
        solve(request, m_run.get_token());
        lock.lock();
    }
}

void SolveRunner::solve(const SolveRequest& request, std::stop_token stop)
{
    // What the builder keeps refers to the catalogue it was built with.
    if (std::exchange(m_built, request.catalog) != request.catalog) m_builder = {};
    auto result = solveAll(request, *request.catalog, m_solver, m_builder, {.report = {}, .stop = stop});
    if (stop.stop_requested()) return;
    if (result) emit solved(std::make_shared<Solved>(std::move(*result)));
    else emit failed(request.number, result.error());
}

} // namespace gw
