// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/choices.h"
#include "core/model/fields.h"
#include "core/storage/hourly_numbers.h"
#include "core/units/exact_number.h"

#include <algorithm>
#include <random>
#include <string>

namespace gw {

/// A visitor of `describe` that gives every field a random permitted value; a third of the numbers have all their bits random.
class RandomFields {
public:
    explicit RandomFields(std::mt19937& random) : m_random(random) {}

    void text(std::string_view, std::string& value)
    {
        static const std::string letters[] = {"a", "Rack ", "\"", "\\", "\n", "\t", "\x01", "/", "é", "機", "\U0001F600", "7", "{", std::string("\0", 1)};
        value.clear();
        for (auto i = below(6); i > 0; --i) value += letters[below(std::size(letters))];
    }
    void flag(std::string_view, bool& value) { value = below(2) == 1; }
    template <class E> void choice(std::string_view, E& value) { value = static_cast<E>(below(choicesOf<E>.size())); }
    template <class Tag> void entry(std::string_view, CatalogId<Tag>& id) { id.text = below(9) == 0 ? "" : "entry-" + std::to_string(below(30)); }
    template <class Tag> void reference(std::string_view, Id<Tag>&, Reference) {}
    void number(std::string_view, double& value, double low, double high) { value = between(low, high); }
    void whole(std::string_view, std::uint32_t&, double, double) {}
    template <class D>
    void quantity(std::string_view, Quantity<D>& value, Unit<D> unit, double low, double high)
    {
        value = Quantity<D>::fromSi(between(low * unit.inSi, high * unit.inSi));
        if (below(3) > 0) value = Quantity<D>::fromSi(typed(low, high) * unit.inSi);
    }
    template <class D>
    void quantity(std::string_view key, std::optional<Quantity<D>>& value, Unit<D> unit, double low, double high)
    {
        value.reset();
        if (below(2) == 0) quantity(key, value.emplace(), unit, low, high);
    }
    void temperature(std::string_view, Temperature& value, double low, double high)
    {
        value = below(2) == 0 ? celsius(typed(low, high)) : Temperature::fromKelvin(between(low, high) + 273.15);
        value = std::clamp(value, celsius(low), celsius(high));
    }

    std::uint32_t below(std::size_t count) { return static_cast<std::uint32_t>(m_random() % count); }

private:
    /// Anywhere in the range, sizes of every order, and now and then the limits themselves.
    double between(double low, double high)
    {
        const double share = std::uniform_real_distribution<double>(0, 1)(m_random);
        switch (below(8)) {
        case 0: return low;
        case 1: return high;
        case 2: return std::clamp(low + (high - low) * std::pow(10.0, -12 * share), low, high);
        case 3: return low <= 0 ? std::copysign(0.0, below(2) == 0 ? 1 : -1) : low;
        default: return std::clamp(low + (high - low) * share, low, high);
        }
    }
    /// A number as a person types it: few decimals.
    double typed(double low, double high) { return std::clamp(std::round(between(low, std::min(high, 1e6)) * 100) / 100, low, high); }

    std::mt19937& m_random;
};

/// Sends each reference to a row that exists.
class RandomReferences : public RandomFields {
public:
    RandomReferences(std::mt19937& random, const Plan& plan) : RandomFields(random), m_plan(plan) {}
    template <class Q> void text(std::string_view, Q&) {}
    template <class Q> void flag(std::string_view, Q&) {}
    template <class Q> void choice(std::string_view, Q&) {}
    template <class Q> void entry(std::string_view, Q&) {}
    template <class Q> void number(std::string_view, Q&, double, double) {}
    template <class Q> void whole(std::string_view, Q&, double, double) {}
    template <class Q, class D> void quantity(std::string_view, Q&, Unit<D>, double, double) {}
    template <class Q> void temperature(std::string_view, Q&, double, double) {}
    template <class Tag>
    void reference(std::string_view, Id<Tag>& id, Reference need)
    {
        id = {};
        if (need == Reference::Optional && below(2) == 0) return;
        forEachTable(m_plan, [&]<class T>(const char*, const Table<T>& table) {
            if constexpr (std::is_same_v<typename Table<T>::Key, Id<Tag>>)
                if (!table.isEmpty()) id = table[below(table.size())].id;
        });
    }

private:
    const Plan& m_plan;
};

/// A year that can be read, of a kind of its own. Its plan's text stays short: all hours are alike.
inline void makeReadable(HourlySeries& series, std::size_t number)
{
    series.kind = static_cast<SeriesKind>(number);
    const std::string hour = series.kind == SeriesKind::Pressure ? "99500.5" : number % 2 == 0 ? "1" : "2.5";
    series.hours.clear();
    for (std::size_t h = 0; h < hoursOfSeries; ++h) series.hours += (h > 0 ? " " : "") + hour;
}

/// The whole rectangle as an outline, or none.
inline void makeReadable(Space& space, bool hasOutline)
{
    const std::string width = numberText(space.width.si()), depth = numberText(space.depth.si());
    space.outline = hasOutline ? "0 0; " + width + " 0; " + width + " " + depth + "; 0 " + depth : std::string {};
}

/// A plan of `rows` rows in each table (at least one), every value permitted, every reference led somewhere.
inline Plan randomPlan(std::uint32_t seed, std::size_t rows)
{
    std::mt19937 random(seed);
    RandomFields fields(random);
    Plan plan;
    forEachSection(plan, [&](const char*, auto& section) { describe(fields, section); });
    plan.info.lastId = 0;
    forEachTable(plan, [&]<class T>(const char*, Table<T>& table) {
        RandomReferences references(random, plan);
        for (std::size_t i = 0; i < std::max<std::size_t>(rows, 1); ++i) {
            T row;
            row.id.number = plan.info.lastId += 1 + fields.below(3);
            describe(fields, row);
            if constexpr (std::is_same_v<T, HourlySeries>) {
                if (i == choicesOf<SeriesKind>.size()) break;
                makeReadable(row, i);
            }
            if constexpr (std::is_same_v<T, Space>) makeReadable(row, fields.below(2) == 1);
            if constexpr (!std::is_same_v<T, Group>) describe(references, row);
            else row.space = plan.spaces[0].id;
            table.put(std::move(row));
        }
    });
    return plan;
}

} // namespace gw
