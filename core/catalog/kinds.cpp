// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/kinds.h"

#include <algorithm>
#include <array>
#include <span>

namespace gw {
namespace {

/// In the order of the enumerations.
constexpr std::array<std::string_view, 22> kindWords {"accelerator_rack", "cpu_rack", "storage_rack", "network_rack", "grid_connection", "transformer", "switchgear",
    "ups", "busway", "pdu", "rectifier", "generator", "battery", "cdu", "crah", "fan_wall", "dry_cooler", "chiller", "cooling_tower", "pump", "in_row_cooler", "rear_door"};
constexpr std::array<std::string_view, 5> originWords {"datasheet", "analysis", "press", "estimate", "derived"};

static_assert(kindWords.size() == static_cast<std::size_t>(EquipmentKind::RearDoor) + 1);
static_assert(originWords.size() == static_cast<std::size_t>(Confidence::Derived) + 1);

template <class Enumeration>
std::optional<Enumeration> among(std::span<const std::string_view> words, std::string_view word)
{
    const auto found = std::ranges::find(words, word);
    if (found == words.end()) return std::nullopt;
    return static_cast<Enumeration>(found - words.begin());
}

std::string joined(std::span<const std::string_view> words)
{
    std::string text;
    for (const std::string_view word : words) text += (text.empty() ? "" : ", ") + std::string {word};
    return text;
}

} // namespace

std::string_view word(EquipmentKind kind) { return kindWords[static_cast<std::size_t>(kind)]; }
std::string_view word(Confidence confidence) { return originWords[static_cast<std::size_t>(confidence)]; }
std::optional<EquipmentKind> equipmentKind(std::string_view word) { return among<EquipmentKind>(kindWords, word); }
std::optional<Confidence> confidence(std::string_view word) { return among<Confidence>(originWords, word); }
std::string equipmentKindWords() { return joined(kindWords); }
std::string confidenceWords() { return joined(originWords); }
bool isRack(EquipmentKind kind) { return kind <= EquipmentKind::NetworkRack; }
bool isPower(EquipmentKind kind) { return kind >= EquipmentKind::GridConnection && kind <= EquipmentKind::Battery; }
bool isCooling(EquipmentKind kind) { return kind >= EquipmentKind::Cdu; }

bool isAirHandler(EquipmentKind kind)
{
    return kind == EquipmentKind::Crah || kind == EquipmentKind::FanWall || kind == EquipmentKind::InRowCooler || kind == EquipmentKind::RearDoor;
}

} // namespace gw
