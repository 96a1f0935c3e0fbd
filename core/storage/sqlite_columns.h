// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/choices.h"
#include "core/model/fields.h"
#include "core/storage/sqlite_database.h"
#include "core/units/exact_number.h"

#include <map>
#include <tuple>

namespace gw {

/// The values that their column's number does not give back exactly: part, row, field and the value in SI.
using ExactValues = std::map<std::tuple<std::string, std::uint32_t, std::string>, double>;

/// A visitor of `describe` that lists the columns.
class ColumnNames {
public:
    std::string list = "id";
    int count = 1;

    template <class... Rest> void text(std::string_view key, Rest&&...) { add(key); }
    template <class... Rest> void flag(std::string_view key, Rest&&...) { add(key); }
    template <class... Rest> void choice(std::string_view key, Rest&&...) { add(key); }
    template <class... Rest> void entry(std::string_view key, Rest&&...) { add(key); }
    template <class... Rest> void reference(std::string_view key, Rest&&...) { add(key); }
    template <class... Rest> void number(std::string_view key, Rest&&...) { add(key); }
    template <class... Rest> void whole(std::string_view key, Rest&&...) { add(key); }
    template <class... Rest> void quantity(std::string_view key, Rest&&...) { add(key); }
    template <class... Rest> void temperature(std::string_view key, Rest&&...) { add(key); }

private:
    void add(std::string_view key)
    {
        ((list += ", \"") += key) += '"';
        ++count;
    }
};

template <class T>
ColumnNames columnsOf()
{
    ColumnNames names;
    describe(names, static_cast<const T&>(T {}));
    return names;
}

/// A visitor of `describe` that binds a row's values, after its id, to an INSERT.
class ColumnWriter {
public:
    ColumnWriter(Statement& insert, std::string_view part, std::uint32_t row, ExactValues& exact)
        : m_insert(insert), m_part(part), m_row(row), m_exact(exact)
    {
    }

    void text(std::string_view, const std::string& value) { m_insert.bind(++m_index, std::string_view(value)); }
    void flag(std::string_view, bool value) { m_insert.bind(++m_index, std::int64_t {value}); }
    template <class E> void choice(std::string_view, E value) { m_insert.bind(++m_index, choicesOf<E>[static_cast<std::size_t>(value)]); }
    template <class Tag> void entry(std::string_view, const CatalogId<Tag>& id) { m_insert.bind(++m_index, std::string_view(id.text)); }
    template <class Tag>
    void reference(std::string_view, Id<Tag> id, Reference)
    {
        if (id.isNone()) m_insert.bindNull(++m_index);
        else m_insert.bind(++m_index, std::int64_t {id.number});
    }
    void whole(std::string_view, std::uint32_t value, double, double) { m_insert.bind(++m_index, std::int64_t {value}); }
    void number(std::string_view key, double value, double, double) { real(key, exactIn(value, 1), value, value); }
    template <class D>
    void quantity(std::string_view key, Quantity<D> value, Unit<D> unit, double, double)
    {
        real(key, exactIn(value.si(), unit.inSi), value.si(), value.in(unit));
    }
    template <class D>
    void quantity(std::string_view key, const std::optional<Quantity<D>>& value, Unit<D> unit, double low, double high)
    {
        if (value) quantity(key, *value, unit, low, high);
        else m_insert.bindNull(++m_index);
    }
    void temperature(std::string_view key, Temperature value, double, double) { real(key, exactCelsius(value), value.inKelvin(), value.inCelsius()); }

private:
    void real(std::string_view key, std::optional<double> value, double si, double near)
    {
        m_insert.bind(++m_index, value.value_or(near));
        if (!value) m_exact[{std::string(m_part), m_row, std::string(key)}] = si;
    }

    Statement& m_insert;
    std::string_view m_part;
    std::uint32_t m_row;
    ExactValues& m_exact;
    int m_index = 1;
};

/// A visitor of `describe` that fills a row from a SELECT. The first value of the wrong type stops it.
class ColumnReader {
public:
    ColumnReader(const Statement& select, std::string_view part, std::uint32_t row, const ExactValues& exact)
        : m_select(select), m_part(part), m_row(row), m_exact(exact)
    {
    }
    const std::optional<Error>& error() const { return m_error; }

    void text(std::string_view key, std::string& value)
    {
        if (next(key, Statement::Type::Text, "text")) value = m_select.text(m_index);
    }
    void flag(std::string_view key, bool& value)
    {
        if (next(key, Statement::Type::Integer, "0 or 1")) value = m_select.integer(m_index) != 0;
    }
    template <class E>
    void choice(std::string_view key, E& value)
    {
        if (!next(key, Statement::Type::Text, "text")) return;
        for (std::size_t i = 0; i < choicesOf<E>.size(); ++i)
            if (choicesOf<E>[i] == m_select.text(m_index)) return void(value = static_cast<E>(i));
        fail(ErrorCode::UnknownChoice, key, "a known word");
    }
    template <class Tag> void entry(std::string_view key, CatalogId<Tag>& id) { text(key, id.text); }
    template <class Tag>
    void reference(std::string_view key, Id<Tag>& id, Reference need)
    {
        if (need == Reference::Optional && isNull()) ++m_index;
        else integer(key, id.number);
    }
    void whole(std::string_view key, std::uint32_t& value, double, double) { integer(key, value); }
    void number(std::string_view key, double& value, double, double) { real(key, value, 1); }
    template <class D>
    void quantity(std::string_view key, Quantity<D>& value, Unit<D> unit, double, double)
    {
        double si = 0;
        if (real(key, si, unit.inSi)) value = Quantity<D>::fromSi(si);
    }
    template <class D>
    void quantity(std::string_view key, std::optional<Quantity<D>>& value, Unit<D> unit, double low, double high)
    {
        if (isNull()) ++m_index;
        else quantity(key, value.emplace(), unit, low, high);
    }
    void temperature(std::string_view key, Temperature& value, double, double);

private:
    bool next(std::string_view key, Statement::Type type, const char* expected);
    bool isNull() const { return m_select.type(m_index + 1) == Statement::Type::Null; }
    void integer(std::string_view key, std::uint32_t& value);
    bool real(std::string_view key, double& si, double inSi);
    const double* exact(std::string_view key) const;
    void fail(ErrorCode code, std::string_view key, std::string expected);

    const Statement& m_select;
    std::string_view m_part;
    std::uint32_t m_row;
    const ExactValues& m_exact;
    int m_index = 0;
    std::optional<Error> m_error;
};

} // namespace gw
