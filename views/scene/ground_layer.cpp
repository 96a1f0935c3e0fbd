// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/ground_layer.h"

#include "core/scene/trapezoids.h"
#include "views/scene/box_colours.h"
#include "views/scene/ground_meshes.h"
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
// Aisles lie this much above the floor, so that the depth buffer tells them apart.
constexpr double aisleHeight = 0.012, hatchHeight = 0.016;
// Strokes that tell zones and hot aisles without colour: how wide and how far apart, m.
constexpr double zoneStroke = 0.05, zoneStep = 0.30, aisleStroke = 0.03, aisleStep = 0.60;

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

void flat(vtkActor& actor) { actor.GetProperty()->LightingOff(); }

void shaded(vtkActor& actor, double ambient, double diffuse)
{
    actor.GetProperty()->SetAmbient(ambient);
    actor.GetProperty()->SetDiffuse(diffuse);
}

} // namespace

GroundLayer::GroundLayer(vtkRenderer& renderer)
    : m_floors(addActor(renderer)), m_underlays(renderer), m_aisles(addActor(renderer)), m_curbs(addActor(renderer)), m_solids(addActor(renderer)),
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
    std::vector<Solid> doors = m_solidParts;
    std::erase_if(doors, [](const Solid& solid) { return solid.tone != SolidTone::Door; });
    for (const FloorArea& floor : m_floorAreas) {
        if (floor.kind == SpaceKind::Yard) continue;
        if (floor.outline.empty()) addWalls(curbs, floor, doors, colour, look);
        else addOutlineWalls(curbs, floor, colour, look);
    }
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
        QColor stroke = look.theme.coolantReturn;
        stroke.setAlphaF(0.28F);
        if (!aisle.isCold) addStrokes(aisles, aisle.minimum, aisle.maximum, hatchHeight, aisleStroke, aisleStep, look.faded(stroke, DrawingLayer::Aisles));
    }
    give(*m_aisles, aisles);
}

void GroundLayer::drawSolids(const DrawingLook& look)
{
    MeshBuilder solids, glass;
    for (const Solid& solid : m_solidParts)
        (isGlass(solid.tone) ? glass : solids).addBox(vectorOf(solid.minimum), vectorOf(solid.maximum), look.faded(colourOf(solid, look.theme), layerOf(solid)));
    for (const Solid& solid : m_solidParts)
        if (solid.tone == SolidTone::NoGoZone)
            addStrokes(glass, solid.minimum, solid.maximum, double(solid.maximum.z) + 0.004, zoneStroke, zoneStep, look.faded(look.theme.error, DrawingLayer::Clearances));
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
    const bool hasNewFloors = differs(m_floorAreas, scene.floors), hasNewSolids = differs(m_solidParts, scene.solids);
    if (hasNewFloors) drawFloors(look);
    if (differs(m_aisleStrips, scene.aisles)) drawAisles(look);
    if (hasNewFloors || hasNewSolids) {
        drawWalls(look);
        drawSolids(look);
    }
    m_tubes.set(scene.tubes, look, isFirst);
    if (look.section || m_caps->GetVisibility()) drawCaps(scene, look);
}

} // namespace gw
