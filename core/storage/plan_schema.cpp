// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/plan_schema.h"

#include "core/json/parse_json.h"
#include "core/storage/field_checker.h"
#include "core/storage/json_row.h"
#include "core/storage/plan_file.h"
#include "core/units/exact_number.h"

namespace gw {
namespace {

constexpr double largestId = 4294967295.0;

/// The schema of a number; a bound is left out where there is none, and whole numbers are written as such.
Json bounded(const char* type, double low, double high)
{
    const auto plain = [](double value) {
        const auto whole = static_cast<std::int64_t>(value);
        return value == static_cast<double>(whole) ? Json(whole) : Json(value);
    };
    Json schema {{"type", type}, {"minimum", low > -unlimited ? plain(low) : Json()}, {"maximum", high < unlimited ? plain(high) : Json()}};
    for (const char* key : {"minimum", "maximum"})
        if (schema[key].is_null()) schema.erase(key);
    return schema;
}

/// A visitor of `describe` over a fresh row that builds the schema of such rows.
class SchemaFields {
public:
    Json properties = Json::object();
    Json required = Json::array();

    void text(const char* key, const std::string&) { properties[key] = {{"type", "string"}}; }
    void flag(const char* key, bool value) { properties[key] = {{"type", "boolean"}, {"default", value}}; }
    template <class E>
    void choice(const char* key, E value)
    {
        properties[key] = {{"enum", choicesOf<E>}, {"default", choicesOf<E>[static_cast<std::size_t>(value)]}};
    }
    template <class Tag>
    void entry(const char* key, const CatalogId<Tag>&)
    {
        properties[key] = {{"type", "string"}, {"description", isEntryRequired<Tag> ? "The name of a catalogue entry." : "The name of a catalogue entry; none when left out."}};
        if (isEntryRequired<Tag>) required.push_back(key);
    }
    template <class Tag>
    void reference(const char* key, Id<Tag>, Reference need)
    {
        properties[key] = bounded("integer", 1, largestId);
        properties[key]["description"] = need == Reference::Required ? "The id of another row." : "The id of another row; none when left out.";
        if (need == Reference::Required) required.push_back(key);
    }
    void whole(const char* key, std::uint32_t value, double low, double high) { withDefault(key, bounded("integer", low, high), value, low, high); }
    void number(const char* key, double value, double low, double high) { withDefault(key, bounded("number", low, high), value, low, high); }
    template <class D>
    void quantity(const char* key, Quantity<D> value, Unit<D> unit, double low, double high)
    {
        withDefault(key, measure(unit.symbol, low, high), exactIn(value.si(), unit.inSi).value_or(value.in(unit)), low, high);
    }
    template <class D>
    void quantity(const char* key, const std::optional<Quantity<D>>&, Unit<D> unit, double low, double high)
    {
        properties[key] = measure(unit.symbol, low, high);
    }
    void temperature(const char* key, Temperature value, double low, double high)
    {
        withDefault(key, measure("degC", low, high), exactCelsius(value).value_or(value.inCelsius()), low, high);
    }

private:
    static Json measure(const char* unit, double low, double high)
    {
        return {{"description", std::string("Unit: ") + unit + "."}, {"anyOf", {bounded("number", low, high), {{"$ref", "#/$defs/exact"}}}}};
    }
    void withDefault(const char* key, Json schema, double value, double low, double high)
    {
        if (value < low || value > high) required.push_back(key);
        else schema["default"] = Json::parse(numberText(value));
        properties[key] = std::move(schema);
    }
};

Json objectOf(SchemaFields fields)
{
    Json schema {{"type", "object"}, {"additionalProperties", false}};
    if (!fields.required.empty()) schema["required"] = std::move(fields.required);
    schema["properties"] = std::move(fields.properties);
    return schema;
}

template <class T>
Json sectionSchema()
{
    SchemaFields fields;
    describe(fields, static_cast<const T&>(T {}));
    return objectOf(std::move(fields));
}

template <class T>
Json tableSchema()
{
    SchemaFields fields;
    fields.properties["id"] = bounded("integer", 1, largestId);
    fields.required.push_back("id");
    describe(fields, static_cast<const T&>(T {}));
    return {{"type", "array"}, {"items", objectOf(std::move(fields))}};
}

Json historySchema()
{
    Json entry = sectionSchema<HistoryEntry>();
    entry["required"] = {"time", "digest"};
    entry["properties"]["time"]["pattern"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$";
    entry["properties"]["digest"]["pattern"] = "^sha256:[0-9a-f]{64}$";
    return {{"type", "array"}, {"description", "What happened to the file, oldest first; no part of the plan and its digest."}, {"maxItems", mostEntries}, {"items", entry}};
}

} // namespace

std::string planSchema()
{
    const Plan plan {};
    Json parts {{"gigawright_plan", {{"const", planFormVersion}, {"description", "The version of this form."}}}};
    forEachSection(plan, [&]<class T>(const char* key, const T&) { parts[key] = sectionSchema<T>(); });
    forEachTable(plan, [&]<class T>(const char* key, const Table<T>&) { parts[key] = tableSchema<T>(); });
    parts["history"] = historySchema();
    const Json exact {{"type", "object"},
        {"description", "A value that no number of the unit gives back to the last bit, in SI (kelvin for a temperature)."},
        {"additionalProperties", false}, {"required", {"si"}}, {"properties", {{"si", {{"type", "number"}}}}}};
    const Json schema {{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"title", "Gigawright plan"}, {"type", "object"},
        {"additionalProperties", false}, {"required", {"gigawright_plan", "site"}}, {"properties", parts}, {"$defs", {{"exact", exact}}}};
    return schema.dump(1, ' ', true) + "\n";
}

} // namespace gw
