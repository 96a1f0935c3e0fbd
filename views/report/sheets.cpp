// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/report/sheets.h"

#include "views/report/chart_painter.h"
#include "views/report/plan_painter.h"
#include "views/report/table_layout.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace gw {

using namespace print;

namespace {

constexpr qreal bodySize = 9.5, bodyLine = 14, headingSize = 11.5, titleSize = 20, chartHeight = 188, rowHeight = 152, pictureHeight = 240, figureHeight = 52;
/// Tables lower than this are not parted between sheets.
constexpr qreal keptTogether = 150;

} // namespace

QStringList wrapped(const QString& text, const QFont& font, const QPaintDevice* device, qreal width)
{
    QStringList lines;
    for (const QString& paragraph : text.split(QLatin1Char('\n'))) {
        QTextLayout layout(paragraph, font, device);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            lines << paragraph.mid(line.textStart(), line.textLength()).trimmed();
        }
        layout.endLayout();
    }
    return lines;
}

void paintKeyFigure(QPainter& painter, const QRectF& area, const KeyFigure& figure, qreal valueSize)
{
    painter.setPen(QPen(accent(), 1.2));
    painter.drawLine(area.topLeft(), area.topLeft() + QPointF(18, 0));
    painter.setFont(font(painter.device(), 8));
    painter.setPen(quietInk());
    painter.drawText(area.topLeft() + QPointF(0, 13), text(figure.name));
    painter.setFont(font(painter.device(), valueSize, Weight::Strong));
    painter.setPen(ink());
    const QPointF base = area.topLeft() + QPointF(0, 17 + valueSize);
    painter.drawText(base, text(figure.value));
    const qreal valueWidth = QFontMetricsF(painter.font(), painter.device()).horizontalAdvance(text(figure.value));
    painter.setFont(font(painter.device(), 9));
    painter.setPen(quietInk());
    painter.drawText(base + QPointF(valueWidth + 4, 0), text(figure.unit));
    if (figure.reason.empty()) return;
    painter.setFont(font(painter.device(), 7));
    painter.drawText(QRectF(area.left() + 16, area.top() + 18, area.width() - 16, area.height() - 18), Qt::TextWordWrap, text(figure.reason));
}

void SheetFlow::newSheet()
{
    m_sheets.push_back({m_section, {}});
    m_y = paper::top;
}

void SheetFlow::need(qreal height)
{
    if (m_y + height > paper::bottom && m_y > paper::top) newSheet();
}

void SheetFlow::line(const QString& text, qreal size, Weight weight, const QColor& colour, qreal advance)
{
    const QPointF base(paper::left, m_y + size);
    mark([=](QPainter& painter) {
        painter.setFont(font(painter.device(), size, weight));
        painter.setPen(colour);
        painter.drawText(base, text);
    });
    m_y += advance;
}

void SheetFlow::addCover(const Report& report)
{
    m_section.clear();
    newSheet();
    m_y = 64;
    line(QStringLiteral("GIGAWRIGHT"), 9, Weight::Strong, accent(), 0);
    mark([date = text(report.date)](QPainter& painter) {
        painter.setFont(font(painter.device(), 9));
        painter.setPen(quietInk());
        painter.drawText(QRectF(paper::left, 62, paper::contentWidth, 14), Qt::AlignRight | Qt::AlignVCenter, date);
    });
    m_y = 118;
    for (const QString& part : wrapped(text(report.plan), font(m_device, 30, Weight::Strong), m_device, paper::contentWidth))
        line(part, 30, Weight::Strong, ink(), 37);
    m_y += 6;
    for (const Block& block : report.pages.front().blocks) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) line(text(paragraph->text), 13, Weight::Regular, quietInk(), 26);
        if (const auto* picture = std::get_if<Picture>(&block)) {
            const QRectF area(paper::left, m_y, paper::contentWidth, 570 - m_y);
            mark([area, scene = picture->scene](QPainter& painter) { paintPlan(painter, area, scene); });
            m_y = 596;
        }
        if (const auto* figures = std::get_if<KeyFigures>(&block))
            for (std::size_t i = 0; i < figures->figures.size(); ++i) {
                const QRectF area(paper::left + static_cast<qreal>(i % 3) * (paper::columns(4) + paper::gutter), 596 + static_cast<qreal>(i / 3) * 76,
                    paper::columns(4), 70);
                mark([area, figure = figures->figures[i]](QPainter& painter) { paintKeyFigure(painter, area, figure, 26); });
            }
    }
}

