// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <QTest>

using namespace gw::test;

/// Runs `formula` of the real program.
class FormulaCommandTest : public QObject {
    Q_OBJECT
private slots:
    void listIsGroupedByArea();
    void listForMachinesHasNameAreaAndMeaning();
    void showExplainsOneFormula();
    void showSaysWhichFiguresComeFromIt();
    void oneRunIsAnsweredWithoutAnId();
    void aRunThatIsRefusedExitsWithOne();
    void wrongUseExitsWithTwoAndAnswersNothing_data();
    void wrongUseExitsWithTwoAndAnswersNothing();
    void aBatchAnswersEveryLineInItsOrder();
    void aBatchIsReadFromStandardInput();
    void anAnswerComesBeforeTheNextLineIsAsked();

private:
    /// Of which each line is an object.
    struct Answer : gw::test::Answer {
        QList<QJsonObject> lines() const;
        const QJsonObject first() const { return lines().value(0); }
    };
    static Answer run(const QStringList& arguments, const QByteArray& input = {});
};

QList<QJsonObject> FormulaCommandTest::Answer::lines() const
{
    QList<QJsonObject> all;
    for (const QByteArray& line : out.split('\n'))
        if (!line.isEmpty()) all << QJsonDocument::fromJson(line).object();
    return all;
}

FormulaCommandTest::Answer FormulaCommandTest::run(const QStringList& arguments, const QByteArray& input)
{
    return {runProgram(GW_CLI, QStringList {"formula"} + arguments, {}, input)};
}

void FormulaCommandTest::listIsGroupedByArea()
{
    const Answer answer = run({"list"});
    QCOMPARE(answer.code, 0);
    QVERIFY(answer.out.startsWith("Psychrometrics\n"));
    QVERIFY(answer.out.contains("\n\nProject finance\n  project_finance.lcoe_fixed_charge_rate"));
    QVERIFY(answer.out.contains("Water") || answer.out.contains("water"));
}

void FormulaCommandTest::listForMachinesHasNameAreaAndMeaning()
{
    const Answer answer = run({"list", "--json"});
    const QJsonArray all = QJsonDocument::fromJson(answer.out).array();
    QVERIFY(all.size() > 60);
    for (const QJsonValue& formula : all) {
        QVERIFY(formula["name"].toString().startsWith(formula["area"].toString() + '.'));
        QVERIFY(!formula["meaning"].toString().isEmpty());
    }
}

void FormulaCommandTest::showExplainsOneFormula()
{
    const Answer text = run({"show", "hydraulics.coolant_loop_sizing"});
    QCOMPARE(text.code, 0);
    for (const char* part : {"m = Q / (cp dT)", "heat_kw", "[kW]", "required", "velocity_limit", "Heat balance"}) QVERIFY2(text.out.contains(part), part);
    const QJsonObject json = QJsonDocument::fromJson(run({"show", "psychrometrics.saturation", "--json"}).out).object();
    QCOMPARE(json["inputs"][1]["default"].toDouble(), 101325.0);
    QCOMPARE(json["inputs"][0]["minimum"].toDouble(), -100.0);
    QVERIFY(json["flags"].toArray().contains("above_boiling"));
}

void FormulaCommandTest::showSaysWhichFiguresComeFromIt()
{
    const Answer answer = run({"show", "psychrometrics.saturation"});
    QVERIFY2(answer.out.contains("weather, by saturationPressure: pue, wue_l_per_kwh, "), answer.out.constData());
    QVERIFY(run({"show", "schedule.critical_path"}).out.contains("no figure of a plan uses it"));
}

void FormulaCommandTest::oneRunIsAnsweredWithoutAnId()
{
    const Answer answer = run({"run", "queueing.erlang", "--json", R"({"offered_load_erlang": 1, "servers": 1})"});
    QCOMPARE(answer.code, 0);
    const QJsonObject json = answer.first();
    QCOMPARE(json["outputs"]["blocking_probability"].toDouble(), 0.5);
    QCOMPARE(json["flags"].toArray(), QJsonArray {"unstable_queue"});
    QVERIFY(!json.contains("id"));
    QVERIFY(answer.err.isEmpty());
}

