// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/compile.h"
#include "core/search/goal.h"
#include "tests/core/compute/small_factory.h"

#include <QTest>

#include <cmath>

using namespace gw;
using namespace gw::test;

namespace {

const Catalog& catalog()
{
    static const Catalog small = smallCatalog();
    return small;
}

const Plan& plan()
{
    static const Plan small = smallPlan();
    return small;
}

GoalRequest request(const char* input, const char* target)
{
    const GoalTarget read = readGoalTarget(target).value();
    return {.input = readGoalInput(plan(), catalog(), input).value(), .metric = read.metric, .target = read.value, .factors = {}};
}

GoalAnswer sought(const char* input, const char* target) { return seekGoal(plan(), catalog(), request(input, target), makeWorkers(2)).value(); }

/// The figure by a solve of its own.
double figureAt(const GoalRequest& asked, double input)
{
    const auto variant = variantOf(plan(), {}, {asked.input}, {&input, 1}).value();
    return asked.metric->of(makeCpuSolver(1)->solve(compile(variant.plan, catalog()).value(), variant.factors).value().headline).value.value();
}

} // namespace

class GoalTest : public QObject {
    Q_OBJECT
private slots:
    void theFoundValueBringsTheFigureToTheTarget_data();
    void theFoundValueBringsTheFigureToTheTarget();
    void wholeInputsGiveTheSideThatIsAtLeastAsGood();
    void aFigureThatDoesNotDependSaysSo();
    void aTargetOutOfReachGivesTheNearestAndTheLimit();
    void aFigureThatNeverExistsSaysWhy();
    void ofSeveralCrossingsTheNearestToThePlanIsGiven();
    void theAnswerIsTheSameWithAnyNumberOfWorkers();
    void choicesAndTargetsThatAreNoNumbersAreRefused();
    void theRangeIsTheUsualOneUnlessGiven();
};

void GoalTest::theFoundValueBringsTheFigureToTheTarget_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("target");
    QTest::newRow("price for an NPV of nothing") << "token_price=0.01:100" << "npv=0";
    QTest::newRow("utilisation for a return") << "utilisation=0.01:1" << "roi=20 %";
    QTest::newRow("energy price for a running cost") << "energy.price=0.001:2" << "";
    QTest::newRow("a power cap for a grid peak") << "it_power" << "grid_peak=0.4 MW";
    QTest::newRow("an assumption for a capital") << "scenario.rack_price=0.1:5" << "capex=20 M$";
}

void GoalTest::theFoundValueBringsTheFigureToTheTarget()
{
    QFETCH(QString, input);
    QFETCH(QString, target);
    GoalRequest asked = request(qPrintable(input), target.isEmpty() ? "opex=0" : qPrintable(target));
    if (target.isEmpty()) asked.target = figureAt(asked, 0.123);
    const GoalAnswer answer = seekGoal(plan(), catalog(), asked, makeWorkers(2)).value();
    QVERIFY(answer.end == GoalEnd::Reached);
    if (target.isEmpty()) QVERIFY(std::abs(answer.found.input - 0.123) < 1e-6);
    const double size = std::max(std::abs(asked.target), std::abs(answer.present.figure.value()));
    QVERIFY2(std::abs(figureAt(asked, answer.found.input) - asked.target) <= 1e-6 * size, qPrintable(QString::number(figureAt(asked, answer.found.input), 'g', 17)));
    QVERIFY(answer.crossings >= 1);
    QVERIFY(answer.solves < 80);
}

void GoalTest::wholeInputsGiveTheSideThatIsAtLeastAsGood()
{
    const GoalRequest asked = request("racks", "tokens_per_s=1");
    const double two = figureAt(asked, 2), three = figureAt(asked, 3);
    GoalRequest between = asked;
    between.target = (two + three) / 2;
    const GoalAnswer answer = seekGoal(plan(), catalog(), between, makeWorkers(1)).value();
    QVERIFY(answer.end == GoalEnd::Jumps);
    QCOMPARE(answer.found.input, 3.0);
    QCOMPARE(answer.beyond.input, 2.0);
    between.target = two;
    const GoalAnswer exact = seekGoal(plan(), catalog(), between, makeWorkers(1)).value();
    QVERIFY(exact.end == GoalEnd::Reached);
    QCOMPARE(exact.found.input, 2.0);
}

void GoalTest::aFigureThatDoesNotDependSaysSo()
{
    QVERIFY(sought("discount_rate=0.01:0.3", "pue=1.05").end == GoalEnd::DoesNotDepend);
}

