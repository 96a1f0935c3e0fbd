// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/latest_run.h"

#include <atomic>
#include <chrono>

namespace gw {

namespace {

using Clock = std::chrono::steady_clock;

constexpr auto betweenReports = std::chrono::milliseconds(40);

/// Lets a report through when the last one is some time ago. Stages may report from several threads at once.
class ReportGate {
public:
    bool isOpen()
    {
        const auto now = Clock::now().time_since_epoch().count();
        auto next = m_next.load();
        return now >= next && m_next.compare_exchange_strong(next, now + Clock::duration(betweenReports).count());
    }

private:
    std::atomic<Clock::rep> m_next = 0;
};

} // namespace

LatestRun::LatestRun(QObject* parent) : QObject(parent), m_thread([this](std::stop_token end) { work(end); }) {}

LatestRun::~LatestRun()
{
    m_thread.request_stop();
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.reset();
        m_run.request_stop();
    }
    m_thread.join();
}

void LatestRun::start(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_waiting = Numbered {++m_latest, std::move(job)};
        m_run.request_stop();
        m_wake.notify_one();
    }
    if (!std::exchange(m_isRunning, true)) emit started();
}

void LatestRun::cancel()
{
    {
        const std::lock_guard lock(m_mutex);
        ++m_latest;
        m_waiting.reset();
        m_run.request_stop();
    }
    if (std::exchange(m_isRunning, false)) emit ended();
}

void LatestRun::work(std::stop_token end)
{
    std::unique_lock lock(m_mutex);
    while (m_wake.wait(lock, end, [this] { return m_waiting.has_value(); })) {
        const Numbered numbered = *std::exchange(m_waiting, std::nullopt);
        m_run = {};
        lock.unlock();
        run(numbered, m_run.get_token());
        lock.lock();
    }
}

void LatestRun::run(const Numbered& numbered, std::stop_token stop)
{
    Deliver deliver = numbered.job(progressOf(numbered.number, stop));
    if (stop.stop_requested()) return;
    QMetaObject::invokeMethod(this, [this, number = numbered.number, deliver = std::move(deliver)] { finish(number, deliver); }, Qt::QueuedConnection);
}

Progress LatestRun::progressOf(std::uint64_t number, std::stop_token stop)
{
    const auto report = [this, number, gate = std::make_shared<ReportGate>()](const char* stage, double fraction) {
        if (!gate->isOpen()) return;
        const auto tell = [this, number, name = QString::fromUtf8(stage), fraction] {
            if (number == m_latest) emit progressed(name, fraction);
        };
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
    };
    return {.report = report, .stop = stop};
}

void LatestRun::finish(std::uint64_t number, const Deliver& deliver)
{
    if (number != m_latest) return;
    m_isRunning = false;
    if (deliver) deliver();
    if (!m_isRunning) emit ended();
}

} // namespace gw
