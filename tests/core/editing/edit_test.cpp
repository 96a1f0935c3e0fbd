// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/editing/random_edit.h"

#include "core/editing/plan_document.h"

#include <QTest>

using namespace gw;

class EditTest : public QObject {
    Q_OBJECT
private slots:
    void backwardsTwiceIsForwards()
    {
        std::mt19937 random(1);
        const Plan plan = randomPlan(1, 10);
        for (int i = 0; i < 200; ++i) {
            const Edit edit = randomEdit(plan, random);
            QVERIFY(reversed(reversed(edit)) == edit);
        }
    }

    void aGestureBackToItsStartIsEmpty()
    {
        const Plan plan = randomPlan(1, 3);
        const Equipment& piece = plan.equipment[0];
        PlanDocument document(plan);
        const Edit away = moveEquipment(document.plan(), piece.id, piece.x + metres(1), piece.y);
        document.apply(away);
        const Edit back = moveEquipment(document.plan(), piece.id, piece.x, piece.y);
        QVERIFY(!away.isEmpty() && !back.isEmpty());
        QVERIFY(merged(away, back).isEmpty());
    }

    void whatIsAddedAndRemovedInOneGestureLeavesNoRow()
    {
        const Plan plan = randomPlan(1, 3);
        PlanDocument document(plan);
        EditBuilder builder(plan, "Add");
        const auto row = builder.fresh<Scenario>();
        builder.put(row);
        const Edit add = std::move(builder).finish();
        document.apply(add);
        EditBuilder later(document.plan(), "Remove");
        later.remove<Scenario>(row.id);
        const Edit both = merged(add, std::move(later).finish());
        QCOMPARE(both.changes.size(), std::size_t {1});   // The id stays spent.
        QVERIFY(std::holds_alternative<SectionChange<PlanInfo>>(both.changes[0]));
        QCOMPARE(both.label, std::string("Remove"));
    }

    void mergedStepsDoWhatTheStepsDid()
    {
        std::mt19937 random(5);
        for (int round = 0; round < 60; ++round) {
            const Plan start = randomPlan(static_cast<std::uint32_t>(round + 1), 6);
            PlanDocument steps(start), once(start);
            Edit gesture;
            for (int i = 0; i < 6; ++i) {
                const Edit step = randomEdit(steps.plan(), random);
                steps.apply(step);
                gesture = merged(gesture, step);
            }
            once.apply(gesture);
            QVERIFY(once.plan() == steps.plan());
            once.revert(gesture);
            QVERIFY(once.plan() == start);
        }
    }
};

QTEST_APPLESS_MAIN(EditTest)
#include "edit_test.moc"
