// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/distribution.h"

#include "core/search/lay_out_input.h"

#include <QtTest>

#include <cmath>
#include <limits>

using namespace gw;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
const double notANumber = std::numeric_limits<double>::quiet_NaN();

/// The deviation that lanes will see at z, by the contract of `PathInput`.
double deviationAt(const LaidOutInput& laid, double z)
{
    const PathInput& in = laid.input;
    switch (in.shape) {
    case InputShape::Normal: return in.a + in.b * z;
    case InputShape::Lognormal: return std::exp(in.a + in.b * z) - 1;
    case InputShape::Table: {
        const double reach = tableReach, at = std::clamp((z + reach) / (2 * reach), 0.0, 1.0) * (in.nodes - 1);
        const auto left = std::min(static_cast<std::size_t>(at), laid.nodes.size() - 2);
        return laid.nodes[left] + (at - static_cast<double>(left)) * (laid.nodes[left + 1] - laid.nodes[left]);
    }
    case InputShape::Grid: return notANumber; // Of sweeps; no distribution is one.
    case InputShape::Steps: break;
    }
    double d = in.a;
    for (std::uint32_t i = 0; i < in.nodes; ++i)
        if (laid.nodes[2 * i] < z) d += laid.nodes[2 * i + 1];
    return d;
}

Discrete twoThirds() { return {{{3, 0.25}, {1, 0.5}, {2, 0.25}}}; }

} // namespace

Q_DECLARE_METATYPE(gw::Distribution)

class DistributionTest : public QObject {
    Q_OBJECT

private slots:
    void quantilesAreThoseOfClosedForms_data();
    void quantilesAreThoseOfClosedForms();
    void theMeanOfAPertIsThatOfItsThreePoints_data();
    void theMeanOfAPertIsThatOfItsThreePoints();
    void quantilesNeverFall_data() { shapes(); }
    void quantilesNeverFall();
    void whatLanesSeeIsTheQuantile_data() { shapes(); }
    void whatLanesSeeIsTheQuantile();
    void aBaseOf0IsMeasuredByTheSpread();
    void faultsAreNamed_data();
    void faultsAreNamed();
    void scalingMovesQuantiles_data() { shapes(); }
    void scalingMovesQuantiles();
    void theDeviateOfAProbabilityIsItsInverse();

private:
    static void shapes();
};

void DistributionTest::shapes()
{
    QTest::addColumn<Distribution>("distribution");
    const auto row = [](const char* name, Distribution d) { QTest::newRow(name) << d; };
    row("uniform", Uniform {2, 5});
    row("triangular", Triangular {2, 3, 7});
    row("triangular whose mode is its low", Triangular {2, 2, 7});
    row("triangular whose mode is its high", Triangular {2, 7, 7});
    row("normal", Normal {4, 0.5});
    row("lognormal", Lognormal {4, 0.5});
    row("pert", Pert {2, 3, 7});
    row("pert whose mode is its low", Pert {2, 2, 7});
    row("pert whose mode is its high", Pert {2, 7, 7});
    row("pert of one value", Pert {2, 2, 2});
    row("discrete", twoThirds());
}

void DistributionTest::quantilesAreThoseOfClosedForms_data()
{
    QTest::addColumn<Distribution>("distribution");
    QTest::addColumn<double>("probability");
    QTest::addColumn<double>("value");
    const auto row = [](const char* name, Distribution d, double p, double value) { QTest::newRow(name) << d << p << value; };
    row("uniform", Uniform {2, 6}, 0.25, 3);
    row("triangular below its mode", Triangular {0, 1, 4}, 0.09, 0.6);            // sqrt(0.09 x 4 x 1)
    row("triangular above its mode", Triangular {0, 1, 4}, 0.97, 3.4);            // 4 - sqrt(0.03 x 4 x 3)
    row("normal", Normal {10, 2}, 0.9750021048517795, 13.92);                     // z = 1.96
    row("lognormal", Lognormal {10, 0.5}, 0.15865525393145707, 10 * std::exp(-0.5));
    row("pert whose mode is its low is 1 - (1 - p)^(1/5)", Pert {0, 0, 1}, 0.68, 1 - std::pow(0.32, 0.2));
    row("pert whose mode is its high is p^(1/5)", Pert {0, 1, 1}, 0.32, std::pow(0.32, 0.2));
    row("symmetric pert at its middle", Pert {1, 2, 3}, 0.5, 2);
    row("symmetric pert is beta(3, 3): 10 x^3 - 15 x^4 + 6 x^5", Pert {0, 0.5, 1}, 10 / 64.0 - 15 / 256.0 + 6 / 1024.0, 0.25);
    row("discrete, lowest", twoThirds(), 0.49, 1);
    row("discrete, middle", twoThirds(), 0.51, 2);
    row("discrete, highest", twoThirds(), 0.76, 3);
}

void DistributionTest::quantilesAreThoseOfClosedForms()
{
    QFETCH(Distribution, distribution);
    QFETCH(double, probability);
    QFETCH(double, value);
    const double seen = quantile(distribution, normalDeviate(probability));
    QVERIFY2(std::abs(seen - value) < 1e-9, qPrintable(QString::number(seen, 'g', 15)));
}

