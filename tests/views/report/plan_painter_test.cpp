// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/report/plan_painter.h"

#include "tests/core/report/sample_outcome.h"
#include "views/report/plan_projection.h"
#include "views/report/print_style.h"
#include "views/report/render_plan.h"

#include <QElapsedTimer>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <limits>

using namespace gw;

namespace {

const QRectF area(20, 20, 460, 300);

QImage painted(const Scene& scene)
{
    QImage image(500, 340, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintPlan(painter, area, scene);
    return image;
}

int count(const QImage& image, const QRect& within, bool (*matches)(const QColor&))
{
    int found = 0;
    for (int y = within.top(); y <= within.bottom(); ++y)
        for (int x = within.left(); x <= within.right(); ++x) found += matches(image.pixelColor(x, y));
    return found;
}

bool isMarked(const QColor& c) { return c != QColor(Qt::white); }

Box rackAt(float x, float y, float value)
{
    Box box;
    box.minimum = {x, y, 0}, box.maximum = {x + 0.6F, y + 1.2F, 2.3F};
    box.value = value;
    return box;
}

Scene sceneOf(std::vector<Box> boxes)
{
    Scene scene;
    scene.boxes = std::move(boxes);
    scene.legend.high = 100;
    return scene;
}

} // namespace

class PlanPainterTest : public QObject {
    Q_OBJECT
public:
    static void initMain() { qputenv("QT_QPA_PLATFORM", "offscreen"); }
private slots:
    void planFillsItsAreaAndNothingElse();
    void everyCornerFallsInsideTheArea_data();
    void everyCornerFallsInsideTheArea();
    void nearerBoxHidesTheOneBehind();
    void colourFollowsTheValue();
    void emptySceneDrawsNothing();
    void sevenThousandRacksAreDrawnWithinASecond();
    void pictureIsWrittenAsPng();
    void pictureThatCannotBeWrittenIsReported();
};

void PlanPainterTest::planFillsItsAreaAndNothingElse()
{
    const QImage image = painted(sample::Sample().scene);
    QVERIFY(count(image, area.toRect(), isMarked) > 20000);
    for (const QRect& margin : {QRect(0, 0, 500, 18), QRect(0, 0, 18, 340), QRect(482, 0, 18, 340), QRect(0, 322, 500, 18)})
        QCOMPARE(count(image, margin, isMarked), 0);
}

void PlanPainterTest::everyCornerFallsInsideTheArea_data()
{
    QTest::addColumn<double>("wide");
    QTest::addColumn<double>("deep");
    QTest::newRow("a hall") << 20.0 << 15.0;
    QTest::newRow("a strip to the east") << 400.0 << 10.0;
    QTest::newRow("a strip to the north") << 10.0 << 400.0;
}

void PlanPainterTest::everyCornerFallsInsideTheArea()
{
    QFETCH(double, wide);
    QFETCH(double, deep);
    const auto x = static_cast<float>(wide), y = static_cast<float>(deep);
    const Scene scene = sceneOf({rackAt(0, 0, 1), rackAt(x, 0, 1), rackAt(0, y, 1), rackAt(x, y, 1)});
    const PlanProjection view(scene, area);
    const QRectF allowed = area.adjusted(-0.5, -0.5, 0.5, 0.5);
    for (const Box& box : scene.boxes)
        for (const Point& corner :
            {box.minimum, box.maximum, Point {box.minimum.x, box.maximum.y, 0}, Point {box.maximum.x, box.minimum.y, 2.3F}})
            QVERIFY(allowed.contains(view.at(corner)));
}

void PlanPainterTest::nearerBoxHidesTheOneBehind()
{
    Box behind = rackAt(0, 1.3F, 100), before = rackAt(0, 0, 0);
    before.maximum.z = 6;
    const PlanProjection view(sceneOf({before, behind}), area.adjusted(4, 4, -4, -24));
    if (view.distance({0, 1, 0}) < 0) std::swap(behind.value, before.value);
    const QImage a = painted(sceneOf({before, behind})), b = painted(sceneOf({behind, before}));
    QCOMPARE(a, b);
}

void PlanPainterTest::colourFollowsTheValue()
{
    const auto isYellow = [](const QColor& c) { return c.red() > 200 && c.green() > 180 && c.blue() < 130; };
    const QRect drawing(20, 20, 460, 270);
    QVERIFY(count(painted(sceneOf({rackAt(0, 0, 100)})), drawing, isYellow) > 500);
    QCOMPARE(count(painted(sceneOf({rackAt(0, 0, 0)})), drawing, isYellow), 0);
    QCOMPARE(count(painted(sceneOf({rackAt(0, 0, std::numeric_limits<float>::quiet_NaN())})), drawing, isYellow), 0);
}

void PlanPainterTest::emptySceneDrawsNothing() { QCOMPARE(count(painted({}), QRect(0, 0, 500, 340), isMarked), 0); }

void PlanPainterTest::sevenThousandRacksAreDrawnWithinASecond()
{
    std::vector<Box> boxes;
    for (int i = 0; i < 7000; ++i)
        boxes.push_back(rackAt(static_cast<float>(i % 100) * 0.6F, static_cast<float>(i / 100) * 3, static_cast<float>(i % 101)));
    const Scene scene = sceneOf(std::move(boxes));
    QElapsedTimer timer;
    timer.start();
    const QImage image = painted(scene);
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(count(image, area.toRect(), isMarked) > 20000);
}

void PlanPainterTest::pictureIsWrittenAsPng()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("plan.png");
    QVERIFY(renderPlan(sample::Sample().scene, QSize(640, 400), path.toStdString()));
    const QImage image(path);
    QCOMPARE(image.size(), QSize(640, 400));
    QVERIFY(count(image, image.rect(), isMarked) > 20000);
}

void PlanPainterTest::pictureThatCannotBeWrittenIsReported()
{
    const QTemporaryDir folder;
    QVERIFY(!renderPlan(sample::Sample().scene, QSize(64, 40), folder.filePath("no/such/folder/plan.png").toStdString()));
}

QTEST_MAIN(PlanPainterTest)
#include "plan_painter_test.moc"
