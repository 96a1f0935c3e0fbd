// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/theme.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

// Resources of a static library are linked only when someone names them; the macro must stand outside any namespace.
static void linkIcons() { Q_INIT_RESOURCE(icons); }

namespace gw {

namespace {

QPixmap drawn(const QString& name, const QColor& colour, int size)
{
    QFile file(":/icons/" + name + ".svg");
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    if (!file.open(QIODevice::ReadOnly)) return pixmap;
    QByteArray svg = file.readAll();
    svg.replace("currentColor", colour.name().toUtf8());
    QSvgRenderer renderer(svg);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    return pixmap;
}

} // namespace

QIcon icon(const QString& name, const Theme& theme) { return icon(name, theme.text, theme.mutedText); }

QIcon icon(const QString& name, const QColor& colour, const QColor& disabled)
{
    linkIcons();
    QIcon made;
    for (const int size : {16, 24, 32, 48}) {
        made.addPixmap(drawn(name, colour, size), QIcon::Normal);
        made.addPixmap(drawn(name, colour, size), QIcon::Selected);
        made.addPixmap(drawn(name, disabled, size), QIcon::Disabled);
    }
    return made;
}

} // namespace gw
