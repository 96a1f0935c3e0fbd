// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/scene.h"
#include "views/scene/drawing_look.h"
#include "views/scene/mesh_builder.h"

namespace gw {

/// The corners of a level rectangle.
std::array<Vector, 4> rectangle(Point low, Point high, double z);
/// Walls stand around a room, low enough to be looked over unless full height is asked for; doors among `solids` open them.
void addWalls(MeshBuilder& mesh, const FloorArea& floor, const std::vector<Solid>& solids, QRgb colour, const DrawingLook& look);
/// Walls along an outline stand outside of it; where a section has cut the floor there is none.
void addOutlineWalls(MeshBuilder& mesh, const FloorArea& floor, QRgb colour, const DrawingLook& look);
/// The void under a raised floor with an outline: its sides.
void addFloorVoid(MeshBuilder& mesh, const FloorArea& floor, QRgb colour);
/// Flat strokes over a rectangle at the height `z`, `step` apart: what tells it without colour.
void addStrokes(MeshBuilder& mesh, Point low, Point high, double z, double stroke, double step, QRgb colour);
/// A face of a section, a hair outside of what it closes.
void addCap(MeshBuilder& mesh, Point low, Point high, const SectionBox& section, QRgb colour);

/// Whether it is looked through.
bool isGlass(SolidTone tone);
QColor colourOf(const Solid& solid, const Theme& theme);
DrawingLayer layerOf(const Solid& solid);

} // namespace gw
