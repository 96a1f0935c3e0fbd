// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/patience.h"
#include "tests/views/scene/floor_plan.h"
#include "tests/views/scene/pointer.h"
#include "views/scene/scene_frame.h"
#include "views/scene/vtk_widget.h"

#include "core/editing/place.h"

#include <QBuffer>

#include <cmath>

using namespace gw;

namespace {

struct Shown {
    FloorPlan floor;
    VtkWidget widget {floor.opened.session, floor.opened.live};

    Shown()
    {
        widget.setEaseTime(0);
        widget.resize(1000, 700);
        widget.show();
        [[maybe_unused]] const bool isShown = QTest::qWaitForWindowExposed(&widget, patience);
        widget.setFocus();
        OrbitCamera camera;
        camera.azimuth = -1.9;
        camera.elevation = 0.9;
        camera.frame({4, 4, 0}, {26, 22, 3}, widget.viewSize());
        widget.setCamera(camera);
    }
    PlanSession& session() { return floor.opened.session; }
    QPoint pixel(Place at, double z = 0) const
    {
        const auto place = widget.camera().project({at.x, at.y, z}, widget.viewSize());
        return place ? QPointF(place->x, place->y).toPoint() : QPoint(-1, -1);
    }
    void pointAt(QPoint at)
    {
        QMouseEvent move(QEvent::MouseMove, at, widget.mapToGlobal(at), Qt::NoButton, Qt::NoButton, {});
        QCoreApplication::sendEvent(&widget, &move);
    }
    void clickAt(QPoint at, Qt::KeyboardModifiers modifiers = {}) { QTest::mouseClick(&widget, Qt::LeftButton, modifiers, at); }
    /// How many pixels differ around a place.
    int changedAround(QPoint at, const QImage& before, int reach = 40)
    {
        const QImage now = widget.grabFramebuffer();
        int changed = 0;
        for (int y = at.y() - reach; y <= at.y() + reach; ++y)
            for (int x = at.x() - reach; x <= at.x() + reach; ++x)
                if (now.valid(x, y) && now.pixel(x, y) != before.pixel(x, y)) ++changed;
        return changed;
    }
};

Underlay blackPicture()
{
    QImage picture(80, 80, QImage::Format_RGB32);
    picture.fill(Qt::black);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    return {.name = "Floor", .kind = UnderlayKind::Picture, .x = metres(14), .y = metres(6), .width = metres(6), .opacity = 1, .content = bytes.toBase64().toStdString()};
}

} // namespace

/// What lies on the floor, worked in three dimensions as in the plan view.
class FloorWorkTest : public QObject {
    Q_OBJECT
private slots:
    void aClickShowsWhatLiesThere();
    void aWallIsMetOnItsSideAndHidesWhatStandsBehind();
    void altClickGoesThroughAllThatLiesThere();
    void aRoomIsMovedByItsMiddleWithWhatStandsInIt();
    void aZoneIsMovedByATypedDistanceAndRemoved();
    void escapeLeavesNoTraceOfAMove();
    void anUnderlayLiesOnTheFloorWithItsOpacity();
    void linesOfADrawingLieOnTheFloor();
    void aKeptDistanceIsSeenInThreeDimensionsToo();
    void zonesAndHotAislesAreHatched();
    void whatAClickWouldTakeIsPointedAt();
    void whatIsPointedAtElsewhereIsMarked();
    void severalAreSelectedMovedRemovedAndComeBack();
    void aBandBesidePiecesTakesWalls();
    void aHiddenRoomIsNeitherSeenNorTaken();
};

void FloorWorkTest::aClickShowsWhatLiesThere()
{
    Shown shown;
    const auto subjectAt = [&](Place at) {
        shown.clickAt(shown.pixel(at));
        return shown.session().subject();
    };
    QVERIFY(subjectAt(shown.floor.inHall(18, 6.5)) == Subject {shown.floor.hall});
    QVERIFY(subjectAt(shown.floor.inHall(3, 11)) == Subject {shown.floor.zone});
    QVERIFY(subjectAt(shown.floor.inHall(6.2, 1.4)) == Subject {shown.floor.aisle});
    // The notch of the L is yard.
    QVERIFY(subjectAt(shown.floor.inHall(14, 12)) == Subject {shown.floor.yard});
    shown.session().view().setLayer(DrawingLayer::Obstacles, {true, true, 1});
    QVERIFY(subjectAt(shown.floor.inHall(3, 11)) == Subject {shown.floor.hall});
}

