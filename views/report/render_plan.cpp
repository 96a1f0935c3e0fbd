// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/report/render_plan.h"

#include "views/report/plan_painter.h"
#include "views/report/print_style.h"

#include <QImage>
#include <QPainter>
#include <QSaveFile>

#include <algorithm>

namespace gw {

namespace {

/// A picture is drawn as a sheet of this width would be, so that type and lines keep their proportion at any size.
constexpr qreal sheetWidth = 720;

} // namespace

bool renderPlan(const Scene& scene, QSize size, const std::filesystem::path& png)
{
    QImage image(size, QImage::Format_RGB32);
    if (image.isNull()) return false;
    image.fill(print::paper());
    {
        QPainter painter(&image);
        const qreal scale = size.width() / sheetWidth;
        painter.scale(scale, scale);
        paintPlan(painter, QRectF(0, 0, sheetWidth, size.height() / scale).adjusted(12, 12, -12, -12), scene);
    }
    QSaveFile file(QString::fromStdString(png.string()));
    return file.open(QIODevice::WriteOnly) && image.save(&file, "PNG") && file.commit();
}

} // namespace gw
