// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/single_owner.h"

#include "core/formulas/depreciation.h"
#include "core/formulas/finance.h"
#include "core/formulas/rates_of_return.h"

#include <algorithm>
#include <cmath>

namespace gw {
namespace {

/// Lists of years 0..N; what has no meaning in year 0 is 0 there.
using Years = std::vector<double>;

/// What the years earn and hold before any tax.
struct Operation {
    Years energy, revenue, operatingCost, funding, equipmentReserve;
};

double grown(double first, double rate, int year) { return first * std::pow(1 + rate, year - 1); }

double equipmentCost(const OwnerInput& in) { return in.equipmentYear > 0 ? grown(in.equipmentCost, in.inflation, in.equipmentYear) : 0; }

Operation operate(const OwnerInput& in)
{
    const auto size = static_cast<std::size_t>(in.years) + 1;
    Operation o {Years(size), Years(size), Years(size), Years(size), Years(size)};
    const double cost = equipmentCost(in);
    for (int t = 1; t <= in.years; ++t) {
        const auto i = static_cast<std::size_t>(t);
        o.energy[i] = grown(in.energy, -in.degradation, t);
        o.revenue[i] = o.energy[i] * grown(in.price, in.priceEscalation, t);
        o.operatingCost[i] = grown(in.operatingCost, in.inflation, t);
        if (t <= in.equipmentYear) o.funding[i] = cost / in.equipmentYear;
        if (t < in.equipmentYear) o.equipmentReserve[i] = cost * t / in.equipmentYear;
    }
    return o;
}

/// Debt whose service is a fixed share of the cash that can pay it.
struct Debt {
    double size = 0;
    Years service, interest;
    bool isNegative = false;
};

Debt sculpt(const OwnerInput& in, const Years& available)
{
    Debt debt {0, Years(available.size()), Years(available.size())};
    const int last = std::min(in.tenor, in.years);
    for (int t = 1; t <= last; ++t) debt.service[static_cast<std::size_t>(t)] = available[static_cast<std::size_t>(t)] / in.coverage;
    debt.size = netPresentValue(in.debtRate, debt.service.data(), static_cast<int>(debt.service.size()));
    if (debt.size < 0) return {0, Years(available.size()), Years(available.size()), true};
    double balance = debt.size;
    for (std::size_t i = 1; i < available.size(); ++i) {
        debt.interest[i] = static_cast<int>(i) <= last ? balance * in.debtRate : 0;
        balance += debt.interest[i] - debt.service[i];
    }
    return debt;
}

/// Balances at the end of each year: so many months of what the next year pays.
Years reserve(const Years& paid, double months)
{
    Years balance(paid.size());
    for (std::size_t t = 0; t + 1 < paid.size(); ++t) balance[t] = paid[t + 1] * months / 12;
    return balance;
}

std::vector<double> percentOf(DepreciationMethod method)
{
    switch (method) {
    case DepreciationMethod::Macrs5: return macrsPercent(5, Convention::HalfYear, 0);
    case DepreciationMethod::Macrs15: return macrsPercent(15, Convention::HalfYear, 0);
    case DepreciationMethod::StraightLine15: return straightLinePercent(15);
    case DepreciationMethod::StraightLine20: return straightLinePercent(20);
    case DepreciationMethod::None: break;
    }
    return {};
}

void depreciate(Years& years, double basis, DepreciationMethod method, int from)
{
    const std::vector<double> percent = percentOf(method);
    for (std::size_t i = 0; i < percent.size(); ++i)
        if (const std::size_t year = i + static_cast<std::size_t>(from); year < years.size()) years[year] += basis * percent[i] / 100;
}

Years depreciation(const OwnerInput& in)
{
    Years years(static_cast<std::size_t>(in.years) + 1);
    for (const DepreciationClass& c : in.classes) depreciate(years, (in.installedCost + in.constructionFinancing) * c.fraction, c.method, 1);
    if (in.equipmentYear > 0) depreciate(years, equipmentCost(in), DepreciationMethod::Macrs5, in.equipmentYear);
    return years;
}

/// Rounded half up to a tenth of a cent each year, as the tax form asks.
double creditRate(const OwnerInput& in, int year)
{
    if (year > in.creditYears) return 0;
    return std::floor(grown(in.credit, in.creditEscalation, year) * 1000 + 0.5 + 1e-9) / 1000;
}

double present(const Years& years, double rate) { return netPresentValue(rate, years.data(), static_cast<int>(years.size())); }

/// Figures of merit from the whole cash flow, year 0 included.
void measure(OwnerAnswer& out, const OwnerInput& in, const Operation& o, const Years& cash)
{
    Years cost(cash.size());
    for (std::size_t t = 0; t < cash.size(); ++t) cost[t] = o.revenue[t] - cash[t];
    const double nominal = out.nominalDiscount, energyNominal = present(o.energy, nominal), energyReal = present(o.energy, in.realDiscount);
    out.npv = present(cash, nominal);
    out.lcoeNominal = present(cost, nominal) / energyNominal;
    out.lcoeReal = present(cost, nominal) / energyReal;
    out.priceNominal = present(o.revenue, nominal) / energyNominal;
    out.priceReal = present(o.revenue, nominal) / energyReal;
    const std::vector<double> rates = ratesOfReturn(cash);
    out.hasSeveralRates = rates.size() > 1;
    if (rates.empty()) return;
    out.irr = nearestZero(rates);
    out.wacc = (1 - out.debtFraction) * *out.irr + out.debtFraction * in.debtRate * (1 - out.effectiveTax);
}

Years withoutYearZero(Years years)
{
    years.erase(years.begin());
    return years;
}

/// What goes into debt and equity in year 0.
void fund(OwnerAnswer& out, const OwnerInput& in, const Debt& debt, double reserves)
{
    out.debt = debt.size;
    out.uses = in.installedCost + in.constructionFinancing + in.debtFee * debt.size + reserves - in.grantFraction * in.installedCost;
    out.equity = out.uses - debt.size;
    out.debtFraction = debt.size / out.uses;
    out.effectiveTax = in.federalTax * (1 - in.stateTax) + in.stateTax;
    out.nominalDiscount = (1 + in.realDiscount) * (1 + in.inflation) - 1;
    out.hasNegativeDebtCapacity = debt.isNegative;
}

} // namespace

OwnerAnswer singleOwner(const OwnerInput& in)
{
    const Operation o = operate(in);
    Years available(o.energy.size()), credit(o.energy.size()), cash(o.energy.size());
    for (std::size_t t = 1; t < available.size(); ++t) available[t] = o.revenue[t] - o.operatingCost[t] - o.funding[t];
    const Debt debt = sculpt(in, available);
    const Years debtReserve = reserve(debt.service, in.reserveMonths), workingReserve = reserve(o.operatingCost, in.workingMonths), depreciated = depreciation(in);
    OwnerAnswer out;
    fund(out, in, debt, debtReserve[0] + workingReserve[0]);
    cash[0] = -out.equity;
    for (std::size_t t = 1; t < cash.size(); ++t) {
        const double reserveInterest = in.reserveRate * (debtReserve[t - 1] + workingReserve[t - 1] + o.equipmentReserve[t - 1]);
        const double grant = t == 1 ? in.grantFraction * in.installedCost : 0;
        const double taxable = o.revenue[t] - o.operatingCost[t] + reserveInterest - debt.interest[t] - depreciated[t] + grant;
        credit[t] = o.energy[t] * creditRate(in, static_cast<int>(t));
        const double increases = debtReserve[t] - debtReserve[t - 1] + workingReserve[t] - workingReserve[t - 1];
        cash[t] = available[t] + reserveInterest - debt.service[t] - increases - taxable * out.effectiveTax + credit[t];
    }
    measure(out, in, o, cash);
    out.available = withoutYearZero(std::move(available)), out.debtService = withoutYearZero(debt.service), out.interest = withoutYearZero(debt.interest);
    out.depreciation = withoutYearZero(depreciated), out.taxCredit = withoutYearZero(std::move(credit)), out.cash = withoutYearZero(std::move(cash));
    return out;
}

} // namespace gw
