// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/interrupt.h"
#include "app/cli/progress_line.h"
#include "core/compute/solver.h"

namespace gw::cli {

/// What a command that may take long owes its user: to tell how far it is and to stop when asked. Made before the solver.
class LongRun {
public:
    /// Valid while this lives.
    Progress progress()
    {
        return {[this](const char* stage, double fraction) { m_line.report(stage, fraction); }, m_interrupt.token()};
    }

private:
    Interrupt m_interrupt;
    ProgressLine m_line;
};

} // namespace gw::cli
