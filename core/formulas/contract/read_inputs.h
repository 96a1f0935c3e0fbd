// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formulas/contract/answer.h"
#include "core/formulas/contract/field.h"

#include <cmath>

/// Reading a formula's inputs from JSON, and everything that can be wrong with them.
namespace gw::contract {

/// The first fault of one reading, and the flags that its values raise.
struct Reading {
    std::optional<Refusal> refusal;
    Flags flags;
    void refuse(Refusal why) { if (!refusal) refusal = std::move(why); }
};

/// Where a value stands: its key, with indices inside lists.
struct Spot {
    const Json& json;
    const FieldMeta& meta;
    std::string place;
};

std::optional<double> readNumber(const Spot& spot, Reading& reading);
std::optional<std::int64_t> readWhole(const Spot& spot, Reading& reading);
std::optional<bool> readFlag(const Spot& spot, Reading& reading);
std::optional<std::string> readText(const Spot& spot, Reading& reading);
std::optional<std::size_t> readChoice(const Spot& spot, std::span<const std::string_view> choices, Reading& reading);
bool isListOfRightLength(const Spot& spot, Reading& reading);
bool isObject(const Spot& spot, Reading& reading);
void refuseUnknownKeys(const Json& object, const std::string& place, const std::vector<std::string_view>& known, Reading& reading);

/// Reads the members that a struct describes; see field.h.
class InputReader : public FieldVisitor<InputReader> {
public:
    InputReader(const Json& object, std::string place, Reading& reading) : m_object(object), m_place(std::move(place)), m_reading(reading) {}

    template <class T>
    void field(const FieldMeta& meta, T& value, Presence presence)
    {
        m_known.push_back(meta.key);
        const std::string place = m_place.empty() ? std::string(meta.key) : m_place + "." + std::string(meta.key);
        const auto found = m_object.find(meta.key);
        if (found != m_object.end() && !found->is_null()) return read(Spot {*found, meta, place}, value);
        if (presence == Presence::Required && !m_missing) m_missing = missing(place);
    }

    /// Refuses what the struct does not describe, then what it needs and did not get.
    void finish()
    {
        refuseUnknownKeys(m_object, m_place, m_known, m_reading);
        if (m_missing) m_reading.refuse(*std::move(m_missing));
    }

private:
    template <class T> void read(const Spot& spot, T& value);
    template <class T> void readList(const Spot& spot, std::vector<T>& list);
    template <class T> void readObject(const Spot& spot, T& value);

    const Json& m_object;
    std::string m_place;
    Reading& m_reading;
    std::vector<std::string_view> m_known;
    std::optional<Refusal> m_missing;
};

template <class T>
void InputReader::read(const Spot& spot, T& value)
{
    if (m_reading.refusal) return;
    const auto set = [&](const auto& read, auto&& make) { if (read) value = make(*read); };
    if constexpr (std::is_same_v<T, double>) set(readNumber(spot, m_reading), [](double x) { return x; });
    else if constexpr (isQuantity<T>) set(readNumber(spot, m_reading), [&](double x) { return T::fromSi(x * spot.meta.inSi); });
    else if constexpr (std::is_same_v<T, Temperature>) set(readNumber(spot, m_reading), [](double x) { return celsius(x); });
    else if constexpr (std::is_same_v<T, bool>) set(readFlag(spot, m_reading), [](bool x) { return x; });
    else if constexpr (std::is_integral_v<T>) set(readWhole(spot, m_reading), [](std::int64_t x) { return static_cast<T>(x); });
    else if constexpr (std::is_same_v<T, std::string>) set(readText(spot, m_reading), [](const std::string& x) { return x; });
    else if constexpr (std::is_enum_v<T>) set(readChoice(spot, choicesOf<T>, m_reading), [](std::size_t x) { return static_cast<T>(x); });
    else if constexpr (isOptional<T>) {
        typename T::value_type inner {};
        read(spot, inner);
        value = std::move(inner);
    } else if constexpr (std::is_same_v<T, OneOrList>) {
        if (!spot.json.is_array()) return set(readNumber(spot, m_reading), [](double x) { return x; });
        std::vector<double> list;
        readList(spot, list);
        value = std::move(list);
    } else if constexpr (isVector<T>) readList(spot, value);
    else readObject(spot, value);
}

template <class T>
void InputReader::readList(const Spot& spot, std::vector<T>& list)
{
    if (!isListOfRightLength(spot, m_reading)) return;
    list.clear();
    list.reserve(spot.json.size());
    FieldMeta inner = spot.meta;
    if constexpr (isVector<T>) inner.limits = inner.limits.sized(0, spot.meta.limits.most);
    for (std::size_t i = 0; i < spot.json.size() && !m_reading.refusal; ++i) {
        T element {};
        read(Spot {spot.json[i], inner, spot.place + "[" + std::to_string(i) + "]"}, element);
        list.push_back(std::move(element));
    }
}

template <class T>
void InputReader::readObject(const Spot& spot, T& value)
{
    if (!isObject(spot, m_reading)) return;
    InputReader inner(spot.json, spot.place, m_reading);
    value.describe(inner);
    inner.finish();
}

} // namespace gw::contract
