// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/contract/field.h"

#include <QTest>

using namespace gw;

class FieldTest : public QObject {
    Q_OBJECT
private slots:
    void theUnitIsReadFromTheKey_data();
    void theUnitIsReadFromTheKey();
    void typesAreNamedInTheWordsOfTheContract();
    void limitsReadAsPeopleSayThem();
};

void FieldTest::theUnitIsReadFromTheKey_data()
{
    QTest::addColumn<QString>("unit");
    const auto row = [](const char* key, const char* unit) { QTest::newRow(key) << unit; };
    row("heat_kw", "kW");
    row("wet_bulb_c", "degC");
    row("range_k", "K");
    row("specific_heat_j_per_kg_k", "J/(kg K)");
    row("water_flow_kg_per_s", "kg/s");
    row("cost_usd_per_million_tokens", "$/Mtok");
    row("cost_usd_per_gpu_h", "$/GPU h");
    row("tokens_per_s_per_mw", "tok/s/MW");
    row("downtime_h_per_year", "h/year");
    row("outages_per_year", "1/year");
    row("failures_per_1000_node_days", "1/(1000 node d)");
    row("transformer_impedance_percent", "%");
    row("memory_bandwidth_b_per_s", "byte/s");
    row("hours", "h");
    row("relative_humidity", "");
    row("cop", "");
    row("a", "");
    row("k", "");
}

void FieldTest::theUnitIsReadFromTheKey()
{
    QFETCH(QString, unit);
    QCOMPARE(QString::fromStdString(contract::unitOfKey(QTest::currentDataTag())), unit);
}

void FieldTest::typesAreNamedInTheWordsOfTheContract()
{
    QCOMPARE(contract::typeName<double>(), std::string("number"));
    QCOMPARE(contract::typeName<std::optional<Power>>(), std::string("number"));
    QCOMPARE(contract::typeName<std::int64_t>(), std::string("integer"));
    QCOMPARE(contract::typeName<bool>(), std::string("boolean"));
    QCOMPARE(contract::typeName<std::vector<Temperature>>(), std::string("list of numbers"));
    QCOMPARE(contract::typeName<std::vector<std::vector<std::int64_t>>>(), std::string("list of lists of integers"));
    QCOMPARE(contract::typeName<std::vector<std::string>>(), std::string("list of text"));
    QCOMPARE(contract::typeName<contract::OneOrList>(), std::string("number or list of numbers"));
    QCOMPARE(contract::typeName<contract::NumberByName>(), std::string("object"));
}

void FieldTest::limitsReadAsPeopleSayThem()
{
    QCOMPARE(contract::share.text(), std::string("0 to 1"));
    QCOMPARE(contract::positive.text(), std::string("above 0"));
    QCOMPARE(contract::notNegative.text(), std::string("at least 0"));
    QVERIFY(!contract::positive.holds(0) && contract::notNegative.holds(0) && !contract::share.holds(1.01));
}

QTEST_APPLESS_MAIN(FieldTest)
#include "field_test.moc"
