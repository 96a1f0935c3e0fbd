// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/read_catalog.h"
#include "core/checks/check.h"
#include "core/compute/compile.h"
#include "core/compute/solver.h"
#include "core/search/generate_plan.h"
#include "core/storage/plan_file.h"

#include <QElapsedTimer>
#include <QTest>

#include <map>
#include <random>

using namespace gw;

namespace {

const Catalog& catalog()
{
    static const Catalog read = readCatalog(std::filesystem::path(GW_SOURCE_RESOURCES) / "catalog").value();
    return read;
}

std::vector<EquipmentTypeId> rackTypes()
{
    std::vector<EquipmentTypeId> racks;
    for (const EquipmentType& type : catalog().equipment)
        if (type.kind == EquipmentKind::AcceleratorRack) racks.push_back(type.id);
    return racks;
}

GenerateRequest request(std::uint32_t racks, const char* rack = "gb300-nvl72", const char* climate = "dallas")
{
    return {.name = "Generated", .racks = racks, .rack = {rack}, .climate = {climate}};
}

/// Compiles, solves and checks; says what the rules object to.
QString objections(const Plan& plan)
{
    const auto factory = compile(plan, catalog());
    if (!factory) return "does not compile: " + QString::fromStdString(factory.error().seen + ", expected " + factory.error().expected);
    const auto outcome = makeCpuSolver(1)->solve(*factory);
    if (!outcome) return "does not solve";
    QString text;
    for (const Finding& f : check(plan, catalog(), *outcome))
        text += QString("%1 %2: %3 > %4 %5\n").arg(ruleId(f.rule).data(), f.object.c_str()).arg(f.measured).arg(f.limit).arg(f.unit.c_str());
    return text.left(2000);
}

std::size_t rowsIn(const Plan& plan)
{
    std::size_t rows = 0;
    forEachTable(plan, [&](const char*, const auto& table) { rows += table.size(); });
    return rows;
}

std::size_t countOf(const Plan& plan, EquipmentKind kind)
{
    return static_cast<std::size_t>(std::ranges::count_if(plan.equipment, [&](const Equipment& e) { return catalog().find(e.type)->kind == kind; }));
}

bool overlaps(const Space& a, const Space& b)
{
    const auto apart = [](Length x, Length w, Length u, Length v) { return x + w <= u + metres(1e-9) || u + v <= x + metres(1e-9); };
    return !apart(a.x, a.width, b.x, b.width) && !apart(a.y, a.depth, b.y, b.depth);
}

} // namespace

class GeneratePlanTest : public QObject {
    Q_OBJECT
private slots:
    void everyRackTypeAndSizeMakesAPlanNoRuleObjectsTo_data();
    void everyRackTypeAndSizeMakesAPlanNoRuleObjectsTo();
    void everyClimateMakesAPlanNoRuleObjectsTo();
    void aPlanHasTheRacksAskedForAndUniqueNames();
    void lossOfEitherSideLeavesEveryRackFed();
    void spacesLieBesideEachOther();
    void everyReferenceLeadsSomewhere();
    void theSameRequestMakesTheSamePlan();
    void aGigawattStaysSmall();
    void networkAndStorageRacksStandAtTheRowsEnd();
    void whatCannotBeBuiltIsRefusedByName();
};

void GeneratePlanTest::everyRackTypeAndSizeMakesAPlanNoRuleObjectsTo_data()
{
    QTest::addColumn<QString>("rack");
    QTest::addColumn<unsigned>("racks");
    QTest::addColumn<unsigned>("perRow");
    QTest::addColumn<unsigned>("rows");
    std::mt19937 generator(2026);
    const auto upTo = [&](unsigned highest) { return 1 + static_cast<unsigned>(generator() % highest); };
    for (const EquipmentTypeId& rack : rackTypes())
        for (const unsigned racks : {1U, 8U, upTo(60), upTo(600)}) {
            const unsigned perRow = upTo(20), rows = upTo(24);
            QTest::addRow("%s %u, %u a row, %u rows", rack.text.c_str(), racks, perRow, rows) << QString::fromStdString(rack.text) << racks << perRow << rows;
        }
}

void GeneratePlanTest::everyRackTypeAndSizeMakesAPlanNoRuleObjectsTo()
{
    QFETCH(QString, rack);
    QFETCH(unsigned, racks);
    QFETCH(unsigned, perRow);
    QFETCH(unsigned, rows);
    GenerateRequest asked = request(racks);
    asked.rack = {rack.toStdString()};
    asked.racksPerRow = perRow;
    asked.rowsPerHall = rows;
    const auto plan = generatePlan(asked, catalog());
    QVERIFY(plan.isOk());
    QCOMPARE(objections(*plan), QString());
}

