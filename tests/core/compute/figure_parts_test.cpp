// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/figure_parts.h"

#include "core/catalog/read_catalog.h"
#include "core/compute/compile.h"
#include "core/search/generate_plan.h"
#include "tests/core/editing/plan_walk.h"

#include <QTest>

using namespace gw;

class FigurePartsTest : public QObject {
    Q_OBJECT
private slots:
    void aPlanThatChangedInNoPartOfTheFiguresIsTheSameFactory()
    {
        const Catalog catalog = readCatalog(resourcesFolder() / "catalog").value();
        const Plan plan = generatePlan({.name = "Walked", .racks = 8, .rack = {"gb200-nvl72"}, .climate = {"ashburn"}}, catalog).value();
        int kept = 0;
        for (std::uint32_t seed = 1; seed <= 12; ++seed) {
            PlanWalk walk(plan, catalog, seed);
            auto before = compile(walk.plan(), catalog);
            for (int step = 0; step < 60; ++step) {
                const PlanChanges changes = walk.step();
                auto after = compile(walk.plan(), catalog);
                if (before && after && !changes.touches(figureParts)) {
                    QVERIFY2(*before == *after, qPrintable(QString("seed %1, step %2").arg(seed).arg(step)));
                    ++kept;
                }
                before = std::move(after);
            }
        }
        QVERIFY2(kept > 100, qPrintable(QString::number(kept)));
    }
};

QTEST_APPLESS_MAIN(FigurePartsTest)
#include "figure_parts_test.moc"
