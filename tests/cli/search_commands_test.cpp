// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <QStandardPaths>
#include <QTest>

using namespace gw::test;

/// Runs `sweep`, `goal` and `sensitivity` of the real program on a sample.
class SearchCommandsTest : public QObject, OwnFolder {
    Q_OBJECT
private slots:
    void helpBeginsWithExamples_data();
    void helpBeginsWithExamples();
    void wrongUseAndBadInputAreNamed_data();
    void wrongUseAndBadInputAreNamed();
    void aSweepAnswersWithItsFront();
    void closedFormInputsNeedNoSolves();
    void everyProposalHasItsSentence();
    void shardsJoinToTheBytesOfOneRun();
    void ranksGiveTheBytesOfOneProcess_data();
    void ranksGiveTheBytesOfOneProcess();
    void aFaultUnderMpirunIsToldOnce();
    void aGoalIsReachedOrSaysWhyNot();
    void sensitivityNamesInputsAndTheirShares();
    void sensitivityTellsItsNotesInSentences();

private:
    const QString m_plan = sample("superpod");
};

void SearchCommandsTest::helpBeginsWithExamples_data()
{
    QTest::addColumn<QString>("command");
    for (const char* command : {"sweep", "goal", "sensitivity"}) QTest::newRow(command) << QString(command);
}

void SearchCommandsTest::helpBeginsWithExamples()
{
    QFETCH(QString, command);
    const Answer help = run({command, "--help"});
    QCOMPARE(help.code, 0);
    QVERIFY(help.out.startsWith("Examples:\n  gigawright-cli " + command.toUtf8()));
    QVERIFY(help.out.contains("Options"));
}

void SearchCommandsTest::wrongUseAndBadInputAreNamed_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArrayList>("named");
    const auto row = [](const char* name, const QStringList& arguments, int code, const QByteArrayList& named) { QTest::newRow(name) << arguments << code << named; };
    row("nothing to vary", {"sweep", m_plan}, 2, {"--vary"});
    row("an unknown input", {"sweep", m_plan, "--vary", "speed=1,2"}, 3, {"speed", "rack_type"});
    row("an input out of range", {"sweep", m_plan, "--vary", "utilisation=0.5:1.5:3"}, 3, {"workload.utilisation", "1.5", "at most 1"});
    row("an unknown objective", {"sweep", m_plan, "--vary", "utilisation=0.5,0.6", "--objectives", "joy"}, 3, {"joy", "npv_usd"});
    row("a range without steps", {"sweep", m_plan, "--vary", "utilisation=0.5:0.6"}, 2, {"workload.utilisation", "samples"});
    row("a seed that is no number", {"sweep", m_plan, "--vary", "utilisation=0.5:0.6", "--samples", "5", "--seed", "dice"}, 2, {"--seed", "dice", "whole number"});
    row("no samples", {"sweep", m_plan, "--vary", "utilisation=0.5:0.6", "--samples", "0"}, 2, {"--samples", "0"});
    row("10^12 samples", {"sweep", m_plan, "--vary", "utilisation=0.5:0.6", "--samples", "1e12"}, 2, {"--samples", "1e12", "1000000000"});
    row("a shard beyond", {"sweep", m_plan, "--vary", "utilisation=0.5,0.6", "--shard", "3/2"}, 2, {"--shard", "3/2"});
    row("an unknown scenario", {"sweep", m_plan, "--vary", "utilisation=0.5,0.6", "--scenario", "dream"}, 3, {"dream", "base"});
    row("a target without value", {"goal", m_plan, "--vary", "token_price", "--reach", "npv"}, 3, {"npv_usd"});
    row("an unknown target", {"goal", m_plan, "--vary", "token_price", "--reach", "joy=1"}, 3, {"joy"});
    row("a choice as goal", {"goal", m_plan, "--vary", "rack_type", "--reach", "npv=0"}, 2, {"rack_type"});
    row("a range upside down", {"goal", m_plan, "--vary", "utilisation", "--reach", "npv=0", "--between", "0.9:0.1"}, 3, {"workload.utilisation", "0.9:0.1"});
    row("an unknown figure", {"sensitivity", m_plan, "--figures", "joy"}, 3, {"joy", "npv_usd"});
    row("zero paths", {"sensitivity", m_plan, "--paths", "0"}, 2, {"--paths", "0", "256"});
    row("10^12 paths", {"sensitivity", m_plan, "--paths", "1e12"}, 2, {"--paths", "1e12"});
}