void DistributionTest::theMeanOfAPertIsThatOfItsThreePoints_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("mode");
    QTest::addColumn<double>("high");
    QTest::newRow("skewed") << 3.0e6 << 3.7e6 << 4.0e6;
    QTest::newRow("mode at low") << 120.0 << 120.0 << 136.0;
    QTest::newRow("negative") << -4.0 << 1.0 << 9.0;
}

void DistributionTest::theMeanOfAPertIsThatOfItsThreePoints()
{
    QFETCH(double, low);
    QFETCH(double, mode);
    QFETCH(double, high);
    constexpr int strips = 4000;
    double sum = 0;
    for (int i = 0; i < strips; ++i) sum += quantile(Pert {low, mode, high}, normalDeviate((i + 0.5) / strips));
    QVERIFY(std::abs(sum / strips - (low + 4 * mode + high) / 6) < 1e-5 * (high - low));
}

void DistributionTest::quantilesNeverFall()
{
    QFETCH(Distribution, distribution);
    for (double z = -6.4; z < 6.4; z += 0.01) QVERIFY(quantile(distribution, z) <= quantile(distribution, z + 0.01) + 1e-12);
}

void DistributionTest::whatLanesSeeIsTheQuantile()
{
    QFETCH(Distribution, distribution);
    const double base = 3.3;
    const LaidOutInput laid = layOut(distribution, base);
    for (double z = -6.41; z < 6.41; z += 0.0037) {
        const double exact = quantile(distribution, z), seen = base * (1 + deviationAt(laid, z));
        // Bounded shapes: of a span of at most 5; unbounded ones: of their own value, in 32 bits.
        QVERIFY2(std::abs(seen - exact) < 1e-4 * 5 * std::max(1.0, std::abs(exact) / 10), qPrintable(QString("%1: %2, not %3").arg(z).arg(seen).arg(exact)));
    }
}

void DistributionTest::aBaseOf0IsMeasuredByTheSpread()
{
    const Distribution spread = Uniform {-1, 3};
    QVERIFY(std::abs(deviationScale(spread, 0) - 3.6) < 1e-12);
    QVERIFY(std::abs(deviationAt(layOut(spread, 0), 0) - 1 / 3.6) < 1e-6);
}

void DistributionTest::faultsAreNamed_data()
{
    QTest::addColumn<Distribution>("distribution");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("seen");
    QTest::addColumn<bool>("isNumber");
    const auto row = [](const char* name, Distribution d, const char* place, const char* seen, bool isNumber = true) { QTest::newRow(name) << d << place << seen << isNumber; };
    row("uniform upside down", Uniform {5, 2}, "/x/high", "2");
    row("uniform of NaN", Uniform {notANumber, 2}, "/x/low", "nan", false);
    row("uniform without end", Uniform {0, infinity}, "/x/high", "inf", false);
    row("triangular upside down", Triangular {5, 3, 2}, "/x/high", "2");
    row("mode below low", Triangular {5, 3, 7}, "/x/mode", "3");
    row("mode above high", Pert {5, 8, 7}, "/x/high", "7");
    row("mode that is no number", Pert {5, notANumber, 7}, "/x/mode", "nan", false);
    row("negative deviation", Normal {5, -1}, "/x/deviation", "-1");
    row("endless deviation", Normal {5, infinity}, "/x/deviation", "inf", false);
    row("lognormal around 0", Lognormal {0, 1}, "/x/median", "0");
    row("negative spread", Lognormal {1, -0.5}, "/x/spread", "-0.5");
    row("no choices", Discrete {}, "/x/choices", "0");
    row("probabilities of 0.9", Discrete {{{1, 0.4}, {2, 0.5}}}, "/x/choices", "0.9");
    row("negative probability", Discrete {{{1, 1.5}, {2, -0.5}}}, "/x/choices/1/probability", "-0.5");
    row("a choice of NaN", Discrete {{{notANumber, 1}}}, "/x/choices/0/value", "nan", false);
}

void DistributionTest::faultsAreNamed()
{
    QFETCH(Distribution, distribution);
    QFETCH(QString, place);
    QFETCH(QString, seen);
    QFETCH(bool, isNumber);
    const Status status = check(distribution, "/x");
    QVERIFY(!status.isOk());
    QCOMPARE(QString::fromStdString(status.error().place), place);
    QCOMPARE(QString::fromStdString(status.error().seen), seen);
    QCOMPARE(status.error().code, isNumber ? ErrorCode::OutOfRange : ErrorCode::NotANumber);
    QVERIFY(!status.error().expected.empty());
}

void DistributionTest::scalingMovesQuantiles()
{
    QFETCH(Distribution, distribution);
    QVERIFY(check(distribution, "/x").isOk());
    const double shift = std::holds_alternative<Lognormal>(distribution) ? 0 : 273.15;
    for (const double z : {-2.0, -0.3, 0.1, 1.7})
        QVERIFY(std::abs(quantile(scaled(distribution, 1000, shift), z) - (1000 * quantile(distribution, z) + shift)) < 1e-8);
}

void DistributionTest::theDeviateOfAProbabilityIsItsInverse()
{
    for (double z = -6; z <= 6; z += 0.25) QVERIFY(std::abs(normalDeviate(normalProbability(z)) - z) < (z > 4 ? 1e-6 : 1e-11));
    QVERIFY(std::abs(normalDeviate(0.95) - 1.6448536269514722) < 1e-14);
}

QTEST_APPLESS_MAIN(DistributionTest)
#include "distribution_test.moc"
