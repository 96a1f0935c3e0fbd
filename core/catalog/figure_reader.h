// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/figure_fields.h"
#include "core/errors/result.h"
#include "core/json/parse_json.h"

#include <span>
#include <string>
#include <vector>

namespace gw {

/// Reads one JSON object of the catalogue by its description. Keeps the first fault; every place is a JSON pointer.
class FigureReader {
public:
    /// `sources` is the register that every figure's source must be in.
    FigureReader(const Json& object, std::string pointer, const std::vector<Source>& sources);

    void text(const char* key, std::string& value);
    void choice(const char* key, EquipmentKind& value);
    void choice(const char* key, std::optional<EquipmentKind>& value);
    void date(const char* key, std::optional<DatedFact>& value);
    void origin(const char* key, Origin& value);
    template <class Tag> void entry(const char* key, CatalogId<Tag>& value) { text(key, value.text); }
    template <class Tag> void entry(const char* key, std::optional<CatalogId<Tag>>& value);
    template <class D> void figure(const char* key, Figure<Quantity<D>>& value, Unit<D> unit, double low, double high);
    template <class D> void figure(const char* key, std::optional<Figure<Quantity<D>>>& value, Unit<D> unit, double low, double high);
    void figure(const char* key, Figure<double>& value, CountUnit unit, double low, double high);
    void figure(const char* key, std::optional<Figure<double>>& value, CountUnit unit, double low, double high);
    void temperature(const char* key, Figure<Temperature>& value, double low, double high);
    void months(const char* key, std::array<Temperature, 12>& value, double low, double high);
    void months(const char* key, std::array<TemperatureDifference, 12>& value, double low, double high);
    template <std::size_t N> void numbers(const char* key, std::array<double, N>& values, double low, double high);
    template <class Part> void section(const char* key, std::optional<Part>& part);
    template <class Part> void parts(const char* key, std::vector<Part>& parts);

    /// After the description: the first fault, or a key that the description does not know.
    Status finish();

private:
    const Json* find(const char* key);
    const Json* take(const char* key);
    void fail(ErrorCode code, std::string place, std::string seen, std::string expected);
    std::string place(std::string_view key) const;
    Origin readOrigin(const Json& object, const std::string& pointer);
    std::string readText(const Json& object, const char* key, const std::string& pointer);
    double readNumber(const Json& value, const std::string& pointer);
    Figure<double> readFigure(const char* key, std::string_view symbol, double low, double high);
    Figure<double> readValues(const Json& object, const std::string& pointer);
    double unitFactor(const Json& object, const std::string& pointer, std::string_view symbol);
    void checkRange(const Figure<double>& figure, const std::string& pointer, double low, double high, std::string_view symbol);
    void readNumbers(const char* key, std::span<double> values, double low, double high);
    template <class Part> void readPart(const Json& json, const std::string& at, Part& part);

    const Json& m_object;
    std::string m_pointer;
    const std::vector<Source>& m_sources;
    std::vector<std::string> m_known;
    std::optional<Error> m_error;
};

/// The values of a figure, each made by `make`; the origin stays.
template <class Q, class Make>
Figure<Q> figureOf(const Figure<double>& plain, Make make)
{
    Figure<Q> figure {make(plain.value), {}, {}, plain.origin};
    if (plain.low) figure.low = make(*plain.low);
    if (plain.high) figure.high = make(*plain.high);
    return figure;
}

template <class Tag>
void FigureReader::entry(const char* key, std::optional<CatalogId<Tag>>& value)
{
    if (find(key)) entry(key, value.emplace());
}

template <class D>
void FigureReader::figure(const char* key, Figure<Quantity<D>>& value, Unit<D> unit, double low, double high)
{
    value = figureOf<Quantity<D>>(readFigure(key, unit.symbol, low, high), [&](double number) { return Quantity<D>::fromSi(number * unit.inSi); });
}

template <class D>
void FigureReader::figure(const char* key, std::optional<Figure<Quantity<D>>>& value, Unit<D> unit, double low, double high)
{
    if (find(key)) figure(key, value.emplace(), unit, low, high);
}

template <class Part>
void FigureReader::section(const char* key, std::optional<Part>& part)
{
    const Json* json = find(key);
    if (json && !m_error) readPart(*json, place(key), part.emplace());
}

template <class Part>
void FigureReader::parts(const char* key, std::vector<Part>& parts)
{
    const Json* list = find(key);
    if (!list || m_error) return;
    if (!list->is_array()) return fail(ErrorCode::WrongType, place(key), shown(*list), "an array");
    for (std::size_t i = 0; i < list->size() && !m_error; ++i) readPart((*list)[i], place(key) + "/" + std::to_string(i), parts.emplace_back());
}

template <class Part>
void FigureReader::readPart(const Json& json, const std::string& at, Part& part)
{
    FigureReader reader(json, at, m_sources);
    describeFigures(reader, part);
    if (const auto read = reader.finish(); !read) m_error = read.error();
}

template <std::size_t N>
void FigureReader::numbers(const char* key, std::array<double, N>& values, double low, double high)
{
    readNumbers(key, values, low, high);
}

} // namespace gw
