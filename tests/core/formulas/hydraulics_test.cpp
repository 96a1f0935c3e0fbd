// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/hydraulics.h"

#include <QtTest>

using namespace gw;

class HydraulicsTest : public QObject {
    Q_OBJECT

private slots:
    void aMegawattAtTenKelvinNeedsFifteenHundredLitresAMinute()
    {
        QVERIFY(std::abs(coolantFlow(megawatts(1), kelvins(10), propyleneGlycol25).in(litrePerMinute) - 1523.2) < 0.1);
    }

    void thePipeCarriesTheFlowItWasSizedFor()
    {
        const Length d = pipeDiameter(VolumeFlow::fromSi(0.05), metresPerSecond(2));
        QVERIFY(std::abs(3.14159265358979 / 4 * d.si() * d.si() * 2 - 0.05) < 1e-12);
    }

    void frictionFollowsPublishedValues_data()
    {
        QTest::addColumn<double>("reynolds");
        QTest::addColumn<double>("roughness");
        QTest::addColumn<double>("factor");
        QTest::addColumn<double>("within");
        QTest::newRow("laminar") << 1000.0 << 0.0 << 0.064 << 1e-12;
        QTest::newRow("Haaland") << 1e5 << 1e-4 << 0.018265053014793857 << 1e-9; // github.com/CalebBell/fluids
        QTest::newRow("near Colebrook") << 1e5 << 1e-4 << 0.018513866077471648 << 0.02;
    }
    void frictionFollowsPublishedValues()
    {
        QFETCH(double, reynolds);
        QFETCH(double, roughness);
        QFETCH(double, factor);
        QFETCH(double, within);
        QVERIFY(std::abs(frictionFactor(reynolds, roughness) / factor - 1) <= within);
    }

    void pressureDropGrowsWithTheSquareOfVelocity()
    {
        const auto drop = [](double v) { return pipePressureDrop(0.02, metres(100), metres(0.1), 5, kilogramsPerCubicMetre(1000), metresPerSecond(v)).si(); };
        QVERIFY(std::abs(drop(1) - 12500) < 1e-9);
        QVERIFY(std::abs(drop(2) / drop(1) - 4) < 1e-12);
    }
};

QTEST_APPLESS_MAIN(HydraulicsTest)
#include "hydraulics_test.moc"
