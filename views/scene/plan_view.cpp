// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/plan_view.h"

#include "views/scene/overlay.h"
#include "views/scene/drawing_look.h"
#include "views/scene/plan_drawing.h"
#include "views/scene/plan_rulers.h"
#include "views/scene/scene_frame.h"
#include "views/scene/tools/place_tool.h"
#include "views/scene/tools/tool_paint.h"

#include <QPainter>
#include <QTimer>

#include <cmath>

namespace gw {

namespace {

constexpr double smallestScale = 0.05, largestScale = 600;
// Room around what is framed.
constexpr double margin = 0.9;
constexpr int sentenceTime = 8000;

QTransform transformOf(Place centre, double scale, QSizeF size)
{
    return QTransform(scale, 0, 0, -scale, size.width() / 2 - centre.x * scale, size.height() / 2 + centre.y * scale);
}

} // namespace

PlanView::PlanView(PlanSession& session, const LiveScene& live, QWidget* parent)
    : QWidget(parent), m_session(session), m_live(live), m_seen(session, live), m_tools(session), m_drag(session), m_reshape(session, m_tools.ground()),
      m_sentenceEnd(new QTimer(this))
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
    connect(&session, &PlanSession::selectionChanged, this, &PlanView::drawAgain);
    connect(&session, &PlanSession::planChanged, this, &PlanView::drawAgain);
    connect(&session.view(), &ViewState::visibilityChanged, this, &PlanView::drawAgain);
    connect(&session.view(), &ViewState::hoverChanged, this, qOverload<>(&QWidget::update));
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

void PlanView::frame(Point minimum, Point maximum, QSizeF size)
{
    m_centre = {(double(minimum.x) + double(maximum.x)) / 2, (double(minimum.y) + double(maximum.y)) / 2};
    const double wide = std::max(1.0, double(maximum.x) - double(minimum.x)), deep = std::max(1.0, double(maximum.y) - double(minimum.y));
    m_scale = std::clamp(margin * std::min(size.width() / wide, size.height() / deep), smallestScale, largestScale);
}

void PlanView::showHalls()
{
    const Bounds bounds = boundsOfHalls(m_live.scene());
    frame(bounds.minimum, bounds.maximum, size());
    m_still = {};
}

void PlanView::showAll()
{
    const Bounds bounds = boundsOfPlan(m_live.scene());
    frame(bounds.minimum, bounds.maximum, size());
    drawAgain();
}

void PlanView::frameSelection()
{
    const Bounds bounds = boundsOfPieces(m_live.scene(), m_session.selection());
    frame(bounds.minimum, bounds.maximum, size());
    drawAgain();
}

QPointF PlanView::toWidget(Place at) const { return transformOf(m_centre, m_scale, size()).map(QPointF(at.x, at.y)); }

Place PlanView::toSite(QPointF at) const
{
    const QPointF site = transformOf(m_centre, m_scale, size()).inverted().map(at);
    return {site.x(), site.y()};
}

void PlanView::paint(QPainter& painter, const QRectF& picture, const QRectF& clear)
{
    const Scene& scene = m_seen.scene();
    const QTransform toPicture = transformOf(m_centre, m_scale, picture.size());
    const auto* kept = std::get_if<MeasurementId>(&m_session.subject());
    paintPlanFromAbove(painter, {scene, m_session.plan(), m_session.view(), m_underlays, withLayerColours(m_theme, m_session.view()), toPicture, m_scale, picture, clear, m_session.selection(), kept ? *kept : MeasurementId {}});
    if (scene.boxes.empty() && scene.floors.empty() && m_session.plan().underlays.isEmpty() && !m_tools.isInHand())
        paintNotice(painter, picture, tr("Nothing is placed yet. Draw a room, drag a rack here from the catalogue, or open a sample."), m_theme);
}

void PlanView::paintStill(QPainter& painter)
{
    const double ratio = devicePixelRatioF();
    if (m_still.isNull() || m_still.size() != size() * ratio) {
        m_still = QPixmap(size() * ratio);
        m_still.setDevicePixelRatio(ratio);
        QPainter still(&m_still);
        still.setFont(font());
        paint(still, rect(), QRectF(rect()).adjusted(rulerWidth, rulerWidth, 0, 0));
        paintRulers(still, rect(), transformOf(m_centre, m_scale, size()), m_scale, m_theme);
    }
    painter.drawPixmap(0, 0, m_still);
}

void PlanView::paintDrag(const ToolPicture& picture)
{
    paintGuides(picture, m_drag.snap().guides);
    const Ghost& ghost = *m_drag.ghost();
    const Footprint area = onSite(ghost.area, originOf(m_session.plan(), ghost.space));
    picture.painter.setPen(QPen(m_drag.issues().empty() ? m_theme.good : m_theme.error, 2));
    picture.painter.setBrush(Qt::NoBrush);
    picture.painter.drawPolygon(outline(picture, area));
    paintClearances(picture, m_drag.placement(), ghost);
}

void PlanView::paintMoving(QPainter& painter)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const QTransform toPicture = transformOf(m_centre, m_scale, size());
    const ToolPicture picture {painter, m_theme, [&](Place at) { return toPicture.map(QPointF(at.x, at.y)); }, m_cursor};
    if (const Box* box = m_seen.boxOf(m_session.view().hovered())) paintHover(painter, footprint(toPicture, box->minimum, box->maximum), m_theme);
    if (!m_tools.isInHand()) m_reshape.paint(picture);
    if (m_drag.isActive() && m_drag.ghost()) paintDrag(picture);
    m_tools.paint(picture);
    ToolTag tag = m_drag.isActive() ? m_drag.tag() : m_reshape.tag();
    if (!m_entry.isEmpty()) tag.text = tr("%1\nExactly: %2").arg(tag.text, m_entry.text());
    paintTag(painter, m_cursor, tag, m_theme);
}

