// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/metric.h"

#include <QTest>

#include <set>

using namespace gw;

class MetricTest : public QObject {
    Q_OBJECT
private slots:
    void keysDiffer();
    void aKeyIsFoundByItsBeginningWhereOnlyOneFits();
    void objectivesGoTheirUsualWayUnlessTold();
    void unknownFiguresAndWaysAreRefusedByName();
    void aFigureComesInItsUnitOrWithItsReason();
};

void MetricTest::keysDiffer()
{
    std::set<std::string> keys;
    for (const Metric& metric : metrics()) keys.insert(metric.key);
    QCOMPARE(keys.size(), metrics().size());
}

void MetricTest::aKeyIsFoundByItsBeginningWhereOnlyOneFits()
{
    QCOMPARE(std::string((*findMetric("npv"))->key), std::string("npv_usd"));
    QCOMPARE(std::string((*findMetric("carbon"))->key), std::string("carbon_t_per_year"));
    QCOMPARE(std::string((*findMetric("tokens_per_s"))->key), std::string("tokens_per_s"));
    for (const char* name : {"tokens", "np", "", "npv_", "months", "profit"}) QVERIFY2(!findMetric(name), name);
}

void MetricTest::objectivesGoTheirUsualWayUnlessTold()
{
    QVERIFY(readObjective("npv")->aim == Aim::Maximise);
    QVERIFY(readObjective("capex")->aim == Aim::Minimise);
    QVERIFY(readObjective("capex:max")->aim == Aim::Maximise);
    QVERIFY(readObjective("irr:min")->aim == Aim::Minimise);
}

void MetricTest::unknownFiguresAndWaysAreRefusedByName()
{
    const auto figure = readObjective("happiness:max"), way = readObjective("npv:up");
    QVERIFY(figure.error().code == ErrorCode::UnknownChoice && way.error().code == ErrorCode::UnknownChoice);
    QCOMPARE(figure.error().seen, std::string("happiness"));
    QVERIFY(figure.error().expected.find("npv_usd") != std::string::npos);
    QCOMPARE(way.error().place, std::string("npv_usd"));
    QCOMPARE(way.error().seen, std::string("up"));
}

void MetricTest::aFigureComesInItsUnitOrWithItsReason()
{
    Headline headline;
    headline.costPerMillionTokens = dollarsPerMillionTokens(2.5);
    headline.payback = years(3);
    headline.irr = Missing::NoSignChange;
    headline.carbonPerYear = tonnes(7);
    QCOMPARE((*findMetric("usd_per_million_tokens"))->of(headline).value.value(), 2.5);
    QCOMPARE((*findMetric("payback"))->of(headline).value.value(), 3.0);
    QCOMPARE((*findMetric("carbon"))->of(headline).value.value(), 7.0);
    QVERIFY(!(*findMetric("irr"))->of(headline).value);
    QVERIFY((*findMetric("irr"))->of(headline).missing == Missing::NoSignChange);
}

QTEST_APPLESS_MAIN(MetricTest)
#include "metric_test.moc"
