// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/reliability.h"

#include "core/formulas/availability.h"

#include <QtTest>

#include <cmath>
#include <random>

using namespace gw;

namespace {

bool isNear(double value, double expected, double relative) { return std::abs(value - expected) <= relative * std::abs(expected); }

/// Progress over time of a run that fails at random, step by step.
double simulatedGoodput(double interval, double checkpoint, double restart, double mean)
{
    std::mt19937_64 random(7);
    std::exponential_distribution<double> untilFailure(1 / mean);
    double time = 0, progress = 0;
    for (int segment = 0; segment < 200000; ++segment) {
        for (double failure = untilFailure(random); failure < interval + checkpoint; failure = untilFailure(random)) {
            time += failure;
            for (double again = untilFailure(random); again < restart; again = untilFailure(random)) time += again;
            time += restart;
        }
        time += interval + checkpoint;
        progress += interval;
    }
    return progress / time;
}

} // namespace

class ReliabilityTest : public QObject {
    Q_OBJECT

private slots:
    void aFleetFailsInProportionToItsSize();
    void intervalsMatchTheClosedForms();
    void exactGoodputMatchesASimulation_data();
    void exactGoodputMatchesASimulation();
    void firstOrderWasteAgreesWhereFailuresAreRare();
    void goodputStaysBetweenNoneAndAll_data();
    void goodputStaysBetweenNoneAndAll();
    void dalysIntervalIsNearTheBest();
    void twoOfThreeIsTheBinomialSum();
};

void ReliabilityTest::aFleetFailsInProportionToItsSize()
{
    // Meta, Llama 3: one stop in 3.0931 h on 16,384.
    QVERIFY(isNear(jobTimeBetweenFailures(50677.0, 16384.0), 3.0931, 1e-3));
}

void ReliabilityTest::intervalsMatchTheClosedForms()
{
    // Young 1974, Daly 2006: C 300 s, M 3 h.
    QVERIFY(isNear(youngInterval(300.0, 10800.0), 2545.6, 1e-3));
    QVERIFY(isNear(dalyInterval(300.0, 10800.0), 2349.5, 1e-3));
    QVERIFY(isNear(firstOrderWaste(youngInterval(300.0, 10800.0), 300.0, 0.0, 10800.0), 0.2357, 1e-3));
    QCOMPARE(dalyInterval(100.0, 40.0), 40.0);
}

void ReliabilityTest::exactGoodputMatchesASimulation_data()
{
    QTest::addColumn<double>("interval");
    QTest::addColumn<double>("checkpoint");
    QTest::addColumn<double>("restart");
    QTest::addColumn<double>("mean");
    QTest::newRow("failures are rare") << 600.0 << 60.0 << 900.0 << 40000.0;
    QTest::newRow("failures are common") << 600.0 << 300.0 << 900.0 << 1500.0;
}

void ReliabilityTest::exactGoodputMatchesASimulation()
{
    QFETCH(double, interval);
    QFETCH(double, checkpoint);
    QFETCH(double, restart);
    QFETCH(double, mean);
    QVERIFY(isNear(exactGoodput(interval, checkpoint, restart, mean), simulatedGoodput(interval, checkpoint, restart, mean), 0.01));
}

void ReliabilityTest::firstOrderWasteAgreesWhereFailuresAreRare()
{
    const double interval = youngInterval(10.0, 1e6);
    QVERIFY(std::abs(1 - firstOrderWaste(interval, 10.0, 60.0, 1e6) - exactGoodput(interval, 10.0, 60.0, 1e6)) < 1e-4);
}

void ReliabilityTest::goodputStaysBetweenNoneAndAll_data()
{
    QTest::addColumn<double>("mean");
    for (const double mean : {1.0, 10.0, 100.0, 1e3, 1e4, 1e6, 1e9}) QTest::newRow(qPrintable(QString::number(mean))) << mean;
}

void ReliabilityTest::goodputStaysBetweenNoneAndAll()
{
    QFETCH(double, mean);
    const double goodput = trainingGoodput(60.0, 900.0, mean);
    QVERIFY(goodput >= 0);
    QVERIFY(goodput < 1);
    QVERIFY(trainingGoodput(0.0, 0.0, mean) == 1);
    QVERIFY(goodput <= trainingGoodput(60.0, 900.0, 2 * mean));
}

void ReliabilityTest::dalysIntervalIsNearTheBest()
{
    const double mean = 3600, best = exactGoodput(dalyInterval(60.0, mean), 60.0, 900.0, mean);
    for (double interval = 60; interval < 3600; interval += 10) QVERIFY(exactGoodput(interval, 60.0, 900.0, mean) < best * 1.001);
}

void ReliabilityTest::twoOfThreeIsTheBinomialSum()
{
    const auto ofAlike = [](int needed, int installed, double one) {
        double chances[8];
        return availabilityOfKOfN(needed, installed, [one](int) { return one; }, chances);
    };
    QVERIFY(isNear(ofAlike(2, 3, 0.9), 3 * 0.81 * 0.1 + 0.729, 1e-12));
    QVERIFY(isNear(ofAlike(1, 2, 0.99), 1 - 1e-4, 1e-12));
    QCOMPARE(ofAlike(4, 3, 0.9), 0.0);
    QVERIFY(isNear(ofAlike(0, 5, 0.3), 1.0, 1e-12));
}

QTEST_APPLESS_MAIN(ReliabilityTest)
#include "reliability_test.moc"
