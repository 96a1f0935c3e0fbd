// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/patience.h"
#include "tests/views/scene/shown_view.h"
#include "views/scene/gl_probe.h"
#include "views/scene/scene_frame.h"

#include <QApplication>
#include <QSignalSpy>
#include <QWheelEvent>

#include <cmath>

using namespace gw;

namespace {

bool isNear(double a, double b, double tolerance = 1e-6) { return std::abs(a - b) < tolerance; }

void turnWheel(QWidget& widget, QPoint at, int notches, Qt::KeyboardModifiers modifiers = {})
{
    QWheelEvent wheel(at, widget.mapToGlobal(at), {}, {0, 120 * notches}, {}, modifiers, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&widget, &wheel);
}

void dragWith(QWidget& widget, Qt::MouseButton button, Qt::KeyboardModifiers modifiers, QPoint from, QPoint to)
{
    QTest::mousePress(&widget, button, modifiers, from);
    for (int step = 1; step <= 5; ++step) {
        const QPointF at = from + QPointF(to - from) * step / 5;
        QMouseEvent move(QEvent::MouseMove, at, widget.mapToGlobal(at), Qt::NoButton, button, modifiers);
        QCoreApplication::sendEvent(&widget, &move);
    }
    QTest::mouseRelease(&widget, button, modifiers, to);
}

} // namespace

/// What one does in the view with mouse and keyboard, beyond looking.
class VtkWorkTest : public QObject {
    Q_OBJECT
private slots:
    void theGizmosArrowMovesAlongItsDirectionOnly();
    void aMoveByKeysAndANumberIsExactAndOneStep();
    void escapeLeavesNoTraceOfAMoveByKeys();
    void turningByNumberTurnsByQuarters();
    void aTurnThatIsNoQuarterIsRefusedWithASentence();
    void everyZoneOfTheCubeIsClicked();
    void theHomeButtonShowsAll();
    void aBandToTheRightTakesWhatIsInsideToTheLeftWhatItTouches();
    void altClickGoesThroughWhatIsStacked();
    void hiddenPiecesAreNeitherSeenNorPicked();
    void isolatingShowsTheSelectionAloneAndEscapeEndsIt();
    void aLockedLayerIsSeenButNotPicked();
    void aSectionCutsWhatIsPicked();
    void aSectionHandleIsDragged();
    void escapePutsADraggedSectionBack();
    void presetsDecideWhatTheMiddleButtonDoes();
    void theWheelOrbitsOnATouchpad();
    void theDoubleMiddleClickShowsAll();
    void walkingGoesWhereOneLooksAndEscapeReturns();
    void whoIsLostComesBack();
    void aPieceIsPlacedThroughTheFloor();
    void hoverIsSharedThroughTheViewState();
    void theSavedViewIsKeptAndRecalled();
    void controlOnThePadLooksFromTheOppositeSide();
    void thePlaceUnderThePointerIsThatOfTheFloor();
    void theFloorOfAnLLeavesItsNotchOpen();
};

void VtkWorkTest::theGizmosArrowMovesAlongItsDirectionOnly()
{
    Shown shown;
    shown.opened.session.select({shown.rack.equipment});
    const Place before = shown.place();
    const auto arrow = shown.widget.gizmoHandle(GizmoHandle::AlongX);
    QVERIFY(arrow);
    const QPoint to = pixelOf(shown.widget, shown.roof() + Vector {2.4, 1.0, 0});
    dragTo(shown.widget, arrow->toPoint(), to);
    drop(shown.widget, to);
    QVERIFY(!isNear(shown.place().x, before.x));
    QVERIFY(isNear(shown.place().y, before.y));
    QCOMPARE(shown.opened.session.undoStack().count(), 1);
}

void VtkWorkTest::aMoveByKeysAndANumberIsExactAndOneStep()
{
    Shown shown;
    shown.opened.session.select({shown.rack.equipment});
    const Place before = shown.place();
    QTest::keyClick(&shown.widget, Qt::Key_G);
    QTest::keyClick(&shown.widget, Qt::Key_Y);
    for (const char letter : {'-', '0', '.', '1', '2', '5'}) QTest::keyClick(&shown.widget, letter);
    QTest::keyClick(&shown.widget, Qt::Key_Return);
    QVERIFY(isNear(shown.place().x, before.x));
    QVERIFY2(isNear(shown.place().y, before.y - 0.125), qPrintable(QString::number(shown.place().y - before.y)));
    QCOMPARE(shown.opened.session.undoStack().count(), 1);
    shown.opened.session.undoStack().undo();
    QCOMPARE(shown.place(), before);
}

