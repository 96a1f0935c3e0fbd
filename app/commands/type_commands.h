// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QPoint;
class QWidget;

namespace gw {

class Commands;
class PlanSession;
class TypeLibrary;
class TypesPanel;

struct TypeCommandParts {
    PlanSession& session;
    TypesPanel& types;
    TypeLibrary& library;
    QWidget& window;
    std::function<void()> showTypes;                 ///< Brings the dock of types to the front.
    std::function<void(const QString&)> complain;    ///< Says why something was refused.
};

/// What is done to the entries of the catalogue: the menu Insert, Types. The menu of a card holds the same.
void addTypeCommands(Commands& commands, const TypeCommandParts& parts);

/// Shows the menu of the chosen card.
void showTypeMenu(const Commands& commands, QWidget& window, const QPoint& at);

} // namespace gw
