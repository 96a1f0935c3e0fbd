// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/patience.h"

#include "views/scene/camera_control.h"
#include "views/scene/navigation.h"
#include "views/scene/view_cube.h"
#include "views/scene/walker.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <numbers>
#include <set>

using namespace gw;

namespace {

OrbitCamera cameraAt(double azimuth, double elevation)
{
    OrbitCamera camera;
    camera.azimuth = azimuth;
    camera.elevation = elevation;
    return camera;
}

/// A hall of 20 m by 10 m with a row along its middle and a door in its southern wall.
Scene hall()
{
    Scene scene;
    scene.floors.push_back({{1}, "Hall", SpaceKind::DataHall, {0, 0, 0}, {20, 10, 5}});
    for (std::uint32_t i = 0; i < 10; ++i) {
        Box box;
        box.equipment = {i + 1};
        box.minimum = {5 + 0.6F * float(i), 4, 0};
        box.maximum = {5.6F + 0.6F * float(i), 5.2F, 2.2F};
        scene.boxes.push_back(box);
    }
    scene.solids.push_back({SolidTone::Door, {9, -0.12F, 0}, {11, 0, 2.1F}});
    return scene;
}

} // namespace

class NavigationTest : public QObject {
    Q_OBJECT
private slots:
    void everyPresetCanOrbitPanAndZoom();
    void aBandCanAddAndToggleWhereTheLeftButtonSelects();
    void everyPresetKeepsItsName();
    void theCubeHasTwentySixZones();
    void aClickOnAZoneFindsIt();
    void fromEveryZoneTheCameraLooksBackAtTheMiddle();
    void beforeAndAfterAreFoundInTheHistory();
    void aNewViewForgetsWhatLayAhead();
    void theHistoryForgetsViewsThatHardlyDiffer();
    void aSavedViewIsRecalled();
    void aLostCameraIsBroughtBack();
    void aWalkerStopsAtRacksAndWalls();
    void aWalkerSlidesAlongAWall();
    void aWalkerGoesThroughADoor();
    void aWalkerNeverStandsInARack();
    void aWalkersEyesAreAt170();
};

void NavigationTest::everyPresetCanOrbitPanAndZoom()
{
    for (const Navigation navigation : allNavigations) {
        std::set<Motion> motions;
        for (const Qt::KeyboardModifiers modifiers : {Qt::KeyboardModifiers(Qt::NoModifier), Qt::KeyboardModifiers(Qt::ShiftModifier), Qt::KeyboardModifiers(Qt::ControlModifier), Qt::KeyboardModifiers(Qt::AltModifier)}) {
            for (const Qt::MouseButton button : {Qt::LeftButton, Qt::MiddleButton, Qt::RightButton}) motions.insert(dragMotion(navigation, button, modifiers));
            motions.insert(wheelMotion(navigation, modifiers));
        }
        for (const Motion motion : {Motion::Orbit, Motion::Pan, Motion::Zoom, Motion::Band}) QVERIFY2(motions.contains(motion), qPrintable(wordOf(navigation)));
    }
}

void NavigationTest::aBandCanAddAndToggleWhereTheLeftButtonSelects()
{
    for (const Navigation navigation : {Navigation::Cad, Navigation::Blender, Navigation::Touchpad})
        for (const Qt::KeyboardModifier modifier : {Qt::NoModifier, Qt::ShiftModifier, Qt::ControlModifier}) QCOMPARE(dragMotion(navigation, Qt::LeftButton, modifier), Motion::Band);
    QCOMPARE(dragMotion(Navigation::SweetHome, Qt::LeftButton, Qt::NoModifier), Motion::Orbit);
    QCOMPARE(dragMotion(Navigation::Blender, Qt::MiddleButton, Qt::ShiftModifier), Motion::Pan);
    QCOMPARE(dragMotion(Navigation::Cad, Qt::MiddleButton, Qt::ShiftModifier), Motion::Orbit);
}

void NavigationTest::everyPresetKeepsItsName()
{
    for (const Navigation navigation : allNavigations) {
        QCOMPARE(navigationOf(wordOf(navigation)), navigation);
        QVERIFY(!title(navigation).isEmpty());
    }
    QCOMPARE(navigationOf("no such thing"), Navigation::Cad);
}

void NavigationTest::theCubeHasTwentySixZones() { QCOMPARE(ViewCube::zones().size(), std::size_t(26)); }

void NavigationTest::aClickOnAZoneFindsIt()
{
    const QPointF middle(500, 200);
    std::set<std::tuple<int, int, int>> found;
    // Every zone is seen from somewhere.
    for (double azimuth = -3; azimuth < 3; azimuth += 0.5)
        for (const double elevation : {-0.7, 0.0, 0.7}) {
            const OrbitCamera camera = cameraAt(azimuth, elevation);
            for (const CubeZone zone : ViewCube::zones()) {
                const auto place = ViewCube::placeOf(zone, middle, camera);
                if (!place) continue;
                const auto hit = ViewCube::zoneAt(*place, middle, camera);
                QVERIFY2(hit && *hit == zone, qPrintable(title(zone)));
                found.insert({zone.x, zone.y, zone.z});
            }
        }
    QCOMPARE(found.size(), std::size_t(26));
    QVERIFY(!ViewCube::zoneAt({10, 10}, middle, cameraAt(1, 0.5)));
}

