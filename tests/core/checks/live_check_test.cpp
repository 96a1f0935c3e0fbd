// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/live_check.h"

#include "core/model/own_figures.h"
#include "tests/core/checks/small_plan.h"
#include "tests/core/editing/plan_walk.h"

#include <QTest>

using namespace gw;

namespace {

constexpr std::string_view onDay = "2026-11-22";

/// The small plan with rows of racks beside it: `racks` in rows of 25, each a group.
SmallPlan withRows(std::uint32_t racks)
{
    SmallPlan small;
    Space hall {.name = "Great hall", .kind = SpaceKind::DataHall, .x = metres(60), .y = metres(0), .width = metres(20), .depth = metres(3.0 * (racks / 25) + 6)};
    const SpaceId space = small.add(hall);
    GroupId row;
    for (std::uint32_t i = 0; i < racks; ++i) {
        if (i % 25 == 0) row = small.add(Group {.name = "Row", .space = space});
        const EquipmentId id = small.addPiece(("G" + std::to_string(i)).c_str(), "rack", 1 + 0.6 * (i % 25), 2 + 3.0 * (i / 25), i / 25 % 2 ? Facing::South : Facing::North);
        small.edit<Equipment>(id, [&](Equipment& e) { e.space = space, e.group = row; });
    }
    return small;
}

Outcome fitting(const Plan& plan, double kilowattsEach)
{
    Outcome outcome;
    outcome.equipment.resize(plan.equipment.size());
    for (auto& piece : outcome.equipment) piece.peakPower = kilowatts(kilowattsEach), piece.rating = kilowatts(100), piece.loading = kilowattsEach / 100;
    outcome.loops.resize(plan.loops.size());
    for (auto& loop : outcome.loops) loop.heat = kilowatts(kilowattsEach), loop.capacity = kilowatts(120);
    outcome.tiers.resize(plan.tiers.size());
    return outcome;
}

} // namespace

