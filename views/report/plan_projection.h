// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/scene.h"

#include <QPolygonF>
#include <QRectF>

#include <array>

namespace gw {

/// A parallel projection from above and aside: the site turned so that it fills the paper.
class PlanProjection {
public:
    /// Everything of `scene` falls inside `area`.
    PlanProjection(const Scene& scene, const QRectF& area);

    QPointF at(Point p) const { return m_origin + unscaled(p) * m_scale; }
    double scale() const { return m_scale; }         ///< Paper units per metre across the line of sight.
    double distance(Point p) const;                  ///< Along the ground, away from the reader.
    bool isFacingReader(double normalX, double normalY) const { return normalX * m_sinTurn + normalY * m_cosTurn < 0; }

    QPolygonF ground(Point minimum, Point maximum, float z) const;
    /// The side of the box towards `normal`, one of (+-1, 0) and (0, +-1), between two heights.
    QPolygonF side(Point minimum, Point maximum, int normalX, int normalY, float low, float high) const;

private:
    PlanProjection() = default;
    QPointF unscaled(Point p) const;
    QRectF boundsOf(const Scene& scene) const;

    double m_sinTurn = 0, m_cosTurn = 1, m_scale = 1;
    QPointF m_origin;
};

} // namespace gw
