// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTest>

#include <csignal>

using namespace gw::test;

/// Runs `risk` and `merge` of the real program.
class RiskCommandTest : public QObject, OwnFolder {
    Q_OBJECT
private slots:
    void initTestCase();
    void theAnswerHasEveryFigureInTheUnitsOfSolve();
    void quantilesAscendAndHistogramsCountEveryFuture();
    void whatNoFutureHasIsNullWithAReason();
    void threadsDoNotChangeAByte();
    void onlyTheSameSeedGivesTheSameAnswer();
    void samplingAndScenarioChangeTheAnswer();
    void theTextSaysTheChanceOfLoss();
    void shardsInAnyOrderMergeToTheBytesOfTheWhole();
    void aMissingShardIsNamed();
    void shardsOfAnotherSeedOrPlanAreRefused();
    void aCompleteShardIsLeftAndADamagedOneIsRunAgain();
    void aFileThatIsNoShardIsNeverOverwritten();
    void ranksGiveTheBytesOfOneProcess_data();
    void ranksGiveTheBytesOfOneProcess();
    void aFaultUnderMpirunIsToldOnce();
    void wrongUseNamesOptionValueAndRule_data();
    void wrongUseNamesOptionValueAndRule();
    void faultsOfTheDataExitWithThree_data();
    void faultsOfTheDataExitWithThree();
    void anInterruptEndsTheRun();

private:
    /// `risk` with one uncertain input and the market: quick to prepare.
    QStringList risk(const QStringList& more) const { return QStringList {"risk", m_plan, "--uncertainty", at("price.json")} + more; }
    const QString m_plan = sample("superpod");
};

void RiskCommandTest::initTestCase()
{
    written("price.json", R"({"only": ["gb200-nvl72.price", "market.energy_price", "market.token_price", "market.demand"]})");
    const Answer probe = run(risk({"--paths", "10", "--json"}));
    QVERIFY2(probe.code == 0, probe.err.constData());
    QVERIFY(!probe.json()["inputs"].toArray().isEmpty());
}

void RiskCommandTest::theAnswerHasEveryFigureInTheUnitsOfSolve()
{
    const QJsonObject risk = run({"risk", m_plan, "--paths", "5000", "--json"}).json(), solve = run({"solve", m_plan, "--json"}).json();
    QCOMPARE(risk["digest"], solve["digest"]);
    QCOMPARE(risk["device"].toString(), QString("cpu"));
    QVERIFY(risk["inputs"].toArray().size() > 10);
    QCOMPARE(risk["market"].toArray().size(), 4);
    QCOMPARE(risk["market"].toArray()[1].toObject()["key"].toString(), QString("market.token_price"));
    QVERIFY(risk["market"].toArray()[1].toObject()["p10"].toDouble() < 1);
    const QJsonObject figures = risk["figures"].toObject(), headline = solve["headline"].toObject();
    QCOMPARE(figures.size(), qsizetype {16});
    for (const QString& key : figures.keys()) {
        const QJsonObject figure = figures[key].toObject();
        const double plan = headline[key].toDouble();
        QVERIFY2(headline.contains(key), qPrintable(key));
        // The plan's own figure is one of the futures', give or take what their draws left out.
        QVERIFY2(plan >= figure["minimum"].toDouble() * 0.999 && plan <= figure["maximum"].toDouble(), qPrintable(key));
    }
    QCOMPARE(risk["cumulative_cash"].toArray().size(), solve["years"].toArray().size());
    QCOMPARE(risk["probability_of_loss"], figures["npv_usd"].toObject()["probability_below_zero"]);
}

