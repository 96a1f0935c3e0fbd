// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/loop_templates.h"

#include "core/catalog/read_catalog.h"
#include "core/checks/check.h"
#include "core/checks/rule_facts.h"
#include "core/compute/compile.h"
#include "core/compute/cooling_drill.h"
#include "core/compute/solver.h"
#include "core/editing/plan_document.h"
#include "core/editing/compose.h"
#include "core/editing/feed_templates.h"
#include "core/editing/feed_walk.h"
#include "core/editing/plant_builder.h"
#include "core/editing/plant_feeds.h"
#include "core/storage/plan_file.h"

#include <QTest>

#include <array>

using namespace gw;

/// Racks, a CDU, a dry cooler, a fan wall and a chiller, on no loop.
class LoopTemplatesTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void racksGetATechnologyLoopNoWarmerThanTheyAccept();
    void cdusGetAFacilityLoopColderByTheirApproach();
    void airHandlersGetChilledWater();
    void aLoopThatIsThereIsUsed();
    void aPieceLeavesTheLoopThatCooledIt();
    void whatCannotBeCooledRefusesTheWhole();
    void newPlantCarriesTheHeatWithOneToSpare();
    void everyTemplateMakesAPlantThatBreaksNoRuleAndOutlivesAnyPiece_data();
    void everyTemplateMakesAPlantThatBreaksNoRuleAndOutlivesAnyPiece();
    void towersTakeWaterCooledChillersAlong();
    void whatNoBoardHasRoomForStaysWithoutPowerAndTheLabelSaysSo();
    void facilityLoopsWithoutChillersArePumped();
    void samplesGetNoFindingButThoseNamed_data();
    void samplesGetNoFindingButThoseNamed();
    void aRackAboveEveryRearDoorIsRefused();
    void doorsAreNoWiderThanTheirRacks();
    void aHallWithoutFreeWallsIsRefused();

private:
    EquipmentId add(const char* type, const char* name);
    void perform(std::vector<EquipmentId> selection);
    /// A hall with two rows of eight.
    std::vector<EquipmentId> addHall(const char* rack);
    /// Two chains of grid, transformer and board, each with so much to give.
    void addBoards(Power rating);
    void takeOutCdus(SpaceId hall);
    /// Errors and warnings as lines.
    QStringList findingsOf(const Plan& plan) const;

    Catalog m_catalog = readCatalog(GW_SOURCE_RESOURCES "/catalog").value();
    Plan m_plan;
    EquipmentId m_rack, m_cdu, m_cooler, m_wall, m_chiller;
};

void LoopTemplatesTest::init()
{
    m_plan = {};
    m_rack = add("gb200-nvl72", "Rack");
    m_cdu = add("cdu-2300kw", "CDU");
    m_cooler = add("dry-cooler-1500kw", "Cooler");
    m_wall = add("fan-wall-fa096", "Wall");
    m_chiller = add("chiller-air-1500kw", "Chiller");
}

EquipmentId LoopTemplatesTest::add(const char* type, const char* name)
{
    Equipment piece {.name = name, .type = {type}};
    piece.id.number = ++m_plan.info.lastId;
    m_plan.equipment.put(piece);
    return piece.id;
}

std::vector<EquipmentId> LoopTemplatesTest::addHall(const char* rack)
{
    m_plan.info.name = "Hall";
    m_plan.site.climate = {"ashburn"};
    m_plan.site.gridCapacity = megawatts(50);
    Space hall {.id = {++m_plan.info.lastId}, .name = "Hall", .width = metres(20), .depth = metres(14), .height = metres(5), .floorLimit = kilogramsPerSquareMetre(4000)};
    m_plan.spaces.put(hall);
    std::vector<EquipmentId> racks;
    for (int r = 0; r < 2; ++r) {
        Group row {.id = {++m_plan.info.lastId}, .name = std::string("Row ") + static_cast<char>('A' + r), .space = hall.id};
        m_plan.groups.put(row);
        for (int i = 0; i < 8; ++i) {
            Equipment piece {.name = std::string(1, static_cast<char>('A' + r)) + "-" + std::to_string(i + 1), .type = {rack}, .space = hall.id, .group = row.id, .x = metres(5 + 0.8 * i), .y = metres(4.5 + 4.0 * r)};
            piece.id.number = ++m_plan.info.lastId;
            racks.push_back(piece.id);
            m_plan.equipment.put(std::move(piece));
        }
    }
    return racks;
}

