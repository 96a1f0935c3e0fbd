// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/tools/height_tool.h"

#include "core/editing/place.h"
#include "views/scene/tools/tool_paint.h"
#include "views/text/messages.h"
#include "views/text/placement_text.h"

#include <QCoreApplication>
#include <QPainter>

#include <cmath>

namespace gw {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("gw::HeightTool", text); }

// What begins lower than this over the floor stands on it.
constexpr double standing = 0.5;

double distanceTo(Point a, Point b, Place p)
{
    const double ax = a.x, ay = a.y, dx = double(b.x) - ax, dy = double(b.y) - ay;
    const double share = std::clamp(((p.x - ax) * dx + (p.y - ay) * dy) / std::max(dx * dx + dy * dy, 1e-9), 0.0, 1.0);
    return std::hypot(p.x - ax - share * dx, p.y - ay - share * dy);
}

void lower(Overhead& found, double height, Overhead::What what, std::string name)
{
    if (height >= found.height) return;
    found.height = height;
    found.what = what;
    found.name = std::move(name);
}

bool holds(const Box& box, Place at) { return at.x >= double(box.minimum.x) && at.x <= double(box.maximum.x) && at.y >= double(box.minimum.y) && at.y <= double(box.maximum.y); }

void lookAtRuns(const Scene& scene, Place at, Overhead& found)
{
    for (const Tube& tube : scene.tubes)
        for (std::size_t i = 1; i < tube.path.size(); ++i) {
            const Point a = tube.path[i - 1], b = tube.path[i];
            const double under = double(std::min(a.z, b.z) - tube.radius);
            if (under > found.base + standing && distanceTo(a, b, at) <= double(tube.radius)) lower(found, under, Overhead::What::Run, {});
        }
}

} // namespace

std::optional<Overhead> overheadAt(const Scene& scene, const Plan& plan, Place at)
{
    const Space* space = spaceAt(plan, at.x, at.y);
    if (!space) return {};
    const bool isRoom = space->kind != SpaceKind::Yard;
    Overhead found {isRoom ? space->height.in(metre) : std::numeric_limits<double>::infinity(), Overhead::What::Ceiling, space->name};
    const auto name = [&](const Box& box) {
        const Equipment* piece = plan.equipment.find(box.equipment);
        return piece ? piece->name : std::string();
    };
    for (const Box& box : scene.boxes)
        if (holds(box, at) && double(box.minimum.z) < standing) found.base = std::max(found.base, double(box.maximum.z));
    for (const Box& box : scene.boxes)
        if (holds(box, at) && double(box.minimum.z) >= standing) lower(found, box.minimum.z, Overhead::What::Piece, name(box));
    lookAtRuns(scene, at, found);
    return std::isfinite(found.height) ? std::optional(found) : std::nullopt;
}

void HeightTool::move(const ToolPointer& pointer)
{
    m_at = {toMillimetres(pointer.at.x), toMillimetres(pointer.at.y)};
    m_found = overheadAt(m_context.session.scene(), m_context.session.plan(), m_at);
    m_isShown = true;
}

void HeightTool::press(const ToolPointer& pointer)
{
    move(pointer);
    if (!m_found) return m_context.say(tr("There is no ceiling here. Point into a room, or under something that hangs."));
    const Plan& plan = m_context.session.plan();
    const MeasurementId id {plan.info.lastId + 1};
    Measurement row {.name = tr("Clear height %1").arg(plan.measurements.size() + 1).toStdString()};
    row.fromX = row.toX = metres(m_at.x);
    row.fromY = row.toY = metres(m_at.y);
    row.fromZ = metres(toMillimetres(m_found->base));
    row.toZ = metres(toMillimetres(m_found->height));
    m_context.session.perform(addObject(plan, std::move(row), tr("Keep a clear height").toStdString()));
    m_context.session.show(id);
}

void HeightTool::paint(const ToolPicture& picture) const
{
    if (!m_isShown) return;
    const QPointF at = picture.toPicture(m_at);
    picture.painter.setPen(QPen(m_found ? picture.theme.accent : picture.theme.mutedText, 1.5));
    picture.painter.setBrush(Qt::NoBrush);
    picture.painter.drawEllipse(at, 6, 6);
    picture.painter.drawLine(at - QPointF(10, 0), at + QPointF(10, 0));
    picture.painter.drawLine(at - QPointF(0, 10), at + QPointF(0, 10));
}

ToolTag HeightTool::tag() const
{
    if (!m_isShown) return {};
    if (!m_found) return {tr("Nothing above")};
    const QString height = lengthText(m_found->clear()), name = QString::fromStdString(m_found->name);
    const QString from = m_found->base > 0 ? tr("%1 clear above what stands here").arg(height) : tr("%1 clear above the floor").arg(height);
    if (m_found->what == Overhead::What::Run) return {tr("%1\nto a pipe or tray").arg(from)};
    return {m_found->what == Overhead::What::Piece ? tr("%1\nto %2").arg(from, name) : tr("%1\nto the ceiling of %2").arg(from, name)};
}

QString HeightTool::hint() const { return tr("Point anywhere to read the clear height; a click keeps it in the plan."); }

} // namespace gw
