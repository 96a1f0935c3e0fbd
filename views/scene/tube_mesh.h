// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/scene.h"
#include "views/scene/mesh_builder.h"

namespace gw {

/// Adds a round run along the tube's path, its straight pieces lengthened by a radius so that bends close.
void addTube(MeshBuilder& mesh, const Tube& tube, QRgb colour);

} // namespace gw
