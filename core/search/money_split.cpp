// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/money_split.h"

#include "core/compute/compile.h"
#include "core/compute/operated.h"
#include "core/search/in_parallel.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace gw {
namespace {

/// An input of more values than these is looked at in some; the terms it moves must be straight lines.
constexpr std::size_t mostTabulated = 64;
/// Where a straight line is looked for: its ends and places between.
constexpr std::array<double, 7> places {0, 1, 0.5, 0.13, 0.29, 0.71, 0.86};
constexpr double straight = 1e-13;

/// The value at a place from 0, its first, to 1, its last.
double valueAt(const VariedInput& input, double place)
{
    if (!input.values.empty()) return input.values[static_cast<std::size_t>(std::lround(place * static_cast<double>(input.values.size() - 1)))];
    const double value = input.low + place * (input.high - input.low);
    return input.variable.isWhole ? std::round(value) : value;
}

using Numbers = std::vector<double>;

/// Everything the inputs are held against: the plan with each of them at its reference value.
class MoneyProbe {
public:
    MoneyProbe(const Plan& plan, const Catalog& catalog, const DesignSpace& space, const ScenarioFactors& factors, const CountFindings& count)
        : m_plan(plan), m_catalog(catalog), m_inputs(space.inputs()), m_factors(factors), m_count(count)
    {
    }

    /// All inputs at their middle, lowest or highest value, whichever first can be solved. False where none can.
    bool begin(std::stop_token stop)
    {
        return std::ranges::any_of(std::array {0.5, 0.0, 1.0}, [&](double place) {
            reference.clear();
            for (const VariedInput& input : m_inputs) reference.push_back(valueAt(input, place));
            return !stop.stop_requested() && solveReference(stop);
        });
    }

    struct Seen {
        Numbers numbers;
        bool isAlike = false;                 ///< Operated as the reference, and as free of findings.
    };

    /// With one input at another value; nothing where the plan refuses it.
    std::optional<Seen> look(std::size_t input, double value) const
    {
        std::vector<double> values = reference;
        values[input] = value;
        const auto variant = variantOf(m_plan, m_factors, m_inputs, values);
        if (!variant) return std::nullopt;
        const auto factory = compile(variant->plan, m_catalog);
        if (!factory) return std::nullopt;
        const bool isAlike = isOperatedAlike(m_factory, m_at, *factory, variant->factors) && (!m_count || m_count(variant->plan, m_outcome) == m_rules);
        return Seen {numbersOf(moneyTermsOf(*factory, variant->factors)), isAlike};
    }

    std::vector<double> reference;
    Numbers numbers;

private:
    bool solveReference(std::stop_token stop)
    {
        const auto variant = variantOf(m_plan, m_factors, m_inputs, reference);
        if (!variant) return false;
        auto factory = compile(variant->plan, m_catalog);
        if (!factory) return false;
        auto operated = operate(*factory, variant->factors, {.report = {}, .stop = stop});
        if (!operated) return false;
        m_factory = *std::move(factory), m_at = variant->factors;
        m_outcome = std::move(operated->outcome);
        if (m_count) m_rules = m_count(variant->plan, m_outcome);
        numbers = numbersOf(moneyTermsOf(m_factory, m_at));
        return true;
    }

    const Plan& m_plan;
    const Catalog& m_catalog;
    const std::vector<VariedInput>& m_inputs;
    const ScenarioFactors& m_factors;
    const CountFindings& m_count;
    Factory m_factory;
    ScenarioFactors m_at;
    Outcome m_outcome;
    RuleCounts m_rules;
};

/// The values an input is looked at; its ends come first.
std::vector<double> looksAt(const VariedInput& input)
{
    std::vector<double> values = input.values;
    if (!values.empty() && values.size() <= mostTabulated) {
        std::swap(values[values.size() > 1 ? 1 : 0], values.back());
        return values;
    }
    values.clear();
    for (const double place : places) values.push_back(valueAt(input, place));
    return values;
}

/// What is known of one input.
struct Looked {
    std::vector<double> values;
    std::vector<std::optional<MoneyProbe::Seen>> seen;
    std::set<std::size_t> touched;            ///< Terms that it moves.
    bool isClosed = true;
};

void summarise(const Numbers& reference, Looked& input)
{
    for (const auto& seen : input.seen) {
        input.isClosed = input.isClosed && seen && seen->isAlike;
        if (!seen) continue;
        for (std::size_t t = 0; t < std::max(reference.size(), seen->numbers.size()); ++t)
            if (t >= reference.size() || t >= seen->numbers.size() || seen->numbers[t] != reference[t]) input.touched.insert(t);
    }
}

/// The ends of every input first: most inputs that must be solved show it there, and need no more looks.
std::vector<Looked> lookAtAll(const MoneyProbe& probe, const DesignSpace& space, std::size_t workers, std::stop_token stop)
{
    std::vector<Looked> inputs(space.inputs().size());
    std::vector<std::pair<std::size_t, std::size_t>> ends, others;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        inputs[i].values = looksAt(space.inputs()[i]);
        inputs[i].seen.resize(inputs[i].values.size());
        for (std::size_t k = 0; k < inputs[i].values.size(); ++k) (k < 2 ? ends : others).push_back({i, k});
    }
    const auto isOpen = [&](const Looked& input) { return std::ranges::any_of(input.seen, [](const auto& seen) { return seen && !seen->isAlike; }); };
    for (const auto& looks : {ends, others}) {
        std::vector<char> isKnownOpen;
        for (const Looked& input : inputs) isKnownOpen.push_back(isOpen(input) && input.values.size() > mostTabulated / 4);
        inParallel(looks.size(), workers, [&](std::size_t, std::size_t at) {
            const auto [i, k] = looks[at];
            if (!stop.stop_requested() && !isKnownOpen[i]) inputs[i].seen[k] = probe.look(i, inputs[i].values[k]);
        });
    }
    for (Looked& input : inputs) summarise(probe.numbers, input);
    return inputs;
}

