// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/share_delegate.h"

#include "views/panels/derivation_model.h"
#include "views/widgets/style_sheet.h"

#include <QPainter>

namespace gw {

/// The text stands beside the bar.
void ShareDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->text.clear();
}

void ShareDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const QString text = index.data().toString();
    const QVariant share = index.data(DerivationModel::ShareRole);
    if (!share.isValid()) return;
    constexpr int textWidth = 52, barHeight = 8;
    const QRect area = option.rect.adjusted(spacing::tight, 0, -spacing::tight, 0);
    const QRect whole(area.left() + textWidth, area.center().y() - barHeight / 2, qMax(0, area.width() - textWidth), barHeight);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_theme.border);
    painter->drawRoundedRect(whole, 3, 3);
    QRect part = whole;
    part.setWidth(qMax(2, qRound(whole.width() * qBound(0.0, share.toDouble(), 1.0))));
    painter->setBrush(m_theme.accent);
    painter->drawRoundedRect(part, 3, 3);
    painter->setPen(m_theme.text);
    painter->drawText(QRect(area.left(), area.top(), textWidth - spacing::tight, area.height()), Qt::AlignRight | Qt::AlignVCenter, text);
    painter->restore();
}

} // namespace gw
