// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/session/view_state.h"

namespace gw {

/// What is left of an upright box inside a section; false when nothing is.
bool cutBox(Point& minimum, Point& maximum, const SectionBox& section);

/// Upright boxes stay upright boxes when they are cut, so a cut scene is a scene: every piece closed where it was cut.
Scene cutOpen(const Scene& scene, const SectionBox& section);

/// Where a section has cut into what is left of an upright box: one rectangle (two corners that have one coordinate in common) for every face of the
/// section that goes through it.
std::vector<std::pair<Point, Point>> cutFaces(Point minimum, Point maximum, const SectionBox& section);

} // namespace gw
