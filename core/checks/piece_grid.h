// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/footprint.h"

#include <cstdint>
#include <span>
#include <vector>

namespace gw {

/// The pieces of one space sorted into square cells, so that a rule looks only at neighbours.
class PieceGrid {
public:
    PieceGrid() = default;
    /// `members` are positions in `footprints`, ascending.
    PieceGrid(std::span<const Footprint> footprints, std::span<const std::uint32_t> members);

    /// Calls `visit(position)` for every piece that may touch `area` until it returns false. A piece may come more than once.
    template <class Visitor>
    void forEachNear(const Footprint& area, Visitor&& visit) const
    {
        if (m_pieces.empty()) return;
        const Cells cells = cellsOf(area);
        for (int row = cells.row0; row <= cells.row1; ++row)
            for (int column = cells.column0; column <= cells.column1; ++column)
                for (const std::uint32_t piece : cellAt(row, column))
                    if (!visit(piece)) return;
    }

    /// Calls `visit(pieces)` for every cell that `area` reaches; a cell holds positions in ascending order.
    template <class Visitor>
    void forEachCell(const Footprint& area, Visitor&& visit) const
    {
        if (m_pieces.empty()) return;
        const Cells cells = cellsOf(area);
        for (int row = cells.row0; row <= cells.row1; ++row)
            for (int column = cells.column0; column <= cells.column1; ++column) visit(cellAt(row, column));
    }

private:
    struct Cells { int column0, row0, column1, row1; };
    Cells cellsOf(const Footprint& area) const;
    std::span<const std::uint32_t> cellAt(int row, int column) const
    {
        const std::size_t cell = static_cast<std::size_t>(row) * m_columns + column;
        return std::span(m_pieces).subspan(m_start[cell], m_start[cell + 1] - m_start[cell]);
    }
    void layOut(const Footprint& all, std::size_t count);

    double m_x = 0, m_y = 0, m_perMetre = 1;
    int m_columns = 1, m_rows = 1;
    std::vector<std::uint32_t> m_start;      ///< First of each cell in `m_pieces`, and the end.
    std::vector<std::uint32_t> m_pieces;
};

} // namespace gw
