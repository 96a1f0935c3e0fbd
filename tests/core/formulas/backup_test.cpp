// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/backup.h"

#include "core/formulas/repair.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace gw;

class BackupTest : public QObject {
    Q_OBJECT
private slots:
    void survivalMatchesASimulation();
    void survivalNeverRises();
    void crewsEnoughForAllAreIndependentUnits();
    void fewerCrewsAreNeverBetter();
};

void BackupTest::survivalMatchesASimulation()
{
    const std::vector<double> load {3, 5, 2, 6};
    const std::vector<BackupGenerators> generators {{3, 1.5, 20, 0.9}, {1, 2, 8, 1}};
    const BackupBattery battery {10, 2.5, 0.6, 0.1, 0.9, 0.95};
    constexpr int hours = 12, runs = 200000;
    std::mt19937_64 random(4);
    std::uniform_real_distribution<double> uniform;
    std::vector<int> survived(hours);
    for (int run = 0; run < runs; ++run) {
        std::vector<int> working;
        for (const BackupGenerators& g : generators) {
            working.push_back(0);
            for (int i = 0; i < g.units; ++i) working.back() += uniform(random) < g.startsWith;
        }
        double content = battery.energy * battery.start;
        for (int hour = 0; hour < hours; ++hour) {
            double generation = 0;
            for (std::size_t t = 0; t < generators.size(); ++t) {
                for (int i = working[t]; i > 0; --i) working[t] -= uniform(random) < 1 / generators[t].timeToFailure;
                generation += working[t] * generators[t].power;
            }
            const double need = load[std::size_t(hour) % load.size()], usable = (content - battery.energy * battery.least) * battery.dischargeEfficiency;
            if (generation + std::min(battery.power, usable) < need - 1e-9) break;
            ++survived[std::size_t(hour)];
            if (need > generation) content -= (need - generation) / battery.dischargeEfficiency;
            else content = std::min(battery.energy, content + std::min(generation - need, battery.power) * battery.chargeEfficiency);
        }
    }
    const auto exact = backupSurvival(load, hours, generators, battery);
    for (std::size_t hour = 0; hour < hours; ++hour) QVERIFY2(std::abs(exact[hour] - survived[hour] / double(runs)) < 0.005, qPrintable(QString::number(hour)));
}

void BackupTest::survivalNeverRises()
{
    const auto survival = backupSurvival({4, 1, 5}, 200, {{6, 1, 100, 0.95}}, {8, 2, 1, 0.2, 0.9, 0.9});
    QVERIFY(survival.front() <= 1);
    for (std::size_t hour = 1; hour < survival.size(); ++hour) QVERIFY(survival[hour] <= survival[hour - 1] + 1e-12);
}

void BackupTest::crewsEnoughForAllAreIndependentUnits()
{
    const double down = 24.0 / 50024;
    QVERIFY(std::abs(unavailabilityWithCrews(2, 3, 24.0 / 50000, 3) / (3 * down * down * (1 - down) + down * down * down) - 1) < 1e-12);
    QVERIFY(std::abs(unavailabilityWithCrews(2, 3, 24.0 / 50000, 99) - unavailabilityWithCrews(2, 3, 24.0 / 50000, 3)) < 1e-18);
}

void BackupTest::fewerCrewsAreNeverBetter()
{
    for (std::int64_t crews = 1; crews < 8; ++crews) QVERIFY(unavailabilityWithCrews(6, 8, 0.05, crews) >= unavailabilityWithCrews(6, 8, 0.05, crews + 1));
    QVERIFY(std::isfinite(unavailabilityWithCrews(9000, 10000, 5, 1)));
}

QTEST_APPLESS_MAIN(BackupTest)
#include "backup_test.moc"
