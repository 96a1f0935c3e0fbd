// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/generate_plan.h"

#include <QStringList>

namespace gw {

/// For lists of choices: the name with what it means.
QString topologyChoice(Topology topology);
QString rejectionChoice(HeatRejection cooling);

/// What a request gives and what binds, a sentence a line. `wanted` is the power that the racks were counted from; zero = racks were asked for.
QStringList fitText(const GenerateRequest& request, const HallFit& fit, const EquipmentType& rack, Power wanted);

} // namespace gw