void FloorWorkTest::aWallIsMetOnItsSideAndHidesWhatStandsBehind()
{
    Shown shown;
    shown.clickAt(shown.pixel(shown.floor.inHall(14, 4), 1.5));
    QVERIFY(shown.session().subject() == Subject {shown.floor.wall});
    Equipment behind = *shown.session().plan().equipment.find(shown.floor.rack);
    behind.x = metres(14);
    behind.y = metres(4.4);
    shown.session().perform(changeRow(shown.session().plan(), behind, "Move"));
    OrbitCamera low = shown.widget.camera();
    low.azimuth = -M_PI / 2;
    low.elevation = 0.1;
    shown.widget.setCamera(low);
    shown.clickAt(shown.pixel(shown.floor.inHall(14.3, 4), 1.2));
    QVERIFY(shown.session().subject() == Subject {shown.floor.wall});
    shown.clickAt(shown.pixel(shown.floor.inHall(14.3, 4), 1.2), Qt::AltModifier);
    QVERIFY(shown.session().isSelected(shown.floor.rack));
}

void FloorWorkTest::altClickGoesThroughAllThatLiesThere()
{
    Shown shown;
    std::vector<Subject> seen;
    for (int i = 0; i < 4; ++i) {
        shown.clickAt(shown.pixel(shown.floor.inHall(3, 11)), Qt::AltModifier);
        seen.push_back(shown.session().subject());
    }
    QVERIFY((seen == std::vector<Subject> {shown.floor.zone, shown.floor.hall, shown.floor.yard, shown.floor.zone}));
}

void FloorWorkTest::aRoomIsMovedByItsMiddleWithWhatStandsInIt()
{
    Shown shown;
    shown.clickAt(shown.pixel(shown.floor.inHall(18, 6.5)));
    const Place rack = shown.floor.rackOnSite(), middle = shown.floor.inHall(4.5, 8);
    const QPoint to = shown.pixel({middle.x + 2, middle.y - 1});
    dragTo(shown.widget, shown.pixel(middle), to);
    drop(shown.widget, to);
    const Space& hall = shown.floor.hallNow();
    QVERIFY2(std::abs(hall.x.in(metre) - 7) < 0.2 && std::abs(hall.y.in(metre) - 4) < 0.2, qPrintable(QString("%1 %2").arg(hall.x.in(metre)).arg(hall.y.in(metre))));
    QVERIFY(std::abs(shown.floor.rackOnSite().x - rack.x - hall.x.in(metre) + 5) < 1e-6);
    QCOMPARE(shown.session().undoStack().count(), 1);
}

void FloorWorkTest::aZoneIsMovedByATypedDistanceAndRemoved()
{
    Shown shown;
    shown.clickAt(shown.pixel(shown.floor.inHall(3, 11)));
    const QPoint middle = shown.pixel(shown.floor.inHall(4, 11.5));
    QTest::mousePress(&shown.widget, Qt::LeftButton, {}, middle);
    QTest::keyClicks(&shown.widget, "0.6, 1.2");
    QTest::keyClick(&shown.widget, Qt::Key_Return);
    QTest::mouseRelease(&shown.widget, Qt::LeftButton, {}, middle);
    QCOMPARE(shown.floor.plan().obstacles.find(shown.floor.zone)->x, metres(2.6));
    QCOMPARE(shown.floor.plan().obstacles.find(shown.floor.zone)->y, metres(11.2));
    QTest::keyClick(&shown.widget, Qt::Key_Delete);
    QVERIFY(!shown.floor.plan().obstacles.contains(shown.floor.zone));
}

void FloorWorkTest::escapeLeavesNoTraceOfAMove()
{
    Shown shown;
    shown.clickAt(shown.pixel(shown.floor.inHall(18, 6.5)));
    const Plan before = shown.floor.plan();
    const Place middle = shown.floor.inHall(4.5, 8);
    const QPoint to = shown.pixel({middle.x + 2, middle.y - 1});
    dragTo(shown.widget, shown.pixel(middle), to);
    QVERIFY(!(shown.floor.plan() == before));
    QTest::keyClick(&shown.widget, Qt::Key_Escape);
    drop(shown.widget, to);
    QVERIFY(shown.floor.plan() == before);
}

