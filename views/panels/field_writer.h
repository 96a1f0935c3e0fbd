// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/errors/result.h"
#include "core/model/choices.h"
#include "core/model/fields.h"
#include "core/units/parse.h"

#include <optional>
#include <string>

namespace gw {

/// A visitor of `describe` that enters a text into the one field of its key.
class FieldWriter {
public:
    FieldWriter(std::string key, std::string text) : m_key(std::move(key)), m_text(std::move(text)) {}

    Status status = Done {};

    void text(const char* key, std::string& value) { if (isMine(key)) value = m_text; }
    void flag(const char* key, bool& value) { if (isMine(key)) value = m_text == "true"; }
    void number(const char* key, double& value, double low, double high);
    void whole(const char* key, std::uint32_t& value, double low, double high);
    void temperature(const char* key, Temperature& value, double low, double high);

    template <class E> void choice(const char* key, E& value)
    {
        if (!isMine(key)) return;
        const auto& words = choicesOf<E>;
        const auto at = std::find(words.begin(), words.end(), m_text);
        if (at != words.end()) value = static_cast<E>(at - words.begin());
        else refuse(ErrorCode::UnknownChoice, "one of the choices");
    }
    template <class D> void quantity(const char* key, Quantity<D>& value, Unit<D> unit, double low, double high)
    {
        if (!isMine(key)) return;
        const auto read = readIn(unit.symbol, low, high);
        if (read && !readsLike(*read, value.in(unit))) value = Quantity<D>::fromSi(*read * unit.inSi);
    }
    template <class D> void quantity(const char* key, std::optional<Quantity<D>>& value, Unit<D> unit, double low, double high)
    {
        if (!isMine(key)) return;
        if (m_text.find_first_not_of(' ') == std::string::npos) { value.reset(); return; }
        const auto read = readIn(unit.symbol, low, high);
        if (read && !(value && readsLike(*read, value->in(unit)))) value = Quantity<D>::fromSi(*read * unit.inSi);
    }
    template <class Tag> void reference(const char* key, Id<Tag>& value, Reference)
    {
        if (isMine(key)) value.number = static_cast<std::uint32_t>(std::stoul(m_text.empty() ? "0" : m_text));
    }
    template <class Tag> void entry(const char* key, CatalogId<Tag>& value) { if (isMine(key)) value.text = m_text; }

private:
    bool isMine(std::string_view key) const { return key == m_key; }
    /// Whether two values are shown by the same text: entering what is shown leaves the exact value alone.
    static bool readsLike(double a, double b);
    void refuse(ErrorCode code, std::string expected);
    std::optional<double> readIn(const char* symbol, double low, double high);
    std::optional<double> inRange(const Result<double>& read, double low, double high, const char* symbol, double shownFactor = 1);

    std::string m_key, m_text;
};

} // namespace gw
