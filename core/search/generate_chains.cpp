// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/chain_sizes.h"
#include "core/search/generate_steps.h"

#include <algorithm>

/// The chains above the rows of a hall, as the topology asked for has them. The plant has two sides of its own: see generate_power.cpp.
namespace gw {
namespace {

using Rows = std::span<const DraftRow>;

bool isPaired(Topology topology) { return topology == Topology::ThreeHalves || topology == Topology::FourThirds; }

/// How much more than one row the chains of three or four must carry when every pair has one row and one chain fails.
double worstOfPairs(Topology topology) { return topology == Topology::ThreeHalves ? 1.5 : topology == Topology::FourThirds ? 2 : 1; }

/// What the chains of a hall give to its rows, and who shares which.
class HallChains {
public:
    HallChains(Draft& draft, DraftHall& hall) : m_draft(draft), m_parts(draft.parts), m_hall(hall), m_topology(draft.request.redundancy) {}

    void build()
    {
        const Rows rows = m_hall.rows;
        const std::size_t parts = isPaired(m_topology) ? evenParts(rows) : 1;
        for (std::size_t p = 0; p < parts; ++p) {
            const std::size_t first = rows.size() * p / parts, last = rows.size() * (p + 1) / parts;
            buildPart(rows.subspan(first, last - first));
        }
    }

private:
    /// What a row takes of the chains: with the board or the switch between, where the topology has one.
    Power drawOf(const DraftRow& row) const
    {
        const Power input = inputOf(*m_parts.busway, row.peak);
        const bool hasBoard = m_topology == Topology::NPlusOne || m_topology == Topology::BlockRedundant;
        return hasBoard ? inputOf(*m_parts.lowVoltage, input) : input;
    }

    std::vector<double> drawsOf(Rows rows) const
    {
        std::vector<double> draws;
        for (const DraftRow& row : rows) draws.push_back(drawOf(row).si());
        return draws;
    }

    /// A row is never shared out: where one needs more than a chain gives, chains are that much larger.
    double capacityFor(const std::vector<double>& draws) const
    {
        const double board = m_parts.lowVoltage->power->rating.value / breakerNeed(watts(1), watts(1)), chain = chainCapacity(m_parts).si();
        return std::max(m_topology == Topology::NPlusOne ? board : chain, *std::ranges::max_element(draws) * worstOfPairs(m_topology));
    }

    /// The fewest equal parts of the rows of which each needs one block of chains and gives every pair something.
    std::size_t evenParts(Rows rows) const
    {
        const std::vector<double> draws = drawsOf(rows);
        const double capacity = capacityFor(draws);
        const std::size_t most = std::max<std::size_t>(1, rows.size() / pairsOf(m_topology));
        for (std::size_t parts = 1; parts < most; ++parts) {
            bool isEnough = true;
            for (std::size_t p = 0; p < parts && isEnough; ++p) {
                const std::size_t first = draws.size() * p / parts, last = draws.size() * (p + 1) / parts;
                isEnough = shareChains(m_topology, std::span(draws).subspan(first, last - first), capacity).blocks.size() == 1;
            }
            if (isEnough) return parts;
        }
        return most;
    }

    void buildPart(Rows rows)
    {
        const std::vector<double> draws = drawsOf(rows);
        double sum = 0;
        for (const double draw : draws) sum += draw;
        // A part of chains in pairs is one block, whatever is left over in it.
        const ChainPlan plan = shareChains(m_topology, draws, isPaired(m_topology) ? sum * 2 : capacityFor(draws));
        for (std::size_t b = 0; b < plan.blocks.size(); ++b) {
            m_number = ++m_hall.chains;
            if (m_topology == Topology::NPlusOne) buildCommonBoard(plan, b, rows);
            else buildBlock(plan, b, rows, draws);
        }
    }

    /// What each chain of a block gives while nothing has failed.
    static std::vector<double> normalOf(const ChainPlan& plan, std::size_t block, const std::vector<double>& draws, bool isShared)
    {
        std::vector<double> normal(plan.blocks[block].chains, 0);
        for (std::size_t row = 0; row < draws.size(); ++row) {
            const ChainShare& share = plan.shares[row];
            if (share.block != block) continue;
            normal[share.a] += isShared ? draws[row] / 2 : draws[row];
            if (isShared) normal[share.b] += draws[row] / 2;
        }
        return normal;
    }

    void buildBlock(const ChainPlan& plan, std::size_t block, Rows rows, const std::vector<double>& draws)
    {
        const ChainBlock& own = plan.blocks[block];
        const bool isShared = m_topology == Topology::TwoN || isPaired(m_topology), isTwin = m_topology == Topology::TwoN;
        const std::vector<double> normal = normalOf(plan, block, draws, isShared);
        std::vector<EquipmentId> outputs;
        for (std::size_t c = 0; c < own.chains; ++c) {
            outputs.push_back(addChain(watts(own.worst[c]), c, isTwin && c == 1 ? Side::B : Side::A, watts(normal[c])));
            if (m_topology != Topology::BlockRedundant) feedFrom(outputs.back(), c, plan, block, rows);
            if (!isTwin || c == 0) m_hall.transformerDraw += chainInputOf(m_parts, watts(own.worst[c])) - watts(own.worst[c]);
        }
        for (std::size_t r = 0; r < rows.size(); ++r)
            if (plan.shares[r].block == block) m_hall.transformerDraw += watts(draws[r]);
        if (m_topology == Topology::BlockRedundant) feedBySwitches(plan, block, rows, outputs);
    }

