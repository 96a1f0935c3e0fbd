// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/heat_tree.h"

#include "core/compute/failing_plant.h"

namespace gw {

/// Heat at the peak with one cooling piece out of service, as the failure drill hands it on: from a piece down to loops, racks and what is left in
/// service. Pieces of one type with the same heat are told as one of them.
class FailingTree {
public:
    /// All must outlive it. `failed` is a position among the graph's units.
    FailingTree(Scribe& scribe, const CoolingGraph& graph, std::uint32_t failed);

    /// Of a unit that is in service; W.
    Traced ofUnit(std::uint32_t unit);

private:
    /// Facility loops hand on last: before that a unit has the heat of the air and of technology loops.
    enum class Whole : std::uint8_t { Unit, BeforeFacility };
    using Units = std::vector<std::uint32_t>;
    Traced heatOf(std::uint32_t unit, Whole whole);
    Traced ofAir(std::uint32_t unit);
    Traced ofLoop(std::uint32_t loop);
    void addRacks(std::uint32_t loop, std::vector<Traced>& parts);
    void addUnits(std::uint32_t loop, std::vector<Traced>& parts);
    /// What those of a kind are asked to take of a loop.
    Traced askedOf(std::uint32_t loop, turns::Turn turn);
    Traced usualShare(std::uint32_t loop, turns::Turn turn);
    Traced inService(const Units& units, const std::string& of);
    Traced capacityOf(const Units& units, const char* title, const std::string& of);
    Units ofTurn(std::uint32_t loop, turns::Turn turn) const;
    const EquipmentType& typeOf(std::uint32_t unit) const { return *s.ground->layout.type[m_graph.units[unit].piece]; }
    std::string nameOf(std::uint32_t unit) const;
    std::string among(std::uint32_t first, double count) const;

    Scribe& s;
    const CoolingGraph& m_graph;
    std::vector<UsualLoop> m_usual;
    FailingPlant m_plant;
    HeatTree m_heat;
};

} // namespace gw
