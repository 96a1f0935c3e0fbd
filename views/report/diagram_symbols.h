// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/report/diagram_style.h"

class QPainter;
class QRectF;

namespace gw {

/// Draws a symbol into a square with the painter's pen: own drawings in the manner of IEC 60617 (power) and ISO 10628 (plant).
void paintSymbol(QPainter& painter, const QRectF& square, DiagramSymbol symbol);

} // namespace gw
