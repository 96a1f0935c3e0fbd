// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/vtk_widget.h"

#include "core/scene/labels.h"
#include "views/scene/floor_marks.h"
#include "views/scene/tools/tool_paint.h"

#include <QPainter>

namespace gw {

namespace {

constexpr double gap = 12;

} // namespace

QPointF VtkWidget::cubeMiddle() const { return ViewCube::middleOf(rect()); }

std::optional<Vector> VtkWidget::gizmoAt() const
{
    if (m_tools.isInHand() || m_walker) return {};
    return gizmoPlace(m_seen.scene().boxes, m_session.selection());
}

std::optional<QPointF> VtkWidget::gizmoHandle(GizmoHandle handle) const
{
    const auto at = gizmoAt();
    return at ? Gizmo(*at, camera(), viewSize()).placeOf(handle) : std::nullopt;
}

/// Names of spaces and rows are worth showing through what stands before them; the rest would name the wrong thing.
bool VtkWidget::isSeen(const SceneLabel& label, const OrbitCamera& camera) const
{
    if (label.priority >= labelOfRow) return true;
    const Vector from = camera.position();
    const Vector ray = vectorOf(label.at) - from;
    const auto before = m_seen.index().pick(pointOf(from), pointOf(ray));
    const Box* box = before ? m_seen.boxOf(*before) : nullptr;
    if (!box) return true;
    const auto entry = entryOf(*box, pointOf(from), pointOf(ray));
    return !entry || *entry > 1;
}

void VtkWidget::paintNames(QPainter& painter, const OrbitCamera& camera, ViewSize size)
{
    if (std::exchange(m_hasNewLabels, false)) m_labels.set(m_seen.scene().labels);
    auto wishes = m_labels.wishes(camera, size, painter.font(), [&](const SceneLabel& label) { return isSeen(label, camera); });
    const QRectF picture(0, 0, size.width, size.height);
    paintLabels(painter, arrangeLabels(std::move(wishes), painter.font(), picture, {legendArea(picture, m_seen.scene().legend, m_theme)}, m_seen.linesUnder(painter.font())), m_theme);
}

void VtkWidget::paintOverlay(QPainter& painter, const OrbitCamera& camera, ViewSize size)
{
    const QRectF picture(0, 0, size.width, size.height);
    const Scene& scene = m_seen.scene();
    if (scene.boxes.empty() && scene.floors.empty() && m_session.plan().equipment.isEmpty()) {
        paintNotice(painter, picture, tr("Nothing is placed yet. Add a rack from the catalogue, or open a sample."), m_theme);
        return;
    }
    paintMeasures(painter, camera, size);
    paintNames(painter, camera, size);
    paintLegend(painter, picture, scene.legend, m_theme);
}

void VtkWidget::paintBand(QPainter& painter)
{
    if (m_hold != Hold::Motion || m_motion != Motion::Band || !m_hasMoved) return;
    QColor veil = m_theme.accent;
    veil.setAlphaF(0.12F);
    painter.setBrush(veil);
    painter.setPen(QPen(m_theme.accent, 1, m_lastAt.x() < m_pressedAt.x() ? Qt::DashLine : Qt::SolidLine));
    painter.drawRect(QRectF(m_pressedAt, m_lastAt).normalized());
}

/// What one works with: it belongs to the window, not to a picture of the plan.
void VtkWidget::paintControls(QPainter& painter)
{
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_session.view().section()) SectionHandles(*m_session.view().section(), camera(), viewSize()).paint(painter, m_litFace, m_theme);
    if (const auto at = gizmoAt()) Gizmo(*at, camera(), viewSize()).paint(painter, m_transform.isActive() ? m_transform.handle() : m_litHandle, m_theme);
    const ToolPicture picture = toolPicture(painter);
    paintFloorMarks(picture, m_session, m_underlays);
    if (!m_tools.isInHand() && !m_walker) m_reshape.paint(picture);
    m_tools.paint(picture);
    if (m_reshape.isActive()) paintTag(painter, m_lastAt, m_reshape.tag(), m_theme);
    if (m_transform.isActive()) paintTag(painter, m_lastAt, m_transform.tag(), m_theme);
    else if (m_drag.isActive()) paintTag(painter, m_lastAt, m_drag.tag(), m_theme);
    paintBand(painter);
    ViewCube::paint(painter, cubeMiddle(), camera(), m_litZone, m_isHomeLit, m_theme);
    const QString hint = m_walker ? tr("W, A, S, D walk; drag to look around; Shift runs; Escape ends the walk") : m_tools.hint();
    if (!hint.isEmpty()) paintNote(painter, {width() / 2.0, height() - gap - 12}, hint, m_theme);
}

} // namespace gw
