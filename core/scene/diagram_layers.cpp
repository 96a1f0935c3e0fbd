// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/diagram_layers.h"

#include <algorithm>

namespace gw {
namespace {

constexpr double passWidth = 14;

/// Longest path from the sources; what is on a circle follows those of its sources that are placed.
void chooseLayers(Diagram& diagram)
{
    const std::size_t count = diagram.nodes.size();
    std::vector<std::vector<std::size_t>> outOf(count), into(count);
    std::vector<std::size_t> waiting(count), order;
    for (const DiagramEdge& edge : diagram.edges) {
        outOf[edge.from].push_back(edge.to);
        into[edge.to].push_back(edge.from);
        ++waiting[edge.to];
    }
    for (DiagramNode& node : diagram.nodes) node.layer = 0;
    for (std::size_t n = 0; n < count; ++n)
        if (waiting[n] == 0) order.push_back(n);
    for (std::size_t i = 0; i < order.size(); ++i)
        for (const std::size_t to : outOf[order[i]]) {
            diagram.nodes[to].layer = std::max(diagram.nodes[to].layer, diagram.nodes[order[i]].layer + 1);
            if (--waiting[to] == 0) order.push_back(to);
        }
    // A source stands right above the first it feeds: a generator beside the board it backs.
    for (const std::size_t n : order) {
        if (!into[n].empty() || outOf[n].empty()) continue;
        std::size_t nearest = noNode;
        for (const std::size_t to : outOf[n]) nearest = std::min(nearest, diagram.nodes[to].layer);
        diagram.nodes[n].layer = nearest > 0 ? nearest - 1 : 0;
    }
}

void addSpan(Layers& layers, std::size_t from, std::size_t to, std::size_t edge)
{
    layers.spans.push_back({from, to, edge});
    layers.below[from].push_back(to);
    layers.above[to].push_back(from);
}

std::size_t addPass(Layers& layers, std::size_t layer)
{
    layers.vertices.push_back({noNode, passWidth, 0});
    layers.above.emplace_back();
    layers.below.emplace_back();
    layers.layerOf.push_back(layer);
    return layers.vertices.size() - 1;
}

/// Depth first from the sources, so that what hangs together starts together.
void placeFirst(Layers& layers)
{
    std::vector<std::uint8_t> isPlaced(layers.vertices.size());
    std::vector<std::size_t> open;
    const auto begin = [&](std::size_t start) {
        open.push_back(start);
        while (!open.empty()) {
            const std::size_t v = open.back();
            open.pop_back();
            if (std::exchange(isPlaced[v], 1)) continue;
            layers.rows[layers.layerOf[v]].push_back(v);
            open.insert(open.end(), layers.below[v].rbegin(), layers.below[v].rend());
        }
    };
    for (std::size_t v = 0; v < layers.vertices.size(); ++v)
        if (layers.above[v].empty()) begin(v);
    for (std::size_t v = 0; v < layers.vertices.size(); ++v)
        if (!isPlaced[v]) begin(v);
}

std::vector<std::size_t> places(const Layers& layers)
{
    std::vector<std::size_t> place(layers.vertices.size());
    for (const auto& row : layers.rows)
        for (std::size_t i = 0; i < row.size(); ++i) place[row[i]] = i;
    return place;
}

/// Pairs of spans that cross, counted by merging as inversions are.
std::size_t crossings(const Layers& layers)
{
    const std::vector<std::size_t> place = places(layers);
    std::size_t count = 0;
    for (const auto& row : layers.rows) {
        std::vector<std::size_t> ends;
        for (const std::size_t v : row) {
            std::vector<std::size_t> own;
            for (const std::size_t to : layers.below[v]) own.push_back(place[to]);
            std::ranges::sort(own);
            ends.insert(ends.end(), own.begin(), own.end());
        }
        if (ends.empty()) continue;
        std::vector<std::size_t> tree(*std::ranges::max_element(ends) + 2);
        for (std::size_t i = 0; i < ends.size(); ++i) {
            std::size_t notGreater = 0;
            for (std::size_t at = ends[i] + 1; at > 0; at -= at & (~at + 1)) notGreater += tree[at];
            count += i - notGreater;
            for (std::size_t at = ends[i] + 1; at < tree.size(); at += at & (~at + 1)) ++tree[at];
        }
    }
    return count;
}

void sortRow(std::vector<std::size_t>& row, const std::vector<std::vector<std::size_t>>& neighbours, const std::vector<std::size_t>& place)
{
    std::vector<std::pair<double, std::size_t>> keyed;
    for (std::size_t i = 0; i < row.size(); ++i) {
        double sum = 0;
        for (const std::size_t other : neighbours[row[i]]) sum += static_cast<double>(place[other]);
        const auto count = static_cast<double>(neighbours[row[i]].size());
        keyed.emplace_back(count > 0 ? sum / count : static_cast<double>(i), row[i]);
    }
    std::ranges::stable_sort(keyed, {}, [](const auto& entry) { return entry.first; });
    for (std::size_t i = 0; i < row.size(); ++i) row[i] = keyed[i].second;
}

void sweep(Layers& layers, bool isDown)
{
    const std::size_t count = layers.rows.size();
    std::vector<std::size_t> place = places(layers);
    for (std::size_t step = 1; step < count; ++step) {
        std::vector<std::size_t>& row = layers.rows[isDown ? step : count - 1 - step];
        sortRow(row, isDown ? layers.above : layers.below, place);
        for (std::size_t i = 0; i < row.size(); ++i) place[row[i]] = i;
    }
}

} // namespace

Layers cutIntoLayers(Diagram& diagram)
{
    chooseLayers(diagram);
    Layers layers;
    std::size_t deepest = 0;
    for (std::size_t n = 0; n < diagram.nodes.size(); ++n) {
        layers.vertices.push_back({n, diagram.nodes[n].width, 0});
        layers.layerOf.push_back(diagram.nodes[n].layer);
        deepest = std::max(deepest, diagram.nodes[n].layer);
    }
    layers.above.resize(layers.vertices.size());
    layers.below.resize(layers.vertices.size());
    for (std::size_t e = 0; e < diagram.edges.size(); ++e) {
        const std::size_t last = layers.layerOf[diagram.edges[e].to];
        std::size_t at = diagram.edges[e].from;
        if (last <= layers.layerOf[at]) continue;
        for (std::size_t layer = layers.layerOf[at] + 1; layer < last; ++layer) {
            const std::size_t pass = addPass(layers, layer);
            addSpan(layers, at, pass, e);
            at = pass;
        }
        addSpan(layers, at, diagram.edges[e].to, e);
    }
    layers.rows.resize(diagram.nodes.empty() ? 0 : deepest + 1);
    placeFirst(layers);
    return layers;
}

void orderLayers(Layers& layers)
{
    constexpr int sweeps = 16;
    auto best = layers.rows;
    std::size_t fewest = crossings(layers);
    for (int i = 0; i < sweeps && fewest > 0; ++i) {
        sweep(layers, i % 2 == 0);
        const std::size_t now = crossings(layers);
        if (now >= fewest) continue;
        fewest = now;
        best = layers.rows;
    }
    layers.rows = std::move(best);
}

} // namespace gw
