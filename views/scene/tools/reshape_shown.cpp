// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/tools/reshape.h"

#include "views/scene/tools/shape_paint.h"
#include "views/scene/tools/tool_paint.h"
#include "views/text/placement_text.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QPainter>

namespace gw {

namespace {

constexpr double handleSize = 8;

QString tr(const char* text) { return QCoreApplication::translate("gw::Reshape", text); }

} // namespace

bool Reshape::key(const QKeyEvent& event)
{
    if (!isActive()) return false;
    const bool isEnter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    m_refusal.clear();
    if (event.key() == Qt::Key_Escape && !m_entry.isEmpty()) {
        m_entry.clear();
        return true;
    }
    if (!isEnter || m_entry.isEmpty()) return m_entry.take(event);
    if (const auto delta = m_entry.delta()) {
        moveBy(*delta);
        finish();
    } else m_refusal = tr("\"%1\" is no distance. Type metres, or one number each for east and north, such as 1.2, -0.6 or 1200 mm; 3 ft.").arg(m_entry.text());
    return true;
}

void Reshape::paint(const ToolPicture& picture) const
{
    m_outline.paint(picture);
    for (const Footprint& each : together()) paintMoveHandle(picture, handleAt(each, 0, 0));
    const auto shown = area();
    if (!shown) return;
    if (isActive()) paintGuides(picture, m_snap.guides);
    picture.painter.setPen(QPen(picture.theme.accent, 1.5));
    picture.painter.setBrush(Qt::NoBrush);
    picture.painter.drawPolygon(outline(picture, *shown));
    picture.painter.setBrush(picture.theme.surface);
    for (int column = -1; column <= 1; ++column)
        for (int row = -1; row <= 1; ++row) {
            const QPointF at = picture.toPicture(handleAt(*shown, column, row));
            const QRectF handle(at.x() - handleSize / 2, at.y() - handleSize / 2, handleSize, handleSize);
            if (column != 0 || row != 0) picture.painter.drawRect(handle);
        }
    paintMoveHandle(picture, handleAt(*shown, 0, 0));
    paintSides(picture, *shown);
}

ToolTag Reshape::tag() const
{
    ToolTag tag = m_outline.isActive() ? m_outline.tag() : ownTag();
    if (!m_entry.isEmpty()) tag.text += QLatin1Char('\n') + tr("Exactly: %1").arg(m_entry.text());
    return tag;
}

ToolTag Reshape::ownTag() const
{
    if (m_start && m_isTogether) return {wayText(m_carried)};
    const auto shown = m_start ? area() : std::nullopt;
    if (!shown) return {};
    const QString size = QStringLiteral("%1 × %2").arg(lengthText(shown->x1 - shown->x0), lengthText(shown->y1 - shown->y0));
    const QString text = withHold(isWhole() ? wayText({shown->x0 - m_area.x0, shown->y0 - m_area.y0}) : size, m_snap.kind());
    return {std::holds_alternative<SpaceId>(m_session.subject()) ? withContentsNote(text, isWhole() != m_isOther) : text};
}

} // namespace gw
