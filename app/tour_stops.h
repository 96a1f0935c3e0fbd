// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/dialogs/tour.h"

namespace gw {

class MainWindow;
class PlanSession;

/// The five-minute tour: from the first rack to the report.
std::vector<TourStop> tourStops(MainWindow& window, PlanSession& session);

} // namespace gw
