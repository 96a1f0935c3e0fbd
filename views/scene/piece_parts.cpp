// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/piece_parts.h"

#include "core/catalog/kinds.h"
#include "core/scene/pieces.h"
#include "views/scene/box_colours.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace gw {

namespace {

// A rack unit by EIA-310.
constexpr float rackUnit = 0.04445F;
constexpr std::size_t piecesInStretch = 128;
// Part thickness standing out of a front, metres.
constexpr float out = 0.012F;

/// A piece seen from its front: u to the right from the left edge, v out of the door, z up. In metres.
class Front {
public:
    Front(const Box& box, std::vector<Instance>& parts) : m_parts(parts), m_whole(instanceOf(box, Qt::black)), m_bottom(box.minimum.z) {}

    float width() const { return m_whole.size.x; }
    float depth() const { return m_whole.size.y; }
    float height() const { return m_whole.size.z; }
    /// A box on the front: from `u` and `z` on, standing out by `thick`.
    void onFront(float u, float z, float wide, float tall, const QColor& colour, float thick = out)
    {
        add(u + wide / 2 - width() / 2, -depth() / 2 - thick / 2, z + tall / 2, {wide, thick, tall}, colour);
    }
    void onBack(float u, float z, float wide, float tall, const QColor& colour, float thick)
    {
        add(u + wide / 2 - width() / 2, depth() / 2 + thick / 2, z + tall / 2, {wide, thick, tall}, colour);
    }
    void onRoof(float u, float v, float wide, float deep, float tall, const QColor& colour)
    {
        add(u + wide / 2 - width() / 2, v + deep / 2 - depth() / 2, height() + tall / 2, {wide, deep, tall}, colour);
    }

private:
    /// `x` and `y` from the middle, with the front towards -y, as somebody sees it who stands before the door.
    void add(float x, float y, float z, Point size, const QColor& colour)
    {
        const double angle = double(m_whole.turn) * std::numbers::pi / 180;
        const auto c = static_cast<float>(std::cos(angle)), s = static_cast<float>(std::sin(angle));
        // The meshes have their fronts towards +y.
        const float mx = -x, my = -y;
        m_parts.push_back({{m_whole.centre.x + mx * c - my * s, m_whole.centre.y + mx * s + my * c, m_bottom + z}, size, m_whole.turn, colour.rgba()});
    }

    std::vector<Instance>& m_parts;
    Instance m_whole;
    float m_bottom;
};

void addRack(Front& front, const Box& box, const Theme& theme)
{
    const QColor body = bodyColour(box.tone, theme);
    const QColor line = mixed(body, Qt::white, 0.22), metal = mixed(body, Qt::white, 0.55), hose = mixed(body, Qt::black, 0.35);
    const float left = 0.10F * front.width(), wide = 0.80F * front.width(), top = front.height() - 0.16F;
    // Every fourth unit: more lines would run together before one is near enough to count them.
    for (float z = 0.10F + 4 * rackUnit; z < top; z += 4 * rackUnit) front.onFront(left + 0.05F, z, wide - 0.10F, 0.006F, line, 0.016F);
    front.onFront(left + wide - 0.055F, 0.42F * front.height(), 0.022F, 0.26F, metal, 0.035F);
    // Vents at the foot of the door.
    for (int slot = 0; slot < 3; ++slot) front.onFront(left + 0.06F, 0.035F + 0.018F * float(slot), wide - 0.12F, 0.008F, hose, 0.016F);
    // Manifolds behind: supply left, return right of it, as far up as the trays go.
    if (box.tone == BodyTone::Rack && box.kind == EquipmentKind::AcceleratorRack) {
        front.onBack(0.08F, 0.12F, 0.045F, top - 0.12F, theme.supply, 0.05F);
        front.onBack(front.width() - 0.125F, 0.12F, 0.045F, top - 0.12F, theme.coolantReturn, 0.05F);
    }
    // Whips of the two sides come in through the roof.
    front.onRoof(0.12F * front.width(), 0.70F * front.depth(), 0.09F, 0.09F, 0.05F, theme.sideA);
    front.onRoof(0.88F * front.width() - 0.09F, 0.70F * front.depth(), 0.09F, 0.09F, 0.05F, theme.sideB);
}

void addNetwork(Front& front, const Box& box, const Theme& theme)
{
    const QColor body = bodyColour(box.tone, theme);
    const QColor tray = mixed(body, Qt::black, 0.45), port = mixed(theme.good, Qt::white, 0.15);
    const float left = 0.12F * front.width(), wide = 0.76F * front.width();
    for (float z = 0.20F; z < front.height() - 0.25F; z += 5 * rackUnit) {
        front.onFront(left, z, wide, 1.6F * rackUnit, tray, 0.014F);
        for (int i = 0; i < 6; ++i) front.onFront(left + 0.03F + float(i) * (wide - 0.06F) / 6, z + 0.018F, (wide - 0.06F) / 9, 0.02F, i % 3 == 2 ? mixed(body, Qt::white, 0.3) : port, 0.02F);
    }
}

/// Switchgear, UPS, transformers: cubicles with a meter, a breaker each and a side's colour.
void addPower(Front& front, const Box& box, const Theme& theme)
{
    const QColor body = bodyColour(box.tone, theme);
    const QColor seam = mixed(body, Qt::black, 0.40), panel = mixed(body, Qt::white, 0.35), handle = mixed(body, Qt::black, 0.65);
    const int cubicles = std::clamp(static_cast<int>(std::lround(front.width() / 0.8F)), 1, 8);
    const float wide = front.width() / float(cubicles);
    for (int i = 0; i < cubicles; ++i) {
        const float left = float(i) * wide;
        if (i > 0) front.onFront(left - 0.005F, 0.05F, 0.01F, front.height() - 0.1F, seam);
        front.onFront(left + 0.25F * wide, 0.72F * front.height(), 0.5F * wide, 0.10F * front.height(), panel);
        front.onFront(left + 0.42F * wide, 0.45F * front.height(), 0.16F * wide, 0.14F * front.height(), handle, 0.03F);
    }
    front.onFront(0.06F * front.width(), front.height() - 0.10F, 0.10F, 0.05F, theme.sideA, 0.016F);
    front.onFront(0.06F * front.width() + 0.13F, front.height() - 0.10F, 0.10F, 0.05F, theme.sideB, 0.016F);
    // Cable entries.
    for (int i = 0; i < std::min(cubicles, 4); ++i) front.onRoof((float(i) + 0.35F) * wide, 0.4F * front.depth(), 0.3F * wide, 0.2F * front.depth(), 0.05F, seam);
}

void addCdu(Front& front, const Box& box, const Theme& theme)
{
    const QColor body = bodyColour(box.tone, theme);
    const QColor screen = mixed(theme.accent, Qt::black, 0.35), seam = mixed(body, Qt::black, 0.35);
    front.onFront(0.28F * front.width(), 0.70F * front.height(), 0.44F * front.width(), 0.12F * front.height(), screen);
    front.onFront(0.495F * front.width(), 0.08F, 0.01F, 0.55F * front.height(), seam);
    const float pipe = 0.11F;
    for (const auto& [u, colour] : {std::pair(0.10F, theme.supply), {0.32F, theme.coolantReturn}, {0.54F, theme.supply}, {0.76F, theme.coolantReturn}})
        front.onRoof(u * front.width(), 0.55F * front.depth(), pipe, pipe, 0.12F, colour);
}

/// Air handlers, chillers, coolers: a coil with fins and a supply and a return flange.
void addCooling(Front& front, const Box& box, const Theme& theme)
{
    const QColor body = bodyColour(box.tone, theme);
    const QColor fin = mixed(body, Qt::black, 0.28);
    const float top = 0.86F * front.height();
    const int fins = std::clamp(static_cast<int>((top - 0.2F) / 0.14F), 3, 14);
    for (int i = 0; i < fins; ++i) front.onFront(0.06F * front.width(), 0.18F + float(i) * (top - 0.2F) / float(fins), 0.88F * front.width(), 0.03F, fin);
    const float flange = std::min(0.25F, 0.12F * front.width());
    front.onBack(0.12F * front.width(), 0.3F, flange, flange, theme.supply, 0.10F);
    front.onBack(0.12F * front.width() + 1.6F * flange, 0.3F, flange, flange, theme.coolantReturn, 0.10F);
}

/// To the nearest point of a box, squared; 0 inside.
double squareTo(Point low, Point high, Vector from)
{
    const auto outside = [](float a, float b, double at) { return std::max({double(a) - at, at - double(b), 0.0}); };
    const Vector way {outside(low.x, high.x, from.x), outside(low.y, high.y, from.y), outside(low.z, high.z, from.z)};
    return dot(way, way);
}

} // namespace

