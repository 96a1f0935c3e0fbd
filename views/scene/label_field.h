// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/orbit_camera.h"
#include "views/scene/overlay.h"

#include <QFont>

#include <cstdint>
#include <functional>
#include <unordered_map>
#include <vector>

namespace gw {

/// The labels of a scene laid out in squares of the site, so that a picture asks only for those near enough to be read.
class LabelField {
public:
    /// The scene's labels must stay where they are until the next call. Labels that are as they were keep their squares and measured widths.
    void set(const std::vector<SceneLabel>& labels);

    /// Labels worth a place on the picture; `isSeen` is asked for what may be hidden by something before it.
    std::vector<LabelWish> wishes(const OrbitCamera& camera, ViewSize size, const QFont& font, const std::function<bool(const SceneLabel&)>& isSeen);

private:
    struct Square {
        Point minimum, maximum;
        int priority = 0;                          ///< The highest in it.
        std::vector<std::uint32_t> labels;
    };
    /// A label as it was set last.
    struct Known {
        Point at;
        int priority = 0;
        std::size_t text = 0;                      ///< Its hash.
        float width = 0;                           ///< 0 = not measured yet.
    };
    double widthOf(std::uint32_t label, const QFont& font);
    std::vector<std::uint32_t>& listOf(const Known& label);
    void put(std::uint32_t index, const SceneLabel& label);
    void drop(std::uint32_t index);

    const std::vector<SceneLabel>* m_labels = nullptr;
    std::vector<std::uint32_t> m_everywhere;       ///< Of spaces and rows: few, and seen from afar.
    std::vector<Square> m_squares;
    std::unordered_map<std::int64_t, std::size_t> m_squareAt;
    std::vector<Known> m_known;
    QFont m_font;                                  ///< That the widths were measured with.
};

} // namespace gw
