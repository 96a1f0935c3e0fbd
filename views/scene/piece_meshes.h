// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vtkSmartPointer.h>

class vtkPolyData;

/// The shapes that pieces are drawn with. Each fills the cube from -1/2 to 1/2, front towards +y, and is stretched to the piece.
namespace gw {

/// Without its underside.
vtkSmartPointer<vtkPolyData> bodyMesh();
vtkSmartPointer<vtkPolyData> edgeMesh();
/// The band that carries "colour by": round the top edge, over the front part of the roof.
vtkSmartPointer<vtkPolyData> bandMesh();
/// A cabinet's door.
vtkSmartPointer<vtkPolyData> doorMesh();
/// Louvres of power and cooling gear.
vtkSmartPointer<vtkPolyData> louvreMesh();
/// Fans on the roof of outdoor cooling gear.
vtkSmartPointer<vtkPolyData> fanMesh();
/// The foot of a piece; several of growing size make a soft darkening of the floor.
vtkSmartPointer<vtkPolyData> shadowMesh();

} // namespace gw
