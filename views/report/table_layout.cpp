// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/report/table_layout.h"

#include "views/report/print_style.h"
#include "views/report/sheets.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <numeric>

namespace gw {

using namespace print;

struct TableLayout::Measured {
    QString title;
    qreal size = 8.5, width = 0;
    std::vector<qreal> columns;
    std::vector<bool> isNumber;
    std::vector<QStringList> header;
    std::vector<std::vector<QStringList>> rows;
    bool hasTotal = false;

    qreal line() const { return size * 1.35; }
    qreal heightOf(const std::vector<QStringList>& cells) const
    {
        qsizetype most = 1;
        for (const QStringList& cell : cells) most = std::max(most, cell.size());
        return static_cast<qreal>(most) * line() + 5;
    }
    void paint(QPainter& painter, QPointF at, const std::vector<QStringList>& cells) const;
};

namespace {

constexpr qreal gap = 9;

qreal widestWord(const QString& text, const QFontMetricsF& metrics)
{
    qreal widest = 0;
    for (const QString& word : text.split(QLatin1Char(' '))) widest = std::max(widest, metrics.horizontalAdvance(word));
    return widest;
}

/// A number stands at the right of its column, so the text after it needs more air.
qreal gapAfter(const std::vector<bool>& isNumber, std::size_t column)
{
    if (column + 1 >= isNumber.size()) return 0;
    return isNumber[column] && !isNumber[column + 1] ? 2 * gap : gap;
}

struct Wishes {
    std::vector<qreal> natural, least;
};

void wish(Wishes& wishes, const TextTable& table, const QFontMetricsF& body, const QFontMetricsF& strong)
{
    for (std::size_t c = 0; c < table.header.size(); ++c) {
        const QString head = text(table.header[c]);
        qreal& natural = wishes.natural[c];
        qreal& least = wishes.least[c];
        // A number's header may wrap; its figures may not.
        natural = std::max(natural, table.isNumber[c] ? widestWord(head, strong) : strong.horizontalAdvance(head));
        least = std::max(least, widestWord(head, strong));
        for (const auto& row : table.rows) {
            if (c >= row.size()) continue;
            const QString cell = text(row[c]);
            const qreal all = strong.horizontalAdvance(cell);
            natural = std::max(natural, all);
            least = std::max(least, table.isNumber[c] && cell.size() < 24 ? all : std::min(widestWord(cell, body), 70.0));
        }
    }
}

/// Tables that ask for much more than the sheet are set smaller before they wrap.
qreal sizeFor(const std::vector<const TextTable*>& alike, const QPaintDevice* device, qreal width)
{
    constexpr qreal largest = 8.5, middle = 7.8, smallest = 7.2;
    const QFont body = font(device, largest), strong = font(device, largest, Weight::Strong);
    Wishes wishes {std::vector<qreal>(alike.front()->header.size()), std::vector<qreal>(alike.front()->header.size())};
    for (const TextTable* table : alike) wish(wishes, *table, QFontMetricsF(body, device), QFontMetricsF(strong, device));
    const qreal wanted = std::accumulate(wishes.natural.begin(), wishes.natural.end(), gap * static_cast<qreal>(wishes.natural.size()));
    return wanted <= width ? largest : wanted <= 1.1 * width ? middle : smallest;
}

std::vector<qreal> measuredColumns(const std::vector<const TextTable*>& alike, const QFontMetricsF& body, const QFontMetricsF& strong, qreal width)
{
    const TextTable& first = *alike.front();
    Wishes wishes {std::vector<qreal>(first.header.size()), std::vector<qreal>(first.header.size())};
    for (const TextTable* table : alike) wish(wishes, *table, body, strong);
    for (std::size_t c = 0; c < first.header.size(); ++c) {
        wishes.natural[c] += 1, wishes.least[c] += 1;
        width -= gapAfter(first.isNumber, c);
    }
    return sharedWidths(wishes.natural, wishes.least, width);
}

} // namespace

std::vector<qreal> sharedWidths(const std::vector<qreal>& natural, const std::vector<qreal>& least, qreal available)
{
    const qreal wanted = std::accumulate(natural.begin(), natural.end(), 0.0);
    if (wanted <= available) {
        std::vector<qreal> widths = natural;
        for (qreal& width : widths) width *= available / wanted;
        return widths;
    }
    std::vector<qreal> widths = least;
    qreal rest = available - std::accumulate(least.begin(), least.end(), 0.0);
    for (int round = 0; round < 40 && rest > 0.01; ++round) {
        std::vector<std::size_t> open;
        for (std::size_t i = 0; i < widths.size(); ++i)
            if (widths[i] < natural[i] - 0.01) open.push_back(i);
        if (open.empty()) break;
        const qreal each = rest / static_cast<qreal>(open.size());
        for (const std::size_t i : open) {
            const qreal grown = std::min(each, natural[i] - widths[i]);
            widths[i] += grown;
            rest -= grown;
        }
    }
    if (rest < 0)
        for (qreal& width : widths) width *= available / (available - rest);
    return widths;
}

TableLayout::TableLayout(const TextTable& table, const std::vector<const TextTable*>& alike, const QPaintDevice* device, qreal width)
{
    auto measured = std::make_shared<Measured>();
    measured->title = text(table.title);
    measured->size = sizeFor(alike, device, width);
    measured->width = width;
    measured->isNumber = table.isNumber;
    measured->hasTotal = table.hasTotal;
    const QFont body = font(device, measured->size), strong = font(device, measured->size, Weight::Strong);
    measured->columns = measuredColumns(alike, QFontMetricsF(body, device), QFontMetricsF(strong, device), width);
    for (std::size_t c = 0; c < table.header.size(); ++c)
        measured->header.push_back(wrapped(text(table.header[c]), strong, device, measured->columns[c]));
    for (const auto& row : table.rows) {
        auto& cells = measured->rows.emplace_back();
        for (std::size_t c = 0; c < table.header.size(); ++c)
            cells.push_back(wrapped(c < row.size() ? text(row[c]) : QString(), body, device, measured->columns[c]));
    }
    m = std::move(measured);
}

qreal TableLayout::titleHeight() const { return 18; }
qreal TableLayout::headerHeight() const { return m->heightOf(m->header) + 2; }
qreal TableLayout::rowHeight(std::size_t row) const { return m->heightOf(m->rows[row]); }
const std::vector<qreal>& TableLayout::columnWidths() const { return m->columns; }

void TableLayout::Measured::paint(QPainter& painter, QPointF at, const std::vector<QStringList>& cells) const
{
    const QFontMetricsF metrics(painter.font(), painter.device());
    qreal x = at.x();
    for (std::size_t c = 0; c < cells.size(); ++c) {
        qreal y = at.y() + 2 + size;
        for (const QString& part : cells[c]) {
            const qreal indent = isNumber[c] ? columns[c] - metrics.horizontalAdvance(part) : 0;
            painter.drawText(QPointF(x + indent, y), part);
            y += line();
        }
        x += columns[c] + gapAfter(isNumber, c);
    }
}

void TableLayout::paintTitle(QPainter& painter, QPointF at) const
{
    painter.setFont(font(painter.device(), 10, Weight::Strong));
    painter.setPen(ink());
    painter.drawText(at + QPointF(0, 11), m->title);
}

void TableLayout::paintHeader(QPainter& painter, QPointF at) const
{
    painter.setFont(font(painter.device(), m->size, Weight::Strong));
    painter.setPen(quietInk());
    m->paint(painter, at, m->header);
    painter.setPen(QPen(ink(), 0.7));
    const qreal y = at.y() + headerHeight() - 1;
    painter.drawLine(QPointF(at.x(), y), QPointF(at.x() + m->width, y));
}

void TableLayout::paintRow(QPainter& painter, QPointF at, std::size_t row) const
{
    const bool isTotal = m->hasTotal && row + 1 == m->rows.size();
    painter.setFont(font(painter.device(), m->size, isTotal ? Weight::Strong : Weight::Regular));
    painter.setPen(ink());
    m->paint(painter, at, m->rows[row]);
    const bool isBeforeTotal = m->hasTotal && row + 2 == m->rows.size();
    painter.setPen(QPen(isBeforeTotal || isTotal ? ink() : rule(), isBeforeTotal || isTotal ? 0.7 : 0.4));
    const qreal y = at.y() + rowHeight(row) - 0.5;
    painter.drawLine(QPointF(at.x(), y), QPointF(at.x() + m->width, y));
}

} // namespace gw
