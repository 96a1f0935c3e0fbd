// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/glyph_layer.h"

#include <vtkActor.h>
#include <vtkFloatArray.h>
#include <vtkGlyph3DMapper.h>
#include <vtkPointData.h>
#include <vtkPoints.h>
#include <vtkPolyData.h>
#include <vtkRenderer.h>
#include <vtkUnsignedCharArray.h>

#include <algorithm>

namespace gw {

namespace {

float turnOf(Facing front)
{
    switch (front) {
    case Facing::North: break;
    case Facing::East: return -90;
    case Facing::South: return 180;
    case Facing::West: return 90;
    }
    return 0;
}

template <class Array>
vtkSmartPointer<Array> arrayOf(const char* name, int components, vtkPolyData& owner)
{
    auto array = vtkSmartPointer<Array>::New();
    array->SetName(name);
    array->SetNumberOfComponents(components);
    owner.GetPointData()->AddArray(array);
    return array;
}

} // namespace

Instance instanceOf(const Box& box, QRgb colour, float grow)
{
    const Point &low = box.minimum, &high = box.maximum;
    Point size {high.x - low.x + 2 * grow, high.y - low.y + 2 * grow, high.z - low.z + 2 * grow};
    if (box.front == Facing::East || box.front == Facing::West) std::swap(size.x, size.y);
    return {{(low.x + high.x) / 2, (low.y + high.y) / 2, (low.z + high.z) / 2}, size, turnOf(box.front), colour};
}

GlyphLayer::GlyphLayer(vtkRenderer& renderer, vtkPolyData& mesh)
    : m_input(vtkSmartPointer<vtkPolyData>::New()), m_points(vtkSmartPointer<vtkPoints>::New()), m_sizes(arrayOf<vtkFloatArray>("size", 3, *m_input)),
      m_turns(arrayOf<vtkFloatArray>("turn", 3, *m_input)), m_colours(arrayOf<vtkUnsignedCharArray>("colour", 4, *m_input)),
      m_mapper(vtkSmartPointer<vtkGlyph3DMapper>::New()), m_actor(vtkSmartPointer<vtkActor>::New())
{
    m_input->SetPoints(m_points);
    m_mapper->SetInputData(m_input);
    m_mapper->SetSourceData(&mesh);
    m_mapper->SetScaleModeToScaleByVectorComponents();
    m_mapper->SetScaleArray("size");
    m_mapper->SetOrientationModeToRotation();
    m_mapper->SetOrientationArray("turn");
    m_mapper->SetScalarModeToUsePointFieldData();
    m_mapper->SelectColorArray("colour");
    m_actor->SetMapper(m_mapper);
    m_actor->SetVisibility(false);
    renderer.AddActor(m_actor);
}

GlyphLayer::~GlyphLayer() = default;

void GlyphLayer::mix()
{
    m_isMixed = true;
    m_actor->ForceOpaqueOn();
}

void GlyphLayer::show(bool isShown)
{
    m_isShown = isShown;
    m_actor->SetVisibility(isShown && !m_instances.empty());
}

void GlyphLayer::resize(std::size_t count)
{
    const auto size = static_cast<vtkIdType>(count);
    m_points->SetNumberOfPoints(size);
    m_sizes->SetNumberOfTuples(size);
    m_turns->SetNumberOfTuples(size);
    m_colours->SetNumberOfTuples(size);
}

void GlyphLayer::write(std::size_t index)
{
    const Instance& instance = m_instances[index];
    const auto at = static_cast<vtkIdType>(index);
    m_points->SetPoint(at, instance.centre.x, instance.centre.y, instance.centre.z);
    m_sizes->SetTypedComponent(at, 0, instance.size.x);
    m_sizes->SetTypedComponent(at, 1, instance.size.y);
    m_sizes->SetTypedComponent(at, 2, instance.size.z);
    m_turns->SetTypedComponent(at, 0, 0);
    m_turns->SetTypedComponent(at, 1, 0);
    m_turns->SetTypedComponent(at, 2, instance.turn);
    const std::array<int, 4> rgba {qRed(instance.colour), qGreen(instance.colour), qBlue(instance.colour), qAlpha(instance.colour)};
    for (int i = 0; i < 4; ++i) m_colours->SetTypedComponent(at, i, static_cast<unsigned char>(rgba[static_cast<std::size_t>(i)]));
}

bool GlyphLayer::set(std::vector<Instance> instances)
{
    const bool isResized = instances.size() != m_instances.size();
    const std::vector<Instance> old = std::exchange(m_instances, std::move(instances));
    if (isResized) resize(m_instances.size());
    bool isChanged = isResized;
    for (std::size_t i = 0; i < m_instances.size(); ++i) {
        if (!isResized && old[i] == m_instances[i]) continue;
        write(i);
        isChanged = true;
    }
    show(m_isShown);
    if (!isChanged) return false;
    const bool isClear = std::any_of(m_instances.begin(), m_instances.end(), [](const Instance& instance) { return qAlpha(instance.colour) < 255; });
    if (m_isMixed) return true;
    if (isClear) m_actor->ForceTranslucentOn();
    else m_actor->ForceTranslucentOff();
    m_points->Modified();
    m_sizes->Modified();
    m_turns->Modified();
    m_colours->Modified();
    m_input->Modified();
    return true;
}

} // namespace gw
