// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/solve_runner.h"

namespace gw {

SolveRunner::SolveRunner(Solver& solver, QObject* parent)
    : QObject(parent), m_live(solver), m_thread([this](std::stop_token end) { work(end); })
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
    // What waits is passed over, not what it changed.
    if (m_waiting) {
        PlanChanges both = std::move(m_waiting->changes);
        both.add(request.changes);
        request.changes = std::move(both);
    }
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
    auto result = m_live.solve(request, {.report = {}, .stop = stop});
    if (stop.stop_requested()) return;
    if (result) emit solved(std::make_shared<Solved>(std::move(*result)));
    else emit failed(request.number, result.error());
}

} // namespace gw
