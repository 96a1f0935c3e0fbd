// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/plan_underlays.h"

#include "core/exchange/dxf.h"
#include "views/widgets/theme.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QSvgRenderer>

#include <cmath>

namespace gw {

namespace {

// Pixels a picture is kept at: more than any screen shows at once.
constexpr int mostPixels = 4096;
constexpr qsizetype smoothLines = 10'000;

QImage drawnSvg(const QByteArray& bytes)
{
    QSvgRenderer renderer(bytes);
    if (!renderer.isValid()) return {};
    const QSize size = renderer.defaultSize().scaled(mostPixels / 2, mostPixels / 2, Qt::KeepAspectRatio);
    if (size.isEmpty()) return {};
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter);
    return image;
}

QImage pictureOf(const std::string& content)
{
    QByteArray bytes = QByteArray::fromBase64(QByteArray::fromRawData(content.data(), static_cast<qsizetype>(content.size())));
    const bool isSvg = bytes.left(512).contains("<svg") || bytes.left(512).contains("<?xml");
    if (isSvg) return drawnSvg(bytes);
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer);
    // Before anything is decoded: a small file may hold a picture of many gigabytes.
    const QSize size = reader.size();
    if (!size.isValid() || qint64(size.width()) * size.height() > 100'000'000) return {};
    if (size.width() > mostPixels || size.height() > mostPixels) reader.setScaledSize(size.scaled(mostPixels, mostPixels, Qt::KeepAspectRatio));
    return reader.read();
}

UnderlayContent drawingOf(const std::string& text)
{
    UnderlayContent content;
    const LineDrawing drawing = readLines(text);
    content.lines.reserve(static_cast<qsizetype>(drawing.lines.size()));
    for (const DrawnLine& line : drawing.lines) content.lines.append(QLineF(line.x1, line.y1, line.x2, line.y2));
    content.width = std::max(drawing.width, 1e-6);
    content.depth = std::max(drawing.depth, 1e-6);
    return content;
}

} // namespace

UnderlayContent contentOf(const Underlay& underlay)
{
    if (underlay.kind == UnderlayKind::Drawing) return drawingOf(underlay.content);
    UnderlayContent content;
    content.picture = pictureOf(underlay.content);
    if (!content.picture.isNull()) {
        content.width = content.picture.width();
        content.depth = content.picture.height();
    }
    return content;
}

double proportionOf(const Underlay& underlay)
{
    const UnderlayContent content = contentOf(underlay);
    return content.depth / content.width;
}

Footprint areaOf(const Underlay& underlay, double proportion)
{
    const double x = underlay.x.in(metre), y = underlay.y.in(metre), width = underlay.width.in(metre);
    return {x, y, x + width, y + width * proportion};
}

const UnderlayContent& UnderlayPainter::contentFor(const Underlay& underlay)
{
    Kept& kept = m_kept[underlay.id];
    if (kept.length != underlay.content.size()) kept = {underlay.content.size(), contentOf(underlay)};
    return kept.content;
}

void UnderlayPainter::paint(QPainter& painter, const Plan& plan, const QTransform& toPicture, double opacity, const Theme& theme, const ViewState& view)
{
    std::erase_if(m_kept, [&](const auto& kept) { return !plan.underlays.contains(kept.first); });
    for (const Underlay& underlay : plan.underlays) {
        if (!view.isSeen(underlay.id)) continue;
        const UnderlayContent& content = contentFor(underlay);
        const double x = underlay.x.in(metre), y = underlay.y.in(metre), scale = underlay.width.in(metre) / content.width;
        painter.save();
        painter.setOpacity(underlay.opacity * opacity);
        if (!content.picture.isNull()) {
            const QRectF area(toPicture.map(QPointF(x, y + content.depth * scale)), toPicture.map(QPointF(x + content.width * scale, y)));
            painter.setRenderHint(QPainter::SmoothPixmapTransform);
            painter.drawImage(area, content.picture);
        } else {
            painter.setTransform(QTransform(scale, 0, 0, scale, x, y) * toPicture, true);
            painter.setPen(QPen(theme.text, 0));
            // Of a crowd of lines nobody sees the steps, and smooth ones would take ten times as long.
            painter.setRenderHint(QPainter::Antialiasing, content.lines.size() < smoothLines);
            painter.drawLines(content.lines);
        }
        painter.restore();
    }
}

} // namespace gw
