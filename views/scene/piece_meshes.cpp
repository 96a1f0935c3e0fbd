// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/piece_meshes.h"

#include "views/scene/mesh_builder.h"

#include <vtkPolyData.h>

#include <cmath>
#include <numbers>

namespace gw {

namespace {

// How far details stand out of the body, as a share of it: enough to win over the depth buffer's rounding.
constexpr double out = 0.004;

/// An upright rectangle on the front.
void addOnFront(MeshBuilder& mesh, double left, double right, double low, double high, double y)
{
    mesh.addQuad({Vector {right, y, low}, {left, y, low}, {left, y, high}, {right, y, high}});
}

} // namespace

vtkSmartPointer<vtkPolyData> bodyMesh()
{
    // Nobody sees what it stands on; the sixth side would be drawn for nothing ten thousand times.
    MeshBuilder mesh;
    mesh.addOpenBox({-0.5, -0.5, -0.5}, {0.5, 0.5, 0.5});
    return mesh.build();
}

vtkSmartPointer<vtkPolyData> edgeMesh()
{
    MeshBuilder mesh;
    const std::array<double, 2> ends {-0.5, 0.5};
    for (const double a : ends)
        for (const double b : ends) {
            mesh.addLine({-0.5, a, b}, {0.5, a, b});
            mesh.addLine({a, -0.5, b}, {a, 0.5, b});
            mesh.addLine({a, b, -0.5}, {a, b, 0.5});
        }
    return mesh.build();
}

vtkSmartPointer<vtkPolyData> bandMesh()
{
    MeshBuilder mesh;
    // Less than the edges stand out, so that these stay whole lines.
    const double h = 0.5 + out / 3, low = 0.43;
    mesh.addQuad({Vector {h, h, low}, {-h, h, low}, {-h, h, h}, {h, h, h}});
    mesh.addQuad({Vector {-h, -h, low}, {h, -h, low}, {h, -h, h}, {-h, -h, h}});
    mesh.addQuad({Vector {h, -h, low}, {h, h, low}, {h, h, h}, {h, -h, h}});
    mesh.addQuad({Vector {-h, h, low}, {-h, -h, low}, {-h, -h, h}, {-h, h, h}});
    mesh.addQuad({Vector {-h, 0.1, h}, {h, 0.1, h}, {h, h, h}, {-h, h, h}});
    return mesh.build();
}

vtkSmartPointer<vtkPolyData> doorMesh()
{
    MeshBuilder mesh;
    addOnFront(mesh, -0.44, 0.44, -0.47, 0.41, 0.5 + out);
    return mesh.build();
}

vtkSmartPointer<vtkPolyData> louvreMesh()
{
    MeshBuilder mesh;
    for (int line = 0; line < 7; ++line) {
        const double z = -0.36 + 0.1 * line;
        addOnFront(mesh, -0.40, 0.40, z, z + 0.035, 0.5 + out);
    }
    return mesh.build();
}

vtkSmartPointer<vtkPolyData> fanMesh()
{
    MeshBuilder mesh;
    constexpr int sides = 16, fans = 4;
    const double z = 0.5 + 2 * out;
    for (int fan = 0; fan < fans; ++fan) {
        const double x = -0.5 + (fan + 0.5) / fans, rx = 0.40 / fans, ry = 0.36;
        for (int side = 0; side < sides; ++side) {
            const double a = 2 * std::numbers::pi * side / sides, b = 2 * std::numbers::pi * (side + 1) / sides;
            const auto at = [&](double angle, double share) { return Vector {x + std::cos(angle) * rx * share, std::sin(angle) * ry * share, z}; };
            mesh.addQuad({at(a, 0.28), at(a, 1), at(b, 1), at(b, 0.28)});
        }
    }
    return mesh.build();
}

vtkSmartPointer<vtkPolyData> shadowMesh()
{
    MeshBuilder mesh;
    mesh.addQuad({Vector {-0.5, -0.5, -0.5}, {0.5, -0.5, -0.5}, {0.5, 0.5, -0.5}, {-0.5, 0.5, -0.5}});
    return mesh.build();
}

} // namespace gw
