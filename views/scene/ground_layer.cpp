// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/ground_layer.h"

#include "core/scene/trapezoids.h"
#include "views/scene/box_colours.h"
#include "views/scene/mesh_builder.h"
#include "views/scene/section_cut.h"

#include <vtkActor.h>
#include <vtkImageData.h>
#include <vtkPolyData.h>
#include <vtkPolyDataMapper.h>
#include <vtkProperty.h>
#include <vtkRenderer.h>
#include <vtkTexture.h>

namespace gw {

namespace {

// The raised floor's tile.
constexpr double tile = 0.6;
constexpr float curbHeight = 0.5F, curbWidth = 0.12F;
// Aisles lie this much above the floor, so that the depth buffer tells them apart.
constexpr double aisleHeight = 0.012;

vtkSmartPointer<vtkActor> addActor(vtkRenderer& renderer)
{
    auto mapper = vtkSmartPointer<vtkPolyDataMapper>::New();
    auto actor = vtkSmartPointer<vtkActor>::New();
    actor->SetMapper(mapper);
    actor->SetVisibility(false);
    renderer.AddActor(actor);
    return actor;
}

void give(vtkActor& actor, const MeshBuilder& mesh, double texturePeriod = 0)
{
    actor.SetVisibility(!mesh.isEmpty());
    static_cast<vtkPolyDataMapper*>(actor.GetMapper())->SetInputData(mesh.build(MeshBuilder::Colours::PerCorner, texturePeriod));
}

std::array<Vector, 4> rectangle(Point low, Point high, double z)
{
    return {Vector {low.x, low.y, z}, {high.x, low.y, z}, {high.x, high.y, z}, {low.x, high.y, z}};
}

/// One tile with its joint. Averaged by distance (mip-maps) the joints fade into the floor by themselves.
vtkSmartPointer<vtkImageData> tilePicture(const Theme& theme)
{
    constexpr int size = 128, joint = 2;
    auto picture = vtkSmartPointer<vtkImageData>::New();
    picture->SetDimensions(size, size, 1);
    picture->AllocateScalars(VTK_UNSIGNED_CHAR, 3);
    const auto share = [](int line, int floor) { return static_cast<unsigned char>(std::min(255, 255 * line / std::max(1, floor))); };
    const std::array<unsigned char, 3> line {share(theme.floorLine.red(), theme.floor.red()), share(theme.floorLine.green(), theme.floor.green()),
        share(theme.floorLine.blue(), theme.floor.blue())};
    // A joint cannot be lighter than white, so where the theme's lines are the lighter ones the tile itself is darkened (see `tileBase`).
    for (int y = 0; y < size; ++y)
        for (int x = 0; x < size; ++x) {
            const bool isJoint = x < joint || y < joint;
            auto* pixel = static_cast<unsigned char*>(picture->GetScalarPointer(x, y, 0));
            for (std::size_t i = 0; i < 3; ++i) {
                const int dark = theme.isDark ? share(theme.floor.red(), theme.floorLine.red()) : 255;
                pixel[i] = theme.isDark ? static_cast<unsigned char>(isJoint ? 255 : dark) : isJoint ? line[i] : static_cast<unsigned char>(255);
            }
        }
    return picture;
}

/// The colour that, multiplied by the tile's picture, gives the floor.
QColor tileBase(const QColor& floor, const Theme& theme)
{
    if (!theme.isDark) return floor;
    const double raise = double(theme.floorLine.red()) / std::max(1, theme.floor.red());
    const auto up = [raise](int c) { return std::min(255, static_cast<int>(c * raise)); };
    return {up(floor.red()), up(floor.green()), up(floor.blue())};
}

/// A box of the building, or what a section leaves of it.
void addPart(MeshBuilder& mesh, Point low, Point high, QRgb colour, const DrawingLook& look)
{
    if (look.section && !cutBox(low, high, *look.section)) return;
    mesh.addBox(vectorOf(low), vectorOf(high), colour);
}

/// Walls stand around a room, low enough to be looked over unless full height is asked for.
void addWalls(MeshBuilder& mesh, const FloorArea& floor, QRgb colour, const DrawingLook& look)
{
    const float w = curbWidth, z = look.hasFullWalls ? floor.maximum.z : curbHeight;
    const float x0 = floor.minimum.x, y0 = floor.minimum.y, x1 = floor.maximum.x, y1 = floor.maximum.y;
    addPart(mesh, {x0 - w, y0 - w, 0}, {x1 + w, y0, z}, colour, look);
    addPart(mesh, {x0 - w, y1, 0}, {x1 + w, y1 + w, z}, colour, look);
    addPart(mesh, {x0 - w, y0, 0}, {x0, y1, z}, colour, look);
    addPart(mesh, {x1, y0, 0}, {x1 + w, y1, z}, colour, look);
}

bool liesOn(Point a, Point b, const SectionBox& s)
{
    const auto on = [](float p, float q, float low, float high) { return p == q && (p == low || p == high); };
    return on(a.x, b.x, s.minimum.x, s.maximum.x) || on(a.y, b.y, s.minimum.y, s.maximum.y);
}

/// Walls along an outline stand outside of it; where a section has cut the floor there is none.
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

/// The void under a raised floor with an outline: its sides.
void addFloorVoid(MeshBuilder& mesh, const FloorArea& floor, QRgb colour)
{
    constexpr double plate = 0.04;
    for (std::size_t i = 0; i < floor.outline.size(); ++i) {
        const Point a = floor.outline[i], b = floor.outline[(i + 1) % floor.outline.size()];
        mesh.addQuad({Vector {a.x, a.y, -double(floor.floorVoid)}, {b.x, b.y, -double(floor.floorVoid)}, {b.x, b.y, -plate}, {a.x, a.y, -plate}}, colour);
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
    case SolidTone::NoGoZone: return clear(theme.warning, 0.30F);
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

/// A face of a section, a hair outside of what it closes.
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

void flat(vtkActor& actor) { actor.GetProperty()->LightingOff(); }

void shaded(vtkActor& actor, double ambient, double diffuse)
{
    actor.GetProperty()->SetAmbient(ambient);
    actor.GetProperty()->SetDiffuse(diffuse);
}

} // namespace

GroundLayer::GroundLayer(vtkRenderer& renderer)
    : m_floors(addActor(renderer)), m_aisles(addActor(renderer)), m_curbs(addActor(renderer)), m_solids(addActor(renderer)),
      m_glass(addActor(renderer)), m_caps(addActor(renderer)), m_tubes(renderer), m_tiles(vtkSmartPointer<vtkTexture>::New())
{
    m_tiles->RepeatOn();
    m_tiles->InterpolateOn();
    m_tiles->MipmapOn();
    m_floors->SetTexture(m_tiles);
    for (vtkActor* actor : {m_floors.Get(), m_aisles.Get(), m_caps.Get()}) flat(*actor);
    // Who looks from below looks through the floor.
    for (vtkActor* actor : {m_floors.Get(), m_aisles.Get()}) actor->GetProperty()->BackfaceCullingOn();
    for (vtkActor* actor : {m_aisles.Get(), m_glass.Get(), m_curbs.Get()}) actor->ForceOpaqueOn();
    shaded(*m_curbs, 0.5, 0.5);
    shaded(*m_solids, 0.5, 0.55);
    shaded(*m_glass, 0.7, 0.3);
}

GroundLayer::~GroundLayer() = default;

void GroundLayer::drawGlassLast(vtkRenderer& renderer)
{
    for (vtkActor* actor : {m_curbs.Get(), m_glass.Get()}) {
        renderer.RemoveActor(actor);
        renderer.AddActor(actor);
    }
}

void GroundLayer::drawFloors(const DrawingLook& look)
{
    MeshBuilder floors;
    for (const FloorArea& floor : m_floorAreas) {
        const QRgb colour = tileBase(floorColour(floor.kind, look.theme), look.theme).rgba();
        if (floor.outline.empty()) floors.addQuad(rectangle(floor.minimum, floor.maximum, floor.minimum.z), colour);
        for (const auto& piece : trapezoidsOf(floor.outline)) floors.addQuad({vectorOf(piece[0]), vectorOf(piece[1]), vectorOf(piece[2]), vectorOf(piece[3])}, colour);
    }
    m_tiles->SetInputData(tilePicture(look.theme));
    m_floors->GetProperty()->SetOpacity(double(look.opacityOf(DrawingLayer::Rooms)));
    give(*m_floors, floors, tile);
}

void GroundLayer::drawWalls(const DrawingLook& look)
{
    MeshBuilder curbs;
    const QRgb colour = mixed(look.theme.floorLine, look.theme.mutedText, 0.35).rgba();
    for (const FloorArea& floor : m_floorAreas)
        if (floor.kind != SpaceKind::Yard) (floor.outline.empty() ? addWalls : addOutlineWalls)(curbs, floor, colour, look);
    m_curbs->GetProperty()->SetOpacity((look.hasFullWalls ? 0.30 : 0.55) * double(look.opacityOf(DrawingLayer::Rooms)));
    give(*m_curbs, curbs);
}

void GroundLayer::drawAisles(const DrawingLook& look)
{
    MeshBuilder aisles;
    for (const AisleStrip& aisle : m_aisleStrips) {
        QColor colour = aisle.isCold ? look.theme.coldAisle : look.theme.hotAisle;
        colour.setAlphaF(0.75F);
        aisles.addQuad(rectangle(aisle.minimum, aisle.maximum, aisleHeight), look.faded(colour, DrawingLayer::Aisles));
    }
    give(*m_aisles, aisles);
}

void GroundLayer::drawSolids(const DrawingLook& look)
{
    MeshBuilder solids, glass;
    for (const Solid& solid : m_solidParts)
        (isGlass(solid.tone) ? glass : solids).addBox(vectorOf(solid.minimum), vectorOf(solid.maximum), look.faded(colourOf(solid, look.theme), layerOf(solid)));
    for (const FloorArea& floor : m_floorAreas)
        if (floor.floorVoid > 0) addFloorVoid(glass, floor, look.faded(colourOf({SolidTone::FloorVoid, {}, {}}, look.theme), DrawingLayer::Rooms));
    if (look.opacityOf(DrawingLayer::Obstacles) < 1) m_solids->ForceTranslucentOn();
    else m_solids->ForceTranslucentOff();
    give(*m_solids, solids);
    give(*m_glass, glass);
}

void GroundLayer::drawCaps(const Scene& scene, const DrawingLook& look)
{
    MeshBuilder caps;
    if (look.section) {
        for (const Box& box : scene.boxes)
            for (const auto& [low, high] : cutFaces(box.minimum, box.maximum, *look.section))
                addCap(caps, low, high, *look.section, mixed(bodyColour(box.tone, look.theme), look.theme.accent, 0.30).rgba());
        for (const Solid& solid : scene.solids)
            for (const auto& [low, high] : cutFaces(solid.minimum, solid.maximum, *look.section))
                if (!isGlass(solid.tone)) addCap(caps, low, high, *look.section, mixed(look.theme.mutedText, look.theme.accent, 0.20).rgba());
    }
    give(*m_caps, caps);
}

void GroundLayer::set(const Scene& scene, const DrawingLook& look)
{
    const bool isFirst = !std::exchange(m_isDrawn, true);
    const auto differs = [isFirst](auto& old, const auto& now) {
        if (!isFirst && old == now) return false;
        old = now;
        return true;
    };
    const bool hasNewFloors = differs(m_floorAreas, scene.floors);
    if (hasNewFloors) {
        drawFloors(look);
        drawWalls(look);
    }
    if (differs(m_aisleStrips, scene.aisles)) drawAisles(look);
    if (differs(m_solidParts, scene.solids) || hasNewFloors) drawSolids(look);
    m_tubes.set(scene.tubes, look, isFirst);
    if (look.section || m_caps->GetVisibility()) drawCaps(scene, look);
}

} // namespace gw
