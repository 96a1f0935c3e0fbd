// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/plan_document.h"

#include "core/storage/plan_file.h"
#include "tests/core/editing/random_edit.h"

#include <QElapsedTimer>
#include <QTest>

using namespace gw;

class PlanDocumentTest : public QObject {
    Q_OBJECT
private slots:
    void undoingAllRestoresTheFirstBytesAndRedoingAllTheLast()
    {
        for (std::uint32_t seed = 1; seed <= 15; ++seed) {
            std::mt19937 random(seed);
            PlanDocument document(randomPlan(seed, 12));
            const std::string first = toJson(document.plan());
            std::vector<Edit> history;
            for (int i = 0; i < 60; ++i) document.apply(history.emplace_back(randomEdit(document.plan(), random)));
            const std::string last = toJson(document.plan());
            for (auto edit = history.rbegin(); edit != history.rend(); ++edit) document.revert(*edit);
            QVERIFY(toJson(document.plan()) == first);
            for (const Edit& edit : history) document.apply(edit);
            QVERIFY(toJson(document.plan()) == last);
        }
    }

    void wanderingThroughTheHistoryAlwaysMeetsTheSamePlans()
    {
        std::mt19937 random(9);
        PlanDocument document(randomPlan(9, 8));
        std::vector<Edit> history;
        std::vector<std::string> states {toJson(document.plan())};
        for (int i = 0; i < 30; ++i) {
            document.apply(history.emplace_back(randomEdit(document.plan(), random)));
            states.push_back(toJson(document.plan()));
        }
        std::size_t at = history.size();
        for (int i = 0; i < 400; ++i) {
            if (at > 0 && (at == history.size() || random() % 2 == 0)) document.revert(history[--at]);
            else document.apply(history[at++]);
            QVERIFY(toJson(document.plan()) == states[at]);
        }
    }

    void theListenerHearsTheEditAsItHappened()
    {
        PlanDocument document(randomPlan(1, 3));
        std::vector<Edit> heard;
        document.onChanged([&](const Edit& edit) { heard.push_back(edit); });
        const Edit edit = moveEquipment(document.plan(), document.plan().equipment[0].id, metres(7.125), metres(8));
        document.apply(edit);
        document.revert(edit);
        QCOMPARE(heard.size(), std::size_t {2});
        QVERIFY(heard[0] == edit);
        QVERIFY(heard[1] == reversed(edit));
    }

    void aSnapshotStaysAsItIs()
    {
        PlanDocument document(randomPlan(1, 3));
        const auto before = document.snapshot();
        const Plan copy = *before;
        document.apply(moveEquipment(document.plan(), document.plan().equipment[0].id, metres(7.125), metres(8)));
        QVERIFY(*before == copy);
        QVERIFY(document.plan() != copy);
    }

    void everySnapshotIsThePlanAsItWasWhenItWasTaken()
    {
        std::mt19937 random(11);
        PlanDocument document(randomPlan(11, 10));
        std::vector<Edit> done;
        std::vector<std::pair<std::shared_ptr<const Plan>, Plan>> held;
        for (int step = 0; step < 300; ++step) {
            if (!done.empty() && random() % 3 == 0) {
                document.revert(done.back());
                done.pop_back();
            } else {
                document.apply(done.emplace_back(randomEdit(document.plan(), random)));
            }
            if (random() % 3) held.emplace_back(document.snapshot(), document.plan());
            if (!held.empty() && random() % 2) held.erase(held.begin() + static_cast<std::ptrdiff_t>(random() % held.size()));
            if (held.size() > 6) held.clear();
            for (const auto& [snapshot, plan] : held) QVERIFY2(*snapshot == plan, qPrintable(QString("step %1").arg(step)));
        }
    }

    void aSnapshotOfTheSamePlanIsTheSameAndOneGivenBackIsUsedAgain()
    {
        PlanDocument document(randomPlan(1, 3));
        auto first = document.snapshot();
        QVERIFY(first == document.snapshot());
        const Plan* place = first.get();
        first.reset();
        document.apply(moveEquipment(document.plan(), document.plan().equipment[0].id, metres(7.125), metres(8)));
        QVERIFY(document.snapshot().get() == place);
        QVERIFY(*document.snapshot() == document.plan());
    }

    void aMoveInABigPlanTakesNoTime()
    {
        PlanDocument document(randomPlan(1, 2500));
        QElapsedTimer timer;
        timer.start();
        constexpr int moves = 1000;
        for (int i = 0; i < moves; ++i) document.apply(moveEquipment(document.plan(), document.plan().equipment[static_cast<std::size_t>(i)].id, metres(i), metres(8)));
        const double each = static_cast<double>(timer.nsecsElapsed()) / 1e6 / moves;
        qInfo("one move among 30,000 rows: %.4f ms", each);
        QVERIFY(each < 1);
    }

    void removingAThirdOfABigPlanAndUndoingItIsQuick()
    {
        const Plan plan = randomPlan(1, 2500);
        PlanDocument document(plan);
        std::vector<EquipmentId> ids;
        for (const Equipment& piece : plan.equipment) ids.push_back(piece.id);
        QElapsedTimer timer;
        timer.start();
        const Edit edit = removeEquipment(plan, ids);
        document.apply(edit);
        const auto removed = timer.restart();
        document.revert(edit);
        qInfo("%zu changes: removed in %lld ms, restored in %lld ms", edit.changes.size(), static_cast<long long>(removed), static_cast<long long>(timer.elapsed()));
        QVERIFY(document.plan() == plan);
        QVERIFY(removed < 1000 && timer.elapsed() < 1000);
    }
};

QTEST_APPLESS_MAIN(PlanDocumentTest)
#include "plan_document_test.moc"
