// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/patience.h"
#include "tests/views/scene/opened_plan.h"
#include "tests/views/scene/pointer.h"
#include "views/scene/plan_view.h"
#include "views/scene/tools/height_tool.h"

#include "core/scene/kept_measures.h"
#include "core/scene/pieces.h"
#include "core/storage/plan_file.h"

#include <cmath>

using namespace gw;

/// Heights that are pointed at, and kept measures that are chosen and removed one by one.
class MeasureTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_view.reset(), m_opened.reset(); }
    void theHeightIsThatOfTheRoomWhereNothingHangs();
    void whatHangsIsFoundBeforeTheCeiling();
    void outsideEveryRoomThereIsNoHeight();
    void aClickKeepsTheHeightAndUndoTakesItBack();
    void aKeptDistanceIsChosenByAClickAndRemovedAlone();
    void anAreaIsKeptWithTheStretchThatClosesIt();

private:
    QPoint pixel(Place at) const { return m_view->toWidget(at).toPoint(); }
    void clickAt(Place at) { QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, pixel(at)); }
    const Plan& plan() const { return m_opened->session.plan(); }
    const Space& hall() const { return plan().spaces[0]; }
    /// A free place of the hall, near its corner.
    Place corner() const { return {hall().x.in(metre) + 0.3, hall().y.in(metre) + hall().depth.in(metre) - 0.3}; }
    std::optional<Overhead> over(Place at) const { return overheadAt(m_opened->session.scene(), plan(), at); }

    std::unique_ptr<OpenedPlan> m_opened;
    std::unique_ptr<PlanView> m_view;
};

void MeasureTest::init()
{
    m_opened = std::make_unique<OpenedPlan>();
    Plan plan;
    plan.info.name = "Hall";
    plan.site.climate = m_opened->catalog.climates.front().id;
    const auto add = [&](auto row) {
        row.id.number = ++plan.info.lastId;
        const auto id = row.id;
        tableOf<decltype(row)>(plan).put(std::move(row));
        return id;
    };
    const SpaceId id = add(Space {.name = "Hall", .width = metres(20), .depth = metres(12), .height = metres(4.5), .floorLimit = kilogramsPerSquareMetre(5000)});
    add(Equipment {.name = "Rack", .type = {"gb200-nvl72"}, .space = id, .x = metres(3), .y = metres(3)});
    add(Equipment {.name = "Busway", .type = {"busway-1250kw"}, .space = id, .x = metres(3), .y = metres(6)});
    m_opened->session.setPlan(std::move(plan));
    m_opened->session.solveNow();
    m_view = std::make_unique<PlanView>(m_opened->session, m_opened->live);
    m_view->resize(1200, 800);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get(), patience));
    m_view->showAll();
}

void MeasureTest::theHeightIsThatOfTheRoomWhereNothingHangs()
{
    const auto found = over(corner());
    QVERIFY(found && found->what == Overhead::What::Ceiling);
    QVERIFY(std::abs(found->clear() - 4.5) < 1e-6);
    const Box& rack = *m_opened->first(EquipmentKind::AcceleratorRack);
    const auto above = over({double(rack.minimum.x) + 0.2, double(rack.minimum.y) + 0.2});
    QVERIFY(above && std::abs(above->base - double(rack.maximum.z)) < 1e-6);
    QVERIFY(above->clear() < 4.5 - 2);
}

void MeasureTest::whatHangsIsFoundBeforeTheCeiling()
{
    const Box& busway = *m_opened->first(EquipmentKind::Busway);
    const auto found = over({double(busway.minimum.x) + 0.1, double(busway.minimum.y + busway.maximum.y) / 2});
    QVERIFY(found && found->what == Overhead::What::Piece);
    QCOMPARE(found->name, std::string("Busway"));
    QVERIFY(std::abs(found->height - double(busway.minimum.z)) < 1e-6);
}

void MeasureTest::outsideEveryRoomThereIsNoHeight() { QVERIFY(!over({-50, -50})); }

void MeasureTest::aClickKeepsTheHeightAndUndoTakesItBack()
{
    const std::string before = toJson(plan());
    m_opened->session.view().setTool(Tool::MeasureHeight);
    clickAt(corner());
    QCOMPARE(plan().measurements.size(), std::size_t {1});
    const Measurement& kept = plan().measurements[0];
    QVERIFY(std::abs((kept.toZ - kept.fromZ).in(metre) - 4.5) < 1e-6);
    QVERIFY(m_opened->session.subject() == Subject {kept.id});
    m_opened->session.solveNow();
    m_opened->session.undoStack().undo();
    QVERIFY(toJson(plan()) == before);
}

void MeasureTest::aKeptDistanceIsChosenByAClickAndRemovedAlone()
{
    m_opened->session.view().setTool(Tool::Measure);
    m_opened->session.view().setSnapping(false);
    for (const double y : {9.0, 10.5}) {
        clickAt({6, y});
        clickAt({12, y});
        QTest::keyClick(m_view.get(), Qt::Key_P);
    }
    m_opened->session.view().setTool(Tool::Select);
    QCOMPARE(plan().measurements.size(), std::size_t {2});
    const MeasurementId first = plan().measurements[0].id, second = plan().measurements[1].id;
    clickAt({8, 10.5});
    QVERIFY(m_opened->session.subject() == Subject {second});
    QTest::keyClick(m_view.get(), Qt::Key_Delete);
    QCOMPARE(plan().measurements.size(), std::size_t {1});
    QVERIFY(plan().measurements.contains(first));
    clickAt({8, 9});
    m_opened->session.view().setLayer(DrawingLayer::Measurements, {true, true, 1});
    m_opened->session.select({});
    clickAt({8, 9});
    QVERIFY2(m_opened->session.subject() != Subject {first}, "a locked layer is not taken hold of");
}

void MeasureTest::anAreaIsKeptWithTheStretchThatClosesIt()
{
    m_opened->session.view().setTool(Tool::Measure);
    for (const Place at : {Place {8, 8}, Place {12, 8}}) clickAt(at);
    QTest::keyClick(m_view.get(), Qt::Key_A);
    QVERIFY2(plan().measurements.isEmpty(), "two points enclose nothing");
    clickAt({12, 11});
    QTest::keyClick(m_view.get(), Qt::Key_A);
    QCOMPARE(plan().measurements.size(), std::size_t {3});
    const KeptFigures figures = keptFigures(plan());
    QCOMPARE(figures.areas.size(), std::size_t {1});
    QVERIFY2(std::abs(figures.areas[0].squareMetres - 6) < 0.3, qPrintable(QString::number(figures.areas[0].squareMetres)));
    QCOMPARE(m_opened->session.undoStack().count(), 1);
    QVERIFY(!m_view->picture({800, 600}).isNull());
}

QTEST_MAIN(MeasureTest)
#include "measure_test.moc"
