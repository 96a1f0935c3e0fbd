// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <QTest>

#include <algorithm>

using namespace gw::test;

/// Runs `check` of the real program.
class CheckCommandTest : public QObject, OwnFolder {
    Q_OBJECT
private slots:
    void checkExitsWithOneWhenARuleIsBroken();
    void checkMendsWhatIsMechanicalAndWritesIt();
    void checkTellsWhyAPlanCannotBeComputed();
    void checkListsItsRulesWithTheirSources();
};

void CheckCommandTest::checkExitsWithOneWhenARuleIsBroken()
{
    QJsonObject plan = QJsonDocument::fromJson(textOf(sample("superpod"))).object();
    plan["feeds"] = QJsonArray();
    const QString path = written("dark.json", QJsonDocument(plan).toJson());
    const Answer answer = run({"check", path});
    QCOMPARE(answer.code, 1);
    QVERIFY(answer.out.contains("rack_without_feed"));
    QVERIFY(!run({"check", path, "--json"}).list().isEmpty());
}

void CheckCommandTest::checkMendsWhatIsMechanicalAndWritesIt()
{
    QJsonObject plan = QJsonDocument::fromJson(textOf(sample("superpod"))).object();
    QJsonObject site = plan["site"].toObject();
    site["grid_capacity_mw"] = 1;
    plan["site"] = site;
    const QString path = written("small_grid.json", QJsonDocument(plan).toJson()), mended = at("mended.json");
    QCOMPARE(run({"check", path}).code, 1);
    QCOMPARE(run({"check", path, "--fix"}).code, 2);
    const Answer answer = run({"check", path, "--fix", "-o", mended});
    QCOMPARE(answer.code, 0);
    QVERIFY(answer.out.contains("Raise the grid connection"));
    QCOMPARE(run({"check", mended, "--severity", "all"}).code, 0);
    QCOMPARE(QJsonDocument::fromJson(run({"check", path, "--fix", "--json", "-o", mended}).out).object()["fixed"].toArray().size(), 1);
}

void CheckCommandTest::checkTellsWhyAPlanCannotBeComputed()
{
    QByteArray plan = textOf(sample("superpod"));
    QVERIFY(plan.contains("\"from\":31,\"to\":32"));
    const QString circle = written("circle.json", QByteArray(plan).replace("\"from\":31,\"to\":32", "\"from\":31,\"to\":30")), mended = at("open.json");
    const Answer answer = run({"check", circle});
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.out.contains("feed_cycle"), qPrintable(answer.out));
    QVERIFY2(answer.err.contains("not judged"), qPrintable(answer.err));
    QVERIFY(run({"check", circle, "--fix", "-o", mended}).out.contains("Remove the feed"));
    QVERIFY(!run({"check", mended, "--severity", "all"}).out.contains("feed_cycle"));
    const QString unknown = written("unknown.json", plan.replace("\"type\":\"gb200-nvl72\"", "\"type\":\"gb900-nvl9000\""));
    QCOMPARE(run({"check", unknown}).code, 1);
    const QJsonArray findings = run({"check", unknown, "--json"}).list();
    QVERIFY(std::any_of(findings.begin(), findings.end(), [](const auto& f) { return f.toObject()["rule"] == "unknown_type" && f.toObject()["seen"] == "gb900-nvl9000"; }));
}

void CheckCommandTest::checkListsItsRulesWithTheirSources()
{
    const Answer answer = run({"check", "--rules"});
    QCOMPARE(answer.code, 0);
    for (const char* part : {"working_space_too_shallow (space)", "NEC 110.26", "Source: "}) QVERIFY2(answer.out.contains(part), part);
    const QJsonArray rules = run({"check", "--rules", "--json"}).list();
    QVERIFY(rules.size() >= 40);
    for (const auto& rule : rules) QVERIFY(!rule.toObject()["source"].toString().isEmpty());
    QCOMPARE(run({"check"}).code, 2);
}

QTEST_APPLESS_MAIN(CheckCommandTest)
#include "check_command_test.moc"
