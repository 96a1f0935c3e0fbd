// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/model/plan.h"

namespace gw {

/// "GB200 NVL72 9": the type's name and the first number that makes it new, counted from the pieces of the type there are.
std::string freshName(const Plan& plan, const EquipmentType& type);

/// The next name in the neighbour's series that is not taken: "A-08" after "A-07". A name without number gets " 2".
std::string nameAfter(const Plan& plan, const Equipment& neighbour);

} // namespace gw
