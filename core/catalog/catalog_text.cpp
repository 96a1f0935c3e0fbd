// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/catalog_text.h"

#include "core/catalog/figure_fields.h"
#include "core/catalog/kinds.h"
#include "core/units/format.h"

#include <algorithm>

namespace gw {
namespace {

/// Four digits: as many as a datasheet gives.
std::string number(double value) { return digits(value, 4); }

std::string rangeText(const std::optional<double>& low, const std::optional<double>& high)
{
    if (low && high) return number(*low) + " to " + number(*high);
    if (low) return "from " + number(*low);
    return high ? "up to " + number(*high) : std::string {};
}

/// Visits a description and writes every figure down.
class FigureTexts {
public:
    FigureTexts(const Catalog& catalog, std::vector<FigureText>& into, std::string prefix = {})
        : m_catalog(catalog), m_into(into), m_prefix(std::move(prefix)) {}

    /// The name of a part stands beside its figures; that of an entry is its heading.
    void text(const char* key, const std::string& words)
    {
        if (std::string_view(key) == "name") m_part = words;
    }
    template <class Kind> void choice(const char*, const Kind&) {}
    template <class Id> void entry(const char*, const Id&) {}

    template <class D> void figure(const char* key, const Figure<Quantity<D>>& figure, Unit<D> unit, double, double)
    {
        add(key, figure, unit.symbol, [&](Quantity<D> value) { return value.in(unit); });
    }
    template <class D> void figure(const char* key, const std::optional<Figure<Quantity<D>>>& figure, Unit<D> unit, double low, double high)
    {
        if (figure) this->figure(key, *figure, unit, low, high);
    }
    void figure(const char* key, const Figure<double>& figure, CountUnit unit, double, double)
    {
        add(key, figure, unit.symbol == ones.symbol ? "" : unit.symbol, [&](double value) { return value / unit.inSi; });
    }
    void figure(const char* key, const std::optional<Figure<double>>& figure, CountUnit unit, double low, double high)
    {
        if (figure) this->figure(key, *figure, unit, low, high);
    }
    void date(const char* key, const std::optional<DatedFact>& fact)
    {
        if (!fact) return;
        addOrigin(m_into.emplace_back(FigureText {.key = m_prefix + key, .value = fact->date}), fact->origin);
    }
    template <std::size_t N> void numbers(const char* key, const std::array<double, N>& values, double, double)
    {
        addMonths(key, values, "", [](double value) { return value; });
    }
    void temperature(const char* key, const Figure<Temperature>& figure, double, double)
    {
        add(key, figure, "degC", [](Temperature value) { return value.inCelsius(); });
    }
    void months(const char* key, const std::array<Temperature, 12>& values, double, double)
    {
        addMonths(key, values, "degC", [](Temperature value) { return value.inCelsius(); });
    }
    void months(const char* key, const std::array<TemperatureDifference, 12>& values, double, double)
    {
        addMonths(key, values, "K", [](TemperatureDifference value) { return value.in(kelvin); });
    }
    /// The monthly rows above share it.
    void origin(const char*, const Origin& origin)
    {
        for (std::size_t row = m_months; row < m_into.size(); ++row)
            if (m_into[row].source.empty()) addOrigin(m_into[row], origin);
    }
    template <class Part> void section(const char* key, const std::optional<Part>& part)
    {
        if (!part) return;
        FigureTexts texts(m_catalog, m_into, m_prefix + key + ".");
        describeFigures(texts, *part);
    }

    template <class Part> void parts(const char* key, const std::vector<Part>& parts)
    {
        for (std::size_t i = 0; i < parts.size(); ++i) {
            FigureTexts texts(m_catalog, m_into, m_prefix + key + "." + std::to_string(i) + ".");
            const std::size_t first = m_into.size();
            describeFigures(texts, parts[i]);
            for (std::size_t row = first; row < m_into.size(); ++row) m_into[row].part = texts.m_part;
        }
    }

private:
    void addOrigin(FigureText& row, const Origin& origin) const
    {
        row.source = origin.source;
        row.date = origin.date;
        row.confidence = word(origin.confidence);
        row.note = origin.note;
        const Source* source = m_catalog.findSource(origin.source);
        if (!source) return;
        row.title = source->title;
        row.address = source->address;
    }

    template <class Q, class In> void add(const char* key, const Figure<Q>& figure, const char* unit, In in)
    {
        FigureText row {.key = m_prefix + key, .value = number(in(figure.value)), .unit = unit, .numbers = {in(figure.value)}};
        if (figure.low) row.low = in(*figure.low);
        if (figure.high) row.high = in(*figure.high);
        row.range = rangeText(row.low, row.high);
        addOrigin(row, figure.origin);
        m_into.push_back(std::move(row));
    }

