// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/choices.h"
#include "core/model/fields.h"
#include "core/search/variable.h"
#include "core/units/exact_number.h"

namespace gw {

/// A visitor of `describe` that finds the field called `name` and describes it as a variable. Fields with a unit are also found without it:
/// "price" is "price_usd_per_kwh". Text and references cannot be varied.
class VariableReader {
public:
    VariableReader(std::string_view name, const Catalog& catalog) : m_name(name), m_catalog(catalog) {}
    /// Key, unit, range, words and present value; none where no field or more than one is meant.
    std::optional<Variable> found() const { return m_fits == 1 ? m_found : std::nullopt; }

    void text(std::string_view, const std::string&) {}
    template <class Tag> void reference(std::string_view, Id<Tag>, Reference) {}
    void flag(std::string_view key, bool value)
    {
        if (key == m_name) choose(key, {"false", "true"}, value ? 1 : 0);
    }
    template <class E> void choice(std::string_view key, E value)
    {
        if (key == m_name) choose(key, {choicesOf<E>.begin(), choicesOf<E>.end()}, static_cast<std::size_t>(value));
    }
    template <class Tag> void entry(std::string_view key, const CatalogId<Tag>& id)
    {
        if (key != m_name) return;
        std::vector<std::string> words = alternatives(id);
        const auto at = std::find(words.begin(), words.end(), id.text);
        const auto present = static_cast<std::size_t>(at - words.begin());
        choose(key, std::move(words), present);
    }
    void number(std::string_view key, double value, double low, double high)
    {
        if (key == m_name) note(key, "", low, high, value);
    }
    void whole(std::string_view key, std::uint32_t value, double low, double high)
    {
        if (key == m_name) note(key, "", low, high, value), m_found->isWhole = true;
    }
    template <class D> void quantity(std::string_view key, Quantity<D> value, Unit<D> unit, double low, double high)
    {
        if (fits(key)) note(key, unit.symbol, low, high, exactIn(value.si(), unit.inSi).value_or(value.in(unit)));
    }
    template <class D> void quantity(std::string_view key, const std::optional<Quantity<D>>& value, Unit<D> unit, double low, double high)
    {
        if (value) return quantity(key, *value, unit, low, high);
        if (fits(key)) note(key, unit.symbol, low, high, std::nullopt);
    }
    void temperature(std::string_view key, Temperature value, double low, double high)
    {
        if (fits(key)) note(key, "degC", low, high, exactCelsius(value).value_or(value.inCelsius()));
    }

private:
    bool fits(std::string_view key) const { return key.starts_with(m_name) && (key.size() == m_name.size() || key[m_name.size()] == '_'); }
    void choose(std::string_view key, std::vector<std::string> words, std::size_t present);
    void note(std::string_view key, const char* unit, double low, double high, std::optional<double> present);
    /// Entries that could stand in its place: of equipment, those of the same kind.
    std::vector<std::string> alternatives(const EquipmentTypeId& id) const;
    std::vector<std::string> alternatives(const ModelId&) const;
    std::vector<std::string> alternatives(const EnergySourceTypeId&) const;
    std::vector<std::string> alternatives(const ClimateId&) const;
    std::vector<std::string> alternatives(const RegionId&) const;

    std::string_view m_name;
    const Catalog& m_catalog;
    std::optional<Variable> m_found;
    int m_fits = 0;
};

/// A visitor of `describe` that sets one field, by its whole key, to a value in its unit or to a choice by its place.
class VariableWriter {
public:
    VariableWriter(std::string_view key, double value, const std::vector<std::string>& words) : m_key(key), m_value(value), m_words(words) {}

    void text(std::string_view, std::string&) {}
    template <class Tag> void reference(std::string_view, Id<Tag>&, Reference) {}
    void flag(std::string_view key, bool& value)
    {
        if (key == m_key) value = m_value != 0;
    }
    template <class E> void choice(std::string_view key, E& value)
    {
        if (key == m_key) value = static_cast<E>(static_cast<std::size_t>(m_value));
    }
    template <class Tag> void entry(std::string_view key, CatalogId<Tag>& id)
    {
        if (key == m_key) id.text = m_words[static_cast<std::size_t>(m_value)];
    }
    void number(std::string_view key, double& value, double, double)
    {
        if (key == m_key) value = m_value;
    }
    void whole(std::string_view key, std::uint32_t& value, double, double)
    {
        if (key == m_key) value = static_cast<std::uint32_t>(m_value);
    }
    template <class Q, class D> void quantity(std::string_view key, Q& value, Unit<D> unit, double, double)
    {
        if (key == m_key) value = Quantity<D>::fromSi(m_value * unit.inSi);
    }
    void temperature(std::string_view key, Temperature& value, double, double)
    {
        if (key == m_key) value = celsius(m_value);
    }

private:
    std::string_view m_key;
    double m_value;
    const std::vector<std::string>& m_words;
};

} // namespace gw
