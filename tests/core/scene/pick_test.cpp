// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/pick.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace gw;

namespace {

Box box(std::uint32_t id, Point minimum, Point maximum)
{
    Box b;
    b.equipment = {id};
    b.minimum = minimum;
    b.maximum = maximum;
    return b;
}

/// A hall of racks as they stand: rows of 0.6 m by 1.2 m.
Scene hall(std::uint32_t count)
{
    Scene scene;
    for (std::uint32_t i = 0; i < count; ++i) {
        const float x = 0.6F * float(i % 100), y = 3.0F * float(i / 100);
        scene.boxes.push_back(box(i + 1, {x, y, 0}, {x + 0.6F, y + 1.2F, 2.0F + 0.05F * float(i % 7)}));
    }
    return scene;
}

/// The answer by another road, in doubles: meets each of the six faces and asks whether the point lies in it.
std::optional<EquipmentId> byFaces(const Scene& scene, Point o, Point d)
{
    double nearest = 1e300;
    std::optional<EquipmentId> answer;
    const std::array<double, 3> origin {o.x, o.y, o.z}, direction {d.x, d.y, d.z};
    for (const Box& b : scene.boxes) {
        const std::array<double, 3> low {b.minimum.x, b.minimum.y, b.minimum.z}, high {b.maximum.x, b.maximum.y, b.maximum.z};
        for (std::size_t axis = 0; axis < 3; ++axis)
            for (const double plane : {low[axis], high[axis]}) {
                if (direction[axis] == 0) continue;
                const double t = (plane - origin[axis]) / direction[axis];
                if (t < 0 || t >= nearest) continue;
                bool isInside = true;
                for (std::size_t k = 0; k < 3; ++k)
                    if (k != axis) isInside = isInside && origin[k] + t * direction[k] >= low[k] && origin[k] + t * direction[k] <= high[k];
                if (isInside) nearest = t, answer = b.equipment;
            }
    }
    return answer;
}

Point rayFrom(Point from, Point to) { return {to.x - from.x, to.y - from.y, to.z - from.z}; }

} // namespace

class PickTest : public QObject {
    Q_OBJECT
private slots:
    void theNearerOfTwoBoxesIsMet();
    void aRayThatPassesBesideMeetsNothing();
    void whatLiesBehindIsNotMet();
    void aRayAlongAnAxisMeetsWhatStandsInItsLine();
    void aRayFromInsideMeetsThatBox();
    void treeAndPlainSearchAgreeWithTheFacesForRandomRays();
    void pickingAmongTenThousandTakesMicroseconds();
    void nothingIsMetInAnEmptyScene();
    void anUpdatedTreeAnswersAsAFreshOne();
};

void PickTest::theNearerOfTwoBoxesIsMet()
{
    Scene scene;
    scene.boxes = {box(1, {5, -1, 0}, {6, 1, 2}), box(2, {2, -1, 0}, {3, 1, 2})};
    const PickIndex index(scene.boxes);
    QCOMPARE(pick(scene, {0, 0, 1}, {1, 0, 0})->number, 2U);
    QCOMPARE(index.pick({0, 0, 1}, {1, 0, 0})->number, 2U);
    QCOMPARE(index.pick({10, 0, 1}, {-0.1F, 0, 0})->number, 1U);
}

void PickTest::aRayThatPassesBesideMeetsNothing()
{
    Scene scene;
    scene.boxes = {box(1, {2, 2, 0}, {3, 3, 2})};
    QVERIFY(!pick(scene, {0, 0, 1}, {1, 0, 0}));
    QVERIFY(!PickIndex(scene.boxes).pick({0, 0, 1}, {1, 0.2F, 0}));
}

void PickTest::whatLiesBehindIsNotMet()
{
    Scene scene;
    scene.boxes = {box(1, {2, -1, 0}, {3, 1, 2})};
    QVERIFY(!pick(scene, {5, 0, 1}, {1, 0, 0}));
    QVERIFY(!PickIndex(scene.boxes).pick({5, 0, 1}, {1, 0, 0}));
}

