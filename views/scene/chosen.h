// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/scene_frame.h"
#include "views/session/plan_session.h"

namespace gw {

/// Why what is selected cannot be removed: a room in which something stands. Empty where it can.
QString whyNotRemoved(const PlanSession& session);
/// Removes the selected pieces, obstacles, aisles, underlays, kept distances and spaces in which nothing is left, in one step. Why it was not done; empty where it was, or
/// nothing is selected.
QString removeChosen(PlanSession& session);

/// Moves all that is selected; a space takes what stands in it along. Unsupported for a locked piece; empty where nothing of it moves.
Result<Edit> movedChosen(const PlanSession& session, Length x, Length y);
/// The same for objects of the floor alone.
Edit movedObjects(const Plan& plan, const std::vector<Subject>& objects, Length x, Length y);
/// One step of two that change different things.
void append(Edit& edit, Edit more);

/// Hides all that is selected, and what stands in selected spaces; then nothing is selected.
void hideChosen(PlanSession& session);
/// Shows what is selected alone, with what stands in selected spaces; what lies on the floor disappears only where something of it is selected.
void isolateChosen(PlanSession& session);

/// Of what is selected, objects of the floor with some floor around them; of everything where nothing is.
Bounds boundsOfChosen(const PlanSession& session, const Scene& scene);

} // namespace gw
