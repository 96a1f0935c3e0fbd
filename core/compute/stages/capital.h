// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/stages/venture.h"

/// Stage "cost": capital and running cost by layer, of the first full year.
namespace gw {

/// The bill of utilities by serving load: $/year, scenario's energy price applied.
template <class R>
struct UtilityBills {
    LoadCurve<R> grid;                    ///< Grid energy and demand charge.
    LoadCurve<R> own;                     ///< Fuel of own sources.
    LoadCurve<R> water;
};

/// Capital and running cost by layer, dollars and dollars per year of the first full year.
///
///     layer           capital                                               running cost
///     energy          grid connection, own sources                          energy and demand charge, insurance
///     chips           racks of every kind, network share                    software, insurance
///     infrastructure  power and cooling gear, shell, installation, fees,    maintenance, staff, water, insurance
///                     contingency of all that is built on site, land
///     models          none: models are licensed or developed as they earn   share of revenue
///     applications    none                                                  share of revenue: selling, support, payment
///
/// The scenario's capital factor scales all capital, its rack factor the accelerator racks and the network share besides.
/// Land is neither insured nor maintained.
template <class R>
struct Costs {
    R capital[layerCount] {};
    R running[layerCount] {};
    R land {};                            ///< Part of the infrastructure's capital that never wears.
    R racks {};                           ///< Part of the chips' capital that is bought anew at each refresh: the accelerator racks.
    UtilityBills<R> bills;                ///< Parts of the running cost that follow production; energy escalates too.
    R energyBill {}, water {};            ///< Those of the first full year, part of `running`.

    GW_HD R& capitalOf(Layer layer) { return capital[static_cast<int>(layer)]; }
    GW_HD R& runningOf(Layer layer) { return running[static_cast<int>(layer)]; }
    GW_HD R capitalOf(Layer layer) const { return capital[static_cast<int>(layer)]; }
    GW_HD R runningOf(Layer layer) const { return running[static_cast<int>(layer)]; }
    GW_HD R totalCapital() const { return sumOf(capital); }
    GW_HD R totalRunning() const { return sumOf(running); }

private:
    GW_HD static R sumOf(const R (&layers)[layerCount])
    {
        R sum = R(0);
        for (const R& layer : layers) sum += layer;
        return sum;
    }
};

template <class R>
GW_HD void placeCapital(Costs<R>& cost, const CapitalTerms<R>& in, R capitalFactor, R rackFactor)
{
    const R racks = in.acceleratorRacks * rackFactor;
    const R building = (in.shellPerWatt + in.electricalPerWatt + in.mechanicalPerWatt) * in.itCapacity;
    const R construction = (in.powerGear + in.coolingGear + building) * (R(1) + in.feesShare);
    const R energy = in.gridConnection + in.energySources;
    cost.racks = racks * capitalFactor;
    cost.land = in.land * capitalFactor;
    cost.capitalOf(Layer::Chips) = (racks * (R(1) + in.networkShare) + in.otherRacks) * capitalFactor;
    cost.capitalOf(Layer::Energy) = energy * capitalFactor;
    cost.capitalOf(Layer::Infrastructure) = (construction + in.contingency * (construction + energy) + in.land) * capitalFactor;
}

template <class R>
GW_HD void placeRunning(Costs<R>& cost, const RunningTerms<R>& in, R itCapacity, R revenue)
{
    const R built = cost.capitalOf(Layer::Infrastructure) - cost.land;
    cost.runningOf(Layer::Energy) = cost.energyBill + in.insuranceShare * cost.capitalOf(Layer::Energy);
    cost.runningOf(Layer::Chips) = in.softwareShare * cost.racks + in.insuranceShare * cost.capitalOf(Layer::Chips);
    cost.runningOf(Layer::Infrastructure) = (in.maintenanceShare + in.insuranceShare) * built + in.staffPerWattYear * itCapacity + cost.water;
    cost.runningOf(Layer::Models) = in.modelShare * revenue;
    cost.runningOf(Layer::Applications) = in.salesShare * revenue;
}

/// `load` and `revenue` ($/year) are those of the first full year.
template <class R>
GW_HD Costs<R> spend(const CapitalTerms<R>& capital, const RunningTerms<R>& running, const UtilityBills<R>& bills, R load, R revenue, R capitalFactor, R rackFactor)
{
    Costs<R> cost;
    cost.bills = bills;
    cost.energyBill = bills.grid.at(load) + bills.own.at(load);
    cost.water = bills.water.at(load);
    placeCapital(cost, capital, capitalFactor, rackFactor);
    placeRunning(cost, running, capital.itCapacity, revenue);
    return cost;
}

} // namespace gw
