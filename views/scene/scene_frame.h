// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/scene.h"
#include "views/scene/orbit_camera.h"

namespace gw {

/// Everything that stands, and the halls around it.
struct Bounds { Point minimum, maximum; };
Bounds boundsOfPlan(const Scene& scene);
/// The halls; everything where there is none.
Bounds boundsOfHalls(const Scene& scene);
/// Of some pieces, with room around them so that one rack does not fill the picture.
Bounds boundsOfPieces(const Scene& scene, const std::vector<EquipmentId>& pieces);

/// A three-quarter view from above, from where most doors are seen, with everything that stands in the picture.
OrbitCamera startCamera(const Scene& scene, ViewSize size);

} // namespace gw
