// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formulas/contract/entry.h"

/// The formulas of each area, one source file (or a few) for each beside this header.
namespace gw::contract {

std::vector<Entry> psychrometricsFormulas();
std::vector<Entry> coolingFormulas();
std::vector<Entry> hydraulicsFormulas();
std::vector<Entry> airFormulas();
std::vector<Entry> powerFormulas();
std::vector<Entry> flexibilityFormulas();
std::vector<Entry> reliabilityFormulas();
std::vector<Entry> queueingFormulas();
std::vector<Entry> cashflowFormulas();
std::vector<Entry> projectFinanceFormulas();
std::vector<Entry> depreciationFormulas();
std::vector<Entry> economicsFormulas();
std::vector<Entry> tariffFormulas();
std::vector<Entry> dispatchFormulas();
std::vector<Entry> carbonFormulas();
std::vector<Entry> servingFormulas();
std::vector<Entry> energyFormulas();
std::vector<Entry> speculativeFormulas();
std::vector<Entry> trainingFormulas();
std::vector<Entry> networkFormulas();
std::vector<Entry> uncertaintyFormulas();
std::vector<Entry> optimisationFormulas();
std::vector<Entry> scheduleFormulas();
std::vector<Entry> applicationFormulas();
std::vector<Entry> spaceFormulas();

} // namespace gw::contract
