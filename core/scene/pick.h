// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/scene.h"

namespace gw {

/// Where a ray enters a box, in lengths of `direction`; none when it misses or the box lies behind. 0 when it starts inside.
std::optional<float> entryOf(const Box& box, Point origin, Point direction);

/// Answers what a ray meets first without looking at every box: a tree of bounds, built once for one set of boxes.
/// Where two boxes are met at the same distance, the one with the smaller id.
class PickIndex {
public:
    PickIndex() = default;
    explicit PickIndex(const std::vector<Box>& boxes);

    /// As if built from `boxes`. Where they are those it was built from and few have moved, only the bounds above these are drawn anew.
    void update(const std::vector<Box>& boxes);

    std::optional<EquipmentId> pick(Point origin, Point direction) const;

private:
    /// A leaf holds `count` boxes from `first`; a branch has count 0, its first child next to it and its second at `first`.
    struct Node {
        Point minimum, maximum;
        std::uint32_t first = 0, count = 0;
    };
    struct Leaf {
        Point minimum, maximum;
        EquipmentId equipment;
        std::uint32_t box = 0;            ///< Its place among the boxes.
    };

    void build(const std::vector<Box>& boxes);
    bool hasMembers(const std::vector<Box>& boxes) const;
    /// Takes over where the boxes are; how many have moved.
    std::size_t move(const std::vector<Box>& boxes);
    void fit();
    void build(std::size_t from, std::size_t to);

    std::vector<Node> m_nodes;
    std::vector<Leaf> m_leaves;
    std::size_t m_moved = 0;              ///< Since it was built: a tree whose members wander answers ever more slowly.
};

} // namespace gw
