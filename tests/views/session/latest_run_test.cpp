// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/patience.h"

#include "views/session/latest_run.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace gw;

namespace {

/// Reports and waits until it is stopped; then sets `hasEnded`.
LatestRun::Job endless(std::atomic<bool>& hasEnded)
{
    return [&hasEnded](const Progress& progress) -> LatestRun::Deliver {
        while (!progress.stop.stop_requested()) {
            progress.report("paths", 0.25);
            QThread::msleep(1);
        }
        hasEnded = true;
        return [] { QFAIL("a stopped job must not deliver"); };
    };
}

} // namespace

class LatestRunTest : public QObject {
    Q_OBJECT
private slots:
    void theAnswerArrivesInTheThreadOfTheObject();
    void progressNamesStageAndFraction();
    void cancellingEndsTheRunAtOnceAndStopsTheJob();
    void theLatestJobWins();
    void anAnswerMayStartTheNextRun();
    void aRunEndsWithItsObject();
};

void LatestRunTest::theAnswerArrivesInTheThreadOfTheObject()
{
    LatestRun run;
    QSignalSpy started(&run, &LatestRun::started), ended(&run, &LatestRun::ended);
    QThread *worked = nullptr, *delivered = nullptr;
    run.start([&](const Progress&) -> LatestRun::Deliver {
        worked = QThread::currentThread();
        return [&] { delivered = QThread::currentThread(); };
    });
    QVERIFY(run.isRunning());
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, patience);
    QCOMPARE(delivered, thread());
    QVERIFY(worked != thread());
    QCOMPARE(started.count(), 1);
    QVERIFY(!run.isRunning());
}

void LatestRunTest::progressNamesStageAndFraction()
{
    std::atomic<bool> hasEnded = false;
    LatestRun run;
    QSignalSpy progressed(&run, &LatestRun::progressed);
    run.start(endless(hasEnded));
    QTRY_VERIFY_WITH_TIMEOUT(progressed.count() > 1, patience);
    QCOMPARE(progressed.first().at(0).toString(), QStringLiteral("paths"));
    QCOMPARE(progressed.first().at(1).toDouble(), 0.25);
}

void LatestRunTest::cancellingEndsTheRunAtOnceAndStopsTheJob()
{
    std::atomic<bool> hasEnded = false;
    LatestRun run;
    QSignalSpy progressed(&run, &LatestRun::progressed), ended(&run, &LatestRun::ended);
    run.start(endless(hasEnded));
    QTRY_VERIFY_WITH_TIMEOUT(progressed.count() > 0, patience);
    run.cancel();
    QCOMPARE(ended.count(), 1);
    QVERIFY(!run.isRunning());
    QTRY_VERIFY_WITH_TIMEOUT(hasEnded, patience);
    progressed.clear();
    QTest::qWait(60);
    QCOMPARE(progressed.count(), 0);
}

void LatestRunTest::theLatestJobWins()
{
    std::atomic<bool> hasEnded = false;
    LatestRun run;
    QSignalSpy progressed(&run, &LatestRun::progressed), ended(&run, &LatestRun::ended);
    std::vector<int> answers;
    run.start(endless(hasEnded));
    QTRY_VERIFY_WITH_TIMEOUT(progressed.count() > 0, patience);
    for (const int answer : {1, 2, 3}) run.start([&, answer](const Progress&) -> LatestRun::Deliver { return [&, answer] { answers.push_back(answer); }; });
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, patience);
    QVERIFY(hasEnded);
    QCOMPARE(answers, std::vector<int> {3});
}

void LatestRunTest::anAnswerMayStartTheNextRun()
{
    LatestRun run;
    QSignalSpy ended(&run, &LatestRun::ended);
    int answers = 0;
    LatestRun::Job job;
    job = [&](const Progress&) -> LatestRun::Deliver {
        return [&] {
            if (++answers < 3) run.start(job);
        };
    };
    run.start(job);
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, patience);
    QCOMPARE(answers, 3);
}

void LatestRunTest::aRunEndsWithItsObject()
{
    for (int round = 0; round < 20; ++round) {
        std::atomic<bool> hasEnded = false, hasBegun = false;
        {
            LatestRun run;
            run.start([&](const Progress& progress) {
                hasBegun = true;
                return endless(hasEnded)(progress);
            });
            if (round % 2 == 0) QTRY_VERIFY_WITH_TIMEOUT(hasBegun, patience);
        }
        QCOMPARE(hasEnded.load(), hasBegun.load());
    }
}

QTEST_GUILESS_MAIN(LatestRunTest)
#include "latest_run_test.moc"
