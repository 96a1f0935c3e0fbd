// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/patience.h"
#include "tests/views/scene/opened_plan.h"
#include "tests/views/scene/pointer.h"
#include "views/scene/plan_view.h"
#include "views/scene/scene_view.h"

#include "core/scene/pieces.h"

#include <QLabel>
#include <QSignalSpy>
#include <QToolButton>
#include <QWheelEvent>

#include <cmath>

using namespace gw;

namespace {

QPoint pixelOf(const PlanView& view, const Box& box)
{
    return view.toWidget({centreOf(box).x, centreOf(box).y}).toPoint();
}

Place placeOf(const PlanSession& session, EquipmentId id)
{
    const Equipment* piece = session.plan().equipment.find(id);
    return {piece->x.in(metre), piece->y.in(metre)};
}

void keep(const QImage& image, const QString& name)
{
    const QString folder = qEnvironmentVariable("GW_PICTURES");
    if (!folder.isEmpty()) image.save(folder + "/" + name + ".png");
}

} // namespace

class PlanViewTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void aClickSelectsThePieceUnderIt();
    void aRackIsSelectedThroughTheBuswayAboveIt();
    void aClickBesideEverythingClearsTheSelection();
    void aDragMovesThePieceOntoTheGridInOneUndoStep();
    void escapePutsTheDraggedPieceBack();
    void selectedPiecesMoveAlong();
    void aBandToTheRightSelectsWhatLiesInside();
    void deleteRemovesTheSelection();
    void thePlaceUnderTheCursorStaysWhileZooming();
    void thePictureShowsThePlan();
    void anEmptyPlanIsDrawnWithoutHarm();
    void withoutOpenGlTheSceneIsShownFromAbove();

private:
    const Box& rack(std::size_t index) const;
    std::unique_ptr<OpenedPlan> m_opened;
    std::unique_ptr<PlanView> m_view;
};

void PlanViewTest::init()
{
    m_opened = std::make_unique<OpenedPlan>();
    m_view = std::make_unique<PlanView>(m_opened->session, m_opened->live);
    m_view->resize(1200, 800);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get(), patience));
    // As near as a user would be: the first rack in the middle, its neighbours around it.
    m_opened->session.select({rack(0).equipment});
    m_view->frameSelection();
    m_opened->session.select({});
}

void PlanViewTest::cleanup()
{
    m_view.reset();
    m_opened.reset();
}

const Box& PlanViewTest::rack(std::size_t index) const
{
    std::size_t seen = 0;
    for (const Box& box : m_opened->live.scene().boxes)
        if (box.kind == EquipmentKind::AcceleratorRack && seen++ == index) return box;
    qFatal("no such rack");
}

void PlanViewTest::aClickSelectsThePieceUnderIt()
{
    const QPoint at = pixelOf(*m_view, rack(0));
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, at);
    QCOMPARE(m_opened->session.selection().size(), std::size_t(1));
    const Box* hit = m_opened->live.boxOf(m_opened->session.selection().front());
    const Place site = m_view->toSite(at);
    QVERIFY(hit && site.x >= double(hit->minimum.x) && site.x <= double(hit->maximum.x) && site.y >= double(hit->minimum.y) && site.y <= double(hit->maximum.y));
}

void PlanViewTest::aRackIsSelectedThroughTheBuswayAboveIt()
{
    const Box* busway = m_opened->first(EquipmentKind::Busway);
    QVERIFY(busway);
    for (const Box& box : m_opened->live.scene().boxes) {
        const Point at = centreOf(*busway);
        if (box.kind != EquipmentKind::AcceleratorRack || box.minimum.x > at.x || box.maximum.x < at.x || box.minimum.y > at.y || box.maximum.y < at.y) continue;
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, m_view->toWidget({at.x, at.y}).toPoint());
        QCOMPARE(m_opened->session.selection(), std::vector {box.equipment});
        return;
    }
    QFAIL("no rack stands under the busway");
}

void PlanViewTest::aClickBesideEverythingClearsTheSelection()
{
    m_opened->session.select({rack(0).equipment});
    m_view->showAll();
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, QPoint(3, 3));
    QVERIFY(m_opened->session.selection().empty());
}

void PlanViewTest::aDragMovesThePieceOntoTheGridInOneUndoStep()
{
    const EquipmentId id = rack(0).equipment;
    const Place before = placeOf(m_opened->session, id);
    const int steps = m_opened->session.undoStack().count();
    // Out of its row, so far that no neighbour attracts.
    const QPoint from = m_view->toWidget({double(centreOf(rack(0)).x), double(rack(0).minimum.y) + 0.05}).toPoint();
    const QPoint to = from - QPoint(int(1.66 * m_view->pixelsPerMetre()), 0);
    dragTo(*m_view, from, to);
    drop(*m_view, to);
    const Place after = placeOf(m_opened->session, id);
    QVERIFY2(std::abs(after.x - (before.x - 1.66)) < 0.2, qPrintable(QString("%1 -> %2").arg(before.x).arg(after.x)));
    QVERIFY(std::abs(after.x * 10 - std::round(after.x * 10)) < 1e-9);
    QCOMPARE(m_opened->session.undoStack().count(), steps + 1);
    m_opened->session.undoStack().undo();
    QCOMPARE(placeOf(m_opened->session, id), before);
}

