// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/object_figure.h"

#include "core/compute/cooling_drill.h"
#include "core/explain/explain.h"
#include "tests/core/explain/told_tree.h"

#include <QTest>

#include <set>
#include <tuple>

using namespace gw;

namespace {

using Kind = ObjectFigureKind;

/// Of pieces alike in type and every answer the first: their trees are the same.
std::vector<std::size_t> unlike(const Plan& plan, const Outcome& outcome)
{
    std::set<std::tuple<std::string, float, float, float, float, double>> seen;
    std::vector<std::size_t> rows;
    const auto rounded = [](double value) { return static_cast<float>(value); };
    for (std::size_t i = 0; i < plan.equipment.size(); ++i) {
        const EquipmentOutcome& o = outcome.equipment[i];
        if (seen.insert({plan.equipment[i].type.text, rounded(o.typicalPower.si()), rounded(o.heat.si()), rounded(o.failureLoading), rounded(o.tokensPerSecond.si()), o.cost.si()}).second) rows.push_back(i);
    }
    return rows;
}

/// Why a tree is not that of `figure`, or empty.
QByteArray wrongWith(const Plan& plan, const std::string& metric, double figure)
{
    const auto d = explain(plan, shipped(), metric);
    if (!d) return QByteArray("refused: ") + metric.c_str();
    if (!areClose(d->root().value, figure, 1e-12)) return textOf(*d, d->root(), figure);
    return wrongIn(*d);
}

} // namespace

class ObjectYearTest : public QObject {
    Q_OBJECT
private slots:
    void meanHeatTokensAndCostOfEveryPieceAreTheOutcomes_data() { everySample(); }
    void meanHeatTokensAndCostOfEveryPieceAreTheOutcomes();
    void loadingWithASideLostIsTheOutcomes_data() { everySample(); }
    void loadingWithASideLostIsTheOutcomes();
    void whatEveryLoopTakesAndMovesIsTheOutcomes_data() { everySample(); }
    void whatEveryLoopTakesAndMovesIsTheOutcomes();
    void whatATierPromisesIsTheOutcomes_data() { everySample(); }
    void whatATierPromisesIsTheOutcomes();
    void marginsAndTheWorstAreTheDrills_data() { everySample(); }
    void marginsAndTheWorstAreTheDrills();
    void severalPiecesAddUpToWhatEachIs_data() { everySample(); }
    void severalPiecesAddUpToWhatEachIs();
    void treesAreDeep();
    void severalPiecesAreFoundByNameIdAndRange();
    void aScenarioChangesTheYearAndNotThePeak();
};

void ObjectYearTest::meanHeatTokensAndCostOfEveryPieceAreTheOutcomes()
{
    QFETCH(QString, name);
    const Plan plan = sample(name);
    const Outcome outcome = solve(plan);
    int trees = 0;
    const auto check = [&](Kind kind, std::size_t i, double figure) {
        const QByteArray wrong = wrongWith(plan, metricOf({kind, plan.equipment[i].id.number}), figure);
        if (!wrong.isEmpty()) QTest::qFail(wrong.constData(), __FILE__, __LINE__);
        ++trees;
    };
    for (const std::size_t i : unlike(plan, outcome)) {
        const EquipmentOutcome& o = outcome.equipment[i];
        check(Kind::Mean, i, o.typicalPower.si());
        check(Kind::Cost, i, o.cost.si());
        const EquipmentType& type = *shipped().find(plan.equipment[i].type);
        if (type.rack) check(Kind::Tokens, i, o.tokensPerSecond.si());
        if (o.heat.si() > 0) check(Kind::Heat, i, o.heat.si());
        if (QTest::currentTestFailed()) return;
        if (trees > 400) break; // The largest plan's trees repeat each other long before.
    }
    QVERIFY(trees > 20);
}

void ObjectYearTest::loadingWithASideLostIsTheOutcomes()
{
    QFETCH(QString, name);
    const Plan plan = sample(name);
    const Outcome outcome = solve(plan);
    int trees = 0, higher = 0;
    for (const std::size_t i : unlike(plan, outcome)) {
        const EquipmentOutcome& o = outcome.equipment[i];
        if (o.rating.si() <= 0) continue;
        const QByteArray wrong = wrongWith(plan, metricOf({Kind::FailureLoading, plan.equipment[i].id.number}), o.failureLoading);
        QVERIFY2(wrong.isEmpty(), wrong.constData());
        higher += o.failureLoading > o.loading * 1.01;
        if (++trees == 200) break;
    }
    QVERIFY2(trees > 5 && higher > 0, qPrintable(QString("%1 trees, %2 higher").arg(trees).arg(higher)));
}

