// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/failure_table.h"

#include "core/formulas/availability.h"

namespace gw {
namespace {

FailureTimes timesOf(const FailureTable& table, EquipmentKind kind, double rating)
{
    constexpr double tenMegawatt = 1e7;
    switch (kind) {
    case EquipmentKind::Transformer: return rating > tenMegawatt ? table.largeTransformer : table.transformer;
    case EquipmentKind::Switchgear: return table.switchgear;
    case EquipmentKind::Ups: return table.ups;
    case EquipmentKind::Rectifier: return table.rectifier;
    case EquipmentKind::Busway: return table.busway;
    case EquipmentKind::Pdu: return table.pdu;
    default: return {hours(1), hours(0)};
    }
}

double availabilityOf(const FailureTimes& times) { return gw::availabilityOf(times.betweenFailures, times.toRepair); }

/// Mean over the feeds of one side: a side that loses one of two feeds still carries half.
double sideAvailability(const PowerGraph& graph, const std::vector<double>& available, std::size_t node, bool isSideB)
{
    double sum = 0;
    int feeds = 0;
    const std::vector<double>& alone = isSideB ? graph.shareWithoutA : graph.shareWithoutB;
    for (std::uint32_t f = graph.firstFeed[node]; f < graph.firstFeed[node + 1]; ++f) {
        if ((graph.isSideB[f] != 0) != isSideB || alone[f] == 0) continue;
        sum += available[graph.source[f]];
        ++feeds;
    }
    return feeds > 0 ? sum / feeds : 0;
}

} // namespace

double supplyAvailability(const Layout& layout, const Factory& factory, const FailureTable& table)
{
    double generators = 0, load = 0;
    for (std::size_t n = 0; n < factory.power.size(); ++n)
        if (layout.type[factory.power.piece[n]]->kind == EquipmentKind::Generator) generators += factory.power.rating[n];
    for (const double maximum : factory.racks.maximum) load += maximum;
    const double covered = load > 0 && generators < load ? generators / load : (generators > 0 ? 1 : 0);
    return availabilityOfEither(availabilityOf(table.utility), covered * availabilityOf(table.standby), 0);
}

double chainAvailability(const Layout& layout, const Factory& factory, const FailureTable& table)
{
    const PowerGraph& graph = factory.power;
    std::vector<double> available(graph.size(), 1);
    for (std::size_t n = graph.size(); n-- > 0;) {
        const FailureTimes own = timesOf(table, layout.type[graph.piece[n]]->kind, graph.rating[n]);
        const double a = sideAvailability(graph, available, n, false), b = sideAvailability(graph, available, n, true);
        const double fed = a > 0 && b > 0 ? availabilityOfEither(a, b, table.commonCause) : a + b;
        available[n] = availabilityOf(own) * (fed > 0 ? fed : 1);
    }
    double sum = 0;
    for (std::size_t r = 0; r < factory.racks.piece.size(); ++r)
        if (factory.racks.kind[r] != ServingInput::noRack) sum += available[graph.node[factory.racks.piece[r]]];
    return sum / factory.acceleratorRacks;
}

double powerAvailability(const Layout& layout, const Factory& factory)
{
    const FailureTable table;
    return factory.acceleratorRacks > 0 ? chainAvailability(layout, factory, table) * supplyAvailability(layout, factory, table) : 1;
}

void layOutEnergy(const Layout& layout, Factory& factory)
{
    const Plan& plan = layout.plan;
    EnergyInput& energy = factory.energy;
    energy.price = plan.energy.price.si();
    energy.demandCharge = plan.energy.demandCharge.si();
    energy.carbon = plan.energy.carbon.si();
    energy.waterPrice = plan.energy.waterPrice.si();
    energy.gridCapacity = plan.site.gridCapacity.si();
    energy.interruptibleShare = plan.energy.interruptibleShare;
    energy.interruptedShareOfYear = shareOfYear(plan.energy.interruptionPerYear);
    for (const EnergySource& source : plan.sources) {
        const EnergySourceType& type = *layout.catalog.find(source.type);
        energy.sources.push_back({source.capacity.si(), type.capacityFactor.value, type.energyCost.value.si(), type.carbon.value.si()});
    }
}

} // namespace gw
