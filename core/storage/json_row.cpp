// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/json_row.h"

#include "core/storage/json_writer.h"
#include "core/units/exact_number.h"

#include <cmath>

namespace gw {

std::string shown(const JsonValue& value)
{
    std::string text;
    switch (value.kind) {
    case JsonValue::Kind::Null: return "null";
    case JsonValue::Kind::Flag: return value.flag ? "true" : "false";
    case JsonValue::Kind::Number: return plainText(value.number);
    case JsonValue::Kind::Si: return "{\"si\":" + numberText(value.number) + "}";
    case JsonValue::Kind::Text: appendJsonText(text, std::string_view(value.text).substr(0, 60));
    }
    return text;
}

void JsonRow::clear()
{
    m_size = 0;
    m_next = 0;
}

JsonValue* JsonRow::add(std::string_view key)
{
    if (find(key)) return nullptr;
    if (m_size == m_values.size()) m_values.emplace_back();
    JsonValue& value = m_values[m_size++];
    value.key = key;
    value.isTaken = false;
    return &value;
}

JsonValue* JsonRow::find(std::string_view key)
{
    for (std::size_t i = 0; i < m_size; ++i)
        if (m_values[i].key == key) return &m_values[i];
    return nullptr;
}

const JsonValue* JsonRow::take(std::string_view key)
{
    JsonValue* value = m_next < m_size && m_values[m_next].key == key ? &m_values[m_next++] : find(key);
    if (value) value->isTaken = true;
    return value;
}

const JsonValue* JsonRow::firstUntaken() const
{
    for (std::size_t i = 0; i < m_size; ++i)
        if (!m_values[i].isTaken) return &m_values[i];
    return nullptr;
}

const JsonValue* JsonRowReader::take(std::string_view key, JsonValue::Kind kind, const char* expected)
{
    m_keys.push_back(key);
    const JsonValue* value = m_row.take(key);
    if (!value) m_missing.push_back(key);
    else if (value->kind != kind) fail(ErrorCode::WrongType, key, shown(*value), expected);
    return value && value->kind == kind ? value : nullptr;
}

const JsonValue* JsonRowReader::take(std::string_view key, JsonValue::Kind kind, const std::string& expected)
{
    return take(key, kind, expected.c_str());
}

const JsonValue* JsonRowReader::takeNumber(std::string_view key, double low, double high, std::string_view unit)
{
    m_keys.push_back(key);
    const JsonValue* value = m_row.take(key);
    if (!value) return m_missing.push_back(key), nullptr;
    if (value->kind == JsonValue::Kind::Number || value->kind == JsonValue::Kind::Si) return value;
    fail(ErrorCode::WrongType, key, shown(*value), "a number, " + rangeText(low, high, unit));
    return nullptr;
}

bool JsonRowReader::integer(std::string_view key, std::uint32_t& value, double low, double high)
{
    const JsonValue* given = takeNumber(key, low, high, "");
    if (!given) return false;
    if (given->kind == JsonValue::Kind::Si || given->number != std::trunc(given->number))
        fail(ErrorCode::WrongType, key, shown(*given), "a whole number, " + rangeText(low, high, ""));
    else if (given->number < low || given->number > high) fail(ErrorCode::OutOfRange, key, shown(*given), rangeText(low, high, ""));
    else value = static_cast<std::uint32_t>(given->number);
    return true;
}

bool JsonRowReader::real(std::string_view key, double& si, double inSi, std::string_view unit, double low, double high)
{
    const JsonValue* given = takeNumber(key, low, high, unit);
    if (!given) return false;
    si = (given->kind == JsonValue::Kind::Si ? given->number : given->number * inSi) + 0.0;   // Files know one zero only.
    return true;
}

void JsonRowReader::temperature(std::string_view key, Temperature& value, double low, double high)
{
    const JsonValue* given = takeNumber(key, low, high, "degC");
    if (!given) return;
    value = given->kind == JsonValue::Kind::Si ? Temperature::fromKelvin(given->number) : celsius(given->number);
}

RowError JsonRowReader::finish()
{
    const JsonValue* unknown = m_row.firstUntaken();
    if (!unknown || (m_error && m_error->code != ErrorCode::MissingField)) return m_error;   // A misspelt key explains a missing one.
    std::string expected = "one of ";
    for (std::size_t i = 0; i < m_keys.size(); ++i) (expected += i > 0 ? ", " : "") += m_keys[i];
    return Error {ErrorCode::UnknownField, {}, unknown->key, shown(*unknown), expected};
}

void JsonRowReader::fail(ErrorCode code, std::string_view key, std::string seen, std::string expected)
{
    if (!m_error) m_error = Error {code, {}, std::string(key), std::move(seen), std::move(expected)};
}

} // namespace gw