void VtkWorkTest::escapeLeavesNoTraceOfAMoveByKeys()
{
    Shown shown;
    shown.opened.session.select({shown.rack.equipment});
    const Plan before = shown.opened.session.plan();
    QTest::mouseMove(&shown.widget, pixelOf(shown.widget, shown.roof()));
    QTest::keyClick(&shown.widget, Qt::Key_G);
    QTest::mouseMove(&shown.widget, pixelOf(shown.widget, shown.roof()) + QPoint(120, 40));
    QTest::keyClick(&shown.widget, Qt::Key_Escape);
    QCOMPARE(shown.opened.session.plan(), before);
    QVERIFY(shown.opened.session.isSelected(shown.rack.equipment));
}

void VtkWorkTest::turningByNumberTurnsByQuarters()
{
    Shown shown;
    shown.opened.session.select({shown.rack.equipment});
    const Plan before = shown.opened.session.plan();
    const auto facing = [&] { return shown.opened.session.plan().equipment.find(shown.rack.equipment)->facing; };
    const Facing old = facing();
    QTest::keyClick(&shown.widget, Qt::Key_R);
    for (const char letter : {'1', '8', '0'}) QTest::keyClick(&shown.widget, letter);
    QTest::keyClick(&shown.widget, Qt::Key_Return);
    QVERIFY(facing() != old);
    QVERIFY((static_cast<int>(facing()) + static_cast<int>(old)) % 2 == 0);
    QCOMPARE(shown.opened.session.undoStack().count(), 1);
    shown.opened.session.undoStack().undo();
    QCOMPARE(shown.opened.session.plan().equipment, before.equipment);
}

void VtkWorkTest::aTurnThatIsNoQuarterIsRefusedWithASentence()
{
    Shown shown;
    shown.opened.session.select({shown.rack.equipment});
    const Plan before = shown.opened.session.plan();
    QTest::keyClick(&shown.widget, Qt::Key_R);
    for (const char letter : {'4', '5'}) QTest::keyClick(&shown.widget, letter);
    QTest::keyClick(&shown.widget, Qt::Key_Return);
    QCOMPARE(shown.opened.session.plan(), before);
    for (int i = 0; i < 2; ++i) QTest::keyClick(&shown.widget, Qt::Key_Backspace);
    // Units and sums are read: an eighth of a turn is no quarter, twice 45 degrees are one.
    for (const char letter : std::string("0.125 turn")) QTest::keyClick(&shown.widget, letter);
    QCOMPARE(shown.opened.session.plan(), before);
    for (int i = 0; i < 10; ++i) QTest::keyClick(&shown.widget, Qt::Key_Backspace);
    for (const char letter : std::string("2*45 deg")) QTest::keyClick(&shown.widget, letter);
    QVERIFY(!(shown.opened.session.plan() == before));
    QTest::keyClick(&shown.widget, Qt::Key_Escape);
    QCOMPARE(shown.opened.session.plan(), before);
}

void VtkWorkTest::everyZoneOfTheCubeIsClicked()
{
    Shown shown;
    for (const CubeZone zone : ViewCube::zones()) {
        OrbitCamera before = shown.widget.camera();
        // From where the zone is seen, but not straight on.
        before.azimuth = std::atan2(zone.y, zone.x) + 0.4;
        before.elevation = zone.z > 0 ? 0.7 : zone.z < 0 ? -0.7 : 0.2;
        shown.widget.setCamera(before);
        const auto place = ViewCube::placeOf(zone, shown.widget.cubeMiddle(), shown.widget.camera());
        QVERIFY2(place, qPrintable(title(zone)));
        QTest::mouseClick(&shown.widget, Qt::LeftButton, {}, place->toPoint());
        const double length = std::sqrt(double(zone.x * zone.x + zone.y * zone.y + zone.z * zone.z));
        const double along = dot(shown.widget.camera().forward(), {-zone.x / length, -zone.y / length, -zone.z / length});
        QVERIFY2(along > 0.999, qPrintable(QString("%1: %2").arg(title(zone)).arg(along)));
    }
    QVERIFY2(shown.opened.session.selection().empty(), "a click on the cube selects nothing");
}

