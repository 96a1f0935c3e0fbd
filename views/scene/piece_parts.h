// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/instance.h"
#include "views/scene/orbit_camera.h"
#include "views/widgets/theme.h"

namespace gw {

/// What one sees of a piece from near: handle and rack units, manifolds and cable entries, breakers, valves and ports. Small boxes, all drawn in
/// one call; `parts` grows by them.
void addParts(const Box& box, const Theme& theme, std::vector<Instance>& parts);

/// Pieces near enough to be shown with their parts: at least `pixels` a metre, the nearest first, at most `most`.
std::vector<std::size_t> nearPieces(const std::vector<Box>& boxes, const OrbitCamera& camera, ViewSize size, double pixels, std::size_t most);

} // namespace gw
