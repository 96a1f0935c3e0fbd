// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/contract/areas.h"
#include "core/formulas/lognormal.h"
#include "core/formulas/rank_correlation.h"
#include "core/formulas/sobol_indices.h"

#include <fmt/core.h>

#include <algorithm>

namespace gw::contract {

namespace { enum class TestFunction : std::uint8_t { Ishigami, SobolG }; }
template <> inline constexpr auto choicesOf<TestFunction> = std::to_array<std::string_view>({"ishigami", "sobol_g"});

namespace {

constexpr double pi = 3.14159265358979323846;
using Groups = std::vector<std::vector<std::size_t>>;

struct SobolInput {
    TestFunction function = TestFunction::Ishigami;
    OneOrList a = 0.0;
    std::optional<double> b;
    std::int64_t samples = 0, seed = 0;
    std::optional<std::vector<std::vector<std::int64_t>>> groups;
    template <class F> void describe(F& f)
    {
        f.required("function", function, "To be analysed");
        f.required("a", a, "A number for ishigami, the coefficients for sobol_g", anyNumber.sized(1, 50));
        f.optional("b", b, "For ishigami");
        f.required("samples", samples, "Base samples N", between(2, 1048576));
        f.required("seed", seed, "Of the random words", between(0, 9007199254740992.0));
        f.optional("groups", groups, "Variable indices from 0; results are then per group", notNegative.sized(1, 50));
    }
};

struct SobolOutput {
    VarianceShares indices;
    template <class F> void describe(F& f)
    {
        f.output("variance", indices.variance, "Of the function");
        f.output("first_order", indices.first, "Share of variance from each variable or group alone");
        f.output("total_order", indices.total, "Share of variance with all its interactions");
        f.output("second_order", indices.second, "Share from the interaction of each pair; symmetric, 0 on the diagonal");
    }
};

double ishigami(const std::vector<double>& x, double a, double b)
{
    const auto angle = [&](std::size_t i) { return pi * (2 * x[i] - 1); };
    const double s2 = std::sin(angle(1)), z = angle(2);
    return std::sin(angle(0)) * (1 + b * z * z * z * z) + a * s2 * s2;
}

double sobolG(const std::vector<double>& x, const std::vector<double>& a)
{
    double product = 1;
    for (std::size_t i = 0; i < x.size(); ++i) product *= (std::abs(4 * x[i] - 2) + a[i]) / (1 + a[i]);
    return product;
}

/// Every variable alone, or the groups asked for, each variable in at most one.
Answer<Groups> groupsOf(const SobolInput& in, std::size_t variables)
{
    Groups groups;
    if (!in.groups) {
        for (std::size_t i = 0; i < variables; ++i) groups.push_back({i});
        return groups;
    }
    std::vector<bool> isTaken(variables);
    for (const auto& asked : *in.groups) {
        if (asked.empty()) return invalid("groups", "at least one variable in each");
        groups.emplace_back();
        for (const std::int64_t i : asked) {
            const auto index = static_cast<std::size_t>(i);
            if (index >= variables || isTaken[index]) return invalid("groups", fmt::format("each of 0 to {} at most once", variables - 1), fmt::format("{}", i));
            isTaken[index] = true;
            groups.back().push_back(index);
        }
    }
    return groups;
}

Answer<SobolOutput> sobol(const SobolInput& in)
{
    const bool isIshigami = in.function == TestFunction::Ishigami;
    const auto* list = std::get_if<std::vector<double>>(&in.a);
    if (isIshigami && list != nullptr) return invalid("a", "one number for ishigami", "a list");
    if (isIshigami && !in.b) return missing("b");
    const std::vector<double> a = isIshigami ? std::vector<double>(3) : list != nullptr ? *list : std::vector<double> {std::get<double>(in.a)};
    if (std::any_of(a.begin(), a.end(), [](double x) { return x <= -1; })) return impossible("a", "coefficients above -1");
    const auto groups = groupsOf(in, a.size());
    if (!groups) return groups.refusal();
    constexpr double mostWork = 1e8;
    if (static_cast<double>(in.samples) * static_cast<double>((2 * groups->size() + 2) * a.size()) > mostWork) return invalid("samples", "fewer, for so many variables", fmt::format("{}", in.samples));
    const auto evaluate = [&](const std::vector<double>& x) { return isIshigami ? ishigami(x, std::get<double>(in.a), *in.b) : sobolG(x, a); };
    SobolOutput out {sobolIndices(a.size(), groups.value(), evaluate, static_cast<std::size_t>(in.samples), static_cast<std::uint64_t>(in.seed))};
    if (!(out.indices.variance > 0)) return impossible("a", "a function that varies");
    const auto isNoise = [](double index) { return index < -0.05; };
    bool isNegative = std::any_of(out.indices.first.begin(), out.indices.first.end(), isNoise) || std::any_of(out.indices.total.begin(), out.indices.total.end(), isNoise);
    for (const auto& row : out.indices.second) isNegative = isNegative || std::any_of(row.begin(), row.end(), isNoise);
    Flags flags;
    flags.raiseIf(isNegative, "negative_index");
    return {out, flags};
}

struct CopulaInput {
    double correlation = 0;
    template <class F> void describe(F& f) { f.required("correlation", correlation, "Of the underlying normals", between(-1, 1)); }
};

struct CopulaOutput {
    double spearman = 0, kendall = 0;
    template <class F> void describe(F& f)
    {
        f.output("spearman", spearman, "Rank correlation");
        f.output("kendall", kendall, "Concordance of pairs");
    }
};

Answer<CopulaOutput> copula(const CopulaInput& in) { return CopulaOutput {spearmanOf(in.correlation), kendallOf(in.correlation)}; }

struct LognormalInput {
    double mu = 0, sigma = 0;
    template <class F> void describe(F& f)
    {
        f.required("mu", mu, "Mean of the logarithm", anyNumber);
        f.required("sigma", sigma, "Standard deviation of the logarithm", notNegative);
    }
};

struct LognormalOutput {
    double p10 = 0, p50 = 0, p90 = 0, mean = 0;
    template <class F> void describe(F& f)
    {
        f.output("p10", p10, "Exceeded in nine of ten cases");
        f.output("p50", p50, "Median");
        f.output("p90", p90, "Exceeded in one of ten cases");
        f.output("mean", mean, "Expected value");
    }
};

Answer<LognormalOutput> lognormal(const LognormalInput& in)
{
    constexpr double z90 = 1.2815515655446004; // Standard normal quantile of 0.9.
    const auto at = [&](double deviate) { return lognormalAt(in.mu, in.sigma, deviate); };
    return LognormalOutput {at(-z90), at(0), at(z90), lognormalMean(in.mu, in.sigma)};
}

} // namespace

std::vector<Entry> uncertaintyFormulas()
{
    return {
        entryOf<sobol>({"uncertainty.sobol_indices", "Sobol sensitivity indices of a test function, by sampling",
            "S_i = mean(f(B) (f(A_B,i) - f(A))) / V; T_i = mean((f(A) - f(A_B,i))^2) / 2V; S_ij = mean(f(B_A,i) f(A_B,j) - f(A) f(B)) / V - S_i - S_j\n"
            "ishigami sin x1 + a sin^2 x2 + b x3^4 sin x1 over -pi..pi; sobol_g product of (|4 x - 2| + a) / (1 + a)",
            {{"negative_index", "Sampling noise below -0.05"}}, "https://github.com/SALib/SALib"}),
        entryOf<copula>({"uncertainty.gaussian_copula_rank", "Rank correlations implied by the normal correlation of a Gaussian copula", "spearman 6/pi asin(rho/2); kendall 2/pi asin(rho)", {},
            "Closed form"}),
        entryOf<lognormal>({"uncertainty.lognormal", "Percentiles and mean of a lognormal", "exp(mu + z sigma); mean exp(mu + sigma^2/2)", {}, "Closed form"}),
    };
}

} // namespace gw::contract
