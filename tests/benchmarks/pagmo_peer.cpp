// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/pagmo_peer.h"

#include "core/compute/stages/path.h"

#include <pagmo/problem.hpp>
#include <pagmo/utils/multi_objective.hpp>

namespace gw::bench {
namespace {

/// Factors of rack price, throughput, energy price and token price -> minus the present value, and capital.
struct Plan {
    Venture<double> venture;

    std::vector<double> fitness(const std::vector<double>& factors) const
    {
        Venture<double> changed = venture;
        constexpr Assumption assumptions[] {Assumption::RackPrice, Assumption::Throughput, Assumption::EnergyPrice, Assumption::TokenPrice};
        for (std::size_t i = 0; i < 4; ++i) changed.factor[static_cast<int>(assumptions[i])] = factors[i];
        FirstYear<double> year;
        firstYear(changed, year);
        LevelMarket<double> market;
        CashFlow<double> flow;
        runVenture(changed.finance, changed.running, year.sales, year.cost, 1.0, 1.0, market, flow);
        double nets[mostYears + 1] {};
        for (int y = 0; y < flow.count; ++y) nets[y] = flow.year[y].net;
        return {-netPresentValue(changed.finance.discountRate, nets, flow.count), year.cost.totalCapital()};
    }
    std::vector<double>::size_type get_nobj() const { return 2; }
    std::pair<std::vector<double>, std::vector<double>> get_bounds() const { return {std::vector<double>(4, 0.5), std::vector<double>(4, 1.5)}; }
};

} // namespace

struct PagmoSweep::Inside {
    pagmo::problem problem;
    std::vector<std::vector<double>> candidates;

    std::vector<std::vector<double>> evaluate() const
    {
        std::vector<std::vector<double>> answers;
        answers.reserve(candidates.size());
        for (const auto& candidate : candidates) answers.push_back(problem.fitness(candidate));
        return answers;
    }
};

bool hasPagmo() { return true; }

PagmoSweep::PagmoSweep(const Venture<double>& venture, const PathJob& grid) : m_inside(std::make_unique<Inside>(Inside {pagmo::problem(Plan {venture}), {}}))
{
    for (std::uint64_t path = 0; path < grid.paths; ++path) {
        std::vector<double> factors;
        for (const PathInput& input : grid.inputs) factors.push_back(1.0 + double(grid.tables[input.firstNode + path / input.stride % input.nodes]));
        m_inside->candidates.push_back(std::move(factors));
    }
}

PagmoSweep::~PagmoSweep() = default;

std::vector<std::array<double, 2>> PagmoSweep::figures() const
{
    std::vector<std::array<double, 2>> figures;
    for (const auto& answer : m_inside->evaluate()) figures.push_back({-answer[0], answer[1]});
    return figures;
}

void PagmoSweep::evaluateAndSort() const
{
    static_cast<void>(pagmo::non_dominated_front_2d(m_inside->evaluate()));
}

} // namespace gw::bench
