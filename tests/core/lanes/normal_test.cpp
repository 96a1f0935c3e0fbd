// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lanes/math.h"
#include "tests/core/lanes/ulp.h"

using namespace gw;

namespace {

/// The deviate beyond which the share p <= 1/2 lies, by Newton's steps from a guess; x = 1 - 2p. Near the middle p has too few digits, and x has them.
long double deviateBeyond(long double p, long double x, long double z)
{
    constexpr long double root2 = 1.41421356237309504880L, root2Pi = 2.50662827463100050242L;
    for (int step = 0; step < 4; ++step) {
        const long double density = std::exp(-z * z / 2) / root2Pi, beyond = std::erfc(z / root2) / 2;
        z -= x < 0.5L ? (std::erf(z / root2) - x) / (2 * density) : std::log(p / beyond) * beyond / density;
    }
    return z;
}

long double deviateOfBits(std::uint32_t bits)
{
    const std::uint32_t outer = bits < 0x80000000u ? bits : ~bits;
    const long double p = (outer + 0.5L) / 4294967296.0L, z = deviateBeyond(p, 1 - 2 * p, std::abs(static_cast<long double>(lane::normalOf(bits))));
    return bits < 0x80000000u ? -z : z;
}

} // namespace

class NormalTest : public QObject {
    Q_OBJECT

private slots:
    void deviatesOfBitsAreWithinOnePointEightUlp();
    void theLastDeviatesOfBothTailsAreAsExact();
    void deviatesOfInvertedBitsAreExactNegatives();
    void deviatesGrowWithTheirBits();
    void quantilesAreWithinOnePointEightUlpDownToTheSmallestFloat();
    void quantilesOfEndsAndBeyond_data();
    void quantilesOfEndsAndBeyond();
    void evenBitsGiveNormalMoments();
};

void NormalTest::deviatesOfBitsAreWithinOnePointEightUlp()
{
    WorstUlp worst;
    for (std::uint64_t bits = 0; bits < 0x100000000u; bits += 7919)
        worst.see(static_cast<float>(bits), lane::normalOf(static_cast<std::uint32_t>(bits)), deviateOfBits(static_cast<std::uint32_t>(bits)));
    QVERIFY2(worst.ulp <= 1.8, worst.text());
}

/// Beyond w = 6, and around the middle where the deviate's own digits count.
void NormalTest::theLastDeviatesOfBothTailsAreAsExact()
{
    WorstUlp worst;
    for (std::uint32_t i = 0; i < 100000; ++i)
        for (const std::uint32_t bits : {i, ~(i * 31), 0x80000000u + i, 0x80000000u + 1021 * i})
            worst.see(static_cast<float>(bits), lane::normalOf(bits), deviateOfBits(bits));
    QVERIFY2(worst.ulp <= 1.8, worst.text());
}

void NormalTest::deviatesOfInvertedBitsAreExactNegatives()
{
    for (std::uint64_t bits = 0; bits < 0x100000000u; bits += 10007) {
        const auto some = static_cast<std::uint32_t>(bits);
        QCOMPARE(lane::bitsOf(lane::normalOf(some)), lane::bitsOf(-lane::normalOf(~some)));
    }
}

/// As far as rounding lets them: a step back by no more than an ulp or two.
void NormalTest::deviatesGrowWithTheirBits()
{
    float before = lane::normalOf(0u);
    for (std::uint64_t bits = 1009; bits < 0x100000000u; bits += 1009) {
        const float now = lane::normalOf(static_cast<std::uint32_t>(bits));
        QVERIFY(now > before || ulpBetween(now, before) <= 2);
        before = now;
    }
    QVERIFY(lane::normalOf(0xffffffffu) < 6.34F && lane::normalOf(0xffffffffu) > 6.33F);
}

void NormalTest::quantilesAreWithinOnePointEightUlpDownToTheSmallestFloat()
{
    WorstUlp worst;
    eachFloat(1e-45F, 0.99999994F, 2003, [&](float p) {
        const long double share = p, end = share > 0.5L ? 1 - share : share, given = lane::normalQuantile(p);
        const long double z = deviateBeyond(end, 1 - 2 * end, std::abs(given));
        worst.see(p, static_cast<float>(given), share > 0.5L ? z : -z);
    });
    QVERIFY2(worst.ulp <= 1.8, worst.text());
}

void NormalTest::quantilesOfEndsAndBeyond_data()
{
    QTest::addColumn<float>("p");
    QTest::addColumn<float>("z");
    QTest::newRow("nothing") << 0.F << -lane::infinity;
    QTest::newRow("half") << 0.5F << 0.F;
    QTest::newRow("all") << 1.F << lane::infinity;
    QTest::newRow("less than nothing") << -0.1F << lane::notANumber;
    QTest::newRow("more than all") << 1.1F << lane::notANumber;
    QTest::newRow("infinity") << lane::infinity << lane::notANumber;
    QTest::newRow("no number") << lane::notANumber << lane::notANumber;
    QTest::newRow("P5") << 0.05F << -1.64485362F;
    QTest::newRow("P95") << 0.95F << 1.64485347F;
}

void NormalTest::quantilesOfEndsAndBeyond()
{
    QFETCH(float, p);
    QFETCH(float, z);
    const float given = lane::normalQuantile(p);
    QVERIFY2(given == z || (std::isnan(given) && std::isnan(z)) || ulpBetween(given, z) <= 2, qPrintable(QString::number(given, 'g', 9)));
}

/// The midpoints of a million equal shares have variance 1 and kurtosis 3 but for what is lost at the two ends.
void NormalTest::evenBitsGiveNormalMoments()
{
    double second = 0, fourth = 0;
    for (std::uint32_t i = 0; i < 1u << 20; ++i) {
        const double z = lane::normalOf((i << 12) + 2047u);
        second += z * z, fourth += z * z * z * z;
    }
    QVERIFY(std::abs(second / (1 << 20) - 1) < 1e-4);
    QVERIFY(std::abs(fourth / (1 << 20) - 3) < 1e-2);
}

QTEST_APPLESS_MAIN(NormalTest)
#include "normal_test.moc"