void VtkWorkTest::theHomeButtonShowsAll()
{
    Shown shown;
    OrbitCamera near = shown.widget.camera();
    near.zoom(shown.door(), 0.2);
    shown.widget.setCamera(near);
    const QPointF middle = shown.widget.cubeMiddle();
    QPoint home(-1, -1);
    for (int x = -80; x < 0 && home.x() < 0; ++x)
        if (ViewCube::isHomeAt(middle + QPointF(x, -45), middle)) home = (middle + QPointF(x + 4, -45)).toPoint();
    QVERIFY(home.x() > 0);
    QTest::mouseClick(&shown.widget, Qt::LeftButton, {}, home);
    QVERIFY(shown.widget.camera().distance > 3 * near.distance);
}

void VtkWorkTest::aBandToTheRightTakesWhatIsInsideToTheLeftWhatItTouches()
{
    Shown shown;
    shown.hidePower();
    OrbitCamera above = ViewCube::lookingFrom({0, 0, 1}, shown.widget.camera());
    above.frame({shown.rack.minimum.x - 3, shown.rack.minimum.y - 3, 0}, {shown.rack.maximum.x + 3, shown.rack.maximum.y + 3, 2.2F}, shown.widget.viewSize());
    shown.widget.setCamera(above);
    const auto corner = [&](float x, float y, float z) { return pixelOf(shown.widget, {double(x), double(y), double(z)}); };
    // From beside the rack over its middle and out on the other side: it is touched, not inside.
    const QPoint from = corner(shown.rack.minimum.x - 0.1F, shown.rack.maximum.y + 0.4F, 2.2F);
    const QPoint half = corner((shown.rack.minimum.x + shown.rack.maximum.x) / 2, shown.rack.minimum.y - 0.4F, 2.2F);
    dragWith(shown.widget, Qt::LeftButton, {}, from, half);
    QVERIFY(!shown.opened.session.isSelected(shown.rack.equipment));
    dragWith(shown.widget, Qt::LeftButton, {}, half, from);
    QVERIFY(shown.opened.session.isSelected(shown.rack.equipment));
    const QPoint all = corner(shown.rack.maximum.x + 0.1F, shown.rack.minimum.y - 0.4F, 2.2F);
    shown.opened.session.select({});
    dragWith(shown.widget, Qt::LeftButton, {}, from, all);
    QVERIFY(shown.opened.session.isSelected(shown.rack.equipment));
}

void VtkWorkTest::altClickGoesThroughWhatIsStacked()
{
    Shown shown;
    OrbitCamera flat = shown.widget.camera();
    flat.elevation = 0.05;
    flat.azimuth = 0;
    flat.frame({shown.rack.minimum.x - 4, shown.rack.minimum.y - 1, 0}, {shown.rack.maximum.x + 4, shown.rack.maximum.y + 1, 2.2F}, shown.widget.viewSize());
    shown.widget.setCamera(flat);
    // Along the row racks stand one behind the other.
    const QPoint at = pixelOf(shown.widget, shown.roof() - Vector {0, 0, 0.6});
    std::vector<EquipmentId> seen;
    for (int i = 0; i < 3; ++i) {
        QTest::mouseClick(&shown.widget, Qt::LeftButton, Qt::AltModifier, at);
        QCOMPARE(shown.opened.session.selection().size(), std::size_t(1));
        QVERIFY(std::find(seen.begin(), seen.end(), shown.opened.session.selection().front()) == seen.end());
        seen.push_back(shown.opened.session.selection().front());
    }
}

void VtkWorkTest::hiddenPiecesAreNeitherSeenNorPicked()
{
    Shown shown;
    shown.hidePower();
    const QPoint at = pixelOf(shown.widget, shown.roof());
    const QImage before = shown.widget.grabFramebuffer();
    shown.opened.session.view().hide({shown.rack.equipment});
    QVERIFY(!shown.widget.seen().boxOf(shown.rack.equipment));
    QVERIFY(shown.widget.grabFramebuffer().pixel(at) != before.pixel(at));
    QTest::mouseClick(&shown.widget, Qt::LeftButton, {}, at);
    QVERIFY(!shown.opened.session.isSelected(shown.rack.equipment));
    shown.opened.session.view().showEverything();
    QTest::mouseClick(&shown.widget, Qt::LeftButton, {}, at);
    QVERIFY(shown.opened.session.isSelected(shown.rack.equipment));
}