void GeneratePlanTest::everyClimateMakesAPlanNoRuleObjectsTo()
{
    for (const Climate& climate : catalog().climates)
        for (const double supply : {20.0, 32.0, 45.0}) {
            GenerateRequest asked = request(24, "gb200-nvl72", climate.id.text.c_str());
            asked.coolantSupply = celsius(supply);
            QCOMPARE(objections(*generatePlan(asked, catalog())), QString());
        }
}

void GeneratePlanTest::aPlanHasTheRacksAskedForAndUniqueNames()
{
    for (const std::uint32_t racks : {1U, 7U, 129U, 300U}) {
        const Plan plan = *generatePlan(request(racks), catalog());
        QCOMPARE(countOf(plan, EquipmentKind::AcceleratorRack), std::size_t {racks});
        std::map<std::string, int> names;
        for (const Equipment& piece : plan.equipment) QCOMPARE(++names[piece.name], 1);
    }
}

void GeneratePlanTest::lossOfEitherSideLeavesEveryRackFed()
{
    const Plan plan = *generatePlan(request(40), catalog());
    const auto outcome = *makeCpuSolver(1)->solve(*compile(plan, catalog()));
    int loaded = 0;
    for (const EquipmentOutcome& piece : outcome.equipment) {
        if (piece.rating.si() > 0) QVERIFY(piece.failureLoading <= 1);
        loaded += piece.failureLoading > 0.3 ? 1 : 0;
    }
    QVERIFY(loaded > 20);
    QCOMPARE(outcome.headline.racks, 40U);
}

void GeneratePlanTest::spacesLieBesideEachOther()
{
    const Plan plan = *generatePlan(request(500), catalog());
    for (const Space& a : plan.spaces)
        for (const Space& b : plan.spaces)
            if (a.id < b.id) QVERIFY2(!overlaps(a, b), (a.name + " and " + b.name).c_str());
}

void GeneratePlanTest::everyReferenceLeadsSomewhere()
{
    const Plan plan = *generatePlan(request(60), catalog());
    QVERIFY(checkReferences(plan).isOk());
    QVERIFY(*fromJson(toJson(plan)) == plan);
}

void GeneratePlanTest::theSameRequestMakesTheSamePlan()
{
    QVERIFY(*generatePlan(request(60), catalog()) == *generatePlan(request(60), catalog()));
}

void GeneratePlanTest::aGigawattStaysSmall()
{
    QElapsedTimer timer;
    timer.start();
    const Plan plan = *generatePlan(request(3600, "vr-nvl72"), catalog());
    const auto bytes = toJson(plan).size();
    qInfo("3,600 racks: %zu rows, %.2f MB of JSON, %lld ms", rowsIn(plan), static_cast<double>(bytes) * 1e-6, timer.elapsed());
    QVERIFY(rowsIn(plan) < 40'000);
    QVERIFY(bytes < 4'000'000);
    QVERIFY(plan.site.gridCapacity > megawatts(800) && plan.site.gridCapacity < megawatts(1500));
}

void GeneratePlanTest::networkAndStorageRacksStandAtTheRowsEnd()
{
    GenerateRequest asked = request(8, "gb200-nvl72", "ashburn");
    asked.racksPerRow = 4;
    asked.networkRacksPerRow = 3;
    asked.storageRacksPerRow = 1;
    const Plan plan = *generatePlan(asked, catalog());
    QCOMPARE(countOf(plan, EquipmentKind::NetworkRack), std::size_t {6});
    QCOMPARE(countOf(plan, EquipmentKind::StorageRack), std::size_t {2});
    QCOMPARE(objections(plan), QString());
}

void GeneratePlanTest::whatCannotBeBuiltIsRefusedByName()
{
    QCOMPARE(generatePlan(request(0), catalog()).error().code, ErrorCode::OutOfRange);
    QCOMPARE(generatePlan(request(8, "no-such-rack"), catalog()).error().seen, std::string("no-such-rack"));
    QCOMPARE(generatePlan(request(8, "cpu-rack"), catalog()).error().code, ErrorCode::UnknownId);
    QCOMPARE(generatePlan(request(8, "gb300-nvl72", "atlantis"), catalog()).error().seen, std::string("atlantis"));
    GenerateRequest asked = request(8);
    asked.racksPerRow = 21;
    QCOMPARE(generatePlan(asked, catalog()).error().place, std::string("racks per row"));
    asked = request(8);
    asked.coolantSupply = celsius(95);
    QCOMPARE(generatePlan(asked, catalog()).error().place, std::string("coolant supply"));
}

QTEST_APPLESS_MAIN(GeneratePlanTest)
#include "generate_plan_test.moc"
