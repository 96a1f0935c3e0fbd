// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace gw {

class Commands;
class LoopDiagramPanel;
class OneLinePanel;
class PlanSession;

/// What feeds and cools the selection, and its diagrams: the menus Power and Cooling.
struct FeedCommandParts {
    OneLinePanel& power;
    LoopDiagramPanel& cooling;
    std::function<void(const QString&)> showPanel;   ///< Raises a dock by its name.
    std::function<void(const QString&)> complain;    ///< Says why something was refused.
    std::function<void(const QString&)> warn;        ///< Says what is left to do after something was done.
};

void addFeedCommands(Commands& commands, PlanSession& session, const FeedCommandParts& parts);

} // namespace gw
