// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/parts.h"
#include "core/explain/traced_stages.h"

#include <memory>

namespace gw {

/// A plan's year, written down once: what the headline figures and the yearly ones of single pieces stand on.
struct TracedPlan {
    Traced peak;
    TracedAvailability available;
    TracedServing serving;
    std::unique_ptr<Venture<Traced>> venture;         ///< Without the curves of its year.
    Sales<Traced> sales;
    TracedYear year;                                  ///< At the plan's own load.
};

TracedPlan explainPlan(Scribe& scribe);

} // namespace gw
