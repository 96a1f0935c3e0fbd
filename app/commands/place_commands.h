// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <filesystem>
#include <functional>

class QWidget;

namespace gw {

class Commands;
class PlanSession;
class SceneView;

struct PlaceCommandParts {
    SceneView& scene;
    QWidget& window;
    std::function<void(const QString&)> complain;    ///< Says why something was refused.
};

/// What is drawn and set down by hand: the menu Insert, measuring, snapping, underlays.
void addPlaceCommands(Commands& commands, PlanSession& session, const PlaceCommandParts& parts);

/// Lays a picture or drawing under the plan, beside what is there, and shows it. False when it was refused; `complain` said why.
bool importUnderlay(PlanSession& session, const std::filesystem::path& path, const std::function<void(const QString&)>& complain);

} // namespace gw
