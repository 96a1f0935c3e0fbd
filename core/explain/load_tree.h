// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/chain_case.h"

#include <optional>

namespace gw {

/// The power chain in one case, from an element down to all that draws through it. Pieces of one type with the same rating and load are told as one of them.
class LoadTree {
public:
    LoadTree(Scribe& scribe, ChainCase chain);

    /// What the node gives to others, or draws; W.
    Traced loadOf(std::uint32_t node);
    /// What it is rated for, W; there must be a rating.
    Traced ratingOf(std::uint32_t node);
    /// W that it loses at its load, by the formula itself rather than its expansion. There must be a rating.
    Traced heatOf(std::uint32_t node);
    std::string nameOf(std::uint32_t node) const;

private:
    /// Pieces alike; `of` names them.
    struct Alike {
        std::uint32_t node = 0;
        double count = 0;
        std::string of;
        std::optional<Traced> load;
    };
    void findAlike();
    void nameAlike();
    void addOwn(const Alike& alike, std::vector<Traced>& parts);
    Traced loadOfAlike(std::size_t at);
    Traced takenBy(std::size_t at);
    Traced given(std::size_t to, double share, double count);
    std::vector<Traced> lossFigures(std::uint32_t node, const Traced& load);
    Traced lossOf(std::uint32_t node, const std::string& of, const Traced& load);
    Traced coolingOf(const CoolerRow& cooler, const std::string& of);
    Traced designDraw(const EquipmentType& type, double value);
    Traced allDesignDraw();
    const EquipmentType& typeOf(std::uint32_t node) const { return *s.ground->layout.type[s.factory().power.piece[node]]; }

    /// A feed as its source sees it.
    struct Out {
        std::uint32_t to = 0;
        double share = 0;
    };

    Scribe& s;
    ChainCase m_case;
    std::vector<std::vector<Out>> m_out;       ///< By node.
    std::vector<std::size_t> m_alikeOf;        ///< By node.
    std::vector<Alike> m_alike;
    std::vector<const RackGroup*> m_rackOf;    ///< By piece; null where it is no rack.
    std::optional<Traced> m_cooling, m_design;
};

} // namespace gw
