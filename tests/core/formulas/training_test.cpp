// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/training.h"

#include <QtTest>

#include <cmath>

using namespace gw;

namespace {
bool isNear(double value, double expected, double relative) { return std::abs(value - expected) <= relative * std::abs(expected); }
} // namespace

class TrainingTest : public QObject {
    Q_OBJECT

private slots:
    void llama3TookThePublishedArithmetic();
    void chinchillaUsesTwentyTokensPerParameter();
    void fullAttentionCountsTwiceTheCausal();
    void aRunLastsLongerTheLessOfThePeakItUses();
    void bubbleVanishesWithManyMicroBatches();
    void optimizerStateIsCutOverRanks();
};

void TrainingTest::llama3TookThePublishedArithmetic()
{
    // arXiv 2407.21783: 405B parameters, 15.6 T tokens, 3.8e25 FLOP.
    QVERIFY(isNear(trainingFlop(405e9, 15.6e12), 3.8e25, 0.01));
}

void TrainingTest::chinchillaUsesTwentyTokensPerParameter()
{
    // arXiv 2203.15556: 70B parameters, 1.4 T tokens.
    QCOMPARE(computeOptimalTokens(70e9), 1.4e12);
}

void TrainingTest::fullAttentionCountsTwiceTheCausal()
{
    const double dense = 6 * 70e9, width = 80.0 * 64 * 256, sequence = 8192;
    const double full = trainingFlopPerToken(70e9, width, sequence, AttentionConvention::Full) - dense;
    const double causal = trainingFlopPerToken(70e9, width, sequence, AttentionConvention::Causal) - dense;
    QVERIFY(isNear(full, 2 * causal, 1e-9));
    QVERIFY(isNear(full, 12.0 * 80 * 8192 * sequence, 1e-9)); // 12 L n_q d s with n_q d = h
}

void TrainingTest::aRunLastsLongerTheLessOfThePeakItUses()
{
    // Llama 3 405B: 16,384 H100 at about 400 TFLOP/s each, 54 days and more for 3.8e25 FLOP at full presence.
    const double time = trainingTime(3.8e25, 16384.0, 989e12, 0.41, 0.9);
    QVERIFY(isNear(time, 3.8e25 / (16384 * 989e12 * 0.41) / 0.9, 1e-12));
    QVERIFY(time > trainingTime(3.8e25, 16384.0, 989e12, 0.41, 1.0));
    QVERIFY(time / 86400 > 60 && time / 86400 < 90);
}

void TrainingTest::bubbleVanishesWithManyMicroBatches()
{
    QCOMPARE(pipelineBubble(1.0, 8.0, 1.0), 0.0);
    QCOMPARE(pipelineBubble(8.0, 64.0, 1.0), 7.0 / 64);
    QCOMPARE(pipelineBubble(8.0, 64.0, 2.0), 7.0 / 128);
}

void TrainingTest::optimizerStateIsCutOverRanks()
{
    QCOMPARE(optimizerBytes(12.0 * 96 * 12288 * 12288, 8.0, 8.0), 18.0 * 12 * 96 * 12288 * 12288 / 64);
}

QTEST_APPLESS_MAIN(TrainingTest)
#include "training_test.moc"
