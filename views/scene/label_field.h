// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/orbit_camera.h"
#include "views/scene/overlay.h"

#include <functional>

namespace gw {

/// The labels of a scene laid out in squares of the site, so that a picture asks only for those near enough to be read.
class LabelField {
public:
    /// The scene's labels must stay where they are until the next call.
    void set(const std::vector<SceneLabel>& labels);

    /// Labels worth a place on the picture; `isSeen` is asked for what may be hidden by something before it.
    std::vector<LabelWish> wishes(const OrbitCamera& camera, ViewSize size, const QFont& font, const std::function<bool(const SceneLabel&)>& isSeen);

private:
    struct Square {
        Point minimum, maximum;
        int priority = 0;                          ///< The highest in it.
        std::vector<std::uint32_t> labels;
    };
    double widthOf(std::uint32_t label, const QFont& font);

    const std::vector<SceneLabel>* m_labels = nullptr;
    std::vector<std::uint32_t> m_everywhere;       ///< Of spaces and rows: few, and seen from afar.
    std::vector<Square> m_squares;
    std::vector<float> m_widths;                   ///< 0 = not measured yet.
};

} // namespace gw
