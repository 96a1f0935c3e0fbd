// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/mesh_builder.h"

#include <vtkCellArray.h>
#include <vtkFloatArray.h>
#include <vtkPointData.h>
#include <vtkPoints.h>
#include <vtkPolyData.h>
#include <vtkUnsignedCharArray.h>

#include <cmath>

namespace gw {

namespace {

Vector cross(Vector a, Vector b) { return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x}; }

Vector unit(Vector v)
{
    const double length = std::sqrt(dot(v, v));
    return length > 0 ? v * (1 / length) : v;
}

template <class Array>
vtkSmartPointer<Array> corners(const char* name, int components, std::size_t count)
{
    auto array = vtkSmartPointer<Array>::New();
    array->SetName(name);
    array->SetNumberOfComponents(components);
    array->SetNumberOfTuples(static_cast<vtkIdType>(count));
    return array;
}

template <class Cells>
vtkSmartPointer<vtkCellArray> cellsOf(const Cells& cells)
{
    auto array = vtkSmartPointer<vtkCellArray>::New();
    for (const auto& cell : cells) {
        array->InsertNextCell(static_cast<int>(cell.size()));
        for (const std::size_t corner : cell) array->InsertCellPoint(static_cast<vtkIdType>(corner));
    }
    return array;
}

} // namespace

void MeshBuilder::addQuad(const std::array<Vector, 4>& corners, QRgb colour)
{
    const Vector normal = unit(cross(corners[1] - corners[0], corners[2] - corners[0]));
    addQuad(corners, {normal, normal, normal, normal}, colour);
}

void MeshBuilder::addQuad(const std::array<Vector, 4>& corners, const std::array<Vector, 4>& normals, QRgb colour)
{
    const std::size_t first = m_corners.size();
    for (std::size_t i = 0; i < 4; ++i) m_corners.push_back({corners[i], normals[i], colour});
    m_quads.push_back({first, first + 1, first + 2, first + 3});
}

void MeshBuilder::addLine(Vector a, Vector b)
{
    const Vector up {0, 0, 1};
    m_lines.push_back({m_corners.size(), m_corners.size() + 1});
    m_corners.push_back({a, up, 0});
    m_corners.push_back({b, up, 0});
}

void MeshBuilder::addBox(Vector a, Vector b, QRgb colour)
{
    addOpenBox(a, b, colour);
    addQuad({Vector {a.x, b.y, a.z}, {b.x, b.y, a.z}, {b.x, a.y, a.z}, {a.x, a.y, a.z}}, colour);
}

void MeshBuilder::addOpenBox(Vector a, Vector b, QRgb colour)
{
    addQuad({Vector {a.x, a.y, b.z}, {b.x, a.y, b.z}, {b.x, b.y, b.z}, {a.x, b.y, b.z}}, colour);
    addQuad({Vector {a.x, a.y, a.z}, {b.x, a.y, a.z}, {b.x, a.y, b.z}, {a.x, a.y, b.z}}, colour);
    addQuad({Vector {b.x, b.y, a.z}, {a.x, b.y, a.z}, {a.x, b.y, b.z}, {b.x, b.y, b.z}}, colour);
    addQuad({Vector {b.x, a.y, a.z}, {b.x, b.y, a.z}, {b.x, b.y, b.z}, {b.x, a.y, b.z}}, colour);
    addQuad({Vector {a.x, b.y, a.z}, {a.x, a.y, a.z}, {a.x, a.y, b.z}, {a.x, b.y, b.z}}, colour);
}

vtkSmartPointer<vtkPolyData> MeshBuilder::build(Colours colours, double texturePeriod) const
{
    auto points = vtkSmartPointer<vtkPoints>::New();
    points->SetNumberOfPoints(static_cast<vtkIdType>(m_corners.size()));
    const auto normals = corners<vtkFloatArray>("normal", 3, m_corners.size());
    const auto rgba = corners<vtkUnsignedCharArray>("colour", 4, m_corners.size());
    const auto texture = corners<vtkFloatArray>("texture", 2, m_corners.size());
    for (std::size_t i = 0; i < m_corners.size(); ++i) {
        const Corner& c = m_corners[i];
        const auto at = static_cast<vtkIdType>(i);
        points->SetPoint(at, c.at.x, c.at.y, c.at.z);
        normals->SetTuple3(at, c.normal.x, c.normal.y, c.normal.z);
        rgba->SetTuple4(at, qRed(c.colour), qGreen(c.colour), qBlue(c.colour), qAlpha(c.colour));
        if (texturePeriod > 0) texture->SetTuple2(at, c.at.x / texturePeriod, c.at.y / texturePeriod);
    }
    auto mesh = vtkSmartPointer<vtkPolyData>::New();
    mesh->SetPoints(points);
    mesh->SetPolys(cellsOf(m_quads));
    mesh->SetLines(cellsOf(m_lines));
    mesh->GetPointData()->SetNormals(normals);
    if (colours == Colours::PerCorner) mesh->GetPointData()->SetScalars(rgba);
    if (texturePeriod > 0) mesh->GetPointData()->SetTCoords(texture);
    return mesh;
}

} // namespace gw
