// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/stages/path.h"
#include "tests/core/compute/golden_hashes.h"
#include "tests/core/compute/golden_jobs.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <memory>
#include <numeric>
#include <random>

using namespace gw;

namespace {

/// As threads of a GPU, one lone float each, in an order that nothing promises.
void runShuffled(const PathView& job, PathTile& tile)
{
    std::vector<std::uint32_t> order(tile.count);
    std::iota(order.begin(), order.end(), 0U);
    std::shuffle(order.begin(), order.end(), std::mt19937(static_cast<std::uint32_t>(tile.first)));
    const PathRows rows {tile.figure.data(), tile.cumulative.data(), pathsPerTile};
    const auto room = std::make_unique<PathRoom<float>>();
    for (const std::uint32_t at : order) runPath<float>(job, tile.first + at, rows, at, *room);
}

/// A market so wild that its prices overflow now and then: what is infinite in one lane must stay there.
PathJob wildJob()
{
    PathJob job = test::goldenJob(Sampling::Independent);
    for (MarketProcess& process : job.market) process = {0, 30};
    return job;
}

/// Nothing moves the market, and neighbours open, ramp up and buy racks anew in different months of different years.
PathJob levelJob()
{
    PathJob job = test::goldenJob(Sampling::Independent);
    job.isMarketPinned = 1;
    for (float& trend : job.trend) trend = 0;
    job.venture.finance.construction = 2.7, job.venture.finance.hardwareLife = 2.3, job.venture.finance.ramp = 0.2;
    return job;
}

/// Flows that change sign several times and seldom have a rate.
PathJob poorJob()
{
    PathJob job = test::goldenJob(Sampling::Independent);
    job.venture.tier[0].perToken *= 0.1F, job.venture.tier[1].perToken *= 0.1F;
    job.venture.finance.refreshCostRatio = 1.5, job.venture.finance.residualShare = 0;
    job.market[1] = {0.5F, 0.4F};
    return job;
}

} // namespace

class SameBitsTest : public QObject {
    Q_OBJECT

    static void compareAll(const PathJob& job, PathRange range)
    {
        const std::string expected = rowsOf(runShuffled, job, range);
        for (const InstructionSet set : {InstructionSet::Baseline, InstructionSet::V3, InstructionSet::V4})
            if (set <= widestInstructionSet()) QVERIFY2(test::rowsOf(pathTileOf(set), job, range) == expected, nameOf(set).data());
        for (const int threads : {1, 2, 0}) {
            const auto solver = makeCpuSolver(threads);
            QVERIFY2(test::rowsOf(*solver, job, range) == expected, qPrintable(QString("%1 threads").arg(threads)));
        }
    }

    static std::string rowsOf(RunPathTile run, const PathJob& job, PathRange range) { return test::rowsOf(run, job, range); }

private slots:
    void everyMachineGivesTheSameBits_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(test::goldenCases.size()); ++i) QTest::newRow(test::goldenCases[static_cast<std::size_t>(i)].name) << i;
    }
    void everyMachineGivesTheSameBits()
    {
        QFETCH(int, index);
        compareAll(test::goldenJob(test::goldenCases[static_cast<std::size_t>(index)].sampling), test::goldenRange);
    }

    void whatOverflowsInOneLaneStaysThere()
    {
        compareAll(wildJob(), {0, 4096});
        const std::string rows = test::rowsOf(*makeCpuSolver(), wildJob(), {0, 4096});
        const auto* npv = reinterpret_cast<const float*>(rows.data()) + static_cast<std::size_t>(PathFigure::Npv) * 4096;
        const auto broken = std::count_if(npv, npv + 4096, [](float value) { return std::isinf(value); });
        QVERIFY2(broken > 100 && broken < 4000, qPrintable(QString::number(broken)));
    }

    void aLevelMarketDoesNotDependOnItsNeighbours()
    {
        QVERIFY(isMarketLevel(levelJob()));
        compareAll(levelJob(), test::goldenRange);
    }

    void aSearchForARateDoesNotDependOnItsNeighbours()
    {
        compareAll(poorJob(), {0, 4096});
        const std::string rows = test::rowsOf(*makeCpuSolver(), poorJob(), {0, 4096});
        const auto* irr = reinterpret_cast<const float*>(rows.data()) + static_cast<std::size_t>(PathFigure::Irr) * 4096;
        const auto without = std::count_if(irr, irr + 4096, [](float value) { return std::isnan(value); });
        QVERIFY2(without > 100 && without < 4000, qPrintable(QString::number(without)));
    }

    void theRowsAreThoseOfThisModelVersion_data() { everyMachineGivesTheSameBits_data(); }
    void theRowsAreThoseOfThisModelVersion()
    {
        QFETCH(int, index);
        const test::GoldenCase& golden = test::goldenCases[static_cast<std::size_t>(index)];
        const test::GoldenHashes hashes;
        QVERIFY(hashes.isThere());
        QVERIFY2(hashes.of("modelVersion") == QByteArray::number(pathModelVersion), "tests/data/golden_paths.json is of another model version");
        const QByteArray now = test::hashOf(test::rowsOf(*makeCpuSolver(), test::goldenJob(golden.sampling), test::goldenRange));
        QVERIFY2(hashes.of(golden.name) == now, hashes.advice(golden.name, now).constData());
    }
};

QTEST_GUILESS_MAIN(SameBitsTest)
#include "same_bits_test.moc"
