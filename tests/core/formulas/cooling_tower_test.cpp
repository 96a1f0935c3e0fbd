// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/cooling_tower.h"

#include <QTest>

#include <cmath>

using namespace gw;

class CoolingTowerTest : public QObject {
    Q_OBJECT
private slots:
    void waterNeverLeavesBelowTheWetBulb_data();
    void waterNeverLeavesBelowTheWetBulb();
    void moreAirCoolsFurther();
    void transferUnitsInvertTheEffectiveness();
    void aNameplateThatAsksTooMuchHasNoTower();

private:
    static TowerDesign design() { return {25.6, 3.9, 5.5, 10, 6.2}; }
};

void CoolingTowerTest::waterNeverLeavesBelowTheWetBulb_data()
{
    QTest::addColumn<double>("wetBulb");
    QTest::addColumn<double>("entering");
    for (const double wetBulb : {-20.0, 0.0, 15.0, 30.0})
        for (const double warmer : {0.1, 5.0, 40.0}) QTest::addRow("%g degC, %g K warmer", wetBulb, warmer) << wetBulb << wetBulb + warmer;
}

void CoolingTowerTest::waterNeverLeavesBelowTheWetBulb()
{
    QFETCH(double, wetBulb);
    QFETCH(double, entering);
    const double transfer = tower::designTransfer(design());
    for (const double air : {0.05, 0.5, 1.0})
        for (const double water : {0.5, 5.0, 12.0}) {
            const TowerAnswer a = towerHeat(design(), transfer, {wetBulb, entering, water, air});
            QVERIFY2(a.waterLeaving >= wetBulb && a.waterLeaving <= entering, qPrintable(QString::number(a.waterLeaving)));
            QVERIFY(std::abs(a.heat - water * tower::waterHeat * (entering - a.waterLeaving)) < 1e-6 * std::max(1.0, a.heat));
            // The air leaves no warmer than the water came: it cannot take up more than saturation at the entering water.
            const double most = 6.2 * air * (tower::saturatedEnthalpy(entering) - tower::saturatedEnthalpy(wetBulb));
            QVERIFY(a.heat <= most * (1 + 1e-9));
        }
}

void CoolingTowerTest::moreAirCoolsFurther()
{
    const double transfer = tower::designTransfer(design());
    double last = 100;
    for (double air = 0.05; air <= 1; air += 0.05) {
        const double leaving = towerHeat(design(), transfer, {20, 35, 10, air}).waterLeaving;
        QVERIFY(leaving < last);
        last = leaving;
    }
}

void CoolingTowerTest::transferUnitsInvertTheEffectiveness()
{
    for (const double ratio : {0.0, 0.3, 0.9999, 1.0})
        for (const double units : {0.01, 1.0, 6.0}) QVERIFY(std::abs(counterflowTransferUnits(counterflowEffectiveness(units, ratio), ratio) / units - 1) < 1e-9);
}

void CoolingTowerTest::aNameplateThatAsksTooMuchHasNoTower()
{
    QVERIFY(tower::designTransfer(design()) > 0);
    QCOMPARE(tower::designTransfer({25.6, 0.01, 20, 10, 0.5}), 0.0);
}

QTEST_APPLESS_MAIN(CoolingTowerTest)
#include "cooling_tower_test.moc"