    template <class Q, std::size_t N, class In> void addMonths(const char* key, const std::array<Q, N>& values, const char* unit, In in)
    {
        FigureText row {.key = m_prefix + key, .unit = unit};
        for (const Q& value : values) {
            row.value += (row.value.empty() ? "" : " ") + number(in(value));
            row.numbers.push_back(in(value));
        }
        m_months = std::min(m_months, m_into.size());
        m_into.push_back(std::move(row));
    }

    const Catalog& m_catalog;
    std::vector<FigureText>& m_into;
    std::string m_prefix, m_part;
    std::size_t m_months = static_cast<std::size_t>(-1); ///< The first monthly row.
};

template <class Type>
CatalogEntry entryOf(const Catalog& catalog, const CatalogLine& line, const Type& type)
{
    CatalogEntry entry {line.id, line.kind, line.name, line.maker, {}};
    FigureTexts texts(catalog, entry.figures);
    describeFigures(texts, type);
    return entry;
}

CatalogLine lineOf(const AcceleratorType& type) { return {type.id.text, "accelerator", type.name, type.maker}; }
CatalogLine lineOf(const EquipmentType& type) { return {type.id.text, std::string {word(type.kind)}, type.name, type.maker}; }
CatalogLine lineOf(const ModelType& type) { return {type.id.text, "model", type.name, type.maker}; }
CatalogLine lineOf(const EnergySourceType& type) { return {type.id.text, "energy_source", type.name, {}}; }
CatalogLine lineOf(const Climate& climate) { return {climate.id.text, "climate", climate.name, {}}; }
CatalogLine lineOf(const NetworkType& type) { return {type.id.text, "network", type.name, type.maker}; }
CatalogLine lineOf(const RegionalPrice& region) { return {region.id.text, "region", region.name, {}}; }
CatalogLine lineOf(const BuildCostRecord& record) { return {record.id.text, "build_cost_record", record.name, {}}; }
CatalogLine lineOf(const LeadTimeRecord& record) { return {record.id.text, "lead_time_record", record.name, {}}; }
CatalogLine lineOf(const BuildCosts&) { return {std::string(buildCostsId), "build_costs", "Building, installation and operation", {}}; }

CatalogLine lineOf(const MarketType& type) { return {type.id.text, "market", type.name, {}}; }
CatalogLine lineOf(const ModelErrors&) { return {std::string(modelErrorsId), "model_errors", "What the models miss", {}}; }

/// Calls `visit` with every entry.
template <class Visit>
void forEachEntry(const Catalog& catalog, Visit visit)
{
    for (const auto& type : catalog.accelerators) visit(type);
    for (const auto& type : catalog.equipment) visit(type);
    for (const auto& type : catalog.models) visit(type);
    for (const auto& type : catalog.energySources) visit(type);
    for (const auto& climate : catalog.climates) visit(climate);
    for (const auto& type : catalog.network) visit(type);
    for (const auto& region : catalog.regions) visit(region);
    for (const auto& record : catalog.costRecords) visit(record);
    for (const auto& record : catalog.leadTimeRecords) visit(record);
    visit(catalog.buildCosts);
    for (const auto& type : catalog.market) visit(type);
    if (catalog.modelErrors) visit(*catalog.modelErrors);
}

/// What was measured with the model or accelerator of that id.
void addMeasured(const Catalog& catalog, CatalogEntry& entry)
{
    for (const MeasuredThroughput& measured : catalog.measurements) {
        const bool isModel = measured.model.text == entry.id;
        if (!isModel && measured.accelerator.text != entry.id) continue;
        FigureTexts texts(catalog, entry.figures, "measured." + (isModel ? measured.accelerator.text : measured.model.text) + "." + measured.scenario + ".");
        describeFigures(texts, measured);
    }
}

/// How the market factor of that id goes with others.
void addCorrelations(const Catalog& catalog, CatalogEntry& entry)
{
    for (const MarketCorrelation& pair : catalog.marketCorrelations) {
        if (pair.first.text != entry.id && pair.second.text != entry.id) continue;
        FigureTexts texts(catalog, entry.figures, "with." + (pair.first.text == entry.id ? pair.second : pair.first).text + ".");
        describeFigures(texts, pair);
    }
}

} // namespace

std::vector<CatalogLine> listCatalog(const Catalog& catalog)
{
    std::vector<CatalogLine> lines;
    forEachEntry(catalog, [&](const auto& type) { lines.push_back(lineOf(type)); });
    return lines;
}

std::optional<CatalogEntry> showEntry(const Catalog& catalog, std::string_view id)
{
    std::optional<CatalogEntry> found;
    forEachEntry(catalog, [&](const auto& type) {
        const CatalogLine line = lineOf(type);
        if (line.id == id && !found) found = entryOf(catalog, line, type);
    });
    if (found) addMeasured(catalog, *found), addCorrelations(catalog, *found);
    return found;
}

} // namespace gw
