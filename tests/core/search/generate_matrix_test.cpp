// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/read_catalog.h"
#include "core/checks/check.h"
#include "core/compute/compile.h"
#include "core/compute/power_drill.h"
#include "core/compute/solver.h"
#include "core/search/generate_plan.h"

#include <QTest>

#include <limits>
#include <random>

using namespace gw;

namespace {

constexpr std::array topologies {Topology::N, Topology::NPlusOne, Topology::TwoN, Topology::ThreeHalves, Topology::FourThirds, Topology::BlockRedundant};
constexpr std::array rejections {HeatRejection::DryCoolers, HeatRejection::Chillers, HeatRejection::Towers, HeatRejection::AirOnly};

const Catalog& catalog()
{
    static const Catalog read = readCatalog(std::filesystem::path(GW_SOURCE_RESOURCES) / "catalog").value();
    return read;
}

GenerateRequest request(std::uint32_t racks, const std::string& rack = "gb300-nvl72")
{
    GenerateRequest request {.name = "Generated", .racks = racks, .rack = {rack}, .climate = {"dallas"}};
    request.day = "2026-11-22";
    return request;
}

std::vector<Finding> objections(const Plan& plan)
{
    const auto factory = compile(plan, catalog());
    if (!factory) return {Finding {.rule = Rule::UnknownType, .severity = Severity::Error, .equipment = {}, .object = factory.error().seen}};
    const auto outcome = makeCpuSolver(1)->solve(*factory);
    std::vector<Finding> found = check(plan, catalog(), *outcome, "2026-11-22");
    std::erase_if(found, [](const Finding& finding) { return finding.isWaived || finding.severity == Severity::Info; });
    return found;
}

QString text(const std::vector<Finding>& findings)
{
    QString all;
    for (const Finding& f : findings) all += QString("%1 %2: %3 of %4 %5\n").arg(ruleId(f.rule).data(), f.object.c_str()).arg(f.measured).arg(f.limit).arg(f.unit.c_str());
    return all.left(1500);
}

std::uint32_t racksOf(const Plan& plan)
{
    return static_cast<std::uint32_t>(std::ranges::count_if(plan.equipment, [](const Equipment& e) { return catalog().find(e.type)->kind == EquipmentKind::AcceleratorRack; }));
}

} // namespace

class GenerateMatrixTest : public QObject {
    Q_OBJECT
private slots:
    void everyRackWithEveryTopologyAndCoolingKeepsTheRulesOrIsRefusedForAReason_data();
    void everyRackWithEveryTopologyAndCoolingKeepsTheRulesOrIsRefusedForAReason();
    void aGivenHallIsKeptAndNoGridOfItsRowsHoldsMore_data();
    void aGivenHallIsKeptAndNoGridOfItsRowsHoldsMore();
    void aTopologySurvivesWhatItPromises_data();
    void aTopologySurvivesWhatItPromises();
    void aPowerBudgetIsMetWithinOneRack();
    void whatCannotBeIsRefusedWithTheLimit_data();
    void whatCannotBeIsRefusedWithTheLimit();
};

void GenerateMatrixTest::everyRackWithEveryTopologyAndCoolingKeepsTheRulesOrIsRefusedForAReason_data()
{
    QTest::addColumn<QString>("rack");
    QTest::addColumn<int>("topology");
    QTest::addColumn<int>("cooling");
    QTest::addColumn<unsigned>("racks");
    std::mt19937 random(7);
    int row = 0;
    for (const EquipmentType& type : catalog().equipment) {
        if (type.kind != EquipmentKind::AcceleratorRack) continue;
        for (int topology = 0; topology < int(topologies.size()); ++topology) {
            const int cooling = row++ % int(rejections.size());
            for (const unsigned racks : {1U, 10U, 6U + unsigned(random() % 120)})
                QTest::addRow("%s, power %d, cooling %d, %u racks", type.id.text.c_str(), topology, cooling, racks) << QString::fromStdString(type.id.text) << topology << cooling << racks;
        }
    }
}

