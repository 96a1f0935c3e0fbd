// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/editing/fill_hall.h"

#include <QString>

namespace gw {

/// How many racks a hall takes, what binds, and what each limit alone would allow, in sentences.
QString fillingText(const HallFilling& filling, const EquipmentType& type);

} // namespace gw
