// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"

#include <QSettings>

namespace gw {

namespace {

QHash<QString, QByteArray> bytesOf(const QVariantHash& kept)
{
    QHash<QString, QByteArray> bytes;
    for (auto at = kept.begin(); at != kept.end(); ++at) bytes.insert(at.key(), at.value().toByteArray());
    return bytes;
}

QHash<QString, QString> textsOf(const QVariantHash& kept)
{
    QHash<QString, QString> texts;
    for (auto at = kept.begin(); at != kept.end(); ++at) texts.insert(at.key(), at.value().toString());
    return texts;
}

template <class T>
QVariantHash asVariants(const QHash<QString, T>& values)
{
    QVariantHash kept;
    for (auto at = values.begin(); at != values.end(); ++at) kept.insert(at.key(), at.value());
    return kept;
}

} // namespace

Settings readSettings()
{
    const QSettings store;
    return {.theme = themeChoiceOf(store.value("theme").toString()),
        .recent = store.value("recent").toStringList(),
        .geometry = store.value("geometry").toByteArray(),
        .workspace = store.value("workspace", "layout").toString(),
        .docks = bytesOf(store.value("workspaces").toHash()),
        .keys = textsOf(store.value("keys").toHash()),
        .favouriteTypes = store.value("favouriteTypes").toStringList(),
        .recentTypes = store.value("recentTypes").toStringList(),
        .navigation = store.value("navigation", "cad").toString()};
}

void writeSettings(const Settings& settings)
{
    QSettings store;
    store.setValue("theme", wordOf(settings.theme));
    store.setValue("recent", settings.recent);
    store.setValue("geometry", settings.geometry);
    store.setValue("workspace", settings.workspace);
    store.setValue("workspaces", asVariants(settings.docks));
    store.setValue("keys", asVariants(settings.keys));
    store.setValue("favouriteTypes", settings.favouriteTypes);
    store.setValue("recentTypes", settings.recentTypes);
    store.setValue("navigation", settings.navigation);
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
