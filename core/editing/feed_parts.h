// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/editing/voltage.h"

#include <optional>
#include <vector>

namespace gw {

/// Of its rating, what a board, busway or PDU carries at most all day. Source: NEC 215.3 and 210.20.
inline constexpr double continuousShare = 0.8;

/// The elements of one kind and voltage that the catalogue offers, smallest rating first.
using Choice = std::vector<const EquipmentType*>;

/// Elements of `kind` that take one of `in` and give one of `out`.
Choice choicesOf(const Catalog& catalog, EquipmentKind kind, Voltages in, Voltages out);

/// The smallest that gives `out` within `limit` of its rating; null when none does.
const EquipmentType* smallestFor(const Choice& choice, Power out, double limit);

/// What an element takes in while it gives `out`.
Power inputFor(const EquipmentType& type, Power out);

/// The elements above one another that make a chain, from the load up: UPS, board, transformer; or a rectifier.
struct ChainParts {
    std::vector<Choice> stages;
    double limit = 1;

    /// One of each stage that gives `out`; nothing when a stage has none so large.
    std::optional<std::vector<const EquipmentType*>> sizedFor(Power out) const;
    /// The most a chain gives.
    Power capacity() const;
};

} // namespace gw
