// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/tools/drawing_tool.h"

#include <QColor>
#include <QPolygonF>
#include <QRectF>

namespace gw {

QColor toneColour(ToolTag::Tone tone, const Theme& theme);

/// What is seen of a polygon of the site.
QPolygonF polygon(const ToolPicture& picture, const std::vector<Place>& corners);
/// A rectangle of the site as it lies on the picture; no rectangle there in three dimensions.
QPolygonF outline(const ToolPicture& picture, const Footprint& area);

/// A piece in hand: two fifths of its body, with a green or red edge and its front marked; in three dimensions as high as it is.
void paintGhost(const ToolPicture& picture, const Footprint& area, Facing facing, bool isGood, double height);
/// An area that is being drawn.
void paintArea(const ToolPicture& picture, const Footprint& area, const QColor& colour);
void paintLine(const ToolPicture& picture, Place from, Place to, const QColor& colour, Qt::PenStyle style = Qt::SolidLine);
/// A measured distance with its figure in the middle.
void paintDimension(const ToolPicture& picture, Place from, Place to, const QString& text);
/// The free floor round a piece, to what stands next to it.
void paintClearances(const ToolPicture& picture, const Placement& placement, const Ghost& ghost);
void paintGuides(const ToolPicture& picture, const std::vector<SnapGuide>& guides);
/// Beside the cursor, kept inside the painter's window.
void paintTag(QPainter& painter, QPointF cursor, const ToolTag& tag, const Theme& theme);
/// A small text on a ground of its own, centred at a point.
void paintNote(QPainter& painter, QPointF centre, const QString& text, const Theme& theme);

} // namespace gw
