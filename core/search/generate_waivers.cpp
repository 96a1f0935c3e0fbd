// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/generate_steps.h"

namespace gw {
namespace {

/// What chains with single points break by their nature, by the ids that the design rules have.
struct SinglePoint {
    Topology topology;
    const char* rule;
    const char* reason;
    bool isOfMuchPower = false;
};

/// Elements that stop less are no finding. Estimate, as the rule has it.
constexpr Power leastToName = megawatts(1);

constexpr std::array singlePoints {
    SinglePoint {Topology::N, "one_side_only", "Power N was chosen: one chain to each rack."},
    SinglePoint {Topology::N, "single_point_of_failure", "Power N was chosen: nothing takes the place of what fails.", true},
    SinglePoint {Topology::NPlusOne, "one_side_only", "Power N+1 was chosen: spare units, and one board and busway to each rack."},
    SinglePoint {Topology::NPlusOne, "single_point_of_failure", "Power N+1 was chosen: units have a spare, their common board has none.", true},
};

} // namespace

void waiveSinglePoints(Draft& draft)
{
    if (draft.request.day.empty()) return;
    const bool mayStopMuch = draft.parts.rack->rack->maximumPower.value * static_cast<double>(draft.request.racks) > leastToName;
    for (const SinglePoint& point : singlePoints)
        if (point.topology == draft.request.redundancy && (mayStopMuch || !point.isOfMuchPower))
            draft.add(Waiver {.rule = point.rule, .reason = point.reason, .author = "generate", .date = draft.request.day});
}

} // namespace gw
