// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/tube_layer.h"

#include "views/scene/box_colours.h"
#include "views/scene/mesh_builder.h"
#include "views/scene/tube_mesh.h"

#include <vtkActor.h>
#include <vtkPolyData.h>
#include <vtkPolyDataMapper.h>
#include <vtkProperty.h>
#include <vtkRenderer.h>

#include <utility>

namespace gw {

namespace {

DrawingLayer layerOf(const Tube& tube) { return tube.tone == TubeTone::SideA || tube.tone == TubeTone::SideB ? DrawingLayer::Power : DrawingLayer::Cooling; }

vtkSmartPointer<vtkActor> addActor(vtkRenderer& renderer)
{
    auto actor = vtkSmartPointer<vtkActor>::New();
    actor->SetMapper(vtkSmartPointer<vtkPolyDataMapper>::New());
    actor->SetVisibility(false);
    actor->GetProperty()->SetAmbient(0.35);
    actor->GetProperty()->SetDiffuse(0.7);
    actor->GetProperty()->SetSpecular(0.15);
    actor->GetProperty()->SetSpecularPower(20);
    renderer.AddActor(actor);
    return actor;
}

} // namespace

TubeLayer::TubeLayer(vtkRenderer& renderer)
{
    for (auto& actor : m_actors) actor = addActor(renderer);
}

TubeLayer::~TubeLayer() = default;

void TubeLayer::show(bool isShown)
{
    if (std::exchange(m_isShown, isShown) == isShown) return;
    for (std::size_t portion = 0; portion < portions; ++portion) m_actors[portion]->SetVisibility(isShown && portion * m_inPortion < m_tubes.size());
}

void TubeLayer::draw(std::size_t portion, const DrawingLook& look)
{
    MeshBuilder mesh;
    const std::size_t first = portion * m_inPortion, end = std::min(first + m_inPortion, m_tubes.size());
    for (std::size_t i = first; i < end; ++i) addTube(mesh, m_tubes[i], look.faded(tubeColour(m_tubes[i].tone, look.theme), layerOf(m_tubes[i])));
    vtkActor& actor = *m_actors[portion];
    if (std::min(look.opacityOf(DrawingLayer::Power), look.opacityOf(DrawingLayer::Cooling)) < 1) actor.ForceTranslucentOn();
    else actor.ForceTranslucentOff();
    static_cast<vtkPolyDataMapper*>(actor.GetMapper())->SetInputData(mesh.build(MeshBuilder::Colours::PerCorner));
    actor.SetVisibility(m_isShown && !mesh.isEmpty());
}

void TubeLayer::set(const std::vector<Tube>& tubes, const DrawingLook& look, bool all)
{
    std::array<bool, portions> isStale {};
    if (all || tubes.size() != m_tubes.size()) {
        m_tubes = tubes;
        m_inPortion = (tubes.size() + portions - 1) / portions;
        isStale.fill(true);
    } else {
        for (std::size_t i = 0; i < tubes.size(); ++i) {
            if (tubes[i] == m_tubes[i]) continue;
            m_tubes[i] = tubes[i];
            isStale[i / m_inPortion] = true;
        }
    }
    for (std::size_t portion = 0; portion < portions; ++portion)
        if (isStale[portion]) draw(portion, look);
}

} // namespace gw
