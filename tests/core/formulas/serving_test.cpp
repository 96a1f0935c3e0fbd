// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/engine_efficiency.h"
#include "core/formulas/serving.h"

#include <QtTest>

#include <cmath>

using namespace gw;

namespace {
bool isNear(double value, double expected, double relative) { return std::abs(value - expected) <= relative * std::abs(expected); }
} // namespace

class ServingFormulasTest : public QObject {
    Q_OBJECT

private slots:
    void ridgeIsWhereReadingAndArithmeticMeet_data();
    void ridgeIsWhereReadingAndArithmeticMeet();
    void expertsTouchedFollowUniformRouting_data();
    void expertsTouchedFollowUniformRouting();
    void oneExpertOfDeepSeekHasItsParameters();
    void denseModelsHaveNoExperts();
    void allReduceOfOneRankTakesNoTime();
    void allReduceSendsTwiceWhatAllToAllSends();
    void collectivesInOneDomainKnowNoSlowHop();
    void collectivesAcrossDomainsAddTheSlowHop();
    void dispatchAcrossDomainsIsNearWhatDeepEpMeasured_data();
    void dispatchAcrossDomainsIsNearWhatDeepEpMeasured();
    void aPromptFoundInTheCacheCostsNoAttention();
    void batchThatFitsIsWhatTheWeightsLeave();
    void anOperatorTakesTheLongerOfItsTwoTimes();
};

void ServingFormulasTest::ridgeIsWhereReadingAndArithmeticMeet_data()
{
    QTest::addColumn<double>("arithmetic");
    QTest::addColumn<double>("bytes");
    QTest::addColumn<double>("bandwidth");
    QTest::addColumn<double>("expected");
    // Closed form of aiconfigurator (095f58a5).
    QTest::newRow("H100 bf16") << 989e12 << 2.0 << 3.35e12 << 295.22;
    QTest::newRow("H200 fp8") << 1978e12 << 1.0 << 4.8e12 << 206.04;
}

void ServingFormulasTest::ridgeIsWhereReadingAndArithmeticMeet()
{
    QFETCH(double, arithmetic);
    QFETCH(double, bytes);
    QFETCH(double, bandwidth);
    QFETCH(double, expected);
    QVERIFY(isNear(ridgeBatch(arithmetic, bytes, bandwidth), expected, 1e-4));
}

void ServingFormulasTest::expertsTouchedFollowUniformRouting_data()
{
    QTest::addColumn<double>("tokens");
    QTest::addColumn<double>("expected");
    // DeepSeek, 256 experts, 8 active; closed form of aiconfigurator (095f58a5).
    QTest::newRow("none") << 0.0 << 0.0;
    QTest::newRow("one token") << 1.0 << 8.0;
    QTest::newRow("8") << 8.0 << 57.4208;
    QTest::newRow("64") << 64.0 << 222.4425;
    QTest::newRow("many") << 100000.0 << 256.0;
}

void ServingFormulasTest::expertsTouchedFollowUniformRouting()
{
    QFETCH(double, tokens);
    QFETCH(double, expected);
    QVERIFY(std::abs(expertsTouched(256.0, 8.0, tokens) - expected) <= 1e-4 * (1 + expected));
}

void ServingFormulasTest::oneExpertOfDeepSeekHasItsParameters()
{
    // 58 layers of three matrices 7,168 x 2,048: 2.554e9.
    QVERIFY(isNear(expertParameters(671e9, 37e9, 256.0, 8.0), 58.0 * 3 * 7168 * 2048, 0.01));
}

void ServingFormulasTest::denseModelsHaveNoExperts()
{
    QCOMPARE(expertParameters(70e9, 70e9, 0.0, 0.0), 0.0);
    QCOMPARE(expertsTouched(0.0, 0.0, 100.0), 0.0);
}

void ServingFormulasTest::allReduceOfOneRankTakesNoTime()
{
    QCOMPARE(allReduceTime(8e-6, 1e6, 1.0, 450e9), 0.0);
    QCOMPARE(allToAllTime(8e-6, 1e6, 1.0, 450e9), 0.0);
}

void ServingFormulasTest::allReduceSendsTwiceWhatAllToAllSends()
{
    QVERIFY(isNear(allReduceTime(8e-6, 1e9, 8.0, 900e9), 8e-6 + 2 * 1e9 * 7 / 8 / 900e9, 1e-12));
    QVERIFY(isNear(allReduceTime(0.0, 1e9, 8.0, 900e9), 2 * allToAllTime(0.0, 1e9, 8.0, 900e9), 1e-12));
}