void ObjectYearTest::whatEveryLoopTakesAndMovesIsTheOutcomes()
{
    QFETCH(QString, name);
    const Plan plan = sample(name);
    const Outcome outcome = solve(plan);
    for (std::size_t l = 0; l < plan.loops.size(); ++l) {
        const Loop& loop = plan.loops[l];
        const auto check = [&](Kind kind, double figure) { return wrongWith(plan, metricOf({kind, loop.id.number}), figure); };
        for (const QByteArray& wrong : {check(Kind::LoopCapacity, outcome.loops[l].capacity.si()), check(Kind::LoopFlow, outcome.loops[l].flow.si()),
                 check(Kind::LoopReturn, (loop.supply + loop.rise).inCelsius())})
            QVERIFY2(wrong.isEmpty(), wrong.constData());
    }
}

void ObjectYearTest::whatATierPromisesIsTheOutcomes()
{
    QFETCH(QString, name);
    const Plan plan = sample(name);
    const Outcome outcome = solve(plan);
    int told = 0;
    for (std::size_t t = 0; t < plan.tiers.size(); ++t) {
        const TierOutcome& tier = outcome.tiers[t];
        if (!tier.interactivity.value) continue;
        const QByteArray speed = wrongWith(plan, metricOf({Kind::TierInteractivity, plan.tiers[t].id.number}), tier.interactivity.value->si());
        const QByteArray wait = wrongWith(plan, metricOf({Kind::TierTtft, plan.tiers[t].id.number}), tier.ttft.value->si());
        QVERIFY2(speed.isEmpty() && wait.isEmpty(), (speed + wait).constData());
        ++told;
    }
    QVERIFY(told > 0);
}

void ObjectYearTest::marginsAndTheWorstAreTheDrills()
{
    QFETCH(QString, name);
    const Plan plan = sample(name);
    const Outcome outcome = solve(plan);
    const std::vector<ElementDrill> power = powerDrill(plan, shipped(), outcome);
    const std::vector<CoolerDrill> cooling = CoolingDrill(plan, shipped(), outcome).allFailures();
    int trees = 0, worse = 0, hotter = 0;
    for (const std::size_t i : unlike(plan, outcome)) {
        const EquipmentType& type = *shipped().find(plan.equipment[i].type);
        if (type.rack || outcome.equipment[i].rating.si() <= 0) continue;
        const double margin = (type.cooling ? cooling[i].margin() : power[i].margin()).si(), rating = outcome.equipment[i].rating.si();
        const auto d = explain(plan, shipped(), metricOf({Kind::Margin, plan.equipment[i].id.number}));
        QVERIFY(d);
        QVERIFY2(std::abs(d->root().value - margin) <= 1e-9 * rating, textOf(*d, d->root(), margin).constData());
        QVERIFY2(wrongIn(*d).isEmpty(), wrongIn(*d).constData());
        const double most = (type.cooling ? cooling[i].worst : power[i].worst).si();
        const auto worst = explain(plan, shipped(), metricOf({Kind::Worst, plan.equipment[i].id.number}));
        QVERIFY(worst);
        QVERIFY2(std::abs(worst->root().value - most) <= 1e-9 * rating, textOf(*worst, worst->root(), most).constData());
        QVERIFY2(wrongIn(*worst).isEmpty(), wrongIn(*worst).constData());
        const auto loading = explain(plan, shipped(), metricOf({Kind::WorstLoading, plan.equipment[i].id.number}));
        QVERIFY(loading);
        QVERIFY2(std::abs(loading->root().value - most / rating) <= 1e-9 && wrongIn(*loading).isEmpty(), textOf(*loading, loading->root(), most / rating).constData());
        worse += type.power && power[i].worst > power[i].load * 1.01;
        hotter += type.cooling && cooling[i].worst > cooling[i].load * 1.01 && worst->nodes.size() > 10;
        if (++trees == 60) break;
    }
    QVERIFY2(trees > 5 && worse > 2 && hotter > 0, qPrintable(QString("%1 %2").arg(worse).arg(hotter)));
}

