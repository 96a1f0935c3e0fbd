// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress_line.h"

#include <fmt/core.h>

#include <unistd.h>

namespace gw::cli {

using namespace std::chrono_literals;

ProgressLine::ProgressLine() : m_isTerminal(isatty(STDERR_FILENO) == 1), m_next(Clock::now() + 150ms) {}

ProgressLine::~ProgressLine()
{
    if (m_isShown) fmt::print(stderr, "\r\033[K");
}

void ProgressLine::report(const char* stage, double fraction)
{
    if (!m_isTerminal) return;
    const std::lock_guard lock(m_mutex);
    const auto now = Clock::now();
    if (now < m_next) return;
    m_next = now + 100ms;
    m_isShown = true;
    fmt::print(stderr, "\r\033[K{} {:.0f} %", stage, 100 * fraction);
    std::fflush(stderr);
}

} // namespace gw::cli
