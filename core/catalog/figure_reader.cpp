// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/figure_reader.h"

#include "core/catalog/iso_date.h"
#include "core/catalog/kinds.h"
#include "core/units/unit_table.h"

#include <algorithm>
#include <cmath>
#include <span>

#include <fmt/format.h>

namespace gw {
namespace {

/// A key as a JSON pointer writes it (RFC 6901).
std::string escaped(std::string_view key)
{
    std::string text;
    for (const char c : key) text += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
    return text;
}

constexpr std::array<std::string_view, 8> figureKeys {"value", "unit", "low", "high", "source", "date", "confidence", "note"};
constexpr std::array<std::string_view, 5> dateKeys {"value", "source", "date", "confidence", "note"};
constexpr std::array<std::string_view, 4> originKeys {"source", "date", "confidence", "note"};

std::optional<std::string> foreignKey(const Json& object, std::span<const std::string_view> known)
{
    for (const auto& item : object.items())
        if (std::ranges::find(known, item.key()) == known.end()) return item.key();
    return std::nullopt;
}

template <class Words>
std::string joined(const Words& words)
{
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : ", ") + std::string {word};
    return text;
}

} // namespace

FigureReader::FigureReader(const Json& object, std::string pointer, const std::vector<Source>& sources)
    : m_object(object), m_pointer(std::move(pointer)), m_sources(sources)
{
    if (!m_object.is_object()) fail(ErrorCode::WrongType, m_pointer, shown(m_object), "an object");
}

void FigureReader::fail(ErrorCode code, std::string place, std::string seen, std::string expected)
{
    if (!m_error) m_error = Error {code, {}, std::move(place), std::move(seen), std::move(expected)};
}

std::string FigureReader::place(std::string_view key) const { return m_pointer + "/" + escaped(key); }

const Json* FigureReader::find(const char* key)
{
    m_known.emplace_back(key);
    if (!m_object.is_object()) return nullptr;
    const auto found = m_object.find(key);
    return found == m_object.end() ? nullptr : &*found;
}

const Json* FigureReader::take(const char* key)
{
    const Json* found = find(key);
    if (!found) fail(ErrorCode::MissingField, place(key), {}, "a value");
    return found;
}

std::string FigureReader::readText(const Json& object, const char* key, const std::string& pointer)
{
    const auto found = object.find(key);
    const std::string at = pointer + "/" + key;
    if (found == object.end()) fail(ErrorCode::MissingField, at, {}, "a text");
    else if (!found->is_string()) fail(ErrorCode::WrongType, at, shown(*found), "a text");
    else if (found->get_ref<const std::string&>().empty()) fail(ErrorCode::OutOfRange, at, "\"\"", "a text that is not empty");
    else return found->get<std::string>();
    return {};
}

void FigureReader::text(const char* key, std::string& value)
{
    if (take(key)) value = readText(m_object, key, m_pointer);
}

void FigureReader::choice(const char* key, EquipmentKind& value)
{
    std::string written;
    text(key, written);
    const auto kind = equipmentKind(written);
    if (!kind) fail(ErrorCode::UnknownChoice, place(key), written, equipmentKindWords());
    else value = *kind;
}

void FigureReader::choice(const char* key, std::optional<EquipmentKind>& value)
{
    if (find(key)) choice(key, value.emplace());
}

void FigureReader::date(const char* key, std::optional<DatedFact>& value)
{
    const Json* object = find(key);
    if (!object || m_error) return;
    const std::string at = place(key);
    if (!object->is_object()) return fail(ErrorCode::WrongType, at, shown(*object), "an object with value, source, date and confidence");
    if (const auto foreign = foreignKey(*object, dateKeys)) return fail(ErrorCode::UnknownField, at + "/" + escaped(*foreign), *foreign, joined(dateKeys));
    value = DatedFact {readText(*object, "value", at), readOrigin(*object, at)};
    if (!m_error && !isIsoDate(value->date)) fail(ErrorCode::OutOfRange, at + "/value", value->date, isoDateForms);
}

Origin FigureReader::readOrigin(const Json& object, const std::string& pointer)
{
    Origin origin {readText(object, "source", pointer), readText(object, "date", pointer), {}, {}};
    const std::string trust = readText(object, "confidence", pointer);
    if (object.contains("note")) origin.note = readText(object, "note", pointer);
    if (m_error) return origin;
    const auto known = confidence(trust);
    if (std::ranges::find(m_sources, origin.source, &Source::key) == m_sources.end())
        fail(ErrorCode::UnknownId, pointer + "/source", origin.source, "a key of the source register");
    else if (!isIsoDate(origin.date)) fail(ErrorCode::OutOfRange, pointer + "/date", origin.date, isoDateForms);
    else if (!known) fail(ErrorCode::UnknownChoice, pointer + "/confidence", trust, confidenceWords());
    else origin.confidence = *known;
    return origin;
}

void FigureReader::origin(const char* key, Origin& value)
{
    const Json* object = take(key);
    if (!object) return;
    if (!object->is_object()) return fail(ErrorCode::WrongType, place(key), shown(*object), "an object with source, date and confidence");
    if (const auto foreign = foreignKey(*object, originKeys)) fail(ErrorCode::UnknownField, place(key) + "/" + escaped(*foreign), *foreign, joined(originKeys));
    value = readOrigin(*object, place(key));
}

