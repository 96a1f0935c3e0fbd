// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace_bar.h"

#include "app/commands.h"
#include "app/workspaces.h"
#include "views/session/plan_session.h"
#include "views/text/messages.h"
#include "views/widgets/theme.h"

#include <QAction>
#include <QMenu>
#include <QToolButton>

namespace gw {

WorkspaceBar::WorkspaceBar(WorkspaceSwitch& workspaces, Commands& commands, PlanSession& session, QWidget* parent) : QToolBar(parent), m_session(session)
{
    setObjectName("workspaces");
    setWindowTitle(tr("Workspaces and commands"));
    setMovable(false);
    setIconSize({16, 16});
    addWorkspaces(workspaces);
    addSeparator();
    for (const char* id : {"file.save", "file.report", "edit.undo", "edit.redo", "view.all"})
        if (QAction* action = commands.find(id)) addAction(action);
    addSeparator();
    addColours(commands);
    addDevice(commands);
    addSearch(commands);
}

void WorkspaceBar::addWorkspaces(WorkspaceSwitch& workspaces)
{
    for (const Workspace& each : gw::workspaces()) {
        auto* button = new QToolButton(this);
        button->setText(each.title);
        button->setToolTip(each.tip);
        button->setAccessibleName(tr("%1 workspace").arg(each.title));
        button->setCheckable(true);
        button->setObjectName("workspace");
        connect(button, &QToolButton::clicked, &workspaces, [&workspaces, id = each.id] { workspaces.show(id); });
        m_workspaceButtons[each.id] = button;
        addWidget(button);
    }
    connect(&workspaces, &WorkspaceSwitch::changed, this, [this](const QString& current) {
        for (const auto& [id, button] : m_workspaceButtons) button->setChecked(id == current);
    });
}

void WorkspaceBar::addColours(Commands& commands)
{
    m_colours = new QToolButton(this);
    m_colours->setAccessibleName(tr("Colour by"));
    m_colours->setToolTip(tr("What the colours of the drawing say"));
    m_colours->setMenu(commands.menu(tr("&View/&Colour by")));
    m_colours->setPopupMode(QToolButton::InstantPopup);
    m_colours->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    // Told with the outcome, since the colours show it.
    connect(&m_session, &PlanSession::outcomeChanged, this, &WorkspaceBar::nameColours);
    addWidget(m_colours);
    nameColours();
}

void WorkspaceBar::addDevice(Commands& commands)
{
    m_device = new QToolButton(this);
    m_device->setObjectName("device");
    m_device->setAccessibleName(tr("What solves the plan"));
    m_device->setToolTip(tr("What solves the plan; another one holds from the next start on"));
    m_device->setMenu(commands.menu(tr("&View/Solve &on")));
    m_device->setPopupMode(QToolButton::InstantPopup);
    connect(&m_session, &PlanSession::outcomeChanged, this, &WorkspaceBar::nameDevice);
    addWidget(m_device);
    nameDevice();
}

void WorkspaceBar::nameDevice()
{
    const QString device = QString::fromStdString(m_session.outcome().device).toUpper();
    m_device->setText(device.isEmpty() ? tr("Device") : tr("Device: %1").arg(device));
}

void WorkspaceBar::addSearch(Commands& commands)
{
    auto* space = new QWidget(this);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(space);
    QAction* palette = commands.find("help.palette");
    if (!palette) return;
    m_search = new QToolButton(this);
    m_search->setObjectName("search");
    m_search->setText(tr("Search or command   Ctrl+K"));
    m_search->setAccessibleName(tr("Search or command"));
    m_search->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_search, &QToolButton::clicked, palette, &QAction::trigger);
    addWidget(m_search);
}

void WorkspaceBar::nameColours() { m_colours->setText(tr("Colour by %1").arg(title(m_session.colourBy()).toLower())); }

void WorkspaceBar::setTheme(const Theme& theme)
{
    m_colours->setIcon(icon("colour", theme));
    if (m_search) m_search->setIcon(icon("search", theme));
}

} // namespace gw
