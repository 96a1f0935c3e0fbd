// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formulas/contract/answer.h"
#include "core/formulas/contract/field.h"

#include <cmath>

/// Writing a formula's outputs as JSON.
namespace gw::contract {

/// Writes the members that a struct describes; see field.h. A number that is not finite is no answer: the writing is then refused.
class OutputWriter : public FieldVisitor<OutputWriter> {
public:
    template <class T>
    void field(const FieldMeta& meta, T& value, Presence presence)
    {
        if constexpr (isOptional<T>)
            if (presence == Presence::OutputIfAsked && !value) return;
        m_key = meta.key;
        m_object[std::string(meta.key)] = written(value, meta);
    }

    const Json& object() const { return m_object; }
    /// The key of a number that is not finite.
    const std::optional<Refusal>& refusal() const { return m_refusal; }

private:
    Json number(double value)
    {
        if (!std::isfinite(value) && !m_refusal) m_refusal = impossible(std::string(m_key), "inputs whose result is a finite number");
        return value;
    }

    template <class T>
    Json written(T& value, const FieldMeta& meta)
    {
        if constexpr (std::is_floating_point_v<T>) return number(value);
        else if constexpr (isQuantity<T>) return number(value.si() / meta.inSi);
        else if constexpr (std::is_same_v<T, Temperature>) return number(value.inCelsius());
        else if constexpr (std::is_enum_v<T>) return std::string(choicesOf<T>[static_cast<std::size_t>(value)]);
        else if constexpr (isOptional<T>) return value ? written(*value, meta) : Json(nullptr);
        else if constexpr (std::is_same_v<T, OneOrList>) return std::visit([&](auto& v) { return written(v, meta); }, value);
        else if constexpr (std::is_same_v<T, NumberByName>) return writtenByName(value);
        else if constexpr (isVector<T>) return writtenList(value, meta);
        else if constexpr (std::is_integral_v<T> || std::is_same_v<T, std::string> || std::is_same_v<T, std::string_view>) return value;
        else return writtenObject(value);
    }

    Json writtenByName(const NumberByName& value)
    {
        Json object = Json::object();
        for (const auto& [name, x] : value) object[name] = number(x);
        return object;
    }

    template <class T>
    Json writtenList(std::vector<T>& list, const FieldMeta& meta)
    {
        Json array = Json::array();
        for (std::size_t i = 0; i < list.size(); ++i) {
            T element = list[i];
            array.push_back(written(element, meta));
        }
        return array;
    }

    template <class T>
    Json writtenObject(T& value)
    {
        OutputWriter inner;
        value.describe(inner);
        if (inner.m_refusal && !m_refusal) m_refusal = inner.m_refusal;
        return inner.m_object;
    }

    Json m_object = Json::object();
    std::string_view m_key;
    std::optional<Refusal> m_refusal;
};

} // namespace gw::contract
