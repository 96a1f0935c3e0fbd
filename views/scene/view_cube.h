// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/orbit_camera.h"
#include "views/widgets/theme.h"

#include <QPolygonF>

#include <vector>

class QPainter;

namespace gw {

/// One of the 26 places of the cube: a face has one coordinate that is not 0, an edge two, a corner three. Each is -1, 0 or 1: west to east,
/// south to north, below to above.
struct CubeZone {
    int x = 0, y = 0, z = 0;
    bool operator==(const CubeZone&) const = default;
};

/// The cube in the corner of the picture: it turns with the camera, and a click on a face, edge or corner looks at the plan from there.
class ViewCube {
public:
    static constexpr double radius = 30;          ///< Half an edge of the cube, pixels.

    /// Where it stands on a picture: the middle of the cube.
    static QPointF middleOf(const QRectF& picture);

    /// What lies under a point of the picture; none beside the cube.
    static std::optional<CubeZone> zoneAt(QPointF at, QPointF middle, const OrbitCamera& camera);
    static bool isHomeAt(QPointF at, QPointF middle);
    /// The place on the picture in the middle of a zone; none when it is turned away.
    static std::optional<QPointF> placeOf(CubeZone zone, QPointF middle, const OrbitCamera& camera);
    static const std::vector<CubeZone>& zones();

    /// `camera` turned to look from a zone.
    static OrbitCamera lookingFrom(CubeZone zone, OrbitCamera camera);

    static void paint(QPainter& painter, QPointF middle, const OrbitCamera& camera, std::optional<CubeZone> hovered, bool isHomeHovered, const Theme& theme);
};

/// "South-west corner from above", for tool tips and screen readers.
QString title(CubeZone zone);

} // namespace gw
