// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/chart.h"

#include <QColor>
#include <QFont>

#include <array>

class QPaintDevice;

namespace gw {

/// Colours and type of a drawn chart, so that screen and paper share the drawing. Sizes are in the painter's units.
struct ChartStyle {
    QColor ink, quietInk, grid, accent, paper;
    std::array<QColor, 9> tones;              ///< By `SeriesTone`.
    qreal labelSize = 7.5;

    QColor of(SeriesTone tone) const { return tones[static_cast<std::size_t>(tone)]; }
    /// `colour` as it looks with `strength` 0..1 on the paper; solid, because transparency turns vectors into pictures.
    QColor pale(const QColor& colour, double strength) const;
    QFont font(const QPaintDevice* device, bool isStrong = false) const;
};

ChartStyle printChartStyle();

} // namespace gw
