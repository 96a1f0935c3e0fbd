// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <QTest>

using namespace gw::test;

namespace {

const QString superpod = sample("superpod");

} // namespace

/// Runs `explain` of the real program.
class ExplainCommandTest : public QObject {
    Q_OBJECT
private slots:
    void theTreeBeginsWithTheFigureAndItsFormula();
    void depthIsTheLevelsBelowTheFigure();
    void figuresForMachinesAreThoseOfSolve();
    void nodesForMachinesAreWholeAndReferToEachOther();
    void listTellsEveryFigureOfSolve();
    void onePieceIsExplainedByItsName();
    void loopsTiersRoomsAndSeveralPiecesAreExplained();
    void unknownFiguresAreRefusedWithTheList();
    void aMissingFigureSaysWhyAndExitsWithOne();
    void twoRunsGiveTheSameBytes();
};

void ExplainCommandTest::theTreeBeginsWithTheFigureAndItsFormula()
{
    const Answer answer = run({"explain", superpod, "npv"});
    QCOMPARE(answer.code, 0);
    const QList<QByteArray> lines = answer.out.split('\n');
    QVERIFY(lines[0].startsWith("Net present value"));
    QVERIFY2(lines[1].contains("discount rate") && lines[1].contains("[cashflow.net_present_value]"), lines[1].constData());
    QVERIFY(answer.out.contains("plan: finance.discount_rate"));
}

void ExplainCommandTest::depthIsTheLevelsBelowTheFigure()
{
    QCOMPARE(run({"explain", superpod, "pue", "--depth", "0"}).out.count('\n'), 1);
    const QByteArray two = run({"explain", superpod, "pue", "--depth", "2"}).out, five = run({"explain", superpod, "pue", "--depth", "5"}).out;
    QVERIFY(two.count('\n') > 3 && five.count('\n') > two.count('\n'));
    QVERIFY(five.contains("catalogue: "));
    QCOMPARE(run({"explain", superpod, "pue", "--depth", "many"}).code, 2);
}

void ExplainCommandTest::figuresForMachinesAreThoseOfSolve()
{
    const QJsonObject headline = run({"solve", superpod, "--json", "--device", "cpu"}).json()["headline"].toObject();
    for (const char* metric : {"npv_usd", "irr", "pue", "availability", "capex_usd", "revenue_usd_per_year", "roi", "tokens_per_s"}) {
        const QJsonObject answer = run({"explain", superpod, metric, "--json"}).json();
        QCOMPARE(answer["metric"].toString(), QString(metric));
        const double value = answer["nodes"][0]["value"].toDouble(), solved = headline[metric].toDouble();
        QVERIFY2(qAbs(value - solved) <= 1e-12 * qAbs(solved), metric);
    }
}

void ExplainCommandTest::nodesForMachinesAreWholeAndReferToEachOther()
{
    const QJsonArray nodes = run({"explain", superpod, "irr", "--json"}).json()["nodes"].toArray();
    QVERIFY(nodes.size() > 300);
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        const QJsonObject node = nodes[i].toObject();
        QCOMPARE(node["node"].toInt(), int(i));
        QVERIFY(node.contains("children") != node.contains("origin"));
        for (const QJsonValue& child : node["children"].toArray()) QVERIFY(child["node"].toInt() > i && child["node"].toInt() < nodes.size());
    }
}

void ExplainCommandTest::listTellsEveryFigureOfSolve()
{
    const QJsonObject headline = run({"solve", superpod, "--json", "--device", "cpu"}).json()["headline"].toObject();
    const QJsonArray list = QJsonDocument::fromJson(run({"explain", superpod, "--list", "--json"}).out).array();
    QCOMPARE(list.size(), headline.size());
    for (const QJsonValue& figure : list) QVERIFY2(headline.contains(figure["metric"].toString()), qPrintable(figure["metric"].toString()));
    QCOMPARE(run({"explain", superpod, "--list"}).out.count('\n'), list.size());
}