void addParts(const Box& box, const Theme& theme, std::vector<Instance>& parts)
{
    Front front(box, parts);
    if (box.kind == EquipmentKind::Busway) return;
    if (box.tone == BodyTone::Network) addNetwork(front, box, theme);
    else if (box.tone == BodyTone::Rack) addRack(front, box, theme);
    else if (box.tone == BodyTone::Power) addPower(front, box, theme);
    else if (box.kind == EquipmentKind::Cdu) addCdu(front, box, theme);
    else addCooling(front, box, theme);
}

void NearField::set(const std::vector<Box>& boxes)
{
    m_stretches.clear();
    for (std::size_t i = 0; i < boxes.size(); ++i) take(i, boxes[i]);
}

void NearField::take(std::size_t index, const Box& box)
{
    if (index / piecesInStretch == m_stretches.size()) m_stretches.push_back({box.minimum, box.maximum});
    Stretch& stretch = m_stretches[index / piecesInStretch];
    include(stretch.minimum, stretch.maximum, box.minimum, box.maximum);
}

std::vector<std::size_t> NearField::nearest(const std::vector<Box>& boxes, const OrbitCamera& camera, ViewSize size, double pixels, std::size_t most) const
{
    const Vector from = camera.position();
    // A metre at distance d takes perMetre / d pixels.
    const double perMetre = size.height / (2 * std::tan(OrbitCamera::viewAngle / 2));
    const double reach = perMetre / pixels;
    std::vector<std::pair<double, std::size_t>> found;
    for (std::size_t stretch = 0; stretch < m_stretches.size(); ++stretch) {
        if (squareTo(m_stretches[stretch].minimum, m_stretches[stretch].maximum, from) > reach * reach) continue;
        const std::size_t first = stretch * piecesInStretch, end = std::min(first + piecesInStretch, boxes.size());
        for (std::size_t i = first; i < end; ++i) {
            const Vector to = vectorOf(centreOf(boxes[i])) - from;
            const double square = dot(to, to);
            if (square < reach * reach && dot(to, camera.forward()) > -3) found.push_back({square, i});
        }
    }
    if (found.size() > most) {
        std::nth_element(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(most), found.end());
        found.resize(most);
    }
    std::vector<std::size_t> nearest;
    for (const auto& [distance, index] : found) nearest.push_back(index);
    std::sort(nearest.begin(), nearest.end());
    return nearest;
}

} // namespace gw
