// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/layout.h"

#include "core/formulas/cooling.h"

#include <algorithm>

namespace gw {
namespace {

void add(Coolers& sum, const CoolingData& data)
{
    const double capacity = data.capacity.value.si(), all = sum.capacity + capacity;
    if (all <= 0) return;
    const auto mean = [&](double& share, double value) { share = (share * sum.capacity + value * capacity) / all; };
    mean(sum.approach, data.approach.value.si());
    mean(sum.electricShare, data.electricShare.value);
    mean(sum.waterShare, data.waterShare.value);
    mean(sum.carnotShare, data.carnotShare.value);
    sum.capacity = all;
}

/// Builds the circuits and the ways of heat. One object per compile; `factory` is what it fills.
class CoolingLayout {
public:
    CoolingLayout(const Layout& layout, Factory& factory)
        : m_layout(layout), m_factory(factory), m_coolers(layout.plan.loops.size()), m_cooledBy(layout.type.size()), m_sinkKinds(layout.plan.loops.size())
    {
    }

    void layOut()
    {
        readConnections();
        makeLoops();
        placePieces();
        linkLoops();
        linkRacks();
    }

private:
    const CoolingData& dataOf(std::uint32_t piece) const { return *m_layout.type[piece]->cooling; }
    EquipmentKind kindOf(std::uint32_t piece) const { return m_layout.type[piece]->kind; }

    /// Rejects heat to the outside. A chiller without compressor figures cannot.
    bool isSink(std::uint32_t piece) const
    {
        const CoolingData& data = dataOf(piece);
        if (data.capacity.value.si() <= 0) return false;
        if (kindOf(piece) == EquipmentKind::Chiller) return data.carnotShare.value > 0;
        return kindOf(piece) == EquipmentKind::DryCooler || kindOf(piece) == EquipmentKind::CoolingTower;
    }

    void readConnections()
    {
        for (const Connection& c : m_layout.plan.connections) {
            const std::uint32_t piece = m_layout.pieces.of(c.equipment), loop = m_layout.loops.of(c.loop);
            if (c.role == LoopRole::IsCooled) m_cooledBy[piece].push_back(loop);
            else if (m_layout.type[piece]->cooling) {
                m_coolers[loop].push_back(piece);
                if (isSink(piece)) m_sinkKinds[loop] |= 1U << static_cast<unsigned>(kindOf(piece));
            }
        }
    }

    /// A loop that outdoor plant cools is a facility loop, whatever it is called. Loops alike share a circuit.
    void makeLoops()
    {
        std::vector<std::uint32_t> kinds;
        for (std::size_t l = 0; l < m_coolers.size(); ++l) {
            const Loop& loop = m_layout.plan.loops[l];
            LoopRow row {.rise = loop.rise.si(), .isFacility = loop.kind == LoopKind::Facility || m_sinkKinds[l] != 0};
            for (const std::uint32_t piece : m_coolers[l])
                if (kindOf(piece) != EquipmentKind::Pump) row.capacity += dataOf(piece).capacity.value.si();
            if (m_sinkKinds[l] != 0) row.circuit = circuitFor(loop, m_sinkKinds[l], kinds);
            m_factory.loops.push_back(row);
        }
    }

    std::uint32_t circuitFor(const Loop& loop, std::uint32_t sinkKinds, std::vector<std::uint32_t>& kinds)
    {
        auto& circuits = m_factory.circuits;
        for (std::uint32_t c = 0; c < circuits.size(); ++c)
            if (kinds[c] == sinkKinds && circuits[c].supply == loop.supply.inCelsius() && circuits[c].rise == loop.rise.si()) return c;
        circuits.push_back({.supply = loop.supply.inCelsius(), .rise = loop.rise.si()});
        kinds.push_back(sinkKinds);
        return static_cast<std::uint32_t>(circuits.size() - 1);
    }

    /// The circuit that a piece's first facility loop belongs to.
    std::uint32_t circuitCooling(std::uint32_t piece) const
    {
        for (const std::uint32_t loop : m_cooledBy[piece])
            if (m_factory.loops[loop].circuit != noIndex) return m_factory.loops[loop].circuit;
        return noIndex;
    }

    void placePieces()
    {
        for (std::uint32_t loop = 0; loop < m_coolers.size(); ++loop)
            for (const std::uint32_t piece : m_coolers[loop]) addToCircuit(piece, m_factory.loops[loop].circuit);
        m_factory.coolerOfPiece.assign(m_layout.type.size(), noIndex);
        for (std::uint32_t p = 0; p < m_layout.type.size(); ++p) {
            if (!isCooling(kindOf(p)) || !m_layout.type[p]->cooling) continue;
            const CoolingData& data = dataOf(p);
            CoolerRow row {.piece = p, .kind = kindOf(p), .capacity = data.capacity.value.si(), .circuit = circuitCooling(p)};
            if (isAirHandler(row.kind) && row.circuit == noIndex && data.carnotShare.value > 0) row.circuit = directExpansion(data);
            if (row.circuit != noIndex && row.kind == EquipmentKind::Cdu) add(m_factory.circuits[row.circuit].units, data);
            if (row.circuit != noIndex && isAirHandler(row.kind)) add(m_factory.circuits[row.circuit].rooms, data);
            row.electric = row.capacity * (data.electricShare.value + compressorShare(data.carnotShare.value));
            m_factory.coolingElectric += row.electric;
            m_factory.coolerOfPiece[p] = static_cast<std::uint32_t>(m_factory.coolers.size());
            m_factory.coolers.push_back(row);
        }
    }

