// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.h"

#include "app/commands/file_commands.h"
#include "app/plan_files.h"
#include "app/workspace_bar.h"
#include "app/workspaces.h"
#include "views/dialogs/start_page.h"
#include "views/panels/saved_views.h"
#include "views/scene/scene_view.h"
#include "views/session/latest_run.h"
#include "views/session/plan_session.h"
#include "views/widgets/message_bar.h"

#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QStackedWidget>

/// The plan that is open, from the start page to the end.
namespace gw {
namespace {

/// As the recent files have it.
QString pathOf(const PlanSession& session) { return session.path().empty() ? QString() : QString::fromStdString(std::filesystem::absolute(session.path()).string()); }

} // namespace

void MainWindow::showStartPage()
{
    m_workspaces->putAway();
    m_workspaceBar->hide();
    m_start->setRecent(m_settings.recent);
    m_start->setCanReturn(m_session.hasOutcome());
    m_centre->setCurrentWidget(m_start);
}

void MainWindow::leaveStartPage()
{
    if (m_centre->currentWidget() == m_scene) return;
    m_centre->setCurrentWidget(m_scene);
    m_workspaceBar->show();
    m_workspaces->show(m_workspaces->current());
}

void MainWindow::noteOpened(const QString& path)
{
    if (!path.isEmpty()) m_settings.recent = withRecent(m_settings.recent, path);
    showRecent(*m_commands, *m_files, m_settings.recent);
    refreshTitle();
}

void MainWindow::restoreLook()
{
    const auto kept = m_settings.planColours.constFind(pathOf(m_session));
    if (kept != m_settings.planColours.constEnd()) m_session.setColourBy(colourByOf(*kept));
}

/// How the plan is looked at, for the next time, and its picture for the start page, beside the program's other caches. A plan never saved has none.
void MainWindow::keepLook()
{
    if (m_session.path().empty() || m_centre->currentWidget() != m_scene) return;
    const QString path = pathOf(m_session), file = thumbnailOf(path);
    m_settings.planColours[path] = wordOf(m_session.colourBy());
    m_settings.planColours.removeIf([this](const auto& each) { return !m_settings.recent.contains(each.key()); });
    if (QDir().mkpath(QFileInfo(file).absolutePath())) m_scene->picture({470, 220}).save(file);
}

void MainWindow::refreshTitle()
{
    const QString name = QString::fromStdString(m_session.path().empty() ? m_session.plan().info.name : m_session.path().filename().string());
    setWindowTitle(tr("%1[*] - Gigawright").arg(name.isEmpty() ? tr("New plan") : name));
    setWindowModified(m_session.isModified());
    m_saved->setText(m_session.isSaving() ? tr("Saving...") : m_session.isModified() ? tr("Unsaved changes") : m_session.path().empty() ? tr("Not saved yet") : tr("Saved"));
}

void MainWindow::refreshSolved()
{
    if (std::exchange(m_hasFailed, false)) m_bar->hide();
    const Outcome& outcome = m_session.outcome();
    const double milliseconds = outcome.solveSeconds * 1e3;
    const QString time = milliseconds < 1 ? tr("under 1 ms") : tr("%1 ms").arg(qRound(milliseconds));
    m_solved->setText(tr("Solved in %1 on %2").arg(time, QString::fromStdString(outcome.device).toUpper()));
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_isLeaving = m_files->reportRun().isRunning() || m_files->fileRun().isRunning();
    if (m_isLeaving || !m_files->mayDiscard()) return event->ignore();
    keepLook();
    m_settings.geometry = saveGeometry();
    m_settings.docks = m_workspaces->states();
    m_settings = presentSettings();
    event->accept();
}

} // namespace gw
