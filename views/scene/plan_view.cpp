// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/plan_view.h"

#include "views/scene/chosen.h"
#include "views/scene/overlay.h"
#include "views/scene/plan_drawing.h"
#include "views/scene/plan_rulers.h"
#include "views/scene/scene_frame.h"

#include <QPainter>
#include <QTimer>

#include <cmath>

namespace gw {

namespace {

constexpr double smallestScale = 0.05, largestScale = 600;
// Room around what is framed.
constexpr double margin = 0.9;
constexpr int sentenceTime = 8000;

} // namespace

PlanView::PlanView(PlanSession& session, const LiveScene& live, QWidget* parent)
    : QWidget(parent), m_session(session), m_live(live), m_seen(session, live), m_tools(session), m_drag(session), m_reshape(session, m_tools.ground()),
      m_transform(session), m_sentenceEnd(new QTimer(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAcceptDrops(true);
    setMinimumSize(160, 120);
    setAccessibleName(tr("Plan from above"));
    m_sentenceEnd->setSingleShot(true);
    m_sentenceEnd->setInterval(sentenceTime);
    connect(m_sentenceEnd, &QTimer::timeout, this, [this] { say({}); });
    connect(&m_seen, &SeenScene::changed, this, [this] {
        if (!m_isFramed) showHalls();
        drawAgain();
    });
    connect(&live.figures(), &LabelFigures::changed, this, &PlanView::drawAgain);
    connect(&session, &PlanSession::selectionChanged, this, &PlanView::drawAgain);
    connect(&session, &PlanSession::planChanged, this, &PlanView::drawAgain);
    connect(&session.view(), &ViewState::visibilityChanged, this, &PlanView::drawAgain);
    connect(&session.view(), &ViewState::hoverChanged, this, [this] {
        m_lit = m_session.piecesOf(m_session.view().hovered());
        update();
    });
    connect(&session.view(), &ViewState::toolChanged, this, [this] {
        const bool isInHand = m_session.view().tool() != Tool::Select;
        setCursor(isInHand ? Qt::CrossCursor : Qt::ArrowCursor);
        setAccessibleDescription(m_tools.hint());
        if (isInHand && isVisible()) setFocus();
    });
    connect(&m_tools, &ToolBox::changed, this, qOverload<>(&QWidget::update));
    connect(&m_tools, &ToolBox::said, this, &PlanView::say);
    connect(&session, &PlanSession::planReplaced, this, [this] {
        m_drag.finish();
        m_reshape.finish();
        m_transform.forget();
        m_entry.clear();
        m_hold = Hold::Nothing;
        m_isFramed = false;
    });
}

void PlanView::setTheme(const Theme& theme)
{
    m_theme = theme;
    drawAgain();
}

void PlanView::say(const QString& sentence)
{
    m_sentence = sentence;
    if (sentence.isEmpty()) m_sentenceEnd->stop();
    else m_sentenceEnd->start();
    update();
    if (!sentence.isEmpty()) emit said(sentence);
}

void PlanView::drawAgain()
{
    m_still = {};
    update();
}

QRectF PlanView::clear() const { return QRectF(rect()).adjusted(rulerWidth, rulerWidth, 0, 0); }

QTransform PlanView::toPicture(QSizeF size) const
{
    return QTransform(m_scale, 0, 0, -m_scale, size.width() / 2 - m_centre.x * m_scale, size.height() / 2 + m_centre.y * m_scale);
}

void PlanView::frame(const Bounds& bounds) { frame(bounds.minimum, bounds.maximum, size(), clear()); }

void PlanView::frame(Point minimum, Point maximum, QSizeF size, const QRectF& clear)
{
    const QSizeF floor(std::max(1.0, double(maximum.x) - double(minimum.x)), std::max(1.0, double(maximum.y) - double(minimum.y)));
    const auto scaleIn = [&](const QRectF& area) { return std::clamp(margin * std::min(area.width() / floor.width(), area.height() / floor.height()), smallestScale, largestScale); };
    const QRectF legend = legendArea(clear, m_seen.scene().legend, m_theme);
    QRectF area = clear, framed(QPointF(), floor * scaleIn(area));
    framed.moveCenter(area.center());
    if (framed.intersects(legend) && clear.width() > 2 * legend.width() && clear.height() > 2 * legend.height()) {
        const QRectF beside = clear.adjusted(legend.right() - clear.left(), 0, 0, 0), above = clear.adjusted(0, 0, 0, legend.top() - clear.bottom());
        area = scaleIn(beside) > scaleIn(above) ? beside : above;
    }
    m_scale = scaleIn(area);
    const QPointF away = area.center() - QPointF(size.width() / 2, size.height() / 2);
    m_centre = {(double(minimum.x) + double(maximum.x)) / 2 - away.x() / m_scale, (double(minimum.y) + double(maximum.y)) / 2 + away.y() / m_scale};
}

void PlanView::showHalls()
{
    frame(boundsOfHalls(m_live.scene()));
    m_still = {};
}

void PlanView::showAll()
{
    frame(boundsOfPlan(m_live.scene()));
    drawAgain();
}

void PlanView::frameSelection()
{
    frame(boundsOfChosen(m_session, m_live.scene()));
    drawAgain();
}

QPointF PlanView::toWidget(Place at) const { return toPicture(size()).map(QPointF(at.x, at.y)); }

Place PlanView::toSite(QPointF at) const
{
    const QPointF site = toPicture(size()).inverted().map(at);
    return {site.x(), site.y()};
}

QImage PlanView::picture(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    const auto before = std::make_pair(m_centre, m_scale);
    const Bounds bounds = boundsOfPlan(m_live.scene());
    frame(bounds.minimum, bounds.maximum, size, QRectF(QPointF(), size));
    QPainter painter(&image);
    painter.setFont(font());
    paint(painter, QRectF(QPointF(), size), QRectF(QPointF(), size));
    paintPlanKey(painter, QRectF(QPointF(), size), m_seen.scene().legend, m_scale, m_theme);
    std::tie(m_centre, m_scale) = before;
    return image;
}

void PlanView::resizeEvent(QResizeEvent*)
{
    if (!m_isFramed) showHalls();
}

} // namespace gw
