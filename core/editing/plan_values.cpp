// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/plan_values.h"

#include "core/model/fields.h"

namespace gw {
namespace {

/// A visitor of `describe` that takes the one number it is asked for. A key without its unit is enough.
class NumberReader {
public:
    explicit NumberReader(std::string_view field) : m_field(field) {}
    std::optional<Measured> found;

    void text(std::string_view, const std::string&) {}
    void flag(std::string_view, bool) {}
    void choice(std::string_view, auto) {}
    void reference(std::string_view, auto, Reference) {}
    void entry(std::string_view, const auto&) {}
    void number(std::string_view key, double value, double, double) { if (key == m_field) found = Measured {value, Measure::Count}; }
    void whole(std::string_view key, std::uint32_t value, double, double) { if (key == m_field) found = Measured {static_cast<double>(value), Measure::Count}; }
    void temperature(std::string_view key, Temperature value, double, double) { if (isMine(key)) found = Measured {value.inCelsius(), Measure::Temperature}; }
    template <class D> void quantity(std::string_view key, Quantity<D> value, Unit<D> unit, double, double)
    {
        const auto known = isMine(key) ? findUnit(unit.symbol) : std::nullopt;
        if (known) found = Measured {value.si(), known->measure};
    }
    template <class D> void quantity(std::string_view key, const std::optional<Quantity<D>>& value, Unit<D> unit, double low, double high)
    {
        if (value) quantity(key, *value, unit, low, high);
    }

private:
    bool isMine(std::string_view key) const { return !found && (key == m_field || (key.starts_with(m_field) && key.substr(m_field.size()).starts_with("_"))); }

    std::string_view m_field;
};

std::optional<Measured> numberOf(const auto& row, std::string_view field)
{
    NumberReader reader(field);
    describe(reader, row);
    return reader.found;
}

} // namespace

ValueLookup valuesOf(const Plan& plan)
{
    return [&plan](std::string_view name, std::string_view field) {
        std::optional<Measured> found;
        forEachSection(plan, [&](const char* key, const auto& section) { if (!found && name == key) found = numberOf(section, field); });
        forEachTable(plan, [&](const char*, const auto& table) {
            for (const auto& row : table)
                if constexpr (requires { row.name; }) { if (!found && row.name == name) found = numberOf(row, field); }
        });
        return found;
    };
}

} // namespace gw