void RiskCommandTest::quantilesAscendAndHistogramsCountEveryFuture()
{
    const QJsonObject figures = run(risk({"--paths", "5000", "--json"})).json()["figures"].toObject();
    for (const QString& key : figures.keys()) {
        const QJsonObject figure = figures[key].toObject(), histogram = figure["histogram"].toObject();
        double before = figure["minimum"].toDouble(), counted = histogram["below"].toDouble() + histogram["above"].toDouble();
        for (const char* quantile : {"p5", "p10", "p50", "p90", "p95", "maximum"}) {
            QVERIFY2(figure[quantile].toDouble() >= before, qPrintable(key));
            before = figure[quantile].toDouble();
        }
        for (const QJsonValue& count : histogram["counts"].toArray()) counted += count.toDouble();
        QCOMPARE(counted, figure["paths"].toDouble());
        QCOMPARE(figure["paths"].toDouble() + figure["paths_without"].toDouble() + figure["paths_broken"].toDouble(), 5000.0);
    }
}

void RiskCommandTest::whatNoFutureHasIsNullWithAReason()
{
    // With a single future there is nothing to tell a standard error from; without demand there are no tokens to divide by.
    const QJsonObject one = run(risk({"--paths", "1", "--json"})).json()["figures"].toObject();
    QVERIFY(one["npv_usd"].toObject()["p50"].isDouble());
    QVERIFY(one["npv_usd"].toObject()["p50_standard_error"].isNull());
    QVERIFY(one["npv_usd"].toObject()["mean_standard_error"].isNull());
}

void RiskCommandTest::threadsDoNotChangeAByte()
{
    const Answer one = run(risk({"--paths", "30001", "--json", "--threads", "1"}));
    QCOMPARE(one.code, 0);
    for (const char* threads : {"2", "5"}) QCOMPARE(run(risk({"--paths", "30001", "--json", "--threads", threads})).out, one.out);
}

void RiskCommandTest::onlyTheSameSeedGivesTheSameAnswer()
{
    const QByteArray first = run(risk({"--paths", "1e4", "--seed", "7", "--json"})).out;
    QCOMPARE(run(risk({"--paths", "10000", "--seed", "7", "--json"})).out, first);
    const QJsonObject other = run(risk({"--paths", "1e4", "--seed", "8", "--json"})).json(), own = QJsonDocument::fromJson(first).object();
    QVERIFY(other["figures"] != own["figures"]);
    QCOMPARE(own["seed"].toInt(), 7);
}

void RiskCommandTest::samplingAndScenarioChangeTheAnswer()
{
    const QJsonObject base = run(risk({"--paths", "1e4", "--json"})).json();
    for (const char* sampling : {"antithetic", "latin-hypercube"}) {
        const QJsonObject other = run(risk({"--paths", "1e4", "--sampling", sampling, "--json"})).json();
        QVERIFY(other["figures"] != base["figures"]);
        QCOMPARE(other["sampling"].toString(), QString(sampling).replace('-', '_'));
    }
    const QJsonObject cheap = run(risk({"--paths", "1e4", "--scenario", "Cheap tokens", "--json"})).json();
    QCOMPARE(cheap["scenario"].toString(), QString("Cheap tokens"));
    QVERIFY(cheap["probability_of_loss"].toDouble() > base["probability_of_loss"].toDouble());
}

void RiskCommandTest::theTextSaysTheChanceOfLoss()
{
    const Answer answer = run(risk({"--paths", "2000"}));
    QCOMPARE(answer.code, 0);
    for (const char* part : {"P5", "P95", "Net present value", "loses money", "worst 5 %", "█", "end of year 10"}) QVERIFY2(answer.out.contains(part), part);
}

void RiskCommandTest::shardsInAnyOrderMergeToTheBytesOfTheWhole()
{
    const QByteArray whole = run(risk({"--paths", "30001", "--json"})).out;
    for (const char* shard : {"3", "1", "2"})
        QCOMPARE(run(risk({"--paths", "30001", "--shard", QString(shard) + "/3", "-o", at(QString("part") + shard)})).code, 0);
    QCOMPARE(run({"merge", at("part2"), at("part3"), at("part1"), "--json"}).out, whole);
    QCOMPARE(run({"merge", at("part1"), at("part1"), at("part3"), at("part2"), "--json"}).out, whole);
    QCOMPARE(run({"merge", at("part2"), at("part3"), at("part1")}).out, run(risk({"--paths", "30001"})).out);
}

