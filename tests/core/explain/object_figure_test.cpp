// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/object_figure.h"

#include "core/explain/explain.h"
#include "tests/core/explain/told_tree.h"

#include <QTest>

#include <set>
#include <tuple>

using namespace gw;

namespace {

/// Of many pieces alike in type and answer the first: their trees are the same.
std::vector<std::size_t> unlike(const Plan& plan, const Outcome& outcome)
{
    std::set<std::tuple<std::string, float, float>> seen;
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < plan.equipment.size(); ++i) {
        const EquipmentOutcome& o = outcome.equipment[i];
        if (seen.insert({plan.equipment[i].type.text, static_cast<float>(o.peakPower.si()), static_cast<float>(o.heat.si())}).second) rows.push_back(i);
    }
    return rows;
}

} // namespace

class ObjectFigureTest : public QObject {
    Q_OBJECT
private slots:
    void theLoadOfEveryPieceIsTheOutcomes_data() { everySample(); }
    void theLoadOfEveryPieceIsTheOutcomes();
    void theHeatOfEveryLoopAndCoolingPieceIsTheOutcomes_data() { everySample(); }
    void theHeatOfEveryLoopAndCoolingPieceIsTheOutcomes();
    void loadingIsTheLoadOverTheRating();
    void anotherRackMovesTheLoadOfWhatFeedsIt();
    void objectsAreFoundByNameAndById();
    void whatIsNotThereIsRefused();
};

void ObjectFigureTest::theLoadOfEveryPieceIsTheOutcomes()
{
    QFETCH(QString, name);
    const Plan plan = sample(name);
    const Outcome outcome = solve(plan);
    std::size_t trees = 0, deep = 0;
    for (const std::size_t i : unlike(plan, outcome)) {
        const auto d = explainObject(plan, shipped(), metricOf({ObjectFigureKind::Load, plan.equipment[i].id.number}));
        QVERIFY(d);
        const double load = outcome.equipment[i].peakPower.si();
        QVERIFY2(areClose(d->root().value, load), textOf(*d, d->root(), load).constData());
        const QByteArray wrong = wrongIn(*d);
        QVERIFY2(wrong.isEmpty(), wrong.constData());
        ++trees, deep += d->nodes.size() > 10;
        if (trees == 400) break; // The largest plan's trees repeat each other long before.
    }
    QVERIFY2(trees > 5 && deep > 3, qPrintable(QString("%1 trees, %2 of them deep").arg(trees).arg(deep)));
}

void ObjectFigureTest::theHeatOfEveryLoopAndCoolingPieceIsTheOutcomes()
{
    QFETCH(QString, name);
    const Plan plan = sample(name);
    const Outcome outcome = solve(plan);
    int trees = 0;
    const auto check = [&](const ObjectFigure& figure, double heat) {
        const auto d = explainObject(plan, shipped(), metricOf(figure));
        QVERIFY2(d, metricOf(figure).c_str());
        QVERIFY2(areClose(d->root().value, heat), textOf(*d, d->root(), heat).constData());
        const QByteArray wrong = wrongIn(*d);
        QVERIFY2(wrong.isEmpty(), wrong.constData());
        QVERIFY2(heat <= 0 || d->nodes.size() > 4, textOf(*d, d->root(), heat).constData());
        trees += heat > 0;
    };
    for (std::size_t l = 0; l < plan.loops.size(); ++l) check({ObjectFigureKind::LoopHeat, plan.loops[l].id.number}, outcome.loops[l].heat.si());
    for (const std::size_t i : unlike(plan, outcome))
        if (shipped().find(plan.equipment[i].type)->cooling) check({ObjectFigureKind::Heat, plan.equipment[i].id.number}, outcome.equipment[i].heat.si());
    QVERIFY2(trees >= 3, qPrintable(QString::number(trees)));
}

void ObjectFigureTest::loadingIsTheLoadOverTheRating()
{
    const Plan plan = sample("superpod");
    const Outcome outcome = solve(plan);
    int told = 0, cooling = 0;
    for (std::size_t i = 0; i < plan.equipment.size(); ++i) {
        if (shipped().find(plan.equipment[i].type)->rack || outcome.equipment[i].rating.si() <= 0) continue;
        const auto d = explainObject(plan, shipped(), metricOf({ObjectFigureKind::Loading, plan.equipment[i].id.number}));
        QVERIFY(d);
        QVERIFY2(areClose(d->root().value, outcome.equipment[i].loading), textOf(*d, d->root(), outcome.equipment[i].loading).constData());
        QVERIFY2(wrongIn(*d).isEmpty(), wrongIn(*d).constData());
        ++told, cooling += shipped().find(plan.equipment[i].type)->cooling.has_value();
    }
    QVERIFY(cooling > 1 && told > cooling + 3);
}

/// Its maximum is a leaf of the tree, and the tree follows the plan.
void ObjectFigureTest::anotherRackMovesTheLoadOfWhatFeedsIt()
{
    Plan plan = sample("superpod");
    const auto isFedRack = [&](const Feed& feed) { return shipped().find(plan.equipment.find(feed.to)->type)->rack.has_value(); };
    const Feed feed = *std::find_if(plan.feeds.begin(), plan.feeds.end(), isFedRack);
    const std::string metric = metricOf({ObjectFigureKind::Load, feed.from.number});
    const double before = explain(plan, shipped(), metric).value().root().value;
    Equipment rack = *plan.equipment.find(feed.to);
    rack.maximumPower = kilowatts(77);
    plan.equipment.put(rack);
    const Derivation after = explain(plan, shipped(), metric).value();
    QVERIFY(after.root().value < before);
    QVERIFY(std::any_of(after.nodes.begin(), after.nodes.end(), [&](const DerivationNode& node) {
        const auto* field = std::get_if<PlanField>(&node.provenance);
        return field && field->key == "maximum_power_kw" && field->id == rack.id.number && node.value == 77e3;
    }));
}

void ObjectFigureTest::objectsAreFoundByNameAndById()
{
    const Plan plan = sample("superpod");
    const Equipment& piece = plan.equipment[0];
    QCOMPARE(findObjectFigure(plan, "load:" + piece.name).value().id, piece.id.number);
    QCOMPARE(findObjectFigure(plan, "loading:" + std::to_string(piece.id.number)).value().id, piece.id.number);
    QVERIFY(isObjectFigure("load:1") && !isObjectFigure("npv_usd"));
}

void ObjectFigureTest::whatIsNotThereIsRefused()
{
    const Plan plan = sample("superpod");
    const auto codeOf = [&](const char* metric) {
        const auto d = explain(plan, shipped(), metric);
        return d ? ErrorCode::WrongUse : d.error().code;
    };
    QCOMPARE(codeOf("happiness:1"), ErrorCode::UnknownChoice);
    QCOMPARE(codeOf("load:no such piece"), ErrorCode::UnknownId);
    QCOMPARE(codeOf("load:"), ErrorCode::UnknownId);
    QCOMPARE(codeOf("load:99999999999"), ErrorCode::UnknownId);
    const auto rack = std::find_if(plan.equipment.begin(), plan.equipment.end(), [&](const Equipment& piece) { return shipped().find(piece.type)->rack.has_value(); });
    QCOMPARE(codeOf(metricOf({ObjectFigureKind::Loading, rack->id.number}).c_str()), ErrorCode::UnknownId);
}

QTEST_APPLESS_MAIN(ObjectFigureTest)
#include "object_figure_test.moc"
