// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/figure_fields.h"
#include "core/json/parse_json.h"
#include "core/units/exact_number.h"

#include <set>
#include <string>
#include <vector>

namespace gw {

/// A visitor of `describeFigures` that writes an entry as `FigureReader` reads it. Keeps the sources that it met.
class FigureWriter {
public:
    explicit FigureWriter(std::set<std::string>& sources) : m_sources(sources) {}

    void text(const char* key, const std::string& value) { m_json[key] = value; }
    void choice(const char* key, EquipmentKind value);
    void choice(const char* key, const std::optional<EquipmentKind>& value);
    void date(const char* key, const std::optional<DatedFact>& value);
    void origin(const char* key, const Origin& value);
    template <class Tag> void entry(const char* key, const CatalogId<Tag>& value) { m_json[key] = value.text; }
    template <class Tag> void entry(const char* key, const std::optional<CatalogId<Tag>>& value)
    {
        if (value) entry(key, *value);
    }
    template <class D> void figure(const char* key, const Figure<Quantity<D>>& figure, Unit<D> unit, double, double)
    {
        put(key, figure, unit.symbol, [&](Quantity<D> value) { return number(exactIn(value.si(), unit.inSi), value.in(unit)); });
    }
    void figure(const char* key, const Figure<double>& figure, CountUnit unit, double, double)
    {
        put(key, figure, unit.symbol, [&](double value) { return number(exactIn(value, unit.inSi), value / unit.inSi); });
    }
    template <class Q, class U> void figure(const char* key, const std::optional<Figure<Q>>& figure, U unit, double low, double high)
    {
        if (figure) this->figure(key, *figure, unit, low, high);
    }
    void temperature(const char* key, const Figure<Temperature>& figure, double, double) { put(key, figure, "degC", degrees); }
    void months(const char* key, const std::array<Temperature, 12>& values, double, double)
    {
        for (const Temperature value : values) m_json[key].push_back(degrees(value));
    }
    void months(const char* key, const std::array<TemperatureDifference, 12>& values, double, double)
    {
        for (const TemperatureDifference value : values) m_json[key].push_back(number(value.si(), value.si()));
    }
    template <std::size_t N> void numbers(const char* key, const std::array<double, N>& values, double, double)
    {
        for (const double value : values) m_json[key].push_back(number(value, value));
    }
    template <class Part> void section(const char* key, const std::optional<Part>& part)
    {
        if (part) m_json[key] = written(*part);
    }
    template <class Part> void parts(const char* key, const std::vector<Part>& parts)
    {
        for (const Part& part : parts) m_json[key].push_back(written(part));
    }

    /// The entry as an object.
    Json finish() && { return std::move(m_json); }

private:
    template <class Part> Json written(const Part& part)
    {
        FigureWriter writer(m_sources);
        describeFigures(writer, part);
        return std::move(writer).finish();
    }
    template <class Q, class Number> void put(const char* key, const Figure<Q>& figure, const char* symbol, Number number)
    {
        Json& json = m_json[key] = {{"value", number(figure.value)}, {"unit", symbol}};
        if (figure.low) json["low"] = number(*figure.low);
        if (figure.high) json["high"] = number(*figure.high);
        addOrigin(json, figure.origin);
    }
    void addOrigin(Json& json, const Origin& origin);
    /// Whole numbers are written without a point.
    static Json number(std::optional<double> exact, double nearest);
    static Json degrees(Temperature value) { return number(exactCelsius(value), value.inCelsius()); }

    Json m_json = Json::object();
    std::set<std::string>& m_sources;
};

} // namespace gw
