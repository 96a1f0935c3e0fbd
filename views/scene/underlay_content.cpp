// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/underlay_content.h"

#include "core/exchange/dxf.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QSvgRenderer>

namespace gw {

namespace {

// Pixels a picture is kept at: more than any screen shows at once.
constexpr int mostPixels = 4096;

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

const UnderlayContent& UnderlayContents::of(const Underlay& underlay)
{
    Kept& kept = m_kept[underlay.id];
    if (kept.length != underlay.content.size()) kept = {underlay.content.size(), contentOf(underlay)};
    return kept.content;
}

Footprint UnderlayContents::areaOf(const Underlay& underlay)
{
    const UnderlayContent& content = of(underlay);
    return gw::areaOf(underlay, content.depth / content.width);
}

void UnderlayContents::keepOnly(const Table<Underlay>& underlays)
{
    std::erase_if(m_kept, [&](const auto& kept) { return !underlays.contains(kept.first); });
}

} // namespace gw
