// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/ground_layer.h"

#include "views/scene/box_colours.h"
#include "views/scene/mesh_builder.h"
#include "views/scene/tube_mesh.h"

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
constexpr double curbHeight = 0.5, curbWidth = 0.12;
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

void addCurb(MeshBuilder& mesh, const FloorArea& floor, QRgb colour)
{
    const double w = curbWidth, x0 = floor.minimum.x, y0 = floor.minimum.y, x1 = floor.maximum.x, y1 = floor.maximum.y;
    mesh.addBox({x0 - w, y0 - w, 0}, {x1 + w, y0, curbHeight}, colour);
    mesh.addBox({x0 - w, y1, 0}, {x1 + w, y1 + w, curbHeight}, colour);
    mesh.addBox({x0 - w, y0, 0}, {x0, y1, curbHeight}, colour);
    mesh.addBox({x1, y0, 0}, {x1 + w, y1, curbHeight}, colour);
}

} // namespace

GroundLayer::GroundLayer(vtkRenderer& renderer)
    : m_floors(addActor(renderer)), m_aisles(addActor(renderer)), m_curbs(addActor(renderer)), m_tubes(addActor(renderer)), m_tiles(vtkSmartPointer<vtkTexture>::New())
{
    m_tiles->RepeatOn();
    m_tiles->InterpolateOn();
    m_tiles->MipmapOn();
    m_floors->SetTexture(m_tiles);
    for (vtkActor* flat : {m_floors.Get(), m_aisles.Get()}) flat->GetProperty()->LightingOff();
    m_aisles->ForceTranslucentOn();
    m_curbs->GetProperty()->SetOpacity(0.55);
    m_curbs->GetProperty()->SetAmbient(0.5);
    m_curbs->GetProperty()->SetDiffuse(0.5);
    m_tubes->GetProperty()->SetAmbient(0.35);
    m_tubes->GetProperty()->SetDiffuse(0.7);
    m_tubes->GetProperty()->SetSpecular(0.15);
    m_tubes->GetProperty()->SetSpecularPower(20);
}

GroundLayer::~GroundLayer() = default;

void GroundLayer::drawFloors(const Theme& theme)
{
    MeshBuilder floors, curbs;
    const QRgb curb = mixed(theme.floorLine, theme.mutedText, 0.35).rgba();
    for (const FloorArea& floor : m_floorAreas) {
        floors.addQuad(rectangle(floor.minimum, floor.maximum, floor.minimum.z), tileBase(floorColour(floor.kind, theme), theme).rgba());
        if (floor.kind != SpaceKind::Yard) addCurb(curbs, floor, curb);
    }
    m_tiles->SetInputData(tilePicture(theme));
    give(*m_floors, floors, tile);
    give(*m_curbs, curbs);
}

void GroundLayer::drawAisles(const Theme& theme)
{
    MeshBuilder aisles;
    for (const AisleStrip& aisle : m_aisleStrips) {
        QColor colour = aisle.isCold ? theme.coldAisle : theme.hotAisle;
        colour.setAlphaF(0.75);
        aisles.addQuad(rectangle(aisle.minimum, aisle.maximum, aisleHeight), colour.rgba());
    }
    give(*m_aisles, aisles);
}

void GroundLayer::drawTubes(const Theme& theme)
{
    MeshBuilder mesh;
    for (const Tube& tube : m_tubeRuns) addTube(mesh, tube, tubeColour(tube.tone, theme).rgba());
    give(*m_tubes, mesh);
}

void GroundLayer::set(const Scene& scene, const Theme& theme)
{
    const bool isFirst = !std::exchange(m_isDrawn, true);
    const auto differs = [isFirst](auto& old, const auto& now) {
        if (!isFirst && old == now) return false;
        old = now;
        return true;
    };
    if (differs(m_floorAreas, scene.floors)) drawFloors(theme);
    if (differs(m_aisleStrips, scene.aisles)) drawAisles(theme);
    if (differs(m_tubeRuns, scene.tubes)) drawTubes(theme);
}

} // namespace gw
