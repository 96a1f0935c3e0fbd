// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/pick.h"

#include "core/scene/pieces.h"

#include <cmath>
#include <limits>

namespace gw {

namespace {

constexpr std::size_t boxesPerLeaf = 4;
constexpr float never = std::numeric_limits<float>::infinity();

/// Cuts `near`..`far` by one pair of planes; false when nothing is left.
bool cut(float origin, float direction, float low, float high, float& near, float& far)
{
    if (direction == 0) return origin >= low && origin <= high;
    float in = (low - origin) / direction, out = (high - origin) / direction;
    if (in > out) std::swap(in, out);
    near = std::max(near, in);
    far = std::min(far, out);
    return near <= far;
}

float entry(Point minimum, Point maximum, Point origin, Point direction)
{
    float near = 0, far = never;
    const bool meets = cut(origin.x, direction.x, minimum.x, maximum.x, near, far) && cut(origin.y, direction.y, minimum.y, maximum.y, near, far)
        && cut(origin.z, direction.z, minimum.z, maximum.z, near, far);
    return meets ? near : never;
}

/// The nearest so far; equal distances go to the smaller id.
struct Nearest {
    float distance = never;
    EquipmentId equipment {};
    void offer(float at, EquipmentId id)
    {
        if (at < distance || (at == distance && at != never && id < equipment)) distance = at, equipment = id;
    }
    std::optional<EquipmentId> answer() const { return distance == never ? std::nullopt : std::optional(equipment); }
};

} // namespace

std::optional<float> entryOf(const Box& box, Point origin, Point direction)
{
    const float at = entry(box.minimum, box.maximum, origin, direction);
    return at == never ? std::nullopt : std::optional(at);
}

std::optional<EquipmentId> pick(const Scene& scene, Point origin, Point direction)
{
    Nearest nearest;
    for (const Box& box : scene.boxes) nearest.offer(entry(box.minimum, box.maximum, origin, direction), box.equipment);
    return nearest.answer();
}

PickIndex::PickIndex(const std::vector<Box>& boxes) { build(boxes); }

void PickIndex::build(const std::vector<Box>& boxes)
{
    m_leaves.clear();
    m_nodes.clear();
    m_moved = 0;
    m_leaves.reserve(boxes.size());
    for (const Box& box : boxes) m_leaves.push_back({box.minimum, box.maximum, box.equipment, static_cast<std::uint32_t>(m_leaves.size())});
    m_nodes.reserve(boxes.size());
    if (!boxes.empty()) build(0, boxes.size());
}

bool PickIndex::hasMembers(const std::vector<Box>& boxes) const
{
    return boxes.size() == m_leaves.size()
        && std::all_of(m_leaves.begin(), m_leaves.end(), [&](const Leaf& leaf) { return boxes[leaf.box].equipment == leaf.equipment; });
}

std::size_t PickIndex::move(const std::vector<Box>& boxes)
{
    std::size_t moved = 0;
    for (Leaf& leaf : m_leaves) {
        const Box& box = boxes[leaf.box];
        if (leaf.minimum == box.minimum && leaf.maximum == box.maximum) continue;
        leaf.minimum = box.minimum;
        leaf.maximum = box.maximum;
        ++moved;
    }
    return moved;
}

void PickIndex::fit()
{
    // Children come after their parents, so that going backwards finds them fitted already.
    for (std::size_t i = m_nodes.size(); i-- > 0;) {
        Node& node = m_nodes[i];
        const auto take = [&](Point low, Point high, bool isFirst) {
            if (isFirst) node.minimum = low, node.maximum = high;
            else include(node.minimum, node.maximum, low, high);
        };
        if (node.count == 0) {
            take(m_nodes[i + 1].minimum, m_nodes[i + 1].maximum, true);
            take(m_nodes[node.first].minimum, m_nodes[node.first].maximum, false);
        }
        for (std::uint32_t leaf = 0; leaf < node.count; ++leaf) take(m_leaves[node.first + leaf].minimum, m_leaves[node.first + leaf].maximum, leaf == 0);
    }
}

void PickIndex::update(const std::vector<Box>& boxes)
{
    if (!hasMembers(boxes)) return build(boxes);
    const std::size_t moved = move(boxes);
    m_moved += moved;
    if (m_moved > m_leaves.size() / 8 + 16) build(boxes);
    else if (moved > 0) fit();
}

void PickIndex::build(std::size_t from, std::size_t to)
{
    const std::size_t here = m_nodes.size();
    Node node {m_leaves[from].minimum, m_leaves[from].maximum, static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to - from)};
    for (std::size_t i = from + 1; i < to; ++i) include(node.minimum, node.maximum, m_leaves[i].minimum, m_leaves[i].maximum);
    m_nodes.push_back(node);
    if (to - from <= boxesPerLeaf) return;

    const bool byX = node.maximum.x - node.minimum.x >= node.maximum.y - node.minimum.y;
    const auto begin = m_leaves.begin();
    const auto middle = (from + to) / 2;
    std::nth_element(begin + static_cast<std::ptrdiff_t>(from), begin + static_cast<std::ptrdiff_t>(middle), begin + static_cast<std::ptrdiff_t>(to),
        [byX](const Leaf& a, const Leaf& b) { return byX ? a.minimum.x + a.maximum.x < b.minimum.x + b.maximum.x : a.minimum.y + a.maximum.y < b.minimum.y + b.maximum.y; });
    build(from, middle);
    m_nodes[here].first = static_cast<std::uint32_t>(m_nodes.size());
    m_nodes[here].count = 0;
    build(middle, to);
}

std::optional<EquipmentId> PickIndex::pick(Point origin, Point direction) const
{
    Nearest nearest;
    // The tree halves the boxes at every level, so 64 levels are never reached.
    std::array<std::uint32_t, 64> waiting;
    std::size_t depth = 0;
    if (!m_nodes.empty()) waiting[depth++] = 0;
    while (depth > 0) {
        const std::uint32_t index = waiting[--depth];
        const Node& node = m_nodes[index];
        if (entry(node.minimum, node.maximum, origin, direction) > nearest.distance || (nearest.distance == never && entry(node.minimum, node.maximum, origin, direction) == never)) continue;
        for (std::uint32_t i = node.first; i < node.first + node.count; ++i)
            nearest.offer(entry(m_leaves[i].minimum, m_leaves[i].maximum, origin, direction), m_leaves[i].equipment);
        if (node.count > 0) continue;
        // The nearer child is looked at first, so that the other is often passed over.
        std::uint32_t near = index + 1, far = node.first;
        if (entry(m_nodes[near].minimum, m_nodes[near].maximum, origin, direction) > entry(m_nodes[far].minimum, m_nodes[far].maximum, origin, direction)) std::swap(near, far);
        waiting[depth++] = far;
        waiting[depth++] = near;
    }
    return nearest.answer();
}

} // namespace gw
