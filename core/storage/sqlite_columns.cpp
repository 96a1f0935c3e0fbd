// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlite_columns.h"

namespace gw {

bool ColumnReader::next(std::string_view key, Statement::Type type, const char* expected)
{
    if (m_select.type(++m_index) == type) return true;
    fail(ErrorCode::WrongType, key, expected);
    return false;
}

void ColumnReader::integer(std::string_view key, std::uint32_t& value)
{
    constexpr std::int64_t most = 4294967295;
    if (!next(key, Statement::Type::Integer, "a whole number")) return;
    const std::int64_t given = m_select.integer(m_index);
    if (given < 0 || given > most) fail(ErrorCode::OutOfRange, key, "0 to 4294967295");
    else value = static_cast<std::uint32_t>(given);
}

const double* ColumnReader::exact(std::string_view key) const
{
    if (m_exact.empty()) return nullptr;
    const auto found = m_exact.find({std::string(m_part), m_row, std::string(key)});
    return found == m_exact.end() ? nullptr : &found->second;
}

bool ColumnReader::real(std::string_view key, double& si, double inSi)
{
    if (!next(key, Statement::Type::Real, "a number")) return false;
    const double* kept = exact(key);
    si = kept ? *kept : m_select.real(m_index) * inSi;
    return true;
}

void ColumnReader::temperature(std::string_view key, Temperature& value, double, double)
{
    if (!next(key, Statement::Type::Real, "a number of degrees Celsius")) return;
    const double* kept = exact(key);
    value = kept ? Temperature::fromKelvin(*kept) : celsius(m_select.real(m_index));
}

void ColumnReader::fail(ErrorCode code, std::string_view key, std::string expected)
{
    if (m_error) return;
    const std::string place = std::string(m_part) + ", row " + std::to_string(m_row) + ", " + std::string(key);
    m_error = Error {code, {}, place, std::string(m_select.text(m_index).substr(0, 60)), std::move(expected)};
}

} // namespace gw
