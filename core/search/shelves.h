// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/model/equipment.h"

#include <algorithm>

namespace gw {

/// Sets pieces down in lines that all look north, with an aisle before each line.
class Shelves {
public:
    Shelves() = default;
    /// `spacing` is left between neighbours and to the walls.
    Shelves(Length width, Length aisle, Length spacing) : m_width(width), m_aisle(aisle), m_spacing(spacing), m_x(spacing), m_y(spacing) {}

    /// The piece with its place; a new line begins where this one is full.
    Equipment place(const EquipmentType& type, Equipment piece)
    {
        const Length width = type.width.value;
        if (m_x > m_spacing && m_x + width + m_spacing > m_width) newLine();
        piece.x = m_x;
        piece.y = m_y;
        piece.facing = Facing::North;
        m_x += width + m_spacing;
        m_right = std::max(m_right, m_x);
        m_lineDepth = std::max(m_lineDepth, type.depth.value);
        return piece;
    }

    void newLine()
    {
        if (m_lineDepth.si() <= 0) return;
        m_y += m_lineDepth + m_aisle;
        m_lineDepth = {};
        m_x = m_spacing;
    }

    Length depth() const { return m_y + m_lineDepth + m_aisle; }
    Length width() const { return std::max(m_right, m_width); }
    /// Without what is left of the lines.
    Length usedWidth() const { return m_right; }

private:
    Length m_width {}, m_aisle {}, m_spacing {}, m_x {}, m_y {}, m_lineDepth {}, m_right {};
};

} // namespace gw
