// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/instance.h"

#include <vtkSmartPointer.h>

#include <vector>

class vtkActor;
class vtkPolyData;
class vtkRenderer;

namespace gw {

class InstanceMapper;

/// Many copies of one mesh, drawn in one call. New instances are compared with the old: what stays is not sent again.
class GlyphLayer {
public:
    GlyphLayer(vtkRenderer& renderer, vtkPolyData& mesh);
    ~GlyphLayer();

    void set(std::vector<Instance> instances);
    /// One of them in the place of what it was.
    void replace(std::size_t index, const Instance& instance);
    std::size_t size() const { return m_instances.size(); }
    vtkActor& actor() { return *m_actor; }
    /// Lets what is clear in it be mixed with what was drawn before it, in the order of layers: much cheaper than the pass that sorts by depth, and
    /// right for what lies flat on something.
    void mix();
    void show(bool isShown);
    /// Sent to the graphics device so far.
    std::size_t bytesSent() const;

private:
    void follow();

    std::vector<Instance> m_instances;
    std::size_t m_clear = 0;                       ///< Instances that are not opaque.
    bool m_isShown = true, m_isMixed = false;
    vtkSmartPointer<InstanceMapper> m_mapper;
    vtkSmartPointer<vtkActor> m_actor;
};

} // namespace gw
