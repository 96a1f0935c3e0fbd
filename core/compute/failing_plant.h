// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/cooling_graph.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace gw {

/// How the gear of a loop takes turns in the worst hour.
namespace turns {
enum Turn : std::size_t { Dry, Tower, Chiller, Other, count };
} // namespace turns
using ByTurn = std::array<double, turns::count>;

turns::Turn turnOf(EquipmentKind kind);

/// A loop with everything in service: the part of its heat that each kind takes, and what it could.
struct UsualLoop {
    ByTurn share {}, capacity {};
};

/// Of every loop of the graph, in its order.
std::vector<UsualLoop> usualLoops(const CoolingGraph& graph);

/// Moves between the kinds of a loop what those that are gone leave, by the capacity that is left; the answer is what nothing takes, W.
double takeTurns(const UsualLoop& usual, const ByTurn& left, ByTurn& asked);

/// The plant with some units out of service: dead loops spread, the living take what is left, and what nothing takes is lost.
class FailingPlant {
public:
    /// Both must outlive it.
    FailingPlant(const CoolingGraph& graph, const std::vector<UsualLoop>& usual);

    /// Takes the units `failed` (positions in the graph) out of service, and no others.
    void run(std::span<const std::uint32_t> failed);

    /// W that the living gear of a loop takes at most.
    double capacityOf(std::uint32_t loop) const;

    std::vector<std::uint8_t> isDead, isLoopDead;
    std::vector<double> load, heat, lost;     ///< W of units, of loops, and of those what nothing takes.
    double dropped = 0;

private:
    /// Whether anything died that was alive.
    bool spreadDeath();
    ByTurn leftOn(std::uint32_t loop) const;
    bool isCooled(std::uint32_t loop) const;
    /// What racks give to liquid goes in equal parts to their living loops.
    void heatLoops();
    void heatHalls();
    /// CDUs and air handlers give what they take to the loops that cool them.
    void handOn();
    void takeHeat(std::uint32_t loop);
    void moveHeat(std::uint32_t loop);

    const CoolingGraph& m_graph;
    const std::vector<UsualLoop>& m_usual;
};

} // namespace gw