void NavigationTest::fromEveryZoneTheCameraLooksBackAtTheMiddle()
{
    for (const CubeZone zone : ViewCube::zones()) {
        const OrbitCamera camera = ViewCube::lookingFrom(zone, cameraAt(0.3, 0.4));
        const double length = std::sqrt(double(zone.x * zone.x + zone.y * zone.y + zone.z * zone.z));
        const Vector expected {-zone.x / length, -zone.y / length, -zone.z / length};
        QVERIFY2(dot(camera.forward(), expected) > 0.9999, qPrintable(title(zone)));
    }
}

void NavigationTest::beforeAndAfterAreFoundInTheHistory()
{
    CameraControl control;
    control.setEaseTime(0);
    for (const double azimuth : {0.0, 1.0, 2.0}) control.easeTo(cameraAt(azimuth, 0.5));
    QVERIFY(control.canGoBack() && !control.canGoForward());
    control.back();
    QCOMPARE(control.camera().azimuth, 1.0);
    control.back();
    QCOMPARE(control.camera().azimuth, 0.0);
    QVERIFY(!control.canGoBack());
    control.forward();
    control.forward();
    QCOMPARE(control.camera().azimuth, 2.0);
}

void NavigationTest::aNewViewForgetsWhatLayAhead()
{
    CameraControl control;
    control.setEaseTime(0);
    for (const double azimuth : {0.0, 1.0}) control.easeTo(cameraAt(azimuth, 0.5));
    control.back();
    control.easeTo(cameraAt(2.5, 0.5));
    QVERIFY(!control.canGoForward());
    control.back();
    QCOMPARE(control.camera().azimuth, 0.0);
}

void NavigationTest::theHistoryForgetsViewsThatHardlyDiffer()
{
    ViewHistory history;
    history.note(cameraAt(1, 0.5));
    history.note(cameraAt(1.001, 0.5));
    QVERIFY(!history.canGoBack());
}

void NavigationTest::aSavedViewIsRecalled()
{
    CameraControl control;
    control.setEaseTime(0);
    QVERIFY(!control.hasSaved());
    control.set(cameraAt(0.7, 0.3));
    control.save();
    control.set(cameraAt(2, 1));
    control.recall();
    QCOMPARE(control.camera().azimuth, 0.7);
}

void NavigationTest::aLostCameraIsBroughtBack()
{
    CameraControl control;
    control.setEaseTime(0);
    control.setGuard([&]() -> std::optional<OrbitCamera> { return control.camera().distance > 100 ? std::optional(cameraAt(1, 0.5)) : std::nullopt; });
    OrbitCamera lost = cameraAt(1, 0.5);
    lost.distance = 5000;
    control.move(lost);
    QTRY_COMPARE_WITH_TIMEOUT(control.camera().distance, 30.0, patience);
}

void NavigationTest::aWalkerStopsAtRacksAndWalls()
{
    Walker walker;
    walker.setScene(hall());
    walker.stand({8, 2, 0}, std::numbers::pi / 2);
    walker.walk(1, 0, 10);
    QVERIFY2(walker.eye().y < 4 - Walker::girth + 0.01 && walker.eye().y > 3.5, qPrintable(QString::number(walker.eye().y)));
    walker.stand({15, 2, 0}, 0);
    walker.walk(1, 0, 10);
    QVERIFY2(walker.eye().x < 20 - Walker::girth + 0.01 && walker.eye().x > 19.5, qPrintable(QString::number(walker.eye().x)));
}

void NavigationTest::aWalkerSlidesAlongAWall()
{
    Walker walker;
    walker.setScene(hall());
    walker.stand({2, 2, 0}, -std::numbers::pi / 4);
    walker.walk(1, 0, 4);
    QVERIFY(walker.eye().y >= Walker::girth - 0.01);
    QVERIFY(walker.eye().x > 5);
}

void NavigationTest::aWalkerGoesThroughADoor()
{
    Walker walker;
    walker.setScene(hall());
    walker.stand({10, 2, 0}, -std::numbers::pi / 2);
    walker.walk(1, 0, 3);
    QVERIFY(walker.eye().y < -1);
    walker.stand({16, 2, 0}, -std::numbers::pi / 2);
    walker.walk(1, 0, 3);
    QVERIFY2(walker.eye().y > 0, "beside the door there is a wall");
}

void NavigationTest::aWalkerNeverStandsInARack()
{
    Walker walker;
    walker.setScene(hall());
    walker.stand({8, 4.6, 0}, 0);
    QVERIFY(walker.isFree(walker.eye().x, walker.eye().y));
    QVERIFY(!walker.isFree(8, 4.6));
}

void NavigationTest::aWalkersEyesAreAt170()
{
    Walker walker;
    walker.setScene(hall());
    walker.stand({2, 2, 0}, 0.4);
    walker.look(0.2, -0.3);
    const OrbitCamera camera = walker.camera();
    QVERIFY(std::abs(camera.position().z - 1.70) < 1e-9);
    QVERIFY(std::abs(camera.position().x - walker.eye().x) < 1e-9);
    QVERIFY(camera.forward().z < 0);
    QVERIFY(std::abs(std::atan2(camera.forward().y, camera.forward().x) - 0.6) < 1e-9);
}

QTEST_GUILESS_MAIN(NavigationTest)
#include "navigation_test.moc"
