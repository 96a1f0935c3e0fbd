// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/facts.h"
#include "views/panels/figure_text.h"

#include <QCoreApplication>

namespace gw {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Facts", text); }

QString confidenceText(Confidence confidence)
{
    switch (confidence) {
    case Confidence::Datasheet: return tr("official");
    case Confidence::Analysis: return tr("analysis");
    case Confidence::Press: return tr("press");
    case Confidence::Estimate: return tr("estimate");
    case Confidence::Derived: return tr("derived");
    }
    return {};
}

/// Gathers the figures of one catalogue entry.
class FactList {
public:
    explicit FactList(const Catalog& catalog) : m_catalog(catalog) {}

    std::vector<Fact> facts;
    QString entry;                     ///< Of the figures that are added.

    template <class Q, class Read>
    void add(const char* name, const Figure<Q>& figure, Read&& read)
    {
        facts.push_back({tr(name), read(figure.value), originText(figure.origin), {}, entry});
    }
    template <class Q> void add(const char* name, const Figure<Q>& figure) { add(name, figure, [](Q q) { return figureText(q); }); }
    void addShare(const char* name, const Figure<double>& figure) { add(name, figure, shareText); }
    void addNumber(const char* name, const Figure<double>& figure)
    {
        add(name, figure, [](double value) { return QString::fromStdString(countText(value)); });
    }

private:
    QString originText(const Origin& origin) const
    {
        const Source* source = m_catalog.findSource(origin.source);
        const QString title = QString::fromStdString(source ? source->title : origin.source);
        const QString text = tr("%1, %2 (%3)").arg(title, QString::fromStdString(origin.date), confidenceText(origin.confidence));
        return origin.note.empty() ? text : tr("%1. %2").arg(text, QString::fromStdString(origin.note));
    }

    const Catalog& m_catalog;
};

QString sizeText(Length length) { return figureText(length, metre); }

void addRack(FactList& list, const RackData& rack)
{
    if (rack.accelerators.value > 0) list.addNumber("Accelerators", rack.accelerators);
    list.add("Typical power", rack.typicalPower);
    list.add("Maximum power", rack.maximumPower);
    list.add("Idle power", rack.idlePower);
    list.addShare("Heat to liquid", rack.liquidShare);
    list.addNumber("Power sides", rack.cords);
    list.add("Warmest coolant", rack.maximumSupply);
    if (rack.coolantFlow.value.si() > 0) list.add("Coolant flow", rack.coolantFlow, [](VolumeFlow flow) { return figureText(flow, litrePerMinute); });
}

void addPower(FactList& list, const PowerData& power)
{
    list.add("Rating", power.rating);
    list.addShare("Loss at no load", power.noLoadLoss);
    list.addShare("Loss, linear", power.proportionalLoss);
    list.addShare("Loss, square", power.squareLoss);
}

void addCooling(FactList& list, const CoolingData& cooling)
{
    list.add("Capacity", cooling.capacity);
    list.addShare("Fans and pumps", cooling.electricShare);
    list.add("Approach", cooling.approach, [](TemperatureDifference rise) { return figureText(rise, kelvin); });
    if (cooling.carnotShare.value > 0) list.addShare("Share of Carnot COP", cooling.carnotShare);
    if (cooling.waterShare.value > 0) list.addShare("Heat by evaporation", cooling.waterShare);
}

void addType(FactList& list, const EquipmentType& type)
{
    if (type.rack) addRack(list, *type.rack);
    if (type.power) addPower(list, *type.power);
    if (type.cooling) addCooling(list, *type.cooling);
    list.add("Price", type.price);
    list.add("Lead time", type.leadTime);
    list.add("Mass", type.mass);
    list.add("Width", type.width, sizeText);
    list.add("Depth", type.depth, sizeText);
    list.add("Height", type.height, sizeText);
}

void addModel(FactList& list, const ModelType& model)
{
    list.addNumber("Parameters", model.parameters);
    list.addNumber("Active parameters", model.activeParameters);
    list.addNumber("Layers", model.layers);
    list.addNumber("KV elements per token", model.kvElementsPerToken);
}

void addSource(FactList& list, const EnergySourceType& type)
{
    list.add("Capital", type.capital, [](PowerPrice price) { return figureText(price, dollarPerKilowatt); });
    list.add("Energy cost", type.energyCost, [](EnergyPrice price) { return figureText(price, dollarPerKilowattHour); });
    list.add("Carbon", type.carbon, [](CarbonIntensity carbon) { return figureText(carbon, gramPerKilowattHour); });
    list.addShare("Capacity factor", type.capacityFactor);
    list.add("Lead time", type.leadTime);
}

void addClimate(FactList& list, const Climate& climate)
{
    list.add("Design dry bulb", climate.designDryBulb);
    list.add("Design wet bulb", climate.designWetBulb);
    list.add("Extreme dry bulb", climate.extremeDryBulb);
    list.add("Elevation", climate.elevation, sizeText);
}

void addEntryOf(FactList& list, const Catalog& catalog, const Equipment& row) { if (const auto* type = catalog.find(row.type)) list.entry = QString::fromStdString(type->id.text), addType(list, *type); }
void addEntryOf(FactList& list, const Catalog& catalog, const ServiceTier& row) { if (const auto* model = catalog.find(row.model)) list.entry = QString::fromStdString(model->id.text), addModel(list, *model); }
void addEntryOf(FactList& list, const Catalog& catalog, const EnergySource& row) { if (const auto* type = catalog.find(row.type)) list.entry = QString::fromStdString(type->id.text), addSource(list, *type); }
void addEntryOf(FactList& list, const Catalog& catalog, const Site& row) { if (const auto* climate = catalog.find(row.climate)) list.entry = QString::fromStdString(climate->id.text), addClimate(list, *climate); }

} // namespace

std::vector<Fact> catalogFacts(const Plan& plan, const Catalog& catalog, const Subject& subject)
{
    FactList list(catalog);
    withSubject(plan, subject, [&](const char*, const auto& row) {
        if constexpr (requires { addEntryOf(list, catalog, row); }) addEntryOf(list, catalog, row);
    });
    return std::move(list.facts);
}

} // namespace gw
