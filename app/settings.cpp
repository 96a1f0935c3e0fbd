// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
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
        .views = store.value("views").toByteArray(),
        .device = store.value("device", "auto").toString(),
        .navigation = store.value("navigation", "cad").toString(),
        .planColours = textsOf(store.value("planColours").toHash()),
        .colourBy = store.value("colourBy", "power").toString(),
        .vision = store.value("vision", "usual").toString(),
        .isSnapping = store.value("snapping", true).toBool()};
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
    store.setValue("views", settings.views);
    store.setValue("device", settings.device);
    store.setValue("navigation", settings.navigation);
    store.setValue("planColours", asVariants(settings.planColours));
    store.setValue("colourBy", settings.colourBy);
    store.setValue("vision", settings.vision);
    store.setValue("snapping", settings.isSnapping);
}

QByteArray settingsText(const Settings& settings)
{
    QJsonObject keys;
    for (auto at = settings.keys.begin(); at != settings.keys.end(); ++at) keys[at.key()] = at.value();
    const QJsonObject kept {{"theme", wordOf(settings.theme)}, {"navigation", settings.navigation}, {"device", settings.device}, {"colour_by", settings.colourBy}, {"vision", settings.vision}, {"snapping", settings.isSnapping}, {"keys", keys},
        {"favourite_types", QJsonArray::fromStringList(settings.favouriteTypes)}, {"views", QJsonDocument::fromJson(settings.views).object()["gigawright_views"].toArray()}};
    return QJsonDocument(QJsonObject {{"gigawright_settings", kept}}).toJson();
}

Result<Settings> withSettingsText(Settings settings, const QByteArray& text)
{
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(text, &fault);
    if (fault.error != QJsonParseError::NoError) return Error {ErrorCode::NotJson, {}, "byte " + std::to_string(fault.offset), fault.errorString().toStdString(), "JSON"};
    if (!document.object()["gigawright_settings"].isObject()) return Error {ErrorCode::MissingField, {}, "/gigawright_settings", {}, "the settings of this program"};
    const QJsonObject kept = document.object()["gigawright_settings"].toObject();
    const QString theme = kept["theme"].toString(wordOf(settings.theme)), device = kept["device"].toString(settings.device);
    if (wordOf(themeChoiceOf(theme)) != theme) return Error {ErrorCode::UnknownChoice, {}, "/gigawright_settings/theme", theme.toStdString(), "one of light, dark, system"};
    if (!QStringList {"auto", "cpu", "gpu"}.contains(device)) return Error {ErrorCode::UnknownChoice, {}, "/gigawright_settings/device", device.toStdString(), "one of auto, cpu, gpu"};
    settings.theme = themeChoiceOf(theme);
    settings.device = device;
    settings.navigation = kept["navigation"].toString(settings.navigation);
    settings.colourBy = kept["colour_by"].toString(settings.colourBy);
    settings.vision = kept["vision"].toString(settings.vision);
    settings.isSnapping = kept["snapping"].toBool(settings.isSnapping);
    if (kept.contains("keys")) settings.keys = textsOf(kept["keys"].toObject().toVariantHash());
    if (kept.contains("favourite_types")) settings.favouriteTypes = kept["favourite_types"].toVariant().toStringList();
    if (kept.contains("views")) settings.views = QJsonDocument(QJsonObject {{"gigawright_views", kept["views"]}}).toJson();
    return settings;
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
