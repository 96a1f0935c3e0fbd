// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/plan_view.h"

#include "core/editing/compose.h"
#include "views/scene/overlay.h"
#include "views/scene/plan_drawing.h"
#include "views/scene/scene_frame.h"
#include "views/scene/selecting.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace gw {

namespace {

constexpr double zoomPerNotch = 1.18;
constexpr double smallestScale = 0.05, largestScale = 600;
// Room around what is framed.
constexpr double margin = 0.9;

QTransform transformOf(Place centre, double scale, QSizeF size)
{
    return QTransform(scale, 0, 0, -scale, size.width() / 2 - centre.x * scale, size.height() / 2 + centre.y * scale);
}

} // namespace

PlanView::PlanView(PlanSession& session, const LiveScene& live, QWidget* parent) : QWidget(parent), m_session(session), m_live(live), m_drag(session)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(160, 120);
    setAccessibleName(tr("Plan from above"));
    connect(&live, &LiveScene::changed, this, [this] {
        if (!m_isFramed) showHalls();
        update();
    });
    connect(&session, &PlanSession::selectionChanged, this, qOverload<>(&QWidget::update));
    connect(&session, &PlanSession::planReplaced, this, [this] {
        m_drag.finish();
        m_hold = Hold::Nothing;
        m_isFramed = false;
    });
}

void PlanView::setTheme(const Theme& theme)
{
    m_theme = theme;
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
}

void PlanView::showAll()
{
    const Bounds bounds = boundsOfPlan(m_live.scene());
    frame(bounds.minimum, bounds.maximum, size());
    update();
}

void PlanView::frameSelection()
{
    const Bounds bounds = boundsOfPieces(m_live.scene(), m_session.selection());
    frame(bounds.minimum, bounds.maximum, size());
    update();
}

QPointF PlanView::toWidget(Place at) const { return transformOf(m_centre, m_scale, size()).map(QPointF(at.x, at.y)); }

Place PlanView::toSite(QPointF at) const
{
    const QPointF site = transformOf(m_centre, m_scale, size()).inverted().map(at);
    return {site.x(), site.y()};
}

void PlanView::paint(QPainter& painter, const QRectF& picture)
{
    const Scene& scene = m_live.scene();
    paintPlanFromAbove(painter, {scene, m_theme, transformOf(m_centre, m_scale, picture.size()), m_scale, picture, m_session.selection(), m_hovered});
    if (scene.boxes.empty() && scene.floors.empty())
        paintNotice(painter, picture, tr("Nothing is placed yet. Add a rack from the catalogue, or open a sample."), m_theme);
}

void PlanView::paintEvent(QPaintEvent*)
{
    // What has been seen stays where it is when the scene changes.
    m_isFramed = true;
    QPainter painter(this);
    paint(painter, rect());
    if (m_hold != Hold::Band || !m_hasMoved) return;
    QColor veil = m_theme.accent;
    veil.setAlphaF(0.12F);
    painter.setBrush(veil);
    painter.setPen(QPen(m_theme.accent, 1, m_lastAt.x() < m_pressedAt.x() ? Qt::DashLine : Qt::SolidLine));
    painter.drawRect(QRectF(m_pressedAt, m_lastAt).normalized());
}

QImage PlanView::picture(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    const auto before = std::make_pair(m_centre, m_scale);
    const Bounds bounds = boundsOfPlan(m_live.scene());
    frame(bounds.minimum, bounds.maximum, size);
    QPainter painter(&image);
    painter.setFont(font());
    paint(painter, QRectF(QPointF(), size));
    std::tie(m_centre, m_scale) = before;
    return image;
}

void PlanView::resizeEvent(QResizeEvent*)
{
    if (!m_isFramed) showHalls();
}

std::optional<EquipmentId> PlanView::pieceAt(QPointF at) const
{
    // From below: what stands on the floor is meant before what hangs above it.
    const Place place = toSite(at);
    return m_live.index().pick({static_cast<float>(place.x), static_cast<float>(place.y), -1}, {0, 0, 1});
}

