// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/sobol_indices.h"

#include "core/lanes/philox.h"

#include <boost/random/sobol.hpp>

#include <numeric>

namespace gw {
namespace {

using Inputs = std::vector<double>;

/// A Sobol sequence of so many dimensions, every coordinate shifted by random bits of its own: evenly spread, and different for each seed.
class ShiftedSobol {
public:
    ShiftedSobol(std::size_t dimensions, std::uint64_t seed) : m_engine(dimensions), m_shifts(dimensions)
    {
        for (std::size_t d = 0; d < dimensions; ++d) {
            const auto block = lane::philox<std::uint32_t>({{static_cast<std::uint32_t>(d), 0x50b01u, 0, 0}}, static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32U));
            m_shifts[d] = (std::uint64_t {block.word[0]} << 32U) | block.word[1];
        }
    }
    Inputs next()
    {
        Inputs point;
        for (const std::uint64_t shift : m_shifts) point.push_back((static_cast<double>((m_engine() ^ shift) >> 11U) + 0.5) / 9007199254740992.0);
        return point;
    }

private:
    boost::random::sobol_engine<std::uint64_t, 64> m_engine;
    std::vector<std::uint64_t> m_shifts;
};

/// `base` with one group's inputs taken from `other`.
Inputs with(Inputs base, const Inputs& other, const std::vector<std::size_t>& group)
{
    for (const std::size_t i : group) base[i] = other[i];
    return base;
}

double meanOf(const std::vector<double>& a, const std::vector<double>& b) { return (std::accumulate(a.begin(), a.end(), 0.0) + std::accumulate(b.begin(), b.end(), 0.0)) / static_cast<double>(a.size() + b.size()); }

double meanProduct(const std::vector<double>& a, const std::vector<double>& b) { return std::inner_product(a.begin(), a.end(), b.begin(), 0.0) / static_cast<double>(a.size()); }

/// What the estimators need: results on both bases and with each group exchanged.
struct Results {
    std::vector<double> a, b;
    std::vector<std::vector<double>> ab, ba;
};

void subtract(std::vector<double>& values, double mean)
{
    for (double& v : values) v -= mean;
}

Results run(std::size_t variables, const std::vector<std::vector<std::size_t>>& groups, const std::function<double(const Inputs&)>& evaluate, std::size_t samples, std::uint64_t seed)
{
    Results r {{}, {}, std::vector<std::vector<double>>(groups.size()), std::vector<std::vector<double>>(groups.size())};
    ShiftedSobol sequence(2 * variables, seed);
    for (std::size_t i = 0; i < samples; ++i) {
        const Inputs both = sequence.next();
        const auto middle = both.begin() + static_cast<std::ptrdiff_t>(variables);
        const Inputs a(both.begin(), middle), b(middle, both.end());
        r.a.push_back(evaluate(a));
        r.b.push_back(evaluate(b));
        for (std::size_t g = 0; g < groups.size(); ++g) {
            r.ab[g].push_back(evaluate(with(a, b, groups[g])));
            r.ba[g].push_back(evaluate(with(b, a, groups[g])));
        }
    }
    // Around their mean the products cancel less.
    const double mean = meanOf(r.a, r.b);
    subtract(r.a, mean), subtract(r.b, mean);
    for (std::size_t g = 0; g < groups.size(); ++g) subtract(r.ab[g], mean), subtract(r.ba[g], mean);
    return r;
}

/// Either base may be the one that is exchanged; the mean of both is less noisy.
ExchangeSums sumsOf(const Results& r, std::size_t group)
{
    ExchangeSums sums;
    for (std::size_t i = 0; i < r.a.size(); ++i) {
        sums.addBase(r.a[i]), sums.addBase(r.b[i]);
        sums.addExchange(r.a[i], r.b[i], r.ab[group][i]);
        sums.addExchange(r.b[i], r.a[i], r.ba[group][i]);
    }
    return sums;
}

} // namespace

VarianceShares sobolIndices(std::size_t variables, const std::vector<std::vector<std::size_t>>& groups, const std::function<double(const std::vector<double>&)>& evaluate, std::size_t samples,
    std::uint64_t seed)
{
    const Results r = run(variables, groups, evaluate, samples, seed);
    VarianceShares out;
    out.variance = (meanProduct(r.a, r.a) + meanProduct(r.b, r.b)) / 2;
    const double ofBoth = meanProduct(r.a, r.b);
    for (std::size_t g = 0; g < groups.size(); ++g) {
        const VarianceShare share = estimateShare(sumsOf(r, g)).value_or(VarianceShare {});
        out.first.push_back(share.first);
        out.total.push_back(share.total);
    }
    out.second.assign(groups.size(), std::vector<double>(groups.size()));
    for (std::size_t g = 0; g < groups.size(); ++g)
        for (std::size_t h = g + 1; h < groups.size(); ++h)
            out.second[g][h] = out.second[h][g] = ((meanProduct(r.ba[g], r.ab[h]) + meanProduct(r.ab[g], r.ba[h])) / 2 - ofBoth) / out.variance - out.first[g] - out.first[h];
    return out;
}

} // namespace gw
