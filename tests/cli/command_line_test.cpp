// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <QTest>

#include <utility>

using namespace gw::test;

/// The real program: how it answers wrong use, bad input and the smaller commands.
class CommandLineTest : public QObject, OwnFolder {
    Q_OBJECT
private slots:
    void versionAndHelpAreAnswered();
    void wrongUseExitsWithTwo_data();
    void wrongUseExitsWithTwo();
    void badInputNamesFilePlaceValueAndExpectation_data();
    void badInputNamesFilePlaceValueAndExpectation();
    void reportIsAPdfOfAtLeastFivePages();
    void renderWritesAPicture();
    void renderWritesDiagramsAsSvg();
    void catalogShowPrintsSourcesOfEveryFigure();
    void generatedPlansAreRuleClean();
};

void CommandLineTest::versionAndHelpAreAnswered()
{
    const Answer version = run({"--version"});
    QCOMPARE(version.code, 0);
    QVERIFY(version.out.startsWith("gigawright "));
    const Answer help = run({"--help"});
    QCOMPARE(help.code, 0);
    QVERIFY(help.out.indexOf("Examples") < help.out.indexOf("Options"));
}

void CommandLineTest::wrongUseExitsWithTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no sub-command") << QStringList {};
    QTest::newRow("unknown sub-command") << QStringList {"dance"};
    QTest::newRow("no plan") << QStringList {"solve"};
    QTest::newRow("unknown option") << QStringList {"solve", "x.gwp", "--fast"};
    QTest::newRow("threads are no number") << QStringList {"solve", "x.gwp", "--threads", "many"};
    QTest::newRow("unknown device") << QStringList {"solve", "x.gwp", "--device", "abacus"};
}

void CommandLineTest::wrongUseExitsWithTwo()
{
    QFETCH(QStringList, arguments);
    const Answer answer = run(arguments);
    QCOMPARE(answer.code, 2);
    QVERIFY(answer.out.isEmpty());
    QVERIFY(!answer.err.isEmpty());
}

void CommandLineTest::badInputNamesFilePlaceValueAndExpectation_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QByteArrayList>("words");
    QTest::newRow("a wrong type") << QByteArray("\"discount_rate\"") << QByteArray("\"discount_rate\":\"high\",\"x\"") << QByteArrayList {"/finance/discount_rate", "high"};
    QTest::newRow("a zero price") << QByteArray("\"price_usd_per_kwh\":0.0892") << QByteArray("\"price_usd_per_kwh\":0") << QByteArrayList {"/energy/price_usd_per_kwh", "0"};
    QTest::newRow("a negative price") << QByteArray("\"price_usd_per_kwh\":0.0892") << QByteArray("\"price_usd_per_kwh\":-0.07") << QByteArrayList {"/energy/price_usd_per_kwh", "-0.07"};
    QTest::newRow("an unknown equipment type") << QByteArray("\"gb200-nvl72\"") << QByteArray("\"gb999-nvl72\"") << QByteArrayList {"gb999-nvl72"};
    QTest::newRow("an unknown word") << QByteArray("\"electrical_room\"") << QByteArray("\"ballroom\"") << QByteArrayList {"ballroom", "electrical_room"};
}

void CommandLineTest::badInputNamesFilePlaceValueAndExpectation()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QByteArrayList, words);
    QByteArray text = textOf(sample("superpod"));
    const qsizetype place = text.indexOf(from);
    QVERIFY(place > 0);
    const QString path = written("bad.json", text.replace(place, from.size(), to));
    const Answer answer = run({"solve", path});
    QCOMPARE(answer.code, 3);
    QVERIFY(answer.out.isEmpty());
    QVERIFY2(answer.err.contains("bad.json"), answer.err);
    for (const QByteArray& word : words) QVERIFY2(answer.err.contains(word), answer.err);
    QVERIFY2(answer.err.contains("xpected"), answer.err);
}

void CommandLineTest::reportIsAPdfOfAtLeastFivePages()
{
    const QString pdf = at("report.pdf");
    QCOMPARE(run({"report", sample("superpod"), "-o", pdf, "--date", "2026-11-22"}).code, 0);
    const QByteArray bytes = textOf(pdf);
    QVERIFY(bytes.startsWith("%PDF-"));
    QVERIFY(bytes.count("/Type /Page\n") + bytes.count("/Type /Page ") + bytes.count("/Type/Page\n") >= 5);
    QCOMPARE(run({"report", sample("superpod"), "-o", at("no/such/folder.pdf")}).code, 4);
}

void CommandLineTest::renderWritesAPicture()
{
    const QString png = at("plan.png");
    QCOMPARE(run({"render", sample("superpod"), "-o", png, "--width", "640", "--height", "400"}).code, 0);
    QVERIFY(textOf(png).startsWith("\x89PNG"));
}

void CommandLineTest::renderWritesDiagramsAsSvg()
{
    for (const auto& [diagram, name] : {std::pair {"one-line", "UPS 1A"}, std::pair {"loops", "Facility loop 1"}}) {
        const QString svg = at(QStringLiteral("%1.svg").arg(diagram));
        QCOMPARE(run({"render", sample("superpod"), "--diagram", diagram, "-o", svg}).code, 0);
        const QByteArray text = textOf(svg);
        QVERIFY(text.contains("<svg") && text.contains(name));
        QCOMPARE(run({"render", sample("superpod"), "--diagram", diagram, "-o", at("again.svg")}).code, 0);
        QCOMPARE(textOf(at("again.svg")), text);
    }
    QCOMPARE(run({"render", sample("superpod"), "--diagram", "rose", "-o", at("rose.svg")}).code, 2);
    const auto texts = [&](const char* detail) {
        const QString svg = at(QString("%1.svg").arg(detail));
        return run({"render", sample("superpod"), "--diagram", "one-line", "--detail", detail, "-o", svg}).code == 0 ? textOf(svg).count("<text") : -1;
    };
    QVERIFY(texts("kinds") > 0 && texts("kinds") < texts("rows") && texts("rows") < texts("pieces"));
    QCOMPARE(run({"render", sample("superpod"), "--detail", "pieces", "-o", at("plan.png")}).code, 2);
}

void CommandLineTest::catalogShowPrintsSourcesOfEveryFigure()
{
    const QJsonArray entries = run({"catalog", "list", "--json"}).list();
    QVERIFY(entries.size() > 40);
    const QJsonObject rack = run({"catalog", "show", "gb300-nvl72", "--json"}).json();
    QVERIFY(rack["figures"].toArray().size() >= 10);
    for (const auto& figure : rack["figures"].toArray()) {
        const QJsonValue value = figure.toObject()["value"];
        QVERIFY(figure.toObject()["figure"] == "rack.available" ? value == "2025-07" : value.isDouble());
        for (const char* key : {"source", "title", "date", "confidence"}) QVERIFY2(!figure.toObject()[key].toString().isEmpty(), key);
    }
    QCOMPARE(run({"catalog", "show", "abacus"}).code, 3);
}

void CommandLineTest::generatedPlansAreRuleClean()
{
    const QString plan = at("generated.gwp");
    QCOMPARE(run({"generate", "--racks", "20", "--rack", "gb300-nvl72", "--site", "dallas", "-o", plan}).code, 0);
    const Answer answer = run({"check", plan, "--severity", "warning"});
    QVERIFY2(answer.code == 0, answer.out);
}

QTEST_APPLESS_MAIN(CommandLineTest)
#include "command_line_test.moc"
