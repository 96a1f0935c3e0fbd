// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/plausibility.h"

#include "core/catalog/read_catalog.h"
#include "tests/core/catalog/later_edition.h"

#include <QtTest>

#include <algorithm>
#include <map>

using namespace gw;

namespace {

constexpr std::string_view today = "2026-11-22";

const Catalog& shipped()
{
    static const Catalog read = readCatalog(std::filesystem::path(GW_SOURCE_RESOURCES) / "catalog").value();
    return read;
}

bool says(const std::vector<Doubt>& doubts, DoubtKind kind)
{
    return std::ranges::any_of(doubts, [&](const Doubt& doubt) { return doubt.kind == kind; });
}

/// The catalogue with fields of one entry's file replaced; ranges go.
Catalog changed(const char* entry, const std::vector<std::pair<const char*, Json>>& values)
{
    Json file = catalogJsonOf(shipped(), entry);
    for (const auto& [at, value] : values) {
        Json& figure = file[Json::json_pointer(at)];
        if (figure.is_object() && value.is_number()) figure["value"] = value, figure.erase("low"), figure.erase("high");
        else figure = value;
    }
    const auto with = withEntries(shipped(), file.dump(), entry);
    if (!with) qFatal("%s: %s", with.error().place.c_str(), with.error().expected.c_str());
    return *with;
}

} // namespace

class PlausibilityTest : public QObject {
    Q_OBJECT

private slots:
    void theShippedCatalogueLooksRight();
    void theClassicalMistakeIsFound();
    void aWrongFigureIsFound_data();
    void aWrongFigureIsFound();
    void anOwnEnergySourceIsKnownByItsName();
    void aDateOfTheFutureIsFound();
    void whatNobodyCanLookUpIsNoMoreThanAnEstimate();
    void everyKindHasAWordOfItsOwn();
    void everyDoubtSaysWhereItsBandComesFrom();
    void anUnknownEntryHasNoDoubts();
};

void PlausibilityTest::theShippedCatalogueLooksRight()
{
    QStringList left;
    for (const Doubt& doubt : doubtsOf(shipped(), today)) left << QString::fromStdString(doubt.entry + " " + doubt.figure + " " + std::string(word(doubt.kind)) + " " + std::to_string(doubt.seen) + " " + doubt.unit);
    QVERIFY2(left.isEmpty(), qPrintable(left.join('\n')));
}

/// One popular planner ships a rack of 72 accelerators with 16 kW and 80 kg.
void PlausibilityTest::theClassicalMistakeIsFound()
{
    const Catalog wrong = changed("gb200-nvl72", {{"/equipment/0/rack/maximum_power", 16}, {"/equipment/0/rack/typical_power", 14}, {"/equipment/0/rack/idle_power", 4}, {"/equipment/0/mass", 80},
        {"/equipment/0/rack/caps", Json::array()}, {"/equipment/0/rack/flows", Json::array()}});
    const auto doubts = doubtsOf(wrong, "gb200-nvl72", today);
    for (const DoubtKind kind : {DoubtKind::AcceleratorPower, DoubtKind::MassPerArea, DoubtKind::RackMass, DoubtKind::CoolantRise}) QVERIFY2(says(doubts, kind), word(kind).data());
    const auto power = std::ranges::find(doubts, DoubtKind::AcceleratorPower, &Doubt::kind);
    QCOMPARE(power->figure, std::string("rack.maximum_power"));
    QVERIFY(power->seen > 500 && power->high < 100);
    QVERIFY(power->detail.find("72 x 1.2 kW") != std::string::npos);
}

