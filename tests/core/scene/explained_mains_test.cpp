// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/routes.h"

#include "core/explain/object_figure.h"
#include "tests/core/explain/told_tree.h"

#include <QTest>

using namespace gw;

/// What `explain` tells of a loop's mains is what the routes have.
class ExplainedMainsTest : public QObject {
    Q_OBJECT
private slots:
    void flowSpeedAndDropOfEveryLoopAreThoseOfItsRoute_data() { everySample(); }
    void flowSpeedAndDropOfEveryLoopAreThoseOfItsRoute();
    void aDiameterOfThePlanIsALeaf();
    void withoutSomeoneWhoLaysPipesThereIsNoDrop();

private:
    void check(const Plan& plan);
};

void ExplainedMainsTest::check(const Plan& plan)
{
    const auto routes = layLoopRoutes(plan, placePieces(plan, shipped()), solve(plan));
    for (std::size_t l = 0; l < plan.loops.size(); ++l) {
        const auto wrong = [&](ObjectFigureKind kind, double figure) -> QByteArray {
            const auto d = explain(plan, shipped(), metricOf({kind, plan.loops[l].id.number}), {}, {}, longestWay);
            if (!d) return "refused";
            return areClose(d->root().value, figure, 1e-12) ? wrongIn(*d) : textOf(*d, d->root(), figure);
        };
        for (const QByteArray& each : {wrong(ObjectFigureKind::LoopMains, routes[l].flow.si()), wrong(ObjectFigureKind::LoopSpeed, routes[l].velocity.si()), wrong(ObjectFigureKind::LoopDrop, routes[l].drop.si())})
            QVERIFY2(each.isEmpty(), each.constData());
    }
    QVERIFY(!routes.empty());
}

void ExplainedMainsTest::flowSpeedAndDropOfEveryLoopAreThoseOfItsRoute()
{
    QFETCH(QString, name);
    check(sample(name));
}

void ExplainedMainsTest::aDiameterOfThePlanIsALeaf()
{
    Plan plan = sample("superpod");
    Loop loop = plan.loops[0];
    loop.pipeDiameter = metres(0.21);
    plan.loops.put(loop);
    check(plan);
    const Derivation d = explain(plan, shipped(), metricOf({ObjectFigureKind::LoopSpeed, loop.id.number})).value();
    QVERIFY(std::any_of(d.nodes.begin(), d.nodes.end(), [](const DerivationNode& node) {
        const auto* field = std::get_if<PlanField>(&node.provenance);
        return field && field->key == "pipe_diameter_m" && node.value == 0.21;
    }));
}

void ExplainedMainsTest::withoutSomeoneWhoLaysPipesThereIsNoDrop()
{
    const Plan plan = sample("superpod");
    QCOMPARE(explain(plan, shipped(), metricOf({ObjectFigureKind::LoopDrop, plan.loops[0].id.number})).error().code, ErrorCode::UnknownId);
}

QTEST_APPLESS_MAIN(ExplainedMainsTest)
#include "explained_mains_test.moc"
