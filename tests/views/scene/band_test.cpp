// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/band.h"
#include "views/scene/coarse.h"
#include "views/scene/section_cut.h"
#include "views/scene/section_handles.h"

#include "core/scene/pieces.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>
#include <set>

using namespace gw;

namespace {

constexpr ViewSize size {1200, 800};

std::vector<Box> rows(std::uint32_t count)
{
    std::vector<Box> boxes;
    for (std::uint32_t i = 0; i < count; ++i) {
        Box box;
        box.equipment = {i + 1};
        box.type = 0;
        box.minimum = {0.6F * float(i % 100), 3.0F * float(i / 100), 0};
        box.maximum = {box.minimum.x + 0.6F, box.minimum.y + 1.2F, 2.2F};
        box.value = float(i % 10);
        boxes.push_back(box);
    }
    return boxes;
}

OrbitCamera cameraOver(const std::vector<Box>& boxes)
{
    OrbitCamera camera;
    camera.azimuth = -1.1;
    camera.elevation = 0.7;
    camera.frame(boxes.front().minimum, boxes.back().maximum, size);
    return camera;
}

/// By another road: points all over the box, asked one by one whether they lie in the band.
bool touchesByPoints(const Box& box, const OrbitCamera& camera, const QRectF& band, bool& isAll)
{
    bool any = false;
    isAll = true;
    constexpr int steps = 12;
    for (int i = 0; i <= steps; ++i)
        for (int j = 0; j <= steps; ++j)
            for (int k = 0; k <= steps; ++k) {
                const Vector at {double(box.minimum.x) + double(box.maximum.x - box.minimum.x) * i / steps, double(box.minimum.y) + double(box.maximum.y - box.minimum.y) * j / steps,
                    double(box.minimum.z) + double(box.maximum.z - box.minimum.z) * k / steps};
                const auto place = camera.project(at, size);
                const bool isIn = place && band.contains(QPointF(place->x, place->y));
                any = any || isIn;
                isAll = isAll && isIn;
            }
    return any;
}

} // namespace

class BandTest : public QObject {
    Q_OBJECT
private slots:
    void whatABandTakesAgreesWithPointsOfThePieces();
    void whatLiesInsideIsAlsoTouched();
    void tenThousandAreAskedInMilliseconds();
    void whatLiesBehindTheCameraIsNotTaken();
    void aSectionLeavesPartsOfPiecesAndClosesThem();
    void aTubeIsCutIntoItsStretches();
    void aHandleMovesItsFaceUnderThePointer();
    void aFaceNeverPassesTheOppositeOne();
    void neighboursOfOneTypeAreJoined();
};

void BandTest::whatABandTakesAgreesWithPointsOfThePieces()
{
    const auto boxes = rows(400);
    const OrbitCamera camera = cameraOver(boxes);
    std::mt19937 random(20261122);
    std::uniform_real_distribution<double> x(0, size.width), y(0, size.height);
    int taken = 0;
    for (int i = 0; i < 12; ++i) {
        const QRectF band = QRectF(QPointF(x(random), y(random)), QPointF(x(random), y(random))).normalized();
        const auto touching = piecesInBand(boxes, camera, size, band, true), inside = piecesInBand(boxes, camera, size, band, false);
        for (const Box& box : boxes) {
            bool isAll = false;
            const bool any = touchesByPoints(box, camera, band, isAll);
            const bool isTouched = std::find(touching.begin(), touching.end(), box.equipment) != touching.end();
            const bool isInside = std::find(inside.begin(), inside.end(), box.equipment) != inside.end();
            if (any) QVERIFY2(isTouched, "a piece with a point in the band is touched");
            QCOMPARE(isInside, isAll);
            taken += isTouched;
            // What is touched without a point of the grid in the band is cut by its border alone: a little wider band meets it.
            if (isTouched && !any) {
                bool unused = false;
                QVERIFY(touchesByPoints(box, camera, band.adjusted(-14, -14, 14, 14), unused));
            }
        }
    }
    QVERIFY(taken > 300);
}

void BandTest::whatLiesInsideIsAlsoTouched()
{
    const auto boxes = rows(1000);
    const OrbitCamera camera = cameraOver(boxes);
    const QRectF band(300, 200, 400, 300);
    const auto touching = piecesInBand(boxes, camera, size, band, true), inside = piecesInBand(boxes, camera, size, band, false);
    QVERIFY(!inside.empty() && inside.size() < touching.size() && touching.size() < boxes.size());
    for (const EquipmentId id : inside) QVERIFY(std::find(touching.begin(), touching.end(), id) != touching.end());
}

void BandTest::tenThousandAreAskedInMilliseconds()
{
    const auto boxes = rows(10000);
    const OrbitCamera camera = cameraOver(boxes);
    double best = 1e9;
    std::size_t taken = 0;
    for (int run = 0; run < 5; ++run) {
        QElapsedTimer timer;
        timer.start();
        taken = piecesInBand(boxes, camera, size, {200, 100, 700, 500}, true).size();
        best = std::min(best, double(timer.nsecsElapsed()) / 1e6);
    }
    qInfo("10,000 pieces: %.2f ms, %zu taken", best, taken);
    QVERIFY(taken > 1000);
}

