// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/editing/connect.h"
#include "core/search/feed_shares.h"

namespace gw {

/// The elements between medium voltage and the load.
enum class SupplyChain : std::uint8_t {
    Alternating,      ///< Transformer, board, UPS, busway or PDU.
    Direct,           ///< Rectifier and 800 V bus. Cooling gear is fed by transformer and board all the same.
};

struct FeedTemplate {
    Topology topology = Topology::TwoN;
    SupplyChain chain = SupplyChain::Alternating;
    EquipmentKind distribution = EquipmentKind::Busway;   ///< Or Pdu. Direct current runs on busways.
    double loadingLimit = 0.9;                            ///< Of every rating in the worst case the topology survives; above 0, at most 1. Where that is every day's
                                                          ///< case (N, N+1, block redundant), at most the 0.8 of continuous loads.
    bool operator==(const FeedTemplate&) const = default;
};

/// What a piece draws at most: a rack by its type, override and cap; cooling gear at full heat in the site's hottest hour.
Power maximumDraw(const Plan& plan, const Catalog& catalog, const Equipment& piece);

/// Feeds `loads` by new chains of catalogue elements of catalogue ratings, in one step: sized from the loads' maxima, losses included; placed in
/// free places of electrical rooms and yards near the loads, or in new ones behind everything; fed from the medium-voltage gear that is there,
/// nearest first, or from new grid connections where there is none. What fed the loads before feeds them no more.
/// Refused: NothingToFeed, NoRoom, NoPart, TooLarge, WrongVoltage (a rack that takes no direct current), Locked.
Connected feedByTemplate(const Plan& plan, const Catalog& catalog, std::span<const EquipmentId> loads, const FeedTemplate& wanted);

} // namespace gw
