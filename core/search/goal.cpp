// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/goal.h"

#include "core/compute/compile.h"
#include "core/search/in_parallel.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <mutex>

namespace gw {
namespace {

/// Steps of the first look at the range: crossings closer together than this may stay unseen.
constexpr int scanSteps = 32;
/// A range that spans more than this factor is looked at in equal ratios.
constexpr double wideRange = 10;
constexpr int mostRefinements = 60;
/// The interval in which the solution lies, over the range; and how near the figure must come, over how far it goes in the range.
constexpr double inputPrecision = 1e-12, figurePrecision = 1e-7;

class GoalSearch {
public:
    GoalSearch(const Plan& plan, const Catalog& catalog, const GoalRequest& request, Workers workers, const Progress& progress)
        : m_plan(plan), m_catalog(catalog), m_request(request), m_workers(workers), m_progress(progress)
    {
    }

    Result<GoalAnswer> run()
    {
        m_answer.device = m_workers.front()->device();
        const auto present = evaluate({m_plan, m_request.factors}, m_catalog, *m_workers.front(), {}, m_progress.stop);
        if (!present) return present.error();
        const auto& own = m_request.input.variable.present;
        m_answer.present = pointOf(own.value_or(std::numeric_limits<double>::quiet_NaN()), present->headline);
        scan();
        if (m_progress.stop.stop_requested()) return Error {.code = ErrorCode::Cancelled};
        conclude();
        if (m_progress.stop.stop_requested()) return Error {.code = ErrorCode::Cancelled};
        m_answer.solves = m_solves;
        return m_answer;
    }

private:
    GoalPoint pointOf(double input, const Headline& headline) const
    {
        const Answer<double> figure = m_request.metric->of(headline);
        return {.input = input, .figure = figure.value, .missing = figure.missing, .error = {}};
    }

    GoalPoint at(double input, std::size_t worker)
    {
        ++m_solves;
        const auto variant = variantOf(m_plan, m_request.factors, {m_request.input}, {&input, 1});
        if (!variant) return {.input = input, .figure = {}, .error = variant.error()};
        const auto evaluation = evaluate(*variant, m_catalog, *m_workers[worker], {}, m_progress.stop);
        if (!evaluation) return {.input = input, .figure = {}, .error = evaluation.error()};
        return pointOf(input, evaluation->headline);
    }

    std::vector<double> inputsToScan() const
    {
        const VariedInput& input = m_request.input;
        const bool isWide = input.low > 0 && input.high / input.low > wideRange;
        std::vector<double> inputs;
        for (int i = 0; i <= scanSteps; ++i) {
            const double share = static_cast<double>(i) / scanSteps;
            double value = isWide ? input.low * std::pow(input.high / input.low, share) : input.low + share * (input.high - input.low);
            if (i == scanSteps) value = input.high;
            inputs.push_back(input.variable.isWhole ? std::round(value) : value);
        }
        if (const auto present = input.variable.present; present && *present > input.low && *present < input.high) inputs.push_back(*present);
        std::sort(inputs.begin(), inputs.end());
        inputs.erase(std::unique(inputs.begin(), inputs.end()), inputs.end());
        return inputs;
    }

    void scan()
    {
        const std::vector<double> inputs = inputsToScan();
        m_points.resize(inputs.size());
        std::mutex mutex;
        std::size_t done = 0;
        inParallel(inputs.size(), m_workers.size(), [&](std::size_t worker, std::size_t i) {
            if (m_progress.stop.stop_requested()) return;
            m_points[i] = at(inputs[i], worker);
            const std::lock_guard lock(mutex);
            if (m_progress.report) m_progress.report("scan", static_cast<double>(++done) / static_cast<double>(inputs.size()));
        });
    }

    double gap(const GoalPoint& point) const { return *point.figure - m_request.target; }

    void conclude()
    {
        double least = INFINITY, most = -INFINITY;
        for (const GoalPoint& point : m_points)
            if (point.figure) least = std::min(least, *point.figure), most = std::max(most, *point.figure);
        m_spread = most - least;
        if (least > most) return noFigure();
        m_answer.found = nearest();
        if (findCrossing()) return refine();
        m_answer.end = m_spread == 0 && m_points.size() > 1 && *m_answer.found.figure != m_request.target ? GoalEnd::DoesNotDepend : GoalEnd::OutOfReach;
        m_answer.limit = limitAt(m_answer.found.input);
    }

    void noFigure()
    {
        m_answer.end = GoalEnd::NoFigure;
        m_answer.found = m_points.front();
    }

    GoalPoint nearest() const
    {
        const GoalPoint* best = nullptr;
        for (const GoalPoint& point : m_points)
            if (point.figure && (!best || std::abs(gap(point)) < std::abs(gap(*best)))) best = &point;
        return *best;
    }