double FigureReader::readNumber(const Json& value, const std::string& pointer)
{
    if (!value.is_number()) fail(ErrorCode::WrongType, pointer, shown(value), "a number");
    else if (const double number = value.get<double>(); std::isfinite(number)) return number;
    else fail(ErrorCode::NotANumber, pointer, shown(value), "a finite number");
    return 0;
}

Figure<double> FigureReader::readValues(const Json& object, const std::string& pointer)
{
    Figure<double> figure;
    if (const auto value = object.find("value"); value != object.end()) figure.value = readNumber(*value, pointer + "/value");
    else fail(ErrorCode::MissingField, pointer + "/value", {}, "a number");
    if (const auto low = object.find("low"); low != object.end()) figure.low = readNumber(*low, pointer + "/low");
    if (const auto high = object.find("high"); high != object.end()) figure.high = readNumber(*high, pointer + "/high");
    if (figure.low && *figure.low > figure.value) fail(ErrorCode::OutOfRange, pointer + "/low", fmt::format("{}", *figure.low), fmt::format("at most the value, {}", figure.value));
    if (figure.high && *figure.high < figure.value) fail(ErrorCode::OutOfRange, pointer + "/high", fmt::format("{}", *figure.high), fmt::format("at least the value, {}", figure.value));
    return figure;
}

double FigureReader::unitFactor(const Json& object, const std::string& pointer, std::string_view symbol)
{
    const std::string written = readText(object, "unit", pointer);
    const auto wanted = findUnit(symbol);
    if (m_error || !wanted) return 1;
    const auto given = findUnit(written, wanted->measure);
    if (given && given->measure == wanted->measure) return given->inSi / wanted->inSi;
    fail(ErrorCode::UnitMismatch, pointer + "/unit", written, unitsOf(wanted->measure));
    return 1;
}

void FigureReader::checkRange(const Figure<double>& figure, const std::string& pointer, double low, double high, std::string_view symbol)
{
    const auto check = [&](double value, const char* key) {
        if (!(value >= low && value <= high)) fail(ErrorCode::OutOfRange, pointer + "/" + key, fmt::format("{} {}", value, symbol), fmt::format("{} to {} {}", low, high, symbol));
    };
    check(figure.value, "value");
    if (figure.low) check(*figure.low, "low");
    if (figure.high) check(*figure.high, "high");
}

Figure<double> FigureReader::readFigure(const char* key, std::string_view symbol, double low, double high)
{
    const Json* object = take(key);
    if (!object || m_error) return {};
    const std::string at = place(key);
    if (!object->is_object()) fail(ErrorCode::WrongType, at, shown(*object), "an object with value, unit, source, date and confidence");
    else if (const auto foreign = foreignKey(*object, figureKeys)) fail(ErrorCode::UnknownField, at + "/" + escaped(*foreign), *foreign, joined(figureKeys));
    if (m_error) return {};
    Figure<double> figure = readValues(*object, at);
    const double factor = unitFactor(*object, at, symbol);
    figure = figureOf<double>(figure, [&](double number) { return number * factor; });
    figure.origin = readOrigin(*object, at);
    if (!m_error) checkRange(figure, at, low, high, symbol);
    return figure;
}

void FigureReader::figure(const char* key, Figure<double>& value, CountUnit unit, double low, double high)
{
    value = figureOf<double>(readFigure(key, unit.symbol, low, high), [&](double number) { return number * unit.inSi; });
}

void FigureReader::temperature(const char* key, Figure<Temperature>& value, double low, double high)
{
    value = figureOf<Temperature>(readFigure(key, "degC", low, high), [](double number) { return celsius(number); });
}

void FigureReader::figure(const char* key, std::optional<Figure<double>>& value, CountUnit unit, double low, double high)
{
    if (find(key)) figure(key, value.emplace(), unit, low, high);
}

void FigureReader::readNumbers(const char* key, std::span<double> values, double low, double high)
{
    const Json* list = take(key);
    if (!list || m_error) return;
    if (!list->is_array() || list->size() != values.size()) return fail(ErrorCode::WrongType, place(key), shown(*list), fmt::format("{} numbers", values.size()));
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::string at = place(key) + "/" + std::to_string(i);
        values[i] = readNumber((*list)[i], at);
        if (!(values[i] >= low && values[i] <= high)) fail(ErrorCode::OutOfRange, at, fmt::format("{}", values[i]), fmt::format("{} to {}", low, high));
    }
}

void FigureReader::months(const char* key, std::array<Temperature, 12>& value, double low, double high)
{
    std::array<double, 12> degrees {};
    readNumbers(key, degrees, low, high);
    std::ranges::transform(degrees, value.begin(), [](double degree) { return celsius(degree); });
}

void FigureReader::months(const char* key, std::array<TemperatureDifference, 12>& value, double low, double high)
{
    std::array<double, 12> ranges {};
    readNumbers(key, ranges, low, high);
    std::ranges::transform(ranges, value.begin(), [](double range) { return kelvins(range); });
}

Status FigureReader::finish()
{
    if (m_error) return *m_error;
    for (const auto& item : m_object.items())
        if (std::ranges::find(m_known, item.key()) == m_known.end())
            return Error {ErrorCode::UnknownField, {}, place(item.key()), item.key(), joined(m_known)};
    return Done {};
}

} // namespace gw
