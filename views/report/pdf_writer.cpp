// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/report/pdf_writer.h"

#include "views/report/sheets.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace gw {

using namespace print;

namespace {

/// Device units per point: coordinates and type sizes are written finer than a reader can see.
constexpr int unitsPerPoint = 10;

QString shortDigest(const std::string& digest)
{
    const auto colon = digest.find(':');
    return text(colon == std::string::npos ? digest.substr(0, 12) : digest.substr(0, colon + 13));
}

void paintFrame(QPainter& painter, const Report& report, const Sheet& sheet, std::size_t page, std::size_t pages)
{
    const QRectF head(paper::left, 34, paper::contentWidth, 12), foot(paper::left, paper::height - 46, paper::contentWidth, 12);
    painter.setFont(font(painter.device(), 7.5));
    painter.setPen(quietInk());
    if (page > 1) {
        painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter, text(report.plan));
        painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, text(sheet.section));
    }
    const QString left = QStringLiteral("%1  ·  Scenario %2  ·  %3  ·  %4")
                             .arg(text(report.plan), text(report.scenario), shortDigest(report.digest), text(report.program));
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignVCenter, left);
    painter.drawText(foot, Qt::AlignRight | Qt::AlignVCenter, QStringLiteral("Page %1 of %2").arg(page).arg(pages));
    painter.setPen(QPen(rule(), 0.5));
    if (page > 1) painter.drawLine(head.bottomLeft() + QPointF(0, 3), head.bottomRight() + QPointF(0, 3));
    painter.drawLine(foot.topLeft() - QPointF(0, 4), foot.topRight() - QPointF(0, 4));
}

std::vector<Sheet> laidOut(const Report& report, const QPaintDevice* device)
{
    SheetFlow flow(device);
    if (!report.pages.empty()) flow.addCover(report);
    for (std::size_t i = 1; i < report.pages.size(); ++i) flow.addPage(report.pages[i]);
    return flow.takeSheets();
}

void paintSheet(QPainter& painter, const Report& report, const std::vector<Sheet>& sheets, std::size_t i)
{
    for (const Mark& mark : sheets[i].marks) mark(painter);
    paintFrame(painter, report, sheets[i], i + 1, sheets.size());
}

/// Writes `value` over what follows `key` up to `end`, padded, so that every offset of the file stays true.
void overwrite(QByteArray& pdf, const QByteArray& key, const QByteArray& end, const QByteArray& value)
{
    for (auto at = pdf.indexOf(key); at >= 0; at = pdf.indexOf(key, at + key.size())) {
        const auto from = at + key.size(), to = pdf.indexOf(end, from);
        if (to > from && to - from < 64) pdf.replace(from, to - from, value.leftJustified(to - from, '0', true));
    }
}

/// QPdfWriter stamps the time of writing; the report's own date takes its place, so that the same report gives the same bytes.
void dateAs(QByteArray& pdf, const std::string& date)
{
    QByteArray digits;
    for (const char c : date)
        if (c >= '0' && c <= '9') digits += c;
    overwrite(pdf, "/CreationDate (D:", ")", digits.left(8).leftJustified(8, '0') + "000000Z00'00'");
}

/// Nothing where it was stopped between two sheets.
QByteArray pdfOf(const Report& report, const Progress& progress)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setResolution(72 * unitsPerPoint);
    writer.setTitle(text(report.plan));
    writer.setCreator(text(report.program));
    const std::vector<Sheet> sheets = laidOut(report, &writer);
    QPainter painter(&writer);
    painter.scale(unitsPerPoint, unitsPerPoint);
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        if (progress.stop.stop_requested()) return {};
        if (progress.report) progress.report("report", double(i) / double(sheets.size()));
        if (i > 0) writer.newPage();
        paintSheet(painter, report, sheets, i);
    }
    painter.end();
    dateAs(bytes, report.date);
    return bytes;
}

} // namespace

Status writePdf(const Report& report, const std::filesystem::path& path, const Progress& progress)
{
    QSaveFile file(text(path.string()));
    if (!file.open(QIODevice::WriteOnly)) return Error {ErrorCode::FileNotWritable, path.string(), {}, file.errorString().toStdString(), {}};
    const QByteArray bytes = pdfOf(report, progress);
    if (bytes.isEmpty() || progress.stop.stop_requested()) return Error {ErrorCode::Cancelled, path.string(), {}, {}, {}};
    if (file.write(bytes) != bytes.size() || !file.commit())
        return Error {ErrorCode::FileNotWritable, path.string(), {}, file.errorString().toStdString(), {}};
    return Done {};
}

std::vector<QImage> sheetImages(const Report& report, int width)
{
    const double scale = width / paper::width;
    QImage blank(width, qRound(paper::height * scale), QImage::Format_RGB32);
    blank.fill(print::paper());
    const std::vector<Sheet> sheets = laidOut(report, &blank);
    std::vector<QImage> images;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        QPainter painter(&images.emplace_back(blank));
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.scale(scale, scale);
        paintSheet(painter, report, sheets, i);
    }
    return images;
}

} // namespace gw