void VtkWorkTest::isolatingShowsTheSelectionAloneAndEscapeEndsIt()
{
    Shown shown;
    shown.opened.session.select({shown.rack.equipment});
    QTest::keyClick(&shown.widget, Qt::Key_F, Qt::ShiftModifier);
    QCOMPARE(shown.widget.seen().scene().boxes.size(), std::size_t(1));
    QVERIFY(shown.widget.seen().scene().tubes.empty());
    QTest::keyClick(&shown.widget, Qt::Key_Escape);
    QCOMPARE(shown.widget.seen().scene().boxes.size(), shown.opened.live.scene().boxes.size());
    QVERIFY2(shown.opened.session.isSelected(shown.rack.equipment), "the first Escape ends the isolation alone");
}

void VtkWorkTest::aLockedLayerIsSeenButNotPicked()
{
    Shown shown;
    shown.hidePower();
    QTest::mouseClick(&shown.widget, Qt::LeftButton, {}, pixelOf(shown.widget, shown.roof()));
    QVERIFY(shown.opened.session.isSelected(shown.rack.equipment));
    shown.opened.session.select({});
    shown.opened.session.view().setLayer(DrawingLayer::Racks, {true, true, 1});
    QVERIFY(shown.widget.seen().boxOf(shown.rack.equipment));
    QTest::mouseClick(&shown.widget, Qt::LeftButton, {}, pixelOf(shown.widget, shown.roof()));
    QVERIFY(!shown.opened.session.isSelected(shown.rack.equipment));
}

void VtkWorkTest::aSectionCutsWhatIsPicked()
{
    Shown shown;
    shown.hidePower();
    const QPoint at = pixelOf(shown.widget, shown.roof());
    shown.opened.session.view().setSection(SectionBox {{-500, -500, -2}, {500, 500, 0.4F}});
    QCOMPARE(shown.widget.seen().boxOf(shown.rack.equipment)->maximum.z, 0.4F);
    QTest::mouseClick(&shown.widget, Qt::LeftButton, {}, at);
    const QImage cut = shown.widget.grabFramebuffer();
    QVERIFY(!shown.opened.session.isSelected(shown.rack.equipment));
    QTest::mouseClick(&shown.widget, Qt::LeftButton, {}, pixelOf(shown.widget, shown.roof() - Vector {0, 0, shown.roof().z - 0.4}));
    QVERIFY(shown.opened.session.isSelected(shown.rack.equipment));
    shown.opened.session.view().setSection({});
    QVERIFY(shown.widget.grabFramebuffer().pixel(at) != cut.pixel(at));
}

void VtkWorkTest::aSectionHandleIsDragged()
{
    Shown shown;
    shown.widget.showAll();
    shown.widget.setSectioned(true);
    const SectionBox before = *shown.opened.session.view().section();
    const SectionHandles handles(before, shown.widget.camera(), shown.widget.viewSize());
    const QPoint from = handles.placeOf({2, true})->toPoint();
    dragTo(shown.widget, from, from + QPoint(0, 14));
    drop(shown.widget, from + QPoint(0, 14));
    const SectionBox after = *shown.opened.session.view().section();
    QVERIFY(after.maximum.z < before.maximum.z);
    QCOMPARE(after.minimum, before.minimum);
    shown.widget.setSectioned(false);
    QVERIFY(!shown.opened.session.view().section());
}

void VtkWorkTest::escapePutsADraggedSectionBack()
{
    Shown shown;
    shown.widget.showAll();
    shown.widget.setSectioned(true);
    const SectionBox before = *shown.opened.session.view().section();
    const QPoint from = SectionHandles(before, shown.widget.camera(), shown.widget.viewSize()).placeOf({2, true})->toPoint();
    dragTo(shown.widget, from, from + QPoint(0, 14));
    QVERIFY(shown.opened.session.view().section()->maximum.z < before.maximum.z);
    QTest::keyClick(&shown.widget, Qt::Key_Escape);
    drop(shown.widget, from + QPoint(0, 14));
    QCOMPARE(shown.opened.session.view().section()->maximum, before.maximum);
}

void VtkWorkTest::presetsDecideWhatTheMiddleButtonDoes()
{
    Shown shown;
    const QPoint from(400, 350), to(480, 370);
    const OrbitCamera before = shown.widget.camera();
    shown.widget.setNavigation(Navigation::Cad);
    dragWith(shown.widget, Qt::MiddleButton, {}, from, to);
    QCOMPARE(shown.widget.camera().azimuth, before.azimuth);
    QVERIFY(!(shown.widget.camera().target == before.target));
    shown.widget.setCamera(before);
    dragWith(shown.widget, Qt::MiddleButton, Qt::ShiftModifier, from, to);
    QVERIFY(!isNear(shown.widget.camera().azimuth, before.azimuth));
    shown.widget.setCamera(before);
    shown.widget.setNavigation(Navigation::Blender);
    dragWith(shown.widget, Qt::MiddleButton, {}, from, to);
    QVERIFY(!isNear(shown.widget.camera().azimuth, before.azimuth));
    shown.widget.setCamera(before);
    dragWith(shown.widget, Qt::MiddleButton, Qt::ControlModifier, from, to);
    QVERIFY(!isNear(shown.widget.camera().distance, before.distance));
}

