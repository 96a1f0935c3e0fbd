// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/traced_stages.h"

#include <algorithm>
#include <cmath>

namespace gw {
namespace {

Tape& tape() { return Tape::current(); }

void nameTier(TierSales<Traced>& tier, const std::string& of)
{
    const auto name = [&](Traced& step, const char* title, FigureKind kind) {
        if (!tape().isBare(step)) step = tape().name(step, {.title = title, .of = of, .kind = kind});
    };
    name(tier.capacity, "Capacity", FigureKind::TokenRate);
    name(tier.offered, "Offered", FigureKind::TokenRate);
    name(tier.demand, "Demand", FigureKind::TokenRate);
    name(tier.sold, "Tokens/s sold", FigureKind::TokenRate);
    name(tier.perToken, "Earned with one output token", FigureKind::TokenPrice);
    name(tier.powerPerToken, "Power of serving for each token/s", FigureKind::Number);
}

/// The name of a tier is that of what one of its tokens earns.
std::string nameOfTier(const Venture<Traced>& venture, int tier)
{
    const Tape::Step& step = tape().at(venture.tier[tier].perToken.step());
    return step.name != 0 ? tape().nameOf(step).of : "tier " + std::to_string(tier + 1);
}

std::vector<Traced> withTerms(const Traced* flows, int count)
{
    std::vector<Traced> in(flows, flows + count);
    in.push_back(tape().terms().discountRate);
    in.push_back(tape().terms().horizon);
    return in;
}

/// What `placeCapital` and `placeRunning` make on their way. The same arithmetic gives the same steps again; should the stages do otherwise one
/// day, their parts go without a name of their own.
void nameCosts(const CapitalTerms<Traced>& in, const RunningTerms<Traced>& terms, const Costs<Traced>& cost)
{
    const auto name = [](const Traced& step, const char* title, FigureKind kind) {
        if (!tape().isBare(step)) tape().name(step, {.title = title, .kind = kind});
    };
    const Traced building = (in.shellPerWatt + in.electricalPerWatt + in.mechanicalPerWatt) * in.itCapacity;
    const Traced construction = (in.powerGear + in.coolingGear + building) * (Traced(1) + in.feesShare), energy = in.gridConnection + in.energySources;
    const Traced built = cost.capitalOf(Layer::Infrastructure) - cost.land;
    name(building, "Building works", FigureKind::Money);
    name(construction, "Construction with design and fees", FigureKind::Money);
    name(in.contingency * (construction + energy), "Contingency", FigureKind::Money);
    name(built, "Infrastructure without land", FigureKind::Money);
    name((terms.maintenanceShare + terms.insuranceShare) * built, "Maintenance and insurance", FigureKind::MoneyPerYear);
    name(terms.staffPerWattYear * in.itCapacity, "Staff", FigureKind::MoneyPerYear);
    name(terms.softwareShare * cost.racks, "Software", FigureKind::MoneyPerYear);
    name(terms.insuranceShare * cost.capitalOf(Layer::Chips), "Insurance of chips", FigureKind::MoneyPerYear);
    name(terms.insuranceShare * cost.capitalOf(Layer::Energy), "Insurance of the energy plant", FigureKind::MoneyPerYear);
}

} // namespace

Sales<Traced> sell(const Venture<Traced>& venture)
{
    Sales<Traced> sales;
    sales.tierCount = venture.tierCount;
    sell<Traced>(venture, sales);
    // Named where each is made, so that what is sold of one tier is told by its own figures.
    for (int t = 0; t < venture.tierCount; ++t) nameTier(sales.tier[t], nameOfTier(venture, t));
    const auto name = [](Traced& step, const char* title, FigureKind kind) {
        if (!tape().isBare(step)) step = tape().name(step, {.title = title, .kind = kind, .formulaName = kind == FigureKind::MoneyPerYear ? "economics.token_revenue" : ""});
    };
    name(sales.tokensPerSecond, "Tokens/s sold", FigureKind::TokenRate);
    name(sales.servingRevenue, "Revenue of serving", FigureKind::MoneyPerYear);
    name(sales.perServingPower, "One over the power of serving in the plan's year", FigureKind::Number);
    return sales;
}

Costs<Traced> spend(const CapitalTerms<Traced>& capital, const RunningTerms<Traced>& running, const UtilityBills<Traced>& bills, Traced load, Traced revenue, Traced capitalFactor,
    Traced rackFactor)
{
    const auto name = [](Traced& step, const char* title, FigureKind kind, const char* formula = "") {
        if (!tape().isBare(step)) step = tape().name(step, {.title = title, .kind = kind, .formulaName = formula});
    };
    revenue = tape().isBare(revenue) ? revenue : tape().name(revenue, {.title = "Revenue a year", .kind = FigureKind::MoneyPerYear});
    Costs<Traced> cost = spend<Traced>(capital, running, bills, load, revenue, capitalFactor, rackFactor);
    constexpr const char* layers[] {"Energy", "Chips", "Infrastructure", "Models", "Applications"};
    name(cost.racks, "Accelerator racks, bought", FigureKind::Money);
    name(cost.land, "Land, in this scenario", FigureKind::Money);
    name(cost.energyBill, "Energy bill", FigureKind::MoneyPerYear);
    for (std::size_t i = 0; i < layerCount; ++i) {
        name(cost.capital[i], (std::string(layers[i]) + ", capital").c_str(), FigureKind::Money, "economics.site_capital");
        name(cost.running[i], (std::string(layers[i]) + ", running cost a year").c_str(), FigureKind::MoneyPerYear);
    }
    nameCosts(capital, running, cost);
    return cost;
}

Traced presentAmount(double, std::vector<Traced> amounts, std::string title, FigureKind kind)
{
    const std::vector<Traced> in = withTerms(amounts.data(), static_cast<int>(amounts.size()));
    const auto answer = [](std::span<const double> v) {
        const int count = std::min(static_cast<int>(v.size()) - 2, static_cast<int>(std::lround(v[v.size() - 1])) + 1);
        const double factor = 1 / (1 + v[v.size() - 2]);
        double sum = 0;
        for (int y = count - 1; y >= 0; --y) sum = sum * factor + v[y];
        return sum;
    };
    std::vector<double> values;
    for (const Traced& amount : in) values.push_back(amount.value());
    return tape().function(answer(values), {.title = std::move(title), .kind = kind, .formula = "each year / (1 + discount rate)^year, added up", .formulaName = "cashflow.net_present_value"}, in, answer);
}

Traced netPresentValue(Traced, const Traced* flows, int count)
{
    const std::vector<Traced> in = withTerms(flows, count);
    const auto answer = [](std::span<const double> v) {
        const int years = std::min(static_cast<int>(v.size()) - 2, static_cast<int>(std::lround(v[v.size() - 1])) + 1);
        return netPresentValue(v[v.size() - 2], v.data(), years);
    };
    std::vector<double> values;
    for (const Traced& flow : in) values.push_back(flow.value());
    return tape().function(answer(values), {.title = "Net present value", .kind = FigureKind::Money, .formula = "net cash of each year / (1 + discount rate)^year, added up",
        .formulaName = "cashflow.net_present_value"}, in, answer);
}

RateOfReturn<Traced> internalRateOfReturn(const Traced* flows, int count, Roots)
{
    std::vector<double> values;
    for (int y = 0; y < count; ++y) values.push_back(flows[y].value());
    const RateOfReturn<double> value = internalRateOfReturn(values.data(), count);
    const auto answer = [](std::span<const double> v) { return internalRateOfReturn(v.data(), static_cast<int>(v.size())).rate; };
    const Traced rate = tape().function(value.rate, {.title = "Rate of return", .kind = FigureKind::Share, .formula = "the discount rate at which the net cash of all years is worth nothing today",
        .formulaName = "cashflow.internal_rate_of_return"}, {flows, flows + count}, answer);
    return {rate, Traced(value.roots)};
}

Traced paybackYears(const Traced* flows, int count)
{
    std::vector<double> values;
    for (int y = 0; y < count; ++y) values.push_back(flows[y].value());
    return tape().function(paybackYears(values.data(), count), {.title = "Payback", .kind = FigureKind::Years, .formula = "years until the net cash, added up, is positive for good"}, {flows, flows + count},
        [](std::span<const double> v) { return paybackYears(v.data(), static_cast<int>(v.size())); });
}

Returns<Traced> judge(const CashFlow<Traced>& flow, double rate, Traced servingShare, Roots wanted)
{
    Returns<Traced> returns = judge<Traced>(flow, rate, servingShare, wanted);
    const auto name = [](Traced& step, const char* title) {
        if (!tape().isBare(step)) step = tape().name(step, {.title = title, .kind = FigureKind::Money});
    };
    name(returns.net, "Net cash over the horizon");
    name(returns.capital, "Capital over the horizon");
    name(returns.tokenCosts, "Serving's part of all that is paid, discounted");
    return returns;
}

} // namespace gw
