// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/field_text.h"
#include "core/exchange/hourly_gaps.h"
#include "core/storage/hourly_numbers.h"

#include <array>

namespace gw {

/// The hour of rows of 29 February.
inline constexpr std::size_t leapHour = hoursOfSeries;

/// A row as it stands in the file.
struct EpwRow {
    std::size_t hour = 0;              ///< Of the year, from 0, or `leapHour`.
    double dryBulb = noValue, dewPoint = noValue, pressure = noValue;
};

/// Reads the rows one by one, and remembers what stood where.
class EpwRows {
public:
    explicit EpwRows(std::size_t headerLines) : m_line(headerLines) {}

    /// Failures: OutOfRange, MissingField, NotANumber; `place` is line and column.
    Status read(std::string_view text);
    std::vector<EpwRow>& rows() { return m_rows; }
    const std::vector<std::size_t>& lines() const { return m_lines; }
    int lastYear() const { return m_lastYear; }

private:
    Status take(std::string_view line);
    Status takeTime(const std::vector<FieldText>& fields, EpwRow& row);
    Status placeHour(const FieldText& day, const std::array<unsigned, 3>& part, EpwRow& row) const;
    Status takeValue(const FieldText& field, SeriesKind kind, double& value) const;
    Error wrong(ErrorCode code, const FieldText& field, const char* what, std::string expected) const;

    std::size_t m_line;
    int m_lastYear = 0;
    std::vector<EpwRow> m_rows;
    std::vector<std::size_t> m_lines;
};

} // namespace gw
