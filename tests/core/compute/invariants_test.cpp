// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/compile.h"
#include "core/compute/solver.h"
#include "tests/core/compute/small_factory.h"

#include <QtTest>

#include <cmath>
#include <random>

using namespace gw;

namespace {

/// Any pieces, fed and cooled by any others; only cycles are avoided, by feeding from lower numbers to higher.
Plan randomPlan(std::uint32_t seed)
{
    std::mt19937 random(seed);
    const Catalog catalog = test::smallCatalog();
    const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
    test::PlanBuilder b;
    b.plan.site.climate = catalog.climates[below(3)].id;
    b.plan.site.gridCapacity = megawatts(static_cast<double>(below(10)));
    b.plan.energy.interruptibleShare = 0.1 * static_cast<double>(below(10));
    b.plan.energy.interruptionPerYear = hours(static_cast<double>(below(500)));
    b.plan.workload.dailySwing = 0.1 * static_cast<double>(below(11));
    b.plan.workload.preTrainingShare = 0.2 * static_cast<double>(below(2));
    std::vector<SpaceId> spaces {b.space("Hall", SpaceKind::DataHall), b.space("Room", SpaceKind::ElectricalRoom), b.space("Yard", SpaceKind::Yard)};
    std::vector<EquipmentId> pieces;
    for (std::size_t i = 0, n = 5 + below(60); i < n; ++i)
        pieces.push_back(b.add(catalog.equipment[below(catalog.equipment.size())].id.text.c_str(), "Piece", spaces[below(spaces.size())]));
    for (std::size_t i = 0, n = below(120); i < n; ++i) {
        const std::size_t from = below(pieces.size() - 1), to = from + 1 + below(pieces.size() - from - 1);
        b.feed(pieces[from], pieces[to], static_cast<Side>(below(2)));
    }
    std::vector<LoopId> loops;
    for (std::size_t i = 0, n = below(5); i < n; ++i)
        loops.push_back(b.loop("Loop", static_cast<LoopKind>(below(2)), 15.0 + static_cast<double>(below(30)), 5.0 + static_cast<double>(below(15))));
    for (std::size_t i = 0; i < 40 && !loops.empty(); ++i) b.connect(pieces[below(pieces.size())], loops[below(loops.size())], static_cast<LoopRole>(below(2)));
    if (below(2) == 0) {
        ServiceTier tier;
        tier.id = {b.next()}, tier.model = {"model"}, tier.capacityShare = 0.7, tier.outputPrice = dollarsPerMillionTokens(1);
        b.plan.tiers.put(tier);
    }
    return b.plan;
}

} // namespace

class InvariantsTest : public QObject {
    Q_OBJECT

private slots:
    void powerHeatAndMoneyBalanceInAnyPlan()
    {
        const Catalog catalog = test::smallCatalog();
        const auto solver = makeCpuSolver(1);
        for (std::uint32_t seed = 0; seed < 150; ++seed) {
            const Result<Factory> factory = compile(randomPlan(seed), catalog);
            QVERIFY(factory.isOk());
            const Outcome o = *solver->solve(*factory);
            for (const Balance& b : o.balances)
                QVERIFY2(b.relativeError() <= 1e-9, qPrintable(QString("seed %1, %2: %3 in, %4 out").arg(seed).arg(b.name.c_str()).arg(b.in).arg(b.out)));
            for (const HourOutcome& h : o.hours) QVERIFY(std::isfinite(h.siteKw) && h.siteKw >= h.itKw * 0.9999F && h.lossKw >= 0 && h.coolingKw >= 0 && h.waterKg >= 0);
            if (o.headline.pue.value) QVERIFY(*o.headline.pue.value >= 1);
            for (const EquipmentOutcome& e : o.equipment) QVERIFY(std::isfinite(e.loading) && std::isfinite(e.failureLoading) && std::isfinite(e.typicalPower.si()));
            QVERIFY(o.headline.gridPeak >= o.headline.facilityPower);
            QVERIFY(o.headline.availability > 0 && o.headline.availability <= 1);
        }
    }

    void theSameRandomPlanGivesTheSameBitsOnAnyNumberOfThreads()
    {
        const Catalog catalog = test::smallCatalog();
        for (std::uint32_t seed = 0; seed < 10; ++seed) {
            const Factory factory = *compile(randomPlan(seed), catalog);
            const Outcome one = *makeCpuSolver(1)->solve(factory), four = *makeCpuSolver(4)->solve(factory);
            QVERIFY(one.headline.facilityPower == four.headline.facilityPower && one.headline.npv == four.headline.npv && one.headline.opex == four.headline.opex);
            for (std::size_t h = 0; h < one.hours.size(); ++h)
                QVERIFY(one.hours[h].siteKw == four.hours[h].siteKw && one.hours[h].waterKg == four.hours[h].waterKg);
        }
    }
};

QTEST_APPLESS_MAIN(InvariantsTest)
#include "invariants_test.moc"
