// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/layout_commands.h"

#include "app/commands.h"
#include "views/panels/edit_form.h"

namespace gw {

void addLayoutCommands(Commands& commands, PlanSession& session, QWidget& window)
{
    auto* form = new EditForm(session, &window);
    addClipboardCommands(commands, session, *form);
    addSelectionCommands(commands, session, *form);
    addGroupCommands(commands, session, *form);
    addArrayCommands(commands, session, *form);
    addArrangeCommands(commands, session);
    addSpaceCommands(commands, session);
}

} // namespace gw
