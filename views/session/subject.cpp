// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/subject.h"

namespace gw {

bool exists(const Plan& plan, const Subject& subject)
{
    bool found = std::holds_alternative<std::monostate>(subject);
    withSubject(plan, subject, [&](const char*, const auto&) { found = true; });
    return found;
}

bool isFloorObject(const Subject& subject)
{
    return std::visit([]<class What>(const What&) {
        return std::same_as<What, SpaceId> || std::same_as<What, ObstacleId> || std::same_as<What, AisleId> || std::same_as<What, UnderlayId> || std::same_as<What, MeasurementId>;
    }, subject);
}

} // namespace gw
