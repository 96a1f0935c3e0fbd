// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/glyph_layer.h"

#include "views/scene/instance_mapper.h"

#include <vtkActor.h>
#include <vtkPointData.h>
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

/// The mesh with a place for colours at its corners, which every instance fills with its own.
vtkSmartPointer<vtkPolyData> coloured(vtkPolyData& mesh)
{
    auto own = vtkSmartPointer<vtkPolyData>::New();
    own->ShallowCopy(&mesh);
    auto colours = vtkSmartPointer<vtkUnsignedCharArray>::New();
    colours->SetNumberOfComponents(4);
    colours->SetNumberOfTuples(mesh.GetNumberOfPoints());
    colours->Fill(255);
    own->GetPointData()->SetScalars(colours);
    return own;
}

bool isClear(const Instance& instance) { return qAlpha(instance.colour) < 255; }

} // namespace

Instance instanceOf(const Box& box, QRgb colour, float grow)
{
    const Point &low = box.minimum, &high = box.maximum;
    Point size {high.x - low.x + 2 * grow, high.y - low.y + 2 * grow, high.z - low.z + 2 * grow};
    if (box.front == Facing::East || box.front == Facing::West) std::swap(size.x, size.y);
    return {{(low.x + high.x) / 2, (low.y + high.y) / 2, (low.z + high.z) / 2}, size, turnOf(box.front), colour};
}

GlyphLayer::GlyphLayer(vtkRenderer& renderer, vtkPolyData& mesh) : m_mapper(vtkSmartPointer<InstanceMapper>::New()), m_actor(vtkSmartPointer<vtkActor>::New())
{
    m_mapper->SetInputData(coloured(mesh));
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

void GlyphLayer::follow()
{
    show(m_isShown);
    if (m_isMixed) return;
    if (m_clear > 0) m_actor->ForceTranslucentOn();
    else m_actor->ForceOpaqueOn();
}

void GlyphLayer::set(std::vector<Instance> instances)
{
    if (instances.size() != m_instances.size()) {
        m_instances = std::move(instances);
        m_mapper->setInstances(m_instances);
        m_clear = static_cast<std::size_t>(std::ranges::count_if(m_instances, isClear));
    } else {
        for (std::size_t i = 0; i < instances.size(); ++i) replace(i, instances[i]);
    }
    follow();
}

void GlyphLayer::replace(std::size_t index, const Instance& instance)
{
    Instance& old = m_instances[index];
    if (old == instance) return;
    m_clear += isClear(instance);
    m_clear -= isClear(old);
    old = instance;
    m_mapper->setInstance(index, instance);
    follow();
}

std::size_t GlyphLayer::bytesSent() const { return m_mapper->bytesSent(); }

} // namespace gw