bool overlap(const std::set<std::size_t>& a, const std::set<std::size_t>& b)
{
    return std::ranges::any_of(a, [&](std::size_t term) { return b.contains(term); });
}

/// Where two inputs move one term, neither says alone what becomes of it: the one with fewer values is solved, and with it whatever shares terms with it.
void keepApart(std::vector<Looked>& inputs)
{
    for (bool isSettled = false; !isSettled;) {
        isSettled = true;
        for (Looked& a : inputs)
            for (Looked& b : inputs) {
                if (&a == &b || !a.isClosed || !overlap(a.touched, b.touched)) continue;
                Looked& given = b.isClosed && b.values.size() < a.values.size() ? b : a;
                given.isClosed = isSettled = false;
            }
    }
}

/// The straight line through the input's ends, if all looks lie on it.
std::optional<TermEffect> lineOf(const Looked& input, std::size_t term)
{
    const auto at = [&](std::size_t look) { return input.seen[look]->numbers[term]; };
    const double run = input.values[1] - input.values[0];
    TermEffect line {.term = term, .atValue = {}};
    line.slope = run != 0 ? (at(1) - at(0)) / run : 0;
    line.start = at(0) - line.slope * input.values[0];
    const double size = std::max({std::abs(at(0)), std::abs(at(1)), std::abs(line.start)});
    for (std::size_t k = 0; k < input.values.size(); ++k)
        if (!(std::abs(line.at(0, input.values[k]) - at(k)) <= straight * size)) return std::nullopt;
    return line;
}

TermEffect tableOf(const VariedInput& varied, const Looked& input, std::size_t term)
{
    TermEffect table {.term = term, .atValue = {}};
    for (const double value : varied.values) {
        const auto look = static_cast<std::size_t>(std::ranges::find(input.values, value) - input.values.begin());
        table.atValue.push_back(input.seen[look]->numbers[term]);
    }
    return table;
}

/// None where a term is no straight line and there are too many values to ask for each.
std::optional<ClosedInput> closedInput(const DesignSpace& space, const Looked& input, std::size_t index)
{
    const VariedInput& varied = space.inputs()[index];
    const bool isTable = !varied.values.empty() && varied.values.size() <= mostTabulated;
    ClosedInput closed {.input = index, .effects = {}};
    for (const std::size_t term : input.touched) {
        auto effect = isTable ? std::optional(tableOf(varied, input, term)) : lineOf(input, term);
        if (!effect) return std::nullopt;
        closed.effects.push_back(*std::move(effect));
    }
    return closed;
}

std::optional<MoneySplit> splitOf(const DesignSpace& space, const MoneyProbe& probe, std::vector<Looked>& inputs)
{
    std::vector<std::optional<ClosedInput>> closed(inputs.size());
    for (std::size_t i = 0; i < inputs.size(); ++i)
        if (inputs[i].isClosed) closed[i] = closedInput(space, inputs[i], i), inputs[i].isClosed = closed[i].has_value();
    keepApart(inputs);
    MoneySplit split {.solved = {}, .closed = {}, .plans = 1, .reference = probe.reference};
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        if (inputs[i].isClosed) split.closed.push_back(*std::move(closed[i]));
        else split.solved.push_back(i), split.plans *= space.inputs()[i].values.size();
    }
    const bool isWorthIt = !split.closed.empty() && split.plans <= space.size() / fewestPerPlan && (split.solved.empty() || !space.isSampled());
    return isWorthIt ? std::optional(std::move(split)) : std::nullopt;
}

} // namespace

Result<std::optional<MoneySplit>> splitByMoney(const Plan& plan, const Catalog& catalog, const DesignSpace& space, const ScenarioFactors& factors,
    const CountFindings& count, std::size_t workers, std::stop_token stop)
{
    if (space.size() < fewestForMoney) return std::optional<MoneySplit> {};
    MoneyProbe probe(plan, catalog, space, factors, count);
    const bool isSolved = probe.begin(stop);
    std::vector<Looked> inputs;
    if (isSolved) inputs = lookAtAll(probe, space, workers, stop);
    if (stop.stop_requested()) return Error {.code = ErrorCode::Cancelled};
    return isSolved ? splitOf(space, probe, inputs) : std::optional<MoneySplit> {};
}

} // namespace gw
