// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/saved_views.h"

#include <QColor>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace gw {

namespace {

constexpr std::array<const char*, drawingLayers> layerWords {"rooms", "racks", "power", "cooling", "network", "aisles", "obstacles", "underlays", "labels", "clearances", "measurements"};
constexpr std::array<const char*, allColourBy.size()> colourWords {"power", "loading", "tokens", "cost", "findings", "inlet_temperature", "coolant_supply", "redundancy", "cost_per_kw", "phase_date"};
// More would be no list to choose from.
constexpr qsizetype mostViews = 100;

template <std::size_t N>
std::string listOf(const std::array<const char*, N>& words)
{
    std::string text = "one of ";
    for (const char* word : words) text += (word == words.front() ? "" : ", ") + std::string(word);
    return text;
}

QJsonObject written(const LayerState& state)
{
    QJsonObject object {{"seen", state.isShown}, {"locked", state.isLocked}, {"opacity", state.opacity}};
    if (state.colour) object["colour"] = QColor::fromRgb(*state.colour).name();
    return object;
}

QJsonObject written(const SavedView& view)
{
    QJsonObject layers;
    for (std::size_t i = 0; i < drawingLayers; ++i) layers[layerWords[i]] = written(view.layers[i]);
    return {{"name", view.name}, {"colour_by", colourWords[static_cast<std::size_t>(view.colourBy)]}, {"layers", layers}};
}

/// Reads one list of views; the first fault stays.
class Reader {
public:
    std::optional<Error> error;

    SavedView view(const QJsonValue& json, const QString& place)
    {
        SavedView view;
        const QJsonObject object = json.toObject();
        view.name = object["name"].toString().trimmed();
        if (view.name.isEmpty()) refuse(ErrorCode::MissingField, place + "/name", {}, "a name");
        view.colourBy = static_cast<ColourBy>(choice(colourWords, object["colour_by"].toString(), place + "/colour_by"));
        const QJsonObject layers = object["layers"].toObject();
        for (auto at = layers.begin(); at != layers.end(); ++at) {
            const QString where = place + "/layers/" + at.key();
            view.layers[choice(layerWords, at.key(), where)] = layer(at.value().toObject(), where);
        }
        return view;
    }

private:
    template <std::size_t N>
    std::size_t choice(const std::array<const char*, N>& words, const QString& word, const QString& place)
    {
        const auto at = std::find(words.begin(), words.end(), word);
        if (at != words.end()) return static_cast<std::size_t>(at - words.begin());
        refuse(ErrorCode::UnknownChoice, place, word, listOf(words));
        return 0;
    }

    LayerState layer(const QJsonObject& object, const QString& place)
    {
        LayerState state {object["seen"].toBool(true), object["locked"].toBool(false), object["opacity"].toDouble(1)};
        if (state.opacity < 0.1 || state.opacity > 1) refuse(ErrorCode::OutOfRange, place + "/opacity", QString::number(state.opacity), "0.1 to 1");
        if (!object.contains("colour")) return state;
        const QColor colour(object["colour"].toString());
        if (!colour.isValid()) refuse(ErrorCode::WrongType, place + "/colour", object["colour"].toString(), "a colour such as #0072b2");
        state.colour = colour.rgb() & 0xffffffU;
        return state;
    }

    void refuse(ErrorCode code, const QString& place, const QString& seen, std::string expected)
    {
        if (!error) error = Error {code, {}, place.toStdString(), seen.toStdString(), std::move(expected)};
    }
};

} // namespace

QString wordOf(ColourBy by) { return QString::fromLatin1(colourWords[static_cast<std::size_t>(by)]); }

ColourBy colourByOf(const QString& word)
{
    for (const ColourBy by : allColourBy)
        if (wordOf(by) == word) return by;
    return ColourBy::Power;
}

SavedView viewNow(const PlanSession& session, const QString& name)
{
    SavedView view {name, {}, session.colourBy()};
    for (std::size_t i = 0; i < drawingLayers; ++i) view.layers[i] = session.view().layer(static_cast<DrawingLayer>(i));
    return view;
}

void applySavedView(PlanSession& session, const SavedView& view)
{
    for (std::size_t i = 0; i < drawingLayers; ++i) session.view().setLayer(static_cast<DrawingLayer>(i), view.layers[i]);
    session.setColourBy(view.colourBy);
}

SavedViews withView(SavedViews views, SavedView view)
{
    const auto at = std::find_if(views.begin(), views.end(), [&](const SavedView& each) { return each.name == view.name; });
    if (at != views.end()) *at = std::move(view);
    else views.push_back(std::move(view));
    return views;
}

const SavedView* findView(const SavedViews& views, const QString& name)
{
    const auto at = std::find_if(views.begin(), views.end(), [&](const SavedView& each) { return each.name == name; });
    return at == views.end() ? nullptr : &*at;
}

QByteArray savedViewsText(const SavedViews& views)
{
    QJsonArray list;
    for (const SavedView& view : views) list.append(written(view));
    return QJsonDocument(QJsonObject {{"gigawright_views", list}}).toJson();
}

Result<SavedViews> readSavedViews(const QByteArray& text)
{
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(text, &fault);
    if (fault.error != QJsonParseError::NoError) return Error {ErrorCode::NotJson, {}, "byte " + std::to_string(fault.offset), fault.errorString().toStdString(), "JSON"};
    const QJsonValue list = document.object()["gigawright_views"];
    if (!list.isArray()) return Error {ErrorCode::MissingField, {}, "/gigawright_views", {}, "a list of views"};
    if (list.toArray().size() > mostViews) return Error {ErrorCode::OutOfRange, {}, "/gigawright_views", std::to_string(list.toArray().size()), "at most 100 views"};
    SavedViews views;
    Reader reader;
    for (const QJsonValue& each : list.toArray()) views = withView(std::move(views), reader.view(each, QString("/gigawright_views/%1").arg(views.size())));
    if (reader.error) return *reader.error;
    return views;
}

} // namespace gw
