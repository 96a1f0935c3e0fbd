// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/diagram.h"

#include <QColor>
#include <QFont>

class QPaintDevice;

namespace gw {

/// Colours and type of a drawn diagram, so that screen and file share the drawing. Sizes are in the diagram's points.
struct DiagramStyle {
    QColor paper, card, border, ink, quietInk, accent;
    QColor good, warning, error;
    QColor sideA, sideB, supply, coolantReturn;
    QColor power, cooling, rack;      ///< Of symbols.
    bool isScreen = false;            ///< Sizes in pixels; in a file they follow its resolution.

    QFont font(const QPaintDevice* device, double size, bool isStrong = false) const;
    /// `colour` as it looks with `strength` 0..1 on a card; solid, because transparency turns vectors into pictures.
    QColor pale(const QColor& colour, double strength) const;
    QColor of(DiagramSymbol symbol) const;
    /// Good up to 80 %, a warning up to the rating, an error beyond it.
    QColor ofLoading(double loading) const;
};

/// From here on a loading deserves attention: 80 % of a rating, as NEC 215.3 and 210.20 ask of continuous loads.
inline constexpr double attentionLoading = 0.8;

DiagramStyle printDiagramStyle();

} // namespace gw
