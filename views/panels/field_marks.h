// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/editing/field_writer.h"

#include <optional>
#include <string_view>
#include <vector>

namespace gw {

/// What a field holds, to be compared and not shown.
struct FieldMark {
    const char* key = nullptr;
    std::string_view text;                   ///< Of the row itself: it lives no longer.
    double number = 0;
    bool isGiven = true;                     ///< An override may be unset.

    /// Whether both would be shown by the same text.
    bool readsLike(const FieldMark& other) const
    {
        if (isGiven != other.isGiven || text != other.text) return false;
        return number == other.number || FieldWriter::valueText(number) == FieldWriter::valueText(other.number);
    }
};

/// A visitor of `describe` that notes every field without a word of text made: enough to compare ten thousands of rows while a form opens.
class FieldMarks {
public:
    std::vector<FieldMark> marks;

    void text(const char* key, const std::string& value) { marks.push_back({key, value}); }
    void flag(const char* key, bool value) { add(key, value); }
    void number(const char* key, double value, double, double) { add(key, value); }
    void whole(const char* key, std::uint32_t value, double, double) { add(key, value); }
    void temperature(const char* key, Temperature value, double, double) { add(key, value.inCelsius()); }
    template <class E> void choice(const char* key, E value) { add(key, static_cast<double>(value)); }
    template <class D> void quantity(const char* key, Quantity<D> value, Unit<D> unit, double, double) { add(key, value.in(unit)); }
    template <class D> void quantity(const char* key, const std::optional<Quantity<D>>& value, Unit<D> unit, double, double)
    {
        add(key, value ? value->in(unit) : 0, value.has_value());
    }
    template <class Tag> void reference(const char* key, Id<Tag> value, Reference) { add(key, value.number); }
    template <class Tag> void entry(const char* key, const CatalogId<Tag>& value) { marks.push_back({key, value.text}); }

private:
    void add(const char* key, double number, bool isGiven = true) { marks.push_back({key, {}, number, isGiven}); }
};

} // namespace gw