void SheetFlow::addPage(const ReportPage& page)
{
    m_section = page.title;
    m_page = &page;
    newSheet();
    line(text(page.title), titleSize, Weight::Strong, ink(), titleSize + 18);
    for (const Block& block : page.blocks) std::visit([this](const auto& each) { add(each); }, block);
}

std::vector<const TextTable*> SheetFlow::tablesLike(const TextTable& table) const
{
    std::vector<const TextTable*> alike;
    for (const Block& block : m_page->blocks)
        if (const auto* other = std::get_if<TextTable>(&block); other && other->header == table.header) alike.push_back(other);
    return alike;
}

void SheetFlow::add(const Heading& heading)
{
    need(3 * bodyLine + headingSize);
    if (m_y > paper::top) m_y += 6;
    line(text(heading.text), headingSize, Weight::Strong, ink(), headingSize + 8);
}

void SheetFlow::add(const Paragraph& paragraph)
{
    for (const QString& part : wrapped(text(paragraph.text), font(m_device, bodySize), m_device, paper::contentWidth)) {
        need(bodyLine);
        line(part, bodySize, Weight::Regular, ink(), bodyLine);
    }
    m_y += 8;
}

void SheetFlow::add(const KeyFigures& figures)
{
    for (std::size_t i = 0; i < figures.figures.size(); i += 4) {
        need(figureHeight);
        for (std::size_t j = i; j < std::min(i + 4, figures.figures.size()); ++j) {
            const QRectF area(
                paper::left + static_cast<qreal>(j - i) * (paper::columns(3) + paper::gutter), m_y, paper::columns(3), figureHeight - 8);
            mark([area, figure = figures.figures[j]](QPainter& painter) { paintKeyFigure(painter, area, figure, 18); });
        }
        m_y += figureHeight;
    }
    m_y += 6;
}

void SheetFlow::add(const Chart& chart)
{
    need(chartHeight);
    const QRectF area(paper::left, m_y, paper::contentWidth, chartHeight);
    mark([area, chart](QPainter& painter) { paintChart(painter, area, chart); });
    m_y += chartHeight + 22;
}

void SheetFlow::add(const ChartRow& row)
{
    need(rowHeight);
    qreal left = paper::left;
    for (std::size_t i = 0; i < row.charts.size(); ++i) {
        const qreal width = row.charts.size() == 1 ? paper::contentWidth : paper::columns(i == 0 ? 7 : 5);
        const QRectF area(left, m_y, width, rowHeight);
        mark([area, chart = row.charts[i]](QPainter& painter) { paintChart(painter, area, chart); });
        left += width + paper::gutter;
    }
    m_y += rowHeight + 14;
}

void SheetFlow::add(const Picture& picture)
{
    need(pictureHeight);
    const QRectF area(paper::left, m_y, paper::contentWidth, pictureHeight);
    mark([area, scene = picture.scene](QPainter& painter) { paintPlan(painter, area, scene); });
    m_y += pictureHeight + 16;
}

void SheetFlow::add(const TextTable& table)
{
    if (table.rows.empty()) return;
    const TableLayout layout(table, tablesLike(table), m_device, paper::contentWidth);
    qreal rows = 0;
    for (std::size_t row = 0; row < table.rows.size(); ++row) rows += layout.rowHeight(row);
    const qreal firstRows = layout.rowHeight(0) + (table.rows.size() > 1 ? layout.rowHeight(1) : 0);
    need(layout.titleHeight() + layout.headerHeight() + (rows < keptTogether ? rows : firstRows));
    const auto place = [this](qreal height, auto&& paint) {
        mark([paint, at = QPointF(paper::left, m_y)](QPainter& painter) { paint(painter, at); });
        m_y += height;
    };
    const auto header = [&] { place(layout.headerHeight(), [layout](QPainter& painter, QPointF at) { layout.paintHeader(painter, at); }); };
    place(layout.titleHeight(), [layout](QPainter& painter, QPointF at) { layout.paintTitle(painter, at); });
    header();
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        if (m_y + layout.rowHeight(row) > paper::bottom) {
            newSheet();
            header();
        }
        place(layout.rowHeight(row), [layout, row](QPainter& painter, QPointF at) { layout.paintRow(painter, at, row); });
    }
    m_y += 16;
}

} // namespace gw
