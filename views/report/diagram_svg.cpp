// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/report/diagram_svg.h"

#include "views/report/diagram_painter.h"

#include <QBuffer>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace gw {

namespace {

constexpr double titleHeight = 34, titleSize = 15, border = 24;
/// One unit of the file is one pixel, so that type keeps its proportion to the cards.
constexpr int pixelsPerInch = 96;

} // namespace

bool writeDiagramSvg(const Diagram& diagram, const Plan& plan, const QString& title, const std::filesystem::path& svg)
{
    DiagramStyle style = printDiagramStyle();
    style.isScreen = true;
    QBuffer buffer;
    const QRectF page(0, 0, std::max(diagram.width, 320.0), diagram.height + titleHeight);
    {
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setResolution(pixelsPerInch);
        generator.setSize(page.size().toSize());
        generator.setViewBox(page);
        generator.setTitle(title);
        QPainter painter(&generator);
        painter.fillRect(page, style.paper);
        painter.setFont(style.font(&generator, titleSize, true));
        painter.setPen(style.ink);
        painter.drawText(QPointF(border, titleHeight - 8), title);
        painter.translate(0, titleHeight);
        paintDiagram(painter, page, diagram, nodeTexts(diagram, plan), style, {});
    }
    QSaveFile file(QString::fromStdString(svg.string()));
    return file.open(QIODevice::WriteOnly) && file.write(buffer.data()) == buffer.size() && file.commit();
}

} // namespace gw
