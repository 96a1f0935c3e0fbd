// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interrupt.h"

#include <initializer_list>

namespace gw::cli {
namespace {

/// Ends the waiting thread; nobody else sends it there.
constexpr int farewell = SIGUSR1;

sigset_t setOf(std::initializer_list<int> signals)
{
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : signals) sigaddset(&set, signal);
    return set;
}

} // namespace

Interrupt::Interrupt()
{
    const sigset_t signals = setOf({SIGINT, SIGTERM, farewell});
    pthread_sigmask(SIG_BLOCK, &signals, &m_before);
    m_waiter = std::thread([this] { waitForSignal(); });
}

Interrupt::~Interrupt()
{
    m_isOver = true;
    pthread_kill(m_waiter.native_handle(), farewell);
    m_waiter.join();
    pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
}

void Interrupt::waitForSignal()
{
    const sigset_t all = setOf({SIGINT, SIGTERM, farewell}), ends = setOf({SIGINT, SIGTERM});
    while (!m_isOver) {
        int signal = 0;
        sigwait(&all, &signal);
        if (signal == farewell) continue;
        m_stop.request_stop();
        // From here on the system's own answer holds: the next one ends the program.
        pthread_sigmask(SIG_UNBLOCK, &ends, nullptr);
    }
}

} // namespace gw::cli
