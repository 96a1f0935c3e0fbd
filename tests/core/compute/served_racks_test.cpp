// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/read_catalog.h"
#include "core/compute/compile.h"
#include "core/compute/solver.h"
#include "core/compute/stages/serving.h"
#include "core/search/generate_plan.h"

#include <QtTest>

#include <cmath>

using namespace gw;

namespace {

constexpr std::array racksByAge {"hgx-h100-4", "hgx-h200-4", "hgx-b200-4", "gb200-nvl72", "gb300-nvl72", "vr-nvl72"};
constexpr std::array models {"llama-3.1-70b", "llama-3.1-405b", "deepseek-r1", "gpt-oss-120b"};

} // namespace

/// Every model of interest on every rack of interest, as whole plans of the project's own catalogue; and what a power cap costs.
class ServedRacksTest : public QObject {
    Q_OBJECT

    Catalog m_catalog;

    Plan planOf(const char* rack, const char* model, std::uint32_t racks) const
    {
        GenerateRequest request;
        request.name = "Test", request.rack = {rack}, request.climate = m_catalog.climates.front().id, request.racks = racks;
        Plan plan = generatePlan(request, m_catalog).value();
        ServiceTier tier;
        tier.id = {++plan.info.lastId}, tier.name = "Chat", tier.model = {model}, tier.precision = Precision::Fp8, tier.capacityShare = 1;
        tier.inputLength = tokens(1024), tier.outputLength = tokens(1024);
        tier.minimumInteractivity = tokensPerSecond(20), tier.maximumTtft = seconds(5);
        plan.tiers = {};
        plan.tiers.put(tier);
        plan.workload.preTrainingShare = plan.workload.postTrainingShare = 0;
        return plan;
    }

    Outcome outcomeOf(const Plan& plan) const { return *makeCpuSolver()->solve(*compile(plan, m_catalog)); }

    double accelerators(const char* rack) const { return m_catalog.find(EquipmentTypeId {rack})->rack->accelerators.value; }

    bool isServer(const Equipment& piece) const { return m_catalog.find(piece.type)->kind == EquipmentKind::AcceleratorRack; }

    /// Caps every second accelerator rack.
    Plan halfCapped(Plan plan, Power cap) const
    {
        bool isCapped = false;
        for (std::size_t p = 0; p < plan.equipment.size(); ++p) {
            Equipment piece = plan.equipment[p];
            if (!isServer(piece)) continue;
            isCapped = !isCapped;
            if (!isCapped) continue;
            piece.powerCap = cap;
            plan.equipment.put(piece);
        }
        return plan;
    }

    /// What servers draw at full load.
    double fullDraw(const char* rack, const Plan& plan) const
    {
        const EquipmentType& type = *m_catalog.find(EquipmentTypeId {rack});
        return servePair(servingRack(type, *m_catalog.find(*type.rack->accelerator)), servingInput(plan, m_catalog).tiers.front()).activePower;
    }

private slots:
    void initTestCase()
    {
        Result<Catalog> catalog = readCatalog(resourcesFolder() / "catalog");
        QVERIFY(catalog.isOk());
        m_catalog = std::move(catalog).value();
    }

    void everyModelIsServedByEveryRack_data()
    {
        QTest::addColumn<QString>("model");
        for (const char* model : models) QTest::newRow(model) << QString(model);
    }
    void everyModelIsServedByEveryRack()
    {
        QFETCH(QString, model);
        double last = 0;
        for (const char* rack : racksByAge) {
            const Outcome o = outcomeOf(planOf(rack, model.toUtf8().constData(), 2));
            QCOMPARE(o.tiers.size(), std::size_t {1});
            const TierOutcome& tier = o.tiers.front();
            QVERIFY2(tier.capacity.value.has_value(), rack);
            const double made = tier.capacity.value->si(), each = made / (2 * accelerators(rack));
            qInfo("%s on %s: %.0f tokens/s per accelerator", qPrintable(model), rack, each);
            QVERIFY2(std::isfinite(made) && made > 0 && made <= tier.limit.si(), rack);
            QVERIFY2(tier.interactivity.value->si() >= 20 && tier.ttft.value->si() <= 5, rack);
            QVERIFY2(each >= last, rack);
            last = each;
        }
    }

