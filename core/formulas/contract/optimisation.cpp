// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/contract/areas.h"
#include "core/formulas/hypervolume.h"
#include "core/formulas/linear_program.h"
#include "core/formulas/multi_objective_search.h"

#include <algorithm>

#include <fmt/core.h>

namespace gw::contract {

namespace { enum class Sense : std::uint8_t { Min, Max }; }
template <> inline constexpr auto choicesOf<Sense> = std::to_array<std::string_view>({"min", "max"});
template <> inline constexpr auto choicesOf<Relation> = std::to_array<std::string_view>({"<=", ">=", "="});
template <> inline constexpr auto choicesOf<ParetoProblem> = std::to_array<std::string_view>({"zdt1", "zdt2"});

namespace {

struct ConstraintInput {
    std::vector<double> coefficients;
    Relation relation = Relation::AtMost;
    double right = 0;
    template <class F> void describe(F& f)
    {
        f.required("coefficients", coefficients, "One per variable", anyNumber.sized(1, 1000));
        f.required("relation", relation, "Of left to right side");
        f.required("rhs", right, "Right side", anyNumber);
    }
};

struct ProgramInput {
    Sense sense = Sense::Min;
    std::vector<double> objective;
    std::vector<ConstraintInput> constraints;
    bool isInteger = false;
    template <class F> void describe(F& f)
    {
        f.required("sense", sense, "Of the objective");
        f.required("objective", objective, "One coefficient per variable; variables are not negative", anyNumber.sized(1, 1000));
        f.required("constraints", constraints, "{\"coefficients\": [n], \"relation\": \"<=\" or \">=\" or \"=\", \"rhs\": n}", anyNumber.sized(0, 1000));
        f.optional("integer", isInteger, "All variables");
    }
};

struct ProgramOutput {
    std::optional<double> objective;
    std::optional<std::vector<double>> x;
    template <class F> void describe(F& f)
    {
        f.output("objective", objective, "At the optimum; null where it has no bound");
        f.output("x", x, "The variables; null where the optimum has no bound");
    }
};

Answer<LinearProgram> programOf(const ProgramInput& in)
{
    LinearProgram program {in.sense == Sense::Max, {}, {}};
    for (const double cost : in.objective) program.variables.push_back({cost, 0, std::numeric_limits<double>::infinity(), in.isInteger});
    for (std::size_t i = 0; i < in.constraints.size(); ++i) {
        const ConstraintInput& c = in.constraints[i];
        if (c.coefficients.size() != in.objective.size())
            return invalid(fmt::format("constraints[{}].coefficients", i), fmt::format("{} values, one per variable", in.objective.size()), fmt::format("a list of {}", c.coefficients.size()));
        program.constraints.push_back({{}, c.relation, c.right});
        for (std::size_t v = 0; v < c.coefficients.size(); ++v) program.constraints.back().terms.push_back({v, c.coefficients[v]});
    }
    return program;
}

Answer<ProgramOutput> linearProgram(const ProgramInput& in)
{
    const auto program = programOf(in);
    if (!program) return program.refusal();
    const LinearAnswer answer = solve(program.value());
    switch (answer.status) {
    case LinearStatus::Optimal: return ProgramOutput {answer.objective, answer.x};
    case LinearStatus::Infeasible: return noSolution("no variables satisfy the constraints");
    case LinearStatus::Unbounded: return {ProgramOutput {}, {"unbounded"}};
    case LinearStatus::NotConverged: break;
    }
    return notConverged("the optimum was not proved in a minute, or its numbers are too far apart");
}

struct VolumeInput {
    std::vector<std::vector<double>> points;
    std::vector<double> reference;
    template <class F> void describe(F& f)
    {
        f.required("points", points, "Each with one value per objective, less is better", anyNumber.sized(0, 2000));
        f.required("reference", reference, "Worst point", anyNumber.sized(1, 8));
    }
};

struct VolumeOutput {
    double volume = 0;
    std::vector<double> contributions;
    template <class F> void describe(F& f)
    {
        f.output("hypervolume", volume, "Of all points together");
        f.output("contributions", contributions, "Of each point alone; 0 for dominated points");
    }
};

Answer<VolumeOutput> volume(const VolumeInput& in)
{
    for (std::size_t i = 0; i < in.points.size(); ++i)
        if (in.points[i].size() != in.reference.size())
            return invalid(fmt::format("points[{}]", i), fmt::format("{} values, one per objective", in.reference.size()), fmt::format("a list of {}", in.points[i].size()));
    const std::size_t most = in.reference.size() <= 2 ? 2000 : in.reference.size() == 3 ? 500 : in.reference.size() <= 5 ? 100 : 50;
    if (in.points.size() > most) return invalid("points", fmt::format("at most {} points with {} objectives", most, in.reference.size()), fmt::format("{}", in.points.size()));
    return VolumeOutput {hypervolume(in.points, in.reference), hypervolumeContributions(in.points, in.reference)};
}

/// Evaluations times population or variables: every candidate is compared with all that are kept, and has all variables. Some seconds.
constexpr std::int64_t mostComparisons = 100'000'000;

struct BenchmarkInput {
    ParetoProblem problem = ParetoProblem::Zdt1;
    std::int64_t variables = 0, population = 0, evaluations = 0, seed = 0;
    std::vector<double> reference;
    template <class F> void describe(F& f)
    {
        f.required("problem", problem, "Of Zitzler, Deb and Thiele");
        f.required("variables", variables, "Of the problem", between(2, 1000));
        f.required("population", population, "Candidates kept", between(4, 1000));
        f.required("evaluations", evaluations, "In all", between(4, 1e6));
        f.required("seed", seed, "Of the random words", between(0, 9007199254740992.0));
        f.required("reference", reference, "Worst point of the hypervolume", positive.sized(2));
    }
};

struct BenchmarkOutput {
    double found = 0, truth = 0, ratio = 0;
    template <class F> void describe(F& f)
    {
        f.output("hypervolume", found, "Of what was found");
        f.output("true_hypervolume", truth, "Of the analytic front");
        f.output("ratio", ratio, "Found over true");
    }
};

Answer<BenchmarkOutput> benchmark(const BenchmarkInput& in)
{
    const SearchSettings settings {static_cast<std::size_t>(in.population), static_cast<std::size_t>(in.evaluations), static_cast<std::uint64_t>(in.seed)};
    if (in.evaluations < in.population) return invalid("evaluations", "at least the population", fmt::format("{}", in.evaluations));
    if (const auto most = mostComparisons / std::max(in.population, in.variables); in.evaluations > most)
        return invalid("evaluations", fmt::format("at most {} with this population and these variables", most), fmt::format("{}", in.evaluations));
    const double truth = zdtHypervolume(in.problem, in.reference[0], in.reference[1]);
    if (!(truth > 0)) return impossible("reference", "a point that some of the front dominates");
    const auto front = searchFront(static_cast<std::size_t>(in.variables), [&](const std::vector<double>& x) { return zdt(in.problem, x); }, settings);
    const double found = hypervolume(front, in.reference);
    return BenchmarkOutput {found, truth, found / truth};
}

} // namespace

std::vector<Entry> optimisationFormulas()
{
    return {
        entryOf<linearProgram>({"optimisation.linear_program", "Small linear or integer programme, variables not negative", "min or max c x, A x (<=, >=, =) b, x >= 0; exact to 1e-6",
            {{"unbounded", "The objective has no bound; outputs are null"}}, "Simplex and branch and cut of GLPK; cases of https://github.com/ERGO-Code/HiGHS"}),
        entryOf<volume>({"optimisation.hypervolume", "Hypervolume of a set and of each point's exclusive part, minimisation",
            "volume between the points and the reference; exact, up to 8 objectives; points that do not dominate the reference count nothing", {}, "https://github.com/esa/pagmo2"}),
        entryOf<benchmark>({"optimisation.pareto_benchmark", "The multi-objective search on a known problem",
            "f1 = x1, g = 1 + 9 mean(x2..xn), f2 = g (1 - sqrt(f1/g)) (zdt1) or g (1 - (f1/g)^2) (zdt2)", {}, "Zitzler, Deb, Thiele 2000; search of Deb et al. 2002 (NSGA-II)"}),
    };
}

} // namespace gw::contract
