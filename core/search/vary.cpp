// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/vary.h"

#include "core/search/shuffled_order.h"
#include "core/search/split.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace gw {
namespace {

constexpr std::size_t mostSteps = 1'000'000;

Result<std::size_t> readSteps(std::string_view text, const std::string& key)
{
    std::size_t steps = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), steps);
    const bool isWhole = failure == std::errc {} && end == text.data() + text.size();
    if (isWhole && steps >= 2 && steps <= mostSteps) return steps;
    return Error {isWhole ? ErrorCode::OutOfRange : ErrorCode::NotANumber, {}, key + ", steps", std::string(text), "2 to " + std::to_string(mostSteps)};
}

Result<VariedInput> readRange(VariedInput input, const std::vector<std::string_view>& parts, std::string_view text)
{
    const Variable& variable = input.variable;
    if (variable.isChoice() || parts.size() > 3) return Error {ErrorCode::WrongUse, {}, variable.key, std::string(text), "a list a,b,c, or for numbers low:high:steps"};
    const auto low = variable.read(parts[0]), high = variable.read(parts[1]);
    if (!low) return low.error();
    if (!high) return high.error();
    if (*low >= *high) return Error {ErrorCode::OutOfRange, {}, variable.key, std::string(text), "low:high with low below high"};
    input.low = *low, input.high = *high;
    if (parts.size() == 2) return input;
    const auto steps = readSteps(parts[2], variable.key);
    if (!steps) return steps.error();
    for (std::size_t i = 0; i < *steps; ++i) {
        const double share = static_cast<double>(i) / static_cast<double>(*steps - 1), value = i + 1 == *steps ? *high : *low + share * (*high - *low);
        input.values.push_back(variable.isWhole ? std::round(value) : value);
    }
    input.values.erase(std::unique(input.values.begin(), input.values.end()), input.values.end());
    return input;
}

Result<VariedInput> readList(VariedInput input, std::string_view text)
{
    for (const std::string_view part : split(text, ',')) {
        const auto value = input.variable.read(part);
        if (!value) return value.error();
        const bool isKnown = std::find(input.values.begin(), input.values.end(), *value) != input.values.end();
        if (isKnown) return Error {ErrorCode::WrongUse, {}, input.variable.key, std::string(part), "each value once"};
        input.values.push_back(*value);
    }
    return input;
}

Result<VariedInput> allChoices(VariedInput input)
{
    if (!input.variable.isChoice()) return Error {ErrorCode::WrongUse, {}, input.variable.key, {}, input.variable.key + "=a,b,c or " + input.variable.key + "=low:high:steps"};
    for (std::size_t i = 0; i < input.variable.words.size(); ++i) input.values.push_back(static_cast<double>(i));
    return input;
}

} // namespace

Result<VariedInput> readVaried(const Plan& plan, const Catalog& catalog, std::string_view text)
{
    const std::size_t equals = std::min(text.find('='), text.size());
    const std::string_view key = split(text.substr(0, equals), '=').front(), asked = text.substr(std::min(equals + 1, text.size()));
    auto variable = findVariable(plan, catalog, key, asked);
    if (!variable) return variable.error();
    VariedInput input {.variable = *std::move(variable), .values = {}};
    if (equals == text.size()) return allChoices(std::move(input));
    const auto parts = split(asked, ':');
    if (parts.size() > 1) return readRange(std::move(input), parts, asked);
    return readList(std::move(input), asked);
}

Result<DesignSpace> DesignSpace::make(std::vector<VariedInput> inputs, std::uint64_t samples, std::uint32_t seed)
{
    if (inputs.empty()) return Error {.code = ErrorCode::WrongUse, .place = "--vary", .expected = "at least one input, such as utilisation=0.3:0.8:6"};
    DesignSpace space;
    space.m_isSampled = samples > 0;
    space.m_seed = seed;
    double size = 1;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const Variable& variable = inputs[i].variable;
        for (std::size_t j = 0; j < i; ++j)
            if (inputs[j].variable.key == variable.key) return Error {ErrorCode::WrongUse, {}, "--vary", variable.key, "each input once"};
        if (!space.m_isSampled && inputs[i].values.empty())
            return Error {ErrorCode::WrongUse, {}, variable.key, variable.show(inputs[i].low) + ":" + variable.show(inputs[i].high), "low:high:steps, or samples"};
        size *= static_cast<double>(inputs[i].values.size());
    }
    if (space.m_isSampled) size = static_cast<double>(samples);
    if (size > static_cast<double>(mostCandidates)) return Error {ErrorCode::OutOfRange, {}, "candidates", std::to_string(size), "1 to " + std::to_string(mostCandidates)};
    space.m_size = static_cast<std::uint64_t>(size);
    std::stable_partition(inputs.begin(), inputs.end(), [](const VariedInput& input) { return !input.variable.isFactor; });
    space.m_inputs = std::move(inputs);
    return space;
}

double DesignSpace::sampleOf(std::size_t input, std::uint64_t id) const
{
    const std::uint64_t key = mixed(mixed(m_seed) + input);
    const double within = static_cast<double>(mixed(key ^ mixed(id)) >> 11) * 0x1p-53;
    const double place = (static_cast<double>(shuffled(id, m_size, key)) + within) / static_cast<double>(m_size);
    const VariedInput& v = m_inputs[input];
    if (!v.values.empty()) return v.values[std::min(static_cast<std::size_t>(place * static_cast<double>(v.values.size())), v.values.size() - 1)];
    const double value = std::min(v.high, v.low + place * (v.high - v.low));
    return v.variable.isWhole ? std::round(value) : value;
}

std::vector<double> DesignSpace::valuesOf(std::uint64_t id) const
{
    std::vector<double> values(m_inputs.size());
    for (std::size_t i = m_inputs.size(); i-- > 0;) {
        if (m_isSampled) {
            values[i] = sampleOf(i, id);
            continue;
        }
        values[i] = m_inputs[i].values[id % m_inputs[i].values.size()];
        id /= m_inputs[i].values.size();
    }
    return values;
}

Result<Variant> variantOf(const Plan& plan, const ScenarioFactors& factors, const std::vector<VariedInput>& inputs, std::span<const double> values)
{
    Variant variant {plan, factors};
    for (std::size_t i = 0; i < inputs.size(); ++i)
        if (const Status status = inputs[i].variable.apply(variant, values[i]); !status) return status.error();
    return variant;
}

} // namespace gw