void BandTest::whatLiesBehindTheCameraIsNotTaken()
{
    OrbitCamera camera;
    camera.target = {0, 0, 1};
    camera.distance = 5;
    camera.azimuth = 0;
    camera.elevation = 0.1;
    Box behind, around, ahead;
    behind.equipment = {1}, around.equipment = {2}, ahead.equipment = {3};
    behind.minimum = {20, -1, 0}, behind.maximum = {21, 1, 2};
    around.minimum = {4, -1, 0}, around.maximum = {6, 1, 2};
    ahead.minimum = {-4, -1, 0}, ahead.maximum = {-3, 1, 2};
    const QRectF all(0, 0, size.width, size.height);
    QCOMPARE(piecesInBand({behind, ahead}, camera, size, all, false), std::vector {EquipmentId {3}});
    QVERIFY2(piecesInBand({around}, camera, size, all, false).empty(), "what reaches behind the camera is not inside");
    QCOMPARE(piecesInBand({around}, camera, size, all, true), std::vector {EquipmentId {2}});
    QVERIFY(isInPicture(ahead.minimum, ahead.maximum, camera, size));
    QVERIFY(!isInPicture(behind.minimum, behind.maximum, camera, size));
}

void BandTest::aSectionLeavesPartsOfPiecesAndClosesThem()
{
    Scene scene;
    scene.boxes = rows(3);
    scene.floors.push_back({{1}, "Hall", SpaceKind::DataHall, {-1, -1, 0}, {5, 5, 4}});
    const SectionBox section {{0.3F, -2, -1}, {1.5F, 3, 1.0F}};
    const Scene cut = cutOpen(scene, section);
    QCOMPARE(cut.boxes.size(), std::size_t(3));
    QCOMPARE(cut.boxes[0].minimum.x, 0.3F);
    QCOMPARE(cut.boxes[0].maximum.z, 1.0F);
    // The first is cut at its western side and above, the one in the middle above only.
    QCOMPARE(cutFaces(cut.boxes[0].minimum, cut.boxes[0].maximum, section).size(), std::size_t(2));
    QCOMPARE(cutFaces(cut.boxes[1].minimum, cut.boxes[1].maximum, section).size(), std::size_t(1));
    QCOMPARE(cut.floors.front().minimum.x, 0.3F);
    QVERIFY(cutOpen(scene, {{10, 10, 0}, {20, 20, 5}}).boxes.empty());
}

void BandTest::aTubeIsCutIntoItsStretches()
{
    Scene scene;
    // Enters, leaves, turns outside and comes back.
    scene.tubes.push_back({{{-5, 0, 1}, {5, 0, 1}, {5, 1, 1}, {-5, 1, 1}}, 0.05F, TubeTone::Supply});
    const Scene cut = cutOpen(scene, {{-1, -2, 0}, {2, 3, 3}});
    QCOMPARE(cut.tubes.size(), std::size_t(2));
    QCOMPARE(cut.tubes[0].path, (std::vector<Point> {{-1, 0, 1}, {2, 0, 1}}));
    QCOMPARE(cut.tubes[1].path, (std::vector<Point> {{2, 1, 1}, {-1, 1, 1}}));
    const Scene whole = cutOpen(scene, {{-9, -9, -9}, {9, 9, 9}});
    QCOMPARE(whole.tubes, scene.tubes);
}

void BandTest::aHandleMovesItsFaceUnderThePointer()
{
    const SectionBox box {{0, 0, 0}, {10, 8, 3}};
    OrbitCamera camera;
    camera.azimuth = -1.0;
    camera.elevation = 0.6;
    camera.frame(box.minimum, box.maximum, size);
    const SectionHandles handles(box, camera, size);
    for (int axis = 0; axis < 3; ++axis)
        for (const bool isHigh : {false, true}) {
            const SectionFace face {axis, isHigh};
            const auto place = handles.placeOf(face);
            QVERIFY(place);
            const auto hit = handles.faceAt(*place);
            QVERIFY(hit && *hit == face);
            QCOMPARE(handles.dragged(face, *place), box);
        }
    // Where a metre further east comes to lie is where the eastern face has to go.
    const auto there = camera.project({11, 4, 1.5}, size);
    const SectionBox wider = handles.dragged({0, true}, {there->x, there->y});
    QVERIFY(std::abs(wider.maximum.x - 11) < 0.02F);
    QCOMPARE(wider.minimum, box.minimum);
}

void BandTest::aFaceNeverPassesTheOppositeOne()
{
    const SectionBox box {{0, 0, 0}, {10, 8, 3}};
    OrbitCamera camera;
    camera.azimuth = -1.0;
    camera.elevation = 0.6;
    camera.frame(box.minimum, box.maximum, size);
    const auto there = camera.project({-30, 4, 1.5}, size);
    const SectionBox thin = SectionHandles(box, camera, size).dragged({0, true}, {there->x, there->y});
    QVERIFY(thin.maximum.x > thin.minimum.x);
}

void BandTest::neighboursOfOneTypeAreJoined()
{
    auto boxes = rows(200);
    boxes[30].type = 1;
    boxes[50].hasFinding = true;
    boxes[50].worst = Severity::Error;
    const auto runs = joined(boxes, 16);
    QVERIFY(runs.size() < 25);
    float length = 0;
    for (const Box& run : runs) length += run.maximum.x - run.minimum.x;
    QVERIFY2(std::abs(length - 200 * 0.6F) < 0.05F, "joined pieces cover what they cover alone");
    QCOMPARE(std::count_if(runs.begin(), runs.end(), [](const Box& run) { return run.hasFinding && run.worst == Severity::Error; }), 1);
    for (const Box& run : runs) QVERIFY(run.maximum.x - run.minimum.x <= 16 * 0.6F + 0.01F);
}

QTEST_APPLESS_MAIN(BandTest)
#include "band_test.moc"
