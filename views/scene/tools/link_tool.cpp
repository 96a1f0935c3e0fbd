// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/tools/link_tool.h"

#include "core/editing/voltage.h"
#include "views/scene/tools/place_tool.h"
#include "views/scene/tools/tool_paint.h"
#include "views/text/connect_text.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QPainter>

namespace gw {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("gw::LinkTool", text); }

bool holdsPoint(const Footprint& a, Place at) { return at.x >= a.x0 && at.x <= a.x1 && at.y >= a.y0 && at.y <= a.y1; }

} // namespace

std::vector<EquipmentId> LinkTool::piecesAt(Place at) const
{
    std::vector<EquipmentId> found;
    const CheckedPlan& checked = m_context.ground.placement().checked();
    for (std::size_t s = 0; s < checked.contents.size(); ++s) {
        const Place origin {checked.plan.spaces[s].x.in(metre), checked.plan.spaces[s].y.in(metre)};
        const Place here {at.x - origin.x, at.y - origin.y};
        for (const PieceGrid* grid : {&checked.contents[s].floorGrid, &checked.contents[s].overheadGrid})
            grid->forEachNear({here.x, here.y, here.x, here.y}, [&](std::uint32_t piece) {
                const EquipmentId id = checked.plan.equipment[piece].id;
                const bool isNew = std::find(found.begin(), found.end(), id) == found.end();
                if (isNew && holdsPoint(checked.footprints[piece], here) && m_context.session.view().isVisible(id)) found.push_back(id);
                return true;
            });
    }
    return found;
}

Connected LinkTool::joined(EquipmentId from, EquipmentId to) const
{
    const PlanSession& session = m_context.session;
    return m_kind == Kind::Feed ? connectFeed(session.plan(), session.catalog(), from, to, side()) : coolFrom(session.plan(), session.catalog(), from, to);
}

const std::optional<Refusal>& LinkTool::objection() const
{
    const auto asked = std::make_tuple(m_from, m_to, side(), m_context.session.plan().info.lastId);
    if (m_judged == asked) return m_objection;
    m_judged = asked;
    const Connected connected = joined(m_from, m_to);
    m_objection = connected ? std::nullopt : std::optional(connected.refusal());
    return m_objection;
}

/// Of what hangs and stands there, that which can give: a busway before the rack under it.
EquipmentId LinkTool::sourceAt(Place at) const
{
    const auto pieces = piecesAt(at);
    const PlanSession& session = m_context.session;
    const auto gives = [&](EquipmentId id) {
        const EquipmentType* type = session.catalog().find(session.plan().equipment.find(id)->type);
        return type && (m_kind == Kind::Feed ? !givenBy(*type).isEmpty() : givesCoolant(type->kind));
    };
    const auto found = std::find_if(pieces.begin(), pieces.end(), gives);
    return found != pieces.end() ? *found : pieces.empty() ? EquipmentId {} : pieces.front();
}

EquipmentId LinkTool::loadAt(Place at) const
{
    const auto pieces = piecesAt(at);
    if (pieces.size() < 2) return pieces.empty() ? EquipmentId {} : pieces.front();
    const auto found = std::find_if(pieces.begin(), pieces.end(), [this](EquipmentId id) { return joined(m_from, id).isOk(); });
    return found != pieces.end() ? *found : pieces.empty() ? EquipmentId {} : pieces.front();
}

void LinkTool::press(const ToolPointer& pointer)
{
    m_isShown = true;
    m_at = pointer.at;
    m_isOther = pointer.modifiers.testFlag(Qt::ShiftModifier);
    m_from = sourceAt(pointer.at);
    m_to = {};
    m_judged = {};
    if (m_from.isNone()) m_context.say(message(Refusal {}));
}

void LinkTool::move(const ToolPointer& pointer)
{
    m_isShown = true;
    m_at = pointer.at;
    m_isOther = pointer.modifiers.testFlag(Qt::ShiftModifier);
    m_inlet = {};
    m_to = m_from.isNone() ? sourceAt(pointer.at) : loadAt(pointer.at);
    const auto ports = m_from.isNone() || m_kind == Kind::Loop ? std::nullopt : portsOf(m_to);
    if (ports) m_inlet = ports->inletAt(pointer.at);
}

void LinkTool::release(const ToolPointer& pointer)
{
    if (m_from.isNone()) return;
    move(pointer);
    const EquipmentId from = m_from, to = m_to;
    Connected connected = joined(from, to);
    cancel();
    if (!connected) return m_context.say(message(connected.refusal()));
    m_context.session.perform(connected.edit());
}

