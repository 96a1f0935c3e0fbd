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

/// Finds pieces near the camera. Those that follow each other in the plan mostly stand together, so that whole stretches of them are passed over.
class NearField {
public:
    void set(const std::vector<Box>& boxes);
    /// Where one of the pieces stands now.
    void take(std::size_t index, const Box& box);
    /// Pieces near enough to be shown with their parts: at least `pixels` a metre, at most `most`, the nearest; in the order of the plan.
    std::vector<std::size_t> nearest(const std::vector<Box>& boxes, const OrbitCamera& camera, ViewSize size, double pixels, std::size_t most) const;

private:
    /// Holds its pieces, and where they were.
    struct Stretch {
        Point minimum, maximum;
    };
    std::vector<Stretch> m_stretches;
};

} // namespace gw
