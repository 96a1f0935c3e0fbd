// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/tubes.h"

#include "core/checks/row_index.h"
#include "core/scene/tube_shapes.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace gw {

void TubeRuns::draw(const Run& run, const Plan& plan, const Pieces& pieces, std::vector<Tube>& tubes)
{
    switch (run.kind) {
    case Run::Kind::Loop: return layLoop(plan, pieces, plan.loops[run.from], run.cooling, run.others, run.first, tubes);
    case Run::Kind::Busway: return layBusway(pieces, run.from, run.others, run.side, tubes);
    case Run::Kind::Cable: return tubes.push_back(cableBetween(pieces.boxes[run.from], pieces.boxes[run.others.front()], run.side));
    }
}

void TubeRuns::add(Run run, const Plan& plan, const Pieces& pieces, std::vector<Tube>& tubes)
{
    run.first = static_cast<std::uint32_t>(tubes.size());
    std::vector<Tube> drawn;
    draw(run, plan, pieces, drawn);
    run.count = static_cast<std::uint32_t>(drawn.size());
    std::move(drawn.begin(), drawn.end(), std::back_inserter(tubes));
    m_runs.push_back(std::move(run));
}

void TubeRuns::addLoops(const Plan& plan, const Pieces& pieces, std::vector<Tube>& tubes)
{
    const RowIndex<Equipment> positions(plan.equipment);
    std::vector<Run> loops(plan.loops.size(), Run {Run::Kind::Loop});
    const Loop* loop = nullptr;
    for (const Connection& connection : plan.connections) {
        const std::size_t piece = positions.of(connection.equipment);
        if (!loop || loop->id != connection.loop) loop = plan.loops.find(connection.loop);
        if (!loop || piece >= pieces.boxes.size()) continue;
        Run& run = loops[static_cast<std::size_t>(loop - &plan.loops[0])];
        (connection.role == LoopRole::Cools ? run.cooling : run.others).push_back(static_cast<std::uint32_t>(piece));
    }
    for (std::uint32_t i = 0; i < loops.size(); ++i) {
        loops[i].from = i;
        add(std::move(loops[i]), plan, pieces, tubes);
    }
}

void TubeRuns::addPower(const Plan& plan, const Pieces& pieces, std::vector<Tube>& tubes)
{
    const RowIndex<Equipment> positions(plan.equipment);
    const std::size_t count = pieces.boxes.size();
    std::vector<std::array<std::vector<std::uint32_t>, 2>> racks(count);
    std::vector<Run> cables;
    for (const Feed& feed : plan.feeds) {
        const std::size_t from = positions.of(feed.from), to = positions.of(feed.to);
        if (from >= count || to >= count || !pieces.types[from] || !pieces.types[to]) continue;
        const auto load = static_cast<std::uint32_t>(to), source = static_cast<std::uint32_t>(from);
        if (isRack(pieces.types[to]->kind)) racks[from][static_cast<std::size_t>(feed.side)].push_back(load);
        else if (cables.size() < mostTubes && pieces.boxes[to].tone == BodyTone::Power) cables.push_back({Run::Kind::Cable, feed.side, source, {}, {load}});
    }
    for (std::uint32_t i = 0; i < count; ++i)
        for (const Side side : {Side::A, Side::B})
            if (auto& fed = racks[i][static_cast<std::size_t>(side)]; !fed.empty()) add({Run::Kind::Busway, side, i, {}, std::move(fed)}, plan, pieces, tubes);
    if (tubes.size() + cables.size() > mostTubes) return;
    for (Run& run : cables) add(std::move(run), plan, pieces, tubes);
}

void TubeRuns::index(std::size_t pieces)
{
    const auto forEachPiece = [this](auto&& visit) {
        for (std::uint32_t r = 0; r < m_runs.size(); ++r) {
            const Run& run = m_runs[r];
            if (run.kind != Run::Kind::Loop) visit(run.from, r);
            for (const auto* list : {&run.cooling, &run.others})
                for (const std::uint32_t piece : *list) visit(piece, r);
        }
    };
    m_firstOf.assign(pieces + 1, 0);
    forEachPiece([this](std::uint32_t piece, std::uint32_t) { ++m_firstOf[piece + 1]; });
    for (std::size_t i = 0; i < pieces; ++i) m_firstOf[i + 1] += m_firstOf[i];
    m_runOf.resize(m_firstOf.back());
    std::vector<std::uint32_t> next(m_firstOf.begin(), m_firstOf.end() - 1);
    forEachPiece([&](std::uint32_t piece, std::uint32_t run) { m_runOf[next[piece]++] = run; });
}

void TubeRuns::lay(const Plan& plan, const Pieces& pieces, std::vector<Tube>& tubes)
{
    tubes.clear();
    m_runs.clear();
    addLoops(plan, pieces, tubes);
    addPower(plan, pieces, tubes);
    index(pieces.boxes.size());
}

std::size_t TubeRuns::layAgain(const Plan& plan, const Pieces& pieces, std::span<const std::uint32_t> moved, std::vector<Tube>& tubes) const
{
    std::vector<std::uint32_t> runs;
    for (const std::uint32_t piece : moved) runs.insert(runs.end(), m_runOf.begin() + m_firstOf[piece], m_runOf.begin() + m_firstOf[piece + 1]);
    std::ranges::sort(runs);
    runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
    std::size_t count = 0;
    std::vector<Tube> drawn;
    for (const std::uint32_t r : runs) {
        drawn.clear();
        draw(m_runs[r], plan, pieces, drawn);
        assert(drawn.size() == m_runs[r].count);
        std::move(drawn.begin(), drawn.end(), tubes.begin() + m_runs[r].first);
        count += drawn.size();
    }
    return count;
}

std::vector<Tube> layTubes(const Plan& plan, const Pieces& pieces)
{
    std::vector<Tube> tubes;
    TubeRuns().lay(plan, pieces, tubes);
    return tubes;
}

} // namespace gw
