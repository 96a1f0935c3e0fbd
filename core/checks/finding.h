// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/ids.h"

#include <cstdint>
#include <string>
#include <vector>

namespace gw {

enum class Severity : std::uint8_t { Error, Warning, Info };

/// The design rules. Their words (for waivers and JSON) are in `ruleIds`, their sentences in `views/text`.
enum class Rule : std::uint8_t {
    Overlap, OutsideSpace, AisleTooNarrow, FloorOverloaded, TooTallForSpace,
    RackWithoutFeed, OneSideOnly, FeedOverloaded, FeedFailureOverload, PowerGearWithoutSource,
    LoopOverloaded, CoolantTooWarm, LiquidRackWithoutLoop, AirLimitExceeded,
    SupplySmallerThanPeak, AgentWithAllPowers, TierNotServed, CapacitySharesAboveOne,
};

/// What a design rule says about the plan.
struct Finding {
    Rule rule;
    Severity severity;
    std::vector<EquipmentId> equipment;      ///< What to show; may be empty.
    SpaceId space {};
    std::string object;                      ///< The name of what it is about.
    double measured = 0, limit = 0;
    std::string unit;                        ///< Symbol of `measured` and `limit`; empty for plain numbers.
    bool isWaived = false;
    std::string waiverReason;
    bool operator==(const Finding&) const = default;
};

} // namespace gw
