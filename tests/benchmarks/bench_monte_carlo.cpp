// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/bench_job.h"
#include "tests/benchmarks/item.h"
#include "tests/benchmarks/peer_script.h"

#include "core/compute/stages/returns.h"
#include "core/compute/stages/timeline.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <mutex>

namespace gw::bench {
namespace {

using nlohmann::json;
constexpr std::uint64_t ownPaths = std::uint64_t {1} << 19;
constexpr int peerChunk = 4096, peerChunks = 8;

/// The venture's first year as the script takes it.
json modelOf(const PathJob& job, const Venture<double>& venture)
{
    const Sales<double> sales = sell(venture);
    const UtilityBills<double> bills {venture.year.gridCost, venture.year.ownCost, venture.year.waterCost};
    const Costs<double> cost = spend(venture.capital, venture.running, bills, loadOf(sales), sales.revenue(), 1.0, 1.0);
    const FinanceTerms& f = venture.finance;
    const Timeline<double> time = timeline(f, 1.0);
    const auto curve = [](const LoadCurve<double>& c) { return json {c.base, c.slope, c.bend}; };
    json tiers = json::array(), drawn = json::array(), trend = job.trend, keep, step;
    for (int t = 0; t < sales.tierCount; ++t) {
        const TierSales<double>& s = sales.tier[t];
        tiers.push_back({{"offered", s.offered}, {"capacity", s.capacity}, {"demand", s.demand}, {"has_demand", s.hasDemand}, {"per_token", s.perToken}, {"power_per_token", s.powerPerToken}});
    }
    for (int y = 0; y <= f.horizonYears; ++y) drawn.push_back(drawnShare(time, y));
    for (const MarketProcess& process : job.market) keep.push_back(process.keep), step.push_back(process.step);
    const double standing = cost.runningOf(Layer::Energy) - cost.energyBill + cost.runningOf(Layer::Chips) + cost.runningOf(Layer::Infrastructure) - cost.water;
    return {{"tiers", tiers}, {"drawn", drawn}, {"trend", trend}, {"keep", keep}, {"step", step}, {"mix", job.marketMix}, {"horizon", f.horizonYears},
        {"opening", time.opening}, {"ramp", time.ramp}, {"hardware_life", f.hardwareLife}, {"refresh_throughput", f.refreshThroughputRatio},
        {"refresh_cost", f.refreshCostRatio}, {"discount_rate", f.discountRate}, {"tax_rate", f.taxRate}, {"residual", f.residualShare},
        {"price_fall", f.tokenPriceDecline}, {"escalation", f.energyEscalation}, {"training_revenue", sales.trainingRevenue},
        {"per_serving_power", sales.perServingPower}, {"grid", curve(bills.grid)}, {"own", curve(bills.own)}, {"water", curve(bills.water)},
        {"standing", standing}, {"revenue_share", venture.running.modelShare + venture.running.salesShare}, {"chips", cost.capitalOf(Layer::Chips)},
        {"built", cost.capitalOf(Layer::Energy) + cost.capitalOf(Layer::Infrastructure) - cost.land}, {"land", cost.land}, {"racks", cost.racks},
        {"chunk", peerChunk}, {"chunks", peerChunks}};
}

std::vector<double> presentValues(const PathJob& job, std::uint64_t paths)
{
    std::vector<double> values(paths);
    const auto take = [&](const PathTile& tile) { std::copy_n(tile.of(PathFigure::Npv), tile.count, values.begin() + static_cast<std::ptrdiff_t>(tile.first)); };
    if (!makeCpuSolver()->runPaths(job, {0, paths}, take)) values.clear();
    std::sort(values.begin(), values.end());
    return values;
}

/// Mean and quantiles within four of the peer's standard errors; a quantile's is about the deviation times 2.1 over the root at P5 and P95.
bool agree(const std::vector<double>& own, const json& peer)
{
    if (own.empty()) return false;
    const double n = peerChunk * peerChunks, error = peer["deviation"].get<double>() / std::sqrt(n);
    double sum = 0;
    for (const double v : own) sum += v;
    const auto at = [&](double p) { return own[static_cast<std::size_t>(p * static_cast<double>(own.size() - 1))]; };
    const auto near = [&](double value, const char* key, double errors) { return std::abs(value - peer[key].get<double>()) <= errors * error; };
    return near(sum / static_cast<double>(own.size()), "mean", 4) && near(at(0.05), "p5", 10) && near(at(0.5), "p50", 6) && near(at(0.95), "p95", 10);
}

double ownRate(const PathJob& job, Solver& solver, double months)
{
    const double seconds = secondsOf([&] { static_cast<void>(solver.runPaths(job, {0, ownPaths}, [](const PathTile&) {})); });
    return static_cast<double>(ownPaths) * months / seconds;
}

} // namespace

Item benchMonteCarlo(int pairs)
{
    Item item {.name = "Monte Carlo, all five layers, four correlated factors", .unit = "path-months/s"};
    const auto venture = sampleVenture();
    if (!venture) return item.remark = "the sample cannot be solved", item;
    PathJob job = fourFactors(*venture);
    job.paths = ownPaths;
    const double months = 12.0 * venture->finance.horizonYears;
    const Operations operations = operationsOf(job);
    item.flopsPerUnit = operations.flops / months, item.wordsPerUnit = operations.words / months;
    const auto solver = makeCpuSolver();
    if (!hasNumpy()) {
        for (int run = 0; run < 7; ++run) item.rate = std::max(item.rate, ownRate(job, *solver, months));
        return item.remark = "no NumPy on this machine, so no peer; the rate is the best of seven", item;
    }
    const json model = modelOf(job, *venture);
    const auto peer = runScript("monte_carlo.py", model);
    if (!peer) return item.remark = "the NumPy script failed", item;
    item.agrees = agree(presentValues(job, ownPaths), *peer);
    if (!item.agrees) return item.remark = "the present values differ: " + peer->dump(), item;
    const auto peerRate = [&] {
        const auto answer = runScript("monte_carlo.py", model);
        return answer ? peerChunk * peerChunks * months / (*answer)["seconds"].get<double>() : 1.0;
    };
    item.against = runPaired([&] { return ownRate(job, *solver, months); }, peerRate, pairs);
    item.rate = item.against->ours;
    item.peer = "NumPy, one thread";
    return item;
}

} // namespace gw::bench
