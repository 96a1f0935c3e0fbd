// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pages.h"
#include "core/report/report_text.h"
#include "core/units/format.h"

#include <fmt/format.h>

#include <set>

namespace gw {

namespace {

/// How a figure is read; the catalogue's plain numbers are counts, shares or bytes.
enum class As { Count, Share, Bytes, Flops, BytesPerSecond, Degrees };

std::string read(Power v, As) { return readable(v).text(); }
std::string read(Money v, As) { return moneyText(v); }
std::string read(MoneyRate v, As) { return moneyText(v); }
std::string read(Length v, As) { return digits(v.in(metre), 4) + " m"; }
std::string read(Mass v, As) { return countText(v.in(kilogram)) + " kg"; }
std::string read(Time v, As) { return digits(v.in(week)) + " weeks"; } // The catalogue's times are lead times.
std::string read(Temperature v, As) { return digits(v.inCelsius()) + " °C"; }
std::string read(TemperatureDifference v, As) { return digits(v.in(kelvin)) + " K"; }
std::string read(VolumeFlow v, As) { return digits(v.in(litrePerMinute)) + " L/min"; }
std::string read(PowerPrice v, As) { return "$" + digits(v.in(dollarPerWatt)) + " /W"; }
std::string read(EnergyPrice v, As) { return "$" + digits(v.in(dollarPerKilowattHour)) + " /kWh"; }
std::string read(CarbonIntensity v, As) { return digits(v.in(gramPerKilowattHour)) + " g/kWh"; }
std::string read(Rate v, As as)
{
    if (as == As::Flops) return digits(v.in(teraflops), 5) + " TFLOP/s";
    return digits(v.in(terabytePerSecond)) + " TB/s";
}
std::string read(double v, As as)
{
    switch (as) {
    case As::Share: return percent(v);
    case As::Bytes: return digits(v / 1e9, 4) + " GB";
    case As::Degrees: return digits(v, 4) + "°";
    default: return v >= 1000 ? countText(v) : digits(v, 4);
    }
}

template <class Q>
std::string rangeText(const Figure<Q>& figure, As as)
{
    if ((!figure.low && !figure.high) || figure.low == figure.high) return "-";
    return fmt::format(
        words::range, fmt::arg("low", read(figure.low.value_or(figure.value), as)), fmt::arg("high", read(figure.high.value_or(figure.value), as)));
}

/// Writes the figures of one entry as rows, and remembers their sources.
class FigureRows {
public:
    explicit FigureRows(const std::string& title) : m_table(tableOfText(title, {"Figure", "#Value", "Range", "Source", "Date", "Confidence"})) {}

    template <class Q> void add(words::Text name, const Figure<Q>& figure, As as = As::Count)
    {
        row(name, read(figure.value, as), rangeText(figure, as), figure.origin);
    }
    template <class Q> void add(words::Text name, const std::optional<Figure<Q>>& figure, As as = As::Count)
    {
        if (figure) add(name, *figure, as);
    }
    void row(words::Text name, std::string value, std::string range, const Origin& origin)
    {
        if (origin.source.empty()) return;
        m_keys.insert(origin.source);
        m_table.rows.push_back({std::string(name), std::move(value), std::move(range), sourceText(origin), origin.date,
            nameOf(words::confidenceNames, origin.confidence)});
    }

    TextTable table() && { return std::move(m_table); }
    const std::set<std::string>& keys() const { return m_keys; }

private:
    /// The key of the register; titles and addresses stand there once.
    static std::string sourceText(const Origin& origin)
    {
        return origin.note.empty() ? origin.source : fmt::format("{}: {}", origin.source, origin.note);
    }

