// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/tour.h"

#include "views/widgets/label.h"
#include "views/widgets/style_sheet.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace gw {
namespace {

constexpr int cardWidth = 340, gap = 12, lookEvery = 150;

/// Only to be seen: what it frames is worked with.
QFrame* makeMark(QWidget& window)
{
    auto* mark = new QFrame(&window);
    mark->setObjectName("tourMark");
    mark->setAttribute(Qt::WA_TransparentForMouseEvents);
    mark->hide();
    return mark;
}

} // namespace

Tour::Tour(std::vector<TourStop> stops, QWidget& window)
    : QFrame(&window), m_stops(std::move(stops)), m_window(window), m_mark(makeMark(window)), m_title(makeLabel({}, "title", this)), m_text(makeLabel({}, "", this)),
      m_task(makeLabel({}, "", this)), m_count(makeLabel({}, "small", this)), m_back(new QPushButton(tr("Back"), this)), m_next(new QPushButton(tr("Next"), this)), m_looking(new QTimer(this))
{
    setObjectName("palette");
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Tour"));
    setFixedWidth(cardWidth);
    m_task->setObjectName("tourTask");
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
    for (QWidget* each : std::initializer_list<QWidget*> {m_count, m_title, m_text, m_task}) column->addWidget(each);
    column->addLayout(buttons);
    connect(leave, &QPushButton::clicked, this, &Tour::end);
    connect(m_back, &QPushButton::clicked, this, [this] { go(m_at - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { go(m_at + 1); });
    connect(m_looking, &QTimer::timeout, this, &Tour::look);
    m_looking->setInterval(lookEvery);
    hide();
}

void Tour::begin()
{
    emit begun();
    go(0);
}

void Tour::go(int stop)
{
    if (stop >= stops()) return end();
    m_at = std::max(stop, 0);
    const TourStop& here = m_stops[static_cast<std::size_t>(m_at)];
    if (here.prepare) here.prepare();
    m_count->setText(tr("%1 of %2").arg(m_at + 1).arg(m_stops.size()));
    m_title->setText(here.title);
    m_text->setText(here.text);
    m_back->setEnabled(m_at > 0);
    m_next->setText(m_at + 1 == stops() ? tr("Done") : tr("Next"));
    m_isDone = here.task.isEmpty();
    tellTask();
    m_beside = here.widget ? here.widget() : nullptr;
    m_placed = {};
    look();
    show();
    m_next->setFocus();
    m_looking->start();
}

/// Docks are laid out after a stop has asked for them, and move while they are worked with: the card follows.
void Tour::look()
{
    const TourStop& here = m_stops[static_cast<std::size_t>(m_at)];
    if (!m_isDone && here.isDone && here.isDone()) {
        m_isDone = true;
        tellTask();
        m_placed = {};
    }
    const bool isSeen = m_beside && m_beside->isVisible();
    const QRect area = isSeen ? QRect(m_beside->mapTo(&m_window, QPoint(0, 0)), m_beside->size()) : m_window.rect();
    if (area == m_placed) return;
    m_placed = area;
    m_mark->setVisible(isSeen);
    m_mark->setGeometry(area);
    m_mark->raise();
    place();
}

void Tour::tellTask()
{
    const QString& task = m_stops[static_cast<std::size_t>(m_at)].task;
    m_task->setVisible(!task.isEmpty());
    m_task->setText(m_isDone ? tr("\u2713 Done: %1").arg(task) : tr("Try it: %1").arg(task));
    setRole(*m_task, m_isDone ? "good" : "task");
}

/// Beside the widget where there is room, else over its corner; always inside the window.
void Tour::place()
{
    const int wanted = layout()->heightForWidth(cardWidth);
    setFixedHeight(wanted > 0 ? wanted : sizeHint().height());
    const QRect card = m_mark->isHidden() ? QRect((m_window.width() - width()) / 2, (m_window.height() - height()) / 2, width(), height()) : besideOf(m_placed);
    move(std::clamp(card.x(), gap, std::max(gap, m_window.width() - width() - gap)), std::clamp(card.y(), gap, std::max(gap, m_window.height() - height() - gap)));
    raise();
}

QRect Tour::besideOf(const QRect& area) const
{
    const QRect within = m_window.rect().adjusted(gap, gap, -gap, -gap);
    const QPoint places[] {{area.right() + gap, area.top() + gap}, {area.left() - gap - width(), area.top() + gap}, {area.left() + gap, area.bottom() + gap},
        {area.left() + gap, area.top() - gap - height()}};
    for (const QPoint& place : places)
        if (within.contains(QRect(place, size()))) return {place, size()};
    return {QPoint(area.right() - gap - width(), area.bottom() - gap - height()), size()};
}

void Tour::end()
{
    m_looking->stop();
    m_mark->hide();
    hide();
    emit ended();
}

void Tour::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) end();
    else QFrame::keyPressEvent(event);
}

} // namespace gw
