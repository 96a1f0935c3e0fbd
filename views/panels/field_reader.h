// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/model/choices.h"
#include "core/model/fields.h"
#include "views/widgets/field_row.h"

#include <optional>

namespace gw {

/// A visitor of `describe` that notes every field as text.
class FieldReader {
public:
    /// Without options the words of a choice alone are noted: enough to compare.
    FieldReader(const Plan& plan, const Catalog& catalog, bool withOptions = true);

    std::vector<FieldState> fields;

    void text(const char* key, const std::string& value);
    void flag(const char* key, bool value);
    void number(const char* key, double value, double low, double high);
    void whole(const char* key, std::uint32_t value, double low, double high);   ///< Counters of the document are nobody's to edit.
    void temperature(const char* key, Temperature value, double low, double high);

    template <class E> void choice(const char* key, E value)
    {
        addChoice(key, choicesOf<E>[static_cast<std::size_t>(value)], {choicesOf<E>.begin(), choicesOf<E>.end()});
    }
    template <class D> void quantity(const char* key, Quantity<D> value, Unit<D> unit, double low, double high)
    {
        addQuantity(key, value.in(unit), unit.symbol, low, high);
    }
    template <class D> void quantity(const char* key, const std::optional<Quantity<D>>& value, Unit<D> unit, double low, double high)
    {
        addQuantity(key, value ? std::optional(value->in(unit)) : std::nullopt, unit.symbol, low, high);
    }
    template <class Tag> void reference(const char* key, Id<Tag> value, Reference need);

    void entry(const char* key, const EquipmentTypeId& value);
    void entry(const char* key, const ModelId& value);
    void entry(const char* key, const EnergySourceTypeId& value);
    void entry(const char* key, const ClimateId& value);
    void entry(const char* key, const RegionId& value);

private:
    FieldState& add(const char* key, FieldKind kind);
    void addChoice(const char* key, std::string_view value, std::vector<std::string_view> words);
    void addQuantity(const char* key, std::optional<double> value, const char* symbol, double low, double high);
    template <class T> void addEntries(const char* key, const std::string& value, const std::vector<T>& entries);

    const Plan& m_plan;
    const Catalog& m_catalog;
    bool m_withOptions;
};

/// "0 to 40 K", "above 0 kW": the range of a field in words.
QString rangeText(double low, double high, const QString& symbol);
/// Enough digits to give the value back, and no more.
QString valueText(double value);
/// Whether a field belongs to the document's own bookkeeping.
bool isCounter(std::string_view key);
/// Whether a plain number is a share that people read in per cent.
bool isShare(double low, double high);

} // namespace gw
