// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/tools/corners_tool.h"

#include "core/editing/place.h"
#include "core/editing/space_outline.h"
#include "core/model/choices.h"
#include "views/scene/tools/tool_paint.h"
#include "views/text/messages.h"
#include "views/text/placement_text.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QPainter>

#include <cmath>

namespace gw {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("gw::CornersTool", text); }

double between(Corner a, Place b) { return std::hypot(b.x - a.x, b.y - a.y); }

QString kindTitle(SpaceKind kind)
{
    const std::string_view word = choicesOf<SpaceKind>[static_cast<std::size_t>(kind)];
    return choiceTitle(QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size())));
}

std::string freshName(const Table<Space>& spaces, const QString& stem)
{
    for (std::size_t number = spaces.size() + 1;; ++number) {
        const std::string name = QStringLiteral("%1 %2").arg(stem).arg(number).toStdString();
        if (std::none_of(spaces.begin(), spaces.end(), [&](const Space& space) { return space.name == name; })) return name;
    }
}

} // namespace

Place CornersTool::held(const ToolPointer& pointer)
{
    m_isClosing = isAtFirst(pointer.at, pointer.reach);
    if (m_isClosing) return {m_corners.front().x, m_corners.front().y};
    const auto anchor = m_corners.empty() ? std::nullopt : std::optional(Place {m_corners.back().x, m_corners.back().y});
    m_snap = m_context.ground.restPoint(pointer.at, pointer.reach, pointer.modifiers, {.from = anchor});
    Place at = m_snap.at;
    if (m_corners.empty() || !pointer.modifiers.testFlag(Qt::ShiftModifier)) return at;
    const Corner from = m_corners.back();
    if (std::abs(at.x - from.x) >= std::abs(at.y - from.y)) at.y = from.y;
    else at.x = from.x;
    return at;
}

bool CornersTool::isAtFirst(Place at, double reach) const { return m_corners.size() >= fewestCorners && between(m_corners.front(), at) <= reach; }

void CornersTool::press(const ToolPointer& pointer)
{
    m_at = held(pointer);
    m_isShown = true;
    if (m_isClosing) close();
    else add(m_at);
}

void CornersTool::add(Place at)
{
    if (!m_corners.empty() && between(m_corners.back(), at) < shortestWall) return;
    if (m_corners.size() >= mostCorners) return m_context.say(tr("A room has at most %1 corners. Enter closes it.").arg(mostCorners));
    m_corners.push_back({at.x, at.y});
    m_at = at;
}

void CornersTool::move(const ToolPointer& pointer)
{
    m_at = held(pointer);
    m_isShown = true;
}

void CornersTool::close()
{
    if (m_corners.empty()) return;
    if (m_corners.size() < fewestCorners) return m_context.say(tr("A room has at least three corners. Click the next one, or press Escape."));
    const Plan& plan = m_context.session.plan();
    const auto drawn = withOutline({.name = freshName(plan.spaces, kindTitle(m_kind)), .kind = m_kind}, m_corners);
    if (!drawn) return m_context.say(message(drawn.error()));
    const SpaceId id {plan.info.lastId + 1};
    m_corners.clear();
    m_isClosing = false;
    m_context.session.perform(addObject(plan, *drawn, tr("Draw %1").arg(kindTitle(m_kind).toLower()).toStdString()));
    m_context.session.show(id);
}

bool CornersTool::key(const QKeyEvent& event)
{
    if (event.modifiers().testFlag(Qt::ControlModifier)) return false;
    const bool isEnter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    if (isEnter && isBusy()) close();
    else if (event.key() == Qt::Key_Backspace && isBusy()) m_corners.pop_back();
    else if (event.key() == Qt::Key_K) m_kind = static_cast<SpaceKind>((static_cast<std::size_t>(m_kind) + 1) % choicesOf<SpaceKind>.size());
    else return false;
    return true;
}

std::optional<Place> CornersTool::anchor() const { return m_corners.empty() ? std::nullopt : std::optional(Place {m_corners.back().x, m_corners.back().y}); }

Outline CornersTool::shown() const
{
    Outline corners = m_corners;
    if (!corners.empty() && !m_isClosing && between(corners.back(), m_at) >= shortestWall) corners.push_back({m_at.x, m_at.y});
    return corners;
}

void CornersTool::paint(const ToolPicture& picture) const
{
    if (!m_isShown) return;
    if (!m_isClosing) paintGuides(picture, m_snap.guides);
    const Outline corners = shown();
    QPolygonF floor;
    for (const Corner& corner : corners) floor << picture.toPicture({corner.x, corner.y});
    QColor veil = picture.theme.accent;
    veil.setAlphaF(0.12F);
    picture.painter.setPen(Qt::NoPen);
    picture.painter.setBrush(veil);
    if (corners.size() > 2) picture.painter.drawPolygon(floor);
    for (std::size_t i = 1; i < corners.size(); ++i)
        paintDimension(picture, {corners[i - 1].x, corners[i - 1].y}, {corners[i].x, corners[i].y}, lengthText(between(corners[i], {corners[i - 1].x, corners[i - 1].y})));
    picture.painter.setPen(QPen(picture.theme.accent, 2));
    picture.painter.setBrush(picture.theme.surface);
    for (std::size_t i = 0; i < corners.size(); ++i) picture.painter.drawEllipse(floor[static_cast<qsizetype>(i)], i == 0 && m_isClosing ? 7 : 4, i == 0 && m_isClosing ? 7 : 4);
    if (corners.empty()) picture.painter.drawEllipse(picture.toPicture(m_at), 3, 3);
}

ToolTag CornersTool::tag() const
{
    if (!m_isShown) return {};
    const Outline corners = shown();
    if (corners.size() < 2) return {kindTitle(m_kind)};
    const double last = between(corners.back(), {corners[corners.size() - 2].x, corners[corners.size() - 2].y});
    if (corners.size() < fewestCorners) return {tr("%1\n%2").arg(kindTitle(m_kind), lengthText(last))};
    const auto shaped = withOutline({}, corners);
    if (!shaped) return {message(shaped.error()), ToolTag::Tone::Bad};
    return {tr("%1\n%2, area %3").arg(m_isClosing ? tr("Click to close the room") : kindTitle(m_kind), lengthText(last), areaText(std::abs(signedArea(corners))))};
}

QString CornersTool::hint() const
{
    return tr("Click corner after corner, or type how far to the next one and press Enter; Enter, a double click or the first corner closes the room. "
              "Shift keeps walls level or upright, Backspace takes a corner back, K changes the kind.");
}

} // namespace gw
