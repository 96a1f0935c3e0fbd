// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/errors/error.h"
#include "core/storage/field_checker.h"

#include <deque>

namespace gw {

/// A plan may be without a region; every other catalogue entry that it names must be there.
template <class Tag> inline constexpr bool isEntryRequired = !std::is_same_v<CatalogId<Tag>, RegionId>;

/// One value of a row as the text gives it.
struct JsonValue {
    enum class Kind : std::uint8_t { Null, Flag, Number, Text, Si };
    std::string key;
    Kind kind = Kind::Null;
    bool flag = false;
    double number = 0;         ///< In the field's unit, or in SI for Kind::Si.
    std::string text;
    bool isTaken = false;
};

/// The value as a message shows it.
std::string shown(const JsonValue& value);

/// The values of one section or row, in the order of the text; reused from row to row so that nothing is allocated twice.
class JsonRow {
public:
    void clear();
    /// Null when the row has this key already.
    JsonValue* add(std::string_view key);
    bool isEmpty() const { return m_size == 0; }
    JsonValue& last() { return m_values[m_size - 1]; }
    /// The value of `key`, marked as taken; null when the text has none.
    const JsonValue* take(std::string_view key);
    const JsonValue* firstUntaken() const;

private:
    JsonValue* find(std::string_view key);

    std::deque<JsonValue> m_values;
    std::size_t m_size = 0, m_next = 0;
};

/// A fault within one row: `place` of the error is the key alone.
using RowError = std::optional<Error>;

/// A visitor of `describe` that fills a fresh row from JSON. A missing field keeps its default, when its range permits the default;
/// identifiers have none.
class JsonRowReader {
public:
    explicit JsonRowReader(JsonRow& row) : m_row(row) {}

    void text(std::string_view key, std::string& value)
    {
        if (const auto* given = take(key, JsonValue::Kind::Text, "text")) value = given->text;
    }
    void flag(std::string_view key, bool& value)
    {
        if (const auto* given = take(key, JsonValue::Kind::Flag, "true or false")) value = given->flag;
    }
    template <class E>
    void choice(std::string_view key, E& value)
    {
        const auto* given = take(key, JsonValue::Kind::Text, choicesText<E>());
        if (!given) return;
        for (std::size_t i = 0; i < choicesOf<E>.size(); ++i)
            if (choicesOf<E>[i] == given->text) return void(value = static_cast<E>(i));
        fail(ErrorCode::UnknownChoice, key, shown(*given), choicesText<E>());
    }
    template <class Tag>
    void entry(std::string_view key, CatalogId<Tag>& id)
    {
        if (const auto* given = take(key, JsonValue::Kind::Text, "the name of a catalogue entry")) id.text = given->text;
        else if (isEntryRequired<Tag>) fail(ErrorCode::MissingField, key, {}, "the name of a catalogue entry");
    }
    template <class Tag>
    void reference(std::string_view key, Id<Tag>& id, Reference need)
    {
        if (!integer(key, id.number, 1, 4294967295.0) && need == Reference::Required) fail(ErrorCode::MissingField, key, {}, "the id of another row");
    }
    void whole(std::string_view key, std::uint32_t& value, double low, double high) { integer(key, value, low, high); }
    void number(std::string_view key, double& value, double low, double high) { real(key, value, 1, "", low, high); }
    template <class D>
    void quantity(std::string_view key, Quantity<D>& value, Unit<D> unit, double low, double high)
    {
        double si = value.si();
        if (real(key, si, unit.inSi, unit.symbol, low, high)) value = Quantity<D>::fromSi(si);
    }
    template <class D>
    void quantity(std::string_view key, std::optional<Quantity<D>>& value, Unit<D> unit, double low, double high)
    {
        double si = 0;
        if (real(key, si, unit.inSi, unit.symbol, low, high)) value = Quantity<D>::fromSi(si);
    }
    void temperature(std::string_view key, Temperature& value, double low, double high);

    /// What was wrong with the values, else the first key that is no field.
    RowError finish();
    const std::vector<std::string_view>& missing() const { return m_missing; }

private:
    const JsonValue* take(std::string_view key, JsonValue::Kind kind, const std::string& expected);
    const JsonValue* take(std::string_view key, JsonValue::Kind kind, const char* expected);
    const JsonValue* takeNumber(std::string_view key, double low, double high, std::string_view unit);
    bool integer(std::string_view key, std::uint32_t& value, double low, double high);
    bool real(std::string_view key, double& si, double inSi, std::string_view unit, double low, double high);
    void fail(ErrorCode code, std::string_view key, std::string seen, std::string expected);

    JsonRow& m_row;
    std::vector<std::string_view> m_keys, m_missing;
    RowError m_error;
};

/// Fills `target` (a section or a row) from the values and checks its ranges.
template <class T>
RowError readRow(JsonRow& values, T& target)
{
    JsonRowReader reader(values);
    describe(reader, target);
    if (auto error = reader.finish()) return error;
    const auto fault = firstFault(target);
    if (!fault) return std::nullopt;
    for (const auto key : reader.missing())
        if (key == fault->key) return Error {ErrorCode::MissingField, {}, fault->key, {}, fault->expected};
    return Error {ErrorCode::OutOfRange, {}, fault->key, fault->seen, fault->expected};
}

} // namespace gw
