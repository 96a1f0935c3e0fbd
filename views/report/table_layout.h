// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"

#include <QFont>
#include <QPointF>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

class QPainter;
class QPaintDevice;

namespace gw {

/// A table measured for print: column widths by content, cells wrapped, no vertical rules. Cheap to copy.
class TableLayout {
public:
    /// `alike` are the tables of the same page and header, `table` among them: their columns stand under each other.
    TableLayout(const TextTable& table, const std::vector<const TextTable*>& alike, const QPaintDevice* device, qreal width);

    qreal titleHeight() const;
    qreal headerHeight() const;
    qreal rowHeight(std::size_t row) const;
    void paintTitle(QPainter& painter, QPointF at) const;
    void paintHeader(QPainter& painter, QPointF at) const;
    void paintRow(QPainter& painter, QPointF at, std::size_t row) const;
    const std::vector<qreal>& columnWidths() const;

private:
    struct Measured;
    std::shared_ptr<const Measured> m;
};

/// Shares `available` among columns that would like `natural` and cannot do with less than `least`: the modest get what they want, the
/// greedy share the rest alike; what is left over is spread in proportion.
std::vector<qreal> sharedWidths(const std::vector<qreal>& natural, const std::vector<qreal>& least, qreal available);

} // namespace gw