void GenerateMatrixTest::everyRackWithEveryTopologyAndCoolingKeepsTheRulesOrIsRefusedForAReason()
{
    QFETCH(QString, rack);
    QFETCH(int, topology);
    QFETCH(int, cooling);
    QFETCH(unsigned, racks);
    GenerateRequest asked = request(racks, rack.toStdString());
    asked.redundancy = topologies[std::size_t(topology)];
    asked.cooling = rejections[std::size_t(cooling)];
    const auto plan = generatePlan(asked, catalog());
    const bool isLiquid = catalog().find(asked.rack)->rack->liquidShare.value > 0, lacksPairs = racks < pairsOf(asked.redundancy);
    const bool isImpossible = lacksPairs || (isLiquid && asked.cooling == HeatRejection::AirOnly);
    QCOMPARE(plan.isOk(), !isImpossible);
    if (isImpossible) {
        QCOMPARE(plan.error().place, std::string(lacksPairs ? "racks" : "cooling"));
        return;
    }
    QCOMPARE(racksOf(*plan), racks);
    QCOMPARE(text(objections(*plan)), QString());
}

void GenerateMatrixTest::aGivenHallIsKeptAndNoGridOfItsRowsHoldsMore_data()
{
    QTest::addColumn<double>("width");
    QTest::addColumn<double>("depth");
    QTest::addColumn<double>("height");
    QTest::addColumn<QString>("rack");
    QTest::addColumn<int>("topology");
    std::mt19937 random(11);
    const auto between = [&](double low, double high) { return std::round(std::uniform_real_distribution(low, high)(random) * 100) / 100; };
    for (const char* rack : {"gb300-nvl72", "hgx-h200-4", "kyber-nvl144", "mi355x-64"})
        for (int topology = 0; topology < int(topologies.size()); ++topology) {
            const double width = between(12, 60), depth = between(18, 60);
            QTest::addRow("%s, power %d, %g x %g m", rack, topology, width, depth) << width << depth << between(3.5, 7) << rack << topology;
        }
    QTest::newRow("long and narrow") << 120.0 << 12.0 << 4.0 << "gb300-nvl72" << 2;
    QTest::newRow("narrow and deep") << 12.0 << 120.0 << 4.0 << "gb300-nvl72" << 2;
    QTest::newRow("too low for fan walls") << 40.0 << 30.0 << 2.9 << "gb300-nvl72" << 2;
}

void GenerateMatrixTest::aGivenHallIsKeptAndNoGridOfItsRowsHoldsMore()
{
    QFETCH(double, width);
    QFETCH(double, depth);
    QFETCH(double, height);
    QFETCH(QString, rack);
    QFETCH(int, topology);
    GenerateRequest asked = request(150, rack.toStdString());
    asked.redundancy = topologies[std::size_t(topology)];
    asked.hall = HallSize {metres(width), metres(depth), metres(height)};
    asked.racksPerRow = longestRow;
    asked.rowsPerHall = mostRowsInHall;
    const auto fit = fitHalls(asked, catalog());
    if (!fit) {
        QCOMPARE(fit.error().code, ErrorCode::OutOfRange);
        QVERIFY2(fit.error().expected.starts_with("at least"), fit.error().expected.c_str());
        QVERIFY(!generatePlan(asked, catalog()));
        return;
    }
    const auto plan = generatePlan(asked, catalog());
    QVERIFY(plan.isOk());
    for (const Space& space : plan->spaces)
        if (space.kind == SpaceKind::DataHall) QVERIFY(space.width == asked.hall->width && space.depth == asked.hall->depth && space.height == asked.hall->height);
    QCOMPARE(text(objections(*plan)), QString());
    QVERIFY(fit->racksPerHall >= (150 + fit->halls - 1) / fit->halls);
    // What is told to be too large is: a hall of that size holds more, this one does not.
    for (const HallStep& step : fit->steps) {
        QVERIFY(step.width > asked.hall->width || step.depth > asked.hall->depth);
        GenerateRequest larger = asked;
        larger.hall = HallSize {std::max(step.width, asked.hall->width), std::max(step.depth, asked.hall->depth), asked.hall->height};
        QVERIFY(fitHalls(larger, catalog())->racksPerHall > fit->racksPerHall);
    }
}

