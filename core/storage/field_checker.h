// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/choices.h"
#include "core/model/fields.h"

#include <optional>
#include <string>
#include <string_view>

namespace gw {

/// What is wrong with a field's value: the key, the value in the field's unit and the range it should lie in.
struct FieldFault {
    std::string key, seen, expected;
};

/// "above 0, at most 10000000 kW" for a range whose lower end is `smallest`; otherwise "0 to 240 month".
std::string rangeText(double low, double high, std::string_view unit);

/// "one of row, pod"
template <class E>
std::string choicesText()
{
    std::string text = "one of ";
    for (std::size_t i = 0; i < choicesOf<E>.size(); ++i) (text += i > 0 ? ", " : "") += choicesOf<E>[i];
    return text;
}

/// A visitor of `describe` that finds the first value outside its range, or text that is no UTF-8. Limits are compared in SI, so that
/// a value read from a limit itself never falls outside by rounding; NaN is outside every range.
class FieldChecker {
public:
    const std::optional<FieldFault>& fault() const { return m_fault; }

    void text(std::string_view key, const std::string& value);
    void flag(std::string_view, bool) {}
    template <class E> void choice(std::string_view, E) {}
    template <class Tag> void entry(std::string_view key, const CatalogId<Tag>& id) { text(key, id.text); }
    void number(std::string_view key, double value, double low, double high) { check(key, value, low, high, 1, ""); }
    void whole(std::string_view key, std::uint32_t value, double low, double high) { check(key, value, low, high, 1, ""); }
    template <class D>
    void quantity(std::string_view key, Quantity<D> value, Unit<D> unit, double low, double high)
    {
        check(key, value.si(), low, high, unit.inSi, unit.symbol);
    }
    template <class D>
    void quantity(std::string_view key, const std::optional<Quantity<D>>& value, Unit<D> unit, double low, double high)
    {
        if (value) quantity(key, *value, unit, low, high);
    }
    void temperature(std::string_view key, Temperature value, double low, double high);
    template <class Tag>
    void reference(std::string_view key, Id<Tag> id, Reference need)
    {
        if (need == Reference::Required && id.isNone()) note(key, "0", "the id of another row");
    }

private:
    void check(std::string_view key, double si, double low, double high, double inSi, std::string_view unit);
    void note(std::string_view key, std::string seen, std::string expected);

    std::optional<FieldFault> m_fault;
};

/// The first field of `row` whose value is outside its range.
template <class T>
std::optional<FieldFault> firstFault(const T& row)
{
    FieldChecker checker;
    describe(checker, row);
    return checker.fault();
}

} // namespace gw
