// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/snap.h"

#include <QPointF>
#include <QRectF>
#include <QTransform>

#include <optional>

class QPainter;

namespace gw {

struct Theme;

/// Pixels that the rulers take along the upper and the left edge.
inline constexpr double rulerWidth = 20;

/// Metres between two named ticks: the smallest of 1, 2, 5 times a power of ten that leaves them room.
double rulerStep(double pixelsPerMetre);

/// The rulers along the upper and left edge of `picture`, in metres of the site, or in millimetres where one is near enough.
void paintRulers(QPainter& painter, const QRectF& picture, const QTransform& toPicture, double pixelsPerMetre, const Theme& theme);
/// Where the cursor is, on both rulers.
void paintRulerCursor(QPainter& painter, const QRectF& picture, QPointF cursor, Place site, const Theme& theme);

} // namespace gw
