// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lanes/math.h"
#include "tests/core/lanes/ulp.h"

using namespace gw;

class TrigonometryTest : public QObject {
    Q_OBJECT

private slots:
    void sineAndCosineAreWithinSixteenTenthsOfAnUlpToAHundredThousand();
    void theFloatsNearestToQuarterTurnsKeepAllTheirDigits();
    void anglesTooLargeToReduceGiveNoNumber();
};

void TrigonometryTest::sineAndCosineAreWithinSixteenTenthsOfAnUlpToAHundredThousand()
{
    WorstUlp sine, cosine;
    const auto see = [&](float x) {
        const lane::SineCosine<float> both = lane::sincos(x);
        sine.see(x, both.sine, std::sin(static_cast<long double>(x)));
        cosine.see(x, both.cosine, std::cos(static_cast<long double>(x)));
    };
    eachFloat(0.F, lane::largestAngle, 499, see);
    eachFloat(-0.F, -lane::largestAngle, 997, see);
    QVERIFY2(sine.ulp <= 1.6, sine.text());
    QVERIFY2(cosine.ulp <= 1.6, cosine.text());
}

void TrigonometryTest::theFloatsNearestToQuarterTurnsKeepAllTheirDigits()
{
    WorstUlp worst;
    for (int n = 1; n <= 63661; ++n) {
        const float x = static_cast<float>(n * 1.57079632679489661923L);
        if (x > lane::largestAngle) break;
        const lane::SineCosine<float> both = lane::sincos(x);
        worst.see(x, n % 2 == 0 ? both.sine : both.cosine, n % 2 == 0 ? std::sin(static_cast<long double>(x)) : std::cos(static_cast<long double>(x)));
    }
    QVERIFY2(worst.ulp <= 1.6, worst.text());
}

void TrigonometryTest::anglesTooLargeToReduceGiveNoNumber()
{
    for (const float x : {100001.F, -100001.F, 1e30F, lane::infinity, -lane::infinity, lane::notANumber}) {
        QVERIFY(std::isnan(lane::sine(x)));
        QVERIFY(std::isnan(lane::cosine(x)));
    }
}

QTEST_APPLESS_MAIN(TrigonometryTest)
#include "trigonometry_test.moc"