void ServingFormulasTest::collectivesInOneDomainKnowNoSlowHop()
{
    const Hop<double> in {8e-6, 8, 450e9}, out {10e-6, 1, 50e9};
    QCOMPARE(allReduceTime(1e6, in, out), allReduceTime(8e-6, 1e6, 8.0, 450e9));
    QCOMPARE(allToAllTime(1e6, in, out), allToAllTime(8e-6, 1e6, 8.0, 450e9));
}

void ServingFormulasTest::collectivesAcrossDomainsAddTheSlowHop()
{
    const Hop<double> in {8e-6, 8, 450e9}, out {10e-6, 2, 50e9};
    // Each rank carries an eighth across, half of it there and half back, twice.
    QVERIFY(isNear(allReduceTime(1e6, in, out), 8e-6 + 2 * 1e6 * 7 / 8 / 450e9 + 10e-6 + 1e6 / 8 / 50e9, 1e-12));
    QVERIFY(isNear(allToAllTime(1e6, in, out), 8e-6 + 5e5 * 7 / 8 / 450e9 + 10e-6 + 5e5 / 50e9, 1e-12));
}

void ServingFormulasTest::dispatchAcrossDomainsIsNearWhatDeepEpMeasured_data()
{
    QTest::addColumn<double>("domains");
    QTest::addColumn<double>("bytesPerElement");
    QTest::addColumn<double>("measured");
    // DeepEP, docs/legacy.md: low-latency kernels on H800 in domains of eight, 128 tokens of 7,168 elements to 8 experts each; us.
    QTest::newRow("dispatch, 16") << 2.0 << 1.0 << 118.0;
    QTest::newRow("dispatch, 32") << 4.0 << 1.0 << 155.0;
    QTest::newRow("dispatch, 64") << 8.0 << 1.0 << 173.0;
    QTest::newRow("dispatch, 256") << 32.0 << 1.0 << 194.0;
    QTest::newRow("combine, 16") << 2.0 << 2.0 << 195.0;
    QTest::newRow("combine, 64") << 8.0 << 2.0 << 314.0;
    QTest::newRow("combine, 256") << 32.0 << 2.0 << 360.0;
}

void ServingFormulasTest::dispatchAcrossDomainsIsNearWhatDeepEpMeasured()
{
    QFETCH(double, domains);
    QFETCH(double, bytesPerElement);
    QFETCH(double, measured);
    const EngineEfficiency e;
    constexpr double scaleUp = 200e9, scaleOut = 50e9, link = 0.5; // H800: NVLink cut to 400 GB/s of both directions; one 400 Gb/s port; half of NVLink in kernels made for it
    const double time = allToAllTime(128.0 * 8 * 7168 * bytesPerElement, {e.dispatch, 8, scaleUp * link}, {e.outHop, domains, scaleOut * e.outLink});
    QVERIFY2(time * 1e6 > measured && time * 1e6 < 1.45 * measured, qPrintable(QString::number(time * 1e6)));
}

void ServingFormulasTest::aPromptFoundInTheCacheCostsNoAttention()
{
    QCOMPARE(prefillAttentionFlop(80.0 * 64 * 256, 8192.0, 8192.0), 0.0);
    // Half of a prompt cached leaves three quarters of the triangle.
    QCOMPARE(prefillAttentionFlop(1.0, 100.0, 50.0), 0.75 * prefillAttentionFlop(1.0, 100.0, 0.0));
}

void ServingFormulasTest::batchThatFitsIsWhatTheWeightsLeave()
{
    // Llama 70B caches 327,680 bytes a token in bf16: 80 layers x 8 heads x 128 x key and value x 2 bytes.
    constexpr double perToken = 2.0 * 80 * 8 * 128 * 2;
    QCOMPARE(perToken, 327680.0);
    QCOMPARE(batchThatFits(100e9, 1.0, 40e9, 10e9, perToken * 1000), 50e9 / (perToken * 1000));
    QVERIFY(batchThatFits(80e9, 0.9, 141e9, 4e9, perToken) < 0);
}

void ServingFormulasTest::anOperatorTakesTheLongerOfItsTwoTimes()
{
    const OperatorTime<double> t = operatorTime(4e12, 2e15, 8e9, 4e12);
    QCOMPARE(t.arithmetic, 2e-3);
    QCOMPARE(t.memory, 2e-3);
    QCOMPARE(operatorTime(4e12, 2e15, 16e9, 4e12).longer(), 4e-3);
}

QTEST_APPLESS_MAIN(ServingFormulasTest)
#include "serving_test.moc"
