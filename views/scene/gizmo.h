// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/orbit_camera.h"
#include "views/widgets/theme.h"

#include <QPointF>

class QPainter;

namespace gw {

/// What one takes hold of to move or turn the selection.
enum class GizmoHandle : std::uint8_t { None, AlongX, AlongY, OnFloor, Turn };

/// Arrows along east and north, a square for the floor between them and an arc to turn, always of the same size on the picture. Drawn over
/// everything, so that nothing hides it.
class Gizmo {
public:
    /// At a place of the site, as a camera sees it; nothing is drawn or hit where that lies behind the camera.
    Gizmo(Vector at, const OrbitCamera& camera, ViewSize size);

    GizmoHandle handleAt(QPointF at) const;
    /// Where a handle is best taken hold of; none when it is out of sight.
    std::optional<QPointF> placeOf(GizmoHandle handle) const;
    void paint(QPainter& painter, GizmoHandle lit, const Theme& theme) const;

private:
    std::optional<QPointF> project(double x, double y) const;
    std::vector<QPointF> arc() const;

    Vector m_at;
    const OrbitCamera& m_camera;
    ViewSize m_size;
    double m_unit = 0;                             ///< Metres of an arrow; 0 behind the camera.
};

/// The middle of what the handles move, on the floor of its tallest piece's top so that it is never inside.
std::optional<Vector> gizmoPlace(const std::vector<Box>& boxes, const std::vector<EquipmentId>& selection);

} // namespace gw