void GoalTest::aTargetOutOfReachGivesTheNearestAndTheLimit()
{
    const GoalAnswer answer = sought("utilisation=0.1:0.9", "tokens_per_s=1e12");
    QVERIFY(answer.end == GoalEnd::OutOfReach);
    QCOMPARE(answer.found.input, 0.9);
    QVERIFY(!answer.limit.empty());
    QCOMPARE(answer.crossings, 0);
    QVERIFY(sought("utilisation=0.1:0.9", "pue=0.5").limit.empty());
}

void GoalTest::aFigureThatNeverExistsSaysWhy()
{
    Plan unsold = plan();
    unsold.tiers = {};
    const auto answer = seekGoal(unsold, catalog(), request("utilisation=0.1:0.9", "tokens_per_s=1"), makeWorkers(1));
    QVERIFY(answer->end == GoalEnd::NoFigure);
    QVERIFY(answer->found.missing == Missing::NoTiers);
}

/// An input through which prices rise, fall and rise again.
void GoalTest::ofSeveralCrossingsTheNearestToThePlanIsGiven()
{
    GoalRequest asked = request("daily_swing=0:1", "npv=0");
    asked.input.variable.apply = [](Variant& variant, double value) -> Status {
        variant.factors.factor[static_cast<std::size_t>(Assumption::TokenPrice)] = 1 + 20 * std::sin(9.42477796 * value);
        return Done {};
    };
    const double level = figureAt(asked, 0.04);
    asked.target = level;
    for (const double present : {0.0, 0.9}) {
        asked.input.variable.present = present;
        const GoalAnswer answer = seekGoal(plan(), catalog(), asked, makeWorkers(1)).value();
        QVERIFY(answer.end == GoalEnd::Reached);
        QVERIFY(answer.crossings >= 3);
        QVERIFY(std::abs(answer.found.input - present) < 0.3);
    }
}

void GoalTest::theAnswerIsTheSameWithAnyNumberOfWorkers()
{
    const GoalRequest asked = request("token_price=0.01:100", "npv=0");
    const GoalAnswer one = seekGoal(plan(), catalog(), asked, makeWorkers(1)).value(), three = seekGoal(plan(), catalog(), asked, makeWorkers(3)).value();
    QCOMPARE(one.found.input, three.found.input);
    QCOMPARE(one.found.figure.value(), three.found.figure.value());
    QCOMPARE(one.solves, three.solves);
}

void GoalTest::choicesAndTargetsThatAreNoNumbersAreRefused()
{
    GoalRequest choice = request("token_price", "npv=0");
    choice.input = readVaried(plan(), catalog(), "site.climate").value();
    QVERIFY(seekGoal(plan(), catalog(), choice, makeWorkers(1)).error().code == ErrorCode::WrongUse);
    QVERIFY(readGoalTarget("npv=much").error().code == ErrorCode::NotANumber);
    QVERIFY(readGoalTarget("npv=3 kW").error().code == ErrorCode::UnitMismatch);
    QVERIFY(readGoalTarget("joy=3").error().code == ErrorCode::UnknownChoice);
    QVERIFY(readGoalTarget("npv").error().code == ErrorCode::NotANumber);
    QVERIFY(readGoalInput(plan(), catalog(), "utilisation=0.1:0.9:5").error().code == ErrorCode::WrongUse);
    QVERIFY(readGoalInput(plan(), catalog(), "utilisation=0.1:3").error().code == ErrorCode::OutOfRange);
    GoalRequest endless = request("token_price", "npv=0");
    endless.target = std::numeric_limits<double>::infinity();
    QVERIFY(seekGoal(plan(), catalog(), endless, makeWorkers(1)).error().code == ErrorCode::NotANumber);
}

void GoalTest::theRangeIsTheUsualOneUnlessGiven()
{
    const VariedInput price = readGoalInput(plan(), catalog(), "energy.price").value(), share = readGoalInput(plan(), catalog(), "utilisation").value();
    QVERIFY(std::abs(price.low - 0.0175) < 1e-12 && std::abs(price.high - 0.28) < 1e-12);
    QVERIFY(share.low == 1e-3 && share.high == 1);
    const VariedInput given = readGoalInput(plan(), catalog(), "energy.price=0.05:90 $/MWh").value();
    QVERIFY(given.low == 0.05 && std::abs(given.high - 0.09) < 1e-12);
}

QTEST_APPLESS_MAIN(GoalTest)
#include "goal_test.moc"