void RiskCommandTest::aMissingShardIsNamed()
{
    for (const char* shard : {"1", "3"}) run(risk({"--paths", "20000", "--shard", QString(shard) + "/3", "-o", at(QString("hole") + shard)}));
    const Answer answer = run({"merge", at("hole1"), at("hole3"), "--json"});
    QCOMPARE(answer.code, 3);
    QVERIFY(answer.out.isEmpty());
    QVERIFY2(answer.err.contains("2/3") && !answer.err.contains("1/3"), answer.err.constData());
}

void RiskCommandTest::shardsOfAnotherSeedOrPlanAreRefused()
{
    run(risk({"--paths", "20000", "--shard", "1/2", "-o", at("own")}));
    run(risk({"--paths", "20000", "--shard", "2/2", "--seed", "2", "-o", at("seed")}));
    run({"risk", GW_SAMPLES "/hall-100mw.gwp.json", "--uncertainty", at("price.json"), "--paths", "20000", "--shard", "2/2", "-o", at("plan")});
    const Answer seed = run({"merge", at("own"), at("seed")}), plan = run({"merge", at("own"), at("plan")});
    QCOMPARE(seed.code, 3);
    QVERIFY2(seed.err.contains("seed") && seed.err.contains("Seen: 2; expected: 1"), seed.err.constData());
    QCOMPARE(plan.code, 3);
    QVERIFY2(plan.err.contains("plan"), plan.err.constData());
}

void RiskCommandTest::aCompleteShardIsLeftAndADamagedOneIsRunAgain()
{
    const QStringList shard = risk({"--paths", "20000", "--shard", "2/2", "-o", at("again")});
    QCOMPARE(run(shard).code, 0);
    const QByteArray first = textOf(at("again"));
    const QDateTime before = QFileInfo(at("again")).lastModified();
    const Answer second = run(shard);
    QCOMPARE(second.code, 0);
    QVERIFY(second.err.contains("complete"));
    QCOMPARE(QFileInfo(at("again")).lastModified(), before);
    written("again", first.left(first.size() / 2));
    QCOMPARE(run(shard).code, 0);
    QCOMPARE(textOf(at("again")), first);
}

void RiskCommandTest::aFileThatIsNoShardIsNeverOverwritten()
{
    written("notes.txt", "precious");
    const Answer answer = run(risk({"--paths", "1000", "--shard", "1/1", "-o", at("notes.txt")}));
    QCOMPARE(answer.code, 4);
    QVERIFY(answer.err.contains("notes.txt"));
    QCOMPARE(textOf(at("notes.txt")), QByteArray("precious"));
}

void RiskCommandTest::ranksGiveTheBytesOfOneProcess_data()
{
    QTest::addColumn<int>("ranks");
    for (const int ranks : {1, 2, 8}) QTest::addRow("%d ranks", ranks) << ranks;
}

void RiskCommandTest::ranksGiveTheBytesOfOneProcess()
{
    QFETCH(int, ranks);
    if (!GW_HAS_MPI || QStandardPaths::findExecutable("mpirun").isEmpty()) QSKIP("Open MPI is not installed");
    const QStringList asked = risk({"--paths", "30001", "--json", "--threads", "1"});
    const Answer together = runRanks(ranks, asked);
    QVERIFY2(together.code == 0, together.err.constData());
    QCOMPARE(together.out, run(asked).out);
}

void RiskCommandTest::aFaultUnderMpirunIsToldOnce()
{
    if (!GW_HAS_MPI || QStandardPaths::findExecutable("mpirun").isEmpty()) QSKIP("Open MPI is not installed");
    const Answer answer = runRanks(3, {"risk", at("nothing.gwp"), "--paths", "1000"});
    QCOMPARE(answer.code, 3);
    QCOMPARE(answer.err.count("There is no such file"), 1);
    const Answer both = runRanks(2, risk({"--paths", "1000", "--shard", "1/2", "-o", at("rank")}));
    QCOMPARE(both.code, 2);
    QVERIFY(both.err.contains("--shard"));
}

