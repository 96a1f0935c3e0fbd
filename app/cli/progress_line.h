// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <mutex>
#include <string>

namespace gw::cli {

/// One line on stderr that tells stage and share, on a terminal only, after 0.15 s and at most ten times a second. Gone when it ends.
class ProgressLine {
public:
    ProgressLine();
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    /// From any thread.
    void report(const char* stage, double fraction);

private:
    using Clock = std::chrono::steady_clock;

    const bool m_isTerminal;
    std::mutex m_mutex;
    Clock::time_point m_next;
    bool m_isShown = false;
};

} // namespace gw::cli
