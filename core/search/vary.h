// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/variable.h"

namespace gw {

/// A variable and the values it shall take: those of a list or grid, or any between two.
struct VariedInput {
    Variable variable;
    std::vector<double> values;               ///< Empty: any value from `low` to `high`.
    double low = 0, high = 0;
};

/// Reads "key=a,b,c", "key=low:high:steps" or "key=low:high". A choice takes a list only; "key" alone means all of a choice.
/// Failures: as `findVariable` and `Variable::read`; OutOfRange for a range whose ends are in the wrong order and for steps that make none.
Result<VariedInput> readVaried(const Plan& plan, const Catalog& catalog, std::string_view text);

/// More candidates are asked of one machine by mistake.
inline constexpr std::uint64_t mostCandidates = 1'000'000'000;

/// All candidates of a search, known by their number. Of a grid every combination is one, the last input turning fastest. Samples are a Latin
/// hypercube: each of N equal parts of each input is met once, in an order and at a place within the part that follow from seed, input and id alone.
class DesignSpace {
public:
    /// `samples` 0 is the grid. Inputs that are factors only come last, so that neighbours share a plan.
    /// Failures: WrongUse without inputs, for an input given twice, or a range without samples; OutOfRange for too many candidates.
    static Result<DesignSpace> make(std::vector<VariedInput> inputs, std::uint64_t samples = 0, std::uint32_t seed = 1);

    const std::vector<VariedInput>& inputs() const { return m_inputs; }
    std::uint64_t size() const { return m_size; }
    bool isSampled() const { return m_isSampled; }
    std::uint32_t seed() const { return m_seed; }
    /// One value per input.
    std::vector<double> valuesOf(std::uint64_t id) const;

private:
    double sampleOf(std::size_t input, std::uint64_t id) const;

    std::vector<VariedInput> m_inputs;
    std::uint64_t m_size = 0;
    std::uint32_t m_seed = 1;
    bool m_isSampled = false;
};

/// The plan with these values put in, one per input. Failures: as `Variable::apply`.
Result<Variant> variantOf(const Plan& plan, const ScenarioFactors& factors, const std::vector<VariedInput>& inputs, std::span<const double> values);

} // namespace gw
