// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/economic_dispatch.h"
#include "core/formulas/linear_program.h"
#include "core/formulas/storage_dispatch.h"
#include "core/formulas/unit_commitment.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace gw;

/// Dispatch against what cannot be wrong: every choice tried, and another method.
class DispatchTest : public QObject {
    Q_OBJECT
private slots:
    void noExchangeBetweenTwoUnitsIsCheaper();
    void commitmentEqualsTheBestOfAllChoices();
    void storageEqualsTheLinearProgramme();
};

void DispatchTest::noExchangeBetweenTwoUnitsIsCheaper()
{
    std::mt19937_64 random(21);
    const auto of = [&](double low, double high) { return std::uniform_real_distribution<double>(low, high)(random); };
    for (int run = 0; run < 100; ++run) {
        std::vector<DispatchUnit> units;
        double least = 0, most = 0;
        for (int i = 0; i < 6; ++i) {
            units.push_back({of(0, 100), of(5, 40), i % 3 == 0 ? 0 : of(0.001, 0.1), of(0, 50), of(50, 300)});
            least += units.back().low, most += units.back().high;
        }
        const double demand = of(least, most);
        const auto dispatch = dispatchUnits(units, demand);
        QVERIFY(dispatch.has_value());
        double sum = 0;
        for (std::size_t i = 0; i < units.size(); ++i) {
            const double p = dispatch->power[i], marginal = units[i].linear + 2 * units[i].quadratic * p;
            QVERIFY(p >= units[i].low - 1e-9 && p <= units[i].high + 1e-9);
            if (p < units[i].high - 1e-6) QVERIFY(marginal >= dispatch->price - 1e-6);
            if (p > units[i].low + 1e-6) QVERIFY(marginal <= dispatch->price + 1e-6);
            sum += p;
        }
        QVERIFY(std::abs(sum - demand) < 1e-6);
    }
}

namespace {

/// Cost of one choice of hours on, or infinity where it breaks a rule.
double costOfChoice(const std::vector<CommitUnit>& units, const std::vector<UnitPast>& past, const std::vector<double>& load, unsigned choice)
{
    const std::size_t hours = load.size();
    const auto isOn = [&](std::size_t u, std::size_t t) { return (choice >> (u * hours + t) & 1U) != 0; };
    double cost = 0;
    for (std::size_t u = 0; u < units.size(); ++u) {
        bool was = past[u].isOn;
        std::int64_t inState = past[u].hours;
        for (std::size_t t = 0; t < hours; ++t) {
            if (isOn(u, t) != was) {
                if (inState < (was ? units[u].minUp : units[u].minDown)) return INFINITY;
                cost += isOn(u, t) ? units[u].startCost : units[u].stopCost;
                was = isOn(u, t), inState = 0;
            }
            ++inState;
        }
    }
    for (std::size_t t = 0; t < hours; ++t) {
        double left = load[t];
        std::vector<std::pair<double, double>> room;
        for (std::size_t u = 0; u < units.size(); ++u)
            if (isOn(u, t)) left -= units[u].most * units[u].minFraction, cost += units[u].cost * units[u].most * units[u].minFraction, room.emplace_back(units[u].cost, units[u].most * (1 - units[u].minFraction));
        std::sort(room.begin(), room.end());
        for (const auto& [price, more] : room) cost += price * std::clamp(left, 0.0, more), left -= std::clamp(left, 0.0, more);
        if (std::abs(left) > 1e-9) return INFINITY;
    }
    return cost;
}

} // namespace

void DispatchTest::commitmentEqualsTheBestOfAllChoices()
{
    std::mt19937_64 random(8);
    const auto whole = [&](int low, int high) { return std::uniform_int_distribution<int>(low, high)(random); };
    for (int run = 0; run < 25; ++run) {
        std::vector<CommitUnit> units;
        std::vector<UnitPast> past;
        for (int u = 0; u < 3; ++u) {
            units.push_back({double(whole(40, 100)), whole(0, 6) / 10.0, double(whole(5, 60)), double(whole(0, 2000)), double(whole(0, 500)), whole(0, 3), whole(0, 3), true});
            past.push_back({whole(0, 1) == 1, whole(1, 3)});
        }
        std::vector<double> load;
        for (int t = 0; t < 5; ++t) load.push_back(whole(0, 150));
        double best = INFINITY;
        for (unsigned choice = 0; choice < 1U << 15U; ++choice) best = std::min(best, costOfChoice(units, past, load, choice));
        const auto found = commitUnits(units, past, load, {{0, 4}});
        QCOMPARE(std::holds_alternative<Commitment>(found), std::isfinite(best));
        if (std::isfinite(best)) QVERIFY2(std::abs(std::get<Commitment>(found).cost - best) < 1e-6, qPrintable(QString("%1 against %2 in run %3").arg(std::get<Commitment>(found).cost).arg(best).arg(run)));
    }
}

void DispatchTest::storageEqualsTheLinearProgramme()
{
    std::mt19937_64 random(9);
    const auto of = [&](double low, double high) { return std::uniform_real_distribution<double>(low, high)(random); };
    for (int run = 0; run < 40; ++run) {
        constexpr std::size_t hours = 12;
        std::vector<double> load, most;
        for (std::size_t t = 0; t < hours; ++t) load.push_back(of(0, 3)), most.push_back(of(0, 4));
        const double initial = of(0, 3), capacity = of(3, 6), price = of(0, 5), holding = of(0, 1);
        LinearProgram program;
        for (std::size_t t = 0; t < hours; ++t) program.variables.push_back({price, 0, most[t]});
        for (std::size_t t = 0; t < hours; ++t) program.variables.push_back({holding, 0, capacity});
        for (std::size_t t = 0; t < hours; ++t) {
            program.constraints.push_back({{{hours + t, 1}, {t, -1}}, Relation::Equal, -load[t] + (t == 0 ? initial : 0)});
            if (t > 0) program.constraints.back().terms.push_back({hours + t - 1, -1});
        }
        const LinearAnswer expected = solve(program);
        const auto found = dispatchStorage(load, most, price, initial, capacity, holding);
        QCOMPARE(found.has_value(), expected.status == LinearStatus::Optimal);
        if (found) QVERIFY(std::abs(found->cost - expected.objective) < 1e-7);
    }
}

QTEST_APPLESS_MAIN(DispatchTest)
#include "dispatch_test.moc"