void FormulaCommandTest::aRunThatIsRefusedExitsWithOne()
{
    const Answer answer = run({"run", "psychrometrics.saturation", "--json", "{}"});
    QCOMPARE(answer.code, 1);
    QCOMPARE(answer.first()["error"]["code"].toString(), QString("missing_input"));
}

void FormulaCommandTest::wrongUseExitsWithTwoAndAnswersNothing_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no command") << QStringList {};
    QTest::newRow("a command nobody wrote") << QStringList {"explain"};
    QTest::newRow("a formula nobody wrote") << QStringList {"show", "psychrometrics.magic"};
    QTest::newRow("nothing to run") << QStringList {"run"};
    QTest::newRow("no inputs") << QStringList {"run", "queueing.erlang"};
    QTest::newRow("inputs that are no JSON") << QStringList {"run", "queueing.erlang", "--json", "{"};
    QTest::newRow("a file that is not there") << QStringList {"run", "--batch", "no/such/file.jsonl"};
    QTest::newRow("a folder") << QStringList {"run", "--batch", "."};
    QTest::newRow("a name beside a batch") << QStringList {"run", "queueing.erlang", "--batch", "-"};
}

void FormulaCommandTest::wrongUseExitsWithTwoAndAnswersNothing()
{
    QFETCH(QStringList, arguments);
    const Answer answer = run(arguments);
    QCOMPARE(answer.code, 2);
    QVERIFY(answer.out.isEmpty());
    QVERIFY(!answer.err.isEmpty());
}

void FormulaCommandTest::aBatchAnswersEveryLineInItsOrder()
{
    QTemporaryDir folder;
    QFile file(folder.filePath("batch.jsonl"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"id\": \"a\", \"formula\": \"queueing.erlang\", \"inputs\": {\"offered_load_erlang\": 1, \"servers\": 1}}\r\n\n   \n[]\n"
               "{\"id\": \"b\", \"formula\": \"no.such\", \"inputs\": {}}\n\xff\n{\"id\": 3, \"formula\": \"queueing.erlang\", \"inputs\": {\"offered_load_erlang\": 0, \"servers\": 2}}");
    file.close();
    const Answer answer = run({"run", "--batch", file.fileName()});
    QCOMPARE(answer.code, 1);
    const auto lines = answer.lines();
    QCOMPARE(lines.size(), 5);
    QCOMPARE(lines[0]["id"].toString(), QString("a"));
    QVERIFY(lines[1]["id"].isNull());
    QCOMPARE(lines[1]["error"]["code"].toString(), QString("invalid_line"));
    QCOMPARE(lines[2]["error"]["code"].toString(), QString("unknown_formula"));
    QCOMPARE(lines[3]["error"]["code"].toString(), QString("invalid_line"));
    QCOMPARE(lines[4]["id"].toInt(), 3);
    QCOMPARE(lines[4]["outputs"]["blocking_probability"].toDouble(), 0.0);
}

void FormulaCommandTest::aBatchIsReadFromStandardInput()
{
    const Answer answer = run({"run", "--batch", "-"}, "{\"id\": 1, \"formula\": \"application.token_budget\", \"inputs\": {\"budget_usd\": 100, \"hours\": 8}}\n");
    QCOMPARE(answer.code, 0);
    QCOMPARE(answer.first()["outputs"]["budget_usd_per_h"].toDouble(), 12.5);
    QCOMPARE(run({"run", "--batch", "-"}).code, 0);
    QVERIFY(run({"run", "--batch", "no/such/file.jsonl"}).err.contains("There is no such file"));
}

void FormulaCommandTest::anAnswerComesBeforeTheNextLineIsAsked()
{
    QProcess process;
    process.start(GW_CLI, {"formula", "run", "--batch", "-"});
    for (int line = 0; line < 3; ++line) {
        process.write("{\"formula\": \"application.token_budget\", \"inputs\": {\"budget_usd\": 100, \"hours\": 8}}\n");
        while (!process.canReadLine()) QVERIFY(process.waitForReadyRead(60000));
        QVERIFY(process.readLine().contains("12.5"));
    }
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished(60000));
}

QTEST_APPLESS_MAIN(FormulaCommandTest)
#include "formula_command_test.moc"
