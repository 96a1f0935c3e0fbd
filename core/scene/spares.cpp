// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/spares.h"

#include "core/checks/row_index.h"

namespace gw {

namespace {

// Loadings a hair above one are the rounding of a sum, not an overload.
constexpr double fullLoad = 1 + 1e-9;

bool isSource(EquipmentKind kind) { return kind == EquipmentKind::GridConnection || kind == EquipmentKind::Generator; }

/// The feeds that end at each piece, as one array with a first index for every piece.
class Inward {
public:
    Inward(const Plan& plan, const RowIndex<Equipment>& positions) : m_first(plan.equipment.size() + 1, 0)
    {
        const std::size_t count = plan.equipment.size();
        for (const Feed& feed : plan.feeds)
            if (const std::size_t to = positions.of(feed.to); to < count) ++m_first[to + 1];
        for (std::size_t i = 0; i < count; ++i) m_first[i + 1] += m_first[i];
        m_feeds.resize(m_first[count]);
        auto next = m_first;
        for (const Feed& feed : plan.feeds)
            if (const std::size_t to = positions.of(feed.to); to < count) m_feeds[next[to]++] = &feed;
    }
    const Feed* const* begin(std::size_t piece) const { return m_feeds.data() + m_first[piece]; }
    const Feed* const* end(std::size_t piece) const { return m_feeds.data() + m_first[piece + 1]; }

private:
    std::vector<std::size_t> m_first;
    std::vector<const Feed*> m_feeds;
};

/// How well a piece is supplied: by a source at all, and by one that could carry everything when the other side fails.
enum class Supply : std::uint8_t { Unknown, Asked, None, Reached, Holds };

class Supplies {
public:
    Supplies(const Plan& plan, const Pieces& pieces, const Outcome& outcome)
        : m_pieces(pieces), m_outcome(outcome), m_positions(plan.equipment), m_inward(plan, m_positions), m_known(pieces.boxes.size(), Supply::Unknown)
    {
    }
    Spare ofRack(std::size_t piece)
    {
        std::array<Supply, 2> sides {Supply::None, Supply::None};
        for (auto feed = m_inward.begin(piece); feed != m_inward.end(piece); ++feed) {
            Supply& side = sides[static_cast<std::size_t>((*feed)->side)];
            side = std::max(side, of(m_positions.of((*feed)->from)));
        }
        const auto [worse, better] = std::minmax(sides[0], sides[1]);
        if (better == Supply::None) return Spare::Unsupplied;
        if (worse == Supply::None) return Spare::None;
        return worse == Supply::Holds ? Spare::TwoSides : Spare::Short;
    }

private:
    /// Chains are short (grid, transformer, switchgear, UPS, busway), so that asking upwards is no deep recursion; a ring of feeds answers "none".
    Supply of(std::size_t piece)
    {
        if (piece >= m_known.size() || !m_pieces.types[piece]) return Supply::None;
        Supply& known = m_known[piece];
        if (known == Supply::Asked) return Supply::None;
        if (known != Supply::Unknown) return known;
        known = Supply::Asked;
        Supply best = isSource(m_pieces.types[piece]->kind) ? Supply::Holds : Supply::None;
        for (auto feed = m_inward.begin(piece); feed != m_inward.end(piece); ++feed) best = std::max(best, of(m_positions.of((*feed)->from)));
        if (best == Supply::Holds && m_outcome.equipment[piece].failureLoading > fullLoad) best = Supply::Reached;
        return m_known[piece] = best;
    }

    const Pieces& m_pieces;
    const Outcome& m_outcome;
    RowIndex<Equipment> m_positions;
    Inward m_inward;
    std::vector<Supply> m_known;
};

/// Cooling gear by whether its loop cools without its largest cooler.
void spareCoolers(const Plan& plan, const Pieces& pieces, const Outcome& outcome, std::vector<std::optional<Spare>>& spares)
{
    if (outcome.loops.size() != plan.loops.size()) return;
    const RowIndex<Equipment> positions(plan.equipment);
    std::vector<double> largest(plan.loops.size(), 0);
    const auto each = [&](auto&& visit) {
        for (const Connection& c : plan.connections) {
            const std::size_t piece = positions.of(c.equipment), loop = plan.loops.indexOf(c.loop);
            if (c.role != LoopRole::Cools || loop >= plan.loops.size() || piece >= pieces.types.size()) continue;
            const EquipmentType* type = pieces.types[piece];
            if (type && type->cooling) visit(piece, loop, type->cooling->capacity.value.si());
        }
    };
    each([&](std::size_t, std::size_t loop, double capacity) { largest[loop] = std::max(largest[loop], capacity); });
    each([&](std::size_t piece, std::size_t loop, double) {
        const LoopOutcome& cooled = outcome.loops[loop];
        const bool hasSpare = cooled.capacity.si() - largest[loop] >= cooled.heat.si() * (2 - fullLoad);
        const Spare spare = hasSpare ? Spare::NPlusOne : Spare::None;
        spares[piece] = std::min(spares[piece].value_or(spare), spare);
    });
}

} // namespace

std::vector<std::optional<Spare>> sparesOf(const Plan& plan, const Pieces& pieces, const Outcome& outcome)
{
    std::vector<std::optional<Spare>> spares(pieces.boxes.size());
    if (outcome.equipment.size() != pieces.boxes.size()) return spares;
    Supplies supplies(plan, pieces, outcome);
    for (std::size_t i = 0; i < spares.size(); ++i)
        if (pieces.types[i] && isRack(pieces.types[i]->kind)) spares[i] = supplies.ofRack(i);
    spareCoolers(plan, pieces, outcome, spares);
    return spares;
}

} // namespace gw