void PlausibilityTest::aWrongFigureIsFound_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::addColumn<QByteArray>("at");
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("kind");
    const auto row = [](const char* entry, const char* at, double value, DoubtKind kind) {
        QTest::addRow("%s %s", entry, at) << QByteArray(entry) << QByteArray(at) << value << static_cast<int>(kind);
    };
    row("gb300-nvl72", "/equipment/0/width", 12, DoubtKind::PowerDensity);
    row("gb300-nvl72", "/equipment/0/rack/maximum_power", 1420, DoubtKind::PowerPerUnit);
    row("gb300-nvl72", "/equipment/0/mass", 15000, DoubtKind::MassPerPower);
    row("gb300-nvl72", "/equipment/0/mass", 90, DoubtKind::MassPerArea);
    row("gb300-nvl72", "/equipment/0/mass", 90, DoubtKind::RackMass);
    row("helios-mi455x", "/equipment/0/mass", 5001, DoubtKind::RackMass);
    row("gb300-nvl72", "/equipment/0/rack/maximum_power", 14, DoubtKind::RackPower);
    row("gb300-nvl72", "/equipment/0/rack/maximum_power", 1001, DoubtKind::RackPower);
    row("gb300-nvl72", "/equipment/0/rack/idle_power", 135, DoubtKind::PowerOrder);
    row("gb300-nvl72", "/equipment/0/rack/typical_power", 143, DoubtKind::PowerOrder);
    row("gb300-nvl72", "/equipment/0/rack/accelerators", 8, DoubtKind::AcceleratorPower);
    row("gb300-nvl72", "/equipment/0/price", 40'000, DoubtKind::AcceleratorPrice);
    row("gb300-nvl72", "/equipment/0/rack/coolant_flow", 14, DoubtKind::CoolantRise);
    row("gb300-nvl72", "/equipment/0/rack/coolant_flow", 0, DoubtKind::FlowOrder);
    row("gb300", "/accelerators/0/memory_bandwidth", 0.08, DoubtKind::Bandwidth);
    row("gb300", "/accelerators/0/fp8", 50, DoubtKind::Precisions);
    row("llama-3.1-70b", "/models/0/active_parameters", 700, DoubtKind::ActiveParameters);
    row("llama-3.1-70b", "/models/0/parameters", 7000, DoubtKind::ModelShape);
    row("llama-3.1-70b", "/models/0/kv_elements_per_token", 1e8, DoubtKind::ModelShape);
    row("llama-3.1-70b", "/models/0/vocabulary", 4e6, DoubtKind::ModelShape);
    row("deepseek-r1", "/models/0/expert_width", 1024, DoubtKind::ModelShape);
    row("mixtral-8x7b", "/models/0/active_parameters", 4, DoubtKind::ActiveParameters);
    row("transformer-2500kva", "/equipment/0/power/no_load_loss", 10, DoubtKind::Efficiency);
    row("transformer-2500kva", "/equipment/0/price", 20e6, DoubtKind::PricePerPower);
    row("transformer-2500kva", "/equipment/0/lead_time", 900, DoubtKind::LeadTime);
    row("ups-2500kw", "/equipment/0/lead_time", 2, DoubtKind::LeadTime);
    row("bess-5mw", "/equipment/0/power/rating", 500'000, DoubtKind::StorageDuration);
    row("chiller-air-1500kw", "/equipment/0/cooling/carnot_share", 89.5, DoubtKind::CoefficientOfPerformance);
    row("fan-wall-fa096", "/equipment/0/cooling/electric_share", 45, DoubtKind::ElectricShare);
    row("cdu-xdu1350", "/equipment/0/cooling/approach", 30, DoubtKind::Approach);
    row("solar", "/energy_sources/0/capacity_factor", 95, DoubtKind::CapacityFactor);
    row("solar", "/energy_sources/0/carbon", 900, DoubtKind::Carbon);
    row("solar", "/energy_sources/0/capital", 20, DoubtKind::PricePerPower);
    row("quantum2-qm9700", "/network/0/power", 17, DoubtKind::PortPower);
    row("deepseek-r1", "/measurements/0/per_accelerator", 5e6, DoubtKind::ThroughputLimit);
    row("deepseek-r1", "/measurements/0/per_accelerator", 2, DoubtKind::ThroughputLimit);
    row("ups-9395xr-1875", "/equipment/0/power/efficiency/1/efficiency", 90, DoubtKind::LossFit);
    row("cdu-xdu1350", "/equipment/0/cooling/pump/4/head", 900, DoubtKind::PumpCurve);
    row("chiller-cvhf-2300kw", "/equipment/0/cooling/curves/reference_cop", 15, DoubtKind::CoefficientOfPerformance);
    row("vr-nvl72", "/equipment/0/rack/caps/0/power", 400, DoubtKind::PowerCaps);
    row("vr-nvl72", "/equipment/0/rack/flows/1/flow", 30, DoubtKind::FlowOrder);
    row("genset-3mw", "/equipment/0/generation/efficiency", 70, DoubtKind::Efficiency);
    row("genset-3mw", "/equipment/0/generation/carbon", 100, DoubtKind::Carbon);
    row("us-virginia", "/regions/0/price", 5, DoubtKind::EnergyPrice);
    row("ashburn", "/climates/0/dew_point/6", 33, DoubtKind::DewPoint);
    row("build-costs", "/build_costs/shell", 100, DoubtKind::PricePerPower);
    row("ashburn", "/climates/0/design_dry_bulb", 12, DoubtKind::DesignTemperature);
    row("ashburn", "/climates/0/extreme_dry_bulb", 20, DoubtKind::DesignTemperature);
}

void PlausibilityTest::aWrongFigureIsFound()
{
    QFETCH(QByteArray, entry);
    QFETCH(QByteArray, at);
    QFETCH(double, value);
    QFETCH(int, kind);
    const auto wanted = static_cast<DoubtKind>(kind);
    QVERIFY2(!says(doubtsOf(shipped(), entry.constData(), today), wanted), "it is found in the shipped entry already");
    const auto doubts = doubtsOf(changed(entry, {{at, value}}), entry.constData(), today);
    QVERIFY2(says(doubts, wanted), qPrintable(QString::number(doubts.size())));
}

void PlausibilityTest::anOwnEnergySourceIsKnownByItsName()
{
    Json file = catalogJsonOf(shipped(), "solar");
    Json& type = file["energy_sources"][0];
    type["id"] = "my-own";
    type["capacity_factor"]["value"] = 95, type["capacity_factor"].erase("low"), type["capacity_factor"].erase("high");
    const auto with = withEntries(shipped(), file.dump(), "my-own");
    QVERIFY(with);
    QVERIFY(says(doubtsOf(*with, "my-own", today), DoubtKind::CapacityFactor));
}

void PlausibilityTest::aDateOfTheFutureIsFound()
{
    for (const auto& [date, isFuture] : std::map<std::string, bool> {{"2026", false}, {"2026-11", false}, {"2026-11-22", false}, {"2026-11-23", true}, {"2026-12", true}, {"2027", true}})
        QCOMPARE(says(doubtsOf(changed("gb300-nvl72", {{"/equipment/0/mass/date", date}}), "gb300-nvl72", today), DoubtKind::FutureDate), isFuture);
}

void PlausibilityTest::whatNobodyCanLookUpIsNoMoreThanAnEstimate()
{
    for (const auto& [confidence, isFound] : std::map<std::string, bool> {{"datasheet", true}, {"analysis", true}, {"press", true}, {"derived", true}, {"estimate", false}}) {
        Catalog catalog = changed("gb300-nvl72", {{"/equipment/0/mass/confidence", confidence}});
        const std::string key = catalog.find(EquipmentTypeId {"gb300-nvl72"})->mass.origin.source;
        for (Source& source : catalog.sources)
            if (source.key == key) source.address.clear();
        const auto doubts = doubtsOf(catalog, "gb300-nvl72", today);
        QCOMPARE(std::ranges::any_of(doubts, [](const Doubt& d) { return d.kind == DoubtKind::WithoutAddress && d.figure == "mass"; }), isFound);
    }
}

void PlausibilityTest::everyKindHasAWordOfItsOwn()
{
    std::vector<std::string_view> words;
    for (int kind = 0; kind <= static_cast<int>(DoubtKind::EstimateWithoutRange); ++kind) words.push_back(word(static_cast<DoubtKind>(kind)));
    std::ranges::sort(words);
    QVERIFY(std::ranges::adjacent_find(words) == words.end() && !words.front().empty());
}

void PlausibilityTest::everyDoubtSaysWhereItsBandComesFrom()
{
    Catalog wrong = shipped();
    for (EquipmentType& type : wrong.equipment) type.price.value = dollars(1), type.mass.value = kilograms(1), type.price.origin = {"NOBODY", "2199", Confidence::Estimate, {}}, type.price.low = type.price.high = {};
    const auto doubts = doubtsOf(wrong, today);
    QVERIFY(doubts.size() > 3 * shipped().equipment.size());
    for (const Doubt& doubt : doubts) QVERIFY2(doubt.source.size() > 10, word(doubt.kind).data());
    QVERIFY(says(doubts, DoubtKind::FutureDate) && says(doubts, DoubtKind::EstimateWithoutRange));
}

void PlausibilityTest::anUnknownEntryHasNoDoubts() { QVERIFY(doubtsOf(shipped(), "nobody", today).empty()); }

QTEST_APPLESS_MAIN(PlausibilityTest)
#include "plausibility_test.moc"
