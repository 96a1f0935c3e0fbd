// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/own_figures.h"

namespace gw {

/// The parts of a plan that `compile` reads. Where pieces stand in their space is none of it: a plan that changed in no other part is the same factory.
inline constexpr PlanParts figureParts = (allParts | ownFigures)
    & ~partsOf({PlanPart::Info, PlanPart::Groups, PlanPart::Waivers, PlanPart::Obstacles, PlanPart::Aisles, PlanPart::Underlays, PlanPart::Measurements});

} // namespace gw
