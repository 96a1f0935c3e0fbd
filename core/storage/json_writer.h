// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/choices.h"
#include "core/model/fields.h"
#include "core/units/exact_number.h"

#include <string>
#include <string_view>
#include <vector>

namespace gw {

/// Appends `text` as a JSON string. Bytes that are no UTF-8 pass as they are: the reader refuses them by name.
void appendJsonText(std::string& out, std::string_view text);

/// A visitor of `describe` that appends "key":value pairs. With `defaults` (the values a fresh row would write) it leaves out what equals them.
/// A value that no number of its unit meets exactly is written as {"si": number}; NaN and infinity as null, which no reader takes.
class JsonWriter {
public:
    explicit JsonWriter(std::string& out, const std::vector<std::string>* defaults = nullptr) : m_out(out), m_defaults(defaults) {}
    /// The values alone, in the order of `describe`: what a fresh row would write.
    const std::vector<std::string>& written() const { return m_written; }
    void keepWritten() { m_keeps = true; }

    void text(std::string_view key, const std::string& value) { field(key, true, [&] { appendJsonText(m_out, value); }); }
    void flag(std::string_view key, bool value) { field(key, true, [&] { m_out += value ? "true" : "false"; }); }
    template <class E>
    void choice(std::string_view key, E value)
    {
        field(key, true, [&] { appendJsonText(m_out, choicesOf<E>[static_cast<std::size_t>(value)]); });
    }
    template <class Tag>
    void entry(std::string_view key, const CatalogId<Tag>& id)
    {
        field(key, false, [&] { appendJsonText(m_out, id.text); });
    }
    template <class Tag>
    void reference(std::string_view key, Id<Tag> id, Reference need)
    {
        if (id.isNone() && need == Reference::Optional) skip();
        else field(key, false, [&] { m_out += std::to_string(id.number); });
    }
    void number(std::string_view key, double value, double, double) { field(key, true, [&] { exact(exactIn(value, 1), value); }); }
    void whole(std::string_view key, std::uint32_t value, double, double) { field(key, true, [&] { m_out += std::to_string(value); }); }
    template <class D>
    void quantity(std::string_view key, Quantity<D> value, Unit<D> unit, double, double)
    {
        field(key, true, [&] { exact(exactIn(value.si(), unit.inSi), value.si()); });
    }
    template <class D>
    void quantity(std::string_view key, const std::optional<Quantity<D>>& value, Unit<D> unit, double, double)
    {
        if (value) field(key, false, [&] { exact(exactIn(value->si(), unit.inSi), value->si()); });
        else skip();
    }
    void temperature(std::string_view key, Temperature value, double, double)
    {
        field(key, true, [&] { exact(exactCelsius(value), value.inKelvin()); });
    }

private:
    template <class Write>
    void field(std::string_view key, bool mayBeDefault, Write write)
    {
        const std::size_t before = m_out.size();
        if (m_hasFields) m_out += ',';
        ((m_out += '"') += key) += "\":";
        const std::size_t start = m_out.size();
        write();
        const std::size_t index = m_index++;
        if (m_keeps) m_written.push_back(m_out.substr(start));
        if (mayBeDefault && m_defaults && std::string_view(m_out).substr(start) == (*m_defaults)[index]) m_out.resize(before);
        else m_hasFields = true;
    }
    void skip()
    {
        if (m_keeps) m_written.emplace_back();
        ++m_index;
    }
    void exact(std::optional<double> value, double si);

    std::string& m_out;
    const std::vector<std::string>* m_defaults;
    std::vector<std::string> m_written;
    bool m_keeps = false;
    std::size_t m_index = 0;
    bool m_hasFields = m_defaults != nullptr;   ///< A row begins with its id.
};

} // namespace gw
