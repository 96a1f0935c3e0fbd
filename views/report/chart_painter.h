// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/chart.h"

#include <QRectF>

class QPainter;

namespace gw {

/// Draws a chart as vectors with the print palette: message as title, direct labels, quiet grid, clear zero line. Sizes are in points.
void paintChart(QPainter& painter, const QRectF& area, const Chart& chart);

} // namespace gw
