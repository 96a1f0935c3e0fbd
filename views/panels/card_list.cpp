// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/card_list.h"

#include "views/panels/catalog_model.h"

#include <QDrag>
#include <QMimeData>
#include <QPixmap>

namespace gw {

namespace {

// Of the picture, and how far to the upper left of the cursor it stays. Pixels.
constexpr int pictureSize = 40, away = 12;

} // namespace

void CardList::startDrag(Qt::DropActions actions)
{
    const QModelIndex card = currentIndex();
    QMimeData* data = card.isValid() ? model()->mimeData({card}) : nullptr;
    if (!data) return;
    QPixmap picture = card.data(CatalogModel::PictureRole).value<QPixmap>();
    if (!picture.isNull()) picture = picture.scaled(QSize(pictureSize, pictureSize) * picture.devicePixelRatio(), Qt::KeepAspectRatio, Qt::SmoothTransformation);
    auto* drag = new QDrag(this);
    drag->setMimeData(data);
    drag->setPixmap(picture);
    drag->setHotSpot({pictureSize + away, pictureSize + away});
    drag->exec(actions, Qt::CopyAction);
}

} // namespace gw
