// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/parts.h"

#include <array>

namespace gw {
namespace {

enum class Lot : std::uint8_t { AcceleratorRacks, OtherRacks, GridConnection, CoolingGear, PowerGear };
constexpr std::size_t lotCount = 5;

Lot lotOf(EquipmentKind kind)
{
    if (kind == EquipmentKind::AcceleratorRack) return Lot::AcceleratorRacks;
    if (isRack(kind)) return Lot::OtherRacks;
    if (kind == EquipmentKind::GridConnection) return Lot::GridConnection;
    return isCooling(kind) ? Lot::CoolingGear : Lot::PowerGear;
}

/// Pieces of one type at one price.
struct PricedLot {
    const EquipmentType* type;
    const Equipment* first;
    double count = 0;
};

/// By their first piece.
std::vector<PricedLot> lotsOf(const Plan& plan, const Layout& layout, Lot lot)
{
    std::vector<PricedLot> lots;
    std::map<std::pair<const EquipmentType*, double>, std::size_t> known;
    for (std::size_t p = 0; p < layout.type.size(); ++p) {
        const Equipment& piece = plan.equipment[p];
        if (lotOf(layout.type[p]->kind) != lot) continue;
        const auto [at, isNew] = known.try_emplace({layout.type[p], piece.price ? piece.price->si() : -1}, lots.size());
        if (isNew) lots.push_back({layout.type[p], &piece});
        ++lots[at->second].count;
    }
    return lots;
}

Traced costOf(Scribe& s, const PricedLot& lot)
{
    const std::string& name = lot.type->name;
    const std::string of = lot.first->price ? name + ", own price" : name;
    const Traced price = lot.first->price ? s.leaves.field("equipment", lot.first->id.number, "price_usd", {"Price of one", of, FigureKind::Money})
                                          : s.leaves.figure(lot.type->price, lot.type->id.text, "price", {"Price of one", of, FigureKind::Money});
    const Traced count = s.leaves.counted(lot.count, "equipment", "type", {"Pieces placed", of});
    return s.named(count * price, "Cost", FigureKind::Money, of);
}

Traced costOf(Scribe& s, Lot lot, double value, const char* title)
{
    std::vector<Traced> parts;
    for (const PricedLot& priced : lotsOf(s.plan, s.ground->layout, lot)) parts.push_back(costOf(s, priced));
    return parts.empty() ? Traced(0) : s.sum(value, std::move(parts), title, FigureKind::Money);
}

Traced itCapacity(Scribe& s)
{
    std::vector<Traced> parts;
    for (const RackGroup& group : s.racks) parts.push_back(s.named(s.count(group) * s.maximumPower(group), "Design power", FigureKind::Power, group.name));
    return s.sum(s.factory().money.capital.itCapacity, std::move(parts), "IT capacity", FigureKind::Power);
}

Traced energySources(Scribe& s)
{
    std::vector<Traced> parts;
    for (const EnergySource& source : s.plan.sources) {
        const EnergySourceType* type = s.catalog.find(source.type);
        const Traced capacity = s.leaves.field("sources", source.id.number, "capacity_mw", {"Capacity", source.name, FigureKind::Power});
        parts.push_back(s.named(s.leaves.figure(type->capital, type->id.text, "capital", {"Price of capacity", type->name, FigureKind::PowerPrice}) * capacity,
            "Cost of the source", FigureKind::Money, source.name));
    }
    return parts.empty() ? Traced(0) : s.sum(s.factory().money.capital.energySources, std::move(parts), "Own energy sources", FigureKind::Money);
}

Traced land(Scribe& s)
{
    const Traced area = s.leaves.field("site", 0, "land_area_m2", {"Land", {}, FigureKind::Area});
    return s.named(area * s.leaves.field("site", 0, "land_price_usd_per_m2", {"Price of land", {}, FigureKind::AreaPrice}), "Land, bought", FigureKind::Money);
}

} // namespace

CapitalTerms<Traced> explainCapital(Scribe& s)
{
    const CapitalInput& from = s.factory().money.capital;
    const BuildCosts& costs = s.catalog.buildCosts;
    const auto built = [&](const auto& figure, const char* key, const char* title, FigureKind kind) { return s.leaves.figure(figure, std::string(buildCostsId), key, {title, {}, kind}); };
    CapitalTerms<Traced> terms;
    terms.acceleratorRacks = costOf(s, Lot::AcceleratorRacks, from.acceleratorRacks, "Accelerator racks");
    terms.otherRacks = costOf(s, Lot::OtherRacks, from.otherRacks, "Other racks");
    terms.gridConnection = costOf(s, Lot::GridConnection, from.gridConnection, "Grid connection");
    terms.powerGear = costOf(s, Lot::PowerGear, from.powerGear, "Power equipment");
    terms.coolingGear = costOf(s, Lot::CoolingGear, from.coolingGear, "Cooling equipment");
    terms.networkShare = from.networkShare > 0 ? built(costs.networkShare, "network_share", "Network and storage, of the racks' price", FigureKind::Share) : Traced(0);
    terms.energySources = energySources(s);
    terms.land = land(s);
    terms.itCapacity = itCapacity(s);
    terms.shellPerWatt = built(costs.shell, "shell", "Building shell", FigureKind::PowerPrice);
    terms.electricalPerWatt = built(costs.electricalInstallation, "electrical_installation", "Electrical installation", FigureKind::PowerPrice);
    terms.mechanicalPerWatt = built(costs.mechanicalInstallation, "mechanical_installation", "Mechanical installation", FigureKind::PowerPrice);
    terms.feesShare = built(costs.designAndFees, "design_and_fees", "Design and fees", FigureKind::Share);
    terms.contingency = s.leaves.field("finance", 0, "contingency", {"Contingency", {}, FigureKind::Share});
    return terms;
}

RunningTerms<Traced> explainRunning(Scribe& s)
{
    const BuildCosts& costs = s.catalog.buildCosts;
    const auto built = [&](const auto& figure, const char* key, const char* title) { return s.leaves.figure(figure, std::string(buildCostsId), key, {title, {}, FigureKind::Share}); };
    const auto agreed = [&](const char* key, const char* title) { return s.leaves.field("finance", 0, key, {title, {}, FigureKind::Share}); };
    const Traced staff = s.leaves.figure(costs.staffPerMegawatt, std::string(buildCostsId), "staff_per_megawatt", {"Staff, for each megawatt", {}, FigureKind::MoneyRate});
    RunningTerms<Traced> terms;
    terms.maintenanceShare = built(costs.maintenanceShare, "maintenance_share", "Maintenance, of what is built");
    terms.insuranceShare = built(costs.insuranceShare, "insurance_share", "Insurance, of all capital");
    terms.staffPerWattYear = s.tape.function(s.factory().money.running.staffPerWattYear, {.title = "Staff", .kind = FigureKind::MoneyPerPowerYear, .formula = "staff for each megawatt, in a year"},
        {staff}, [](std::span<const double> v) { return MoneyRate::fromSi(v[0]).in(dollarPerYear) / megawatt.inSi; });
    terms.softwareShare = agreed("software_share_of_rack_price", "Software, of the racks' price");
    terms.modelShare = agreed("model_cost_share", "Models, of revenue");
    terms.salesShare = agreed("sales_cost_share", "Sales and support, of revenue");
    return terms;
}

} // namespace gw
