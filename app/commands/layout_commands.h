// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace gw {

class Commands;
class EditForm;
class PlanSession;

/// Clipboard and selection in the Edit menu, and the Arrange menu: rows, pods, arrays, mirrors, turns, alignment, locks. Those that ask for numbers do
/// so in a form over `window`.
void addLayoutCommands(Commands& commands, PlanSession& session, QWidget& window);

/// The parts of it.
void addClipboardCommands(Commands& commands, PlanSession& session, EditForm& form);
void addSelectionCommands(Commands& commands, PlanSession& session, EditForm& form);
void addArrangeCommands(Commands& commands, PlanSession& session);
void addSpaceCommands(Commands& commands, PlanSession& session);
void addGroupCommands(Commands& commands, PlanSession& session, EditForm& form);
void addArrayCommands(Commands& commands, PlanSession& session, EditForm& form);

} // namespace gw