void RiskCommandTest::wrongUseNamesOptionValueAndRule_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("rule");
    const auto row = [](const char* name, const QStringList& arguments, const char* value, const char* rule) { QTest::newRow(name) << arguments << QByteArray(value) << QByteArray(rule); };
    row("no futures", {"--paths", "0"}, "0", "a whole number, 1 to");
    row("too many for one machine", {"--paths", "1e12"}, "1000000000000", "--shard 1/10");
    row("too many in all", {"--paths", "1e16"}, "1e16", "1 to 1000000000000000");
    row("half a future", {"--paths", "1.5"}, "1.5", "a whole number");
    row("infinitely many", {"--paths", "inf"}, "inf", "a whole number");
    row("a word", {"--paths", "many"}, "many", "a whole number");
    row("a seed that is no number", {"--seed", "lucky"}, "lucky", "0 to 4294967295");
    row("a seed that is no whole number", {"--seed", "0.5"}, "0.5", "0 to 4294967295");
    row("a seed below 0", {"--seed=-1"}, "-1", "0 to 4294967295");
    row("a seed of 33 bits", {"--seed", "4294967296"}, "4294967296", "0 to 4294967295");
    row("shard 0", {"--shard", "0/3", "-o", "x"}, "0/3", "i from 1 to n");
    row("shard beyond the last", {"--shard", "4/3", "-o", "x"}, "4/3", "i from 1 to n");
    row("shard without count", {"--shard", "2", "-o", "x"}, "2", "i/n");
    row("shard without file", {"--shard", "1/2"}, "--shard", "--output");
    row("file without shard", {"-o", "x"}, "--output", "--shard");
    row("strata finer than words", {"--sampling", "latin-hypercube", "--paths", "2147483649"}, "2147483649", "2147483648 with --sampling latin-hypercube");
    row("unknown sampling", {"--sampling", "lucky"}, "lucky", "latin-hypercube");
}

void RiskCommandTest::wrongUseNamesOptionValueAndRule()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, rule);
    const Answer answer = run(QStringList {"risk", m_plan} + arguments);
    QCOMPARE(answer.code, 2);
    QVERIFY(answer.out.isEmpty());
    QVERIFY2(answer.err.contains(value) && answer.err.contains(rule), answer.err.constData());
}

void RiskCommandTest::faultsOfTheDataExitWithThree_data()
{
    QTest::addColumn<QByteArray>("uncertainty");
    QTest::addColumn<QByteArray>("place");
    const auto row = [](const char* name, const char* uncertainty, const char* place) { QTest::newRow(name) << QByteArray(uncertainty) << QByteArray(place); };
    row("no JSON", "{", "1:");
    row("no futures", R"({"paths": 0})", "/paths");
    row("minimum above maximum", R"({"distributions": [{"key": "gb200-nvl72.price", "kind": "uniform", "low": 5, "high": 3, "unit": "M$"}]})", "/distributions/0");
    row("unknown input", R"({"only": ["warp-core.price"]})", "warp-core.price");
    row("no correlation", R"({"correlations": [{"keys": ["market.demand", "market.token_price"], "rank": [[1, 2], [2, 1]]}]})", "/correlations/0");
}

void RiskCommandTest::faultsOfTheDataExitWithThree()
{
    QFETCH(QByteArray, uncertainty);
    QFETCH(QByteArray, place);
    written("wrong.json", uncertainty);
    const Answer answer = run({"risk", m_plan, "--uncertainty", at("wrong.json"), "--paths", "1000"});
    QCOMPARE(answer.code, 3);
    QVERIFY2(answer.err.contains("wrong.json") && answer.err.contains(place), answer.err.constData());
}

void RiskCommandTest::anInterruptEndsTheRun()
{
    QProcess process;
    process.start(QStringLiteral(GW_CLI), risk({"--paths", "1e10", "--json"}));
    QVERIFY(process.waitForStarted());
    QTest::qWait(500);
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(60000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 130);
    QVERIFY(process.readAllStandardOutput().isEmpty());
}

QTEST_GUILESS_MAIN(RiskCommandTest)
#include "risk_command_test.moc"