void VtkWorkTest::theWheelOrbitsOnATouchpad()
{
    Shown shown;
    shown.widget.setNavigation(Navigation::Touchpad);
    const OrbitCamera before = shown.widget.camera();
    turnWheel(shown.widget, {500, 350}, -1);
    QVERIFY(!isNear(shown.widget.camera().elevation, before.elevation));
    QVERIFY(isNear(shown.widget.camera().distance, before.distance));
    turnWheel(shown.widget, {500, 350}, 1, Qt::ControlModifier);
    QVERIFY(shown.widget.camera().distance < before.distance);
}

void VtkWorkTest::theDoubleMiddleClickShowsAll()
{
    Shown shown;
    const double before = shown.widget.camera().distance;
    QTest::mouseDClick(&shown.widget, Qt::MiddleButton, {}, {500, 350});
    QVERIFY(shown.widget.camera().distance > before);
}

void VtkWorkTest::walkingGoesWhereOneLooksAndEscapeReturns()
{
    Shown shown;
    const OrbitCamera before = shown.widget.camera();
    shown.widget.startWalk();
    const Vector from = shown.widget.camera().position(), ahead = shown.widget.camera().forward();
    QVERIFY(isNear(from.z, 1.70));
    QTest::keyPress(&shown.widget, Qt::Key_S);
    QTRY_VERIFY_WITH_TIMEOUT(std::hypot(shown.widget.camera().position().x - from.x, shown.widget.camera().position().y - from.y) > 0.2, patience);
    QTest::keyRelease(&shown.widget, Qt::Key_S);
    const Vector gone = shown.widget.camera().position() - from;
    QVERIFY2(dot(gone, ahead) < 0, "S goes backwards");
    QTest::keyClick(&shown.widget, Qt::Key_Escape);
    QVERIFY(!shown.widget.isWalking());
    QCOMPARE(shown.widget.camera(), before);
}

void VtkWorkTest::whoIsLostComesBack()
{
    Shown shown;
    for (int i = 0; i < 60; ++i) turnWheel(shown.widget, {3, 690}, -3);
    QTRY_VERIFY_WITH_TIMEOUT(shown.widget.camera().distance < 2000, patience);
    const Bounds bounds = boundsOfPlan(shown.opened.live.scene());
    const Vector middle = (vectorOf(bounds.minimum) + vectorOf(bounds.maximum)) * 0.5;
    const auto place = shown.widget.camera().project(middle, shown.widget.viewSize());
    QVERIFY(place && place->x > 0 && place->x < 1000 && place->y > 0 && place->y < 700);
}

void VtkWorkTest::aPieceIsPlacedThroughTheFloor()
{
    Shown shown;
    const std::size_t before = shown.opened.session.plan().equipment.size();
    shown.opened.session.view().setTool(Tool::Place, {"gb200-nvl72"});
    // In front of the row there is an aisle: a free place on the floor further off.
    const FloorArea& floor = shown.opened.live.scene().floors.front();
    const Vector free {double(floor.minimum.x) + 1.5, double(floor.minimum.y) + 1.5, 0};
    OrbitCamera camera = shown.widget.camera();
    camera.frame({float(free.x) - 2, float(free.y) - 2, 0}, {float(free.x) + 2, float(free.y) + 2, 1}, shown.widget.viewSize());
    shown.widget.setCamera(camera);
    const QPoint at = pixelOf(shown.widget, free);
    QTest::mouseMove(&shown.widget, at);
    QTest::mouseClick(&shown.widget, Qt::LeftButton, {}, at);
    QCOMPARE(shown.opened.session.plan().equipment.size(), before + 1);
    const Box* placed = shown.opened.live.boxOf(shown.opened.session.plan().equipment[before].id);
    QVERIFY(placed);
    const Point middle = centreOf(*placed);
    QVERIFY2(std::hypot(double(middle.x) - free.x, double(middle.y) - free.y) < 1.0, "it stands where the pointer meets the floor");
    QTest::keyClick(&shown.widget, Qt::Key_Escape);
    QCOMPARE(shown.opened.session.view().tool(), Tool::Select);
}

