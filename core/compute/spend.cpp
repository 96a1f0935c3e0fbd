// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/stages/capital.h"

#include <numeric>

namespace gw {

namespace {

void placeCapital(CostResult& cost, const CapitalInput& in, double capitalFactor, double rackFactor)
{
    const double racks = in.acceleratorRacks * rackFactor;
    const double building = (in.shellPerWatt + in.electricalPerWatt + in.mechanicalPerWatt) * in.itCapacity;
    const double construction = (in.powerGear + in.coolingGear + building) * (1 + in.feesShare);
    const double energy = in.gridConnection + in.energySources;
    cost.racks = racks * capitalFactor;
    cost.land = in.land * capitalFactor;
    cost.capitalOf(Layer::Chips) = (racks * (1 + in.networkShare) + in.otherRacks) * capitalFactor;
    cost.capitalOf(Layer::Energy) = energy * capitalFactor;
    cost.capitalOf(Layer::Infrastructure) = (construction + in.contingency * (construction + energy) + in.land) * capitalFactor;
}

void placeRunning(CostResult& cost, const MoneyInput& money, const UtilityBill& bill, double revenue)
{
    const RunningInput& in = money.running;
    const double built = cost.capitalOf(Layer::Infrastructure) - cost.land;
    cost.energyBill = bill.energy;
    cost.water = bill.water;
    cost.revenueShare = in.modelShare + in.salesShare;
    cost.runningOf(Layer::Energy) = bill.energy + in.insuranceShare * cost.capitalOf(Layer::Energy);
    cost.runningOf(Layer::Chips) = in.softwareShare * cost.racks + in.insuranceShare * cost.capitalOf(Layer::Chips);
    cost.runningOf(Layer::Infrastructure) = (in.maintenanceShare + in.insuranceShare) * built + in.staffPerWattYear * money.capital.itCapacity + bill.water;
    cost.runningOf(Layer::Models) = in.modelShare * revenue;
    cost.runningOf(Layer::Applications) = in.salesShare * revenue;
}

} // namespace

double CostResult::totalCapital() const { return std::accumulate(capital.begin(), capital.end(), 0.0); }
double CostResult::totalRunning() const { return std::accumulate(running.begin(), running.end(), 0.0); }

CostResult spend(const MoneyInput& money, const UtilityBill& bill, double revenuePerYear, const ScenarioFactors& scenario)
{
    CostResult cost;
    placeCapital(cost, money.capital, scenario.of(Assumption::CapitalCost), scenario.of(Assumption::RackPrice));
    placeRunning(cost, money, bill, revenuePerYear);
    return cost;
}

} // namespace gw
