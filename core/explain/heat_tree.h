// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/ground.h"
#include "core/explain/plant.h"

#include "core/compute/outcome_of.h"

#include <functional>
#include <optional>

namespace gw {

/// Heat at the peak, from a loop or a cooling piece down to the racks it comes from. Pieces of one type with the same heat are told as one of them.
class HeatTree {
public:
    explicit HeatTree(Scribe& scribe);

    /// Of a row of `Plan::loops`; W.
    Traced ofLoop(std::uint32_t loop);
    /// Of a cooling piece; W.
    Traced ofPiece(std::uint32_t piece);
    /// That over its capacity, which must be above 0.
    Traced loadingOf(std::uint32_t piece);
    /// What of its capacity is free; W.
    Traced marginOf(std::uint32_t piece);
    /// What it takes at most; W.
    Traced capacityOf(std::uint32_t piece);

private:
    /// Before facility loops hand their heat on, a piece has that of the air and of technology loops.
    enum class Whole : std::uint8_t { Piece, BeforeFacility };
    void addRacks(std::uint32_t loop, std::vector<Traced>& parts);
    void addPieces(std::uint32_t loop, std::vector<Traced>& parts);
    Traced racksInto(std::uint32_t loop);
    Traced heatOf(std::uint32_t piece, Whole whole);
    /// Whether a piece is one of those that are meant.
    using Among = std::function<bool(std::uint32_t)>;
    void addAir(const CoolerRow& cooler, std::vector<Traced>& parts);
    void addAirOf(const CoolerRow& cooler, const Among& heated, const Among& handlers, const std::string& of, std::vector<Traced>& parts);
    Traced airOf(const Among& among, const std::string& of);
    Traced handlersOf(const Among& among, const std::string& of);
    Traced handedTo(const CoolerRow& cooler, const HeatLink& link);
    Traced capacityShare(const CoolerRow& cooler, std::uint32_t loop);
    Traced turnOf(const CoolerRow& cooler, std::uint32_t loop);
    std::string nameOf(std::uint32_t piece) const;
    std::uint32_t spaceOf(std::uint32_t piece) const { return s.ground->layout.space[piece]; }

    Scribe& s;
    PeakHeat m_heat;
    std::optional<Inputs<PlantGiven>> m_worst;
};

} // namespace gw