void SearchCommandsTest::wrongUseAndBadInputAreNamed()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    QFETCH(QByteArrayList, named);
    const Answer answer = run(arguments);
    QCOMPARE(answer.code, code);
    QVERIFY(answer.out.isEmpty());
    for (const QByteArray& word : named) QVERIFY2(answer.err.contains(word), answer.err.constData());
}

void SearchCommandsTest::aSweepAnswersWithItsFront()
{
    const QStringList asked {"sweep", m_plan, "--vary", "rack_type=gb200-nvl72,gb300-nvl72", "--vary", "utilisation=0.3:0.7:3", "--objectives", "npv,capex,pue", "--json"};
    const Answer one = run(asked + QStringList {"--threads", "1"}), three = run(asked + QStringList {"--threads", "3"});
    QCOMPARE(one.code, 0);
    QCOMPARE(one.out, three.out);
    const QJsonObject json = one.json();
    for (const char* key : {"program", "plan", "digest", "scenario", "device", "inputs", "objectives", "candidates", "present", "front", "failures"}) QVERIFY2(json.contains(key), key);
    QCOMPARE(json["candidates"].toObject()["all"].toInt(), 6);
    QVERIFY(!json["front"].toArray().isEmpty());
    const QJsonObject first = json["front"].toArray()[0].toObject();
    for (const char* key : {"id", "standing", "changes", "figures", "findings"}) QVERIFY2(first.contains(key), key);
    const double present = json["present"].toObject()["figures"].toObject()["npv_usd"].toDouble();
    QCOMPARE(present, run({"solve", m_plan, "--json"}).json()["headline"].toObject()["npv_usd"].toDouble());
}