bool LinkTool::key(const QKeyEvent& event)
{
    if (m_kind != Kind::Feed || event.key() != Qt::Key_B || event.modifiers().testFlag(Qt::ControlModifier)) return false;
    m_isSideB = !m_isSideB;
    return true;
}

QString LinkTool::nameOf(EquipmentId id) const
{
    const Equipment* piece = m_context.session.plan().equipment.find(id);
    return piece ? QString::fromStdString(piece->name) : QString();
}

std::optional<Footprint> LinkTool::areaOf(EquipmentId id) const
{
    const CheckedPlan& checked = m_context.ground.placement().checked();
    const std::uint32_t at = checked.equipmentIndex.of(id);
    if (at == RowIndex<Equipment>::none) return {};
    return onSite(checked.footprints[at], originOf(checked.plan, checked.plan.equipment[at].space));
}

QColor LinkTool::colour(const Theme& theme) const
{
    if (m_kind == Kind::Loop) return theme.supply;
    return side() == Side::A ? theme.sideA : theme.sideB;
}

std::optional<LinkPorts> LinkTool::portsOf(EquipmentId id) const
{
    const auto area = areaOf(id);
    if (!area) return {};
    return linkPorts(*area, m_context.session.plan().equipment.find(id)->facing);
}

void LinkTool::paintPiece(const ToolPicture& picture, EquipmentId id, bool isGood) const
{
    if (const auto area = areaOf(id)) paintArea(picture, *area, isGood ? colour(picture.theme) : picture.theme.error);
}

void LinkTool::paintPort(const ToolPicture& picture, Place at, const QColor& colour, const QString& letter, bool isCaught) const
{
    const QPointF centre = picture.toPicture(at);
    const double radius = isCaught ? 9 : 6;
    picture.painter.setPen(QPen(picture.theme.surface, 2));
    picture.painter.setBrush(colour);
    picture.painter.drawEllipse(centre, radius, radius);
    if (letter.isEmpty() || !isCaught) return;
    picture.painter.setPen(picture.theme.surface);
    picture.painter.drawText(QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius), Qt::AlignCenter, letter);
}

void LinkTool::paintInlets(const ToolPicture& picture, const LinkPorts& ports, bool isGood) const
{
    const Theme& theme = picture.theme;
    if (m_kind == Kind::Loop) return paintPort(picture, ports.middleIn(), isGood ? theme.supply : theme.error, {}, false);
    for (const auto& [each, colour, letter] : {std::tuple {Side::A, theme.sideA, QStringLiteral("A")}, std::tuple {Side::B, theme.sideB, QStringLiteral("B")}})
        paintPort(picture, ports.inlet(each), isGood || each != side() ? colour : theme.error, letter, each == side());
}

void LinkTool::paint(const ToolPicture& picture) const
{
    if (!m_isShown) return;
    const bool isGood = m_from.isNone() || m_to.isNone() || !objection();
    const QColor line = isGood ? colour(picture.theme) : picture.theme.error;
    const auto from = portsOf(m_from), to = m_to == m_from ? std::nullopt : portsOf(m_to);
    if (!from && to) return paintPiece(picture, m_to, true), paintPort(picture, to->out, line, {}, false);
    if (!from) return;
    paintPiece(picture, m_from, true);
    if (to) paintPiece(picture, m_to, isGood);
    paintLine(picture, from->out, to ? inletOf(*to) : m_at, line);
    paintPort(picture, from->out, line, {}, false);
    if (to) paintInlets(picture, *to, isGood);
}

ToolTag LinkTool::tag() const
{
    if (!m_isShown) return {};
    const QString sideName = m_kind == Kind::Loop ? tr("Coolant") : side() == Side::A ? tr("Side A") : tr("Side B");
    if (m_from.isNone()) return {m_to.isNone() ? sideName : tr("%1 from %2").arg(sideName, nameOf(m_to))};
    if (m_to.isNone()) return {tr("%1 from %2").arg(sideName, nameOf(m_from))};
    if (objection()) return {message(*objection()), ToolTag::Tone::Bad};
    return {tr("%1: %2 to %3").arg(sideName, nameOf(m_from), nameOf(m_to)), ToolTag::Tone::Good};
}

QString LinkTool::hint() const
{
    if (m_kind == Kind::Loop) return tr("Drag from a CDU, chiller, cooler or tower to what it cools.");
    return tr("Drag from a source to an inlet of what it feeds. Elsewhere on the piece it is side %1; B changes that, Shift does so for one feed.").arg(side() == Side::A ? QStringLiteral("A") : QStringLiteral("B"));
}

} // namespace gw