void ExplainCommandTest::onePieceIsExplainedByItsName()
{
    const Answer answer = run({"explain", superpod, "load:Transformer 1A", "--depth", "4"});
    QCOMPARE(answer.code, 0);
    QVERIFY2(answer.out.startsWith("Load at the peak, Transformer 1A"), answer.out.constData());
    QVERIFY(answer.out.contains("[power.transformer_losses]"));
    QVERIFY(run({"explain", superpod, "loading:Transformer 1A"}).out.contains("Rating"));
    QCOMPARE(run({"explain", superpod, "load:Transformer 99"}).code, 3);
}

void ExplainCommandTest::loopsTiersRoomsAndSeveralPiecesAreExplained()
{
    for (const auto& [metric, head] : {std::pair {"mean:UPS 1A", "Mean output, UPS 1A"}, {"failure_loading:UPS 1A", "Loading when a side is lost, UPS 1A"}, {"heat:UPS 1A", "Heat given off, mean, UPS 1A"},
             {"margin:UPS 1A", "Margin at the peak, UPS 1A"}, {"loading:UPS 1A", "Loading at the peak, UPS 1A"}, {"loop_capacity:Technology loop 1", "Cooling capacity, Technology loop 1"}, {"loop_drop:Technology loop 1", "Pressure drop in the mains, Technology loop 1"},
             {"ttft:Premium", "Time to the first token on one rack, Premium"}, {"cost:room:Hall 1", "Cost of pieces, Hall 1"}, {"cost:4-6", "Cost of pieces, 3 pieces"}}) {
        const Answer answer = run({"explain", superpod, metric});
        QCOMPARE(answer.code, 0);
        QVERIFY2(answer.out.startsWith(head), answer.out.left(100).constData());
        QCOMPARE(answer.out, run({"explain", superpod, metric}).out);
    }
    const Answer several = run({"explain", superpod, "loading:4-6"});
    QCOMPARE(several.code, 2);
    QVERIFY2(several.err.contains("expected: one piece"), several.err.constData());
    QVERIFY(run({"explain", superpod, "happiness:4"}).err.contains("loop_drop:NAME, interactivity:NAME, ttft:NAME"));
}

void ExplainCommandTest::unknownFiguresAreRefusedWithTheList()
{
    const Answer answer = run({"explain", superpod, "happiness"});
    QVERIFY2(answer.code == 2 || answer.code == 3, qPrintable(QString::number(answer.code)));
    QVERIFY(answer.out.isEmpty());
    QVERIFY2(answer.err.contains("happiness") && answer.err.contains("npv_usd") && answer.err.contains("pue"), answer.err.constData());
    QCOMPARE(run({"explain", superpod}).code, 2);
}

void ExplainCommandTest::aMissingFigureSaysWhyAndExitsWithOne()
{
    QFile sample(superpod);
    QVERIFY(sample.open(QIODevice::ReadOnly));
    QJsonObject plan = QJsonDocument::fromJson(sample.readAll()).object();
    for (const char* table : {"equipment", "feeds", "connections", "tiers", "applications", "waivers", "groups"}) plan[table] = QJsonArray();
    QTemporaryDir folder;
    QFile empty(folder.filePath("empty.gwp.json"));
    QVERIFY(empty.open(QIODevice::WriteOnly) && empty.write(QJsonDocument(plan).toJson()) > 0);
    empty.close();
    const Answer answer = run({"explain", empty.fileName(), "pue"});
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.out.contains("pue has no value"), answer.out.constData());
}

void ExplainCommandTest::twoRunsGiveTheSameBytes()
{
    QCOMPARE(run({"explain", superpod, "npv", "--json"}).out, run({"explain", superpod, "npv", "--json"}).out);
}

QTEST_APPLESS_MAIN(ExplainCommandTest)
#include "explain_command_test.moc"