void FloorWorkTest::anUnderlayLiesOnTheFloorWithItsOpacity()
{
    Shown shown;
    const QPoint at = shown.pixel(shown.floor.inHall(11, 2));
    const QColor floor = shown.widget.grabFramebuffer().pixelColor(at);
    shown.session().perform(addObject(shown.floor.plan(), blackPicture(), "Import"));
    const QColor full = shown.widget.grabFramebuffer().pixelColor(at);
    QVERIFY2(full.lightness() < floor.lightness() / 3, qPrintable(floor.name() + ' ' + full.name()));
    Underlay half = shown.floor.plan().underlays[0];
    half.opacity = 0.5;
    shown.session().perform(changeRow(shown.floor.plan(), half, "Fade"));
    const int mixed = shown.widget.grabFramebuffer().pixelColor(at).lightness();
    QVERIFY(mixed > full.lightness() + 20 && mixed < floor.lightness() - 20);
    // Scaled to a third it ends before this place.
    half.width = metres(1);
    shown.session().perform(changeRow(shown.floor.plan(), half, "Scale"));
    QCOMPARE(shown.widget.grabFramebuffer().pixelColor(at), floor);
    half.width = metres(6);
    shown.session().perform(changeRow(shown.floor.plan(), half, "Scale"));
    shown.session().view().setLayer(DrawingLayer::Underlays, {false, false, 1});
    QCOMPARE(shown.widget.grabFramebuffer().pixelColor(at), floor);
}

void FloorWorkTest::linesOfADrawingLieOnTheFloor()
{
    Shown shown;
    const QPoint at = shown.pixel(shown.floor.inHall(11, 2));
    const QImage before = shown.widget.grabFramebuffer();
    shown.session().perform(addObject(shown.floor.plan(), Underlay {.name = "Lines", .kind = UnderlayKind::Drawing, .x = metres(14), .y = metres(6), .width = metres(6), .opacity = 1,
        .content = "0 0 6 6\n0 6 6 0\n0 0 6 0"}, "Import"));
    QVERIFY(shown.changedAround(at, before) > 20);
    shown.session().view().setSection(SectionBox {{0, 0, 0}, {10, 30, 4}});
    shown.session().view().setSection({});
    QVERIFY(shown.changedAround(at, before) > 20);
}

void FloorWorkTest::aKeptDistanceIsSeenInThreeDimensionsToo()
{
    Shown shown;
    const QPoint at = shown.pixel(shown.floor.inHall(13, 2));
    const QImage before = shown.widget.grabFramebuffer();
    const auto kept = [&](double x0, double y0, double x1, double y1, double z) {
        const Place from = shown.floor.inHall(x0, y0), to = shown.floor.inHall(x1, y1);
        shown.session().perform(addObject(shown.floor.plan(), Measurement {.name = "Kept", .fromX = metres(from.x), .fromY = metres(from.y), .toX = metres(to.x), .toY = metres(to.y), .toZ = metres(z)}, "Keep"));
    };
    kept(11, 2, 15, 2, 0);
    QVERIFY(shown.changedAround(at, before) > 100);
    const QImage flat = shown.widget.grabFramebuffer();
    kept(18, 5, 18, 5, 3.5);
    QVERIFY(shown.changedAround(shown.pixel(shown.floor.inHall(18, 5), 2.5), flat, 12) > 10);
    shown.clickAt(shown.pixel(shown.floor.inHall(11.8, 2)));
    QVERIFY(std::holds_alternative<MeasurementId>(shown.session().subject()));
}

void FloorWorkTest::zonesAndHotAislesAreHatched()
{
    Shown shown;
    const auto tones = [&](Place from, Place to) {
        const QImage image = shown.widget.grabFramebuffer();
        std::set<int> lightness;
        for (int i = 0; i <= 60; ++i) lightness.insert(image.pixelColor(shown.pixel({from.x + (to.x - from.x) * i / 60, from.y + (to.y - from.y) * i / 60}, 0.3)).lightness() / 12);
        return lightness.size();
    };
    QVERIFY(tones(shown.floor.inHall(2.5, 11), shown.floor.inHall(5.5, 11)) >= 2);
    QVERIFY(shown.widget.drawCalls() <= 20);
}