    void aModelTooBigForADomainSpansSeveral()
    {
        const Plan plan = planOf("hgx-h100-4", "deepseek-r1", 1);
        const EquipmentType& type = *m_catalog.find(EquipmentTypeId {"hgx-h100-4"});
        ServingRack rack = servingRack(type, *m_catalog.find(*type.rack->accelerator));
        const ServingTier tier = servingInput(plan, m_catalog).tiers.front();
        const PairServing spanning = servePair(rack, tier);
        QVERIFY(spanning.fits && spanning.width > rack.accelerator.scaleUpDomain && spanning.width <= rack.accelerators);
        rack.accelerator.scaleOut *= 2; // a better network between the domains never serves less
        QVERIFY(servePair(rack, tier).tokensPerSecond > spanning.tokensPerSecond);
        rack.accelerator.scaleOut = 0;
        QCOMPARE(servePair(rack, tier).because, Limit::MemoryCapacity);
    }

    void spanningNeverTakesTokensAway()
    {
        for (const char* model : models)
            for (const char* name : racksByAge) {
                const EquipmentType& type = *m_catalog.find(EquipmentTypeId {name});
                ServingRack rack = servingRack(type, *m_catalog.find(*type.rack->accelerator));
                const ServingTier tier = servingInput(planOf(name, model, 1), m_catalog).tiers.front();
                const PairServing spanning = servePair(rack, tier);
                rack.accelerator.scaleOut = 0;
                const PairServing inside = servePair(rack, tier);
                QVERIFY2(spanning.tokensPerSecond >= inside.tokensPerSecond, name);
                if (spanning.width <= rack.accelerator.scaleUpDomain && spanning.readers == 0) QCOMPARE(spanning.tokensPerSecond, inside.tokensPerSecond);
            }
    }

    void aCapAboveTheDrawChangesNothing()
    {
        const Plan plan = planOf("gb300-nvl72", "llama-3.1-70b", 8);
        const Outcome freely = outcomeOf(plan), capped = outcomeOf(halfCapped(plan, watts(1.5 * fullDraw("gb300-nvl72", plan))));
        QVERIFY(std::abs(capped.headline.tokensPerSecond.value->si() / freely.headline.tokensPerSecond.value->si() - 1) < 1e-12);
        QVERIFY(std::abs(capped.headline.itPower.si() / freely.headline.itPower.si() - 1) < 1e-12);
    }

    void cappingHalfOfTheRacksSlowsOnlyThem_data()
    {
        QTest::addColumn<double>("share");
        QTest::newRow("nine tenths") << 0.9;
        QTest::newRow("three quarters") << 0.75;
        QTest::newRow("three fifths") << 0.6;
    }
    void cappingHalfOfTheRacksSlowsOnlyThem()
    {
        QFETCH(double, share);
        Plan plan = planOf("gb300-nvl72", "llama-3.1-70b", 8);
        plan.workload.utilisation = 1; // mean and full load are one
        const Power cap = watts(share * fullDraw("gb300-nvl72", plan));
        const Plan half = halfCapped(plan, cap);
        const Outcome freely = outcomeOf(plan), capped = outcomeOf(half);
        double sum = 0;
        for (std::size_t p = 0; p < half.equipment.size(); ++p) {
            if (!isServer(half.equipment[p])) continue;
            const EquipmentOutcome &was = freely.equipment[p], &is = capped.equipment[p];
            const double kept = is.tokensPerSecond.si() / was.tokensPerSecond.si();
            sum += is.tokensPerSecond.si();
            if (!half.equipment[p].powerCap) {
                QVERIFY(std::abs(kept - 1) < 1e-9);
                continue;
            }
            QVERIFY2(kept < 1 && kept > 0.5 * share, qPrintable(QString::number(kept)));
            QVERIFY(is.peakPower <= cap && is.typicalPower <= cap && is.typicalPower < was.typicalPower);
        }
        QVERIFY(std::abs(sum / capped.headline.tokensPerSecond.value->si() - 1) < 1e-9);
        QVERIFY(sum < freely.headline.tokensPerSecond.value->si());
        QVERIFY(capped.headline.itPower < freely.headline.itPower && capped.headline.gridPeak < freely.headline.gridPeak);
    }
};

QTEST_APPLESS_MAIN(ServedRacksTest)
#include "served_racks_test.moc"
