// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/compute/golden_hashes.h"
#include "tests/core/compute/golden_jobs.h"
#include "tests/cuda/fake_library.h"

#include <QDir>
#include <QtTest>

#include <mutex>

using namespace gw;

namespace {

/// Two years, so that many runs are cheap.
PathJob shortJob()
{
    PathJob job = test::goldenJob(Sampling::Independent);
    job.venture.finance.horizonYears = 2;
    return job;
}

constexpr PathRange shortRange {4096, 2 * pathsPerTile + 300};

/// A run with the tiles that were handed on, by their first path.
struct Run {
    std::string rows;
    std::vector<std::uint64_t> tiles;
    std::vector<double> progress;
    ErrorCode fault {};
    bool isDone = false;
};

Run runOf(Solver& solver, const PathJob& job, PathRange range, std::stop_source stop = {}, std::size_t stopAfter = ~std::size_t {0})
{
    Run run;
    std::mutex mutex;
    test::AllRows rows(job, range);
    const auto take = [&](const PathTile& tile) {
        const std::lock_guard lock(mutex);
        rows.take(tile);
        run.tiles.push_back(tile.first);
        if (run.tiles.size() >= stopAfter) stop.request_stop();
    };
    const auto report = [&](const char*, double fraction) { run.progress.push_back(fraction); };
    const Status status = solver.runPaths(job, range, take, {report, stop.get_token()});
    run.isDone = status.isOk();
    if (!status) run.fault = status.error().code;
    run.rows = rows.bytes();
    std::sort(run.tiles.begin(), run.tiles.end());
    return run;
}

/// The date of the last receipt of a run on a GPU, from its file's name.
QString lastReceipt()
{
    const QStringList names = QDir(GW_SOURCE_RESOURCES "/../tests/benchmarks/receipts").entryList({"*.json"}, QDir::Files, QDir::Name);
    return names.isEmpty() ? QString("none so far") : names.last().left(10);
}

} // namespace

class DevicePathsTest : public QObject {
    Q_OBJECT

    static void isWhole(const Run& run, const std::string& expected)
    {
        QVERIFY(run.isDone);
        QVERIFY(run.rows == expected);
        QCOMPARE(run.tiles, (std::vector<std::uint64_t> {4096, 8192, 12288}));
        QVERIFY(std::is_sorted(run.progress.begin(), run.progress.end()));
        QCOMPARE(run.progress.back(), 1.0);
    }

    static void isClean(const test::FakeLedger& ledger)
    {
        QCOMPARE(ledger.open, 0);
        QCOMPARE(ledger.faults, 0);
    }

private slots:
    void aDeviceGivesTheGoldenBits()
    {
        test::FakeLibrary library("fake_device");
        const auto solver = library.open();
        QVERIFY(solver);
        const std::string rows = test::rowsOf(*solver, test::goldenJob(Sampling::LatinHypercube), test::goldenRange);
        QVERIFY(library.ledger().launches.size() == 2);
        const test::GoldenHashes hashes;
        const QByteArray now = test::hashOf(rows);
        QVERIFY2(hashes.of("latin-hypercube") == now, hashes.advice("latin-hypercube", now).constData());
        QCOMPARE(std::string(solver->device()), std::string("Fake"));
        QCOMPARE(solver->deviceFault(), std::string());
        isClean(library.ledger());
    }

    void whateverCallFailsTheProcessorFinishesWithTheSameBits()
    {
        test::FakeLibrary library("fake_device");
        test::FakeLedger& ledger = library.ledger();
        const std::string expected = test::rowsOf(*makeCpuSolver(), shortJob(), shortRange);
        isWhole(runOf(*library.open(), shortJob(), shortRange), expected);
        const int calls = ledger.calls;
        QVERIFY(calls > 20);
        for (ledger.failAt = 1; ledger.failAt <= calls; ++ledger.failAt) {
            ledger.forget();
            const auto solver = library.open();
            isWhole(runOf(*solver, shortJob(), shortRange), expected);
            isClean(ledger);
            // The last two calls wait for streams that have nothing left to do.
            const bool fails = ledger.failAt <= calls - 2;
            QCOMPARE(solver->deviceFault(), std::string(fails ? "device failed" : ""));
            QCOMPARE(library.told(), fails ? std::vector<std::string> {"device failed"} : std::vector<std::string> {});
            QCOMPARE(std::string(solver->device()), std::string(fails ? "cpu" : "Fake"));
        }
    }

    void withTooLittleMemoryTheProcessorDoesItAll()
    {
        test::FakeLibrary library("fake_device");
        library.ledger().memory = 100000;
        const auto solver = library.open();
        isWhole(runOf(*solver, shortJob(), shortRange), test::rowsOf(*makeCpuSolver(), shortJob(), shortRange));
        QCOMPARE(solver->deviceFault(), std::string("out of memory"));
        QCOMPARE(library.told(), std::vector<std::string> {"out of memory"});
        isClean(library.ledger());
    }

    void aDeviceThatFailedIsNotAskedAgain()
    {
        test::FakeLibrary library("fake_device");
        library.ledger().failAt = 1;
        const auto solver = library.open();
        runOf(*solver, shortJob(), shortRange);
        const int calls = library.ledger().calls;
        runOf(*solver, shortJob(), shortRange);
        QCOMPARE(library.ledger().calls, calls);
        QCOMPARE(library.told().size(), std::size_t {1});
        QCOMPARE(solver->deviceFault(), std::string("device failed"));
    }

    void aStoppedRunSaysSoAndKeepsItsDevice()
    {
        test::FakeLibrary library("fake_device");
        const auto solver = library.open();
        const Run run = runOf(*solver, shortJob(), {0, 50 * pathsPerTile}, {}, 2);
        QVERIFY(!run.isDone);
        QCOMPARE(run.fault, ErrorCode::Cancelled);
        QCOMPARE(run.tiles.size(), std::size_t {2});
        QCOMPARE(std::string(solver->device()), std::string("Fake"));
        isClean(library.ledger());
    }

    void moreInputsThanAPathHoldsAreRefused()
    {
        test::FakeLibrary library("fake_device");
        PathJob job = shortJob();
        job.inputs.resize(mostPathInputs + 1);
        QCOMPARE(runOf(*library.open(), job, {0, 1}).fault, ErrorCode::OutOfRange);
        QCOMPARE(library.ledger().calls, 0);
    }

    void theGpuGivesTheGoldenBits_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(test::goldenCases.size()); ++i) QTest::newRow(test::goldenCases[static_cast<std::size_t>(i)].name) << i;
    }
    void theGpuGivesTheGoldenBits()
    {
        QFETCH(int, index);
        std::string whyNot;
        const auto solver = openCudaSolver(whyNot);
        if (!solver) {
            ++m_skipped;
            QSKIP(qPrintable(QString("no GPU (%1)").arg(whyNot.c_str())));
        }
        const test::GoldenCase& golden = test::goldenCases[static_cast<std::size_t>(index)];
        const test::GoldenHashes hashes;
        const QByteArray now = test::hashOf(test::rowsOf(*solver, test::goldenJob(golden.sampling), test::goldenRange));
        QCOMPARE(solver->deviceFault(), std::string());
        QVERIFY2(hashes.of(golden.name) == now, hashes.advice(golden.name, now).constData());
    }

    void cleanupTestCase()
    {
        if (m_skipped > 0) qInfo("%d comparisons with a GPU skipped. Last receipt of a run on one: %s", m_skipped, qPrintable(lastReceipt()));
    }

private:
    int m_skipped = 0;
};

QTEST_GUILESS_MAIN(DevicePathsTest)
#include "device_paths_test.moc"
