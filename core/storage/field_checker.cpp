// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/field_checker.h"

#include "core/storage/utf8.h"
#include "core/units/exact_number.h"

namespace gw {
namespace {

std::string withUnit(std::string text, std::string_view unit)
{
    return unit.empty() ? text : (text += " ") += unit;
}

} // namespace

std::string rangeText(double low, double high, std::string_view unit)
{
    const bool isOpen = high >= unlimited;
    std::string text;
    if (low == smallest) text = isOpen ? "above 0" : "above 0, at most " + plainText(high);
    else text = isOpen ? "at least " + plainText(low) : plainText(low) + " to " + plainText(high);
    return withUnit(text, unit);
}

void FieldChecker::text(std::string_view key, const std::string& value)
{
    if (!isUtf8(value)) note(key, "text in another encoding", "UTF-8");
}

void FieldChecker::temperature(std::string_view key, Temperature value, double low, double high)
{
    if (value >= celsius(low) && value <= celsius(high)) return;
    note(key, withUnit(plainText(exactCelsius(value).value_or(value.inCelsius())), "degC"), rangeText(low, high, "degC"));
}

void FieldChecker::check(std::string_view key, double si, double low, double high, double inSi, std::string_view unit)
{
    if (si >= low * inSi && (high >= unlimited || si <= high * inSi)) return;
    note(key, withUnit(plainText(exactIn(si, inSi).value_or(si / inSi)), unit), rangeText(low, high, unit));
}

void FieldChecker::note(std::string_view key, std::string seen, std::string expected)
{
    if (!m_fault) m_fault = FieldFault {std::string(key), std::move(seen), std::move(expected)};
}

} // namespace gw
