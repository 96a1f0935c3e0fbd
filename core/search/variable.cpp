// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/find_variable.h"

#include "core/storage/field_checker.h"
#include "core/units/exact_number.h"
#include "core/units/parse.h"

#include <algorithm>
#include <cmath>

namespace gw {
namespace {

Error about(Error error, const std::string& key)
{
    error.place = key;
    return error;
}

std::string choices(const std::vector<std::string>& words)
{
    std::string text = "one of ";
    for (std::size_t i = 0; i < words.size(); ++i) (text += i > 0 ? ", " : "") += words[i];
    return text;
}

Result<double> readNumber(std::string_view text, const std::string& unit)
{
    if (unit != "degC") return parseIn(text, unit);
    const auto temperature = parseTemperature(text);
    if (!temperature) return temperature.error();
    return exactCelsius(*temperature).value_or(temperature->inCelsius());
}

/// A number as a person would write it: at most six digits, or as many as whole numbers need.
std::string shownNumber(double value)
{
    if (value == std::trunc(value) && std::abs(value) < 1e15) return plainText(value);
    const double scale = std::pow(10, 5 - std::floor(std::log10(std::abs(value))));
    const double rounded = std::round(value * scale) / scale;
    return plainText(std::isfinite(rounded) ? rounded : value);
}

} // namespace

Result<double> Variable::read(std::string_view text) const
{
    if (isChoice()) {
        const auto word = std::find(words.begin(), words.end(), text);
        if (word != words.end()) return static_cast<double>(word - words.begin());
        return Error {.code = ErrorCode::UnknownChoice, .place = key, .seen = std::string(text), .expected = choices(words)};
    }
    const auto value = readSpecially ? readSpecially(text) : readNumber(text, unit);
    if (!value) return about(value.error(), key);
    if (isWhole && *value != std::trunc(*value)) return Error {ErrorCode::OutOfRange, {}, key, std::string(text), "a whole number"};
    if (*value >= lowest && *value <= highest) return value;
    return Error {ErrorCode::OutOfRange, {}, key, std::string(text), rangeText(lowest, highest, unit)};
}

std::string Variable::show(double value) const
{
    if (isChoice()) return words[static_cast<std::size_t>(value)];
    return unit.empty() ? shownNumber(value) : shownNumber(value) + " " + unit;
}

Result<Variable> findVariable(const Plan& plan, const Catalog& catalog, std::string_view key, std::string_view asked)
{
    if (auto named = equipmentVariable(plan, catalog, key)) return *std::move(named);
    if (auto named = businessVariable(plan, catalog, key, asked)) return *std::move(named);
    if (auto factor = factorVariable(key)) return *std::move(factor);
    if (auto field = fieldVariable(plan, catalog, key)) return *std::move(field);
    return Error {.code = ErrorCode::UnknownChoice, .seen = std::string(key), .expected = namedKeys};
}

std::optional<Result<Variable>> factorVariable(std::string_view key)
{
    constexpr std::string_view beginning = "scenario.";
    if (!key.starts_with(beginning)) return std::nullopt;
    const auto& names = choicesOf<Assumption>;
    const auto name = std::find(names.begin(), names.end(), key.substr(beginning.size()));
    if (name == names.end()) return Result<Variable>(Error {.code = ErrorCode::UnknownChoice, .seen = std::string(key), .expected = "scenario. and " + choicesText<Assumption>()});
    Variable v {.key = std::string(key), .unit = {}, .lowest = smallest, .highest = 1e3, .isFactor = true, .words = {}, .present = 1};
    v.apply = [index = static_cast<std::size_t>(name - names.begin())](Variant& variant, double value) -> Status {
        variant.factors.factor[index] *= value;
        return Done {};
    };
    return Result<Variable>(std::move(v));
}

} // namespace gw
