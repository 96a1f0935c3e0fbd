// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gw {

class Commands;
class PlanSession;
class SceneView;

/// What is seen of the plan and from where: standard and saved views, walking, sections, hiding, layers, whose habits the pointer follows.
void addViewCommands(Commands& commands, PlanSession& session, SceneView& scene);

} // namespace gw
