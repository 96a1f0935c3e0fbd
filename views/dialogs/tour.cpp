// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/tour.h"

#include "views/widgets/label.h"
#include "views/widgets/style_sheet.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace gw {
namespace {

constexpr int cardWidth = 340, gap = 12;

} // namespace

Tour::Tour(std::vector<TourStop> stops, QWidget& window)
    : QFrame(&window), m_stops(std::move(stops)), m_window(window), m_title(makeLabel({}, "title", this)), m_text(makeLabel({}, "", this)),
      m_count(makeLabel({}, "small", this)), m_back(new QPushButton(tr("Back"), this)), m_next(new QPushButton(tr("Next"), this))
{
    setObjectName("palette");
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Tour"));
    setFixedWidth(cardWidth);
    auto* leave = new QPushButton(tr("Leave the tour"), this);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(leave);
    buttons->addStretch();
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    m_next->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(spacing::small);
    for (QWidget* each : std::initializer_list<QWidget*> {m_count, m_title, m_text}) column->addWidget(each);
    column->addLayout(buttons);
    connect(leave, &QPushButton::clicked, this, &Tour::end);
    connect(m_back, &QPushButton::clicked, this, [this] { go(m_at - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { go(m_at + 1); });
    hide();
}

void Tour::begin() { go(0); }

void Tour::go(int stop)
{
    if (stop >= static_cast<int>(m_stops.size())) return end();
    m_at = std::max(stop, 0);
    const TourStop& here = m_stops[static_cast<std::size_t>(m_at)];
    if (here.prepare) here.prepare();
    m_count->setText(tr("%1 of %2").arg(m_at + 1).arg(m_stops.size()));
    m_title->setText(here.title);
    m_text->setText(here.text);
    m_back->setEnabled(m_at > 0);
    m_next->setText(m_at + 1 == static_cast<int>(m_stops.size()) ? tr("Done") : tr("Next"));
    place(here.widget ? here.widget() : nullptr);
    show();
    raise();
    m_next->setFocus();
}

/// Beside the widget where there is room, else over its middle; always inside the window.
void Tour::place(const QWidget* beside)
{
    setFixedHeight(layout()->heightForWidth(cardWidth) > 0 ? layout()->heightForWidth(cardWidth) : sizeHint().height());
    QPoint at((m_window.width() - width()) / 2, (m_window.height() - height()) / 2);
    if (beside && beside->isVisible()) {
        const QRect area(beside->mapTo(&m_window, QPoint(0, 0)), beside->size());
        if (area.right() + gap + width() < m_window.width()) at = {area.right() + gap, area.top() + gap};
        else if (area.left() - gap - width() > 0) at = {area.left() - gap - width(), area.top() + gap};
        else if (area.bottom() + gap + height() < m_window.height()) at = {area.left() + gap, area.bottom() + gap};
        else at = {area.left() + gap, area.top() - gap - height()};
    }
    move(std::clamp(at.x(), gap, std::max(gap, m_window.width() - width() - gap)), std::clamp(at.y(), gap, std::max(gap, m_window.height() - height() - gap)));
}

void Tour::end()
{
    hide();
    emit ended();
}

void Tour::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) end();
    else QFrame::keyPressEvent(event);
}

} // namespace gw
