// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks.h"

#include <QAction>
#include <QDockWidget>
#include <QMainWindow>
#include <QVBoxLayout>

namespace gw {
namespace {

constexpr int leftWidth = 260, rightWidth = 290, bottomHeight = 235;

/// A title bar without height. The layout gives it a size of nought where a bare widget would have none.
QWidget* nothing(QWidget* parent)
{
    auto* bar = new QWidget(parent);
    (new QVBoxLayout(bar))->setContentsMargins(0, 0, 0, 0);
    return bar;
}

Qt::DockWidgetArea areaOf(Docks::Side side)
{
    switch (side) {
    case Docks::Side::Left: return Qt::LeftDockWidgetArea;
    case Docks::Side::Right: return Qt::RightDockWidgetArea;
    case Docks::Side::Bottom: break;
    }
    return Qt::BottomDockWidgetArea;
}

} // namespace

Docks::Docks(QMainWindow& window) : m_window(window)
{
    window.setDockNestingEnabled(true);
    window.setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    // The inspector keeps the whole height: its fields are worked with beside diagrams that take half the window.
    window.setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    window.setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
}

QDockWidget* Docks::dock(const char* name, const QString& title, QWidget* panel)
{
    auto* dock = new QDockWidget(title, &m_window);
    dock->setObjectName(name);
    // Docks stay inside: a floating window takes its OpenGL neighbour's context with it.
    dock->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
    dock->setWidget(panel);
    // Their tabs name them; a title above would say it twice.
    dock->setTitleBarWidget(nothing(dock));
    return dock;
}

QDockWidget* Docks::add(Side side, const char* name, const QString& title, QWidget* panel)
{
    QDockWidget*& first = side == Side::Left ? m_left : side == Side::Right ? m_right : m_bottom;
    QDockWidget* added = dock(name, title, panel);
    m_window.addDockWidget(areaOf(side), added);
    if (first) m_window.tabifyDockWidget(first, added);
    else first = added;
    m_docks.push_back(added);
    return added;
}

void Docks::addStrip(const char* name, const QString& title, QWidget* panel)
{
    QDockWidget* strip = dock(name, title, panel);
    strip->setFeatures(QDockWidget::NoDockWidgetFeatures);
    m_window.addDockWidget(Qt::TopDockWidgetArea, strip);
}

void Docks::settle()
{
    m_window.resizeDocks({m_left, m_right}, {leftWidth, rightWidth}, Qt::Horizontal);
    m_window.resizeDocks({m_bottom}, {bottomHeight}, Qt::Vertical);
    for (QDockWidget* first : {m_left, m_right, m_bottom}) first->raise();
}

std::vector<std::pair<QString, QAction*>> Docks::switches() const
{
    std::vector<std::pair<QString, QAction*>> all;
    for (QDockWidget* dock : m_docks) all.emplace_back(dock->objectName(), dock->toggleViewAction());
    return all;
}

} // namespace gw
