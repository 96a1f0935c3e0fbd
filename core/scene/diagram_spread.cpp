// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/diagram_layers.h"

#include <algorithm>

namespace gw {
namespace {

/// Clear width between neighbours of a layer.
constexpr double gap = 26;

/// Consecutive vertices that touch, moved as one.
struct Block {
    double sum = 0;          ///< Of the places its first vertex would have for each of them.
    double count = 0;
    std::size_t vertices = 0;
    double place() const { return sum / count; }
};

/// The places nearest to `wanted` (least squares) in which each vertex stands at least its distance after the one before: pool adjacent violators.
std::vector<double> nearestInOrder(const std::vector<double>& wanted, const std::vector<double>& offset)
{
    std::vector<Block> blocks;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        blocks.push_back({wanted[i] - offset[i], 1, 1});
        while (blocks.size() > 1 && blocks[blocks.size() - 2].place() > blocks.back().place()) {
            const Block last = blocks.back();
            blocks.pop_back();
            blocks.back().sum += last.sum;
            blocks.back().count += last.count;
            blocks.back().vertices += last.vertices;
        }
    }
    std::vector<double> placed;
    for (const Block& block : blocks)
        for (std::size_t i = 0; i < block.vertices; ++i) placed.push_back(block.place() + offset[placed.size()]);
    return placed;
}

double meanOf(const Layers& layers, const std::vector<std::size_t>& neighbours)
{
    double sum = 0;
    for (const std::size_t v : neighbours) sum += layers.vertices[v].centre;
    return sum / static_cast<double>(neighbours.size());
}

enum class Pull { Above, Below, Both };

double wantedFor(const Layers& layers, std::size_t v, Pull pull)
{
    const auto &above = layers.above[v], &below = layers.below[v];
    if (pull != Pull::Below && !above.empty() && (pull == Pull::Above || below.empty())) return meanOf(layers, above);
    if (pull != Pull::Above && !below.empty() && (pull == Pull::Below || above.empty())) return meanOf(layers, below);
    if (above.empty() || below.empty()) return layers.vertices[v].centre;
    return (meanOf(layers, above) + meanOf(layers, below)) / 2;
}

void spreadRow(Layers& layers, const std::vector<std::size_t>& row, Pull pull)
{
    std::vector<double> wanted, offset;
    double at = 0;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (i > 0) at += (layers.vertices[row[i - 1]].width + layers.vertices[row[i]].width) / 2 + gap;
        offset.push_back(at);
        wanted.push_back(wantedFor(layers, row[i], pull));
    }
    const std::vector<double> placed = nearestInOrder(wanted, offset);
    for (std::size_t i = 0; i < row.size(); ++i) layers.vertices[row[i]].centre = placed[i];
}

} // namespace

void spreadLayers(Layers& layers)
{
    constexpr int passes = 8;
    for (const auto& row : layers.rows) spreadRow(layers, row, Pull::Above);
    for (int pass = 0; pass < passes; ++pass) {
        for (std::size_t l = layers.rows.size(); l-- > 0;) spreadRow(layers, layers.rows[l], Pull::Below);
        for (const auto& row : layers.rows) spreadRow(layers, row, pass + 1 < passes ? Pull::Above : Pull::Both);
    }
}

} // namespace gw