void GenerateMatrixTest::aTopologySurvivesWhatItPromises_data()
{
    QTest::addColumn<int>("topology");
    for (const int topology : {2, 3, 4, 5}) QTest::addRow("power %d", topology) << topology;
}

/// The drill takes every element out in turn: what is left stays within its rating.
void GenerateMatrixTest::aTopologySurvivesWhatItPromises()
{
    QFETCH(int, topology);
    GenerateRequest asked = request(64);
    asked.redundancy = topologies[std::size_t(topology)];
    const Plan plan = *generatePlan(asked, catalog());
    const auto outcome = *makeCpuSolver(1)->solve(*compile(plan, catalog()));
    std::size_t loaded = 0;
    for (const ElementDrill& element : powerDrill(plan, catalog(), outcome)) {
        if (element.rating.si() <= 0) continue;
        QVERIFY(element.worst <= element.rating * (1 + 1e-9));
        loaded += element.worst > element.rating * 0.6 && !element.worstWithout.isNone() ? 1 : 0;
    }
    QVERIFY2(loaded > 4, "some failure fills the chains that are built for it");
    QVERIFY(plan.waivers.isEmpty());
}

void GenerateMatrixTest::aPowerBudgetIsMetWithinOneRack()
{
    for (const char* rack : {"gb300-nvl72", "kyber-nvl144", "hgx-h200-4"})
        for (const double budget : {1.0, 20.0, 100.0, 1000.0}) {
            const EquipmentType& type = *catalog().find(EquipmentTypeId {rack});
            const auto racks = racksWithin(megawatts(budget), type);
            QVERIFY(racks.isOk());
            const Power each = type.rack->typicalPower.value;
            QVERIFY(each * *racks <= megawatts(budget) * (1 + 1e-9));
            QVERIFY(each * (*racks + 1) > megawatts(budget));
        }
}

void GenerateMatrixTest::whatCannotBeIsRefusedWithTheLimit_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<double>("width");
    QTest::addColumn<double>("depth");
    QTest::addColumn<double>("height");
    QTest::addColumn<double>("floor");
    const double unknown = std::numeric_limits<double>::quiet_NaN();
    QTest::newRow("10 km") << "hall width" << 10000.0 << 20.0 << 5.0 << 0.0;
    QTest::newRow("no number") << "hall depth" << 20.0 << unknown << 5.0 << 0.0;
    QTest::newRow("negative") << "hall width" << -4.0 << 20.0 << 5.0 << 0.0;
    QTest::newRow("tiny") << "hall" << 3.0 << 3.0 << 5.0 << 0.0;
    QTest::newRow("low") << "hall height" << 30.0 << 30.0 << 2.4 << 0.0;
    QTest::newRow("weak floor") << "floor limit" << 30.0 << 30.0 << 5.0 << 600.0;
}

void GenerateMatrixTest::whatCannotBeIsRefusedWithTheLimit()
{
    QFETCH(QString, place);
    QFETCH(double, width);
    QFETCH(double, depth);
    QFETCH(double, height);
    QFETCH(double, floor);
    GenerateRequest asked = request(8);
    asked.hall = HallSize {metres(width), metres(depth), metres(height)};
    if (floor > 0) asked.floorLimit = kilogramsPerSquareMetre(floor);
    const auto plan = generatePlan(asked, catalog());
    QVERIFY(!plan);
    QCOMPARE(plan.error().code, ErrorCode::OutOfRange);
    QCOMPARE(plan.error().place, place.toStdString());
    QVERIFY(!plan.error().seen.empty() && !plan.error().expected.empty());
    QVERIFY(!racksWithin(megawatts(-1), *catalog().find(asked.rack)));
    QVERIFY(!racksWithin(megawatts(std::numeric_limits<double>::quiet_NaN()), *catalog().find(asked.rack)));
}

QTEST_APPLESS_MAIN(GenerateMatrixTest)
#include "generate_matrix_test.moc"