/// All pieces of the first room, and every third of the plan.
void ObjectYearTest::severalPiecesAddUpToWhatEachIs()
{
    QFETCH(QString, name);
    const Plan plan = sample(name);
    const Outcome outcome = solve(plan);
    const auto check = [&](Kind kind, auto&& isAmong, const std::string& metric, auto&& figure) {
        double all = 0;
        for (std::size_t i = 0; i < plan.equipment.size(); ++i)
            if (isAmong(i) && (kind == Kind::Cost || shipped().find(plan.equipment[i].type)->rack)) all += figure(outcome.equipment[i]);
        const QByteArray wrong = wrongWith(plan, metric, all);
        if (!wrong.isEmpty()) QTest::qFail(wrong.constData(), __FILE__, __LINE__);
    };
    const auto checkAll = [&](auto&& isAmong, auto&& metric) {
        check(Kind::Mean, isAmong, metric(Kind::Mean), [](const EquipmentOutcome& o) { return o.typicalPower.si(); });
        check(Kind::Load, isAmong, metric(Kind::Load), [](const EquipmentOutcome& o) { return o.peakPower.si(); });
        check(Kind::Tokens, isAmong, metric(Kind::Tokens), [](const EquipmentOutcome& o) { return o.tokensPerSecond.si(); });
        check(Kind::Cost, isAmong, metric(Kind::Cost), [](const EquipmentOutcome& o) { return o.cost.si(); });
    };
    const SpaceId room = plan.spaces[0].id;
    checkAll([&](std::size_t i) { return plan.equipment[i].space == room; }, [&](Kind kind) { return metricOf(kind, room); });
    std::vector<EquipmentId> third;
    for (std::size_t i = 0; i < plan.equipment.size(); i += 3) third.push_back(plan.equipment[i].id);
    checkAll([](std::size_t i) { return i % 3 == 0; }, [&](Kind kind) { return metricOf(kind, plan, third); });
}

void ObjectYearTest::treesAreDeep()
{
    const Plan plan = sample("superpod");
    const auto nodes = [&](const char* metric) {
        const auto d = explain(plan, shipped(), metric);
        return d ? d->nodes.size() : 0;
    };
    for (const char* metric : {"mean:UPS 1A", "heat:UPS 1A", "failure_loading:UPS 1A", "tokens:A-01", "mean:A-01", "mean:room:Hall 1", "tokens:room:Hall 1"})
        QVERIFY2(nodes(metric) > 20, qPrintable(QString("%1: %2").arg(metric).arg(nodes(metric))));
    QVERIFY(nodes("loop_flow:Technology loop 1") > 7 && nodes("loop_capacity:Technology loop 1") >= 4 && nodes("cost:4-20") > 8);
}

void ObjectYearTest::severalPiecesAreFoundByNameIdAndRange()
{
    const Plan plan = sample("superpod");
    const auto first = plan.equipment[0].id.number, second = plan.equipment[1].id.number, third = plan.equipment[2].id.number;
    const auto several = findObjectFigure(plan, "cost:" + plan.equipment[2].name + "," + std::to_string(first) + "-" + std::to_string(second));
    QVERIFY(several);
    QCOMPARE(several->many, (std::vector<std::uint32_t> {first, second, third}));
    QCOMPARE(metricOf(Kind::Cost, plan, {{third}, {first}, {second}}), "cost:" + std::to_string(first) + "-" + std::to_string(third));
    QCOMPARE(findObjectFigure(plan, "mean:room:" + plan.spaces[0].name).value().room, plan.spaces[0].id.number);
    QCOMPARE(findObjectFigure(plan, "mean:1-3,nobody").error().code, ErrorCode::UnknownId);
    QCOMPARE(findObjectFigure(plan, "cost:room:nowhere").error().code, ErrorCode::UnknownId);
    QCOMPARE(findObjectFigure(plan, "heat:" + std::to_string(first) + "," + std::to_string(second)).error().code, ErrorCode::WrongUse);
    QCOMPARE(findObjectFigure(plan, "loading:room:" + plan.spaces[0].name).error().code, ErrorCode::WrongUse);
}

void ObjectYearTest::aScenarioChangesTheYearAndNotThePeak()
{
    const Plan plan = sample("superpod");
    ScenarioFactors less;
    less.factor[static_cast<std::size_t>(Assumption::Demand)] = 0.5;
    const auto value = [&](const char* metric, const ScenarioFactors& factors) { return explain(plan, shipped(), metric, factors).value().root().value; };
    QVERIFY(value("tokens:A-01", less) < value("tokens:A-01", {}));
    QCOMPARE(value("load:UPS 1A", less), value("load:UPS 1A", {}));
}

QTEST_APPLESS_MAIN(ObjectYearTest)
#include "object_year_test.moc"
