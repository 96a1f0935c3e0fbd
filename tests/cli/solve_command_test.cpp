// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <QDir>
#include <QTest>

#include <cmath>

using namespace gw::test;

/// Runs `solve` of the real program.
class SolveCommandTest : public QObject, OwnFolder {
    Q_OBJECT
private slots:
    void everySampleBecomesAPlanFile_data();
    void everySampleBecomesAPlanFile();
    void solveHasEveryKeyOfTheContract();
    void solveAnswersTheSameBytesWithAnyNumberOfThreads();
    void solvedFiguresObeyTheirLimits_data();
    void solvedFiguresObeyTheirLimits();
    void missingFiguresAreNullWithAReason();
    void scenariosChangeTheAnswer();
};

void SolveCommandTest::everySampleBecomesAPlanFile_data()
{
    QTest::addColumn<QString>("name");
    for (const QString& file : QDir(GW_SAMPLES).entryList({"*.gwp.json"})) QTest::newRow(qPrintable(file)) << file.chopped(9);
}

void SolveCommandTest::everySampleBecomesAPlanFile()
{
    QFETCH(QString, name);
    const QString plan = at(name + ".gwp");
    QCOMPARE(run({"new", name, "-o", plan}).code, 0);
    const Answer fromFile = run({"solve", plan, "--json"}), fromSample = run({"solve", sample(name), "--json"});
    QCOMPARE(fromFile.code, 0);
    // The file carries its types, which its digest shows and its figures do not.
    QJsonObject written = fromFile.json(), original = fromSample.json();
    QVERIFY(written.take("digest").toString() != original.take("digest").toString());
    QCOMPARE(written, original);
    QCOMPARE(run({"check", plan, "--severity", "warning"}).code, 0);
}

void SolveCommandTest::solveHasEveryKeyOfTheContract()
{
    const QJsonObject answer = run({"solve", sample("superpod"), "--json"}).json();
    for (const char* key : {"program", "model_version", "plan", "digest", "scenario", "device", "headline", "layers", "tiers", "limits", "power", "findings", "missing"})
        QVERIFY2(answer.contains(key), key);
    const QJsonObject headline = answer["headline"].toObject();
    for (const char* key : {"racks", "accelerators", "it_power_kw", "facility_power_kw", "grid_peak_kw", "pue", "wue_l_per_kwh", "cue_kg_per_kwh", "energy_mwh_per_year",
             "carbon_t_per_year", "water_m3_per_year", "tokens_per_s", "tokens_per_s_per_mw", "tokens_per_joule", "usd_per_million_tokens", "goodput", "availability", "capex_usd",
             "opex_usd_per_year", "revenue_usd_per_year", "npv_usd", "irr", "payback_years", "roi", "months_to_power", "months_to_full_capacity"})
        QVERIFY2(headline.contains(key), key);
    for (const char* layer : {"energy", "chips", "infrastructure", "models", "applications"})
        for (const char* key : {"capex_usd", "opex_usd_per_year", "value_added_usd_per_year", "roi"}) QVERIFY2(answer["layers"].toObject()[layer].toObject().contains(key), key);
    QCOMPARE(headline["racks"].toInt(), 8);
    QCOMPARE(headline["accelerators"].toInt(), 576);
}

void SolveCommandTest::solveAnswersTheSameBytesWithAnyNumberOfThreads()
{
    const QByteArray one = run({"solve", sample("hall-100mw"), "--json", "--threads", "1"}).out;
    QVERIFY(!one.isEmpty());
    for (const char* threads : {"2", "0"}) QCOMPARE(run({"solve", sample("hall-100mw"), "--json", "--threads", threads}).out, one);
}

void SolveCommandTest::solvedFiguresObeyTheirLimits_data() { everySampleBecomesAPlanFile_data(); }

void SolveCommandTest::solvedFiguresObeyTheirLimits()
{
    QFETCH(QString, name);
    const QJsonObject answer = run({"solve", sample(name), "--json"}).json();
    const QJsonObject headline = answer["headline"].toObject();
    QVERIFY(headline["pue"].toDouble() > 1.0 && headline["pue"].toDouble() < 2.0);
    QVERIFY(headline["facility_power_kw"].toDouble() > headline["it_power_kw"].toDouble());
    QVERIFY(headline["grid_peak_kw"].toDouble() >= headline["facility_power_kw"].toDouble());
    for (const auto& tier : answer["tiers"].toArray()) QVERIFY(tier.toObject()["tokens_per_s"].toDouble() <= tier.toObject()["limit_tokens_per_s"].toDouble());
    double valueAdded = 0;
    for (const auto& layer : answer["layers"].toObject()) valueAdded += layer.toObject()["value_added_usd_per_year"].toDouble();
    const double revenue = headline["revenue_usd_per_year"].toDouble();
    QVERIFY(std::abs(valueAdded - revenue) <= 1e-9 * revenue);
    for (const auto& stage : answer["power"].toObject()["stages"].toArray()) {
        const QJsonObject s = stage.toObject();
        QVERIFY(std::abs(s["in_kw"].toDouble() - s["out_kw"].toDouble() - s["loss_kw"].toDouble()) <= 1e-6 * (1 + s["in_kw"].toDouble()));
    }
}

void SolveCommandTest::missingFiguresAreNullWithAReason()
{
    QJsonObject plan = QJsonDocument::fromJson(textOf(sample("superpod"))).object();
    for (const char* table : {"equipment", "feeds", "connections", "waivers"}) plan[table] = QJsonArray();
    const Answer answer = run({"solve", written("empty.json", QJsonDocument(plan).toJson()), "--json"});
    QCOMPARE(answer.code, 0);
    const QJsonObject headline = answer.json()["headline"].toObject();
    QVERIFY(headline["pue"].isNull());
    QVERIFY(headline["tokens_per_s"].isNull());
    QVERIFY(answer.json()["missing"].toObject().contains("tokens_per_s"));
    QVERIFY(!answer.out.toLower().contains("nan"));
}

void SolveCommandTest::scenariosChangeTheAnswer()
{
    const QJsonObject plan = QJsonDocument::fromJson(textOf(sample("superpod"))).object();
    const QJsonArray scenarios = plan["scenarios"].toArray();
    QVERIFY(!scenarios.isEmpty());
    const QString name = scenarios[0].toObject()["name"].toString();
    const Answer base = run({"solve", sample("superpod"), "--json"}), other = run({"solve", sample("superpod"), "--json", "--scenario", name});
    QCOMPARE(other.code, 0);
    QVERIFY(base.json()["headline"] != other.json()["headline"]);
    QCOMPARE(run({"solve", sample("superpod"), "--scenario", "no such"}).code, 3);
}

QTEST_APPLESS_MAIN(SolveCommandTest)
#include "solve_command_test.moc"
