// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/instance.h"

#include <vtkSmartPointer.h>

class vtkActor;
class vtkFloatArray;
class vtkGlyph3DMapper;
class vtkPoints;
class vtkPolyData;
class vtkRenderer;
class vtkUnsignedCharArray;

namespace gw {

/// Many copies of one mesh, drawn in one call. New instances are compared with the old: what stays is not touched.
class GlyphLayer {
public:
    GlyphLayer(vtkRenderer& renderer, vtkPolyData& mesh);
    ~GlyphLayer();

    /// True when something had to be sent anew.
    bool set(std::vector<Instance> instances);
    vtkActor& actor() { return *m_actor; }
    /// Lets what is clear in it be mixed with what was drawn before it, in the order of layers: much cheaper than the pass that sorts by depth, and
    /// right for what lies flat on something.
    void mix();
    void show(bool isShown);

private:
    void resize(std::size_t count);
    void write(std::size_t index);

    std::vector<Instance> m_instances;
    bool m_isShown = true, m_isMixed = false;
    vtkSmartPointer<vtkPolyData> m_input;
    vtkSmartPointer<vtkPoints> m_points;
    vtkSmartPointer<vtkFloatArray> m_sizes, m_turns;
    vtkSmartPointer<vtkUnsignedCharArray> m_colours;
    vtkSmartPointer<vtkGlyph3DMapper> m_mapper;
    vtkSmartPointer<vtkActor> m_actor;
};

} // namespace gw
