// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/report/workbook.h"

#include <QFile>
#include <QTemporaryDir>

#include <cmath>

#include <xlsxwriter.h>

namespace gw {

namespace {

constexpr double columnWidth = 20;            // In digits, as spreadsheets count it.

void writeCell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const ChartCell& value, lxw_format* format)
{
    if (const auto* text = std::get_if<std::string>(&value)) worksheet_write_string(sheet, row, column, text->c_str(), format);
    else if (const double number = std::get<double>(value); std::isfinite(number)) worksheet_write_number(sheet, row, column, number, format);
}

void writeSheet(lxw_worksheet* sheet, const ChartTable& table, lxw_format* heading)
{
    lxw_col_t column = 0;
    for (const std::string& name : table.columns) writeCell(sheet, 0, column++, name, heading);
    worksheet_set_column(sheet, 0, column, columnWidth, nullptr);
    worksheet_freeze_panes(sheet, 1, 0);
    lxw_row_t at = 1;
    for (const auto& row : table.rows) {
        column = 0;
        for (const ChartCell& value : row) writeCell(sheet, at, column++, value, nullptr);
        ++at;
    }
}

} // namespace

std::optional<std::string> workbookOf(const ChartTable& table)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("chart.xlsx");
    lxw_workbook* book = workbook_new(QFile::encodeName(path).constData());
    if (!book) return std::nullopt;
    lxw_format* heading = workbook_add_format(book);
    format_set_bold(heading);
    writeSheet(workbook_add_worksheet(book, "Chart"), table, heading);
    QFile file(path);
    if (workbook_close(book) != LXW_NO_ERROR || !file.open(QIODevice::ReadOnly)) return std::nullopt;
    return file.readAll().toStdString();
}

} // namespace gw
