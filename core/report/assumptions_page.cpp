// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/choices.h"
#include "core/model/fields.h"
#include "core/report/pages.h"
#include "core/report/report_text.h"
#include "core/storage/hourly_numbers.h"
#include "core/units/format.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <span>

namespace gw {

namespace {

struct Assumed {
    std::string key, value, unit, source;
    bool operator==(const Assumed&) const = default;
};

/// Visits a row or section and writes down each field as a reader wants it.
class AssumptionReader {
public:
    AssumptionReader(const Plan& plan, const Catalog& catalog) : m_plan(plan), m_catalog(catalog) {}

    void text(const char*, const std::string&) {}
    void flag(const char* key, bool value) { add(key, std::string(value ? words::yes : words::no), {}); }
    void whole(const char*, std::uint32_t, double, double) {}
    void number(const char* key, double value, double, double high)
    {
        high > 1 ? add(key, exactText(value), {}) : add(key, digits(value * 100, 6), "%");
    }
    void temperature(const char* key, Temperature value, double, double) { add(key, digits(value.inCelsius(), 5), "°C"); }
    template <class E> void choice(const char* key, E value) {
        const auto word = choicesOf<E>[static_cast<std::size_t>(value)];
        if constexpr (std::is_same_v<E, Precision>) add(key, nameOf(words::precisionNames, value), {});
        else add(key, humanised(word), {});
    }


    template <class D> void quantity(const char* key, Quantity<D> value, Unit<D> unit, double, double)
    {
        add(key, exactText(value.in(unit)), unitText(unit.symbol));
    }
    template <class D> void quantity(const char* key, const std::optional<Quantity<D>>& value, Unit<D> unit, double low, double high)
    {
        if (value) quantity(key, *value, unit, low, high);
    }
    template <class Id> void reference(const char* key, Id id, Reference)
    {
        if constexpr (std::is_same_v<Id, TierId>) {
            if (const auto* tier = m_plan.tiers.find(id)) add(key, tier->name, {});
        } else if constexpr (std::is_same_v<Id, ScenarioId>) {
            if (const auto* scenario = m_plan.scenarios.find(id)) add(key, scenario->name, {});
        }
    }
    template <class Entry> void entry(const char* key, const Entry& id)
    {
        if (id.isNone()) return add(key, std::string(words::noEntry), {});
        const auto* found = m_catalog.find(id);
        m_fields.push_back({key, found ? found->name : id.text, {}, fmt::format(words::catalogEntry, fmt::arg("entry", id.text))});
    }

    std::vector<Assumed> fields() && { return std::move(m_fields); }

private:
    void add(const char* key, std::string value, std::string unit)
    {
        m_fields.push_back({key, std::move(value), std::move(unit), std::string(words::planInput)});
    }

