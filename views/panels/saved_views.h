// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/errors/result.h"
#include "views/session/plan_session.h"

#include <QString>

namespace gw {

/// A way to look at plans that a user named: what each layer shows, locks, how strongly and in which colour, and what the colours of pieces tell.
struct SavedView {
    QString name;
    std::array<LayerState, drawingLayers> layers {};
    ColourBy colourBy = ColourBy::Power;
    bool operator==(const SavedView&) const = default;
};
using SavedViews = std::vector<SavedView>;

/// "power", "loading", ...: for files and settings. An unknown word means power.
QString wordOf(ColourBy by);
ColourBy colourByOf(const QString& word);

/// The present way to look under a name.
SavedView viewNow(const PlanSession& session, const QString& name);
void applySavedView(PlanSession& session, const SavedView& view);
/// With the view in place of one of the same name, else as the last.
SavedViews withView(SavedViews views, SavedView view);
/// By name; null where there is none.
const SavedView* findView(const SavedViews& views, const QString& name);

/// As text for a file or the settings: JSON, one object for each, layers by their words.
QByteArray savedViewsText(const SavedViews& views);
/// Failures: NotJson, MissingField, WrongType, OutOfRange, UnknownChoice with the place in the text. Layers that are not named stay as they come.
Result<SavedViews> readSavedViews(const QByteArray& text);

} // namespace gw
