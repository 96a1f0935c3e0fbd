// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/session/live_solve.h"

#include <QObject>

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace gw {

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

    LiveSolve m_live;                   ///< Used by the thread only.
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::optional<SolveRequest> m_waiting;
    std::stop_source m_run;
    std::jthread m_thread;              ///< Last: it uses everything above.
};

} // namespace gw
