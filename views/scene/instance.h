// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/scene.h"

#include <QColor>

namespace gw {

/// One copy of a mesh: the mesh fills the cube from -1/2 to 1/2 with its front towards +y.
struct Instance {
    Point centre, size;
    float turn = 0;                     ///< Degrees about the upright axis.
    QRgb colour = 0;
    bool operator==(const Instance&) const = default;
};

/// The instance that fills a box, grown by `grow` metres on every side.
Instance instanceOf(const Box& box, QRgb colour, float grow = 0);
inline Instance instanceOf(const Box& box, const QColor& colour, float grow = 0) { return instanceOf(box, colour.rgba(), grow); }

} // namespace gw