void FloorWorkTest::whatAClickWouldTakeIsPointedAt()
{
    Shown shown;
    const FloorPlan& floor = shown.floor;
    const std::pair<QPoint, Subject> places[] {{shown.pixel(floor.inHall(18, 6.5)), floor.hall}, {shown.pixel(floor.inHall(3, 11)), floor.zone},
        {shown.pixel(floor.inHall(6.2, 1.4)), floor.aisle}, {shown.pixel(floor.inHall(14, 4), 1.5), floor.wall}, {shown.pixel(floor.inHall(14, 12)), floor.yard}};
    for (const auto& [at, meant] : places) {
        shown.pointAt(at);
        QVERIFY(shown.session().view().hovered() == meant);
        shown.clickAt(at);
        QVERIFY(shown.session().subject() == meant);
        shown.session().select({});
    }
}

void FloorWorkTest::whatIsPointedAtElsewhereIsMarked()
{
    Shown shown;
    const QPoint corner = shown.pixel(shown.floor.inHall(2, 10)), edge = shown.pixel(shown.floor.inHall(20, 4)), top = shown.pixel(shown.floor.inHall(14, 4.2), 3);
    const QImage before = shown.widget.grabFramebuffer();
    const std::pair<Subject, QPoint> marks[] {{shown.floor.zone, corner}, {shown.floor.hall, edge}, {shown.floor.wall, top}, {shown.floor.rack, shown.pixel(shown.floor.inHall(3.3, 3.5), 2)}};
    for (const auto& [subject, at] : marks) {
        shown.session().view().setHovered(subject);
        QVERIFY(shown.changedAround(at, before) > 20);
        shown.session().view().setHovered({});
        QCOMPARE(shown.changedAround(at, before), 0);
    }
}

void FloorWorkTest::severalAreSelectedMovedRemovedAndComeBack()
{
    Shown shown;
    const Plan before = shown.floor.plan();
    shown.clickAt(shown.pixel(shown.floor.inHall(3, 11)));
    shown.clickAt(shown.pixel(shown.floor.inHall(14, 4), 1.5), Qt::ControlModifier);
    QVERIFY((shown.session().objects() == std::vector<Subject> {shown.floor.zone, shown.floor.wall}));
    const QPoint middle = shown.pixel(shown.floor.inHall(4, 11.5));
    QTest::mousePress(&shown.widget, Qt::LeftButton, {}, middle);
    QTest::keyClicks(&shown.widget, "0.5, -1");
    QTest::keyClick(&shown.widget, Qt::Key_Return);
    QTest::mouseRelease(&shown.widget, Qt::LeftButton, {}, middle);
    QCOMPARE(shown.floor.plan().obstacles.find(shown.floor.zone)->x, metres(2.5));
    QCOMPARE(shown.floor.plan().obstacles.find(shown.floor.wall)->y, metres(3));
    QTest::keyClick(&shown.widget, Qt::Key_Delete);
    QVERIFY(shown.floor.plan().obstacles.isEmpty());
    QCOMPARE(shown.session().undoStack().count(), 2);
    shown.session().undoStack().setIndex(0);
    QVERIFY(shown.floor.plan() == before);
}

void FloorWorkTest::aBandBesidePiecesTakesWalls()
{
    Shown shown;
    const QPoint low = shown.pixel(shown.floor.inHall(10, 7)), high = shown.pixel(shown.floor.inHall(18, 1.5));
    const QPoint from(std::min(low.x(), high.x()), std::min(low.y(), high.y()) - 60), to(std::max(low.x(), high.x()), std::max(low.y(), high.y()));
    dragTo(shown.widget, from, to);
    drop(shown.widget, to);
    QVERIFY(shown.session().selection().empty());
    QVERIFY(shown.session().objects() == std::vector<Subject> {shown.floor.wall});
}

void FloorWorkTest::aHiddenRoomIsNeitherSeenNorTaken()
{
    Shown shown;
    const QPoint wall = shown.pixel(shown.floor.inHall(14, 4), 1.5);
    const QImage before = shown.widget.grabFramebuffer();
    shown.session().view().setSeen({shown.floor.hall}, false);
    QVERIFY(shown.changedAround(wall, before) > 200);
    shown.pointAt(wall);
    QVERIFY(shown.session().view().hovered() == Subject {shown.floor.yard});
    QVERIFY(shown.widget.seen().scene().solids.empty());
    shown.session().view().setSeen({shown.floor.hall}, true);
    shown.session().view().setHovered({});
    QCOMPARE(shown.changedAround(wall, before), 0);
}

QTEST_MAIN(FloorWorkTest)
#include "floor_work_test.moc"
