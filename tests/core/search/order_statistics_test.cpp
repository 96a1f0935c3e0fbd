// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/order_statistics.h"

#include "core/search/chart_histogram.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

using namespace gw;

namespace {

/// Values and what is known of them exactly.
struct Sample {
    std::vector<float> sorted;
    OrderStatistics statistics;

    double exactAt(double share) const
    {
        const double rank = share * static_cast<double>(sorted.size() - 1);
        const auto below = static_cast<std::size_t>(rank);
        const double low = sorted[below], high = sorted[std::min(below + 1, sorted.size() - 1)];
        return low + (rank - static_cast<double>(below)) * (high - low);
    }
    double exactMeanOfLowest(std::size_t count) const { return std::accumulate(sorted.begin(), sorted.begin() + count, 0.0) / static_cast<double>(count); }
    double exactMeanOfHighest(std::size_t count) const { return std::accumulate(sorted.end() - count, sorted.end(), 0.0) / static_cast<double>(count); }
};

Sample sampleOf(std::vector<float> values)
{
    FigureSummary summary;
    summary.add(values);
    std::sort(values.begin(), values.end());
    return {std::move(values), OrderStatistics(summary)};
}

std::vector<float> normalValues(float mean, float deviation, std::size_t count = 20000)
{
    std::mt19937 random(11);
    std::normal_distribution<float> normal(mean, deviation);
    std::vector<float> values(count);
    for (float& value : values) value = normal(random);
    return values;
}

} // namespace

class OrderStatisticsTest : public QObject {
    Q_OBJECT
private slots:
    void quantilesAreWithinATenthOfAPercent_data();
    void quantilesAreWithinATenthOfAPercent();
    void aSingleValueAndTheEndsAreExact();
    void quantilesNeverDescend();
    void shortfallAgreesWithTheSortedValues();
    void lossesAreCountedExactly();
    void countsBelowAgreeWithTheSortedValues();
    void standardErrorOfTheMedianIsThatOfTheTheory();
    void histogramsHaveRoundEdgesAndLoseNoValue_data();
    void histogramsHaveRoundEdgesAndLoseNoValue();
    void stepsAreRound_data();
    void stepsAreRound();
};

void OrderStatisticsTest::quantilesAreWithinATenthOfAPercent_data()
{
    QTest::addColumn<float>("mean");
    QTest::addColumn<float>("deviation");
    QTest::newRow("gains") << 5e9F << 1e9F;
    QTest::newRow("gains and losses") << 1e9F << 4e9F;
    QTest::newRow("losses") << -5e9F << 1e9F;
    QTest::newRow("a narrow ratio") << 1.12F << 0.004F;
}

void OrderStatisticsTest::quantilesAreWithinATenthOfAPercent()
{
    QFETCH(float, mean);
    QFETCH(float, deviation);
    const Sample sample = sampleOf(normalValues(mean, deviation));
    for (const double share : {0.0, 0.001, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.999, 1.0}) {
        const double exact = sample.exactAt(share), error = std::abs(sample.statistics.quantile(share) - exact);
        QVERIFY2(error <= 0.001 * std::abs(exact), qPrintable(QString::number(share)));
    }
}

void OrderStatisticsTest::aSingleValueAndTheEndsAreExact()
{
    const Sample one = sampleOf({1.2345678F});
    for (const double share : {0.0, 0.3, 1.0}) QCOMPARE(one.statistics.quantile(share), static_cast<double>(1.2345678F));
    const Sample same = sampleOf(std::vector<float>(1000, 1.2345678F));
    for (const double share : {0.0, 0.3, 1.0}) QCOMPARE(same.statistics.quantile(share), static_cast<double>(1.2345678F));
    const Sample few = sampleOf({-3.3F, 0, 7.77F, 1e-40F});
    for (std::size_t i = 0; i < 4; ++i) QCOMPARE(few.statistics.at(static_cast<double>(i)), static_cast<double>(few.sorted[i]));
}

void OrderStatisticsTest::quantilesNeverDescend()
{
    const Sample sample = sampleOf(normalValues(0, 1, 3000));
    double before = sample.statistics.at(0);
    for (double rank = 0; rank < 2999; rank += 0.25) {
        const double value = sample.statistics.at(rank);
        QVERIFY(value >= before);
        before = value;
    }
}

void OrderStatisticsTest::shortfallAgreesWithTheSortedValues()
{
    const Sample sample = sampleOf(normalValues(1e9F, 4e9F));
    QVERIFY(std::abs(sample.statistics.meanOfLowest(0.05) / sample.exactMeanOfLowest(1000) - 1) < 1e-5);
    QVERIFY(std::abs(sample.statistics.meanOfHighest(0.05) / sample.exactMeanOfHighest(1000) - 1) < 1e-5);
    QVERIFY(std::abs(sample.statistics.meanOfLowest(1) / sample.exactMeanOfLowest(20000) - 1) < 1e-12);
}