void PlanView::paintBand(QPainter& painter)
{
    QColor veil = m_theme.accent;
    veil.setAlphaF(0.12F);
    painter.setBrush(veil);
    painter.setPen(QPen(m_theme.accent, 1, m_lastAt.x() < m_pressedAt.x() ? Qt::DashLine : Qt::SolidLine));
    painter.drawRect(QRectF(m_pressedAt, m_lastAt).normalized());
}

/// What was refused, else what the tool in hand waits for.
void PlanView::paintFoot(QPainter& painter)
{
    const bool isRefusal = !m_sentence.isEmpty();
    const QString text = isRefusal ? m_sentence : m_tools.hint();
    if (text.isEmpty()) return;
    painter.save();
    const double most = width() - 2 * rulerWidth - 24;
    const QRectF wanted = painter.fontMetrics().boundingRect(QRect(0, 0, static_cast<int>(std::min(most, 640.0)), 200), Qt::TextWordWrap | Qt::AlignHCenter, text);
    QRectF area(0, 0, wanted.width() + 24, wanted.height() + 12);
    area.moveCenter({rulerWidth + (width() - rulerWidth) / 2, height() - 24 - area.height() / 2});
    QColor ground = m_theme.surface;
    ground.setAlphaF(0.95F);
    painter.setPen(QPen(isRefusal ? m_theme.error : m_theme.border, 1));
    painter.setBrush(ground);
    painter.drawRoundedRect(area, 6, 6);
    painter.setPen(isRefusal ? m_theme.error : m_theme.mutedText);
    painter.drawText(area.adjusted(12, 6, -12, -6), Qt::TextWordWrap | Qt::AlignCenter, text);
    painter.restore();
}

void PlanView::paintEvent(QPaintEvent*)
{
    // What has been seen stays where it is when the scene changes.
    m_isFramed = true;
    QPainter painter(this);
    paintStill(painter);
    paintMoving(painter);
    if (m_hold == Hold::Band && m_hasMoved) paintBand(painter);
    if (m_hasCursor) paintRulerCursor(painter, rect(), m_cursor, toSite(m_cursor), m_theme);
    paintFoot(painter);
}

QImage PlanView::picture(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    const auto before = std::make_pair(m_centre, m_scale);
    const Bounds bounds = boundsOfPlan(m_live.scene());
    frame(bounds.minimum, bounds.maximum, size);
    QPainter painter(&image);
    painter.setFont(font());
    paint(painter, QRectF(QPointF(), size), QRectF(QPointF(), size));
    std::tie(m_centre, m_scale) = before;
    return image;
}

void PlanView::resizeEvent(QResizeEvent*)
{
    if (!m_isFramed) showHalls();
}

} // namespace gw