void LoopTemplatesTest::addBoards(Power rating)
{
    Space yard {.id = {++m_plan.info.lastId}, .name = "Yard", .kind = SpaceKind::Yard, .x = metres(40), .width = metres(30), .depth = metres(12)};
    Space room {.id = {++m_plan.info.lastId}, .name = "Electrical room", .kind = SpaceKind::ElectricalRoom, .x = metres(40), .y = metres(20), .width = metres(30), .depth = metres(12), .floorLimit = kilogramsPerSquareMetre(4000)};
    m_plan.spaces.put(yard);
    m_plan.spaces.put(room);
    const auto put = [&](const char* type, SpaceId space, double x, double y) {
        Equipment piece {.name = std::string(type) + " " + std::to_string(m_plan.info.lastId), .type = {type}, .space = space, .x = metres(x), .y = metres(y)};
        piece.id.number = ++m_plan.info.lastId;
        if (space == room.id) piece.maximumPower = rating;
        m_plan.equipment.put(piece);
        return piece.id;
    };
    for (const Side side : {Side::A, Side::B}) {
        const double x = side == Side::A ? 2 : 16;
        const std::array chain {put("grid-connection", yard.id, x, 2), put("transformer-2500kva", yard.id, x, 7), put("switchgear-lv-4000a", room.id, x, 4)};
        for (std::size_t i = 1; i < chain.size(); ++i) {
            Feed feed {.from = chain[i - 1], .to = chain[i], .side = side};
            feed.id.number = ++m_plan.info.lastId;
            m_plan.feeds.put(feed);
        }
    }
}

QStringList LoopTemplatesTest::findingsOf(const Plan& plan) const
{
    QStringList lines;
    const Outcome outcome = makeCpuSolver(1)->solve(compile(plan, m_catalog).value()).value();
    for (const Finding& finding : check(plan, m_catalog, outcome))
        if (finding.severity != Severity::Info) lines << QString::fromStdString(std::string(ruleId(finding.rule)) + ": " + finding.object);
    return lines;
}

void LoopTemplatesTest::perform(std::vector<EquipmentId> selection)
{
    const Connected connected = coolSelection(m_plan, m_catalog, selection);
    QVERIFY(connected.isOk());
    PlanDocument document(m_plan);
    document.apply(connected.edit());
    document.revert(connected.edit());
    QVERIFY(document.plan() == m_plan);
    document.apply(connected.edit());
    m_plan = document.plan();
}

void LoopTemplatesTest::racksGetATechnologyLoopNoWarmerThanTheyAccept()
{
    perform({m_rack, m_cdu});
    QCOMPARE(m_plan.loops.size(), std::size_t(1));
    QCOMPARE(m_plan.loops[0].kind, LoopKind::Technology);
    QVERIFY(m_plan.loops[0].supply <= m_catalog.find(EquipmentTypeId {"gb200-nvl72"})->rack->maximumSupply.value);
    QCOMPARE(m_plan.connections.size(), std::size_t(2));
}

void LoopTemplatesTest::cdusGetAFacilityLoopColderByTheirApproach()
{
    perform({m_rack, m_cdu});
    perform({m_cdu, m_cooler});
    QCOMPARE(m_plan.loops.size(), std::size_t(2));
    QCOMPARE(m_plan.loops[1].kind, LoopKind::Facility);
    QVERIFY(std::abs((m_plan.loops[0].supply - m_plan.loops[1].supply).si() - 4) < 1e-9);
}

void LoopTemplatesTest::airHandlersGetChilledWater()
{
    perform({m_wall, m_chiller});
    QVERIFY(std::abs(m_plan.loops[0].supply.inCelsius() - 18) < 1e-9);
    QCOMPARE(m_plan.loops[0].rise, kelvins(7));
}

