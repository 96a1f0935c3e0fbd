// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    QString navigation = QStringLiteral("cad");   ///< Whose habits the pointer follows in three dimensions.
    bool operator==(const Settings&) const = default;
};

Settings readSettings();
void writeSettings(const Settings& settings);

/// Puts `path` first among the recent files, without doubles, ten at most.
QStringList withRecent(QStringList recent, const QString& path);

/// "light", "dark", "system"; anything else is System.
ThemeChoice themeChoiceOf(const QString& word);
QString wordOf(ThemeChoice choice);

} // namespace gw
