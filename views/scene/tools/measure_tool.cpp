// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/tools/measure_tool.h"

#include "core/editing/place.h"
#include "views/scene/tools/tool_paint.h"
#include "views/text/placement_text.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

#include <cmath>

namespace gw {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("gw::MeasureTool", text); }

// Closer points are one click with a trembling hand.
constexpr double samePoint = 1e-3;

} // namespace

/// Shift keeps a stretch level or upright.
Place MeasureTool::held(const ToolPointer& pointer)
{
    const bool isOn = !m_points.empty() && !m_isEnded;
    m_snap = m_context.ground.restPoint(pointer.at, pointer.reach, pointer.modifiers, {.from = isOn ? std::optional(m_points.back()) : std::nullopt});
    Place at = m_snap.at;
    if (!isOn || !pointer.modifiers.testFlag(Qt::ShiftModifier)) return at;
    const Place from = m_points.back();
    (std::abs(at.x - from.x) >= std::abs(at.y - from.y) ? at.y : at.x) = std::abs(at.x - from.x) >= std::abs(at.y - from.y) ? from.y : from.x;
    return at;
}

void MeasureTool::press(const ToolPointer& pointer)
{
    if (m_isEnded) cancel();
    m_at = m_pressedAt = held(pointer);
    m_isShown = true;
    if (m_points.empty() || distanceBetween(m_points.back(), m_at) > samePoint) m_points.push_back(m_at);
}

void MeasureTool::move(const ToolPointer& pointer)
{
    m_at = held(pointer);
    m_isShown = true;
}

void MeasureTool::release(const ToolPointer& pointer)
{
    m_at = held(pointer);
    if (!m_points.empty() && distanceBetween(m_pressedAt, m_at) > samePoint) m_points.push_back(m_at);
}

void MeasureTool::doubleClick(const ToolPointer&) { end(); }

void MeasureTool::cancel()
{
    m_points.clear();
    m_isEnded = false;
}

std::optional<Place> MeasureTool::anchor() const { return m_points.empty() || m_isEnded ? std::nullopt : std::optional(m_points.back()); }

void MeasureTool::finishAt(Place at)
{
    m_at = at;
    m_points.push_back(at);
}

/// The stretches; of an area the one that closes it too.
void MeasureTool::pin(Kept what)
{
    if (what == Kept::Area && m_points.size() < 3) return m_context.say(tr("Click three points or more first, then keep the area between them."));
    if (m_points.size() < 2) return m_context.say(tr("Click two points first, then keep their distance."));
    const Plan& plan = m_context.session.plan();
    EditBuilder builder(plan, tr("Keep what was measured").toStdString());
    std::size_t number = plan.measurements.size();
    std::vector<Place> points = m_points;
    if (what == Kept::Area) points.push_back(points.front());
    for (std::size_t i = 1; i < points.size(); ++i) {
        auto row = builder.fresh<Measurement>();
        row.name = tr("Distance %1").arg(++number).toStdString();
        row.fromX = metres(points[i - 1].x);
        row.fromY = metres(points[i - 1].y);
        row.toX = metres(points[i].x);
        row.toY = metres(points[i].y);
        builder.put(row);
    }
    m_context.session.perform(std::move(builder).finish());
    cancel();
}

bool MeasureTool::key(const QKeyEvent& event)
{
    if (event.modifiers().testFlag(Qt::ControlModifier)) return false;
    if (event.key() == Qt::Key_P) pin(Kept::Stretches);
    else if (event.key() == Qt::Key_A) pin(Kept::Area);
    else if ((event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) && !m_points.empty()) end();
    else if (event.key() == Qt::Key_Backspace && !m_points.empty()) m_points.pop_back();
    else return false;
    return true;
}

std::vector<Place> MeasureTool::shown() const
{
    std::vector<Place> points = m_points;
    if (!m_isEnded && !points.empty() && distanceBetween(points.back(), m_at) > samePoint) points.push_back(m_at);
    return points;
}

void MeasureTool::paint(const ToolPicture& picture) const
{
    if (!m_isShown) return;
    const auto points = shown();
    if (!m_isEnded) paintGuides(picture, m_snap.guides);
    if (points.size() > 2) {
        const QPolygonF area = polygon(picture, points);
        QColor veil = picture.theme.accent;
        veil.setAlphaF(0.08F);
        picture.painter.setPen(Qt::NoPen);
        picture.painter.setBrush(veil);
        picture.painter.drawPolygon(area);
    }
    for (std::size_t i = 1; i < points.size(); ++i) paintDimension(picture, points[i - 1], points[i], lengthText(distanceBetween(points[i - 1], points[i])));
    for (std::size_t i = 2; i < points.size(); ++i)
        paintNote(picture.painter, picture.toPicture(points[i - 1]) + QPointF(0, -14), tr("%1°").arg(QLocale().toString(angleAt(points[i - 2], points[i - 1], points[i]), 'f', 1)), picture.theme);
    picture.painter.setPen(Qt::NoPen);
    picture.painter.setBrush(picture.theme.accent);
    for (const Place point : points) picture.painter.drawEllipse(picture.toPicture(point), 3, 3);
    if (points.empty()) picture.painter.drawEllipse(picture.toPicture(m_at), 3, 3);
}

ToolTag MeasureTool::tag() const
{
    if (!m_isShown) return {};
    const auto points = shown();
    if (points.size() < 2) return {title(m_snap.kind())};
    double total = 0;
    for (std::size_t i = 1; i < points.size(); ++i) total += distanceBetween(points[i - 1], points[i]);
    const Place &a = points[points.size() - 2], &b = points.back();
    QString text = tr("%1 (%2 east, %3 north)").arg(lengthText(distanceBetween(a, b)), lengthText(b.x - a.x), lengthText(b.y - a.y));
    if (points.size() > 2) text = tr("%1\n%2 in all, area %3").arg(text, lengthText(total), areaText(areaOf(points)));
    return {text};
}

QString MeasureTool::hint() const { return tr("Click from point to point; Enter ends. P keeps the distances and angles in the plan, A the area as well; Shift keeps level or upright."); }

} // namespace gw
