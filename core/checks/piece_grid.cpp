// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/piece_grid.h"

#include <cmath>

namespace gw {
namespace {

/// About one piece a cell, and no cell so small that an ordinary rack lies in many.
double cellSize(double width, double depth, std::size_t count)
{
    return std::max(1.5, std::sqrt(width * depth / static_cast<double>(count)));
}

Footprint around(std::span<const Footprint> footprints, std::span<const std::uint32_t> members)
{
    Footprint all = footprints[members.front()];
    for (const std::uint32_t i : members) {
        const Footprint& p = footprints[i];
        all = {std::min(all.x0, p.x0), std::min(all.y0, p.y0), std::max(all.x1, p.x1), std::max(all.y1, p.y1)};
    }
    return all;
}

int clampedCell(double offset, int count)
{
    return static_cast<int>(std::clamp(std::floor(offset), 0.0, count - 1.0));
}

} // namespace

PieceGrid::PieceGrid(std::span<const Footprint> footprints, std::span<const std::uint32_t> members)
{
    if (members.empty()) return;
    layOut(around(footprints, members), members.size());
    m_start.assign(static_cast<std::size_t>(m_columns) * m_rows + 1, 0);
    const auto forEachCell = [&](std::uint32_t i, auto&& act) {
        const Cells c = cellsOf(footprints[i]);
        for (int row = c.row0; row <= c.row1; ++row)
            for (int column = c.column0; column <= c.column1; ++column) act(static_cast<std::size_t>(row) * m_columns + column);
    };
    for (const std::uint32_t i : members) forEachCell(i, [&](std::size_t cell) { ++m_start[cell + 1]; });
    for (std::size_t cell = 1; cell < m_start.size(); ++cell) m_start[cell] += m_start[cell - 1];
    m_pieces.resize(m_start.back());
    std::vector<std::uint32_t> next(m_start.begin(), m_start.end() - 1);
    for (const std::uint32_t i : members) forEachCell(i, [&](std::size_t cell) { m_pieces[next[cell]++] = i; });
}

void PieceGrid::layOut(const Footprint& all, std::size_t count)
{
    const double width = all.x1 - all.x0, depth = all.y1 - all.y0;
    // A line of pieces far apart must not make more cells along it than there are pieces.
    const double size = std::max(cellSize(width, depth, count), std::max(width, depth) / static_cast<double>(4 * count + 4));
    m_x = all.x0;
    m_y = all.y0;
    m_perMetre = 1 / size;
    m_columns = 1 + static_cast<int>(width * m_perMetre);
    m_rows = 1 + static_cast<int>(depth * m_perMetre);
}

PieceGrid::Cells PieceGrid::cellsOf(const Footprint& area) const
{
    return {clampedCell((area.x0 - m_x) * m_perMetre, m_columns), clampedCell((area.y0 - m_y) * m_perMetre, m_rows),
        clampedCell((area.x1 - m_x) * m_perMetre, m_columns), clampedCell((area.y1 - m_y) * m_perMetre, m_rows)};
}

} // namespace gw
