// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/plan_view.h"

#include "views/scene/drawing_look.h"
#include "views/scene/floor_marks.h"
#include "views/scene/overlay.h"
#include "views/scene/plan_drawing.h"
#include "views/scene/plan_rulers.h"
#include "views/scene/tools/place_tool.h"
#include "views/scene/tools/tool_paint.h"

#include <QPainter>

namespace gw {

namespace {

constexpr std::size_t mostForFreeFloor = 5000;

} // namespace

void PlanView::paint(QPainter& painter, const QRectF& picture, const QRectF& clear)
{
    const Scene& scene = m_seen.scene();
    const QTransform placing = toPicture(picture.size());
    const auto* kept = std::get_if<MeasurementId>(&m_session.subject());
    paintPlanFromAbove(painter, {scene, m_session.plan(), m_session.view(), m_underlays, withLayerColours(m_theme, m_session.view()), placing, m_scale, picture, clear, m_session.selection(), kept ? *kept : MeasurementId {}, m_seen.linesUnder(painter.font())});
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
        paint(still, rect(), clear());
        paintRulers(still, rect(), toPicture(size()), m_scale, m_theme);
    }
    painter.drawPixmap(0, 0, m_still);
}

void PlanView::paintDrag(const ToolPicture& picture, const PieceDrag& drag)
{
    paintGuides(picture, drag.snap().guides);
    const Ghost& ghost = *drag.ghost();
    const Footprint area = onSite(ghost.area, originOf(m_session.plan(), ghost.space));
    picture.painter.setPen(QPen(drag.issues().empty() ? m_theme.good : m_theme.error, 2));
    picture.painter.setBrush(Qt::NoBrush);
    picture.painter.drawPolygon(outline(picture, area));
    paintClearances(picture, drag.placement(), ghost);
}

/// Round a piece that is selected alone, to the millimetre.
void PlanView::paintFreeFloor(const ToolPicture& picture)
{
    const Equipment* piece = m_session.selection().size() == 1 ? m_session.plan().equipment.find(m_session.selection().front()) : nullptr;
    const EquipmentType* type = piece ? m_session.catalog().find(piece->type) : nullptr;
    if (!type || !m_session.view().layer(DrawingLayer::Measurements).isShown || !m_seen.boxOf(piece->id)) return;
    // In great plans it takes longer than a frame to gather anew what stands where.
    if (m_session.plan().equipment.size() > mostForFreeFloor) return;
    paintClearances(picture, m_tools.ground().placement(), {type, piece->space, footprintOf(*piece, *type), piece->facing});
}

/// What hovers and what can be taken hold of, under the legend.
void PlanView::paintHandles(QPainter& painter)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(clear());
    const QTransform placing = toPicture(size());
    for (const EquipmentId id : m_lit)
        if (const Box* box = m_seen.boxOf(id)) paintHover(painter, footprint(placing, box->minimum, box->maximum), m_theme);
    const ToolPicture picture {painter, m_theme, [&](Place at) { return placing.map(QPointF(at.x, at.y)); }, m_cursor};
    paintFloorMarks(picture, m_session, m_underlays);
    if (!m_tools.isInHand()) m_reshape.paint(picture);
    painter.setClipping(false);
}

/// What stands beside the cursor.
ToolTag PlanView::tag() const
{
    if (m_transform.isActive()) return m_transform.tag();
    if (!m_drag.isActive()) return m_reshape.tag();
    ToolTag tag = m_drag.tag();
    if (!m_entry.isEmpty()) tag.text = tr("%1\nExactly: %2").arg(tag.text, m_entry.text());
    return tag;
}

void PlanView::paintMoving(QPainter& painter)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const QTransform placing = toPicture(size());
    const ToolPicture picture {painter, m_theme, [&](Place at) { return placing.map(QPointF(at.x, at.y)); }, m_cursor};
    const PieceDrag& drag = m_transform.isActive() ? m_transform.drag() : m_drag;
    if (drag.ghost()) paintDrag(picture, drag);
    else if (!m_tools.isInHand() && !m_reshape.isActive()) paintFreeFloor(picture);
    m_tools.paint(picture);
    paintTag(painter, m_cursor, tag(), m_theme);
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
    paintHandles(painter);
    paintPlanKey(painter, clear(), m_seen.scene().legend, m_scale, m_theme);
    paintMoving(painter);
    if (m_hold == Hold::Band && m_hasMoved) paintBand(painter);
    if (m_hasCursor) paintRulerCursor(painter, rect(), m_cursor, toSite(m_cursor), m_theme);
    paintFoot(painter);
}

} // namespace gw
