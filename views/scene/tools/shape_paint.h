// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/outline.h"
#include "views/scene/tools/drawing_tool.h"

namespace gw {

/// The handle that moves a whole thing: a ring with a cross.
void paintMoveHandle(const ToolPicture& picture, Place at);
/// How long walls are, written outside of each; those too short on the picture go without. `corners` on the site, counter-clockwise.
void paintWallLengths(const ToolPicture& picture, const Outline& corners);
/// Width and depth of a rectangle of the site.
void paintSides(const ToolPicture& picture, const Footprint& area);

/// "1.2 m east, 0.6 m north".
QString wayText(Place by);
/// With what it rests on, where that has a name.
QString withHold(const QString& text, SnapKind kind);
/// With whether what stands in a space goes along, and the key that changes that.
QString withContentsNote(const QString& text, bool doFollow);

} // namespace gw
