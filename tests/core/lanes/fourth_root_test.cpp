// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lanes/fourth_root.h"

#include <QtTest>

#include <cmath>
#include <limits>

using namespace gw;

class FourthRootTest : public QObject {
    Q_OBJECT

private slots:
    void theInverseRootIsRightToThreeUnits()
    {
        for (int i = 0; i < 1'000'000; ++i) {
            const double x = std::exp2(-60 + i * 1.2e-4);
            const float f = static_cast<float>(x);
            const long double exact = powl(static_cast<long double>(x), -0.25L), exactFloat = powl(static_cast<long double>(f), -0.25L);
            QVERIFY(fabsl(lane::inverseFourthRoot(x) / exact - 1) < 1.75 * std::numeric_limits<double>::epsilon());
            QVERIFY(fabsl(lane::inverseFourthRoot(f) / exactFloat - 1) < 1.75 * std::numeric_limits<float>::epsilon());
        }
    }

    void ofOneItIsOne()
    {
        QCOMPARE(lane::inverseFourthRoot(1.0), 1.0);
        QCOMPARE(lane::inverseFourthRoot(1.0F), 1.0F);
    }

    void ofNothingItIsFinite()
    {
        QVERIFY(std::isfinite(lane::inverseFourthRoot(0.0)));
        QVERIFY(std::isfinite(lane::inverseFourthRoot(0.0F)));
    }

    void lanesGiveTheBitsOfOne()
    {
        lane::twin<lane::vec<float, 4>> lanes;
        float x[8], roots[8];
        for (int i = 0; i < 8; ++i) x[i] = 0.03F + 0.17F * static_cast<float>(i);
        lanes = lane::inverseFourthRoot(lane::load<lane::twin<lane::vec<float, 4>>>(x));
        lane::store(lanes, roots);
        for (int i = 0; i < 8; ++i) QCOMPARE(roots[i], lane::inverseFourthRoot(x[i]));
    }
};

QTEST_APPLESS_MAIN(FourthRootTest)
#include "fourth_root_test.moc"