    TextTable m_table;
    std::set<std::string> m_keys;
};

void addRack(FigureRows& rows, const RackData& rack)
{
    using namespace words;
    if (rack.accelerator) rows.add(accelerators, rack.accelerators);
    rows.add(idlePower, rack.idlePower), rows.add(typicalPower, rack.typicalPower), rows.add(maximumPower, rack.maximumPower);
    rows.add(liquidShare, rack.liquidShare, As::Share), rows.add(powerSides, rack.cords), rows.add(warmestSupply, rack.maximumSupply);
    rows.add(coolantFlow, rack.coolantFlow), rows.add(warmestAir, rack.maximumAirInlet);
}

void addEquipment(FigureRows& rows, const EquipmentType& type)
{
    using namespace words;
    rows.add(width, type.width), rows.add(depth, type.depth), rows.add(height, type.height), rows.add(mass, type.mass), rows.add(price, type.price),
        rows.add(leadTime, type.leadTime);
    if (type.rack) addRack(rows, *type.rack);
    if (type.power) {
        rows.add(rating, type.power->rating), rows.add(noLoadLoss, type.power->noLoadLoss, As::Share);
        rows.add(proportionalLoss, type.power->proportionalLoss, As::Share), rows.add(squareLoss, type.power->squareLoss, As::Share);
    }
    if (type.cooling) {
        rows.add(coolingCapacity, type.cooling->capacity), rows.add(electricShare, type.cooling->electricShare, As::Share),
            rows.add(approach, type.cooling->approach);
        rows.add(waterShare, type.cooling->waterShare, As::Share), rows.add(carnotShare, type.cooling->carnotShare, As::Share);
    }
}

void addAccelerator(FigureRows& rows, const AcceleratorType& type)
{
    using namespace words;
    rows.add(memoryBandwidth, type.memoryBandwidth, As::BytesPerSecond), rows.add(memory, type.memory, As::Bytes),
        rows.add(bf16, type.bf16, As::Flops), rows.add(fp8, type.fp8, As::Flops);
    rows.add(fp4, type.fp4, As::Flops), rows.add(scaleUp, type.scaleUp), rows.add(scaleUpDomain, type.scaleUpDomain),
        rows.add(scaleOut, type.scaleOut), rows.add(powerLimit, type.power);
}

void addModel(FigureRows& rows, const ModelType& type)
{
    using namespace words;
    rows.add(parameters, type.parameters), rows.add(activeParameters, type.activeParameters), rows.add(modelLayers, type.layers),
        rows.add(hidden, type.hidden);
    rows.add(queryHeads, type.queryHeads), rows.add(keyValueHeads, type.keyValueHeads), rows.add(headSize, type.headSize),
        rows.add(kvElements, type.kvElementsPerToken);
    rows.add(attentionWidth, type.attentionWidth), rows.add(experts, type.experts), rows.add(activeExperts, type.activeExperts);
    rows.add(denseLayers, type.denseLayers), rows.add(denseWidth, type.denseWidth), rows.add(expertWidth, type.expertWidth),
        rows.add(sharedExperts, type.sharedExperts);
    rows.add(vocabulary, type.vocabulary), rows.add(vocabularyMatrices, type.vocabularyMatrices), rows.add(queryRank, type.queryRank),
        rows.add(latentRank, type.latentRank);
}

void addEnergySource(FigureRows& rows, const EnergySourceType& type)
{
    using namespace words;
    rows.add(capitalCost, type.capital), rows.add(energyCost, type.energyCost), rows.add(carbon, type.carbon),
        rows.add(capacityFactor, type.capacityFactor, As::Share), rows.add(leadTime, type.leadTime);
}

template <class T, std::size_t N>
std::string extremes(const std::array<T, N>& values, double (*in)(T))
{
    double low = in(values[0]), high = low;
    for (const T& value : values) low = std::min(low, in(value)), high = std::max(high, in(value));
    return fmt::format(words::range, fmt::arg("low", digits(low)), fmt::arg("high", digits(high)));
}

void addClimate(FigureRows& rows, const Climate& climate)
{
    using namespace words;
    const auto degrees = [](Temperature t) { return t.inCelsius(); };
    const auto kelvins = [](TemperatureDifference d) { return d.in(kelvin); };
    rows.add(latitude, climate.latitude, As::Degrees), rows.add(longitude, climate.longitude, As::Degrees), rows.add(elevation, climate.elevation);
    rows.row(monthlyDryBulb, extremes<Temperature>(climate.dryBulb, degrees) + " °C", "-", climate.monthlyOrigin);
    rows.row(monthlyDewPoint, extremes<Temperature>(climate.dewPoint, degrees) + " °C", "-", climate.monthlyOrigin);
    rows.row(dailyRange, extremes<TemperatureDifference>(climate.dailyRange, kelvins) + " K", "-", climate.monthlyOrigin);
    rows.add(designDryBulb, climate.designDryBulb), rows.add(designWetBulb, climate.designWetBulb), rows.add(extremeDryBulb, climate.extremeDryBulb);
}

void addBuildCosts(FigureRows& rows, const BuildCosts& costs)
{
    using namespace words;
    rows.add(shell, costs.shell), rows.add(electricalInstallation, costs.electricalInstallation),
        rows.add(mechanicalInstallation, costs.mechanicalInstallation);
    rows.add(designAndFees, costs.designAndFees, As::Share), rows.add(networkShare, costs.networkShare, As::Share),
        rows.add(maintenanceShare, costs.maintenanceShare, As::Share);
    rows.add(insuranceShare, costs.insuranceShare, As::Share), rows.add(staff, costs.staffPerMegawatt);
}

std::vector<FigureRows> figureRows(const UsedEntries& used, const Catalog& catalog)
{
    std::vector<FigureRows> tables;
    const auto add = [&](const auto& entry, auto&& fill) {
        tables.emplace_back(entry.name);
        fill(tables.back(), entry);
    };
    for (const auto* type : used.equipment) add(*type, addEquipment);
    for (const auto* type : used.accelerators) add(*type, addAccelerator);
    for (const auto* type : used.models) add(*type, addModel);
    for (const auto* type : used.energySources) add(*type, addEnergySource);
    if (used.climate) add(*used.climate, addClimate);
    tables.emplace_back(std::string(words::buildCosts));
    addBuildCosts(tables.back(), catalog.buildCosts);
    return tables;
}

} // namespace

std::vector<TextTable> catalogTables(const UsedEntries& used, const Catalog& catalog)
{
    std::vector<TextTable> tables;
    for (FigureRows& rows : figureRows(used, catalog)) tables.push_back(std::move(rows).table());
    return tables;
}

std::vector<std::string> usedSources(const UsedEntries& used, const Catalog& catalog)
{
    std::set<std::string> keys;
    for (const FigureRows& rows : figureRows(used, catalog)) keys.insert(rows.keys().begin(), rows.keys().end());
    keys.erase(std::string());
    return {keys.begin(), keys.end()};
}

} // namespace gw
