// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace gw::test;

/// Runs the real program: what is generated keeps the rules, and what cannot be is refused with the limit.
class GenerateCommandTest : public QObject {
    Q_OBJECT
private slots:
    void everyTopologyKeepsTheRulesAndSaysWhatItAccepts_data()
    {
        QTest::addColumn<QString>("power");
        for (const char* power : {"n", "n+1", "2n", "3n/2", "4n/3", "block"}) QTest::newRow(power) << power;
    }
    void everyTopologyKeepsTheRulesAndSaysWhatItAccepts()
    {
        QFETCH(QString, power);
        const Answer made = run({"generate", "--it-mw", "3", "--power", power, "-o", at("plan.json")});
        QVERIFY2(made.code == 0, made.err);
        QVERIFY2(made.out.contains("of the 3.00 MW asked for"), made.out);
        const Answer checked = run({"check", at("plan.json"), "--severity", "warning"});
        QVERIFY2(checked.code == 0, checked.out);
        QCOMPARE(checked.out.contains("was chosen"), power == "n" || power == "n+1");
    }

    void aGivenHallSaysWhatKeepsTheNextRackOut()
    {
        const Answer made = run({"generate", "--racks", "200", "--hall", "30x20x4", "--json", "-o", at("plan.json")});
        QVERIFY2(made.code == 0, made.err);
        const QJsonObject fit = QJsonDocument::fromJson(made.out).object();
        QCOMPARE(fit["hall_width_m"].toDouble(), 30.0);
        QCOMPARE(fit["hall_depth_m"].toDouble(), 20.0);
        QVERIFY(fit["halls"].toInt() * fit["racks_per_hall"].toInt() >= 200);
        for (const auto& step : fit["steps"].toArray()) {
            const QJsonObject one = step.toObject();
            QVERIFY(one["width_m"].toDouble() > 30 || one["depth_m"].toDouble() > 20);
        }
        QCOMPARE(run({"check", at("plan.json"), "--severity", "warning"}).code, 0);
    }

    void whatCannotBeIsRefusedInASentence_data()
    {
        QTest::addColumn<QStringList>("asked");
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, const QStringList& asked, const char* words, int code) { QTest::newRow(name) << asked << QString(words) << code; };
        row("air for liquid racks", {"--racks", "8", "--cooling", "air"}, "87 % of its heat to liquid", 3);
        row("10 km hall", {"--racks", "8", "--hall", "10000x20"}, "2..300 m", 3);
        row("tiny hall", {"--racks", "8", "--hall", "3x3"}, "at least", 3);
        row("low hall", {"--racks", "8", "--hall", "40x25x2.5"}, "2.757 m", 3);
        row("weak floor", {"--racks", "8", "--hall", "40x25", "--floor-limit", "500"}, "at least", 3);
        row("no hall", {"--racks", "8", "--hall", "big"}, "40x25x5", 2);
        row("nothing", {}, "a number of racks", 2);
        row("no racks", {"--racks", "0"}, "--racks", 2);
        row("negative power", {"--it-mw", "-1"}, "--it-mw", 2);
        row("no number", {"--it-mw", "nan"}, "nan MW", 3);
        row("less than a rack", {"--it-mw", "0.05"}, "0.12", 3);
        row("fewer racks than pairs", {"--racks", "5", "--power", "4n/3"}, "at least 6", 3);
        row("both", {"--racks", "5", "--it-mw", "4"}, "excludes", 2);
    }
    void whatCannotBeIsRefusedInASentence()
    {
        QFETCH(QStringList, asked);
        QFETCH(QString, words);
        QFETCH(int, code);
        const Answer refused = run(QStringList {"generate", "-o", at("none.json")} + asked);
        QVERIFY2(QString::fromUtf8(refused.err).contains(words), refused.err);
        QCOMPARE(refused.code, code);
        QVERIFY(!QFile::exists(at("none.json")));
    }

    void aHallOfAPlanIsFilledAndTheAnswerSaysWhatBinds()
    {
        QCOMPARE(run({"generate", "--racks", "2", "--hall", "40x25", "-o", at("some.json")}).code, 0);
        const Answer filled = run({"generate", "--fill", at("some.json"), "--rack", "hgx-h200-4", "--json", "-o", at("full.json")});
        const QJsonObject answer = filled.json();
        int least = 1 << 20;
        QStringList limits;
        for (const auto& bound : answer["bounds"].toArray()) {
            least = std::min(least, bound.toObject()["racks"].toInt());
            limits << bound.toObject()["limit"].toString();
        }
        for (const char* limit : {"room", "height", "floor_load", "grid_power", "air"}) QVERIFY2(limits.contains(limit), limit);
        QCOMPARE(answer["racks"].toInt(), least);
        QVERIFY(limits.contains(answer["binds"].toString()));
        QCOMPARE(filled.code, least > 0 ? 0 : 1);
        const Answer again = run({"generate", "--fill", at("some.json"), "--into", "No such hall", "--rack", "gb300-nvl72", "-o", at("x.json")});
        QVERIFY(again.code != 0);
        QVERIFY2(again.err.contains("No such hall"), again.err);
    }

private:
    QString at(const QString& name) const { return m_folder.filePath(name); }
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(GenerateCommandTest)
#include "generate_command_test.moc"
