// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/money_input.h"

#include "core/compute/type_look_up.h"

#include <algorithm>
#include <cmath>

namespace gw {

namespace {

void addPiece(CapitalInput& capital, const EquipmentType& type, double cost)
{
    switch (type.kind) {
    case EquipmentKind::AcceleratorRack: capital.acceleratorRacks += cost; break;
    case EquipmentKind::CpuRack:
    case EquipmentKind::StorageRack:
    case EquipmentKind::NetworkRack: capital.otherRacks += cost; break;
    case EquipmentKind::GridConnection: capital.gridConnection += cost; break;
    case EquipmentKind::Transformer:
    case EquipmentKind::Switchgear:
    case EquipmentKind::Ups:
    case EquipmentKind::Busway:
    case EquipmentKind::Pdu:
    case EquipmentKind::Rectifier:
    case EquipmentKind::Generator:
    case EquipmentKind::Battery: capital.powerGear += cost; break;
    case EquipmentKind::Cdu:
    case EquipmentKind::Crah:
    case EquipmentKind::FanWall:
    case EquipmentKind::DryCooler:
    case EquipmentKind::Chiller:
    case EquipmentKind::CoolingTower:
    case EquipmentKind::InRowCooler:
    case EquipmentKind::RearDoor:
    case EquipmentKind::Pump: capital.coolingGear += cost; break;
    }
}

/// Building works are sized for what racks may draw, so a rack with a cap counts with its cap.
double designPower(const Equipment& piece, const EquipmentType& type)
{
    if (!type.rack) return 0;
    const double maximum = piece.maximumPower ? piece.maximumPower->si() : type.rack->maximumPower.value.si();
    return piece.powerCap ? std::min(maximum, piece.powerCap->si()) : maximum;
}

void fillEquipment(MoneyInput& money, const Plan& plan, const Catalog& catalog)
{
    bool hasNetwork = false;
    money.equipmentCost.reserve(plan.equipment.size());
    TypeLookUp types(catalog);
    for (const Equipment& piece : plan.equipment) {
        const EquipmentType* type = types.of(piece.type);
        const double cost = piece.price ? piece.price->si() : type ? type->price.value.si() : 0;
        money.equipmentCost.push_back(cost);
        if (!type) continue;
        addPiece(money.capital, *type, cost);
        money.capital.itCapacity += designPower(piece, *type);
        if (type->rack) money.accelerators += type->rack->accelerators.value;
        hasNetwork = hasNetwork || type->kind == EquipmentKind::NetworkRack;
    }
    money.capital.networkShare = hasNetwork ? 0 : catalog.buildCosts.networkShare.value;
}

void fillCapital(CapitalInput& capital, const Plan& plan, const Catalog& catalog)
{
    const BuildCosts& costs = catalog.buildCosts;
    for (const EnergySource& source : plan.sources)
        if (const EnergySourceType* type = catalog.find(source.type)) capital.energySources += type->capital.value.si() * source.capacity.si();
    capital.land = (plan.site.landArea * plan.site.landPrice).si();
    capital.shellPerWatt = costs.shell.value.si();
    capital.electricalPerWatt = costs.electricalInstallation.value.si();
    capital.mechanicalPerWatt = costs.mechanicalInstallation.value.si();
    capital.feesShare = costs.designAndFees.value;
    capital.contingency = plan.finance.contingency;
}

RunningInput runningInput(const Finance& finance, const BuildCosts& costs)
{
    RunningInput running;
    running.maintenanceShare = costs.maintenanceShare.value;
    running.insuranceShare = costs.insuranceShare.value;
    running.staffPerWattYear = costs.staffPerMegawatt.value.in(dollarPerYear) / megawatt.inSi;
    running.softwareShare = finance.softwarePerRackYear;
    running.modelShare = finance.modelCostShare;
    running.salesShare = finance.salesCostShare;
    return running;
}

FinanceInput financeInput(const Plan& plan)
{
    const Finance& from = plan.finance;
    FinanceInput finance;
    finance.horizonYears = static_cast<int>(std::clamp(std::round(from.horizon.in(year)), 1.0, 50.0));
    finance.discountRate = from.discountRate;
    finance.taxRate = from.taxRate;
    finance.hardwareLife = std::max(1.0, from.hardwareLife.in(year));
    finance.refreshCostRatio = from.refreshCostRatio;
    finance.refreshThroughputRatio = from.refreshThroughputRatio;
    finance.tokenPriceDecline = from.tokenPriceDecline;
    finance.residualShare = from.residualShare;
    finance.energyEscalation = plan.energy.priceEscalation;
    finance.construction = plan.schedule.construction.in(year);
    finance.ramp = plan.schedule.ramp.in(year);
    finance.timeToPower = plan.site.monthsToPower.in(year);
    return finance;
}

/// What the applications of a tier ask for, output tokens/s.
double askedByApplications(const Plan& plan, TierId tier)
{
    double asked = 0;
    for (const Application& application : plan.applications)
        if (application.tier == tier) asked += application.users * application.tokensPerUserDay.si() / day.inSi;
    return asked;
}

MoneyTier moneyTier(const Plan& plan, const ServiceTier& from)
{
    MoneyTier tier;
    tier.inputPerOutput = from.inputLength / from.outputLength;
    tier.cachedShare = from.cachedShare;
    tier.inputPrice = from.inputPrice.si();
    tier.outputPrice = from.outputPrice.si();
    tier.demand = from.demand.si() > 0 ? from.demand.si() : askedByApplications(plan, from.id);
    tier.hasDemand = tier.demand > 0;
    return tier;
}

} // namespace

MoneyInput moneyInput(const Plan& plan, const Catalog& catalog)
{
    MoneyInput money;
    fillEquipment(money, plan, catalog);
    fillCapital(money.capital, plan, catalog);
    for (const ServiceTier& tier : plan.tiers) money.tiers.push_back(moneyTier(plan, tier));
    money.utilisation = plan.workload.utilisation;
    money.trainingShare = plan.workload.preTrainingShare + plan.workload.postTrainingShare;
    money.trainingValue = plan.workload.trainingValue.in(dollarPerYear);
    money.meanTimeBetweenFailures = plan.workload.meanTimeBetweenFailures.si();
    money.restart = plan.workload.restart.si();
    money.checkpointCost = plan.workload.checkpointCost.si();
    money.running = runningInput(plan.finance, catalog.buildCosts);
    money.finance = financeInput(plan);
    return money;
}

} // namespace gw
