// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/orbit_camera.h"

#include <QTest>

#include <cmath>
#include <numbers>

using namespace gw;

namespace {

constexpr ViewSize size {1200, 800};

OrbitCamera camera()
{
    OrbitCamera c;
    c.target = {10, 20, 1};
    c.distance = 40;
    c.azimuth = -2;
    c.elevation = 0.6;
    return c;
}

bool isNear(ViewPoint a, ViewPoint b, double tolerance = 1e-6) { return std::hypot(a.x - b.x, a.y - b.y) <= tolerance; }
bool isNear(Vector a, Vector b) { return dot(a - b, a - b) < 1e-12; }

} // namespace

class OrbitCameraTest : public QObject {
    Q_OBJECT
private slots:
    void theTargetLiesInTheMiddleOfThePicture();
    void aRayThroughAProjectedPointPassesThroughIt();
    void whatLiesBehindTheCameraHasNoPlace();
    void thePivotKeepsItsPlaceWhileTheCameraOrbits();
    void theHorizonStaysLevel();
    void theCameraNeverGoesBelowTheFloor();
    void thePointUnderTheCursorStaysWhileZooming();
    void whatIsHeldFollowsThePointerWhilePanning();
    void aFramedBoxFillsThePictureAndStaysInside_data();
    void aFramedBoxFillsThePictureAndStaysInside();
    void theFloorIsMetWhereTheRayComesDown();
    void aMoveBetweenTwoCamerasTakesTheShortWayRound();
};

void OrbitCameraTest::theTargetLiesInTheMiddleOfThePicture()
{
    QVERIFY(isNear(*camera().project({10, 20, 1}, size), {600, 400}));
    QVERIFY(std::abs(std::sqrt(dot(camera().position() - camera().target, camera().position() - camera().target)) - 40) < 1e-9);
}

void OrbitCameraTest::aRayThroughAProjectedPointPassesThroughIt()
{
    const Vector point {14, 17, 2};
    const auto at = camera().project(point, size);
    const Ray ray = camera().rayThrough(*at, size);
    const Vector to = point - ray.origin;
    const double along = dot(to, ray.direction) / dot(ray.direction, ray.direction);
    QVERIFY(isNear(ray.origin + ray.direction * along, point));
}

void OrbitCameraTest::whatLiesBehindTheCameraHasNoPlace()
{
    const OrbitCamera c = camera();
    const Vector behind = c.position() - c.forward() * 5;
    QVERIFY(!c.project(behind, size));
    QCOMPARE(c.pixelsPerMetre(behind, size), 0.0);
}

void OrbitCameraTest::thePivotKeepsItsPlaceWhileTheCameraOrbits()
{
    OrbitCamera c = camera();
    const Vector pivot {15, 24, 0};
    const auto before = c.project(pivot, size);
    c.orbit(pivot, 0.4, 0.15);
    QVERIFY(isNear(*before, *c.project(pivot, size)));
    QVERIFY(!isNear(*c.project({30, 10, 0}, size), *camera().project({30, 10, 0}, size), 5));
}

void OrbitCameraTest::theHorizonStaysLevel()
{
    OrbitCamera c = camera();
    for (int i = 0; i < 50; ++i) c.orbit({3, 4, 0}, 0.37, i % 2 ? 0.3 : -0.2);
    QVERIFY(std::abs(c.right().z) < 1e-12);
    QVERIFY(std::abs(dot(c.right(), c.up())) < 1e-12);
}

void OrbitCameraTest::theCameraNeverGoesBelowTheFloor()
{
    OrbitCamera c = camera();
    c.orbit(c.target, 0, -9);
    QVERIFY(c.elevation > 0);
    c.orbit(c.target, 0, 9);
    QVERIFY(c.elevation <= std::numbers::pi / 2);
}

void OrbitCameraTest::thePointUnderTheCursorStaysWhileZooming()
{
    OrbitCamera c = camera();
    const Vector held {16, 22, 0};
    const auto before = c.project(held, size);
    c.zoom(held, 0.5);
    QVERIFY(isNear(*before, *c.project(held, size), 1e-6));
    QCOMPARE(c.distance, 20.0);
}

void OrbitCameraTest::whatIsHeldFollowsThePointerWhilePanning()
{
    OrbitCamera c = camera();
    const Vector held {16, 22, 0};
    const auto from = *c.project(held, size);
    c.pan(held, from, {from.x + 120, from.y - 45}, size);
    QVERIFY(isNear(*c.project(held, size), {from.x + 120, from.y - 45}, 1e-6));
}

void OrbitCameraTest::aFramedBoxFillsThePictureAndStaysInside_data()
{
    QTest::addColumn<float>("width");
    QTest::addColumn<float>("depth");
    QTest::newRow("a rack") << 0.6F << 1.2F;
    QTest::newRow("a hall") << 60.0F << 30.0F;
    QTest::newRow("a long row") << 300.0F << 2.0F;
    QTest::newRow("a site") << 900.0F << 1400.0F;
}

void OrbitCameraTest::aFramedBoxFillsThePictureAndStaysInside()
{
    QFETCH(float, width);
    QFETCH(float, depth);
    OrbitCamera c = camera();
    c.frame({5, 5, 0}, {5 + width, 5 + depth, 2}, size);
    double widest = 0;
    for (const float x : {5.0F, 5 + width})
        for (const float y : {5.0F, 5 + depth})
            for (const float z : {0.0F, 2.0F}) {
                const auto at = c.project(vectorOf({x, y, z}), size);
                QVERIFY(at && at->x >= 0 && at->x <= size.width && at->y >= 0 && at->y <= size.height);
                widest = std::max({widest, std::abs(at->x / size.width - 0.5), std::abs(at->y / size.height - 0.5)});
            }
    QVERIFY2(widest > 0.40, qPrintable(QString::number(widest)));
}

void OrbitCameraTest::theFloorIsMetWhereTheRayComesDown()
{
    const OrbitCamera c = camera();
    const Vector onFloor {12, 18, 0};
    const auto at = floorUnder(c.rayThrough(*c.project(onFloor, size), size));
    QVERIFY(at && isNear(*at, onFloor));
    QVERIFY(!floorUnder({{0, 0, 5}, {1, 0, 0.1}}));
    QVERIFY(!floorUnder({{0, 0, -5}, {1, 0, -1}}));
}

void OrbitCameraTest::aMoveBetweenTwoCamerasTakesTheShortWayRound()
{
    OrbitCamera a = camera(), b = camera();
    a.azimuth = 3.0;
    b.azimuth = -3.0;
    QVERIFY(std::abs(between(a, b, 0.5).azimuth - std::numbers::pi) < 0.01);
    QVERIFY(isNear(between(a, b, 1).target, b.target));
}

QTEST_APPLESS_MAIN(OrbitCameraTest)
#include "orbit_camera_test.moc"
