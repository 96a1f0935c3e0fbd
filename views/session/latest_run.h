// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/solver.h"

#include <QObject>

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace gw {

/// Runs one long job after another in a thread of its own. A later job stops the present one and takes its place; what the earlier one comes to
/// is dropped. The destructor stops the job and waits for it.
class LatestRun : public QObject {
    Q_OBJECT
public:
    /// What a job does with its answer, in the thread of this object.
    using Deliver = std::function<void()>;
    using Job = std::function<Deliver(const Progress&)>;

    explicit LatestRun(QObject* parent = nullptr);
    ~LatestRun() override;

    void start(Job job);
    /// Drops the job: its answer will not come. The thread itself ends its work within a tile or a candidate.
    void cancel();
    /// From `start` until the answer is delivered or the job cancelled.
    bool isRunning() const { return m_isRunning; }

signals:
    void started();
    /// A few times a second, in the thread of this object; `fraction` is 0 to 1.
    void progressed(const QString& stage, double fraction);
    /// After the answer was delivered, or at once when cancelled.
    void ended();

private:
    struct Numbered {
        std::uint64_t number = 0;
        Job job;
    };

    void work(std::stop_token end);
    void run(const Numbered& numbered, std::stop_token stop);
    Progress progressOf(std::uint64_t number, std::stop_token stop);
    void finish(std::uint64_t number, const Deliver& deliver);

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::optional<Numbered> m_waiting;
    std::stop_source m_run;
    std::uint64_t m_latest = 0;              ///< Of this object's thread: answers of other numbers are dropped.
    bool m_isRunning = false;
    std::jthread m_thread;                   ///< Last: it uses everything above.
};

} // namespace gw