    /// Counts the intervals in which the figure passes the target, and keeps the one nearest to the present value.
    bool findCrossing()
    {
        double nearest = INFINITY;
        for (std::size_t i = 0; i + 1 < m_points.size(); ++i) {
            const GoalPoint &a = m_points[i], &b = m_points[i + 1];
            if (!a.figure || !b.figure || (gap(a) > 0) == (gap(b) > 0)) continue;
            ++m_answer.crossings;
            const double own = std::isnan(m_answer.present.input) ? a.input : m_answer.present.input;
            const double distance = own < a.input ? a.input - own : own > b.input ? own - b.input : 0;
            if (distance < nearest) nearest = distance, m_low = a, m_high = b;
        }
        if (m_answer.crossings > 0) return true;
        const bool isMet = gap(m_answer.found) == 0; // Touched, not passed.
        if (isMet) m_low = m_high = m_answer.found, m_answer.crossings = 1;
        return isMet;
    }

    /// Interpolate, truncate, project: bisection's worst case with a secant's speed. Source: Oliveira and Takahashi, "An enhancement of the
    /// bisection method average performance preserving minmax optimality", 2020, with k1 = 0.2 over the interval, k2 = 2 and no slack.
    double nextInput(double first) const
    {
        const double a = m_low.input, b = m_high.input, half = (a + b) / 2;
        if (m_request.input.variable.isWhole) return std::floor(half);
        const double secant = (gap(m_high) * a - gap(m_low) * b) / (gap(m_high) - gap(m_low));
        const double towards = half > secant ? 1 : -1, shift = 0.2 / first * (b - a) * (b - a);
        const double truncated = shift <= std::abs(half - secant) ? secant + towards * shift : half;
        const double reach = std::max(0.0, first * std::pow(0.5, m_refinements + 1) - (b - a) / 2) + inputPrecision * first;
        const double projected = std::abs(truncated - half) <= reach ? truncated : half - towards * reach;
        return std::clamp(projected, a, b);
    }

    bool isNarrow(double first) const
    {
        if (m_request.input.variable.isWhole) return m_high.input - m_low.input <= 1;
        return m_high.input - m_low.input <= inputPrecision * first || gap(m_low) == 0 || gap(m_high) == 0;
    }

    void refine()
    {
        const double first = m_request.input.high - m_request.input.low;
        for (; m_refinements < mostRefinements && !isNarrow(first) && !m_progress.stop.stop_requested(); ++m_refinements) {
            const GoalPoint middle = at(nextInput(first), 0);
            if (!middle.figure || middle.input <= m_low.input || middle.input >= m_high.input) break;
            ((gap(middle) > 0) == (gap(m_low) > 0) ? m_low : m_high) = middle;
        }
        settle();
    }

    void settle()
    {
        const bool isLowNearer = std::abs(gap(m_low)) <= std::abs(gap(m_high));
        m_answer.found = isLowNearer ? m_low : m_high;
        m_answer.end = std::abs(gap(m_answer.found)) <= figurePrecision * std::max(m_spread, std::abs(m_request.target)) ? GoalEnd::Reached : GoalEnd::Jumps;
        if (m_answer.end == GoalEnd::Reached) return;
        const bool isLowAsGood = (gap(m_low) > 0) == (m_request.metric->aim == Aim::Maximise);
        m_answer.found = isLowAsGood ? m_low : m_high;
        m_answer.beyond = isLowAsGood ? m_high : m_low;
    }

    /// What the solved plan names as the limit of its throughput, where the figure follows from that.
    std::string limitAt(double input) const
    {
        constexpr std::array followers {"tokens_per_s", "tokens_per_s_per_mw", "tokens_per_joule", "usd_per_million_tokens", "revenue_usd_per_year", "npv_usd", "irr",
            "payback_years", "roi"};
        if (std::ranges::find(followers, std::string_view(m_request.metric->key)) == followers.end()) return {};
        const auto variant = variantOf(m_plan, m_request.factors, {m_request.input}, {&input, 1});
        const auto factory = variant ? compile(variant->plan, m_catalog) : Result<Factory>(variant.error());
        if (!factory) return {};
        const auto outcome = m_workers.front()->solve(*factory, variant->factors, {.report = {}, .stop = m_progress.stop});
        if (!outcome) return {};
        for (const LimitOutcome& limit : outcome->limits)
            if (limit.metric == "tokens_per_s") return limit.because;
        return {};
    }

    const Plan& m_plan;
    const Catalog& m_catalog;
    const GoalRequest& m_request;
    Workers m_workers;
    const Progress& m_progress;
    GoalAnswer m_answer;
    std::vector<GoalPoint> m_points;
    GoalPoint m_low, m_high;                  ///< Around the crossing.
    double m_spread = 0;                      ///< How far the figure goes over the range.
    int m_refinements = 0;
    std::atomic<int> m_solves {1};
};

} // namespace

Result<GoalAnswer> seekGoal(const Plan& plan, const Catalog& catalog, const GoalRequest& request, Workers workers, const Progress& progress)
{
    const Variable& variable = request.input.variable;
    if (variable.isChoice()) return Error {ErrorCode::WrongUse, {}, variable.key, {}, "an input that is a number; for choices use sweep"};
    if (!std::isfinite(request.target)) return Error {ErrorCode::NotANumber, {}, request.metric->key, std::to_string(request.target), "a finite target"};
    return GoalSearch(plan, catalog, request, workers, progress).run();
}

} // namespace gw
