// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <QDateTime>
#include <QTest>

#include <cmath>

using namespace gw::test;

/// Runs `convert` and `info` of the real program: what a file keeps, and what it tells of its past.
class FileCommandsTest : public QObject, OwnFolder {
    Q_OBJECT
private slots:
    void conversionIsLosslessBothWays();
    void infoShowsTheHistoryOfTheFile();
    void conversionKeepsTheHistoryBothWays();
    void aDateThatIsGivenMakesFilesEqualByteForByte();
    void infoSaysWhenAFileChangedOutsideItsHistory();
};

void FileCommandsTest::conversionIsLosslessBothWays()
{
    const QString gwp = at("round.gwp"), json = at("round.json"), again = at("again.gwp"), last = at("last.json");
    QCOMPARE(run({"convert", sample("superpod"), gwp}).code, 0);
    QCOMPARE(run({"convert", gwp, json}).code, 0);
    QCOMPARE(run({"convert", json, again}).code, 0);
    QCOMPARE(run({"convert", again, last}).code, 0);
    QVERIFY(!textOf(json).isEmpty());
    QCOMPARE(textOf(json), textOf(last));
    QCOMPARE(run({"info", gwp, "--json"}).json()["digest"], run({"info", last, "--json"}).json()["digest"]);
    QCOMPARE(run({"convert", gwp, at("drawing.dwg")}).code, 3);
}

void FileCommandsTest::infoShowsTheHistoryOfTheFile()
{
    const QString plan = at("dated.gwp");
    QCOMPARE(run({"generate", "--racks", "8", "-o", plan}, {{"SOURCE_DATE_EPOCH", "1795342824"}}).code, 0);
    const QJsonObject info = run({"info", plan, "--json"}).json();
    const QJsonArray history = info["history"].toArray();
    QCOMPARE(history.size(), 1);
    const QJsonObject entry = history[0].toObject();
    QCOMPARE(entry["time"].toString(), "2026-11-22T10:20:24Z");
    QCOMPARE(entry["action"].toString(), "created");
    QCOMPARE(entry["program"].toString(), "gigawright-cli " GW_VERSION " generate");
    QCOMPARE(entry["summary"].toString(), "8 racks of gb300-nvl72, ashburn");
    QCOMPARE(entry["digest"], info["digest"]);
    const QByteArray text = run({"info", plan}).out;
    for (const char* word : {"schema_version     4", "2026-11-22T10:20:24Z", "created", "8 racks of gb300-nvl72, ashburn"}) QVERIFY2(text.contains(word), text);
    QVERIFY(run({"info", sample("superpod")}).out.contains("none kept in this file"));
    QVERIFY(run({"info", sample("superpod"), "--json"}).json()["history"].toArray().isEmpty());
}

void FileCommandsTest::conversionKeepsTheHistoryBothWays()
{
    const QString first = at("kept.gwp"), json = at("kept.json"), same = at("same.json"), last = at("last.gwp");
    QCOMPARE(run({"convert", sample("superpod"), first}).code, 0);
    const QJsonArray history = run({"info", first, "--json"}).json()["history"].toArray();
    QCOMPARE(history.size(), 1);
    QCOMPARE(history[0].toObject()["action"].toString(), "converted");
    QCOMPARE(history[0].toObject()["summary"].toString(), "from superpod.gwp.json");
    const QDateTime time = QDateTime::fromString(history[0].toObject()["time"].toString(), Qt::ISODate);
    QVERIFY(std::abs(time.secsTo(QDateTime::currentDateTimeUtc())) < 300);
    QCOMPARE(run({"convert", first, json}).code, 0);
    QCOMPARE(run({"convert", first, same}).code, 0);
    QCOMPARE(textOf(json), textOf(same));
    QCOMPARE(run({"info", json, "--json"}).json()["history"].toArray(), history);
    QCOMPARE(run({"convert", json, last}).code, 0);
    QCOMPARE(textOf(last), textOf(first));
    QCOMPARE(run({"solve", last, "--json"}).json()["digest"], run({"solve", sample("superpod"), "--json"}).json()["digest"]);
}

void FileCommandsTest::aDateThatIsGivenMakesFilesEqualByteForByte()
{
    const QStringList command {"generate", "--racks", "8", "-o"};
    for (const char* name : {"one.gwp", "two.gwp"}) QCOMPARE(run(command + QStringList {at(name)}, {{"SOURCE_DATE_EPOCH", "0"}}).code, 0);
    QCOMPARE(textOf(at("one.gwp")), textOf(at("two.gwp")));
    for (const char* name : {"one.json", "two.json"}) QCOMPARE(run(command + QStringList {at(name)}).code, 0);
    QVERIFY(!textOf(at("one.json")).contains("history"));
    QCOMPARE(textOf(at("one.json")), textOf(at("two.json")));
    for (const char* seconds : {"", "soon", "-1", "1.5", "99999999999999999999"}) {
        const Answer answer = run(command + QStringList {at("never.gwp")}, {{"SOURCE_DATE_EPOCH", seconds}});
        QCOMPARE(answer.code, 2);
        QVERIFY2(answer.err.contains("SOURCE_DATE_EPOCH"), answer.err);
    }
    QVERIFY(!QFile::exists(at("never.gwp")));
}

void FileCommandsTest::infoSaysWhenAFileChangedOutsideItsHistory()
{
    const QString plan = at("kept.gwp"), json = at("touched.json");
    QCOMPARE(run({"new", "superpod", "-o", plan}).code, 0);
    QCOMPARE(run({"convert", plan, json}).code, 0);
    QVERIFY(!run({"info", json}).out.contains("Changed since"));
    QByteArray text = textOf(json);
    QVERIFY(text.contains("\"price_usd_per_kwh\":0.0892"));
    const QString touched = written("touched.json", text.replace("\"price_usd_per_kwh\":0.0892", "\"price_usd_per_kwh\":0.07"));
    QVERIFY(run({"info", touched}).out.contains("Changed since"));
    const Answer bad = run({"info", written("bad.json", text.replace("\"digest\":\"sha256:", "\"digest\":\"sha1:"))});
    QCOMPARE(bad.code, 3);
    for (const char* word : {"bad.json", "/history/0/digest", "xpected"}) QVERIFY2(bad.err.contains(word), bad.err);
}

QTEST_APPLESS_MAIN(FileCommandsTest)
#include "file_commands_test.moc"
