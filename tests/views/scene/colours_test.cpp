// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/values.h"
#include "views/scene/box_colours.h"
#include "views/scene/colour_vision.h"

#include <QTest>

#include <set>

#include <cmath>

using namespace gw;

namespace {

/// Lightness of CIELAB, 0..100.
double lightness(const QColor& colour)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    const double y = 0.2126 * linear(double(colour.redF())) + 0.7152 * linear(double(colour.greenF())) + 0.0722 * linear(double(colour.blueF()));
    return y > 0.008856 ? 116 * std::cbrt(y) - 16 : 903.3 * y;
}

/// How far two colours are apart, in CIELAB's plain distance of lightness and channels.
double distance(const QColor& a, const QColor& b) { return std::abs(lightness(a) - lightness(b)) + 0.3 * std::hypot(a.red() - b.red(), a.green() - b.green(), a.blue() - b.blue()); }

} // namespace

class ColoursTest : public QObject {
    Q_OBJECT
private slots:
    void magnitudesGrowLighterAllTheWay();
    void magnitudesGrowLighterForColourBlindEyesToo();
    void aDivergingMapIsLightestAtTheLimit();
    void whatIsBeyondTheScaleIsDarkerThanItsEnd();
    void kindsOfRedundancyCanBeToldApart_data();
    void kindsOfRedundancyCanBeToldApart();
    void everyKindHasAHatchOfItsOwn();
    void usualEyesChangeNothing();
    void withoutGreenConesRedAndGreenComeTogether();
};

void ColoursTest::magnitudesGrowLighterAllTheWay()
{
    double before = -1;
    for (int i = 0; i <= 100; ++i) {
        const double now = lightness(magnitudeColour(i / 100.0));
        QVERIFY2(now > before, qPrintable(QString("%1 %: %2 after %3").arg(i).arg(now).arg(before)));
        QVERIFY2(before < 0 || now - before < 3, "no step stands out");
        before = now;
    }
    QVERIFY(lightness(magnitudeColour(1)) - lightness(magnitudeColour(0)) > 70);
}

void ColoursTest::magnitudesGrowLighterForColourBlindEyesToo()
{
    for (const ColourVision vision : {ColourVision::Deuteranopia, ColourVision::Protanopia}) {
        double before = -1;
        for (int i = 0; i <= 50; ++i) {
            const double now = lightness(seenBy(magnitudeColour(i / 50.0), vision));
            QVERIFY(now > before - 0.2);
            before = now;
        }
    }
}

void ColoursTest::aDivergingMapIsLightestAtTheLimit()
{
    const Legend legend {ColourBy::Loading, "%", 0, 150, 100.0F};
    const double atLimit = lightness(valueColour(100, legend));
    for (const float value : {0.0F, 40.0F, 80.0F, 115.0F, 150.0F}) QVERIFY(lightness(valueColour(value, legend)) < atLimit);
    QVERIFY(valueColour(20, legend).blue() > valueColour(20, legend).red());
    QVERIFY(valueColour(140, legend).red() > valueColour(140, legend).blue());
}

void ColoursTest::whatIsBeyondTheScaleIsDarkerThanItsEnd()
{
    const Legend legend {ColourBy::Power, "kW", 0, 150, {}};
    QVERIFY(lightness(valueColour(151, legend)) < lightness(valueColour(150, legend)) - 10);
}

void ColoursTest::kindsOfRedundancyCanBeToldApart_data()
{
    QTest::addColumn<int>("vision");
    for (const ColourVision vision : allColourVisions) QTest::newRow(qPrintable(title(vision))) << int(vision);
}

void ColoursTest::kindsOfRedundancyCanBeToldApart()
{
    QFETCH(int, vision);
    for (const Theme& theme : {Theme::light(), Theme::dark()})
        for (std::size_t a = 0; a < spareLevels; ++a)
            for (std::size_t b = 0; b < a; ++b) {
                const double apart = distance(seenBy(spareColour(Spare(a), theme), ColourVision(vision)), seenBy(spareColour(Spare(b), theme), ColourVision(vision)));
                QVERIFY2(apart > 15, qPrintable(QString("%1 and %2 are %3 apart").arg(a).arg(b).arg(apart)));
            }
}

void ColoursTest::everyKindHasAHatchOfItsOwn()
{
    std::set<int> spares, severities;
    for (std::size_t spare = 0; spare < spareLevels; ++spare) spares.insert(patternOf(Spare(spare)));
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Info}) severities.insert(patternOf(severity));
    QCOMPARE(spares.size(), spareLevels);
    QCOMPARE(severities.size(), std::size_t {3});
    Box box;
    box.value = 1;
    QVERIFY(bandPattern(box, {.by = ColourBy::Redundancy}) == patternOf(Spare::None));
    QVERIFY(bandPattern(box, {.by = ColourBy::Power}) == Qt::SolidPattern);
}

void ColoursTest::usualEyesChangeNothing()
{
    QImage image(4, 4, QImage::Format_RGB32);
    image.fill(QColor("#D55E00"));
    const QImage before = image;
    see(image, ColourVision::Usual);
    QCOMPARE(image, before);
}

void ColoursTest::withoutGreenConesRedAndGreenComeTogether()
{
    const QColor red("#C04040"), green("#608040");
    const auto hueApart = [](const QColor& a, const QColor& b) { return std::abs((a.red() - a.green()) - (b.red() - b.green())); };
    QVERIFY(hueApart(seenBy(red, ColourVision::Deuteranopia), seenBy(green, ColourVision::Deuteranopia)) < 0.45 * hueApart(red, green));
    QImage image(2, 1, QImage::Format_RGB32);
    image.setPixelColor(0, 0, red);
    image.setPixelColor(1, 0, green);
    see(image, ColourVision::Deuteranopia);
    QCOMPARE(image.pixelColor(0, 0).rgb(), seenBy(red, ColourVision::Deuteranopia).rgb());
    QCOMPARE(image.pixelColor(1, 0).rgb(), seenBy(green, ColourVision::Deuteranopia).rgb());
}

QTEST_GUILESS_MAIN(ColoursTest)
#include "colours_test.moc"
