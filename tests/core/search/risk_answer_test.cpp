// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/risk_answer.h"

#include "tests/core/search/fake_paths.h"

#include <QTest>

#include <numeric>

using namespace gw;

namespace {

constexpr std::uint64_t paths = 40'000;
constexpr std::uint64_t broken = 2;

RiskResult fakeAnswer()
{
    PathJob job;
    job.venture.finance.horizonYears = 3;
    FakePaths solver(2);
    return answerOf({.paths = paths, .years = 3}, "cpu", *summarisePaths(job, {0, paths}, solver));
}

/// The figure of every path that is not broken, ascending, in the answer's unit.
std::vector<double> sortedValues(PathFigure figure)
{
    std::vector<double> values;
    for (std::uint64_t path = 0; path < paths; ++path)
        if (!isBrokenPath(path)) values.push_back(static_cast<double>(fakeFigure(path, static_cast<std::size_t>(figure))) / titleOf(figure).inSi);
    std::sort(values.begin(), values.end());
    return values;
}

double meanOf(std::span<const double> values) { return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size()); }

} // namespace

class RiskAnswerTest : public QObject {
    Q_OBJECT
private slots:
    void everyFigureAgreesWithItsSortedPaths_data();
    void everyFigureAgreesWithItsSortedPaths();
    void probabilityOfLossIsCountedExactly();
    void shortfallIsTheMeanOfTheWorstTwentieth();
    void pathsWithoutAFigureAreCountedApart();
    void cashFansOutYearByYear();
    void ifEveryPathIsBrokenThereIsNoFigure();
    void keysAreInTheOrderOfTheFigures();
    void noPathsAndTooManyAreRefused_data();
    void noPathsAndTooManyAreRefused();
};

void RiskAnswerTest::everyFigureAgreesWithItsSortedPaths_data()
{
    QTest::addColumn<int>("figure");
    for (const FigureTitle& title : figureTitles)
        if (title.figure != PathFigure::Irr) QTest::newRow(title.key) << static_cast<int>(title.figure);
}

void RiskAnswerTest::everyFigureAgreesWithItsSortedPaths()
{
    QFETCH(int, figure);
    const auto values = sortedValues(static_cast<PathFigure>(figure));
    const RiskResult answer = fakeAnswer();
    const Spread& spread = *answer.of(static_cast<PathFigure>(figure)).spread;
    const double mean = meanOf(values);
    double squares = 0;
    for (const double value : values) squares += (value - mean) * (value - mean);
    const double deviation = std::sqrt(squares / static_cast<double>(values.size() - 1));
    QVERIFY(std::abs(spread.mean / mean - 1) < 1e-9);
    QVERIFY(std::abs(spread.deviation / deviation - 1) < 1e-9);
    QVERIFY(std::abs(spread.standardError / (deviation / std::sqrt(static_cast<double>(values.size()))) - 1) < 1e-9);
    QVERIFY(std::abs(spread.minimum / values.front() - 1) < 1e-12 && std::abs(spread.maximum / values.back() - 1) < 1e-12);
    for (const Quantile& quantile : spread.quantiles) {
        const double exact = values[static_cast<std::size_t>(quantile.share * static_cast<double>(values.size() - 1))];
        QVERIFY(std::abs(quantile.value / exact - 1) < 0.0015);
        // Evenly spread values of width w: w sqrt(p (1 - p) / n). The interval holds twice `deviations` values, whose number scatters as its root.
        const double deviations = std::sqrt(quantile.share * (1 - quantile.share) * static_cast<double>(values.size()));
        const double theory = (values.back() - values.front()) * deviations / static_cast<double>(values.size());
        QVERIFY(std::abs(quantile.standardError / theory - 1) < 4 / std::sqrt(2 * deviations));
    }
}

void RiskAnswerTest::probabilityOfLossIsCountedExactly()
{
    const auto values = sortedValues(PathFigure::Npv);
    const auto losses = std::lower_bound(values.begin(), values.end(), 0.0) - values.begin();
    QCOMPARE(fakeAnswer().of(PathFigure::Npv).spread->belowZero, static_cast<double>(losses) / static_cast<double>(values.size()));
}

