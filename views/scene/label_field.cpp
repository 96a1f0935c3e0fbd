// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/label_field.h"

#include "core/scene/labels.h"
#include "core/scene/pieces.h"

#include <cmath>
#include <unordered_map>

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

void LabelField::set(const std::vector<SceneLabel>& labels)
{
    const bool isSame = m_labels == &labels && m_widths.size() == labels.size();
    m_labels = &labels;
    if (!isSame) m_widths.assign(labels.size(), 0);
    std::fill(m_widths.begin(), m_widths.end(), 0.0F);
    m_everywhere.clear();
    m_squares.clear();
    std::unordered_map<std::int64_t, std::size_t> squares;
    for (std::uint32_t i = 0; i < labels.size(); ++i) {
        const SceneLabel& label = labels[i];
        if (label.priority >= labelOfRow) {
            m_everywhere.push_back(i);
            continue;
        }
        const auto [at, isNew] = squares.try_emplace(keyOf(label.at, label.priority), m_squares.size());
        if (isNew) m_squares.push_back({label.at, label.at, label.priority, {}});
        Square& square = m_squares[at->second];
        include(square.minimum, square.maximum, label.at, label.at);
        square.labels.push_back(i);
    }
}

double LabelField::widthOf(std::uint32_t label, const QFont& font)
{
    float& width = m_widths[label];
    if (width <= 0) width = static_cast<float>(labelWidth((*m_labels)[label], font));
    return double(width);
}

std::vector<LabelWish> LabelField::wishes(const OrbitCamera& camera, ViewSize size, const QFont& font, const std::function<bool(const SceneLabel&)>& isSeen)
{
    std::vector<LabelWish> wishes;
    if (!m_labels) return wishes;
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
