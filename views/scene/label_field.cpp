// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/label_field.h"

#include "core/scene/labels.h"
#include "core/scene/pieces.h"

#include <algorithm>
#include <cmath>

namespace gw {

namespace {

// Side of a square, metres: a few rows' depth.
constexpr float side = 10;

std::int64_t keyOf(Point at, int priority)
{
    const auto part = [](float c) { return static_cast<std::int64_t>(std::floor(c / side)) & 0xffffff; };
    return (part(at.x) << 32) | (part(at.y) << 8) | (priority & 0xff);
}

/// Pixels of a metre at the nearest point of a ball around the square.
double nearestScale(Point low, Point high, const OrbitCamera& camera, ViewSize size)
{
    const Vector middle = (vectorOf(low) + vectorOf(high)) * 0.5, half = (vectorOf(high) - vectorOf(low)) * 0.5;
    const double radius = std::sqrt(dot(half, half));
    const double depth = dot(middle - camera.position(), camera.forward());
    if (depth < -radius) return 0;
    return camera.pixelsPerMetre(camera.position() + camera.forward() * std::max(depth - radius, 0.1), size);
}

} // namespace

std::vector<std::uint32_t>& LabelField::listOf(const Known& label)
{
    if (label.priority >= labelOfRow) return m_everywhere;
    const auto [at, isNew] = m_squareAt.try_emplace(keyOf(label.at, label.priority), m_squares.size());
    if (isNew) m_squares.push_back({label.at, label.at, label.priority, {}});
    Square& square = m_squares[at->second];
    include(square.minimum, square.maximum, label.at, label.at);
    return square.labels;
}

void LabelField::put(std::uint32_t index, const SceneLabel& label)
{
    m_known[index] = {label.at, label.priority, std::hash<std::string> {}(label.text), 0};
    auto& list = listOf(m_known[index]);
    if (list.empty() || list.back() < index) list.push_back(index);
    else list.insert(std::ranges::lower_bound(list, index), index);
}

void LabelField::drop(std::uint32_t index)
{
    auto& list = listOf(m_known[index]);
    list.erase(std::ranges::lower_bound(list, index));
}

void LabelField::set(const std::vector<SceneLabel>& labels)
{
    m_labels = &labels;
    const std::size_t known = m_known.size(), kept = std::min(known, labels.size());
    for (std::uint32_t i = 0; i < kept; ++i) {
        const SceneLabel& label = labels[i];
        const Known& old = m_known[i];
        const bool isThere = old.at == label.at && old.priority == label.priority;
        if (const std::size_t text = std::hash<std::string> {}(label.text); text != old.text) m_known[i].text = text, m_known[i].width = 0;
        if (isThere) continue;
        drop(i);
        put(i, label);
    }
    for (std::size_t i = known; i-- > kept;) drop(static_cast<std::uint32_t>(i));
    m_known.resize(labels.size());
    for (std::size_t i = kept; i < labels.size(); ++i) put(static_cast<std::uint32_t>(i), labels[i]);
}

double LabelField::widthOf(std::uint32_t label, const QFont& font)
{
    float& width = m_known[label].width;
    if (width <= 0) width = static_cast<float>(labelWidth((*m_labels)[label], font));
    return double(width);
}

std::vector<LabelWish> LabelField::wishes(const OrbitCamera& camera, ViewSize size, const QFont& font, const std::function<bool(const SceneLabel&)>& isSeen)
{
    std::vector<LabelWish> wishes;
    if (!m_labels) return wishes;
    if (m_font != font) {
        m_font = font;
        for (Known& label : m_known) label.width = 0;
    }
    const auto consider = [&](std::uint32_t index) {
        const SceneLabel& label = (*m_labels)[index];
        const Vector at = vectorOf(label.at);
        const double strength = labelStrength(label.priority, camera.pixelsPerMetre(at, size));
        if (strength <= 0) return;
        const auto place = camera.project(at, size);
        if (!place || place->x < 0 || place->y < 0 || place->x > size.width || place->y > size.height || !isSeen(label)) return;
        wishes.push_back({&label, {place->x, place->y}, strength, widthOf(index, font)});
    };
    for (const std::uint32_t index : m_everywhere) consider(index);
    for (const Square& square : m_squares)
        if (labelStrength(square.priority, nearestScale(square.minimum, square.maximum, camera, size)) > 0)
            for (const std::uint32_t index : square.labels) consider(index);
    return wishes;
}

} // namespace gw
