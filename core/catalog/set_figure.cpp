// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/set_figure.h"

#include "core/catalog/catalog_text.h"
#include "core/catalog/figure_fields.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace gw {
namespace {

/// Visits a description until the figure of one key, and changes that.
class FigureSetter {
public:
    FigureSetter(std::string_view key, double value) : m_key(key), m_value(value) {}

    void text(const char*, const std::string&) {}
    template <class Kind> void choice(const char*, const Kind&) {}
    void date(const char*, const std::optional<DatedFact>&) {}
    template <class Values> void numbers(const char*, const Values&, double, double) {}
    void origin(const char*, const Origin&) {}
    template <class Id> void entry(const char*, const Id&) {}
    template <class Values> void months(const char*, const Values&, double, double) {}

    template <class D> void figure(const char* key, Figure<Quantity<D>>& figure, Unit<D> unit, double low, double high)
    {
        if (takes(key, unit.symbol, low, high)) put(figure, Quantity<D>::fromSi(m_value * unit.inSi));
    }
    template <class D> void figure(const char* key, std::optional<Figure<Quantity<D>>>& figure, Unit<D> unit, double low, double high)
    {
        if (figure) this->figure(key, *figure, unit, low, high);
    }
    void figure(const char* key, std::optional<Figure<double>>& figure, CountUnit unit, double low, double high)
    {
        if (figure) this->figure(key, *figure, unit, low, high);
    }
    void figure(const char* key, Figure<double>& figure, CountUnit unit, double low, double high)
    {
        if (takes(key, unit.symbol, low, high)) put(figure, m_value * unit.inSi);
    }
    void temperature(const char* key, Figure<Temperature>& figure, double low, double high)
    {
        if (takes(key, "degC", low, high)) put(figure, celsius(m_value));
    }
    template <class Part> void section(const char* key, std::optional<Part>& part)
    {
        if (part && enters(key)) describeFigures(*this, *part);
    }
    template <class Part> void parts(const char* key, std::vector<Part>& parts)
    {
        if (!enters(key)) return;
        for (std::size_t i = 0; i < parts.size() && !m_isFound; ++i)
            if (enters(std::to_string(i))) describeFigures(*this, parts[i]);
    }

    Status finish(const std::string& place) const
    {
        if (!m_isFound) return Error {ErrorCode::UnknownId, {}, place, {}, "a figure of the catalogue"};
        if (!std::isfinite(m_value)) return Error {ErrorCode::NotANumber, {}, place, fmt::format("{}", m_value), "a finite number"};
        if (!m_permitted.empty()) return Error {ErrorCode::OutOfRange, {}, place, fmt::format("{}", m_value), m_permitted};
        return Done {};
    }

private:
    /// An end of the range that the value passes goes along: a figure never lies outside its own range.
    template <class Q> static void put(Figure<Q>& figure, Q value)
    {
        figure.value = value;
        if (figure.low && value < *figure.low) figure.low = value;
        if (figure.high && *figure.high < value) figure.high = value;
    }

    /// Whether the key goes on behind `name`; then `name` is taken off.
    bool enters(std::string_view name)
    {
        if (!m_key.starts_with(name) || m_key.size() <= name.size() || m_key[name.size()] != '.') return false;
        m_key.remove_prefix(name.size() + 1);
        return true;
    }

    bool takes(const char* key, std::string_view symbol, double low, double high)
    {
        if (m_isFound || m_key != key) return false;
        m_isFound = true;
        const bool isPermitted = m_value >= low && m_value <= high;
        if (!isPermitted) m_permitted = fmt::format("{} to {} {}", low, high, symbol);
        return isPermitted;
    }

    std::string_view m_key;
    double m_value;
    bool m_isFound = false;
    std::string m_permitted;                   ///< Set where the value is not.
};

template <class Entry>
Entry* entryOf(std::vector<Entry>& entries, std::string_view id)
{
    const auto found = std::ranges::find_if(entries, [&](const Entry& entry) { return entry.id.text == id; });
    return found == entries.end() ? nullptr : &*found;
}

} // namespace

Status setFigure(Catalog& catalog, std::string_view entry, std::string_view key, double value)
{
    FigureSetter setter(key, value);
    if (AcceleratorType* accelerator = entryOf(catalog.accelerators, entry)) describeFigures(setter, *accelerator);
    else if (EquipmentType* equipment = entryOf(catalog.equipment, entry)) describeFigures(setter, *equipment);
    else if (ModelType* model = entryOf(catalog.models, entry)) describeFigures(setter, *model);
    else if (EnergySourceType* source = entryOf(catalog.energySources, entry)) describeFigures(setter, *source);
    else if (Climate* climate = entryOf(catalog.climates, entry)) describeFigures(setter, *climate);
    else if (NetworkType* network = entryOf(catalog.network, entry)) describeFigures(setter, *network);
    else if (RegionalPrice* region = entryOf(catalog.regions, entry)) describeFigures(setter, *region);
    else if (BuildCostRecord* cost = entryOf(catalog.costRecords, entry)) describeFigures(setter, *cost);
    else if (LeadTimeRecord* wait = entryOf(catalog.leadTimeRecords, entry)) describeFigures(setter, *wait);
    else if (entry == buildCostsId) describeFigures(setter, catalog.buildCosts);
    return setter.finish(std::string(entry) + "." + std::string(key));
}

} // namespace gw
