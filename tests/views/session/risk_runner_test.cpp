// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/patience.h"
#include "tests/views/session/example_session.h"

#include "core/editing/compose.h"
#include "views/session/risk_runner.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace gw;

namespace {

RiskRequest request(const ExampleSession& e, std::uint64_t paths)
{
    RiskRequest request {e.session.snapshot(), {}, {}};
    request.uncertainty.paths = paths;
    return request;
}

} // namespace

class RiskRunnerTest : public QObject {
    Q_OBJECT
private slots:
    void theAnswerBelongsToTheSnapshot();
    void aRunOfManyFuturesStopsWhenCancelled();
    void whatCannotBeComputedIsTold();
};

void RiskRunnerTest::theAnswerBelongsToTheSnapshot()
{
    ExampleSession e;
    RiskRunner runner(borrowed(e.catalog), *e.solver);
    QSignalSpy assessed(&runner, &RiskRunner::assessed);
    const Plan asked = e.session.plan();
    runner.request(request(e, 5000));
    e.session.perform(removeEquipment(e.session.plan(), {e.firstRack()}));
    QTRY_COMPARE_WITH_TIMEOUT(assessed.count(), 1, patience);
    const auto answer = assessed[0][0].value<std::shared_ptr<Assessed>>();
    QVERIFY(*answer->request.plan == asked);
    QCOMPARE(answer->risk.question.paths, std::uint64_t {5000});
    QCOMPARE(answer->cumulative.size(), answer->risk.fan.size());
    QCOMPARE(answer->tornado.bars.size(), answer->moved.size());
}

void RiskRunnerTest::aRunOfManyFuturesStopsWhenCancelled()
{
    ExampleSession e;
    auto runner = std::make_unique<RiskRunner>(borrowed(e.catalog), *e.solver);
    QSignalSpy assessed(runner.get(), &RiskRunner::assessed);
    QStringList stages;
    connect(runner.get(), &LatestRun::progressed, this, [&](const QString& stage, double) { stages << stage; });
    runner->request(request(e, 10'000'000'000));
    QTRY_VERIFY_WITH_TIMEOUT(stages.contains("paths"), patience);
    QElapsedTimer clock;
    clock.start();
    runner->cancel();
    QVERIFY(!runner->isRunning());
    QCOMPARE(assessed.count(), 0);
    runner.reset();                          // Waits for the thread.
    qInfo("ten thousand million futures ended %lld ms after they were cancelled", clock.elapsed());
}

void RiskRunnerTest::whatCannotBeComputedIsTold()
{
    ExampleSession e;
    RiskRunner runner(borrowed(e.catalog), *e.solver);
    QSignalSpy failed(&runner, &RiskRunner::failed), ended(&runner, &LatestRun::ended);
    RiskRequest wrong = request(e, 5000);
    wrong.uncertainty.only = {"no.such.input"};
    runner.request(wrong);
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, patience);
    QCOMPARE(failed[0][0].value<Error>().seen, std::string("no.such.input"));
    QCOMPARE(ended.count(), 1);
}

QTEST_GUILESS_MAIN(RiskRunnerTest)
#include "risk_runner_test.moc"