    void feedFrom(EquipmentId output, std::size_t chain, const ChainPlan& plan, std::size_t block, Rows rows)
    {
        for (std::size_t r = 0; r < rows.size(); ++r) {
            const ChainShare& share = plan.shares[r];
            if (share.block != block) continue;
            if (share.a == chain) feedRow(rows[r], output, Side::A);
            if (share.b == chain) feedRow(rows[r], output, Side::B);
        }
    }

    void feedBySwitches(const ChainPlan& plan, std::size_t block, Rows rows, const std::vector<EquipmentId>& outputs)
    {
        const ChainBlock& own = plan.blocks[block];
        for (std::size_t main = 0; main + 1 < own.chains; ++main) {
            const auto switches = addSwitches(outputs[main], outputs.back(), watts(own.worst[main]), main);
            for (std::size_t r = 0; r < rows.size(); ++r) {
                if (plan.shares[r].block != block || plan.shares[r].a != main) continue;
                feedRow(rows[r], switches[0], Side::A);
                feedRow(rows[r], switches[1], Side::B);
            }
        }
    }

    /// Units in parallel, one more than needed, under one board.
    void buildCommonBoard(const ChainPlan& plan, std::size_t block, Rows rows)
    {
        const Power out = watts(plan.blocks[block].worst[0]);
        const std::size_t units = std::max<std::size_t>(1, countFor(out, chainCapacity(m_parts)));
        const Power each = out / static_cast<double>(units);
        const EquipmentId board = addIndoors(m_draft, m_hall, *m_parts.lowVoltage, "Common board " + numbered(m_hall, m_number), breakerNeed(out, out));
        for (std::size_t unit = 0; unit <= units; ++unit)
            m_draft.feed(addChain(each, unit, Side::A, out / static_cast<double>(units + 1)), board, Side::A);
        m_hall.transformerDraw += chainInputOf(m_parts, each) * static_cast<double>(units + 1) - each;
        m_hall.roomLoss += lossOf(*m_parts.lowVoltage, out, out);
        for (std::size_t r = 0; r < rows.size(); ++r)
            if (plan.shares[r].block == block) feedRow(rows[r], board, Side::A);
    }

    /// Transformer, board and UPS. Where chains back each other in threes or more, each can change over to the other main switchgear.
    EquipmentId addChain(Power worst, std::size_t index, Side side, Power normal)
    {
        const Power intoUps = inputOf(*m_parts.ups, worst);
        const std::string suffix = numbered(m_hall, m_number) + static_cast<char>('A' + index);
        const bool mayAlternate = m_topology != Topology::N && m_topology != Topology::TwoN;
        const EquipmentId transformer = addTransformer(m_draft, m_hall, suffix, inputOf(*m_parts.lowVoltage, intoUps), {{}, index % 2, side, mayAlternate});
        const EquipmentId board = addIndoors(m_draft, m_hall, *m_parts.lowVoltage, "Switchgear " + suffix, breakerNeed(inputOf(*m_parts.ups, normal), intoUps));
        const EquipmentId ups = addIndoors(m_draft, m_hall, *m_parts.ups, "UPS " + suffix, worst * chainMargin);
        m_draft.feed(transformer, board, side);
        m_draft.feed(board, ups, side);
        m_hall.roomLoss += indoorLossOf(m_parts, normal, worst);
        return ups;
    }

    /// They take the main chain, and the one that waits when that is gone.
    std::array<EquipmentId, 2> addSwitches(EquipmentId main, EquipmentId reserve, Power out, std::size_t index)
    {
        std::array<EquipmentId, 2> both;
        for (std::size_t i = 0; i < both.size(); ++i) {
            const std::string name = "Transfer switch " + numbered(m_hall, m_number) + static_cast<char>('A' + index) + (i == 0 ? "1" : "2");
            both[i] = addIndoors(m_draft, m_hall, *m_parts.lowVoltage, name, breakerNeed(out * 0.5, out));
            m_draft.feed(main, both[i], Side::A);
            m_draft.feed(reserve, both[i], Side::B);
        }
        m_hall.roomLoss += lossOf(*m_parts.lowVoltage, out * 0.5, out) * 2.0;
        return both;
    }

    void feedRow(const DraftRow& row, EquipmentId from, Side side)
    {
        const EquipmentId busway = addBusway(row, side);
        m_draft.feed(from, busway, side);
        for (const EquipmentId rack : row.racks) m_draft.feed(busway, rack, side);
    }

    /// Whether one busway carries a row alone.
    bool isSingle() const { return m_topology == Topology::N || m_topology == Topology::NPlusOne; }

    /// Overhead, one before the other, from the first rack of the row on.
    EquipmentId addBusway(const DraftRow& row, Side side)
    {
        const EquipmentType& type = *m_parts.busway;
        Equipment piece {.name = "Busway " + row.name + " side " + (side == Side::A ? "A" : "B"), .space = m_hall.floor, .group = row.group, .x = row.x, .y = row.y};
        if (side == Side::B) piece.y += row.depth - type.depth.value;
        return m_draft.addSized(type, std::move(piece), breakerNeed(isSingle() ? row.peak : row.peak * 0.5, row.peak));
    }

    Draft& m_draft;
    const Parts& m_parts;
    DraftHall& m_hall;
    Topology m_topology;
    std::size_t m_number = 0;
};

} // namespace

void powerRows(Draft& draft, DraftHall& hall) { HallChains(draft, hall).build(); }

} // namespace gw
