// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <array>
#include <string_view>

namespace gw {

/// The words that stand for an enumeration's values in files and on the command line, in the order of the values.
template <class E> inline constexpr auto choicesOf = std::array<std::string_view, 0> {};
template <> inline constexpr auto choicesOf<SpaceKind> = std::to_array<std::string_view>({"data_hall", "electrical_room", "mechanical_room", "yard"});
template <> inline constexpr auto choicesOf<GroupKind> = std::to_array<std::string_view>({"row", "pod"});
template <> inline constexpr auto choicesOf<RowEnds> = std::to_array<std::string_view>({"open", "panels", "doors"});
template <> inline constexpr auto choicesOf<ObstacleKind> = std::to_array<std::string_view>({"wall", "door", "column", "no_go_zone"});
template <> inline constexpr auto choicesOf<AisleKind> = std::to_array<std::string_view>({"cold", "hot"});
template <> inline constexpr auto choicesOf<Containment> = std::to_array<std::string_view>({"none", "end_doors", "full"});
template <> inline constexpr auto choicesOf<UnderlayKind> = std::to_array<std::string_view>({"picture", "drawing"});
template <> inline constexpr auto choicesOf<SeriesKind> = std::to_array<std::string_view>({"dry_bulb", "dew_point", "pressure", "energy_price", "carbon"});
template <> inline constexpr auto choicesOf<Facing> = std::to_array<std::string_view>({"north", "east", "south", "west"});
template <> inline constexpr auto choicesOf<Side> = std::to_array<std::string_view>({"a", "b"});
template <> inline constexpr auto choicesOf<LoopKind> = std::to_array<std::string_view>({"facility", "technology"});
template <> inline constexpr auto choicesOf<LoopRole> = std::to_array<std::string_view>({"cools", "is_cooled"});
template <> inline constexpr auto choicesOf<Precision> = std::to_array<std::string_view>({"bf16", "fp8", "fp4"});
template <> inline constexpr auto choicesOf<Assumption> = std::to_array<std::string_view>({"energy_price", "token_price", "demand", "capital_cost",
    "rack_price", "throughput", "carbon_intensity", "token_price_decline", "construction_time"});

} // namespace gw
