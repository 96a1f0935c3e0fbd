// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/throughput_error.h"

#include "core/catalog/read_catalog.h"
#include "core/search/plan_figures.h"

#include <QtTest>

#include <cmath>

using namespace gw;

class ThroughputErrorTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everyMeasuredRowIsServed();
    void theSpreadIsThatOfMeasurementsTwiceAsHigh();
    void rowsOfUnknownConditionsArePassedOver();
    void withoutMeasurementsTheCataloguesLeastHolds();
    void aWiderSpreadThanTheLeastIsUsed();

private:
    Catalog m_catalog;
};

void ThroughputErrorTest::initTestCase()
{
    auto catalog = readCatalog(resourcesFolder() / "catalog");
    QVERIFY(catalog.isOk());
    m_catalog = *std::move(catalog);
}

void ThroughputErrorTest::everyMeasuredRowIsServed()
{
    const ThroughputError error = throughputError(m_catalog);
    QCOMPARE(static_cast<std::size_t>(error.rows), m_catalog.measurements.size());
    QVERIFY2(error.median > 0.8 && error.median < 1.25, qPrintable(QString::number(error.median)));
    QVERIFY2(error.spread > 0.05 && error.spread < 0.4, qPrintable(QString::number(error.spread)));
}

/// log(2 m) = log 2 + log m: the median doubles, and the mean square gains log 2 (log 2 + 2 mean).
void ThroughputErrorTest::theSpreadIsThatOfMeasurementsTwiceAsHigh()
{
    Catalog one = m_catalog;
    one.measurements.resize(1);
    const ThroughputError before = throughputError(one);
    one.measurements.front().perAccelerator.value = one.measurements.front().perAccelerator.value * 2.0;
    const ThroughputError after = throughputError(one);
    QCOMPARE(before.rows, 1);
    QVERIFY(std::abs(after.median / before.median - 2) < 1e-12);
    QVERIFY(std::abs(before.spread - std::abs(std::log(before.median))) < 1e-12);
    QVERIFY(std::abs(after.spread - std::abs(std::log(2 * before.median))) < 1e-12);
}

void ThroughputErrorTest::rowsOfUnknownConditionsArePassedOver()
{
    Catalog catalog = m_catalog;
    catalog.measurements.resize(2);
    catalog.measurements.front().scenario = "on a good day";
    QCOMPARE(throughputError(catalog).rows, 1);
}

void ThroughputErrorTest::withoutMeasurementsTheCataloguesLeastHolds()
{
    Catalog catalog = m_catalog;
    catalog.measurements.clear();
    QCOMPARE(throughputError(catalog).rows, 0);
    const UncertainInput input = modelErrors(catalog).front().input;
    QCOMPARE(input.key, std::string("model_error.throughput"));
    QVERIFY(input.distribution == Distribution(Lognormal {1, catalog.modelErrors->throughput.value}));
    QVERIFY(input.source.starts_with("Gigawright estimate"));
}

void ThroughputErrorTest::aWiderSpreadThanTheLeastIsUsed()
{
    const UncertainInput input = modelErrors(m_catalog).front().input;
    QVERIFY(input.distribution == Distribution(Lognormal {1, throughputError(m_catalog).spread}));
    QVERIFY(throughputError(m_catalog).spread > m_catalog.modelErrors->throughput.value);
}

QTEST_APPLESS_MAIN(ThroughputErrorTest)
#include "throughput_error_test.moc"