class LiveCheckTest : public QObject {
    Q_OBJECT
private slots:
    void afterAnyEditsItFindsWhatAWholeCheckFinds_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 12; ++seed) QTest::addRow("seed %u", seed) << seed;
    }

    void afterAnyEditsItFindsWhatAWholeCheckFinds()
    {
        QFETCH(unsigned, seed);
        SmallPlan small = withRows(60);
        // Ids far apart are looked up another way.
        if (seed % 2) small.plan.info.lastId = 1'000'000;
        if (seed % 2) small.addPiece("Far", "rack", 3, 12);
        PlanWalk walk(small.plan, small.catalog, seed);
        LiveCheck live;
        Outcome outcome;
        std::mt19937 random(seed);
        std::size_t found = 0;
        PlanChanges changes = PlanChanges::everything();
        for (int step = 0; step < 250; ++step) {
            const bool isNew = step == 0 || changes.touches(partsOf({PlanPart::Equipment, PlanPart::Loops, PlanPart::Feeds, PlanPart::Connections})) || random() % 8 == 0;
            if (isNew) outcome = fitting(walk.plan(), 60 + double(random() % 60));
            // What is checked is a snapshot that goes when the next one comes.
            const auto snapshot = std::make_unique<const Plan>(walk.plan());
            // Now and then the plan cannot be solved; what comes after has a new outcome.
            const bool isSolved = step % 16 != 9;
            const auto findings = isSolved ? live.check(*snapshot, small.catalog, outcome, changes, isNew || step % 16 == 10, onDay)
                                           : live.checkUnsolved(*snapshot, small.catalog, changes, onDay);
            const auto whole = isSolved ? check(walk.plan(), small.catalog, outcome, onDay) : checkUnsolved(walk.plan(), small.catalog, onDay);
            found += whole.size();
            QVERIFY2(findings == whole, qPrintable(QString("step %1: %2 findings, %3 asked for").arg(step).arg(findings.size()).arg(whole.size())));
            changes = walk.step();
            if (random() % 3 == 0) changes.add(walk.step());
        }
        QVERIFY2(found > 2500, "a walk that breaks no rule proves nothing");
    }

    void aMovedRackAsksOnlyTheRulesOfPlaceAndOnlyAroundIt()
    {
        const SmallPlan small = withRows(5000);
        PlanDocument document(small.plan);
        const Outcome outcome = fitting(small.plan, 50);
        LiveCheck live;
        live.check(document.plan(), small.catalog, outcome, PlanChanges::everything(), true, onDay);
        QCOMPARE(live.work().rules, ruleChecks().size());
        const Equipment rack = small.plan.equipment[small.plan.equipment.size() / 2];
        const Edit edit = moveEquipment(document.plan(), rack.id, rack.x, rack.y + metres(0.3));
        document.apply(edit);
        live.check(document.plan(), small.catalog, outcome, changesOf(edit), false, onDay);
        const auto ofPlaces = std::ranges::count_if(ruleChecks(), [](const RuleCheck& rule) { return (ruleFacts(rule.rule).reads & readsPlaces) != 0; });
        QVERIFY2(live.work().rules <= 3, qPrintable(QString::number(live.work().rules)));
        QVERIFY2(live.work().pieces <= 4 * 40, qPrintable(QString::number(live.work().pieces)));
        QVERIFY2(live.work().spaces < static_cast<std::size_t>(ofPlaces), "of one space each");
    }

    /// Nothing stands elsewhere: names, heights, feeds and floors of all the others are not gone through again.
    void aCappedRackAsksOnlyTheRulesOfFiguresAndThoseAroundIt()
    {
        const SmallPlan small = withRows(5000);
        PlanDocument document(small.plan);
        const Outcome outcome = fitting(small.plan, 50);
        LiveCheck live;
        live.check(document.plan(), small.catalog, outcome, PlanChanges::everything(), true, onDay);
        Equipment rack = small.plan.equipment[small.plan.equipment.size() / 2];
        rack.powerCap = kilowatts(1);
        const Edit edit = changeRow(document.plan(), rack, "Cap");
        document.apply(edit);
        live.check(document.plan(), small.catalog, outcome, changesOf(edit), false, onDay);
        const auto ofFigures = std::ranges::count_if(ruleChecks(), [](const RuleCheck& rule) { return (ruleFacts(rule.rule).reads & ownFigures) != 0; });
        const auto ofPlaces = std::ranges::count_if(ruleChecks(), [](const RuleCheck& rule) {
            return (ruleFacts(rule.rule).reads & readsPlaces) && !(ruleFacts(rule.rule).reads & ownFigures) && std::holds_alternative<PlanCheck>(rule.ask);
        });
        QCOMPARE(live.work().rules, static_cast<std::size_t>(ofFigures + ofPlaces));
        QVERIFY2(live.work().pieces <= 4 * 40, qPrintable(QString::number(live.work().pieces)));
    }

    void anEditThatNoRuleReadsAsksNone()
    {
        const SmallPlan small = withRows(25);
        PlanDocument document(small.plan);
        LiveCheck live;
        live.check(document.plan(), small.catalog, small.outcome, PlanChanges::everything(), true, onDay);
        EditBuilder builder(document.plan(), "Measure");
        builder.put(Measurement {.id = builder.fresh<Measurement>().id, .name = "M"});
        const Edit edit = std::move(builder).finish();
        document.apply(edit);
        live.check(document.plan(), small.catalog, small.outcome, changesOf(edit), false, onDay);
        QCOMPARE(live.work().rules + live.work().spaces + live.work().pieces, std::size_t {0});
    }

    void everyRuleSaysWhatItReads()
    {
        for (const RuleCheck& rule : ruleChecks()) QVERIFY2(ruleFacts(rule.rule).reads != 0, ruleId(rule.rule).data());
    }
};

QTEST_APPLESS_MAIN(LiveCheckTest)
#include "live_check_test.moc"
