// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/layers_panel.h"

#include "views/panels/saved_views_bar.h"
#include "views/panels/view_themes.h"
#include "views/session/plan_session.h"

#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace gw {

namespace {

// A layer that could hardly be seen would be taken for hidden.
constexpr int faintest = 10, themesInLine = 3;

/// The layers whose bodies and floors have one colour that means nothing else.
bool hasColour(DrawingLayer layer)
{
    using enum DrawingLayer;
    return layer == Rooms || layer == Racks || layer == Power || layer == Cooling || layer == Network || layer == Aisles;
}

QIcon swatch(const QColor& colour, const Theme& theme)
{
    QPixmap picture(16, 16);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.mutedText, 1));
    painter.setBrush(colour.isValid() ? QBrush(colour) : QBrush(theme.mutedText, Qt::BDiagPattern));
    painter.drawRoundedRect(QRectF(2.5, 2.5, 11, 11), 2, 2);
    return picture;
}

/// Those that stand apart for every eye: those of the layers of the report and of the sides.
std::array<std::pair<QColor, const char*>, 8> choicesIn(const Theme& theme)
{
    return {{{theme.energy, QT_TRANSLATE_NOOP("gw::LayersPanel", "Orange")}, {theme.chips, QT_TRANSLATE_NOOP("gw::LayersPanel", "Green")},
        {theme.infrastructure, QT_TRANSLATE_NOOP("gw::LayersPanel", "Blue")}, {theme.models, QT_TRANSLATE_NOOP("gw::LayersPanel", "Purple")},
        {theme.applications, QT_TRANSLATE_NOOP("gw::LayersPanel", "Vermilion")}, {theme.supply, QT_TRANSLATE_NOOP("gw::LayersPanel", "Sky blue")},
        {theme.mutedText, QT_TRANSLATE_NOOP("gw::LayersPanel", "Grey")}, {theme.text, QT_TRANSLATE_NOOP("gw::LayersPanel", "Graphite")}}};
}

} // namespace

LayersPanel::LayersPanel(PlanSession& session, QWidget* parent) : QWidget(parent), m_session(session)
{
    setObjectName("panel");
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    auto* bar = new QGridLayout;
    bar->setSpacing(2);
    addThemes(*bar);
    column->addLayout(bar);
    column->addWidget(m_saved = new SavedViewsBar(session, this));
    auto* list = new QWidget;
    list->setObjectName("panel");
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

/// In two lines: side by side they would make every dock of this side wider.
void LayersPanel::addThemes(QGridLayout& bar)
{
    for (const ViewTheme theme : allViewThemes) {
        auto* button = new QToolButton(this);
        button->setObjectName(QString("theme%1").arg(int(theme)));
        button->setText(title(theme));
        button->setToolTip(tip(theme));
        button->setAccessibleName(tip(theme));
        connect(button, &QToolButton::clicked, this, [this, theme] { applyViewTheme(m_session, theme); });
        bar.addWidget(button, bar.count() / themesInLine, bar.count() % themesInLine);
    }
    bar.setColumnStretch(themesInLine, 1);
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
    Row row {layer, addSwitch(grid, 0, tr("Show: %1").arg(name)), addSwitch(grid, 1, tr("Lock: %1").arg(name)), new QSlider(Qt::Horizontal, this), nullptr};
    row.eye->setObjectName(QString("eye%1").arg(int(layer)));
    row.lock->setObjectName(QString("lock%1").arg(int(layer)));
    row.opacity->setObjectName(QString("opacity%1").arg(int(layer)));
    row.opacity->setRange(faintest, 100);
    row.opacity->setMinimumWidth(48);
    row.opacity->setMaximumWidth(80);
    row.opacity->setAccessibleName(tr("Strength: %1").arg(name));
    row.opacity->setToolTip(tr("How strongly it is drawn"));
    grid.addWidget(new QLabel(name, this), static_cast<int>(m_rows.size()), 2);
    grid.addWidget(row.opacity, static_cast<int>(m_rows.size()), 3);
    if (hasColour(layer)) row.colour = addColour(grid, layer);
    connect(row.eye, &QToolButton::clicked, this, [this, row] { change(row); });
    connect(row.lock, &QToolButton::clicked, this, [this, row] { change(row); });
    connect(row.opacity, &QSlider::valueChanged, this, [this, row] { change(row); });
    m_rows.push_back(row);
}

QToolButton* LayersPanel::addColour(QGridLayout& grid, DrawingLayer layer)
{
    auto* button = new QToolButton(this);
    button->setObjectName(QString("colour%1").arg(int(layer)));
    button->setAutoRaise(true);
    button->setAccessibleName(tr("Colour: %1").arg(title(layer)));
    button->setToolTip(tr("The colour of its bodies or floors"));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(new QMenu(button));
    connect(button->menu(), &QMenu::aboutToShow, this, [this, button, layer] { fillColours(*button, layer); });
    grid.addWidget(button, static_cast<int>(m_rows.size()), 4);
    return button;
}

void LayersPanel::fillColours(QToolButton& button, DrawingLayer layer)
{
    button.menu()->clear();
    const auto add = [&](const QString& name, const QColor& colour) {
        button.menu()->addAction(swatch(colour, m_theme), name, this, [this, layer, colour] {
            LayerState state = m_session.view().layer(layer);
            state.colour = colour.isValid() ? std::optional<std::uint32_t>(colour.rgb() & 0xffffffU) : std::nullopt;
            m_session.view().setLayer(layer, state);
        });
    };
    add(tr("As it comes"), {});
    for (const auto& [colour, name] : choicesIn(m_theme)) add(tr(name), colour);
}

void LayersPanel::change(const Row& row)
{
    LayerState state = m_session.view().layer(row.layer);
    state.isShown = row.eye->isChecked();
    state.isLocked = row.lock->isChecked();
    state.opacity = row.opacity->value() / 100.0;
    m_session.view().setLayer(row.layer, state);
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
        if (row.colour) row.colour->setIcon(swatch(state.colour ? QColor::fromRgb(*state.colour) : QColor(), m_theme));
    }
}

void LayersPanel::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_saved->setTheme(theme);
    follow();
}

} // namespace gw
