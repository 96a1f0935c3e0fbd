// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gw {

class Commands;
class PlanSession;

/// Undo, redo, duplicate, delete: the beginning of the Edit menu.
void addEditCommands(Commands& commands, PlanSession& session);

} // namespace gw
