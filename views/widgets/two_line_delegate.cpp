// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/two_line_delegate.h"

#include "views/widgets/style_sheet.h"

#include <QApplication>
#include <QPainter>

namespace gw {

namespace {

void drawLine(QPainter* painter, const QRect& area, const QFont& font, const QColor& colour, const QString& text)
{
    painter->setFont(font);
    painter->setPen(colour);
    painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter, painter->fontMetrics().elidedText(text, Qt::ElideRight, area.width()));
}

} // namespace

void TwoLineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text.clear();
    item.icon = {};
    const QStyle* style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    painter->save();
    const QRect area = option.rect.adjusted(spacing::medium, spacing::tight, -spacing::small, -spacing::tight);
    const QIcon icon = index.data(Qt::DecorationRole).value<QIcon>();
    icon.paint(painter, QRect(area.left(), area.top() + 2, 16, 16));
    const QRect text = area.adjusted(16 + spacing::small, 0, 0, 0);
    QFont small = option.font;
    small.setPixelSize(textSize::small);
    drawLine(painter, text.adjusted(0, 0, 0, -text.height() / 2 + 2), option.font, option.palette.color(QPalette::Text), index.data().toString());
    drawLine(painter, text.adjusted(0, text.height() / 2 + 2, 0, 0), small, option.palette.color(QPalette::PlaceholderText), index.data(secondLineRole).toString());
    painter->restore();
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const { return {120, 44}; }

} // namespace gw
