// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/orbit_camera.h"

#include <vtkSmartPointer.h>

#include <QColor>

#include <vector>

class vtkPolyData;

namespace gw {

/// Collects quads and lines and makes one VTK mesh of them. Corners run counter-clockwise seen from outside.
class MeshBuilder {
public:
    /// `corners` share the normal of their plane.
    void addQuad(const std::array<Vector, 4>& corners, QRgb colour = 0);
    /// With a normal of its own at every corner, for round shapes.
    void addQuad(const std::array<Vector, 4>& corners, const std::array<Vector, 4>& normals, QRgb colour);
    void addLine(Vector a, Vector b);
    /// The six sides of an upright box.
    void addBox(Vector low, Vector high, QRgb colour = 0);
    /// The same without its underside.
    void addOpenBox(Vector low, Vector high, QRgb colour = 0);

    bool isEmpty() const { return m_corners.empty(); }
    enum class Colours { None, PerCorner };
    /// `texturePeriod` > 0 gives every corner its place on the floor, in periods.
    vtkSmartPointer<vtkPolyData> build(Colours colours = Colours::None, double texturePeriod = 0) const;

private:
    struct Corner {
        Vector at, normal;
        QRgb colour;
    };
    std::vector<Corner> m_corners;
    std::vector<std::array<std::size_t, 4>> m_quads;
    std::vector<std::array<std::size_t, 2>> m_lines;
};

} // namespace gw
