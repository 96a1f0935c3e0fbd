// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/ground_meshes.h"

#include "core/scene/trapezoids.h"
#include "views/scene/band_hatch.h"
#include "views/scene/box_colours.h"
#include "views/scene/section_cut.h"
#include "views/scene/wall_gaps.h"

#include <cmath>

namespace gw {

namespace {

constexpr float curbHeight = 0.5F, curbWidth = 0.12F;

/// A box of the building, or what a section leaves of it.
void addPart(MeshBuilder& mesh, Point low, Point high, QRgb colour, const DrawingLook& look)
{
    if (look.section && !cutBox(low, high, *look.section)) return;
    mesh.addBox(vectorOf(low), vectorOf(high), colour);
}

bool liesOn(Point a, Point b, const SectionBox& s)
{
    const auto on = [](float p, float q, float low, float high) { return p == q && (p == low || p == high); };
    return on(a.x, b.x, s.minimum.x, s.maximum.x) || on(a.y, b.y, s.minimum.y, s.maximum.y);
}

} // namespace

std::array<Vector, 4> rectangle(Point low, Point high, double z)
{
    return {Vector {low.x, low.y, z}, {high.x, low.y, z}, {high.x, high.y, z}, {low.x, high.y, z}};
}

void addWalls(MeshBuilder& mesh, const FloorArea& floor, const std::vector<Solid>& solids, QRgb colour, const DrawingLook& look)
{
    const float w = curbWidth, z = look.hasFullWalls ? floor.maximum.z : curbHeight;
    const float x0 = floor.minimum.x, y0 = floor.minimum.y, x1 = floor.maximum.x, y1 = floor.maximum.y;
    const auto add = [&](Point low, Point high) {
        for (const auto& [from, to] : besideDoors(low, high, solids)) addPart(mesh, from, to, colour, look);
    };
    add({x0 - w, y0 - w, 0}, {x1 + w, y0, z});
    add({x0 - w, y1, 0}, {x1 + w, y1 + w, z});
    add({x0 - w, y0, 0}, {x0, y1, z});
    add({x1, y0, 0}, {x1 + w, y1, z});
}

void addOutlineWalls(MeshBuilder& mesh, const FloorArea& floor, QRgb colour, const DrawingLook& look)
{
    float low = 0, high = look.hasFullWalls ? floor.maximum.z : curbHeight;
    if (look.section) low = std::max(low, look.section->minimum.z), high = std::min(high, look.section->maximum.z);
    if (low >= high) return;
    const auto& inner = floor.outline;
    const auto outer = movedOutwards(inner, curbWidth);
    const auto at = [](Point p, float z) { return Vector {p.x, p.y, z}; };
    for (std::size_t i = 0; i < inner.size(); ++i) {
        const std::size_t next = (i + 1) % inner.size();
        if (look.section && liesOn(inner[i], inner[next], *look.section)) continue;
        mesh.addQuad({at(outer[i], low), at(outer[next], low), at(outer[next], high), at(outer[i], high)}, colour);
        mesh.addQuad({at(inner[next], low), at(inner[i], low), at(inner[i], high), at(inner[next], high)}, colour);
        mesh.addQuad({at(outer[i], high), at(outer[next], high), at(inner[next], high), at(inner[i], high)}, colour);
    }
}

void addFloorVoid(MeshBuilder& mesh, const FloorArea& floor, QRgb colour)
{
    constexpr double plate = 0.04;
    for (std::size_t i = 0; i < floor.outline.size(); ++i) {
        const Point a = floor.outline[i], b = floor.outline[(i + 1) % floor.outline.size()];
        mesh.addQuad({Vector {a.x, a.y, -double(floor.floorVoid)}, {b.x, b.y, -double(floor.floorVoid)}, {b.x, b.y, -plate}, {a.x, a.y, -plate}}, colour);
    }
}

void addStrokes(MeshBuilder& mesh, Point low, Point high, double z, double stroke, double step, QRgb colour)
{
    // A yard's zone may be a hundred metres long.
    const double apart = std::max(step, double(std::max(high.x - low.x, high.y - low.y)) / 200);
    for (const HatchLine& line : hatchLines({low.x, low.y}, {high.x, high.y}, 45, apart)) {
        const double length = std::hypot(line.x1 - line.x0, line.y1 - line.y0), ux = -(line.y1 - line.y0) / length * stroke / 2, uy = (line.x1 - line.x0) / length * stroke / 2;
        mesh.addQuad({Vector {line.x0 - ux, line.y0 - uy, z}, {line.x1 - ux, line.y1 - uy, z}, {line.x1 + ux, line.y1 + uy, z}, {line.x0 + ux, line.y0 + uy, z}}, colour);
    }
}

bool isGlass(SolidTone tone) { return tone != SolidTone::Wall && tone != SolidTone::Door && tone != SolidTone::Column; }

QColor colourOf(const Solid& solid, const Theme& theme)
{
    const auto clear = [](QColor colour, float alpha) {
        colour.setAlphaF(alpha);
        return colour;
    };
    switch (solid.tone) {
    case SolidTone::Wall: break;
    case SolidTone::Door: return mixed(theme.floorLine, theme.accent, 0.35);
    case SolidTone::Column: return mixed(theme.floorLine, theme.mutedText, 0.55);
    case SolidTone::NoGoZone: return clear(theme.error, 0.18F);
    case SolidTone::Containment: return clear(mixed(theme.accent, theme.surface, 0.55), 0.42F);
    case SolidTone::ContainmentRoof: return clear(mixed(theme.accent, theme.surface, 0.65), 0.22F);
    case SolidTone::FloorVoid: return clear(theme.floorLine, 0.45F);
    }
    return mixed(theme.floorLine, theme.mutedText, 0.35);
}

DrawingLayer layerOf(const Solid& solid)
{
    if (!isGlass(solid.tone)) return DrawingLayer::Obstacles;
    if (solid.tone == SolidTone::NoGoZone) return DrawingLayer::Clearances;
    return solid.tone == SolidTone::FloorVoid ? DrawingLayer::Rooms : DrawingLayer::Aisles;
}

void addCap(MeshBuilder& mesh, Point low, Point high, const SectionBox& section, QRgb colour)
{
    constexpr float out = 0.003F;
    const Vector a = vectorOf(low), b = vectorOf(high);
    if (low.x == high.x) {
        const double x = a.x + double(low.x == section.minimum.x ? -out : out);
        mesh.addQuad({Vector {x, a.y, a.z}, {x, b.y, a.z}, {x, b.y, b.z}, {x, a.y, b.z}}, colour);
    } else if (low.y == high.y) {
        const double y = a.y + double(low.y == section.minimum.y ? -out : out);
        mesh.addQuad({Vector {a.x, y, a.z}, {b.x, y, a.z}, {b.x, y, b.z}, {a.x, y, b.z}}, colour);
    } else {
        const double z = a.z + double(low.z == section.minimum.z ? -out : out);
        mesh.addQuad({Vector {a.x, a.y, z}, {b.x, a.y, z}, {b.x, b.y, z}, {a.x, b.y, z}}, colour);
    }
}

} // namespace gw
