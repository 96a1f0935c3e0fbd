// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/variable.h"

#include <QString>

#include <vector>

namespace gw {

/// Something of the plan that a search may vary, and values to begin with.
struct SweepChoice {
    std::string key;                         ///< As `findVariable` knows it.
    QString title, values;                   ///< `values` is what `readVaried` wants behind the key.
};

/// What this plan has of the inputs that planners vary most.
std::vector<SweepChoice> sweepChoices(const Plan& plan, const Catalog& catalog);

/// Values around the plan's own: all words of a choice; for numbers half to one and a half times, within what is permitted, in nine steps. Empty
/// where the plan has no value to begin with.
QString valuesToTry(const Variable& variable);

/// The title of an input by its key, such as "scenario.energy_price".
QString sweepInputTitle(const std::string& key);

} // namespace gw