    void addToCircuit(std::uint32_t piece, std::uint32_t circuit)
    {
        if (circuit == noIndex || (!isSink(piece) && kindOf(piece) != EquipmentKind::Pump)) return;
        Circuit& c = m_factory.circuits[circuit];
        switch (kindOf(piece)) {
        case EquipmentKind::DryCooler: add(c.dry, dataOf(piece)); break;
        case EquipmentKind::CoolingTower: add(c.tower, dataOf(piece)); break;
        case EquipmentKind::Chiller: add(c.chiller, dataOf(piece)); break;
        case EquipmentKind::Pump: add(c.pumps, dataOf(piece)); break;
        default: break;
        }
    }

    /// Air handlers with a compressor of their own reject straight to the outside: a chiller at the coil. Estimate: 15 degC coil, 12 K condenser approach.
    std::uint32_t directExpansion(const CoolingData& data)
    {
        if (m_directExpansion == noIndex) {
            m_directExpansion = static_cast<std::uint32_t>(m_factory.circuits.size());
            m_factory.circuits.push_back({.supply = 15, .rise = 10});
        }
        CoolingData machine = data;
        machine.electricShare.value = 0; // Its fans count once, as room fans.
        machine.approach.value = kelvins(12);
        add(m_factory.circuits[m_directExpansion].chiller, machine);
        return m_directExpansion;
    }

    void linkLoops()
    {
        for (const bool isFacility : {false, true})
            for (std::uint32_t loop = 0; loop < m_coolers.size(); ++loop)
                if (m_factory.loops[loop].isFacility == isFacility) linkLoop(loop);
        for (const CoolerRow& cooler : m_factory.coolers)
            for (const std::uint32_t loop : m_cooledBy[cooler.piece])
                m_factory.cooledPieces.push_back({cooler.piece, loop, 1.0 / static_cast<double>(m_cooledBy[cooler.piece].size())});
    }

    /// A loop's heat goes to its coolers by capacity; among outdoor plant, by capacity within a kind, because dry coolers and chillers take turns.
    void linkLoop(std::uint32_t loop)
    {
        for (const std::uint32_t piece : m_coolers[loop]) {
            if (kindOf(piece) == EquipmentKind::Pump) continue;
            double capacity = 0;
            for (const std::uint32_t other : m_coolers[loop])
                if (kindOf(other) == kindOf(piece)) capacity += dataOf(other).capacity.value.si();
            if (capacity > 0) m_factory.loopHeat.push_back({piece, loop, dataOf(piece).capacity.value.si() / capacity});
        }
    }

    void linkRacks()
    {
        RackRows& racks = m_factory.racks;
        racks.circuit.assign(racks.piece.size(), noIndex);
        for (std::size_t r = 0; r < racks.piece.size(); ++r) {
            const auto& loops = m_cooledBy[racks.piece[r]];
            for (const std::uint32_t loop : loops) {
                m_factory.rackHeat.push_back({static_cast<std::uint32_t>(r), loop, 1.0 / static_cast<double>(loops.size())});
                if (racks.circuit[r] == noIndex) racks.circuit[r] = circuitBehind(loop);
            }
        }
    }

    std::uint32_t circuitBehind(std::uint32_t loop) const
    {
        if (m_factory.loops[loop].circuit != noIndex) return m_factory.loops[loop].circuit;
        for (const std::uint32_t piece : m_coolers[loop])
            if (const std::uint32_t circuit = circuitCooling(piece); circuit != noIndex) return circuit;
        return noIndex;
    }

    const Layout& m_layout;
    Factory& m_factory;
    std::vector<std::vector<std::uint32_t>> m_coolers;   ///< Pieces, by loop.
    std::vector<std::vector<std::uint32_t>> m_cooledBy;  ///< Loops, by piece.
    std::vector<std::uint32_t> m_sinkKinds;              ///< By loop, one bit per kind.
    std::uint32_t m_directExpansion = noIndex;
};

} // namespace

double compressorShare(double carnotShare)
{
    return carnotShare > 0 ? 1 / chillerCop(carnotShare, 288.15, 318.15) : 0;
}

void layOutCooling(const Layout& layout, Factory& factory)
{
    CoolingLayout(layout, factory).layOut();
    shareAir(layout, factory);
    addReferencePlant(factory);
}

} // namespace gw
