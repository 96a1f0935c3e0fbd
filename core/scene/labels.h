// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/rows.h"

#include <span>

namespace gw {

/// Priorities of labels, most important first: when labels would overlap the higher stays.
enum LabelPriority { labelOfPiece = 10, labelOfGear = 40, labelOfCdu = 50, labelOfAisle = 60, labelOfRow = 70, labelOfSpace = 90, labelOfHall = 100 };

/// The cabinet that each row's name hangs over: the one with the least x, of those the least y.
class RowHeads {
public:
    static constexpr std::uint32_t none = 0xffffffffU;

    void find(const Plan& plan, const Pieces& pieces);
    /// Where only `moved` stand elsewhere.
    void findAgain(const Plan& plan, const Pieces& pieces, std::span<const std::uint32_t> moved);
    /// Of a position in Plan::groups; `none` where no rack is in it.
    std::uint32_t of(std::size_t group) const { return m_heads[group]; }

private:
    void findIn(std::size_t group, const Pieces& pieces);

    std::vector<std::vector<std::uint32_t>> m_members;   ///< Parallel to Plan::groups.
    std::vector<std::uint32_t> m_heads;
};

/// Labels for every piece, in their order, and after them those of spaces, rows and aisles.
/// Written over what `labels` held, whose memory and unchanged texts stay.
void placeLabels(const Plan& plan, const Pieces& pieces, const RowHeads& heads, const std::vector<FloorArea>& floors, const std::vector<AisleStrip>& aisles,
    std::vector<SceneLabel>& labels);
/// The same where only `moved` stand elsewhere and all others have their labels.
void placeLabelsAgain(const Plan& plan, const Pieces& pieces, std::span<const std::uint32_t> moved, const RowHeads& heads, const std::vector<FloorArea>& floors,
    const std::vector<AisleStrip>& aisles, std::vector<SceneLabel>& labels);

} // namespace gw
