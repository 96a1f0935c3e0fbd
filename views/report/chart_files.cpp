// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/report/chart_files.h"

#include "views/report/chart_painter.h"
#include "views/report/print_style.h"
#include "views/report/workbook.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace gw {

namespace {

/// The page that a chart alone fills, in points, and the room round it.
constexpr QSizeF page(480, 270);
constexpr qreal border = 14;
constexpr int pdfUnitsPerPoint = 10;

void paintPage(QPainter& painter, qreal scale, const Chart& chart)
{
    painter.scale(scale, scale);
    painter.fillRect(QRectF(QPointF(), page), print::paper());
    paintChart(painter, QRectF(QPointF(), page).adjusted(border, border, -border, -border), chart);
}

QByteArray png(const Chart& chart)
{
    QBuffer buffer;
    pictureOf(chart).save(&buffer, "PNG");
    return buffer.data();
}

QByteArray svg(const Chart& chart)
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(72);
    generator.setSize(page.toSize());
    generator.setViewBox(QRectF(QPointF(), page));
    generator.setTitle(QString::fromStdString(chart.title));
    QPainter painter(&generator);
    paintPage(painter, 1, chart);
    painter.end();
    return buffer.data();
}

QByteArray pdf(const Chart& chart)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(page, QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins({});
    writer.setResolution(72 * pdfUnitsPerPoint);
    writer.setTitle(QString::fromStdString(chart.title));
    QPainter painter(&writer);
    paintPage(painter, pdfUnitsPerPoint, chart);
    painter.end();
    return buffer.data();
}

/// Empty where no workbook can be made.
QByteArray xlsx(const Chart& chart) { return QByteArray::fromStdString(workbookOf(tableOf(chart)).value_or(std::string())); }

std::optional<QByteArray> bytesOf(const Chart& chart, const QString& extension)
{
    if (extension == "png") return png(chart);
    if (extension == "svg") return svg(chart);
    if (extension == "pdf") return pdf(chart);
    if (extension == "csv") return QByteArray::fromStdString(csvOf(tableOf(chart)));
    if (extension == "xlsx") return xlsx(chart);
    return std::nullopt;
}

} // namespace

QImage pictureOf(const Chart& chart, int width)
{
    const qreal scale = width / page.width();
    QImage image(width, qRound(page.height() * scale), QImage::Format_RGB32);
    if (image.isNull()) return image;
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    paintPage(painter, scale, chart);
    return image;
}

Status writeChart(const Chart& chart, const std::filesystem::path& path)
{
    const QString extension = QString::fromStdString(path.extension().string()).mid(1).toLower();
    const auto bytes = bytesOf(chart, extension);
    if (!bytes) return Error {ErrorCode::UnknownChoice, path.string(), {}, extension.toStdString(), "png, svg, pdf, csv, xlsx"};
    QSaveFile file(QString::fromStdString(path.string()));
    if (bytes->isEmpty() || !file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() || !file.commit())
        return Error {ErrorCode::FileNotWritable, path.string(), {}, file.errorString().toStdString(), {}};
    return Done {};
}

} // namespace gw
