// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/errors/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

namespace gw {

enum class ThemeChoice { System, Light, Dark };

/// What the program remembers of its user between two starts.
struct Settings {
    ThemeChoice theme = ThemeChoice::System;
    QStringList recent;                ///< Newest first.
    QByteArray geometry;               ///< As QMainWindow saves it.
    QString workspace = QStringLiteral("layout");
    QHash<QString, QByteArray> docks;  ///< How each workspace was left, as QMainWindow saves it.
    QHash<QString, QString> keys;      ///< Shortcuts the user changed, by command.
    QStringList favouriteTypes, recentTypes;     ///< Of the catalogue, by id; the latter newest first.
    QByteArray views;                  ///< The user's own ways to look at plans, as `savedViewsText` writes them.
    QString device = QStringLiteral("auto");      ///< What solves, from the next start on: auto, cpu or gpu.
    QString navigation = QStringLiteral("cad");   ///< Whose habits the pointer follows in three dimensions.
    QHash<QString, QString> planColours;          ///< What they told last in each of the recent plans, by path.
    QString colourBy = QStringLiteral("power");   ///< What the colours of pieces tell when the window opens.
    QString vision = QStringLiteral("usual");     ///< As whose eyes the drawings are shown.
    bool isSnapping = true;
    bool operator==(const Settings&) const = default;
};

/// What an earlier start has kept.
Settings readSettings();
void writeSettings(const Settings& settings);

/// As text for a file to take along: JSON. Recent files and the window's place stay behind, they belong to this machine.
QByteArray settingsText(const Settings& settings);
/// Takes over what a text of `settingsText` says; the rest stays. Failures: NotJson, MissingField, UnknownChoice.
Result<Settings> withSettingsText(Settings settings, const QByteArray& text);

/// Puts `path` first among the recent files, without doubles, ten at most.
QStringList withRecent(QStringList recent, const QString& path);

/// "light", "dark", "system"; anything else is System.
ThemeChoice themeChoiceOf(const QString& word);
QString wordOf(ThemeChoice choice);

} // namespace gw
