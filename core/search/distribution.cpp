// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/distribution.h"

#include "core/search/variant_cases.h"
#include "core/units/format.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include <fmt/format.h>

namespace gw {
namespace {

/// Collects the first fault of a distribution's numbers.
class NumberCheck {
public:
    explicit NumberCheck(const std::string& name) : m_name(name) {}

    NumberCheck& finite(const char* key, double value)
    {
        if (!std::isfinite(value)) fail(ErrorCode::NotANumber, key, value, "a finite number");
        return *this;
    }
    NumberCheck& atLeast(const char* key, double value, const char* whose, double least)
    {
        if (!(value >= least)) fail(ErrorCode::OutOfRange, key, value, fmt::format("at least the {}, {}", whose, least));
        return *this;
    }
    NumberCheck& notNegative(const char* key, double value)
    {
        if (!(value >= 0)) fail(ErrorCode::OutOfRange, key, value, "0 or more");
        return *this;
    }
    NumberCheck& above0(const char* key, double value)
    {
        if (!(value > 0)) fail(ErrorCode::OutOfRange, key, value, "more than 0");
        return *this;
    }
    void fail(ErrorCode code, const std::string& key, double seen, std::string expected)
    {
        if (!m_error) m_error = Error {code, {}, m_name + "/" + key, fmt::format("{}", seen), std::move(expected)};
    }
    Status status() const { return m_error ? Status(*m_error) : Status(Done {}); }

private:
    std::string m_name;
    std::optional<Error> m_error;
};

Status checkNumbers(const Uniform& d, NumberCheck check)
{
    return check.finite("low", d.low).finite("high", d.high).atLeast("high", d.high, "low", d.low).status();
}

/// Of the distributions with bounds and a mode.
Status checkNumbers(const auto& d, NumberCheck check) requires requires { d.mode; }
{
    check.finite("low", d.low).finite("mode", d.mode).finite("high", d.high).atLeast("high", d.high, "low", d.low);
    return check.atLeast("mode", d.mode, "low", d.low).atLeast("high", d.high, "mode", d.mode).status();
}

Status checkNumbers(const Normal& d, NumberCheck check)
{
    return check.finite("mean", d.mean).finite("deviation", d.deviation).notNegative("deviation", d.deviation).status();
}

Status checkNumbers(const Lognormal& d, NumberCheck check)
{
    return check.finite("median", d.median).finite("spread", d.spread).above0("median", d.median).notNegative("spread", d.spread).status();
}

Status checkNumbers(const Discrete& d, NumberCheck check)
{
    constexpr double rounding = 1e-9;
    double sum = 0;
    for (std::size_t i = 0; i < d.choices.size(); ++i) {
        const std::string at = "choices/" + std::to_string(i);
        check.finite((at + "/value").c_str(), d.choices[i].value).finite((at + "/probability").c_str(), d.choices[i].probability);
        check.notNegative((at + "/probability").c_str(), d.choices[i].probability);
        sum += d.choices[i].probability;
    }
    if (d.choices.empty()) check.fail(ErrorCode::OutOfRange, "choices", 0, "at least one choice");
    if (!(std::abs(sum - 1) <= rounding)) check.fail(ErrorCode::OutOfRange, "choices", sum, "probabilities that sum to 1");
    return check.status();
}

std::vector<double> numbersOf(const Distribution& distribution)
{
    return std::visit(Cases {
        [](const Uniform& d) { return std::vector {d.low, d.high}; },
        [](const Triangular& d) { return std::vector {d.low, d.mode, d.high}; },
        [](const Normal& d) { return std::vector {d.mean, d.deviation}; },
        [](const Lognormal& d) { return std::vector {d.median, d.spread}; },
        [](const Pert& d) { return std::vector {d.low, d.mode, d.high}; },
        [](const Discrete& d) {
            std::vector<double> numbers;
            for (const Choice& choice : d.choices) numbers.insert(numbers.end(), {choice.value, choice.probability});
            return numbers;
        }}, distribution);
}

} // namespace

Status check(const Distribution& distribution, const std::string& name)
{
    return std::visit([&](const auto& d) { return checkNumbers(d, NumberCheck(name)); }, distribution);
}

const char* word(const Distribution& distribution)
{
    constexpr const char* words[] {"uniform", "triangular", "normal", "lognormal", "pert", "discrete"};
    return words[distribution.index()];
}

std::string described(const Distribution& distribution, const std::string& unit)
{
    std::string text = word(distribution);
    for (const double number : numbersOf(distribution)) text += " " + digits(number, 4);
    return unit.empty() ? text : text + " " + unit;
}

Distribution scaled(const Distribution& distribution, double factor, double shift)
{
    const auto moved = [&](double value) { return value * factor + shift; };
    return std::visit(Cases {
        [&](const Uniform& d) -> Distribution { return Uniform {moved(d.low), moved(d.high)}; },
        [&](const Triangular& d) -> Distribution { return Triangular {moved(d.low), moved(d.mode), moved(d.high)}; },
        [&](const Normal& d) -> Distribution { return Normal {moved(d.mean), d.deviation * factor}; },
        [&](const Lognormal& d) -> Distribution { return Lognormal {d.median * factor, d.spread}; },
        [&](const Pert& d) -> Distribution { return Pert {moved(d.low), moved(d.mode), moved(d.high)}; },
        [&](Discrete d) -> Distribution {
            for (Choice& choice : d.choices) choice.value = moved(choice.value);
            return d;
        }}, distribution);
}

} // namespace gw
