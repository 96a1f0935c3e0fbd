// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/report/chart_table.h"

#include <QCoreApplication>

#include <charconv>
#include <cmath>
#include <limits>

namespace gw {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

std::string tr(const char* text) { return QCoreApplication::translate("gw::ChartTable", text).toStdString(); }

std::string withUnit(const std::string& name, const std::string& unit) { return unit.empty() ? name : name + " (" + unit + ')'; }

double at(const std::vector<double>& values, std::size_t i) { return i < values.size() ? values[i] : none; }

std::string firstColumn(const Chart& chart) { return chart.categoryTitle.empty() ? tr("Category") : chart.categoryTitle; }

void addSeriesColumns(ChartTable& table, const Chart& chart)
{
    for (const ChartBand& band : chart.bands) {
        table.columns.push_back(withUnit(band.name + ", " + tr("low"), chart.unit));
        table.columns.push_back(withUnit(band.name + ", " + tr("high"), chart.unit));
    }
    for (const Series& series : chart.series) table.columns.push_back(withUnit(series.name, chart.unit));
}

void addValues(std::vector<ChartCell>& row, const Chart& chart, std::size_t i)
{
    for (const ChartBand& band : chart.bands) row.insert(row.end(), {at(band.low, i), at(band.high, i)});
    for (const Series& series : chart.series) row.emplace_back(at(series.values, i));
}

ChartTable ofCategories(const Chart& chart)
{
    ChartTable table {{firstColumn(chart)}, {}};
    addSeriesColumns(table, chart);
    for (std::size_t i = 0; i < chart.categories.size(); ++i) addValues(table.rows.emplace_back(1, chart.categories[i]), chart, i);
    return table;
}

ChartTable ofBins(const Chart& chart)
{
    ChartTable table {{firstColumn(chart) + ", " + tr("from"), firstColumn(chart) + ", " + tr("to")}, {}};
    addSeriesColumns(table, chart);
    std::size_t bins = 0;
    for (const Series& series : chart.series) bins = std::max(bins, series.values.size());
    for (std::size_t i = 0; i < bins; ++i) {
        const double from = chart.binFirst + double(i) * chart.binStep;
        auto& row = table.rows.emplace_back();
        row.insert(row.end(), {from, from + chart.binStep});
        addValues(row, chart, i);
    }
    return table;
}

ChartTable ofSwings(const Chart& chart)
{
    ChartTable table {{tr("Input"), tr("Range"), withUnit(tr("At its low"), chart.unit), withUnit(tr("At its high"), chart.unit)}, {}};
    for (const Swing& swing : chart.swings) table.rows.push_back({swing.name, swing.range, swing.atLow, swing.atHigh});
    return table;
}

std::string wordOf(PointRole role)
{
    switch (role) {
    case PointRole::Candidate: return tr("Candidate");
    case PointRole::Front: return tr("Best of its kind");
    case PointRole::Present: return tr("The plan as it is");
    }
    return {};
}

ChartTable ofPoints(const Chart& chart)
{
    ChartTable table {{firstColumn(chart), chart.unit, tr("Kind"), tr("What it is")}, {}};
    for (const ChartPoint& point : chart.points) table.rows.push_back({point.x, point.y, wordOf(point.role), point.label});
    return table;
}

std::string numberText(double value)
{
    if (!std::isfinite(value)) return {};
    char text[40];
    return {text, std::to_chars(text, text + sizeof text, value).ptr};
}

/// What a spreadsheet would run begins with one of these, also after blanks.
bool isLikeFormula(const std::string& text)
{
    const auto first = text.find_first_not_of(' ');
    if (first == std::string::npos) return false;
    constexpr std::string_view signs = "=+-@\t\r";
    const std::string_view rest = std::string_view(text).substr(first);
    return signs.find(rest.front()) != std::string_view::npos || rest.starts_with("＝") || rest.starts_with("＋") || rest.starts_with("－") || rest.starts_with("＠");
}

std::string cellText(const ChartCell& cell, std::string_view special)
{
    if (const double* value = std::get_if<double>(&cell)) return numberText(*value);
    std::string text = std::get<std::string>(cell);
    if (isLikeFormula(text)) text.insert(0, 1, '\'');
    if (text.find_first_of(special) == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

std::string joined(const ChartTable& table, char delimiter, std::string_view end)
{
    const std::string special = std::string("\"\r\n") + delimiter;
    std::string text;
    const auto addLine = [&](const auto& cells) {
        for (std::size_t i = 0; i < cells.size(); ++i) text += (i ? std::string(1, delimiter) : std::string()) + cellText(cells[i], special);
        text += end;
    };
    addLine(table.columns);
    for (const auto& row : table.rows) addLine(row);
    return text;
}

} // namespace

ChartTable tableOf(const Chart& chart)
{
    switch (chart.kind) {
    case ChartKind::Histogram: return ofBins(chart);
    case ChartKind::Tornado: return ofSwings(chart);
    case ChartKind::Scatter: return ofPoints(chart);
    default: return ofCategories(chart);
    }
}

std::string csvOf(const ChartTable& table) { return joined(table, ',', "\r\n"); }

std::string tsvOf(const ChartTable& table) { return joined(table, '\t', "\n"); }

} // namespace gw