void LoopTemplatesTest::aLoopThatIsThereIsUsed()
{
    perform({m_rack, m_cdu});
    const EquipmentId second = add("gb200-nvl72", "Second");
    perform({second, m_cdu});
    QCOMPARE(m_plan.loops.size(), std::size_t(1));
    QCOMPARE(m_plan.connections.size(), std::size_t(3));
}

void LoopTemplatesTest::aPieceLeavesTheLoopThatCooledIt()
{
    perform({m_rack, m_cdu});
    const EquipmentId other = add("cdu-2300kw", "Other CDU");
    perform({m_rack, other});
    QCOMPARE(m_plan.loops.size(), std::size_t(2));
    int cooled = 0;
    for (const Connection& connection : m_plan.connections)
        if (connection.equipment == m_rack) {
            QCOMPARE(connection.loop, m_plan.loops[1].id);
            ++cooled;
        }
    QCOMPARE(cooled, 1);
}

void LoopTemplatesTest::whatCannotBeCooledRefusesTheWhole()
{
    const EquipmentId air = add("hgx-h100-4", "Air");
    const Connected connected = coolSelection(m_plan, m_catalog, std::vector {m_rack, air, m_cdu});
    QVERIFY(!connected.isOk());
    QCOMPARE(connected.refusal().fault, ConnectFault::TakesNoLiquid);
    QCOMPARE(coolSelection(m_plan, m_catalog, std::vector {m_rack}).refusal().fault, ConnectFault::NothingToCool);
}

void LoopTemplatesTest::newPlantCarriesTheHeatWithOneToSpare()
{
    m_plan.site.climate = {"ashburn"};
    Space hall {.id = {++m_plan.info.lastId}, .name = "Hall", .width = metres(20), .depth = metres(8)};
    m_plan.spaces.put(hall);
    std::vector<EquipmentId> racks;
    for (int i = 0; i < 16; ++i) {
        const EquipmentId id = add("gb300-nvl72", "R");
        Equipment piece = *m_plan.equipment.find(id);
        piece.space = hall.id;
        piece.x = metres(1 + 0.6 * i);
        piece.y = metres(2);
        m_plan.equipment.put(piece);
        racks.push_back(id);
    }
    const Connected connected = coolByTemplate(m_plan, m_catalog, racks);
    QVERIFY(connected.isOk());
    PlanDocument document(m_plan);
    document.apply(connected.edit());
    const Plan& plan = document.plan();
    // 16 racks of 142 kW give 87 % to liquid: 1.98 MW. One CDU of 2.3 MW or two of 1.37 MW carry it, two dry coolers of 1.5 MW its 2.11 MW with pumps.
    Power units, coolers, unit, cooler;
    for (const Connection& connection : plan.connections) {
        const EquipmentType& type = *m_catalog.find(plan.equipment.find(connection.equipment)->type);
        if (connection.role != LoopRole::Cools) continue;
        if (type.kind == EquipmentKind::Cdu) units += type.cooling->capacity.value, unit = type.cooling->capacity.value;
        if (type.kind == EquipmentKind::DryCooler) coolers += type.cooling->capacity.value, cooler = type.cooling->capacity.value;
        QVERIFY(plan.equipment.find(connection.equipment)->space.number != 0);
    }
    const Power heat = kilowatts(16 * 142 * 0.87);
    QVERIFY(units - unit >= heat && units - unit * 2.0 < heat);
    QVERIFY(coolers - cooler >= heat * 1.07 && coolers - cooler * 2.0 < heat * 1.07);
    QCOMPARE(plan.loops.size(), std::size_t(2));
    document.revert(connected.edit());
    QVERIFY(document.plan() == m_plan);
    QCOMPARE(coolByTemplate(m_plan, m_catalog, std::vector {add("hgx-h100-4", "Air")}).refusal().fault, ConnectFault::NothingToCool);
}

