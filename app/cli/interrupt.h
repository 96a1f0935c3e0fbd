// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <csignal>
#include <stop_token>
#include <thread>

namespace gw::cli {

/// While it lives, the first Ctrl-C (or SIGTERM) asks the work to stop; a second ends the program. Made before any thread that works,
/// so that all of them leave the signals to this one's.
class Interrupt {
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    std::stop_token token() const { return m_stop.get_token(); }

private:
    void waitForSignal();

    sigset_t m_before {};
    std::stop_source m_stop;
    std::atomic<bool> m_isOver = false;
    std::thread m_waiter;
};

} // namespace gw::cli