void SearchCommandsTest::closedFormInputsNeedNoSolves()
{
    const QStringList varied {"--vary", "scenario.energy_price=0.5:2:30", "--vary", "finance.discount_rate=0.05:0.15:20", "--vary", "token_price=0.5:2:40"};
    const Answer sweep = run(QStringList {"sweep", m_plan, "--json", "--objectives", "npv,capex"} + varied);
    QCOMPARE(sweep.code, 0);
    QCOMPARE(sweep.json()["method"].toString(), QString("money_stages"));
    QCOMPARE(sweep.json()["closed_form_inputs"].toArray().size(), 3);
    QCOMPARE(sweep.json()["candidates"].toObject()["count"].toInt(), 24'000);
    QVERIFY2(sweep.err.contains("24,000 candidates in ") && sweep.err.contains("by the money stages alone"), sweep.err);
    const Answer solved = run({"sweep", m_plan, "--json", "--objectives", "npv,capex", "--vary", "racks=50%,100%"});
    QCOMPARE(solved.json()["method"].toString(), QString("whole_plans"));
    QStringList parts;
    for (int i = 1; i <= 3; ++i) {
        parts << at(QString("money%1.json").arg(i));
        QCOMPARE(run(QStringList {"sweep", m_plan, "--objectives", "npv,capex", "--shard", QString("%1/3").arg(i), "-o", parts.back()} + varied).code, 0);
    }
    QCOMPARE(run(QStringList {"merge", "--json"} + parts).out, sweep.out);
}

void SearchCommandsTest::everyProposalHasItsSentence()
{
    const Answer answer = run({"sweep", m_plan, "--vary", "token_price=0.5,2", "--objectives", "npv,pue"});
    QCOMPARE(answer.code, 0);
    QVERIFY2(answer.out.contains("With token price 2 instead of 1 it dominates the plan: net present value"), answer.out.constData());
}

void SearchCommandsTest::shardsJoinToTheBytesOfOneRun()
{
    const QStringList asked {"sweep", m_plan, "--vary", "utilisation=0.3:0.7", "--vary", "discount_rate=0.05:0.12", "--samples", "7", "--seed", "3"};
    const QByteArray whole = run(asked + QStringList {"--json"}).out;
    QStringList files;
    for (int i = 1; i <= 3; ++i) {
        files << at(QString("part%1.json").arg(i));
        QCOMPARE(run(asked + QStringList {"--shard", QString("%1/3").arg(i), "-o", files.last()}).code, 0);
    }
    QCOMPARE(run(asked + QStringList {"--json", "--join", files[2], files[0], files[1]}).out, whole);
    QCOMPARE(run({"merge", files[1], files[2], files[0], "--json"}).out, whole);
    QVERIFY(run(asked + QStringList {"--shard", "2/3", "-o", files[1]}).err.contains("is complete"));
    QFile broken(files[1]);
    QVERIFY(broken.resize(broken.size() / 2)); // As a run that was killed would leave it, had it not been written at once.
    QCOMPARE(run(asked + QStringList {"--shard", "2/3", "-o", files[1]}).code, 0);
    QCOMPARE(run({"merge", files[1], files[2], files[0], "--json"}).out, whole);
    QCOMPARE(run(asked + QStringList {"--shard", "2/3", "-o", m_plan}).code, 4);
    const Answer incomplete = run(asked + QStringList {"--join", files[0], files[2]});
    QCOMPARE(incomplete.code, 3);
    QVERIFY2(incomplete.err.contains("3 to 4"), incomplete.err.constData());
    const Answer other = run({"sweep", m_plan, "--vary", "utilisation=0.3,0.4", "--join", files[0], files[1], files[2]});
    QCOMPARE(other.code, 2);
}

void SearchCommandsTest::ranksGiveTheBytesOfOneProcess_data()
{
    QTest::addColumn<int>("ranks");
    for (const int ranks : {1, 2, 8}) QTest::addRow("%d ranks", ranks) << ranks;
}

void SearchCommandsTest::ranksGiveTheBytesOfOneProcess()
{
    QFETCH(int, ranks);
    if (!GW_HAS_MPI || QStandardPaths::findExecutable("mpirun").isEmpty()) QSKIP("Open MPI is not installed");
    const QStringList asked {"sweep", m_plan, "--vary", "utilisation=0.3:0.7:5", "--json", "--threads", "1"};
    const Answer together = runRanks(ranks, asked);
    QVERIFY2(together.code == 0, together.err.constData());
    QCOMPARE(together.out, run(asked).out);
}

void SearchCommandsTest::aFaultUnderMpirunIsToldOnce()
{
    if (!GW_HAS_MPI || QStandardPaths::findExecutable("mpirun").isEmpty()) QSKIP("Open MPI is not installed");
    const Answer answer = runRanks(3, {"sweep", m_plan, "--vary", "speed=1"});
    QCOMPARE(answer.code, 3);
    QCOMPARE(answer.err.count("Seen: speed"), 1);
}

void SearchCommandsTest::aGoalIsReachedOrSaysWhyNot()
{
    const QStringList asked {"goal", m_plan, "--vary", "token_price", "--reach", "npv=0"};
    const Answer reached = run(asked + QStringList {"--json"});
    QCOMPARE(reached.code, 0);
    const QJsonObject found = reached.json()["found"].toObject();
    QVERIFY(std::abs(found["figure"].toDouble()) < 100);
    QVERIFY(found["input"].toDouble() > 0.25 && found["input"].toDouble() < 4);
    QVERIFY(run(asked).out.startsWith("With token price"));
    const Answer not_ = run({"goal", m_plan, "--vary", "discount_rate", "--reach", "pue=1"});
    QCOMPARE(not_.code, 1);
    QVERIFY2(not_.out.startsWith("Not reachable, because PUE does not depend on discount rate"), not_.out.constData());
}

void SearchCommandsTest::sensitivityNamesInputsAndTheirShares()
{
    const QStringList asked {"sensitivity", m_plan, "--figures", "npv", "--paths", "512", "--device", "cpu", "--json"};
    const Answer one = run(asked + QStringList {"--threads", "1"}), two = run(asked + QStringList {"--threads", "2"});
    QCOMPARE(one.code, 0);
    QCOMPARE(one.out, two.out);
    const QJsonArray bars = one.json()["tornado"].toObject()["npv_usd"].toObject()["bars"].toArray();
    QVERIFY(bars.size() > 3);
    for (qsizetype i = 1; i < bars.size(); ++i) QVERIFY(bars[i - 1].toObject()["swing"].toDouble() >= bars[i].toObject()["swing"].toDouble());
    const QJsonArray shares = one.json()["sobol"].toObject()["npv_usd"].toObject()["indices"].toArray();
    QVERIFY(!shares.isEmpty());
    for (const QJsonValue& share : shares) QVERIFY(share["total"].toDouble() >= 0);
}

void SearchCommandsTest::sensitivityTellsItsNotesInSentences()
{
    const Answer answer = run({"sensitivity", m_plan, "--figures", "npv", "--paths", "512", "--device", "cpu"});
    QCOMPARE(answer.code, 0);
    const qsizetype at = answer.out.indexOf("Note: ");
    QVERIFY2(at > 0, "The sample has effects that its inputs have only together.");
    const QByteArray note = answer.out.mid(at, answer.out.indexOf('\n', at) - at);
    QVERIFY2(note.endsWith('.') && !note.contains('_'), note.constData());
}

QTEST_GUILESS_MAIN(SearchCommandsTest)
#include "search_commands_test.moc"
