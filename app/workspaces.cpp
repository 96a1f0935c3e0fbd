// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces.h"

#include <QCoreApplication>
#include <QDockWidget>
#include <QLayout>
#include <QMainWindow>
#include <QTimer>

#include <algorithm>

namespace gw {
namespace {

/// Raised when docks are added or renamed, so that an old arrangement is not forced upon a new window.
constexpr int dockVersion = 4;

QString tr(const char* text) { return QCoreApplication::translate("Workspaces", text); }

bool isOf(const Workspace& workspace, const QDockWidget& dock)
{
    return dock.features() == QDockWidget::NoDockWidgetFeatures || workspace.docks.contains(dock.objectName());
}

} // namespace

std::vector<Workspace> workspaces()
{
    return {
        {"layout", tr("Layout"), tr("Place racks, rows, rooms"), {"plan", "catalog", "inspector", "findings", "history", "layers", "types"}},
        {"power", tr("Power"), tr("Feeds from the grid to the racks"), {"plan", "inspector", "one_line", "findings"}, 0.52},
        {"cooling", tr("Cooling"), tr("Loops from the racks to the air outside"), {"plan", "inspector", "loops", "findings"}, 0.52},
        {"capacity", tr("Capacity"), tr("Models, tiers and what they make"), {"plan", "inspector", "charts", "formulas"}, 0.36},
        {"money", tr("Money"), tr("Capital, running cost and return"), {"inspector", "charts", "explain"}, 0.42},
        {"risk", tr("Risk"), tr("Futures, what matters most, search"), {"risk", "charts"}, 0.45},
        {"report", tr("Report"), tr("What goes out as PDF"), {"report"}, 0.6},
    };
}

QString workspaceOf(const QString& dock)
{
    for (const Workspace& each : workspaces())
        if (each.docks.contains(dock)) return each.id;
    return {};
}

WorkspaceSwitch::WorkspaceSwitch(QMainWindow& window, QHash<QString, QByteArray> states) : QObject(&window), m_window(window), m_states(std::move(states)) {}

bool WorkspaceSwitch::show(const QString& id)
{
    const auto all = workspaces();
    const auto wanted = std::find_if(all.begin(), all.end(), [&](const Workspace& each) { return each.id == id; });
    if (wanted == all.end()) return false;
    note();
    m_current = id;
    m_isAway = false;
    hideOthers(*wanted);
    if (const auto kept = m_states.constFind(id); kept == m_states.constEnd() || !m_window.restoreState(*kept, dockVersion)) arrange(*wanted);
    emit changed(id);
    return true;
}

void WorkspaceSwitch::note()
{
    if (!m_current.isEmpty() && !m_isAway) m_states[m_current] = m_window.saveState(dockVersion);
}

void WorkspaceSwitch::putAway()
{
    // A window that was never seen has no arrangement yet.
    if (m_window.isVisible()) note();
    m_isAway = true;
    for (QDockWidget* dock : m_window.findChildren<QDockWidget*>()) dock->hide();
}

void WorkspaceSwitch::reset()
{
    m_states.remove(m_current);
    const auto all = workspaces();
    arrange(*std::find_if(all.begin(), all.end(), [&](const Workspace& each) { return each.id == m_current; }));
}

/// Those that go first, so that the window never has to hold both: it would grow and not shrink again.
void WorkspaceSwitch::hideOthers(const Workspace& workspace)
{
    for (QDockWidget* dock : m_window.findChildren<QDockWidget*>())
        if (!isOf(workspace, *dock)) dock->hide();
    m_window.layout()->activate();
}

void WorkspaceSwitch::arrange(const Workspace& workspace)
{
    hideOthers(workspace);
    for (QDockWidget* dock : m_window.findChildren<QDockWidget*>())
        if (isOf(workspace, *dock)) dock->show();
    m_window.layout()->activate();
    for (auto name = workspace.docks.crbegin(); name != workspace.docks.crend(); ++name)
        if (auto* dock = m_window.findChild<QDockWidget*>(*name)) dock->raise();
    // Queued: docks that were hidden have no size before the layout is done.
    QTimer::singleShot(0, &m_window, [this, workspace] { giveHeight(workspace); });
}

void WorkspaceSwitch::giveHeight(const Workspace& workspace)
{
    for (const QString& name : workspace.docks)
        if (auto* dock = m_window.findChild<QDockWidget*>(name); dock && m_window.dockWidgetArea(dock) == Qt::BottomDockWidgetArea)
            return m_window.resizeDocks({dock}, {qRound(m_window.height() * workspace.bottomShare)}, Qt::Vertical);
}

QHash<QString, QByteArray> WorkspaceSwitch::states() const
{
    auto states = m_states;
    if (!m_current.isEmpty() && !m_isAway) states[m_current] = m_window.saveState(dockVersion);
    return states;
}

} // namespace gw
