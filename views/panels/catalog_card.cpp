// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/catalog_card.h"

#include "views/panels/catalog_model.h"
#include "views/widgets/style_sheet.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

namespace gw {

namespace {

constexpr int starSize = 16, markSize = 8;

QRect starOf(const QRect& card) { return {card.right() - starSize - spacing::small, card.top() + spacing::small, starSize, starSize}; }

void drawLine(QPainter* painter, const QRect& area, const QFont& font, const QColor& colour, const QString& text)
{
    painter->setFont(font);
    painter->setPen(colour);
    painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter, painter->fontMetrics().elidedText(text, Qt::ElideRight, area.width()));
}

/// A full dot for datasheets, a ring for anything less: never by colour alone.
void drawMark(QPainter* painter, QPointF centre, const QModelIndex& index)
{
    const QColor colour = index.data(CatalogModel::TrustColourRole).value<QColor>();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour, 1.5));
    painter->setBrush(index.data(CatalogModel::TrustRole).toString().endsWith(CatalogModel::tr("From datasheets")) ? QBrush(colour) : QBrush(Qt::NoBrush));
    painter->drawEllipse(centre, markSize / 2.0 - 0.5, markSize / 2.0 - 0.5);
}

} // namespace

void CatalogCard::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text.clear();
    const QStyle* style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    painter->save();
    const QRect card = option.rect;
    painter->drawPixmap(card.left() + spacing::small, card.top() + (card.height() - cardPicture) / 2, index.data(CatalogModel::PictureRole).value<QPixmap>());
    QFont small = option.font, bold = option.font;
    small.setPixelSize(textSize::small);
    bold.setWeight(QFont::DemiBold);
    const QColor text = option.palette.color(QPalette::Text), muted = option.palette.color(QPalette::PlaceholderText);
    QRect line(card.left() + spacing::small + cardPicture + spacing::small, card.top() + 5, 0, 17);
    line.setRight(card.right() - spacing::small);
    drawLine(painter, line.adjusted(0, 0, -starSize - spacing::tight, 0), bold, text, index.data().toString());
    drawLine(painter, line.translated(0, 18), small, text, index.data(CatalogModel::FiguresRole).toString());
    drawLine(painter, line.translated(0, 34), small, muted, index.data(CatalogModel::SizeRole).toString());
    drawLine(painter, line.translated(0, 50).adjusted(markSize + spacing::tight, 0, 0, 0), small, muted, index.data(CatalogModel::TrustRole).toString());
    drawMark(painter, QPointF(line.left() + markSize / 2.0, line.top() + 50 + 8.5), index);
    index.data(CatalogModel::StarRole).value<QIcon>().paint(painter, starOf(card));
    painter->restore();
}

QSize CatalogCard::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const { return {200, cardPicture + 14}; }

bool CatalogCard::editorEvent(QEvent* event, QAbstractItemModel*, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (event->type() != QEvent::MouseButtonPress && event->type() != QEvent::MouseButtonRelease && event->type() != QEvent::MouseButtonDblClick) return false;
    const auto* mouse = static_cast<QMouseEvent*>(event);
    if (!starOf(option.rect).adjusted(-4, -4, 4, 4).contains(mouse->position().toPoint())) return false;
    if (event->type() == QEvent::MouseButtonRelease) emit starClicked(index);
    return true;
}

} // namespace gw