void LoopTemplatesTest::everyTemplateMakesAPlantThatBreaksNoRuleAndOutlivesAnyPiece_data()
{
    QTest::addColumn<int>("units");           // -1: CDUs.
    QTest::addColumn<int>("sink");
    for (const auto& [name, sink] : {std::pair {"dry coolers", HeatSink::DryCoolers}, std::pair {"towers", HeatSink::Towers}, std::pair {"chillers", HeatSink::Chillers}})
        QTest::addRow("CDUs and %s", name) << -1 << int(sink);
    for (const auto& [name, units] : {std::pair {"fan walls", AirUnits::FanWalls}, std::pair {"in-row coolers", AirUnits::InRowCoolers}, std::pair {"rear doors", AirUnits::RearDoors}})
        for (const HeatSink sink : {HeatSink::Chillers, HeatSink::Towers}) QTest::addRow("%s and %s", name, sink == HeatSink::Towers ? "towers" : "chillers") << int(units) << int(sink);
}

void LoopTemplatesTest::everyTemplateMakesAPlantThatBreaksNoRuleAndOutlivesAnyPiece()
{
    QFETCH(int, units);
    QFETCH(int, sink);
    const bool isLiquid = units < 0;
    m_plan = {};
    const std::vector<EquipmentId> racks = addHall(isLiquid ? "gb300-nvl72" : "hgx-h100-4");
    addBoards(kilowatts(3150));
    const Connected connected = isLiquid ? coolByTemplate(m_plan, m_catalog, racks, {static_cast<HeatSink>(sink), 1})
                                         : coolAirByTemplate(m_plan, m_catalog, racks, {static_cast<AirUnits>(units), static_cast<HeatSink>(sink), 1});
    QVERIFY2(connected.isOk(), connected.isOk() ? "" : (connected.refusal().to + " " + connected.refusal().expected).c_str());
    const QStringList known = findingsOf(m_plan);
    PlanDocument document(m_plan);
    document.apply(connected.edit());
    const Plan& plan = document.plan();
    QStringList broken;
    for (const QString& line : findingsOf(plan))
        if (!known.contains(line)) broken << line;
    QVERIFY2(broken.isEmpty(), qPrintable(broken.join("; ").left(900)));
    QCOMPARE(countUnfed(m_catalog, connected.edit()), std::size_t(0));
    const FeedIndex feeds(plan);
    for (const Equipment& piece : plan.equipment)
        if (!m_plan.equipment.contains(piece.id) && maximumDraw(plan, m_catalog, piece).si() > 0) QCOMPARE(feeds.into(piece.id).size(), std::size_t(2));
    const Outcome outcome = makeCpuSolver(1)->solve(compile(plan, m_catalog).value()).value();
    const auto drill = CoolingDrill(plan, m_catalog, outcome).allFailures();
    bool hasHeat = false;
    for (std::size_t p = 0; p < drill.size(); ++p) {
        if (drill[p].rating.si() <= 0) continue;
        hasHeat |= drill[p].load.si() > 0;
        QVERIFY2(drill[p].load <= drill[p].rating * 1.0001, plan.equipment[p].name.c_str());
        // A door is its rack's alone.
        if (units == int(AirUnits::RearDoors) && m_catalog.find(plan.equipment[p].type)->kind == EquipmentKind::RearDoor) continue;
        QVERIFY2(drill[p].dropped < watts(1), plan.equipment[p].name.c_str());
        QVERIFY2(drill[p].overloads == 0, plan.equipment[p].name.c_str());
    }
    QVERIFY(hasHeat);
    document.revert(connected.edit());
    QVERIFY(document.plan() == m_plan);
}

void LoopTemplatesTest::towersTakeWaterCooledChillersAlong()
{
    m_plan = {};
    const std::vector<EquipmentId> racks = addHall("hgx-h100-4");
    for (const HeatSink sink : {HeatSink::Towers, HeatSink::Chillers}) {
        PlanDocument document(m_plan);
        document.apply(coolAirByTemplate(m_plan, m_catalog, racks, {AirUnits::FanWalls, sink, 1}).edit());
        bool hasChiller = false, hasTower = false;
        for (const Equipment& piece : document.plan().equipment) {
            const EquipmentType& type = *m_catalog.find(piece.type);
            hasTower |= type.kind == EquipmentKind::CoolingTower;
            if (type.kind != EquipmentKind::Chiller) continue;
            hasChiller = true;
            QCOMPARE(isWaterCooled(type), sink == HeatSink::Towers);
        }
        QVERIFY(hasChiller);
        QCOMPARE(hasTower, sink == HeatSink::Towers);
    }
}

