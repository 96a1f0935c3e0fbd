// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/session/view_state.h"
#include "views/widgets/theme.h"

#include <QWidget>

class QGridLayout;
class QSlider;
class QToolButton;

namespace gw {

class PlanSession;
class SavedViewsBar;

/// The layers of the drawings: seen, locked, how strongly; and ready-made ways to look.
class LayersPanel : public QWidget {
    Q_OBJECT
public:
    explicit LayersPanel(PlanSession& session, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    SavedViewsBar& savedViews() { return *m_saved; }

private:
    struct Row {
        DrawingLayer layer;
        QToolButton *eye, *lock;
        QSlider* opacity;
        QToolButton* colour;           ///< Null where the layer has no body of its own to colour.
    };
    void addThemes(QGridLayout& bar);
    void addRow(QGridLayout& grid, DrawingLayer layer);
    QToolButton* addSwitch(QGridLayout& grid, int column, const QString& name);
    QToolButton* addColour(QGridLayout& grid, DrawingLayer layer);
    void fillColours(QToolButton& button, DrawingLayer layer);
    void change(const Row& row);
    void follow();

    PlanSession& m_session;
    Theme m_theme = Theme::light();
    std::vector<Row> m_rows;
    SavedViewsBar* m_saved = nullptr;
};

} // namespace gw
