// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/money_sweep.h"

#include "core/compute/compile.h"
#include "core/compute/operated.h"
#include "core/search/in_parallel.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace gw {
namespace {

/// Candidates that one task takes at most: some hundredths of a second.
constexpr std::uint64_t mostPerTask = 1 << 15;

/// A plan that was solved in full, and what the rules say of it.
struct SolvedPlan {
    Operated operated;
    RuleCounts rules;
};
using PlanSlot = std::optional<Result<SolvedPlan>>;

/// A candidate's place in each input's values, of a grid; of samples the values themselves.
class Place {
public:
    explicit Place(const DesignSpace& space) : m_space(space), m_index(space.inputs().size()), m_value(space.inputs().size()) {}

    void move(std::uint64_t id)
    {
        const auto& inputs = m_space.inputs();
        if (m_space.isSampled()) m_value = m_space.valuesOf(id);
        for (std::size_t i = inputs.size(); i-- > 0;) {
            const auto& values = inputs[i].values;
            if (values.empty()) continue;
            if (m_space.isSampled()) m_index[i] = static_cast<std::size_t>(std::ranges::find(values, m_value[i]) - values.begin());
            else m_index[i] = id % values.size(), id /= values.size(), m_value[i] = values[m_index[i]];
        }
    }
    std::size_t index(std::size_t input) const { return m_index[input]; }
    double value(std::size_t input) const { return m_value[input]; }

private:
    const DesignSpace& m_space;
    std::vector<std::size_t> m_index;
    std::vector<double> m_value;
};

class MoneySweep {
public:
    MoneySweep(const Plan& plan, const Catalog& catalog, const SweepRequest& request, const MoneySplit& split, const TakeCandidates& take, std::stop_token stop)
        : m_plan(plan), m_catalog(catalog), m_request(request), m_space(request.space), m_split(split), m_take(take), m_stop(std::move(stop)), m_plans(split.plans)
    {
        const bool asksForRate = std::ranges::any_of(request.objectives, [](const Objective& o) { return std::string_view(o.metric->key) == "irr"; });
        m_wanted = asksForRate ? Roots::ToldOne : Roots::None;
    }

    void run(const CandidateRange& range, std::size_t workers)
    {
        const std::vector<std::uint64_t> needed = neededPlans(range);
        inParallel(needed.size(), workers, [&](std::size_t, std::size_t at) {
            if (!m_stop.stop_requested()) m_plans[needed[at]] = solve(needed[at]);
        });
        const std::uint64_t tasks = (range.count + mostPerTask - 1) / mostPerTask;
        inParallel(tasks, workers, [&](std::size_t, std::size_t task) {
            const std::uint64_t first = task * mostPerTask;
            if (!m_stop.stop_requested()) evaluate({range.first + first, std::min(mostPerTask, range.count - first)});
        });
    }

private:
    std::uint64_t planOf(const Place& place) const
    {
        std::uint64_t plan = 0;
        for (const std::size_t input : m_split.solved) plan = plan * m_space.inputs()[input].values.size() + place.index(input);
        return plan;
    }

    std::vector<std::uint64_t> neededPlans(const CandidateRange& range) const
    {
        std::vector<char> isNeeded(m_split.plans, m_split.solved.empty() ? 1 : 0);
        std::uint64_t found = 0;
        Place place(m_space);
        for (std::uint64_t id = range.first; !m_split.solved.empty() && id < range.first + range.count && found < m_split.plans; ++id) {
            place.move(id);
            char& isThis = isNeeded[planOf(place)];
            found += isThis ? 0 : 1, isThis = 1;
        }
        std::vector<std::uint64_t> plans;
        for (std::uint64_t plan = 0; plan < m_split.plans; ++plan)
            if (isNeeded[plan]) plans.push_back(plan);
        return plans;
    }

    Result<SolvedPlan> solve(std::uint64_t plan) const
    {
        std::vector<double> values = m_split.reference;
        for (std::size_t i = m_split.solved.size(); i-- > 0;) {
            const auto& choices = m_space.inputs()[m_split.solved[i]].values;
            values[m_split.solved[i]] = choices[plan % choices.size()];
            plan /= choices.size();
        }
        const auto variant = variantOf(m_plan, m_request.factors, m_space.inputs(), values);
        if (!variant) return variant.error();
        const auto factory = compile(variant->plan, m_catalog);
        if (!factory) return factory.error();
        auto operated = operate(*factory, variant->factors, {.report = {}, .stop = m_stop});
        if (!operated) return operated.error();
        const RuleCounts rules = m_request.count ? m_request.count(variant->plan, operated->outcome) : RuleCounts {};
        return SolvedPlan {std::move(operated->operated), rules};
    }

