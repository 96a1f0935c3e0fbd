// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/layers_panel.h"

#include "views/panels/view_themes.h"
#include "views/session/plan_session.h"

#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace gw {

namespace {

// A layer that could hardly be seen would be taken for hidden.
constexpr int faintest = 10;

} // namespace

LayersPanel::LayersPanel(PlanSession& session, QWidget* parent) : QWidget(parent), m_session(session)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    auto* bar = new QHBoxLayout;
    bar->setSpacing(4);
    addThemes(*bar);
    column->addLayout(bar);
    auto* list = new QWidget;
    auto* grid = new QGridLayout(list);
    grid->setContentsMargins(0, 4, 0, 0);
    grid->setHorizontalSpacing(4);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(2, 1);
    for (std::size_t i = 0; i < drawingLayers; ++i) addRow(*grid, static_cast<DrawingLayer>(i));
    grid->setRowStretch(static_cast<int>(drawingLayers), 1);
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(list);
    column->addWidget(area, 1);
    connect(&session.view(), &ViewState::visibilityChanged, this, &LayersPanel::follow);
    follow();
}

void LayersPanel::addThemes(QHBoxLayout& bar)
{
    for (const ViewTheme theme : allViewThemes) {
        auto* button = new QToolButton(this);
        button->setObjectName(QString("theme%1").arg(int(theme)));
        button->setText(title(theme));
        button->setToolTip(tip(theme));
        button->setAccessibleName(tip(theme));
        connect(button, &QToolButton::clicked, this, [this, theme] { applyViewTheme(m_session, theme); });
        bar.addWidget(button);
    }
    bar.addStretch(1);
}

QToolButton* LayersPanel::addSwitch(QGridLayout& grid, int column, const QString& name)
{
    auto* button = new QToolButton(this);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setAccessibleName(name);
    button->setToolTip(name);
    grid.addWidget(button, static_cast<int>(m_rows.size()), column);
    return button;
}

void LayersPanel::addRow(QGridLayout& grid, DrawingLayer layer)
{
    const QString name = title(layer);
    Row row {layer, addSwitch(grid, 0, tr("Show: %1").arg(name)), addSwitch(grid, 1, tr("Lock: %1").arg(name)), new QSlider(Qt::Horizontal, this)};
    row.eye->setObjectName(QString("eye%1").arg(int(layer)));
    row.lock->setObjectName(QString("lock%1").arg(int(layer)));
    row.opacity->setObjectName(QString("opacity%1").arg(int(layer)));
    row.opacity->setRange(faintest, 100);
    row.opacity->setFixedWidth(80);
    row.opacity->setAccessibleName(tr("Strength: %1").arg(name));
    row.opacity->setToolTip(tr("How strongly it is drawn"));
    grid.addWidget(new QLabel(name, this), static_cast<int>(m_rows.size()), 2);
    grid.addWidget(row.opacity, static_cast<int>(m_rows.size()), 3);
    connect(row.eye, &QToolButton::clicked, this, [this, row] { change(row); });
    connect(row.lock, &QToolButton::clicked, this, [this, row] { change(row); });
    connect(row.opacity, &QSlider::valueChanged, this, [this, row] { change(row); });
    m_rows.push_back(row);
}

void LayersPanel::change(const Row& row)
{
    m_session.view().setLayer(row.layer, {row.eye->isChecked(), row.lock->isChecked(), row.opacity->value() / 100.0});
}

void LayersPanel::follow()
{
    for (const Row& row : m_rows) {
        const LayerState& state = m_session.view().layer(row.layer);
        const QSignalBlocker quiet(row.opacity);
        row.eye->setChecked(state.isShown);
        row.lock->setChecked(state.isLocked);
        row.opacity->setValue(static_cast<int>(std::lround(state.opacity * 100)));
        row.opacity->setEnabled(state.isShown);
        row.eye->setIcon(icon(state.isShown ? "eye" : "eye_off", m_theme));
        row.lock->setIcon(icon(state.isLocked ? "lock" : "unlock", m_theme));
    }
}

void LayersPanel::setTheme(const Theme& theme)
{
    m_theme = theme;
    follow();
}

} // namespace gw
