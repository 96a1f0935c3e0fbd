// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/style_sheet.h"

#include "views/widgets/theme.h"

#include <utility>
#include <vector>

namespace gw {

namespace {

// @name stands for a token of the theme.
constexpr const char* frame = R"(
QMainWindow, QDialog { background: @window; }
QMainWindow::separator { background: @border; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: @accent; }
QMenuBar { background: @surface; border-bottom: 1px solid @border; padding: 2px 6px; }
QMenuBar::item { padding: 4px 9px; border-radius: 6px; background: transparent; }
QMenuBar::item:selected { background: @hover; }
QMenu { background: @surface; border: 1px solid @border; padding: 4px; }
QMenu::item { padding: 5px 28px 5px 26px; border-radius: 4px; }
QMenu::item:selected { background: @hover; color: @text; }
QMenu::item:disabled { color: @mutedText; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: @border; margin: 4px 8px; }
QToolBar { background: @surface; border: none; border-bottom: 1px solid @border; padding: 1px 8px; spacing: 2px; }
QToolBar::separator { width: 1px; background: @border; margin: 5px 6px; }
QToolButton { border: none; border-radius: 6px; padding: 5px; background: transparent; color: @text; }
QToolButton:hover { background: @hover; }
QToolButton:pressed, QToolButton:checked { background: @pressed; }
QToolButton:disabled { color: @mutedText; }
QToolButton::menu-indicator { image: none; }
QToolButton:focus { border: 1px solid @accent; padding: 4px; }
QStatusBar { background: @surface; border-top: 1px solid @border; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: @mutedText; padding: 2px 8px; }
QToolTip { background: @surface; color: @text; border: 1px solid @border; padding: 6px; }
QDockWidget { titlebar-close-icon: none; }
QDockWidget::title { background: @surface; padding: 8px 12px 4px 12px; text-align: left; }
QTabBar { background: @surface; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: @mutedText; padding: 7px 12px 6px 12px; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @text; border-bottom: 2px solid @accent; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:focus { color: @accent; }
)";

constexpr const char* content = R"(
QTreeView, QListView, QScrollArea, QAbstractScrollArea { background: @surface; border: none; outline: none; }
QTreeView::item { padding: 3px 2px; border: none; }
QListView::item { border: none; }
QTreeView::item:hover, QListView::item:hover { background: @hover; }
QTreeView::item:selected, QListView::item:selected { background: @selection; color: @text; }
QHeaderView::section { background: @surface; color: @mutedText; border: none; border-bottom: 1px solid @border; padding: 4px 8px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @control; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: @mutedText; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QWidget#panel, QWidget#strip, QWidget#tile { background: @surface; }
QWidget#strip { border-bottom: 1px solid @border; }
QFrame#rule { background: @border; border: none; }
QWidget#modeSwitch { background: @surface; border: 1px solid @border; border-radius: 6px; }
QFrame#messageBar { background: @surface; border: 1px solid @border; border-radius: 6px; }
QFrame#messageBar[role="error"] { border-color: @error; }
QListWidget#sheets { background: @window; }
QFrame#palette { background: @surface; border: 1px solid @mutedText; border-radius: 8px; }
QFrame#tourMark { background: transparent; border: 2px solid @accent; border-radius: 6px; }
QToolButton#card { background: @surface; border: 1px solid @border; border-radius: 6px; padding: 8px; }
QToolButton#card:hover, QToolButton#card:focus { border: 1px solid @accent; padding: 8px; background: @surface; }
QToolButton#workspace { padding: 5px 9px; color: @mutedText; }
QToolButton#workspace:checked { background: @selection; color: @text; font-weight: 600; }
QToolButton#search { background: @field; border: 1px solid @control; color: @mutedText; padding: 4px 10px; }
QToolButton#search:hover { border-color: @accent; }
QLabel { background: transparent; }
QLabel[role="muted"] { color: @mutedText; }
QLabel[role="small"] { color: @mutedText; font-size: 11px; }
QLabel[role="section"] { color: @mutedText; font-size: 11px; font-weight: 600; }
QLabel[role="title"] { font-size: 16px; font-weight: 600; }
QLabel[role="equation"] { font-size: 15px; background: @field; border: 1px solid @border; border-radius: 6px; padding: 10px 12px; }
QLabel[role="figure"] { font-size: 22px; font-weight: 600; }
QLabel[role="task"] { font-weight: 600; }
QLabel[role="reason"] { color: @error; font-size: 11px; }
QLabel[role="doubt"] { color: @warning; font-size: 11px; }
QLabel[role="good"] { color: @good; font-size: 11px; font-weight: 600; }
QLabel[role="bad"] { color: @error; font-size: 11px; font-weight: 600; }
)";

constexpr const char* editors = R"(
QLineEdit, QComboBox, QPlainTextEdit { background: @field; border: 1px solid @control; border-radius: 6px; padding: 4px 7px; selection-background-color: @accent; selection-color: @surface; }
QLineEdit:hover, QComboBox:hover, QPlainTextEdit:hover { border-color: @mutedText; }
QLineEdit:focus, QComboBox:focus, QPlainTextEdit:focus { border-color: @accent; }
QLineEdit[invalid="true"], QPlainTextEdit[invalid="true"] { border-color: @error; color: @error; }
QLineEdit:read-only { background: transparent; color: @mutedText; }
QComboBox { padding-right: 20px; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView { background: @surface; border: 1px solid @border; selection-background-color: @selection; selection-color: @text; padding: 4px; }
QCheckBox { spacing: 8px; background: transparent; }
QCheckBox:focus { color: @accent; }
QCheckBox::indicator { width: 13px; height: 13px; border: 1px solid @mutedText; border-radius: 3px; background: @field; }
QCheckBox::indicator:hover, QCheckBox::indicator:focus { border-color: @accent; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent; image: url(:/icons/check.svg); }
QCheckBox::indicator:disabled { border-color: @border; background: @window; }
QPushButton { background: @surface; border: 1px solid @control; border-radius: 6px; padding: 5px 14px; }
QPushButton:hover { border-color: @mutedText; background: @hover; }
QPushButton:focus { border-color: @accent; }
QPushButton:disabled { color: @mutedText; background: @window; }
QPushButton:default { background: @accent; color: @surface; border-color: @accent; }
QProgressBar { background: @field; border: 1px solid @border; border-radius: 4px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QPushButton:default:disabled { background: @window; color: @mutedText; border-color: @border; }
)";

QColor mixed(const QColor& a, const QColor& b, double shareOfB)
{
    return QColor::fromRgbF(static_cast<float>(a.redF() + (b.redF() - a.redF()) * shareOfB), static_cast<float>(a.greenF() + (b.greenF() - a.greenF()) * shareOfB),
        static_cast<float>(a.blueF() + (b.blueF() - a.blueF()) * shareOfB));
}

/// Edges of fields and buttons: at least 3:1 on their grounds.
QColor controlEdge(const Theme& theme) { return mixed(theme.surface, theme.text, theme.isDark ? 0.42 : 0.52); }

std::vector<std::pair<QString, QString>> tokens(const Theme& theme)
{
    return {{"@window", theme.window.name()}, {"@surface", theme.surface.name()}, {"@border", theme.border.name()}, {"@text", theme.text.name()},
        {"@mutedText", theme.mutedText.name()}, {"@accent", theme.accent.name()}, {"@error", theme.error.name()}, {"@warning", theme.warning.name()}, {"@good", theme.good.name()},
        {"@hover", mixed(theme.surface, theme.text, 0.06).name()}, {"@control", controlEdge(theme).name()}, {"@pressed", mixed(theme.surface, theme.text, 0.12).name()},
        {"@selection", mixed(theme.surface, theme.accent, 0.18).name()}, {"@field", mixed(theme.surface, theme.window, 0.6).name()}};
}

} // namespace

QString styleSheet(const Theme& theme)
{
    QString sheet = QString(frame) + content + editors;
    for (const auto& [name, value] : tokens(theme)) sheet.replace(name, value);
    return sheet;
}

} // namespace gw
