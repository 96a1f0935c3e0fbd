// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/contract/read_inputs.h"

#include <fmt/core.h>

#include <span>

namespace gw::contract {
namespace {

constexpr double mostExact = 9007199254740992.0; // 2^53: beyond it a number no longer names one integer.
constexpr double coldest = -273.15;

Refusal wrongType(const Spot& spot, std::string_view expected) { return invalid(spot.place, std::string(expected), shown(spot.json)); }

bool isWithin(double value, const Spot& spot, Reading& reading)
{
    const Limits& limits = spot.meta.limits;
    if (limits.holds(value)) return true;
    if (limits.outside != Outside::IsRefused && value >= limits.lowestPossible) {
        reading.flags.raise(limits.outside == Outside::IsNotValid ? "outside_valid_range" : "outside_fitted_range");
        return true;
    }
    reading.refuse(impossible(spot.place, limits.text(), shown(spot.json)));
    return false;
}

std::string joined(std::span<const std::string_view> words)
{
    std::string all;
    for (const std::string_view word : words) all += (all.empty() ? "" : ", ") + std::string(word);
    return all;
}

} // namespace

std::optional<double> readNumber(const Spot& spot, Reading& reading)
{
    if (!spot.json.is_number()) return reading.refuse(wrongType(spot, "a number")), std::nullopt;
    const double value = spot.json.get<double>();
    if (!std::isfinite(value)) return reading.refuse(wrongType(spot, "a finite number")), std::nullopt;
    if (spot.meta.key.ends_with("_c") && value < coldest) return reading.refuse(impossible(spot.place, "at least -273.15", shown(spot.json))), std::nullopt;
    return isWithin(value, spot, reading) ? std::optional(value) : std::nullopt;
}

std::optional<std::int64_t> readWhole(const Spot& spot, Reading& reading)
{
    if (!spot.json.is_number()) return reading.refuse(wrongType(spot, "an integer")), std::nullopt;
    const double value = spot.json.get<double>();
    if (value != std::floor(value) || std::abs(value) > mostExact) return reading.refuse(wrongType(spot, "an integer")), std::nullopt;
    if (!isWithin(value, spot, reading)) return std::nullopt;
    return static_cast<std::int64_t>(value);
}

std::optional<bool> readFlag(const Spot& spot, Reading& reading)
{
    if (!spot.json.is_boolean()) return reading.refuse(wrongType(spot, "true or false")), std::nullopt;
    return spot.json.get<bool>();
}

std::optional<std::string> readText(const Spot& spot, Reading& reading)
{
    if (!spot.json.is_string()) return reading.refuse(wrongType(spot, "text")), std::nullopt;
    return spot.json.get<std::string>();
}

std::optional<std::size_t> readChoice(const Spot& spot, std::span<const std::string_view> choices, Reading& reading)
{
    if (spot.json.is_string()) {
        const auto& word = spot.json.get_ref<const std::string&>();
        for (std::size_t i = 0; i < choices.size(); ++i)
            if (choices[i] == word) return i;
    }
    return reading.refuse(wrongType(spot, "one of: " + joined(choices))), std::nullopt;
}

bool isListOfRightLength(const Spot& spot, Reading& reading)
{
    const Limits& limits = spot.meta.limits;
    if (!spot.json.is_array()) return reading.refuse(wrongType(spot, "a list")), false;
    const std::size_t size = spot.json.size();
    if (size >= limits.fewest && size <= limits.most) return true;
    const std::string expected = limits.fewest == limits.most ? fmt::format("{} values", limits.most) : fmt::format("{} to {} values", limits.fewest, limits.most);
    return reading.refuse(invalid(spot.place, expected, fmt::format("a list of {}", size))), false;
}

bool isObject(const Spot& spot, Reading& reading)
{
    if (!spot.json.is_object()) reading.refuse(wrongType(spot, "an object"));
    return spot.json.is_object();
}

void refuseUnknownKeys(const Json& object, const std::string& place, const std::vector<std::string_view>& known, Reading& reading)
{
    for (const auto& [key, value] : object.items())
        if (std::find(known.begin(), known.end(), key) == known.end())
            return reading.refuse({Fault::UnknownInput, place.empty() ? key.substr(0, 60) : place + "." + key.substr(0, 60), {}, "one of: " + joined(known)});
}

} // namespace gw::contract
