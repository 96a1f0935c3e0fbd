// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/orbit_camera.h"

#include <QRectF>

#include <vector>

namespace gw {

/// Pieces that a rubber band on the picture takes: those whose outline lies inside it, or, with `touching`, those it meets at all.
/// What others hide is taken too, as on a drawing.
std::vector<EquipmentId> piecesInBand(const std::vector<Box>& boxes, const OrbitCamera& camera, ViewSize size, const QRectF& band, bool touching);

/// Whether a rubber band on the picture takes the box from `minimum` to `maximum`.
bool isInBand(Point minimum, Point maximum, const OrbitCamera& camera, ViewSize size, const QRectF& band, bool touching);

/// Whether any of the box from `minimum` to `maximum` lies on the picture.
bool isInPicture(Point minimum, Point maximum, const OrbitCamera& camera, ViewSize size);

} // namespace gw
