// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/space_outline.h"

#include "core/catalog/read_catalog.h"
#include "core/checks/check.h"
#include "core/checks/space_shape.h"
#include "core/editing/compose.h"
#include "core/editing/fill_hall.h"
#include "core/editing/place.h"
#include "core/editing/plan_document.h"
#include "core/editing/script.h"
#include "core/search/empty_plan.h"
#include "core/storage/plan_file.h"

#include <QTest>

using namespace gw;

class SpaceOutlineTest : public QObject {
    Q_OBJECT
private slots:
    void cornersBecomeASpaceWhicheverWayRoundTheyWereDrawn();
    void aRectangleNeedsNoOutline();
    void aDraggedCornerLeavesWhatStandsThereAndIsUndone();
    void aStretchedRectangleStretchesItsOutline();
    void aFilledHallStandsInsideItsOutline_data();
    void aFilledHallStandsInsideItsOutline();
    void aScriptAndAFileAreRefusedWithTheCorner();
};

namespace {

const Catalog& catalog()
{
    static const Catalog read = readCatalog(resourcesFolder() / "catalog").value();
    return read;
}

const Outline l {{0, 0}, {40, 0}, {40, 12}, {18, 12}, {18, 30}, {0, 30}};

Plan planWith(const Outline& corners)
{
    Plan plan = emptyPlan(catalog());
    Space hall = plan.spaces[0];
    hall.aisleMinimum = metres(1.2);
    hall.floorLimit = kilogramsPerSquareMetre(5000);
    plan.spaces.put(withOutline(hall, corners).value());
    return plan;
}

Plan after(const Plan& plan, const Edit& edit)
{
    PlanDocument document(plan);
    document.apply(edit);
    return document.plan();
}

} // namespace

void SpaceOutlineTest::cornersBecomeASpaceWhicheverWayRoundTheyWereDrawn()
{
    Outline corners {{5, 2}, {5, 8}, {9, 8.0004}, {12, 2}};
    for (int turn = 0; turn < 2; ++turn) {
        const Space space = withOutline({}, corners).value();
        QCOMPARE(space.x.in(metre), 5.0);
        QCOMPARE(space.width.in(metre), 7.0);
        QCOMPARE(space.depth.in(metre), 6.0);
        QVERIFY(checkOutline(space));
        QVERIFY(signedArea(outlineOf(space)) > 0);
        std::ranges::reverse(corners);
    }
    QVERIFY(!withOutline({}, {{0, 0}, {1, 1}, {1, 0}, {0, 1}}));
}

void SpaceOutlineTest::aRectangleNeedsNoOutline() { QVERIFY(withOutline({}, {{1, 1}, {4, 1}, {4, 3}, {1, 3}}).value().outline.empty()); }

void SpaceOutlineTest::aDraggedCornerLeavesWhatStandsThereAndIsUndone()
{
    Plan plan = planWith(l);
    const SpaceId hall = plan.spaces[0].id;
    const EquipmentType& rack = *catalog().find(EquipmentTypeId {"gb300-nvl72"});
    plan = after(plan, addEquipment(plan, rack, hall, metres(3), metres(3), Facing::North));
    Outline corners = l;
    corners[0] = {-2, -1};
    corners[1] = {40, -1};
    corners[5] = {-2, 30};
    const Edit edit = reshapeOutline(plan, hall, corners).value();
    const Plan reshaped = after(plan, edit);
    QCOMPARE(reshaped.spaces[0].x.in(metre), -2.0);
    QCOMPARE(reshaped.equipment[0].x.in(metre), 5.0);
    QCOMPARE(reshaped.equipment[0].y.in(metre), 4.0);
    QVERIFY(outlineOnSite(reshaped.spaces[0]) == corners);
    QVERIFY(after(reshaped, reversed(edit)) == plan);
    corners[1] = {10, 20};
    QVERIFY(!reshapeOutline(plan, hall, corners));
}

void SpaceOutlineTest::aStretchedRectangleStretchesItsOutline()
{
    const Plan plan = planWith(l);
    const Plan wide = after(plan, reshapeSpace(plan, plan.spaces[0].id, metres(0), metres(0), metres(80), metres(15)));
    QVERIFY(checkOutline(wide.spaces[0]));
    QVERIFY(std::abs(floorArea(wide.spaces[0]).in(squareMetre) - floorArea(plan.spaces[0]).in(squareMetre)) < 1e-6);
}

void SpaceOutlineTest::aFilledHallStandsInsideItsOutline_data()
{
    QTest::addColumn<QString>("outline");
    QTest::addRow("an L") << "0 0; 40 0; 40 12; 18 12; 18 30; 0 30";
    QTest::addRow("a U") << "0 0; 40 0; 40 30; 28 30; 28 10; 12 10; 12 30; 0 30";
    QTest::addRow("a slanted wall") << "0 0; 40 0; 40 12; 20 30; 0 30";
    QTest::addRow("a triangle") << "0 0; 40 0; 20 34";
}

void SpaceOutlineTest::aFilledHallStandsInsideItsOutline()
{
    QFETCH(QString, outline);
    const Plan plan = planWith(readOutline(outline.toStdString()).value());
    const EquipmentType& rack = *catalog().find(EquipmentTypeId {"gb300-nvl72"});
    const HallFilling filling = fillHall(plan, catalog(), plan.spaces[0].id, rack).value();
    QVERIFY(filling.racks > 20);
    QVERIFY(filling.racks <= filling.byArea);
    const Plan filled = after(plan, placeFilling(plan, plan.spaces[0].id, rack, filling));
    for (const Finding& finding : check(filled, catalog(), Outcome {}, "2026-11-22"))
        QVERIFY2(finding.rule != Rule::OutsideSpace && finding.rule != Rule::AisleTooNarrow && finding.rule != Rule::Overlap, finding.object.c_str());
    Plan rectangle = plan;
    Space hall = rectangle.spaces[0];
    hall.outline.clear();
    rectangle.spaces.put(hall);
    QVERIFY(filling.racks < fillHall(rectangle, catalog(), hall.id, rack)->racks);
}

void SpaceOutlineTest::aScriptAndAFileAreRefusedWithTheCorner()
{
    Plan plan = planWith(l);
    const std::string name = plan.spaces[0].name;
    const auto run = [&](const std::string& field, const std::string& value) {
        return runScript(plan, catalog(), R"([{"do": "set", "object": ")" + name + R"(", "field": ")" + field + R"(", "value": ")" + value + R"("}])");
    };
    const auto crossing = run("outline", "0 0; 10 8; 10 0; 0 8");
    QVERIFY(!crossing);
    QVERIFY2(crossing.error().place.find("walls 1 and 3") != std::string::npos, crossing.error().place.c_str());
    QVERIFY(!run("width_m", "20"));
    QVERIFY(run("outline", "0 0; 10 0; 10 8"));
    Space broken = plan.spaces[0];
    broken.outline = "0 0; 90 0; 10 8";
    plan.spaces.put(broken);
    const auto read = fromJson(toJson(plan));
    QVERIFY(!read);
    QVERIFY2(read.error().place.find("/spaces/0/outline") != std::string::npos, read.error().place.c_str());
}

QTEST_GUILESS_MAIN(SpaceOutlineTest)
#include "space_outline_test.moc"
