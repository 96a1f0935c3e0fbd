// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"
#include "views/report/print_style.h"

#include <QRectF>
#include <QStringList>

#include <functional>
#include <vector>

class QPainter;

namespace gw {

/// A4 in points with generous margins; the content is twelve columns wide.
namespace paper {
inline constexpr qreal width = 595.28, height = 841.89, left = 58, right = width - 58, top = 72, bottom = height - 70, gutter = 10;
inline constexpr qreal contentWidth = right - left;
/// Width of `count` of the twelve columns, gutters between them included.
constexpr qreal columns(int count) { return (contentWidth + gutter) / 12 * count - gutter; }
} // namespace paper

using Mark = std::function<void(QPainter&)>;

/// One sheet of paper: what is drawn on it, decided before anything is drawn so that "page x of y" is known.
struct Sheet {
    std::string section;
    std::vector<Mark> marks;
};

/// Lines of `text` not wider than `width`; words longer than that, such as addresses, are broken.
QStringList wrapped(const QString& text, const QFont& font, const QPaintDevice* device, qreal width);

/// Lets blocks flow over sheets. `device` measures type; it must be the device that is drawn on later.
class SheetFlow {
public:
    explicit SheetFlow(const QPaintDevice* device) : m_device(device) {}

    void addCover(const Report& report);
    void addPage(const ReportPage& page);
    std::vector<Sheet> takeSheets() { return std::move(m_sheets); }

private:
    void newSheet();
    /// Begins a new sheet unless `height` is left on this one.
    void need(qreal height);
    void mark(Mark mark) { m_sheets.back().marks.push_back(std::move(mark)); }
    void line(const QString& text, qreal size, print::Weight weight, const QColor& colour, qreal advance);

    std::vector<const TextTable*> tablesLike(const TextTable& table) const;
    void add(const Heading& heading);
    void add(const Paragraph& paragraph);
    void add(const KeyFigures& figures);
    void add(const Chart& chart);
    void add(const ChartRow& row);
    void add(const TextTable& table);
    void add(const Picture& picture);

    const QPaintDevice* m_device;
    std::vector<Sheet> m_sheets;
    const ReportPage* m_page = nullptr;      ///< Being added.
    std::string m_section;
    qreal m_y = paper::top;
};

/// Draws name, value and unit of a figure into a column of `area`.
void paintKeyFigure(QPainter& painter, const QRectF& area, const KeyFigure& figure, qreal valueSize);

} // namespace gw
