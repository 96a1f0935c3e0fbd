// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/loop_templates.h"

#include "core/catalog/read_catalog.h"
#include "core/editing/plan_document.h"

#include <QTest>

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

private:
    EquipmentId add(const char* type, const char* name);
    void perform(std::vector<EquipmentId> selection);

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

QTEST_APPLESS_MAIN(LoopTemplatesTest)
#include "loop_templates_test.moc"
