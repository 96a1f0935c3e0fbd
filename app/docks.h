// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <utility>
#include <vector>

class QAction;
class QDockWidget;
class QMainWindow;
class QWidget;

namespace gw {

/// Puts panels around the drawing: named docks without a title of their own, those of one side in tabs.
class Docks {
public:
    explicit Docks(QMainWindow& window);

    enum class Side { Left, Right, Bottom };
    /// `name` is for settings and `--panel`. The first of a side decides its size.
    QDockWidget* add(Side side, const char* name, const QString& title, QWidget* panel);
    /// The one above everything, that stays.
    void addStrip(const char* name, const QString& title, QWidget* panel);
    /// Gives the sides the sizes they begin with, once all docks are there.
    void settle();

    /// The switches of those that may be closed, by name.
    std::vector<std::pair<QString, QAction*>> switches() const;

private:
    QDockWidget* dock(const char* name, const QString& title, QWidget* panel);

    QMainWindow& m_window;
    QDockWidget *m_left = nullptr, *m_right = nullptr, *m_bottom = nullptr;
    std::vector<QDockWidget*> m_docks;
};

} // namespace gw