void VtkWorkTest::hoverIsSharedThroughTheViewState()
{
    Shown shown;
    shown.hidePower();
    QTest::mouseMove(&shown.widget, {5, 690});
    QTest::mouseMove(&shown.widget, pixelOf(shown.widget, shown.roof()));
    QTRY_COMPARE_WITH_TIMEOUT(shown.opened.session.view().hoveredPiece(), shown.rack.equipment, patience);
}

void VtkWorkTest::theSavedViewIsKeptAndRecalled()
{
    Shown shown;
    const OrbitCamera saved = shown.widget.camera();
    QSignalSpy said(&shown.widget, &VtkWidget::said);
    QTest::keyClick(&shown.widget, Qt::Key_0, Qt::KeypadModifier);
    QCOMPARE(said.count(), 1);
    QTest::keyClick(&shown.widget, Qt::Key_0, Qt::KeypadModifier | Qt::ControlModifier);
    shown.widget.showAll();
    QVERIFY(!(shown.widget.camera() == saved));
    QTest::keyClick(&shown.widget, Qt::Key_0, Qt::KeypadModifier);
    QCOMPARE(shown.widget.camera(), saved);
}

void VtkWorkTest::controlOnThePadLooksFromTheOppositeSide()
{
    Shown shown;
    QTest::keyClick(&shown.widget, Qt::Key_1, Qt::KeypadModifier | Qt::ControlModifier);
    QVERIFY(shown.widget.camera().forward().y < -0.9);
    QTest::keyClick(&shown.widget, Qt::Key_3, Qt::KeypadModifier | Qt::ControlModifier);
    QVERIFY(shown.widget.camera().forward().x > 0.9);
    QTest::keyClick(&shown.widget, Qt::Key_7, Qt::KeypadModifier | Qt::ControlModifier);
    QVERIFY(shown.widget.camera().forward().z > 0.9);
}

void VtkWorkTest::thePlaceUnderThePointerIsThatOfTheFloor()
{
    Shown shown;
    const FloorArea& floor = shown.opened.live.scene().floors.front();
    const Vector wanted {double(floor.minimum.x) + 2, double(floor.minimum.y) + 1, 0};
    const auto found = shown.widget.placeUnder(pixelOf(shown.widget, wanted));
    QVERIFY(found && std::hypot(found->x - wanted.x, found->y - wanted.y) < 0.1);
    OrbitCamera level = shown.widget.camera();
    level.elevation = 0.02;
    shown.widget.setCamera(level);
    QVERIFY2(!shown.widget.placeUnder({500, 2}), "the sky has no floor");
}

/// The same spot seen from above is floor in a rectangle and ground in an L.
void VtkWorkTest::theFloorOfAnLLeavesItsNotchOpen()
{
    Shown shown;
    Plan plan;
    plan.info.name = "L";
    plan.site.climate = shown.opened.catalog.climates.front().id;
    plan.info.lastId = 1;
    plan.spaces.put({.id = {1}, .name = "L", .width = metres(20), .depth = metres(20)});
    const auto colourAt = [&](Vector at) {
        shown.opened.session.setPlan(plan);
        shown.opened.session.solveNow();
        shown.opened.session.view().setLayer(DrawingLayer::Labels, {false, false, 1});
        OrbitCamera camera;
        camera.elevation = 1.5;
        camera.frame({0, 0, 0}, {20, 20, 1}, shown.widget.viewSize());
        shown.widget.setCamera(camera);
        const QImage picture = shown.widget.picture(shown.widget.size());
        return picture.pixelColor(pixelOf(shown.widget, at));
    };
    const Vector notch {16, 17, 0}, foot {4, 17, 0};
    const QColor rectangle = colourAt(notch);
    Space space = plan.spaces[0];
    space.outline = "0 0; 20 0; 20 12; 10 12; 10 20; 0 20";
    plan.spaces.put(space);
    const QColor open = colourAt(notch), floor = colourAt(foot);
    const auto apart = [](const QColor& a, const QColor& b) { return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue()); };
    QVERIFY2(apart(open, rectangle) > 8, qPrintable(open.name() + " " + rectangle.name()));
    QVERIFY2(apart(floor, rectangle) < apart(open, rectangle), qPrintable(floor.name()));
}

int main(int argc, char** argv)
{
    prepareOpenGl();
    QApplication application(argc, argv);
    VtkWorkTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "vtk_work_test.moc"