void LoopTemplatesTest::whatNoBoardHasRoomForStaysWithoutPowerAndTheLabelSaysSo()
{
    std::size_t unfedBefore = 0;
    for (const double rating : {3150.0, 300.0, 5.0}) {
        m_plan = {};
        const std::vector<EquipmentId> racks = addHall("gb300-nvl72");
        addBoards(kilowatts(rating));
        const QStringList known = findingsOf(m_plan);
        const Edit edit = coolByTemplate(m_plan, m_catalog, racks, {HeatSink::Chillers, 1}).edit();
        const std::size_t unfed = countUnfed(m_catalog, edit);
        QVERIFY(rating > 3000 ? unfed == 0 : unfed > unfedBefore);
        unfedBefore = unfed;
        QCOMPARE(edit.label.find("without power: " + std::to_string(unfed) + " ") != std::string::npos, unfed > 0);
        PlanDocument document(m_plan);
        document.apply(edit);
        // No board is filled beyond its limits: plant that is left over is all that is found.
        std::size_t without = 0;
        for (const QString& line : findingsOf(document.plan())) {
            if (known.contains(line)) continue;
            QVERIFY2(line.startsWith("plant_without_feed"), qPrintable(line));
            ++without;
        }
        QCOMPARE(without, unfed);
    }
}

void LoopTemplatesTest::facilityLoopsWithoutChillersArePumped()
{
    for (const HeatSink sink : {HeatSink::DryCoolers, HeatSink::Towers, HeatSink::Chillers}) {
        m_plan = {};
        const std::vector<EquipmentId> racks = addHall("gb300-nvl72");
        PlanDocument document(m_plan);
        document.apply(coolByTemplate(m_plan, m_catalog, racks, {sink, 1}).edit());
        Power pumped, largest, heat;
        for (const Equipment& piece : document.plan().equipment) {
            const EquipmentType& type = *m_catalog.find(piece.type);
            if (type.rack) heat += type.rack->maximumPower.value * type.rack->liquidShare.value;
            if (type.kind != EquipmentKind::Pump) continue;
            pumped += type.cooling->capacity.value;
            largest = std::max(largest, type.cooling->capacity.value);
        }
        // Chillers have pumps of their own, dry coolers and towers fans alone.
        QVERIFY(sink == HeatSink::Chillers ? pumped == Power {} : pumped - largest >= heat);
    }
}

void LoopTemplatesTest::samplesGetNoFindingButThoseNamed_data()
{
    QTest::addColumn<QString>("sample");
    // Their rows end where CDUs or fan walls begin, and a row takes a CDU more than it had: it reaches into the aisle, or through the wall.
    QTest::addColumn<bool>("isNarrow");
    // Their boards are sized for the outdoor plant they feed, which stays.
    QTest::addColumn<bool>("isFull");
    QTest::addRow("edge") << "edge-16-racks" << false << false;
    QTest::addRow("superpod") << "superpod" << false << false;
    QTest::addRow("retrofit") << "retrofit-20mw" << true << true;
    QTest::addRow("hall") << "hall-100mw" << true << true;
    QTest::addRow("factory") << "factory-1gw" << true << false;
}

void LoopTemplatesTest::takeOutCdus(SpaceId hall)
{
    std::vector<EquipmentId> old;
    for (const Equipment& piece : m_plan.equipment)
        if (piece.space == hall && m_catalog.find(piece.type)->kind == EquipmentKind::Cdu) old.push_back(piece.id);
    PlanDocument document(m_plan);
    document.apply(removeEquipment(m_plan, old));
    m_plan = document.plan();
}

