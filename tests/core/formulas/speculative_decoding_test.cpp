// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/speculative_decoding.h"

#include <QtTest>

using namespace gw;

/// What is accepted with more drafted tokens than were measured: against measured curves, and where there is little to fit.
class SpeculativeDecodingTest : public QObject {
    Q_OBJECT

private slots:
    /// Accepted lengths for 1 to 8 drafted tokens, coding prompts, published by InferenceX (golden_al_distribution, ce4e6f07 and 1a373974).
    void measuredCurvesAreContinued_data()
    {
        QTest::addColumn<std::vector<double>>("curve");
        QTest::newRow("MiniMax-M3, thinking") << std::vector<double> {1.78, 2.38, 2.83, 3.11, 3.35, 3.45, 3.53, 3.74};
        QTest::newRow("MiniMax-M3") << std::vector<double> {1.84, 2.52, 2.93, 3.41, 3.59, 3.57, 3.85, 4.06};
        QTest::newRow("MiniMax-M3 with grouped queries, thinking") << std::vector<double> {1.79, 2.39, 2.78, 3.02, 3.21, 3.30, 3.52, 3.51};
        QTest::newRow("MiniMax-M3 with grouped queries") << std::vector<double> {1.83, 2.46, 2.97, 3.29, 3.72, 3.76, 3.75, 3.93};
        QTest::newRow("DeepSeek V4 Pro, thinking") << std::vector<double> {1.86, 2.55, 3.08, 3.43, 3.74, 3.82, 3.86, 3.75};
        QTest::newRow("DeepSeek V4 Pro") << std::vector<double> {1.93, 2.76, 3.47, 4.10, 4.52, 4.87, 4.94, 4.94};
    }

    void measuredCurvesAreContinued()
    {
        QFETCH(std::vector<double>, curve);
        for (std::size_t known = 3; known < curve.size(); ++known) {
            const std::vector<double> start(curve.begin(), curve.begin() + static_cast<std::ptrdiff_t>(known));
            for (std::size_t k = known + 1; k <= curve.size(); ++k)
                QVERIFY2(std::abs(acceptedLength(start, k) / curve[k - 1] - 1) < 0.20, qPrintable(QString("%1 of %2 known: %3").arg(k).arg(known).arg(acceptedLength(start, k))));
        }
    }

    void measuredLengthsAreReturnedAsTheyAre()
    {
        const std::vector<double> falling {1.84, 2.52, 2.93, 3.41, 3.59, 3.57};
        for (std::size_t k = 1; k <= falling.size(); ++k) QCOMPARE(acceptedLength(falling, k), falling[k - 1]);
        QCOMPARE(acceptedLength(falling, 0), 1.0);
    }

    void gainsThatShrinkInOneRatioGoOnShrinkingInIt()
    {
        const double a = 0.8;
        const std::vector<double> independent {acceptedLength(a, 1), acceptedLength(a, 2), acceptedLength(a, 3), acceptedLength(a, 4)};
        QVERIFY(std::abs(acceptedLength(independent, 9) - acceptedLength(a, 9)) < 1e-12);
        QVERIFY(std::abs(acceptedLength(std::vector<double> {1 + a}, 9) - acceptedLength(a, 9)) < 1e-12); // one length alone: independent acceptance
    }

    void furtherTokensNeverTakeAway()
    {
        for (const std::vector<double>& measured : {std::vector<double> {1.8, 2.4, 2.4, 2.4}, {1.8, 1.8}, {1, 1, 1}, {1.9, 2.5, 2.2, 2.3}, {2, 3, 4}})
            for (std::size_t k = measured.size() + 1; k < 20; ++k) QVERIFY(acceptedLength(measured, k) >= measured.back());
        QCOMPARE(acceptedLength({1.8, 2.4, 2.4, 2.4}, 9), 2.4);
    }
};

QTEST_APPLESS_MAIN(SpeculativeDecodingTest)
#include "speculative_decoding_test.moc"
