// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/section_handles.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace gw {

namespace {

constexpr double reach = 11;
constexpr float thinnest = 0.2F, around = 1.0F, below = 2.0F;

constexpr std::array<SectionFace, 6> allFaces {{{0, false}, {0, true}, {1, false}, {1, true}, {2, false}, {2, true}}};

float& part(Point& p, int axis) { return axis == 0 ? p.x : axis == 1 ? p.y : p.z; }
Vector axisOf(int axis) { return {axis == 0 ? 1.0 : 0.0, axis == 1 ? 1.0 : 0.0, axis == 2 ? 1.0 : 0.0}; }

/// How far along `axis` from `at` the line through it comes nearest to a ray; none where both run side by side.
std::optional<double> nearestAlong(const Ray& ray, Vector at, Vector axis)
{
    const Vector w = at - ray.origin;
    const double a = dot(axis, axis), b = dot(axis, ray.direction), c = dot(ray.direction, ray.direction);
    const double d = dot(axis, w), e = dot(ray.direction, w), determinant = a * c - b * b;
    if (std::abs(determinant) < 1e-9 * a * c) return {};
    return (b * e - c * d) / determinant;
}

} // namespace

Vector SectionHandles::middleOf(SectionFace face) const
{
    Vector middle = (vectorOf(m_box.minimum) + vectorOf(m_box.maximum)) * 0.5;
    const Vector end = vectorOf(face.isHigh ? m_box.maximum : m_box.minimum);
    (face.axis == 0 ? middle.x : face.axis == 1 ? middle.y : middle.z) = face.axis == 0 ? end.x : face.axis == 1 ? end.y : end.z;
    return middle;
}

std::optional<QPointF> SectionHandles::placeOf(SectionFace face) const
{
    const auto place = m_camera.project(middleOf(face), m_size);
    return place ? std::optional(QPointF(place->x, place->y)) : std::nullopt;
}

std::optional<SectionFace> SectionHandles::faceAt(QPointF at) const
{
    std::optional<SectionFace> nearest;
    double best = reach;
    for (const SectionFace face : allFaces) {
        const auto place = placeOf(face);
        if (!place) continue;
        const double distance = std::hypot(place->x() - at.x(), place->y() - at.y());
        if (distance < best) best = distance, nearest = face;
    }
    return nearest;
}

SectionBox SectionHandles::dragged(SectionFace face, QPointF to) const
{
    SectionBox box = m_box;
    const auto by = nearestAlong(m_camera.rayThrough({to.x(), to.y()}, m_size), middleOf(face), axisOf(face.axis));
    if (!by || !std::isfinite(*by)) return box;
    float& moved = part(face.isHigh ? box.maximum : box.minimum, face.axis);
    const float other = part(face.isHigh ? box.minimum : box.maximum, face.axis);
    moved = std::round((moved + static_cast<float>(*by)) * 100) / 100;
    moved = face.isHigh ? std::max(moved, other + thinnest) : std::min(moved, other - thinnest);
    return box;
}

void SectionHandles::paint(QPainter& painter, std::optional<SectionFace> lit, const Theme& theme) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.accent, 1.2, Qt::DashLine));
    const auto corner = [&](int i) {
        return m_camera.project(vectorOf({i & 1 ? m_box.maximum.x : m_box.minimum.x, i & 2 ? m_box.maximum.y : m_box.minimum.y, i & 4 ? m_box.maximum.z : m_box.minimum.z}), m_size);
    };
    for (int i = 0; i < 8; ++i)
        for (const int axis : {1, 2, 4}) {
            const auto a = corner(i), b = corner(i | axis);
            if (!(i & axis) && a && b) painter.drawLine(QPointF(a->x, a->y), QPointF(b->x, b->y));
        }
    for (const SectionFace face : allFaces) {
        const auto at = placeOf(face);
        if (!at) continue;
        const bool isLit = lit && *lit == face;
        painter.setPen(QPen(theme.surface, 2));
        painter.setBrush(isLit ? theme.text : theme.accent);
        painter.drawEllipse(*at, isLit ? 8 : 6.5, isLit ? 8 : 6.5);
    }
    painter.restore();
}

SectionBox sectionAround(const Scene& scene, float level)
{
    const Point low = scene.minimum, high = scene.maximum;
    return {{low.x - around, low.y - around, std::min(low.z, 0.0F) - below}, {high.x + around, high.y + around, level}};
}

} // namespace gw
