// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.h"

#include "app/commands.h"
#include "app/commands/help_commands.h"
#include "views/panels/layers_panel.h"
#include "views/panels/saved_views_bar.h"
#include "views/scene/scene_view.h"
#include "views/text/messages.h"
#include "views/widgets/message_bar.h"
#include "views/widgets/style_sheet.h"

#include <QApplication>
#include <QFile>

#include <array>

/// What the user chose for the whole program.
namespace gw {

void MainWindow::chooseTheme(ThemeChoice choice)
{
    m_settings.theme = choice;
    const bool isDark = choice == ThemeChoice::Dark || (choice == ThemeChoice::System && m_isSystemDark);
    const Theme theme = isDark ? Theme::dark() : Theme::light();
    applyTheme(*qApp, theme);
    for (const auto& follow : m_themed) follow(theme);
}

Settings MainWindow::presentSettings() const
{
    Settings settings = m_settings;
    settings.colourBy = wordOf(m_session.colourBy());
    settings.vision = wordOf(m_scene->colourVision());
    settings.isSnapping = m_session.view().isSnapping();
    // Where there is no third dimension nobody has chosen how to move in it.
    if (m_scene->hasThreeD()) settings.navigation = wordOf(m_scene->navigation());
    return settings;
}

void MainWindow::applyDrawing()
{
    m_scene->setNavigation(navigationOf(m_settings.navigation));
    m_scene->setColourVision(colourVisionOf(m_settings.vision));
    m_session.setColourBy(colourByOf(m_settings.colourBy));
    m_session.view().setSnapping(m_settings.isSnapping);
}

bool MainWindow::importSettings(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return complain(message(Error {ErrorCode::FileNotReadable, path.toStdString(), {}, file.errorString().toStdString(), {}})), false;
    const auto read = withSettingsText(presentSettings(), file.readAll());
    if (!read) return complain(message(inFile(read.error(), path.toStdString()))), false;
    m_settings = *read;
    chooseTheme(m_settings.theme);
    applyDrawing();
    applyKeys(*m_commands, m_settings.keys);
    if (const auto views = readSavedViews(m_settings.views); views) m_layers->savedViews().setViews(*views);
    say(tr("Read the settings of %1.").arg(path));
    return true;
}

QStringList MainWindow::toolTopics(const QWidget* focus) const
{
    static constexpr std::array words {"select", "place", "row", "space", "wall", "door", "column", "no_go_zone", "aisle", "measure", "feed", "loop", "corners", "measure_height"};
    if (!focus || (focus != m_scene && !m_scene->isAncestorOf(focus))) return {};
    return {QString("tool.") + words[static_cast<std::size_t>(m_session.view().tool())]};
}

void MainWindow::beSafe()
{
    m_isSafe = true;
    m_bar->showMessage(tr("Safe mode: the program started as it came. Your own settings are untouched and come back at the next start without --safe."), Severity::Info);
}

} // namespace gw
