// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/placement.h"
#include "tests/core/checks/small_plan.h"

#include <QTest>

using namespace gw;

/// In-row coolers and rear doors cool the air of their hall as fan walls do, and a door is the back of the rack it hangs on.
class AirUnitsTest : public QObject {
    Q_OBJECT
private slots:
    void everyAirUnitCoolsItsHall_data();
    void everyAirUnitCoolsItsHall();
    void aDoorAsksForTheSpaceBehindItsRack_data();
    void aDoorAsksForTheSpaceBehindItsRack();
    void aPairOfBacksIsToldOnce();
    void aDoorMayBePlacedBehindItsRackAlone();
};

namespace {

/// B-01 stands at (5, 7.4), 1.2 m deep, its back to the north.
constexpr double back = 8.6;

EquipmentId addDoor(SmallPlan& s, double x, double y, Facing facing)
{
    s.catalog.equipment.push_back(detail::pieceType("door", EquipmentKind::RearDoor, 0.6, 0.3, 2.2, 150));
    s.type("door").cooling = s.type("fan_wall").cooling;
    return s.addPiece("Door", "door", x, y, facing);
}

std::vector<Finding> narrowAisles(const SmallPlan& s)
{
    std::vector<Finding> found = s.findings();
    std::erase_if(found, [](const Finding& finding) { return finding.rule != Rule::AisleTooNarrow; });
    return found;
}

bool has(const std::vector<Finding>& findings, Rule rule) { return std::ranges::find(findings, rule, &Finding::rule) != findings.end(); }

} // namespace

void AirUnitsTest::everyAirUnitCoolsItsHall_data()
{
    QTest::addColumn<EquipmentKind>("kind");
    QTest::newRow("CRAH") << EquipmentKind::Crah;
    QTest::newRow("in-row cooler") << EquipmentKind::InRowCooler;
    QTest::newRow("rear door") << EquipmentKind::RearDoor;
}

void AirUnitsTest::everyAirUnitCoolsItsHall()
{
    QFETCH(EquipmentKind, kind);
    SmallPlan s;
    s.type("fan_wall").kind = kind;
    QVERIFY(s.findings().empty());

    SmallPlan small = s;
    small.type("fan_wall").cooling->capacity.value = kilowatts(39);
    QVERIFY(has(small.findings(), Rule::AirWithoutSpare));

    SmallPlan warm = s;
    warm.edit<Loop>(warm.chilled, [](Loop& l) { l.supply = celsius(32); });
    QVERIFY(has(warm.findings(), Rule::AirInletTooWarm));

    SmallPlan dry = s;
    const Table<Connection> all = dry.plan.connections;
    for (const Connection& connection : all)
        if (connection.equipment == dry.fanWall) dry.plan.connections.remove(connection.id);
    QVERIFY(has(dry.findings(), Rule::AirUnitWithoutWater));
}

void AirUnitsTest::aDoorAsksForTheSpaceBehindItsRack_data()
{
    QTest::addColumn<Facing>("facing");
    QTest::newRow("blowing away") << Facing::North;
    QTest::newRow("turned about") << Facing::South;
}

/// Half of the aisle's 1.2 m, as behind a rack without a door.
void AirUnitsTest::aDoorAsksForTheSpaceBehindItsRack()
{
    QFETCH(Facing, facing);
    SmallPlan s;
    addDoor(s, 5, back, facing);
    QVERIFY(narrowAisles(s).empty());

    s.addPiece("Network", "network", 5, back + 0.3 + 0.6, Facing::North);
    QVERIFY(narrowAisles(s).empty());

    SmallPlan narrow;
    const EquipmentId door = addDoor(narrow, 5, back, facing);
    const EquipmentId crate = narrow.addPiece("Crate", "ups", 5, back + 0.3 + 0.5, Facing::North);
    const auto found = narrowAisles(narrow);
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found[0].equipment, (std::vector {door, crate}));
    QVERIFY(std::abs(found[0].measured - 0.5) < 1e-9 && found[0].limit == 0.6);
}

void AirUnitsTest::aPairOfBacksIsToldOnce()
{
    SmallPlan s;
    addDoor(s, 5, back, Facing::North);
    s.addPiece("C-01", "rack", 5, back + 0.3 + 0.5, Facing::North);
    QCOMPARE(narrowAisles(s).size(), std::size_t(1));
}

void AirUnitsTest::aDoorMayBePlacedBehindItsRackAlone()
{
    SmallPlan s;
    const std::vector moving {addDoor(s, 12, 12, Facing::North)};
    const Placement placement {std::make_shared<const Plan>(s.plan), s.catalog, s.outcome, moving};
    const auto narrow = [&](double y, Facing facing) {
        const auto issues = placement.issues({&s.type("door"), s.hall, footprintAt(s.type("door"), 5, y, facing), facing});
        return std::ranges::find(issues, PlacementFault::AisleTooNarrow, &PlacementIssue::fault) != issues.end();
    };
    QVERIFY(!narrow(back, Facing::North) && !narrow(back, Facing::South));
    QVERIFY(narrow(7.1, Facing::South)); // Before the rack's face.
}

QTEST_APPLESS_MAIN(AirUnitsTest)
#include "air_units_test.moc"
