// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/paired.h"

#include <QtTest>

#include <vector>

using namespace gw::bench;

class PairedTest : public QObject {
    Q_OBJECT

private slots:
    void oursAndThePeersTakeTurns()
    {
        QString order;
        runPaired([&] { order += 'A'; return 2.0; }, [&] { order += 'B'; return 1.0; }, 7);
        QCOMPARE(order, QStringLiteral("ABABABABABABAB"));
    }

    void atLeastSevenPairsAreRun()
    {
        QCOMPARE(runPaired([] { return 1.0; }, [] { return 1.0; }, 1).pairs, 7);
    }

    void theRatioIsTheMedianOfThePairs()
    {
        const std::vector<double> own {1, 2, 3, 4, 5, 6, 7, 8, 90};
        std::size_t next = 0;
        const Paired paired = runPaired([&] { return own[next++]; }, [] { return 2.0; }, 9);
        QCOMPARE(paired.ratio, 2.5);
        QCOMPARE(paired.ours, 5.0);
        QCOMPARE(paired.peers, 2.0);
        // Of nine, the second from either end enclose the median with 96 %.
        QCOMPARE(paired.low, 1.0);
        QCOMPARE(paired.high, 4.0);
    }
};

QTEST_APPLESS_MAIN(PairedTest)
#include "paired_test.moc"
