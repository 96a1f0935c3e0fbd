// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/tools/drawing_tool.h"
#include "views/scene/underlay_content.h"
#include "views/session/plan_session.h"

namespace gw {

/// Marks the selected objects of the floor, and the one the pointer is at, over a picture of the plan: rooms by their outline, walls by their edges.
/// What is hidden, or on a hidden layer, stays unmarked.
void paintFloorMarks(const ToolPicture& picture, const PlanSession& session, UnderlayContents& underlays);

} // namespace gw