    /// The places of the terms that the closed inputs move; the numbers themselves belong to `terms`.
    std::vector<double*> termsIn(MoneyTerms& terms) const
    {
        std::vector<double*> all, moved;
        eachMoneyTerm(terms, [&](double& term) { all.push_back(&term); });
        for (const ClosedInput& input : m_split.closed)
            for (const TermEffect& effect : input.effects) moved.push_back(effect.term < all.size() ? all[effect.term] : nullptr);
        return moved;
    }

    /// Candidates of one plan that have their terms of investment in common come one after another.
    std::vector<std::uint64_t> inOrder(const CandidateRange& range) const
    {
        std::vector<std::pair<std::uint64_t, std::uint64_t>> keyed;
        Place place(m_space);
        for (std::uint64_t id = range.first; id < range.first + range.count; ++id) {
            place.move(id);
            std::uint64_t key = planOf(place);
            for (const ClosedInput& input : m_split.closed)
                if (movesInvestment(input) && !m_space.isSampled()) key = key * m_space.inputs()[input.input].values.size() + place.index(input.input);
            keyed.push_back({key, id});
        }
        if (!std::ranges::is_sorted(keyed)) std::ranges::sort(keyed);
        std::vector<std::uint64_t> ids;
        for (const auto& [key, id] : keyed) ids.push_back(id);
        return ids;
    }

    bool movesInvestment(const ClosedInput& input) const
    {
        return std::ranges::any_of(input.effects, [](const TermEffect& effect) { return isOfInvestment(effect.term); });
    }

    void evaluate(const CandidateRange& range) const
    {
        const std::vector<std::uint64_t> ids = inOrder(range);
        Place place(m_space);
        for (std::size_t first = 0; first < ids.size() && !m_stop.stop_requested();) {
            place.move(ids[first]);
            const std::uint64_t plan = planOf(place);
            std::size_t end = first + 1;
            for (; end < ids.size(); ++end)
                if (place.move(ids[end]); planOf(place) != plan) break;
            evaluate(*m_plans[plan], std::span(ids).subspan(first, end - first), place);
            first = end;
        }
        m_take.done(range.count);
    }

    /// Candidates of one plan.
    void evaluate(const Result<SolvedPlan>& plan, std::span<const std::uint64_t> ids, Place& place) const
    {
        if (!plan) {
            for (const std::uint64_t id : ids) m_take.fail(id, plan.error());
            return;
        }
        Accounts accounts(plan->operated, m_wanted);
        MoneyTerms terms = plan->operated.terms;
        const std::vector<double*> moved = termsIn(terms);
        std::vector<std::uint64_t> waiting;
        const auto settle = [&] {
            accounts.settle([&](std::size_t i, const Headline& headline) { m_take.keep(waiting[i], headline, plan->rules); });
            waiting.clear();
        };
        for (const std::uint64_t id : ids) {
            place.move(id);
            putTerms(place, moved);
            if (accounts.isFull() || !accounts.fits(terms)) settle();
            accounts.add(terms);
            waiting.push_back(id);
        }
        settle();
    }

    void putTerms(const Place& place, const std::vector<double*>& moved) const
    {
        std::size_t next = 0;
        for (const ClosedInput& input : m_split.closed)
            for (const TermEffect& effect : input.effects)
                if (double* term = moved[next++]) *term = effect.at(place.index(input.input), place.value(input.input));
    }

    const Plan& m_plan;
    const Catalog& m_catalog;
    const SweepRequest& m_request;
    const DesignSpace& m_space;
    const MoneySplit& m_split;
    const TakeCandidates& m_take;
    std::stop_token m_stop;
    Roots m_wanted;
    std::vector<PlanSlot> m_plans;
};

} // namespace

void sweepMoney(const Plan& plan, const Catalog& catalog, const SweepRequest& request, const CandidateRange& range, const MoneySplit& split, std::size_t workers,
    const TakeCandidates& take, std::stop_token stop)
{
    MoneySweep(plan, catalog, request, split, take, std::move(stop)).run(range, workers);
}

} // namespace gw
