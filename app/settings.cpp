// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"

#include <QSettings>

namespace gw {

Settings readSettings()
{
    const QSettings store;
    return {.theme = themeChoiceOf(store.value("theme").toString()),
        .recent = store.value("recent").toStringList(),
        .geometry = store.value("geometry").toByteArray(),
        .docks = store.value("docks").toByteArray()};
}

void writeSettings(const Settings& settings)
{
    QSettings store;
    store.setValue("theme", wordOf(settings.theme));
    store.setValue("recent", settings.recent);
    store.setValue("geometry", settings.geometry);
    store.setValue("docks", settings.docks);
}

QStringList withRecent(QStringList recent, const QString& path)
{
    recent.removeAll(path);
    recent.prepend(path);
    return recent.mid(0, 10);
}

ThemeChoice themeChoiceOf(const QString& word)
{
    if (word == "light") return ThemeChoice::Light;
    return word == "dark" ? ThemeChoice::Dark : ThemeChoice::System;
}

QString wordOf(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Light: return "light";
    case ThemeChoice::Dark: return "dark";
    case ThemeChoice::System: break;
    }
    return "system";
}

} // namespace gw
