// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/editing/plan_values.h"
#include "core/errors/result.h"
#include "core/model/choices.h"
#include "core/model/fields.h"

#include <algorithm>
#include <optional>
#include <string>

namespace gw {

/// A visitor of `describe` that enters a text into the one field of its key. Numbers may be calculated, with units and other values of the plan;
/// objects are named or numbered; an empty text unsets what is optional. What is refused stays as it was, and `status` says why.
class FieldWriter {
public:
    /// Plan and catalogue must outlive it.
    FieldWriter(const Plan& plan, const Catalog& catalog, std::string key, std::string text)
        : m_plan(plan), m_catalog(catalog), m_key(std::move(key)), m_text(std::move(text)) {}

    Status status = Done {};
    bool hasField = false;             ///< Whether the row has a field of this key.

    void text(std::string_view key, std::string& value) { if (isMine(key)) value = m_text; }
    void flag(std::string_view key, bool& value);
    void number(std::string_view key, double& value, double low, double high);
    void whole(std::string_view key, std::uint32_t& value, double low, double high);
    void temperature(std::string_view key, Temperature& value, double low, double high);

    template <class E> void choice(std::string_view key, E& value)
    {
        if (!isMine(key)) return;
        const auto& words = choicesOf<E>;
        const auto at = std::find(words.begin(), words.end(), m_text);
        if (at != words.end()) value = static_cast<E>(at - words.begin());
        else refuse(ErrorCode::UnknownChoice, listOf({words.begin(), words.end()}));
    }
    template <class D> void quantity(std::string_view key, Quantity<D>& value, Unit<D> unit, double low, double high)
    {
        if (!isMine(key)) return;
        const auto read = readIn(unit.symbol, low, high);
        if (read && !readsLike(*read, value.in(unit))) value = Quantity<D>::fromSi(*read * unit.inSi);
    }
    template <class D> void quantity(std::string_view key, std::optional<Quantity<D>>& value, Unit<D> unit, double low, double high)
    {
        if (!isMine(key)) return;
        if (m_text.find_first_not_of(' ') == std::string::npos) { value.reset(); return; }
        const auto read = readIn(unit.symbol, low, high);
        if (read && !(value && readsLike(*read, value->in(unit)))) value = Quantity<D>::fromSi(*read * unit.inSi);
    }
    template <class Tag> void reference(std::string_view key, Id<Tag>& value, Reference need)
    {
        if (!isMine(key)) return;
        if (m_text.empty() || m_text == "0") {
            if (need == Reference::Optional) value = {};
            else refuse(ErrorCode::UnknownId, "an object of the plan");
            return;
        }
        const auto found = find<Tag>();
        if (found) value = *found;
        else refuse(ErrorCode::UnknownId, "the name or number of an object of the plan");
    }
    template <class Tag> void entry(std::string_view key, CatalogId<Tag>& value)
    {
        if (!isMine(key)) return;
        // A region may be none; what is none already stays so.
        const bool mayBeNone = value.isNone() || std::is_same_v<CatalogId<Tag>, RegionId>;
        if (m_text.empty() && mayBeNone) value = {};
        else if (m_catalog.find(CatalogId<Tag> {m_text})) value.text = m_text;
        else refuse(ErrorCode::UnknownId, "an entry of the catalogue");
    }

    /// A counter of the document that nobody edits.
    static bool isCounter(std::string_view key) { return key == "last_id" || key == "slot"; }
    /// Whether a plain number is a share that people read in per cent.
    static bool isShare(double low, double high) { return high <= 1 && low >= -1; }
    /// Enough digits to give a value back, and no more.
    static std::string valueText(double value);
    /// "0 to 40 K", "Above 0 kW, at most 100 kW"
    static std::string rangeText(double low, double high, const std::string& symbol);

private:
    bool isMine(std::string_view key)
    {
        const bool isIt = key == m_key;
        hasField = hasField || isIt;
        return isIt;
    }
    template <class Tag> std::optional<Id<Tag>> find() const
    {
        const auto number = numberText();
        std::optional<Id<Tag>> found;
        forEachTable(m_plan, [&]<class T>(const char*, const Table<T>& table) {
            if constexpr (std::is_same_v<decltype(T::id), Id<Tag>>) {
                if (number && table.contains({*number})) found = Id<Tag> {*number};
                if constexpr (requires(T row) { row.name; })
                    for (const T& row : table)
                        if (!found && row.name == m_text) found = row.id;
            }
        });
        return found;
    }
    /// The text as an object's number; nothing when it is none.
    std::optional<std::uint32_t> numberText() const;
    /// Whether two values are shown by the same text: entering what is shown leaves the exact value alone.
    static bool readsLike(double a, double b) { return valueText(a) == valueText(b); }
    static std::string listOf(const std::vector<std::string_view>& words);
    void refuse(ErrorCode code, std::string expected);
    std::optional<double> readIn(const char* symbol, double low, double high);
    std::optional<double> inRange(const Result<double>& read, double low, double high, const char* symbol, double shownFactor = 1);

    const Plan& m_plan;
    const Catalog& m_catalog;
    std::string m_key, m_text;
};

} // namespace gw