void PickTest::aRayAlongAnAxisMeetsWhatStandsInItsLine()
{
    const Scene scene = hall(300);
    const PickIndex index(scene.boxes);
    QCOMPARE(index.pick({0.3F, 0.6F, 50}, {0, 0, -1})->number, 1U);
    QCOMPARE(index.pick({30.3F, 3.6F, 50}, {0, 0, -1})->number, 151U);
    QVERIFY(!index.pick({0.3F, 2.0F, 50}, {0, 0, -1}));
}

void PickTest::aRayFromInsideMeetsThatBox()
{
    const Scene scene = hall(10);
    QCOMPARE(PickIndex(scene.boxes).pick({0.9F, 0.5F, 1}, {0, 1, 0})->number, 2U);
    QCOMPARE(*entryOf(scene.boxes[1], {0.9F, 0.5F, 1}, {0, 1, 0}), 0.0F);
}

void PickTest::treeAndPlainSearchAgreeWithTheFacesForRandomRays()
{
    const Scene scene = hall(2000);
    const PickIndex index(scene.boxes);
    std::mt19937 random(20261122);
    std::uniform_real_distribution<float> x(-20, 80), y(-20, 80), z(0.5F, 30);
    int met = 0;
    for (int i = 0; i < 1000; ++i) {
        const Point from {x(random), y(random), 3 + z(random)}, to {x(random), y(random), z(random) / 10};
        const auto expected = byFaces(scene, from, rayFrom(from, to));
        const auto plain = pick(scene, from, rayFrom(from, to));
        const auto tree = index.pick(from, rayFrom(from, to));
        QVERIFY2(plain == tree, qPrintable(QString("ray %1").arg(i)));
        QVERIFY2(plain == expected, qPrintable(QString("ray %1: %2 instead of %3").arg(i).arg(plain ? plain->number : 0).arg(expected ? expected->number : 0)));
        met += expected.has_value();
    }
    QVERIFY2(met > 200 && met < 1000, "the rays must both meet and miss");
}

void PickTest::pickingAmongTenThousandTakesMicroseconds()
{
    const Scene scene = hall(10000);
    const PickIndex index(scene.boxes);
    std::mt19937 random(7);
    std::uniform_real_distribution<float> x(0, 60), y(0, 300);
    QElapsedTimer timer;
    timer.start();
    int met = 0;
    for (int i = 0; i < 2000; ++i) {
        const Point from {30, -60, 60}, to {x(random), y(random), 1};
        met += index.pick(from, rayFrom(from, to)).has_value();
    }
    const double each = double(timer.nsecsElapsed()) / 2000 / 1000;
    qInfo("%.2f us a pick, %d met", each, met);
    QVERIFY(met > 1000);
    // The aim is 20 us on an idle machine; the bound is wide because tests run on loaded ones.
    QVERIFY(each < 200);
}

void PickTest::nothingIsMetInAnEmptyScene()
{
    QVERIFY(!pick({}, {0, 0, 0}, {1, 0, 0}));
    QVERIFY(!PickIndex(std::vector<Box> {}).pick({0, 0, 0}, {1, 0, 0}));
    QVERIFY(!PickIndex().pick({0, 0, 0}, {1, 0, 0}));
}

void PickTest::anUpdatedTreeAnswersAsAFreshOne()
{
    Scene scene = hall(1500);
    PickIndex index(scene.boxes);
    std::mt19937 random(11);
    std::uniform_real_distribution<float> x(0, 60), y(0, 45);
    std::uniform_int_distribution<std::size_t> any(0, 1499);
    for (int round = 0; round < 60; ++round) {
        if (round == 40) scene.boxes.erase(scene.boxes.begin() + 7);
        for (int moves = 0; moves < (round % 10 == 9 ? 300 : 3); ++moves) {
            Box& b = scene.boxes[any(random) % scene.boxes.size()];
            const Point to {x(random), y(random), 0};
            b.maximum = {to.x + 0.6F, to.y + 1.2F, 2};
            b.minimum = to;
        }
        index.update(scene.boxes);
        const PickIndex fresh(scene.boxes);
        for (int ray = 0; ray < 50; ++ray) {
            const Point from {x(random), y(random), 20}, to {x(random), y(random), 0};
            QVERIFY(index.pick(from, rayFrom(from, to)) == fresh.pick(from, rayFrom(from, to)));
        }
    }
}

QTEST_APPLESS_MAIN(PickTest)
#include "pick_test.moc"