void PlanViewTest::escapePutsTheDraggedPieceBack()
{
    const EquipmentId id = rack(0).equipment;
    const Place before = placeOf(m_opened->session, id);
    const QPoint from = m_view->toWidget({double(centreOf(rack(0)).x), double(rack(0).minimum.y) + 0.05}).toPoint();
    dragTo(*m_view, from, from + QPoint(0, 150));
    QVERIFY(placeOf(m_opened->session, id) != before);
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QCOMPARE(placeOf(m_opened->session, id), before);
    drop(*m_view, from + QPoint(0, 150));
    QCOMPARE(placeOf(m_opened->session, id), before);
    QVERIFY(!m_opened->session.undoStack().canUndo() || m_opened->session.undoStack().command(m_opened->session.undoStack().index() - 1)->isObsolete());
}

void PlanViewTest::selectedPiecesMoveAlong()
{
    const EquipmentId a = rack(0).equipment, b = rack(1).equipment;
    m_opened->session.select({a, b});
    const Place beforeA = placeOf(m_opened->session, a), beforeB = placeOf(m_opened->session, b);
    const QPoint from = m_view->toWidget({double(centreOf(rack(0)).x), double(rack(0).minimum.y) + 0.05}).toPoint();
    const QPoint to = from + QPoint(-60, int(2 * m_view->pixelsPerMetre()));
    dragTo(*m_view, from, to);
    drop(*m_view, to);
    const Place afterA = placeOf(m_opened->session, a), afterB = placeOf(m_opened->session, b);
    QVERIFY(afterA != beforeA);
    QVERIFY(std::abs((afterB.x - beforeB.x) - (afterA.x - beforeA.x)) < 1e-9);
    QVERIFY(std::abs((afterB.y - beforeB.y) - (afterA.y - beforeA.y)) < 1e-9);
    QCOMPARE(m_opened->session.undoStack().count(), 1);
}

void PlanViewTest::aBandToTheRightSelectsWhatLiesInside()
{
    m_view->showAll();
    const QPoint from(2, 2), to(m_view->width() - 3, m_view->height() - 3);
    dragTo(*m_view, from, to);
    drop(*m_view, to);
    QCOMPARE(m_opened->session.selection().size(), m_opened->live.scene().boxes.size());
}

void PlanViewTest::deleteRemovesTheSelection()
{
    const EquipmentId id = rack(0).equipment;
    m_opened->session.select({id});
    QTest::keyClick(m_view.get(), Qt::Key_Delete);
    QVERIFY(!m_opened->session.plan().equipment.contains(id));
    QVERIFY(!m_opened->live.boxOf(id));
    m_opened->session.undoStack().undo();
    QVERIFY(m_opened->live.boxOf(id));
}

void PlanViewTest::thePlaceUnderTheCursorStaysWhileZooming()
{
    const QPointF at(300, 500);
    const Place before = m_view->toSite(at);
    const double scale = m_view->pixelsPerMetre();
    QWheelEvent wheel(at, m_view->mapToGlobal(at), {}, {0, 240}, {}, {}, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(m_view.get(), &wheel);
    QVERIFY(m_view->pixelsPerMetre() > scale);
    QVERIFY(std::abs(m_view->toSite(at).x - before.x) < 1e-9 && std::abs(m_view->toSite(at).y - before.y) < 1e-9);
}

void PlanViewTest::thePictureShowsThePlan()
{
    for (const Theme& theme : {Theme::light(), Theme::dark()}) {
        m_view->setTheme(theme);
        const QImage image = m_view->picture({1200, 800});
        QCOMPARE(image.size(), QSize(1200, 800));
        keep(image, theme.isDark ? "plan_dark" : "plan_light");
        bool hasBody = false;
        for (int y = 0; y < image.height() && !hasBody; ++y)
            for (int x = 0; x < image.width() && !hasBody; ++x) hasBody = image.pixelColor(x, y) == theme.rackBody;
        QVERIFY(hasBody);
        m_opened->session.select({rack(2).equipment});
        m_view->frameSelection();
        keep(m_view->grab().toImage(), theme.isDark ? "plan_near_dark" : "plan_near_light");
    }
}

void PlanViewTest::anEmptyPlanIsDrawnWithoutHarm()
{
    m_opened->session.setPlan({});
    QVERIFY(!m_view->picture({400, 300}).isNull());
    QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, QPoint(200, 150));
    QTest::keyClick(m_view.get(), Qt::Key_Home);
    QVERIFY(m_opened->session.selection().empty());
}

void PlanViewTest::withoutOpenGlTheSceneIsShownFromAbove()
{
    SceneView scene(m_opened->session, nullptr, SceneView::OpenGl::Absent);
    scene.resize(800, 600);
    scene.show();
    QVERIFY(!scene.hasThreeD());
    QCOMPARE(scene.mode(), SceneView::Mode::Plan);
    scene.setMode(SceneView::Mode::ThreeD);
    QCOMPARE(scene.mode(), SceneView::Mode::Plan);
    QVERIFY(scene.findChild<QLabel*>()->isVisible());
    QCOMPARE(scene.picture({640, 480}).size(), QSize(640, 480));
}

QTEST_MAIN(PlanViewTest)
#include "plan_view_test.moc"
