// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"

namespace gw {

/// What one foot of a piece puts on a panel of a raised floor, kN. CISCA, the strongest usual class: 1,500 lbf on a square inch.
inline constexpr double panelLimit = 6.67;

/// Estimate: two feet at each end of every 0.6 m of width share the mass alike.
double kilonewtonsPerFoot(const EquipmentType& type);

} // namespace gw
