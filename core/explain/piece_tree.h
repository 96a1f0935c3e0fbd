// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/traced_plan.h"

#include <optional>
#include <span>

namespace gw {

/// What pieces draw, sell and cost in the plan's year: one of them, or several together. Pieces are rows of `Plan::equipment`.
class PieceTree {
public:
    explicit PieceTree(Scribe& scribe) : s(scribe) {}

    /// W: a rack's mean draw, a cooling piece's, or the mean output of power gear. The solve must have run its year.
    Traced meanOf(std::uint32_t piece);
    /// W that power gear with a rating loses on average.
    Traced lossOf(std::uint32_t piece);
    /// Tokens/s that a rack sells on average; 0 of all else.
    Traced tokensOf(std::uint32_t piece);
    Traced costOf(std::uint32_t piece);

    /// Over the racks among the pieces.
    Traced meanOfAll(std::span<const std::uint32_t> pieces, const std::string& of);
    Traced peakOfAll(std::span<const std::uint32_t> pieces, const std::string& of);
    Traced tokensOfAll(std::span<const std::uint32_t> pieces, const std::string& of);
    /// Over all of them.
    Traced costOfAll(std::span<const std::uint32_t> pieces, const std::string& of);

private:
    TracedPlan& plan();
    const RackGroup* groupOf(std::uint32_t piece) const;
    Traced tokensOf(const RackGroup& group);
    Traced madeOn(std::size_t tier);
    template <class OfOne> Traced overRacks(std::span<const std::uint32_t> pieces, const std::string& of, const char* title, FigureKind kind, const OfOne& ofOne);

    Scribe& s;
    std::optional<TracedPlan> m_plan;
};

} // namespace gw