void OrderStatisticsTest::lossesAreCountedExactly()
{
    std::vector<float> values = normalValues(1, 2);
    values.insert(values.end(), {0.0F, -0.0F, -1e-45F, 1e-45F});
    const Sample sample = sampleOf(values);
    const auto negative = std::count_if(values.begin(), values.end(), [](float value) { return value < 0; });
    QCOMPARE(sample.statistics.countBelow(0), static_cast<std::uint64_t>(negative));
}

void OrderStatisticsTest::countsBelowAgreeWithTheSortedValues()
{
    const Sample sample = sampleOf(normalValues(1, 2));
    QCOMPARE(sample.statistics.countBelow(-1e30), std::uint64_t {0});
    QCOMPARE(sample.statistics.countBelow(1e30), std::uint64_t {20000});
    for (double limit = -4; limit < 6; limit += 0.37) {
        const auto exact = std::lower_bound(sample.sorted.begin(), sample.sorted.end(), limit) - sample.sorted.begin();
        const auto near = std::lower_bound(sample.sorted.begin(), sample.sorted.end(), limit + 0.001 * std::abs(limit)) - sample.sorted.begin();
        const auto far = std::lower_bound(sample.sorted.begin(), sample.sorted.end(), limit - 0.001 * std::abs(limit)) - sample.sorted.begin();
        const auto counted = static_cast<std::ptrdiff_t>(sample.statistics.countBelow(limit));
        QVERIFY2(counted >= far && counted <= near, qPrintable(QString("%1: %2, exactly %3").arg(limit).arg(counted).arg(exact)));
    }
}

void OrderStatisticsTest::standardErrorOfTheMedianIsThatOfTheTheory()
{
    // Of n normal values: sigma sqrt(pi / 2 / n). The interval itself scatters by some percent.
    const Sample sample = sampleOf(normalValues(100, 10, 100000));
    const double theory = 10 * std::sqrt(std::acos(-1.0) / 2 / 100000);
    QVERIFY(std::abs(sample.statistics.quantileError(0.5) / theory - 1) < 0.2);
}

void OrderStatisticsTest::histogramsHaveRoundEdgesAndLoseNoValue_data()
{
    QTest::addColumn<float>("mean");
    QTest::addColumn<float>("deviation");
    QTest::addColumn<double>("unit");
    QTest::addColumn<int>("fewest");
    QTest::newRow("dollars") << 1e9F << 4e9F << 1.0 << 25;
    QTest::newRow("megawatt-hours") << 3e15F << 4e14F << 3.6e9 << 25;
    QTest::newRow("a narrow ratio") << 1.12F << 0.004F << 1.0 << 5;
    QTest::newRow("one value") << 1.5F << 0.0F << 1.0 << 1;
    QTest::newRow("zero") << 0.0F << 0.0F << 1.0 << 1;
}

void OrderStatisticsTest::histogramsHaveRoundEdgesAndLoseNoValue()
{
    QFETCH(float, mean);
    QFETCH(float, deviation);
    QFETCH(double, unit);
    QFETCH(int, fewest);
    const Sample sample = sampleOf(deviation > 0 ? normalValues(mean, deviation) : std::vector<float>(20000, mean));
    const Histogram histogram = histogramOf(sample.statistics, unit);
    const auto inside = std::accumulate(histogram.counts.begin(), histogram.counts.end(), std::uint64_t {0});
    QCOMPARE(histogram.below + inside + histogram.above, std::uint64_t {20000});
    QVERIFY(histogram.below <= 110 && histogram.above <= 110);
    QVERIFY2(static_cast<int>(histogram.counts.size()) >= fewest && histogram.counts.size() <= 53, qPrintable(QString::number(histogram.counts.size())));
    QCOMPARE(histogram.step, roundStep(histogram.step * 0.999));
    const double edges = histogram.first / histogram.step;
    QVERIFY(std::abs(edges - std::round(edges)) < 1e-9);
}

void OrderStatisticsTest::stepsAreRound_data()
{
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("step");
    QTest::newRow("one is one") << 1.0 << 1.0;
    QTest::newRow("a little more is two") << 1.01 << 2.0;
    QTest::newRow("two and a half") << 2.2e6 << 2.5e6;
    QTest::newRow("five") << 0.0031 << 0.005;
    QTest::newRow("ten") << 7.0 << 10.0;
}

void OrderStatisticsTest::stepsAreRound()
{
    QFETCH(double, least);
    QFETCH(double, step);
    QCOMPARE(roundStep(least), step);
}

QTEST_APPLESS_MAIN(OrderStatisticsTest)
#include "order_statistics_test.moc"