/// The racks of the first hall get new plant in place of its CDUs; the old outdoor plant stays.
void LoopTemplatesTest::samplesGetNoFindingButThoseNamed()
{
    QFETCH(QString, sample);
    QFETCH(bool, isNarrow);
    QFETCH(bool, isFull);
    m_plan = readPlan((GW_SOURCE_RESOURCES "/samples/" + sample + ".gwp.json").toStdString()).value();
    std::vector<EquipmentId> racks;
    SpaceId hall;
    for (const Equipment& piece : m_plan.equipment) {
        const EquipmentType* type = m_catalog.find(piece.type);
        if (!type || !type->rack) continue;
        if (hall.isNone()) hall = piece.space;
        if (piece.space == hall) racks.push_back(piece.id);
    }
    takeOutCdus(hall);
    const bool isLiquid = m_catalog.find(m_plan.equipment.find(racks.front())->type)->rack->liquidShare.value > 0;
    const Connected connected = isLiquid ? coolByTemplate(m_plan, m_catalog, racks) : coolAirByTemplate(m_plan, m_catalog, racks, {.units = AirUnits::RearDoors});
    QVERIFY(connected.isOk());
    const QStringList known = findingsOf(m_plan);
    PlanDocument document(m_plan);
    document.apply(connected.edit());
    std::size_t without = 0;
    QStringList broken;
    for (const QString& line : findingsOf(document.plan())) {
        if (known.contains(line)) continue;
        if (line.startsWith("plant_without_feed")) ++without;
        else if (!isNarrow || !(line.startsWith("aisle_too_narrow: Fan wall") || (line.startsWith("outside_space: ") && line.contains("CDU")))) broken << line;
    }
    QVERIFY2(broken.isEmpty(), qPrintable(broken.join("; ").left(900)));
    QCOMPARE(without, countUnfed(m_catalog, connected.edit()));
    QCOMPARE(without > 0, isFull);
}

void LoopTemplatesTest::aRackAboveEveryRearDoorIsRefused()
{
    m_plan = {};
    const std::vector<EquipmentId> racks = addHall("hgx-h100-4");
    Equipment rack = *m_plan.equipment.find(racks.front());
    rack.maximumPower = kilowatts(90);
    m_plan.equipment.put(rack);
    const Connected connected = coolAirByTemplate(m_plan, m_catalog, racks, {AirUnits::RearDoors, HeatSink::Chillers, 0});
    QVERIFY(!connected.isOk());
    QCOMPARE(connected.refusal().fault, ConnectFault::TooLarge);
    QCOMPARE(connected.refusal().seen, std::string("90 kW"));
}

void LoopTemplatesTest::doorsAreNoWiderThanTheirRacks()
{
    m_plan = {};
    const std::vector<EquipmentId> racks = addHall("gb300-nvl72");
    const Connected connected = coolAirByTemplate(m_plan, m_catalog, racks, {AirUnits::RearDoors, HeatSink::Chillers, 1});
    QVERIFY(connected.isOk());
    PlanDocument document(m_plan);
    document.apply(connected.edit());
    std::size_t doors = 0;
    for (const Equipment& piece : document.plan().equipment) {
        const EquipmentType& type = *m_catalog.find(piece.type);
        if (type.kind != EquipmentKind::RearDoor) continue;
        ++doors;
        QVERIFY(type.width.value <= m_catalog.find(EquipmentTypeId {"gb300-nvl72"})->width.value + millimetres(1));
    }
    QCOMPARE(doors, racks.size());
}

void LoopTemplatesTest::aHallWithoutFreeWallsIsRefused()
{
    m_plan = {};
    const std::vector<EquipmentId> racks = addHall("hgx-h100-4");
    Space hall = m_plan.spaces[0];
    // No fan wall is as narrow.
    hall.width = metres(2.5), hall.depth = metres(2.5);
    m_plan.spaces.put(hall);
    const Connected connected = coolAirByTemplate(m_plan, m_catalog, racks);
    QVERIFY(!connected.isOk());
    QCOMPARE(connected.refusal().fault, ConnectFault::NoWall);
}

QTEST_APPLESS_MAIN(LoopTemplatesTest)
#include "loop_templates_test.moc"
