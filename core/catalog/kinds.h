// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace gw {

/// The word of files and of the command line: "accelerator_rack", "cdu".
std::string_view word(EquipmentKind kind);
std::string_view word(Confidence confidence);

/// Nothing when the word names no kind.
std::optional<EquipmentKind> equipmentKind(std::string_view word);
std::optional<Confidence> confidence(std::string_view word);

/// All words, comma-separated, for messages.
std::string equipmentKindWords();
std::string confidenceWords();

/// What varies from month to month in the market.
inline constexpr std::array<std::string_view, 4> marketIds {"energy_price", "token_price", "demand", "utilisation"};

bool isRack(EquipmentKind kind);
bool isPower(EquipmentKind kind);
bool isCooling(EquipmentKind kind);

/// Takes heat out of a room's air: CRAH, fan wall, in-row cooler, rear door.
bool isAirHandler(EquipmentKind kind);

} // namespace gw
