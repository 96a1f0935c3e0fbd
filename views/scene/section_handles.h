// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/orbit_camera.h"
#include "views/session/view_state.h"
#include "views/widgets/theme.h"

#include <QPointF>

class QPainter;

namespace gw {

/// One face of a section box: the axis it is square to (0 east, 1 north, 2 up) and whether it is the far one.
struct SectionFace {
    int axis = 0;
    bool isHigh = false;
    bool operator==(const SectionFace&) const = default;
};

/// The outline of a section box and a handle on each of its faces, as a camera sees them.
class SectionHandles {
public:
    SectionHandles(const SectionBox& box, const OrbitCamera& camera, ViewSize size) : m_box(box), m_camera(camera), m_size(size) {}

    std::optional<SectionFace> faceAt(QPointF at) const;
    std::optional<QPointF> placeOf(SectionFace face) const;
    /// The box with `face` drawn to where the pointer is, at least 0.2 m from the other one. In whole centimetres.
    SectionBox dragged(SectionFace face, QPointF to) const;
    void paint(QPainter& painter, std::optional<SectionFace> lit, const Theme& theme) const;

private:
    Vector middleOf(SectionFace face) const;

    SectionBox m_box;
    const OrbitCamera& m_camera;
    ViewSize m_size;
};

/// A section around everything, to start from: a little larger than the plan, cut at `level` metres.
SectionBox sectionAround(const Scene& scene, float level);

} // namespace gw