void RiskAnswerTest::shortfallIsTheMeanOfTheWorstTwentieth()
{
    const RiskResult answer = fakeAnswer();
    const auto npv = sortedValues(PathFigure::Npv), capex = sortedValues(PathFigure::Capex);
    const std::size_t worst = npv.size() / 20;
    const Spread &low = *answer.of(PathFigure::Npv).spread, &high = *answer.of(PathFigure::Capex).spread;
    QCOMPARE(low.worst, WorstEnd::Low);
    QCOMPARE(high.worst, WorstEnd::High);
    QVERIFY(std::abs(low.expectedShortfall / meanOf(std::span(npv).first(worst)) - 1) < 1e-4);
    QVERIFY(std::abs(high.expectedShortfall / meanOf(std::span(capex).last(worst)) - 1) < 1e-4);
}

void RiskAnswerTest::pathsWithoutAFigureAreCountedApart()
{
    const RiskResult answer = fakeAnswer();
    const FigureRisk& irr = answer.of(PathFigure::Irr);
    // Both broken paths are among those that would have had none.
    QCOMPARE(irr.missing, paths / 10 - broken);
    QCOMPARE(irr.broken, broken);
    QCOMPARE(irr.count, paths - paths / 10);
    QCOMPARE(answer.broken, broken);
}

void RiskAnswerTest::cashFansOutYearByYear()
{
    const RiskResult answer = fakeAnswer();
    QCOMPARE(answer.fan.size(), std::size_t {4});
    QCOMPARE(answer.fan[0].quantiles[4].value, 0.0);
    for (std::size_t year = 1; year < 4; ++year) {
        QCOMPARE(answer.fan[year].year, static_cast<int>(year));
        QVERIFY(std::is_sorted(answer.fan[year].quantiles.begin(), answer.fan[year].quantiles.end(), [](const Quantile& a, const Quantile& b) { return a.value < b.value; }));
        QVERIFY(std::abs(answer.fan[year].mean / answer.fan[1].mean / static_cast<double>(year) - 1) < 1e-6);
    }
}

void RiskAnswerTest::ifEveryPathIsBrokenThereIsNoFigure()
{
    PathTile tile {.count = 3, .years = 2};
    tile.figure.assign(pathFigureCount * pathsPerTile, std::numeric_limits<float>::infinity());
    tile.cumulative.assign(3 * pathsPerTile, 0.0F);
    PathSummary summary(2);
    summary.add(tile);
    const RiskResult answer = answerOf({.paths = 3, .years = 2}, "cpu", summary);
    QCOMPARE(answer.broken, std::uint64_t {3});
    QVERIFY(answer.fan.empty());
    for (const FigureRisk& figure : answer.figures) QVERIFY(!figure.spread && figure.broken == 3);
}

void RiskAnswerTest::keysAreInTheOrderOfTheFigures()
{
    for (std::size_t i = 0; i < pathFigureCount; ++i) QCOMPARE(figureTitles[i].figure, static_cast<PathFigure>(i));
}

void RiskAnswerTest::noPathsAndTooManyAreRefused_data()
{
    QTest::addColumn<quint64>("asked");
    QTest::newRow("none") << quint64 {0};
    QTest::newRow("10^12") << quint64 {1'000'000'000'000};
}

void RiskAnswerTest::noPathsAndTooManyAreRefused()
{
    QFETCH(quint64, asked);
    FakePaths solver(1);
    const auto answer = assessRisk({}, {}, {}, {.paths = asked}, solver);
    QVERIFY(!answer.isOk());
    QCOMPARE(answer.error().code, ErrorCode::OutOfRange);
    QCOMPARE(answer.error().place, std::string("paths"));
    QCOMPARE(answer.error().seen, std::to_string(asked));
    QVERIFY(!answer.error().expected.empty());
}

QTEST_APPLESS_MAIN(RiskAnswerTest)
#include "risk_answer_test.moc"
