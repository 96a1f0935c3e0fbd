// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/check_effects.h"

#include "core/catalog/read_catalog.h"
#include "core/storage/plan_file.h"

#include <QtTest>

using namespace gw;

class CheckEffectsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void whatIsLinearIsExact();
    void everythingAtOnceIsNearAnExactSolve();
    void aMissingEffectIsSeen();
    void aDrawDependsOnItsNumberAlone();
    void pathsOfAnotherPlanAreRefused();

private:
    PreparedPaths prepared(const Uncertainty& uncertainty) const
    {
        auto paths = preparePaths(m_plan, m_catalog, {}, uncertainty, *m_solver);
        if (!paths) qFatal("%s", paths.error().place.c_str());
        return *std::move(paths);
    }
    EffectCheck checked(const Uncertainty& uncertainty, const PreparedPaths& paths, int draws) const
    {
        const auto check = checkEffects(m_plan, m_catalog, {}, uncertainty, paths, draws);
        if (!check) qFatal("%s", check.error().place.c_str());
        return *check;
    }

    Catalog m_catalog;
    Plan m_plan;
    std::unique_ptr<Solver> m_solver = makeCpuSolver();
};

void CheckEffectsTest::initTestCase()
{
    auto catalog = readCatalog(resourcesFolder() / "catalog");
    QVERIFY(catalog.isOk());
    m_catalog = *std::move(catalog);
    auto plan = readPlan(resourcesFolder() / "samples" / "superpod.gwp.json");
    QVERIFY(plan.isOk());
    m_plan = *std::move(plan);
}

/// Prices and shares change each one number of the capital, and paths multiply them as a solve does.
void CheckEffectsTest::whatIsLinearIsExact()
{
    const Uncertainty uncertainty {.only = {"gb200-nvl72.price", "build-costs.shell", "build-costs.design_and_fees", "ups-2500kw.price"}};
    const EffectCheck check = checked(uncertainty, prepared(uncertainty), 8);
    QCOMPARE(check.draws, 8);
    QVERIFY2(check.largestGap < 1e-6, qPrintable(QString::number(check.largestGap)));
}

/// What is left is the tails: a rack that would draw more than its maximum does not, which no parabola knows.
void CheckEffectsTest::everythingAtOnceIsNearAnExactSolve()
{
    const EffectCheck check = checked({}, prepared({}), 24);
    for (const EffectGap& gap : check.gaps) {
        QVERIFY2(gap.largest < 0.08 && gap.mean < 0.01, qPrintable(QString("%1: %2, mean %3").arg(static_cast<int>(gap.figure)).arg(gap.largest).arg(gap.mean)));
        QVERIFY(gap.mean <= gap.largest && gap.largest <= check.largestGap);
    }
}

void CheckEffectsTest::aMissingEffectIsSeen()
{
    const Uncertainty uncertainty {.only = {"gb200-nvl72.price"}};
    PreparedPaths paths = prepared(uncertainty);
    paths.job.effects.front().linear = 0;
    const EffectCheck check = checked(uncertainty, paths, 8);
    QVERIFY(check.gaps[0].figure == PathFigure::Capex && check.gaps[0].largest > 0.01);
    QVERIFY(check.gaps[2].largest < 1e-6);
}

void CheckEffectsTest::aDrawDependsOnItsNumberAlone()
{
    const Uncertainty uncertainty {.only = {"gb200-nvl72.rack.idle_power", "model_error.throughput"}};
    const PreparedPaths paths = prepared(uncertainty);
    const EffectCheck few = checked(uncertainty, paths, 4), more = checked(uncertainty, paths, 8), again = checked(uncertainty, paths, 4);
    QCOMPARE(few.largestGap, again.largestGap);
    QVERIFY(more.largestGap >= few.largestGap);
}

void CheckEffectsTest::pathsOfAnotherPlanAreRefused()
{
    const Uncertainty uncertainty {.only = {"gb200-nvl72.price"}};
    PreparedPaths paths = prepared(uncertainty);
    paths.inputs.front().key = "gb9000.price";
    const auto check = checkEffects(m_plan, m_catalog, {}, uncertainty, paths, 2);
    QVERIFY(!check.isOk());
    QCOMPARE(check.error().code, ErrorCode::UnknownId);
}

QTEST_APPLESS_MAIN(CheckEffectsTest)
#include "check_effects_test.moc"
