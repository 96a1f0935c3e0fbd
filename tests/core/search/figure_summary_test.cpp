// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/figure_summary.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace gw;

namespace {

std::vector<float> wildFloats(std::size_t count)
{
    std::mt19937 random(7);
    std::vector<float> values;
    while (values.size() < count) {
        const float value = std::bit_cast<float>(static_cast<std::uint32_t>(random()));
        if (std::isfinite(value)) values.push_back(value);
    }
    return values;
}

FigureSummary summaryOf(std::span<const float> values)
{
    FigureSummary summary;
    summary.add(values);
    return summary;
}

} // namespace

class FigureSummaryTest : public QObject {
    Q_OBJECT
private slots:
    void anyOrderOfAddingAndMergingGivesTheSameBits();
    void sumsAreExactUntilTheyAreRounded_data();
    void sumsAreExactUntilTheyAreRounded();
    void deviationSurvivesAMeanAMillionTimesLarger();
    void nanIsMissingAndInfinityIsBrokenAndNeitherIsAveraged();
    void bothZerosAreOne();
    void meanAndDeviationAgreeWithLongDoubles();
};

void FigureSummaryTest::anyOrderOfAddingAndMergingGivesTheSameBits()
{
    std::vector<float> values = wildFloats(20000);
    const FigureSummary forward = summaryOf(values);
    std::mt19937 random(8);
    std::shuffle(values.begin(), values.end(), random);
    FigureSummary merged;
    for (std::size_t at = 0; at < values.size();) {
        const std::size_t count = std::min<std::size_t>(values.size() - at, random() % 3000);
        merged.merge(summaryOf(std::span(values).subspan(at, count)));
        at += count;
    }
    QVERIFY(merged == forward);
    QVERIFY(std::bit_cast<std::uint64_t>(merged.mean()) == std::bit_cast<std::uint64_t>(forward.mean()));
    QVERIFY(std::bit_cast<std::uint64_t>(merged.deviation()) == std::bit_cast<std::uint64_t>(forward.deviation()));
    values.back() = std::nextafter(values.back(), 0.0F);
    QVERIFY(!(summaryOf(values) == forward));
}

void FigureSummaryTest::sumsAreExactUntilTheyAreRounded_data()
{
    QTest::addColumn<QList<float>>("values");
    QTest::addColumn<double>("sum");
    const float huge = std::numeric_limits<float>::max(), tiny = std::numeric_limits<float>::denorm_min();
    QTest::newRow("nothing") << QList<float> {} << 0.0;
    QTest::newRow("a denormal between huge ones") << QList<float> {huge, tiny, -huge} << static_cast<double>(tiny);
    QTest::newRow("denormals add") << QList<float> {tiny, tiny, tiny} << 3 * static_cast<double>(tiny);
    QTest::newRow("beyond the largest float") << QList<float> {huge, huge} << 2 * static_cast<double>(huge);
    QTest::newRow("nine tenths and ones") << QList<float> {0.9F, 1, 1, -2} << static_cast<double>(0.9F);
}

void FigureSummaryTest::sumsAreExactUntilTheyAreRounded()
{
    QFETCH(QList<float>, values);
    QFETCH(double, sum);
    QVERIFY(summaryOf(values).sum() == sum);
}

void FigureSummaryTest::deviationSurvivesAMeanAMillionTimesLarger()
{
    // Two neighbouring floats: the squares differ in the 14th digit only.
    const float low = 16777214, high = 16777215;
    QVERIFY(std::abs(summaryOf(std::array {low, high}).deviation() - std::sqrt(0.5)) < 1e-15);
    QCOMPARE(summaryOf(std::array {low, low, low}).deviation(), 0.0);
    QCOMPARE(summaryOf(std::array {low}).deviation(), 0.0);
}

void FigureSummaryTest::nanIsMissingAndInfinityIsBrokenAndNeitherIsAveraged()
{
    const float none = std::numeric_limits<float>::quiet_NaN(), infinite = std::numeric_limits<float>::infinity();
    const FigureSummary summary = summaryOf(std::array {1.0F, none, 3.0F, infinite, -infinite, -none});
    QCOMPARE(summary.count(), std::uint64_t {2});
    QCOMPARE(summary.missing, std::uint64_t {2});
    QCOMPARE(summary.broken, std::uint64_t {2});
    QCOMPARE(summary.mean(), 2.0);
    QCOMPARE(summary.minimum, 1.0F);
    QCOMPARE(summary.maximum, 3.0F);
}

void FigureSummaryTest::bothZerosAreOne()
{
    const FigureSummary a = summaryOf(std::array {0.0F, -0.0F}), b = summaryOf(std::array {-0.0F, 0.0F});
    QVERIFY(a == b);
    QVERIFY(!std::signbit(a.minimum) && !std::signbit(b.minimum));
}

void FigureSummaryTest::meanAndDeviationAgreeWithLongDoubles()
{
    std::mt19937 random(9);
    std::normal_distribution<float> normal(-3e9F, 5e9F);
    std::vector<float> values(50000);
    for (float& value : values) value = normal(random);
    long double sum = 0, squares = 0;
    for (const float value : values) sum += value;
    const long double mean = sum / static_cast<long double>(values.size());
    for (const float value : values) squares += (value - mean) * (value - mean);
    const FigureSummary summary = summaryOf(values);
    QVERIFY(std::abs(summary.mean() / static_cast<double>(mean) - 1) < 1e-15);
    QVERIFY(std::abs(summary.deviation() / std::sqrt(static_cast<double>(squares) / (static_cast<double>(values.size()) - 1)) - 1) < 1e-14);
}

QTEST_APPLESS_MAIN(FigureSummaryTest)
#include "figure_summary_test.moc"
