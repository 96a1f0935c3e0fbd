// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/layout.h"

#include "core/formulas/availability.h"

namespace gw {
namespace {

struct Reliability {
    Time betweenFailures, toRepair;
};

/// IEEE 493 in a third-party transcription (equinor/neqsim, ieee493_equipment.csv, commit a8a4535), confidence estimate: its rates stand
/// above those usually quoted, so it ranks rather than promises.
Reliability reliabilityOf(EquipmentKind kind, double rating)
{
    constexpr double tenMegawatt = 1e7;
    switch (kind) {
    case EquipmentKind::Transformer: return rating > tenMegawatt ? Reliability {hours(97100), hours(285)} : Reliability {hours(162100), hours(356)};
    case EquipmentKind::Switchgear: return {hours(224700), hours(26)};
    case EquipmentKind::Ups: return {hours(15900), hours(25)};
    case EquipmentKind::Rectifier: return {hours(32500), hours(72)};
    case EquipmentKind::Busway: return {hours(438600), hours(8)};
    case EquipmentKind::Pdu: return {hours(438600), hours(48)};
    default: return {hours(1), hours(0)};
    }
}

/// Utility, double circuit overhead; standby generator. Same source.
constexpr Reliability utility {hours(29200), hours(4.2)};
constexpr Reliability standby {hours(5950), hours(54)};

/// IEC 61508-6 gives 1..10 % for redundant hardware; 5 % is its middle. Estimate.
constexpr double commonCause = 0.05;

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

double supplyAvailability(const Layout& layout, const Factory& factory)
{
    double generators = 0, load = 0;
    for (std::size_t n = 0; n < factory.power.size(); ++n)
        if (layout.type[factory.power.piece[n]]->kind == EquipmentKind::Generator) generators += factory.power.rating[n];
    for (const double maximum : factory.racks.maximum) load += maximum;
    const double covered = load > 0 && generators < load ? generators / load : (generators > 0 ? 1 : 0);
    const double grid = availabilityOf(utility.betweenFailures, utility.toRepair);
    return 1 - (1 - grid) * (1 - covered * availabilityOf(standby.betweenFailures, standby.toRepair));
}

} // namespace

double powerAvailability(const Layout& layout, const Factory& factory)
{
    const PowerGraph& graph = factory.power;
    std::vector<double> available(graph.size(), 1);
    for (std::size_t n = graph.size(); n-- > 0;) {
        const Reliability own = reliabilityOf(layout.type[graph.piece[n]]->kind, graph.rating[n]);
        const double a = sideAvailability(graph, available, n, false), b = sideAvailability(graph, available, n, true);
        const double fed = a > 0 && b > 0 ? availabilityOfEither(a, b, commonCause) : a + b;
        available[n] = availabilityOf(own.betweenFailures, own.toRepair) * (fed > 0 ? fed : 1);
    }
    double sum = 0;
    for (std::size_t r = 0; r < factory.racks.piece.size(); ++r)
        if (factory.racks.kind[r] != ServingInput::noRack) sum += available[graph.node[factory.racks.piece[r]]];
    return factory.acceleratorRacks > 0 ? sum / factory.acceleratorRacks * supplyAvailability(layout, factory) : 1;
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
    energy.interruptedShareOfYear = plan.energy.interruptionPerYear.in(hour) / hoursPerYear;
    for (const EnergySource& source : plan.sources) {
        const EnergySourceType& type = *layout.catalog.find(source.type);
        energy.sources.push_back({source.capacity.si(), type.capacityFactor.value, type.energyCost.value.si(), type.carbon.value.si()});
    }
}

} // namespace gw