std::vector<EquipmentId> PlanView::piecesIn(const QRectF& band, bool touching) const
{
    const QTransform toPicture = transformOf(m_centre, m_scale, size());
    std::vector<EquipmentId> inside;
    for (const Box& box : m_live.scene().boxes) {
        const QRectF area = footprint(toPicture, box.minimum, box.maximum);
        if (touching ? band.intersects(area) : band.contains(area)) inside.push_back(box.equipment);
    }
    return inside;
}

void PlanView::mousePressEvent(QMouseEvent* event)
{
    if (m_hold != Hold::Nothing) return;
    QToolTip::hideText();
    m_pressedAt = m_lastAt = event->position();
    m_hasMoved = false;
    m_pressed = pieceAt(event->position());
    if (event->button() == Qt::MiddleButton || event->button() == Qt::RightButton) m_hold = Hold::Pan;
    else m_hold = m_pressed ? Hold::Piece : Hold::Band;
}

void PlanView::dragPiece(QPointF at)
{
    if (!m_drag.isActive()) {
        if (!m_session.isSelected(*m_pressed)) m_session.select({*m_pressed});
        m_drag.begin(*m_pressed, toSite(m_pressedAt));
    }
    m_drag.moveTo(toSite(at), m_live.scene());
}

void PlanView::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF at = event->position();
    if (m_hold == Hold::Nothing) return hover(at);
    if (!m_hasMoved && (at - m_pressedAt).manhattanLength() < QApplication::startDragDistance()) return;
    m_hasMoved = true;
    if (m_hold == Hold::Piece) dragPiece(at);
    else if (m_hold == Hold::Pan) m_centre = {m_centre.x - (at.x() - m_lastAt.x()) / m_scale, m_centre.y + (at.y() - m_lastAt.y()) / m_scale};
    m_lastAt = at;
    update();
}

void PlanView::mouseReleaseEvent(QMouseEvent* event)
{
    const Hold hold = std::exchange(m_hold, Hold::Nothing);
    if (m_drag.isActive()) return m_drag.finish();
    if (event->button() != Qt::LeftButton || hold == Hold::Nothing || hold == Hold::Pan) return;
    if (!m_hasMoved) return m_session.select(selectionAfterClick(m_session.selection(), m_pressed, event->modifiers()));
    if (hold == Hold::Band) {
        const bool touching = event->position().x() < m_pressedAt.x();
        const auto inside = piecesIn(QRectF(m_pressedAt, event->position()).normalized(), touching);
        m_session.select(selectionAfterBand(m_session.selection(), inside, event->modifiers()));
        update();
    }
}

void PlanView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::MiddleButton) showAll();
    else if (pieceAt(event->position())) frameSelection();
}

void PlanView::wheelEvent(QWheelEvent* event)
{
    const Place held = toSite(event->position());
    m_scale = std::clamp(m_scale * std::pow(zoomPerNotch, event->angleDelta().y() / 120.0), smallestScale, largestScale);
    const Place now = toSite(event->position());
    m_centre = {m_centre.x + held.x - now.x, m_centre.y + held.y - now.y};
    m_isFramed = true;
    event->accept();
    update();
}

void PlanView::abandon()
{
    if (m_drag.isActive()) m_drag.cancel();
    else if (m_hold == Hold::Nothing) m_session.select({});
    m_hold = Hold::Nothing;
    update();
}

void PlanView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_F: return frameSelection();
    case Qt::Key_Home: return showAll();
    case Qt::Key_Escape: return abandon();
    case Qt::Key_Delete:
        if (!m_session.selection().empty() && !m_drag.isActive()) m_session.perform(removeEquipment(m_session.plan(), m_session.selection()));
        return;
    default: QWidget::keyPressEvent(event);
    }
}

void PlanView::hover(QPointF at)
{
    const EquipmentId hit = pieceAt(at).value_or(EquipmentId {});
    if (hit == m_hovered) return;
    m_hovered = hit;
    setCursor(hit.isNone() ? Qt::ArrowCursor : Qt::PointingHandCursor);
    if (hit.isNone()) QToolTip::hideText();
    update();
}

void PlanView::leaveEvent(QEvent*)
{
    m_hovered = {};
    update();
}

bool PlanView::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    if (const auto piece = pieceAt(help->pos())) QToolTip::showText(help->globalPos(), tipOf(m_session, *piece), this);
    else QToolTip::hideText();
    return true;
}

} // namespace gw
