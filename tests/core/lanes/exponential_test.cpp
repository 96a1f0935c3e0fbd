// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lanes/math.h"
#include "tests/core/lanes/ulp.h"

using namespace gw;

/// A prime, so that all exponents and all last digits are met.
constexpr std::uint32_t step = 499;

class ExponentialTest : public QObject {
    Q_OBJECT

private slots:
    void expIsWithinNineTenthsOfAnUlpOverItsWholeRange();
    void expOfEndsAndBeyond_data();
    void expOfEndsAndBeyond();
    void logIsWithinElevenTenthsOfAnUlpOfEveryPositiveNumber();
    void logOfEndsAndBeyond_data();
    void logOfEndsAndBeyond();
    void aSquareRootAndItsPowerAgree();
    void powerIsWithinHalfAnUlpAndABitOfAnyAnswerThatAFloatCanHold();
    void powersOfEnds_data();
    void powersOfEnds();
};

void ExponentialTest::expIsWithinNineTenthsOfAnUlpOverItsWholeRange()
{
    WorstUlp worst;
    const auto see = [&](float x) { worst.see(x, lane::exp(x), std::exp(static_cast<long double>(x))); };
    eachFloat(0.F, 88.7228317F, step, see);
    eachFloat(-0.F, -87.3365402F, step, see);
    QVERIFY2(worst.ulp <= 0.9, worst.text());
}

void ExponentialTest::expOfEndsAndBeyond_data()
{
    QTest::addColumn<float>("x");
    QTest::addColumn<float>("e");
    QTest::newRow("zero") << 0.F << 1.F;
    QTest::newRow("minus zero") << -0.F << 1.F;
    QTest::newRow("last before overflow") << 88.7228317F << 3.40279851e38F;
    QTest::newRow("first that overflows") << 88.7228394F << lane::infinity;
    QTest::newRow("far above") << 1e30F << lane::infinity;
    QTest::newRow("infinity") << lane::infinity << lane::infinity;
    QTest::newRow("last normal answer") << -87.3365402F << 1.17549968e-38F;
    QTest::newRow("first that is cut to zero") << -87.3365479F << 0.F;
    QTest::newRow("far below") << -1e30F << 0.F;
    QTest::newRow("minus infinity") << -lane::infinity << 0.F;
    QTest::newRow("no number") << lane::notANumber << lane::notANumber;
    QTest::newRow("smallest of all") << 1e-45F << 1.F;
}

void ExponentialTest::expOfEndsAndBeyond()
{
    QFETCH(float, x);
    QFETCH(float, e);
    const float given = lane::exp(x);
    QVERIFY2(given == e || (std::isnan(given) && std::isnan(e)), qPrintable(QString::number(given, 'g', 9)));
}

void ExponentialTest::logIsWithinElevenTenthsOfAnUlpOfEveryPositiveNumber()
{
    WorstUlp worst;
    const auto see = [&](float x) { worst.see(x, lane::log(x), std::log(static_cast<long double>(x))); };
    eachFloat(1e-45F, 3.40282347e38F, step, see);
    eachFloat(0.6F, 1.7F, 7, see);
    QVERIFY2(worst.ulp <= 1.1, worst.text());
}

void ExponentialTest::logOfEndsAndBeyond_data()
{
    QTest::addColumn<float>("x");
    QTest::addColumn<float>("log");
    QTest::newRow("one") << 1.F << 0.F;
    QTest::newRow("zero") << 0.F << -lane::infinity;
    QTest::newRow("minus zero") << -0.F << -lane::infinity;
    QTest::newRow("below zero") << -1.F << lane::notANumber;
    QTest::newRow("just below zero") << -1e-45F << lane::notANumber;
    QTest::newRow("minus infinity") << -lane::infinity << lane::notANumber;
    QTest::newRow("infinity") << lane::infinity << lane::infinity;
    QTest::newRow("no number") << lane::notANumber << lane::notANumber;
    QTest::newRow("smallest of all") << 1e-45F << -103.278931F;
}

void ExponentialTest::logOfEndsAndBeyond()
{
    QFETCH(float, x);
    QFETCH(float, log);
    const float given = lane::log(x);
    QVERIFY2(given == log || (std::isnan(given) && std::isnan(log)), qPrintable(QString::number(given, 'g', 9)));
}

void ExponentialTest::aSquareRootAndItsPowerAgree()
{
    eachFloat(1e-45F, 3.40282347e38F, 100003, [](float x) { QVERIFY(ulpBetween(lane::power(x, 0.5F), lane::sqrt(x)) <= 1); });
}

/// Exponents that take each base to all sizes of answers, and a few that people use.
void ExponentialTest::powerIsWithinHalfAnUlpAndABitOfAnyAnswerThatAFloatCanHold()
{
    WorstUlp worst;
    std::uint32_t random = 1;
    eachFloat(1e-45F, 3.40282347e38F, 7919, [&](float x) {
        random = random * 1664525u + 1013904223u;
        const float log2 = std::log2(x);
        const float any = log2 == 0 ? 3.F : 150.F / log2 * (static_cast<float>(random >> 8) / 8388608.F - 1);
        for (const float y : {any, -0.322F, 2.F, -1.F, 5.2559F}) worst.see(x, lane::power(x, y), std::pow(static_cast<long double>(x), static_cast<long double>(y)));
    });
    QVERIFY2(worst.ulp <= 0.51, worst.text());
}

void ExponentialTest::powersOfEnds_data()
{
    QTest::addColumn<float>("base");
    QTest::addColumn<float>("exponent");
    QTest::addColumn<float>("power");
    constexpr float inf = lane::infinity, none = lane::notANumber;
    QTest::newRow("0^2") << 0.F << 2.F << 0.F;
    QTest::newRow("0^-2") << 0.F << -2.F << inf;
    QTest::newRow("0^0") << 0.F << 0.F << 1.F;
    QTest::newRow("-0^3") << -0.F << 3.F << 0.F;
    QTest::newRow("inf^2") << inf << 2.F << inf;
    QTest::newRow("inf^-2") << inf << -2.F << 0.F;
    QTest::newRow("inf^0") << inf << 0.F << 1.F;
    QTest::newRow("1^inf") << 1.F << inf << 1.F;
    QTest::newRow("1^1e30") << 1.F << 1e30F << 1.F;
    QTest::newRow("2^inf") << 2.F << inf << inf;
    QTest::newRow("0.5^inf") << 0.5F << inf << 0.F;
    QTest::newRow("0.5^-inf") << 0.5F << -inf << inf;
    QTest::newRow("next to 1, to 1e30") << 1.00000012F << 1e30F << inf;
    QTest::newRow("next below 1, to 1e30") << 0.99999994F << 1e30F << 0.F;
    QTest::newRow("10^38") << 10.F << 38.F << 1e38F;
    QTest::newRow("10^39") << 10.F << 39.F << inf;
    QTest::newRow("2^-149") << 2.F << -149.F << 1.40129846e-45F;
    QTest::newRow("2^-151") << 2.F << -151.F << 0.F;
    QTest::newRow("below zero") << -2.F << 2.F << none;
    QTest::newRow("no base") << none << 0.F << none;
    QTest::newRow("no exponent") << 1.F << none << none;
}

void ExponentialTest::powersOfEnds()
{
    QFETCH(float, base);
    QFETCH(float, exponent);
    QFETCH(float, power);
    const float given = lane::power(base, exponent);
    QVERIFY2(given == power || (std::isnan(given) && std::isnan(power)), qPrintable(QString::number(given, 'g', 9)));
}

QTEST_APPLESS_MAIN(ExponentialTest)
#include "exponential_test.moc"
