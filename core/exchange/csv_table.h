// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/errors/result.h"
#include "core/exchange/field_text.h"
#include "core/exchange/series_csv.h"

namespace gw {

/// The table in a text: its header, and the rows that follow it.
struct CsvTable {
    char delimiter = ',';
    std::vector<std::string> header;   ///< Names of the columns; "column 2" where the file has none.
    std::string_view rows;
    std::size_t lines = 0;             ///< Before the rows.
};

/// The first line that is a header, or a row. Lines before it are titles. Failure: FileDamaged.
Result<CsvTable> findTable(std::string_view text);

/// Which columns hold times and values.
struct CsvColumns {
    std::size_t time = 0, value = 0;
    std::vector<std::string> others;   ///< Names of columns that could hold the values too.
};

/// By name where the options say one, else by words and units. Failures: UnknownChoice, MissingField.
Result<CsvColumns> findColumns(const CsvTable& table, const SeriesOptions& options);

/// A row's two fields that count.
struct CsvSample {
    FieldText time, value;
    std::size_t line = 0;
};

/// Failure: MissingField for a row too short; OutOfRange for more rows than a year has five minutes.
Result<std::vector<CsvSample>> samplesOf(const CsvTable& table, const CsvColumns& columns);

/// Whether the values have decimal commas, where points and commas leave a doubt: with semicolons and tabs they have.
bool hasDecimalCommas(const std::vector<CsvSample>& samples, char delimiter);
/// "1.234,5" and "-0,07" with decimal commas, "1,234.5" without. None for anything else.
std::optional<double> valueOf(std::string_view text, bool hasDecimalComma);
/// Words that stand for a value that is not there.
bool saysNothing(std::string_view text);

} // namespace gw
