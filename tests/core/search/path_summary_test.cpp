// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/path_summary.h"

#include "core/search/order_statistics.h"
#include "core/search/uncertainty.h"
#include "tests/core/search/fake_paths.h"

#include <QTest>

using namespace gw;

namespace {

PathJob jobOf(int years)
{
    PathJob job;
    job.venture.finance.horizonYears = years;
    return job;
}

} // namespace

class PathSummaryTest : public QObject {
    Q_OBJECT
private slots:
    void threadsAndTheOrderOfTilesDoNotMatter();
    void rangesAddUpToTheWhole();
    void figuresAreThoseOfThePaths();
    void brokenPathsAreInNoFigureAndInNoYear();
    void aStoppedRunIsCancelled();
    void morePathsThanOneMachineTakesAreRefused();
    void noPathsAreNoFault();
};

void PathSummaryTest::threadsAndTheOrderOfTilesDoNotMatter()
{
    FakePaths one(1), many(7), reversed(3, true);
    const PathJob job = jobOf(4);
    const auto alone = summarisePaths(job, {0, 50001}, one);
    QVERIFY(alone.isOk());
    QVERIFY(*alone == *summarisePaths(job, {0, 50001}, many));
    QVERIFY(*alone == *summarisePaths(job, {0, 50001}, reversed));
    QVERIFY(!(*alone == *summarisePaths(job, {0, 50000}, one)));
}

void PathSummaryTest::rangesAddUpToTheWhole()
{
    FakePaths solver(2);
    const PathJob job = jobOf(2);
    PathSummary parts = *summarisePaths(job, {3 * pathsPerTile, 20000}, solver);
    parts.merge(*summarisePaths(job, {0, 3 * pathsPerTile}, solver));
    QVERIFY(parts == *summarisePaths(job, {0, 3 * pathsPerTile + 20000}, solver));
}

void PathSummaryTest::figuresAreThoseOfThePaths()
{
    FakePaths solver(2);
    const PathSummary summary = *summarisePaths(jobOf(3), {0, 4000}, solver);
    double sum = 0;
    for (std::uint64_t path = 0; path < 4000; ++path) sum += static_cast<double>(fakeFigure(path, static_cast<std::size_t>(PathFigure::Capex)));
    QVERIFY(std::abs(summary.of(PathFigure::Capex).mean() / (sum / 4000) - 1) < 1e-12);
    QCOMPARE(summary.of(PathFigure::Irr).missing, std::uint64_t {400});
    QCOMPARE(summary.of(PathFigure::Irr).count(), std::uint64_t {3600});
    QCOMPARE(summary.cash().size(), std::size_t {4});
    QCOMPARE(summary.cash()[0].maximum, 0.0F);
    QVERIFY(std::abs(summary.cash()[3].mean() / summary.cash()[1].mean() - 3) < 1e-6);
}

void PathSummaryTest::brokenPathsAreInNoFigureAndInNoYear()
{
    FakePaths solver(2);
    const PathSummary summary = *summarisePaths(jobOf(3), {0, 30000}, solver);
    for (std::size_t f = 0; f < pathFigureCount; ++f) QCOMPARE(summary.of(static_cast<PathFigure>(f)).broken, std::uint64_t {2});
    for (const FigureSummary& year : summary.cash()) {
        QCOMPARE(year.broken, std::uint64_t {2});
        QCOMPARE(year.count(), std::uint64_t {29998});
    }
}

void PathSummaryTest::aStoppedRunIsCancelled()
{
    FakePaths solver(2);
    std::stop_source stop;
    stop.request_stop();
    const auto summary = summarisePaths(jobOf(3), {0, 30000}, solver, {.report = {}, .stop = stop.get_token()});
    QVERIFY(!summary.isOk());
    QCOMPARE(summary.error().code, ErrorCode::Cancelled);
}

void PathSummaryTest::morePathsThanOneMachineTakesAreRefused()
{
    FakePaths solver(1);
    const auto summary = summarisePaths(jobOf(3), {0, 1'000'000'000'000}, solver);
    QVERIFY(!summary.isOk());
    QCOMPARE(summary.error().code, ErrorCode::OutOfRange);
    QCOMPARE(summary.error().seen, std::string("1000000000000"));
    QVERIFY(summary.error().expected.find(std::to_string(mostPaths)) != std::string::npos);
}

void PathSummaryTest::noPathsAreNoFault()
{
    FakePaths solver(1);
    const auto summary = summarisePaths(jobOf(3), {0, 0}, solver);
    QVERIFY(summary.isOk());
    QCOMPARE(summary->paths, std::uint64_t {0});
    QVERIFY(*summary == PathSummary(3));
}

QTEST_APPLESS_MAIN(PathSummaryTest)
#include "path_summary_test.moc"
