// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/overlay.h"

#include "views/scene/box_colours.h"

#include <QFont>
#include <QImage>
#include <QPainter>
#include <QTest>

#include <cmath>

using namespace gw;

class OverlayTest : public QObject {
    Q_OBJECT
private slots:
    void labelsNeverOverlap();
    void theMoreImportantOfTwoLabelsStays();
    void atMostTwoHundredLabelsAreShown();
    void labelsStayInsideThePicture();
    void unimportantLabelsAppearOnlyNear();
    void aValueWithoutLimitIsReadFromCividis();
    void theLimitIsTheMiddleOfADivergingMap();
    void aPieceWithoutValueHasNoBand();
    void findingsColourOnlyWhatHasOne();
    void theLegendIsDrawnForEveryChoice_data();
    void theLegendIsDrawnForEveryChoice();

private:
    const QRectF m_picture {0, 0, 800, 600};
};

namespace {

std::vector<LabelWish> crowd(const std::vector<SceneLabel>& labels, double step)
{
    std::vector<LabelWish> wishes;
    for (std::size_t i = 0; i < labels.size(); ++i) wishes.push_back({&labels[i], QPointF(40 + std::fmod(double(i) * step, 700), 30 + 8 * std::floor(double(i) * step / 700)), 1});
    return wishes;
}

std::vector<SceneLabel> manyLabels(std::size_t count, int priority)
{
    return std::vector<SceneLabel>(count, SceneLabel {{}, "A-07", priority});
}

} // namespace

void OverlayTest::labelsNeverOverlap()
{
    const auto labels = manyLabels(500, 10);
    const auto placed = arrangeLabels(crowd(labels, 23), QFont(), m_picture);
    QVERIFY(placed.size() > 20);
    for (std::size_t i = 0; i < placed.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) QVERIFY(!placed[i].area.intersects(placed[j].area));
}

void OverlayTest::theMoreImportantOfTwoLabelsStays()
{
    const SceneLabel rack {{}, "A-07", 10}, hall {{}, "Hall 1", 100};
    const auto placed = arrangeLabels({{&rack, {200, 200}, 1}, {&hall, {205, 203}, 1}}, QFont(), m_picture);
    QCOMPARE(placed.size(), std::size_t(1));
    QCOMPARE(placed.front().label, &hall);
}

void OverlayTest::atMostTwoHundredLabelsAreShown()
{
    const auto labels = manyLabels(1400, 10);
    std::vector<LabelWish> wishes;
    for (std::size_t i = 0; i < labels.size(); ++i) wishes.push_back({&labels[i], QPointF(50 + 60.0 * double(i % 60), 40 + 30.0 * double(i / 60)), 1});
    QCOMPARE(arrangeLabels(wishes, QFont(), {0, 0, 4000, 1000}).size(), std::size_t(200));
}

void OverlayTest::labelsStayInsideThePicture()
{
    const SceneLabel label {{}, "A-07", 10};
    QVERIFY(arrangeLabels({{&label, {2, 300}, 1}}, QFont(), m_picture).empty());
    QVERIFY(arrangeLabels({{&label, {400, 3}, 1}}, QFont(), m_picture).empty());
}

void OverlayTest::unimportantLabelsAppearOnlyNear()
{
    QCOMPARE(labelStrength(100, 0.2), 1.0);
    QCOMPARE(labelStrength(10, 10), 0.0);
    QCOMPARE(labelStrength(10, 100), 1.0);
    QVERIFY(labelStrength(70, 20) > labelStrength(10, 20));
}

void OverlayTest::aValueWithoutLimitIsReadFromCividis()
{
    const Legend legend {ColourBy::Power, "kW", 0, 150, {}};
    QCOMPARE(valueColour(0, legend), magnitudeColour(0));
    QCOMPARE(valueColour(150, legend), magnitudeColour(1));
    QVERIFY2(valueColour(900, legend).lightness() < magnitudeColour(1).lightness() / 1.5, "beyond the scale is told by darkness");
}

void OverlayTest::theLimitIsTheMiddleOfADivergingMap()
{
    const Legend legend {ColourBy::Loading, "%", 0, 150, 100.0F};
    QCOMPARE(valueColour(100, legend), divergingColour(0));
    QCOMPARE(valueColour(0, legend), divergingColour(-1));
    QCOMPARE(valueColour(150, legend), divergingColour(1));
}

void OverlayTest::aPieceWithoutValueHasNoBand()
{
    Box box;
    box.value = std::nanf("");
    QVERIFY(!bandColour(box, {}, Theme::light()));
    box.value = 1;
    QVERIFY(bandColour(box, {}, Theme::light()));
}

void OverlayTest::findingsColourOnlyWhatHasOne()
{
    Box box;
    box.value = 3;
    const Legend legend {ColourBy::Findings, "", 0, 1, {}};
    QVERIFY(!bandColour(box, legend, Theme::light()));
    box.hasFinding = true;
    box.worst = Severity::Error;
    QCOMPARE(*bandColour(box, legend, Theme::light()), Theme::light().error);
}

void OverlayTest::theLegendIsDrawnForEveryChoice_data()
{
    QTest::addColumn<int>("by");
    for (const ColourBy by : allColourBy) QTest::addRow("%d", int(by)) << int(by);
}

void OverlayTest::theLegendIsDrawnForEveryChoice()
{
    QFETCH(int, by);
    QImage image(800, 600, QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    paintLegend(painter, m_picture, {ColourBy(by), "kW", 0, 150, {}}, Theme::light());
    painter.end();
    QVERIFY(image.pixelColor(30, 580) != QColor(Qt::magenta));
    QCOMPARE(image.pixelColor(400, 100), QColor(Qt::magenta));
}

QTEST_MAIN(OverlayTest)
#include "overlay_test.moc"