    const Plan& m_plan;
    const Catalog& m_catalog;
    std::vector<Assumed> m_fields;
};

template <class S>
std::vector<Assumed> fieldsOf(const S& section, const ReportInput& input)
{
    AssumptionReader reader(input.plan, input.catalog);
    describe(reader, section);
    return std::move(reader).fields();
}

TextTable sectionTable(std::string_view title, const std::vector<Assumed>& fields)
{
    TextTable table = tableOfText(title, {"Assumption", "#Value", "Unit", "Source"});
    for (const Assumed& field : fields) table.rows.push_back({titleOf(words::fieldTitles, field.key), field.value, field.unit, field.source});
    return table;
}

/// Rows that differ in name and position only, such as the many like halls of a large site.
struct Alike {
    std::string name;
    std::size_t count = 0;
    std::vector<Assumed> fields;
};

template <class T>
std::vector<Alike> alikeRows(const Table<T>& rows, const ReportInput& input)
{
    std::vector<Alike> kinds;
    for (const T& row : rows) {
        std::vector<Assumed> fields = fieldsOf(row, input);
        std::erase_if(fields, [](const Assumed& field) { return field.key == "x_m" || field.key == "y_m"; });
        const auto same = std::find_if(kinds.begin(), kinds.end(), [&](const Alike& kind) { return kind.fields == fields; });
        if (same != kinds.end()) ++same->count;
        else if constexpr (requires { row.name; }) kinds.push_back({row.name, 1, std::move(fields)});
        else kinds.push_back({{}, 1, std::move(fields)});
    }
    return kinds;
}

std::string objectText(const Alike& kind)
{
    if (kind.count == 1) return kind.name;
    return fmt::format(words::alike, fmt::arg("name", kind.name), fmt::arg("count", kind.count - 1));
}

std::string withUnit(const Assumed& field) { return field.unit.empty() ? field.value : field.value + " " + field.unit; }

/// Objects of few fields stand under each other.
TextTable lyingTable(std::string_view title, const std::vector<Alike>& kinds)
{
    const bool isNamed = !kinds.front().name.empty();
    std::vector<std::string> header;
    if (isNamed) header.emplace_back(words::object);
    for (const Assumed& field : kinds.front().fields) header.push_back(titleOf(words::fieldTitles, field.key));
    header.emplace_back(words::source);
    TextTable table = tableOfText(title, std::move(header));
    for (const Alike& kind : kinds) {
        auto& row = table.rows.emplace_back();
        if (isNamed) row.push_back(objectText(kind));
        for (const Assumed& field : kind.fields) row.push_back(withUnit(field));
        row.push_back(kind.fields.back().source);
    }
    return table;
}

/// Objects of many fields stand side by side, a few in one table.
TextTable standingTable(std::string_view title, std::span<const Alike> kinds)
{
    std::vector<std::string> header {std::string(words::assumption)};
    for (const Alike& kind : kinds) header.push_back("#" + objectText(kind));
    header.emplace_back(words::unit), header.emplace_back(words::source);
    TextTable table = tableOfText(title, std::move(header));
    for (std::size_t f = 0; f < kinds.front().fields.size(); ++f) {
        const Assumed& first = kinds.front().fields[f];
        auto& row = table.rows.emplace_back(1, titleOf(words::fieldTitles, first.key));
        for (const Alike& kind : kinds) row.push_back(kind.fields[f].value);
        row.push_back(first.unit);
        row.push_back(first.source.starts_with(words::planInput) ? first.source : std::string(words::catalogue));
    }
    return table;
}

void addTables(ReportPage& page, std::string_view title, const std::vector<Alike>& kinds)
{
    constexpr std::size_t fewFields = 4, sideBySide = 4;
    if (kinds.front().fields.size() <= fewFields) {
        page.blocks.push_back(lyingTable(title, kinds));
        return;
    }
    for (std::size_t first = 0; first < kinds.size(); first += sideBySide)
        page.blocks.push_back(standingTable(title, std::span(kinds).subspan(first, std::min(sideBySide, kinds.size() - first))));
}

constexpr std::array seriesTitles {"Dry bulb", "Dew point", "Pressure", "Price of energy", "Carbon of the grid"};
constexpr std::array seriesUnits {"°C", "°C", "Pa", "$/kWh", "g/kWh"};

TextTable measuredTable(const Plan& plan)
{
    TextTable table = tableOfText(words::measuredYears, {"Series", "Of", "#Mean", "#Lowest", "#Highest", "Unit", "Source and repairs"});
    for (const HourlySeries& series : plan.series) {
        const auto hours = countedHours(plan, series.kind);
        if (hours.empty()) continue;
        const auto [low, high] = std::minmax_element(hours.begin(), hours.end());
        const double mean = std::accumulate(hours.begin(), hours.end(), 0.0) / static_cast<double>(hours.size());
        table.rows.push_back({seriesTitles[static_cast<std::size_t>(series.kind)], series.name, digits(mean, 4), digits(*low, 4), digits(*high, 4),
            seriesUnits[static_cast<std::size_t>(series.kind)], series.origin});
    }
    return table;
}

/// What is measured, and what is not.
void addMeasured(ReportPage& page, const Plan& plan)
{
    const auto has = [&](SeriesKind kind) { return !countedHours(plan, kind).empty(); };
    const auto say = [&](std::string_view sentence) { page.blocks.push_back(Paragraph {std::string(sentence)}); };
    const bool isAny = std::ranges::any_of(plan.series, [&](const HourlySeries& series) { return has(series.kind); });
    if (isAny) page.blocks.push_back(measuredTable(plan)), say(words::measuredLead);
    if (!has(SeriesKind::DryBulb) && !plan.site.climate.isNone()) say(words::syntheticYear);
    if (!has(SeriesKind::EnergyPrice) && !has(SeriesKind::Carbon)) say(words::flatGrid);
    else if (!has(SeriesKind::EnergyPrice)) say(words::flatPrice);
    else if (!has(SeriesKind::Carbon)) say(words::flatCarbon);
}

} // namespace

ReportPage assumptionsPage(const ReportInput& input)
{
    ReportPage page {std::string(words::assumptions), {Paragraph {std::string(words::assumptionsLead)}}};
    forEachSection(input.plan, [&](const char* key, const auto& section) {
        const auto title = listedTitle(words::sectionTitles, key);
        if (!title) return;
        page.blocks.push_back(sectionTable(*title, fieldsOf(section, input)));
    });
    forEachTable(input.plan, [&](const char* key, const auto& rows) {
        const auto title = listedTitle(words::sectionTitles, key);
        if (title && !rows.isEmpty()) addTables(page, *title, alikeRows(rows, input));
    });
    addMeasured(page, input.plan);
    return page;
}

} // namespace gw
