// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/leaves.h"

#include "core/model/fields.h"

#include <cassert>
#include <cstring>

namespace gw {
namespace {

/// Finds one number among a row's fields, in SI; temperatures in degrees Celsius.
struct NumberFinder {
    const char* wanted;
    std::optional<double> found {};

    bool isIt(const char* key) const { return std::strcmp(key, wanted) == 0; }
    void text(const char*, const std::string&) {}
    void flag(const char*, bool) {}
    template <class E> void choice(const char*, const E&) {}
    template <class I> void reference(const char*, const I&, Reference) {}
    template <class I> void entry(const char*, const I&) {}
    void number(const char* key, double value, double, double) { if (isIt(key)) found = value; }
    void whole(const char* key, std::uint32_t value, double, double) { if (isIt(key)) found = value; }
    void temperature(const char* key, Temperature value, double, double) { if (isIt(key)) found = value.inCelsius(); }
    template <class Q, class U> void quantity(const char* key, const Q& value, U, double, double)
    {
        if (!isIt(key)) return;
        if constexpr (requires { value.si(); }) found = value.si();
        else if (value) found = value->si();
    }
};

struct FieldValue {
    std::optional<double> value, fresh;
};

template <class Row>
FieldValue valueOf(const Row& row, const char* key)
{
    NumberFinder here {key}, fresh {key};
    describe(here, row);
    describe(fresh, static_cast<const Row&>(Row {}));
    return {here.found, fresh.found};
}

FieldValue findField(const Plan& plan, const char* wanted, std::uint32_t id, const char* key)
{
    FieldValue value;
    forEachSection(plan, [&](const char* name, const auto& section) {
        if (id == 0 && std::strcmp(name, wanted) == 0) value = valueOf(section, key);
    });
    forEachTable(plan, [&](const char* name, const auto& table) {
        if (id == 0 || std::strcmp(name, wanted) != 0) return;
        for (const auto& row : table)
            if (row.id.number == id) value = valueOf(row, key);
    });
    return value;
}

} // namespace

Traced Leaves::once(const std::string& key, double value, StepName name)
{
    const auto at = m_known.find(key);
    if (at != m_known.end() && at->second.value() == value) return at->second;
    const Traced leaf = m_tape.leaf(value, std::move(name));
    m_known.insert_or_assign(key, leaf);
    return leaf;
}

Traced Leaves::field(const char* table, std::uint32_t id, const char* key, LeafName name)
{
    const std::string known = std::string(table) + ' ' + std::to_string(id) + ' ' + key;
    if (const auto at = m_known.find(known); at != m_known.end()) return at->second;
    const FieldValue found = findField(m_plan, table, id, key);
    assert(found.value);
    const double si = found.value.value_or(0), value = name.kind == FigureKind::Years ? Time::fromSi(si).in(year) : si;
    PlanField from {.table = table, .key = key, .id = id, .isDefault = found.fresh == found.value};
    return once(known, value, {.title = std::move(name.title), .of = std::move(name.of), .kind = name.kind, .provenance = std::move(from)});
}

Traced Leaves::counted(double value, const char* table, const char* key, LeafName name)
{
    return once(std::string(table) + " # " + name.title + " " + name.of, value,
        {.title = name.title, .of = name.of, .kind = name.kind, .provenance = PlanField {.table = table, .key = key}});
}

Traced Leaves::catalogued(double value, CatalogueFigure from, LeafName name)
{
    if (const Source* source = m_catalog.findSource(from.origin.source)) from.title = source->title, from.address = source->address;
    else from.title = from.origin.source;
    const std::string key = "catalogue " + from.entry + " " + from.key + " " + name.of;
    return once(key, value, {.title = std::move(name.title), .of = std::move(name.of), .kind = name.kind, .provenance = std::move(from)});
}

Traced Leaves::constant(double value, LeafName name, const char* source)
{
    return once("constant " + name.title + name.of, value, {.title = name.title, .of = name.of, .kind = name.kind, .provenance = ModelConstant {source}});
}

} // namespace gw
