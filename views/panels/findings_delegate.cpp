// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/findings_delegate.h"

#include "views/panels/findings_model.h"
#include "views/widgets/style_sheet.h"

#include <QPainter>

namespace gw {

void FindingsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (!index.data(headingRole).toBool()) return TwoLineDelegate::paint(painter, option, index);
    painter->save();
    QFont font = option.font;
    font.setPixelSize(textSize::small);
    const QRect area = option.rect.adjusted(spacing::medium, 0, -spacing::medium, 0);
    painter->setPen(option.palette.color(QPalette::PlaceholderText));
    painter->setFont(font);
    const QString count = index.data(secondLineRole).toString();
    painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter, count);
    font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    const int room = area.width() - QFontMetrics(font).horizontalAdvance(count) - spacing::medium;
    painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter, QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, room));
    painter->restore();
}

QSize FindingsDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QSize two = TwoLineDelegate::sizeHint(option, index);
    return index.data(headingRole).toBool() ? QSize(two.width(), 28) : two;
}

} // namespace gw
