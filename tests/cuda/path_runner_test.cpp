// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cuda/path_runner.h"

#include "core/compute/hand_on_paths.h"
#include "tests/core/compute/golden_jobs.h"
#include "tests/cuda/fake_device.h"

#include <QtTest>

using namespace gw;
using test::FakeDevice;
using test::FakeLedger;

namespace {

/// One year, so that many runs are cheap.
PathJob shortJob()
{
    PathJob job = test::goldenJob(Sampling::Independent);
    job.venture.finance.horizonYears = 1;
    return job;
}

struct Batches {
    std::vector<PathRange> taken;
    std::uint64_t stopAfter = ~std::uint64_t {0};

    static int take(void* self, const float*, std::uint64_t first, std::uint64_t count)
    {
        auto& batches = *static_cast<Batches*>(self);
        batches.taken.push_back({first, count});
        return batches.taken.size() >= batches.stopAfter;
    }
};

DeviceFault run(FakeLedger& ledger, const PathJob& job, PathRange range, Batches& batches)
{
    FakeDevice device(ledger);
    const DevicePathJob host = deviceJobOf(job);
    return PathRunner<FakeDevice>(device, host, Batches::take, &batches).run(range);
}

std::size_t bytesOf(std::uint64_t tiles) { return tiles * floatsPerTile(1) * sizeof(float); }

} // namespace

class PathRunnerTest : public QObject {
    Q_OBJECT

    static void isClean(const FakeLedger& ledger)
    {
        QCOMPARE(ledger.open, 0);
        QCOMPARE(ledger.faults, 0);
    }

private slots:
    void batchesAreTwiceWhatTheDeviceRunsAtOnceAndComeInOrder()
    {
        FakeLedger ledger {.threads = pathsPerTile};
        Batches batches;
        const PathRange range {100, 5 * pathsPerTile + 7};
        QCOMPARE(run(ledger, shortJob(), range, batches), DeviceFault::None);
        const std::uint64_t batch = 2 * pathsPerTile;
        QCOMPARE(ledger.launches, (std::vector<std::uint64_t> {batch, batch, pathsPerTile + 7}));
        QCOMPARE(batches.taken.size(), std::size_t {3});
        std::uint64_t next = range.first;
        for (const PathRange& taken : batches.taken) {
            QCOMPARE(taken.first, next);
            next += taken.count;
        }
        QCOMPARE(next, range.first + range.count);
        isClean(ledger);
    }

    void aFewPathsTakeOneTile()
    {
        FakeLedger ledger {.threads = 1000000};
        Batches batches;
        QCOMPARE(run(ledger, shortJob(), {0, 3}, batches), DeviceFault::None);
        QVERIFY(ledger.mostUsed < bytesOf(2) + 100000);
        QCOMPARE(batches.taken.size(), std::size_t {1});
        QCOMPARE(run(ledger, shortJob(), {0, 0}, batches), DeviceFault::None);
        QCOMPARE(batches.taken.size(), std::size_t {1});
        isClean(ledger);
    }

    void theNextBatchIsUnderWayWhileOneIsTaken()
    {
        FakeLedger ledger {.threads = 1};
        struct Seen {
            FakeLedger& ledger;
            std::vector<std::size_t> launched;
        } seen {ledger, {}};
        const auto take = [](void* self, const float*, std::uint64_t, std::uint64_t) {
            static_cast<Seen*>(self)->launched.push_back(static_cast<Seen*>(self)->ledger.launches.size());
            return 0;
        };
        FakeDevice device(ledger);
        const PathJob job = shortJob();
        const DevicePathJob host = deviceJobOf(job);
        QCOMPARE(PathRunner<FakeDevice>(device, host, take, &seen).run({0, 4 * pathsPerTile}), DeviceFault::None);
        QCOMPARE(seen.launched, (std::vector<std::size_t> {2, 3, 4, 4}));
    }

    void whereMemoryIsShortBatchesAreHalvedUntilTheyFit()
    {
        for (const std::uint64_t fitting : {1, 2, 4, 8}) {
            FakeLedger ledger {.memory = 2 * bytesOf(fitting) + 20000, .threads = 4 * pathsPerTile};
            Batches batches;
            QCOMPARE(run(ledger, shortJob(), {0, 8 * pathsPerTile}, batches), DeviceFault::None);
            QCOMPARE(ledger.launches.front(), fitting * pathsPerTile);
            QCOMPARE(batches.taken.size(), std::size_t {8 / fitting});
            isClean(ledger);
        }
    }

    void ofAnyMemoryTheJobIsDoneOrThereIsTooLittle()
    {
        for (std::size_t memory = 0; memory < 3 * bytesOf(2); memory += bytesOf(1) / 7) {
            FakeLedger ledger {.memory = memory, .threads = pathsPerTile};
            Batches batches;
            const DeviceFault fault = run(ledger, shortJob(), {0, 2 * pathsPerTile}, batches);
            QCOMPARE(fault, memory < 2 * bytesOf(1) ? DeviceFault::OutOfMemory : batches.taken.empty() ? DeviceFault::OutOfMemory : DeviceFault::None);
            QVERIFY(memory < 2 * bytesOf(1) + 20000 || fault == DeviceFault::None);
            isClean(ledger);
        }
    }

    void whateverCallFailsNothingIsLeftBehind()
    {
        FakeLedger healthy {.threads = 1};
        Batches all;
        QCOMPARE(run(healthy, shortJob(), {0, 3 * pathsPerTile}, all), DeviceFault::None);
        for (const bool staysBroken : {true, false})
            for (int n = 1; n <= healthy.calls; ++n) {
                FakeLedger ledger {.failAt = n, .staysBroken = staysBroken, .threads = 1};
                Batches batches;
                const DeviceFault fault = run(ledger, shortJob(), {0, 3 * pathsPerTile}, batches);
                // The last two calls wait for streams that have nothing left to do.
                QCOMPARE(fault, n <= healthy.calls - 2 ? DeviceFault::Failed : DeviceFault::None);
                isClean(ledger);
            }
    }

    void aRunThatIsStoppedLeavesNothingBehind()
    {
        FakeLedger ledger {.threads = 1};
        Batches batches {.stopAfter = 2};
        QCOMPARE(run(ledger, shortJob(), {0, 9 * pathsPerTile}, batches), DeviceFault::None);
        QCOMPARE(batches.taken.size(), std::size_t {2});
        QCOMPARE(ledger.launches.size(), std::size_t {3});
        isClean(ledger);
    }
};

QTEST_APPLESS_MAIN(PathRunnerTest)
#include "path_runner_test.moc"
