// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/repair.h"

#include <QString>

namespace gw {

/// What a reader did to a measured year, as a sentence.
QString repairText(const Repair& repair);

/// All of them, one a line; "Nothing had to be repaired." for none.
QString repairsText(const std::vector<Repair>& repairs);

} // namespace gw
