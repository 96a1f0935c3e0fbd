// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/headroom.h"

#include <QtTest>

#include <random>

using namespace gw;

/// What fits under a limit: against bisection on many grids, and at the kinks where one hour more begins to be curtailed.
class HeadroomTest : public QObject {
    Q_OBJECT

    /// The same crossing, found by halving from a size at which too much is curtailed.
    static double byBisection(const std::vector<double>& room, double limit)
    {
        double low = 0, high = 1e6;
        for (int i = 0; i < 200; ++i) {
            const double middle = (low + high) / 2;
            (curtailedPower(room, middle) <= limit * static_cast<double>(room.size()) * middle ? low : high) = middle;
        }
        return low;
    }

private slots:
    void withoutCurtailmentTheFullestHourDecides()
    {
        std::mt19937 words(7);
        std::uniform_real_distribution<double> load(20, 100);
        for (int run = 0; run < 200; ++run) {
            std::vector<double> room(static_cast<std::size_t>(run % 50 + 1));
            for (double& r : room) r = 140.28 - load(words);
            QCOMPARE(*largestAddition(room, 0), *std::min_element(room.begin(), room.end()));
        }
    }

    void theLargestAdditionIsThatOfBisection()
    {
        std::mt19937 words(11);
        std::uniform_real_distribution<double> load(0, 100), share(0, 0.5);
        for (int run = 0; run < 200; ++run) {
            std::vector<double> room(static_cast<std::size_t>(run % 30 + 1));
            for (double& r : room) r = 120 - load(words);
            const double limit = share(words), found = *largestAddition(room, limit);
            QVERIFY2(std::abs(found - byBisection(room, limit)) < 1e-7 * found, qPrintable(QString("%1 of run %2").arg(found).arg(run)));
        }
    }

    void hoursOfEqualRoomAreOneKink()
    {
        QCOMPARE(*largestAddition({30, 10, 10, 10, 30}, 0), 10.0);
        QCOMPARE(*largestAddition({0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1}, 0), 0.1);
        QCOMPARE(*largestAddition({0, 10, 20, 30, 30, 40, 40, 50}, 0.1875), 20.0);
    }

    void aGridThatIsFullEveryHourTakesNothing()
    {
        QCOMPARE(*largestAddition({-20, -10}, 0.01), 0.0);
        QCOMPARE(*largestAddition({-5, 5}, 0.9), 0.0);
        QCOMPARE(*largestAddition({0, 0}, 0), 0.0);
    }

    /// One overloaded hour is soon a small share of what is added in a hundred.
    void anHourBeyondTheLimitLeavesRoomInTheOthers()
    {
        std::vector<double> room(100, 50);
        room[7] = -1;
        const double added = *largestAddition(room, 0.02);
        QVERIFY(added > 50);
        QVERIFY(std::abs(curtailedPower(room, added) / (100 * added) - 0.02) < 1e-12);
    }

    void whereAllMayBeCurtailedAnySizeFits() { QVERIFY(!largestAddition({10, 20}, 1)); }
};

QTEST_APPLESS_MAIN(HeadroomTest)
#include "headroom_test.moc"
