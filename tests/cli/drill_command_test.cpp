// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <QTest>

using namespace gw::test;

/// Runs `drill` of the real program, and the templates of `edit`.
class DrillCommandTest : public QObject, OwnFolder {
    Q_OBJECT
private slots:
    void everyElementTellsItsWorstCase();
    void whatFailsIsToldWithWhatItTakesAlong();
    void aNameThatIsNotThereIsRefused();
    void templatesOfFeedsAndCoolingAreEdits();

private:
    static QJsonObject of(const QJsonArray& rows, const QString& name)
    {
        for (const QJsonValue& row : rows)
            if (row["name"].toString() == name) return row.toObject();
        return {};
    }
};

void DrillCommandTest::everyElementTellsItsWorstCase()
{
    const QJsonArray rows = run({"drill", sample("superpod"), "--json"}).list();
    const QJsonObject ups = of(rows, "UPS 1A"), cdu = of(rows, "CDU A1");
    QCOMPARE(ups["worst_without"].toString(), QString("UPS 1B"));
    QVERIFY(std::abs(ups["worst_kw"].toDouble() - 2 * ups["load_kw"].toDouble()) < 0.01 * ups["worst_kw"].toDouble());
    QVERIFY(std::abs(ups["margin_kw"].toDouble() - (ups["rating_kw"].toDouble() - ups["load_kw"].toDouble())) < 1e-6);
    QCOMPARE(cdu["worst_without"].toString(), QString("CDU B1"));
    QVERIFY(std::abs(cdu["worst_kw"].toDouble() - 2 * cdu["load_kw"].toDouble()) < 1);
    const Answer table = run({"drill", sample("superpod")});
    QVERIFY(table.out.contains("UPS 1A") && table.out.contains("CDU A1"));
}

void DrillCommandTest::whatFailsIsToldWithWhatItTakesAlong()
{
    const Answer one = run({"drill", sample("superpod"), "--fail", "UPS 1A"});
    QCOMPARE(one.code, 0);
    const Answer both = run({"drill", sample("superpod"), "--fail", "UPS 1A", "--fail", "UPS 1B", "--json"});
    QCOMPARE(both.code, 1);
    const QJsonObject json = QJsonDocument::fromJson(both.out).object();
    QVERIFY(json["power_lost_kw"].toDouble() > 1000);
    QCOMPARE(of(json["pieces"].toArray(), "UPS 1A")["standing"].toString(), QString("out_of_service"));
    QCOMPARE(of(json["pieces"].toArray(), "Busway A side A")["standing"].toString(), QString("without_power"));
    const Answer plant = run({"drill", sample("superpod"), "--fail", "Plant switchgear 2A", "--fail", "Plant switchgear 2B"});
    QCOMPARE(plant.code, 1);
    QVERIFY2(plant.out.contains("without_coolant"), plant.out.constData());
}

void DrillCommandTest::aNameThatIsNotThereIsRefused()
{
    const Answer answer = run({"drill", sample("superpod"), "--fail", "Nobody"});
    QVERIFY(answer.code > 1);
    QVERIFY2(answer.err.contains("Nobody"), answer.err.constData());
}

void DrillCommandTest::templatesOfFeedsAndCoolingAreEdits()
{
    const QString script = written("edits.json", R"([{"do": "feed_by", "where": "kind=rack", "topology": "3n/2"}, {"do": "cool_by", "where": "kind=rack", "units": "cdus", "sink": "towers"}])");
    const QString out = at("fed.json");
    const Answer answer = run({"edit", sample("superpod"), "--script", script, "-o", out});
    QVERIFY2(answer.code == 0, answer.err.constData());
    const QJsonArray rows = run({"drill", out, "--json"}).list();
    QVERIFY(rows.size() > 10);
    const QJsonObject plan = QJsonDocument::fromJson(textOf(out)).object();
    bool hasTower = false;
    for (const QJsonValue& piece : plan["equipment"].toArray()) hasTower |= piece["type"].toString().startsWith("cooling-tower");
    QVERIFY(hasTower);
    const QString wrong = written("wrong.json", R"([{"do": "feed_by", "where": "kind=ups", "topology": "2n"}])");
    QVERIFY(run({"edit", sample("superpod"), "--script", wrong, "-o", out}).code != 0);
}

QTEST_APPLESS_MAIN(DrillCommandTest)
#include "drill_command_test.moc"
