// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/placement.h"
#include "core/scene/snap.h"

#include <QString>

namespace gw {

/// Why a piece should not stand there: "Aisle to B-03: 0.9 m of 1.2 m."
QString message(const PlacementIssue& issue);
/// All of them, one a line; empty for none.
QString message(const std::vector<PlacementIssue>& issues);

/// What something rests on: "flush", "on the aisle's line"; empty for grid and nothing.
QString title(SnapKind kind);

/// "1.234 m" below 100 m with three decimals, then fewer; "234 mm" below a metre.
QString lengthText(double metres);
QString areaText(double squareMetres);

} // namespace gw
