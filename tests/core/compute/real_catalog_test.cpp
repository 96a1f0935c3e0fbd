// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/read_catalog.h"
#include "core/compute/compile.h"
#include "core/compute/solver.h"
#include "core/search/generate_plan.h"

#include <QtTest>

#include <chrono>

using namespace gw;

/// Whole factories of the project's own catalogue: nothing about them may be implausible.
class RealCatalogTest : public QObject {
    Q_OBJECT

    Catalog m_catalog;

    Plan planOf(const EquipmentTypeId& rack, const ClimateId& climate, std::uint32_t racks) const
    {
        GenerateRequest request;
        request.name = "Test", request.rack = rack, request.climate = climate, request.racks = racks;
        Result<Plan> plan = generatePlan(request, m_catalog);
        if (!plan) qFatal("%s: %s", plan.error().place.c_str(), plan.error().seen.c_str());
        return std::move(plan).value();
    }

    Outcome outcomeOf(const Plan& plan) const
    {
        const Result<Factory> factory = compile(plan, m_catalog);
        if (!factory) qFatal("%s: %s", factory.error().place.c_str(), factory.error().seen.c_str());
        return *makeCpuSolver()->solve(*factory);
    }

    EquipmentTypeId anyRack() const
    {
        for (const EquipmentType& type : m_catalog.equipment)
            if (type.kind == EquipmentKind::AcceleratorRack && type.rack->liquidShare.value > 0.5) return type.id;
        qFatal("the catalogue has no liquid-cooled rack");
    }

private slots:
    void initTestCase()
    {
        Result<Catalog> catalog = readCatalog(resourcesFolder() / "catalog");
        if (!catalog) qFatal("%s %s", catalog.error().file.c_str(), catalog.error().place.c_str());
        m_catalog = std::move(catalog).value();
    }

    void everyRackTypeMakesAPlausibleFactory_data()
    {
        QTest::addColumn<QString>("rack");
        for (const EquipmentType& type : m_catalog.equipment)
            if (type.kind == EquipmentKind::AcceleratorRack) QTest::newRow(type.id.text.c_str()) << QString::fromStdString(type.id.text);
    }
    void everyRackTypeMakesAPlausibleFactory()
    {
        QFETCH(QString, rack);
        const Outcome o = outcomeOf(planOf({rack.toStdString()}, m_catalog.climates.front().id, 32));
        const Headline& h = o.headline;
        QCOMPARE(h.racks, 32U);
        QVERIFY2(*h.pue.value > 1.01 && *h.pue.value < 1.8, std::to_string(*h.pue.value).c_str());
        QVERIFY(h.gridPeak > h.facilityPower && h.facilityPower > h.itPower);
        QVERIFY(h.availability > 0.99 && h.availability < 1);
        for (const Balance& b : o.balances) QVERIFY2(b.relativeError() <= 1e-9, b.name.c_str());
        for (const TierOutcome& t : o.tiers)
            if (t.capacity.value) QVERIFY(*t.capacity.value <= t.limit && *t.tokensPerSecond.value <= *t.capacity.value);
        for (const LimitOutcome& l : o.limits) QVERIFY2(l.fraction >= 0 && l.fraction <= 1 + 1e-12, l.metric.c_str());
        double tokens = 0;
        for (const EquipmentOutcome& e : o.equipment) tokens += e.tokensPerSecond.si();
        if (h.tokensPerSecond.value) QVERIFY(std::abs(tokens / h.tokensPerSecond.value->si() - 1) < 1e-9);
    }

    void everyClimateGivesAYearAndAPue_data()
    {
        QTest::addColumn<QString>("climate");
        for (const Climate& climate : m_catalog.climates) QTest::newRow(climate.id.text.c_str()) << QString::fromStdString(climate.id.text);
    }
    void everyClimateGivesAYearAndAPue()
    {
        QFETCH(QString, climate);
        const Outcome o = outcomeOf(planOf(anyRack(), {climate.toStdString()}, 16));
        QVERIFY2(*o.headline.pue.value > 1.01 && *o.headline.pue.value < 1.6, std::to_string(*o.headline.pue.value).c_str());
        for (const HourOutcome& h : o.hours) QVERIFY(h.dryBulbC > -60 && h.dryBulbC < 60 && h.wetBulbC <= h.dryBulbC && h.siteKw > h.itKw && h.coolingKw > 0);
    }

    void aGigawattIsSolvedWithinAFrame()
    {
        const Plan plan = planOf(anyRack(), m_catalog.climates.front().id, 7000);
        double best = 1e9;
        for (int run = 0; run < 5; ++run) {
            const auto start = std::chrono::steady_clock::now();
            const Outcome o = outcomeOf(plan);
            best = std::min(best, std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
            QVERIFY(o.headline.racks == 7000);
        }
        qInfo("%zu pieces and %zu feeds: %.1f ms", plan.equipment.size(), plan.feeds.size(), best);
        QVERIFY2(best < 500, "far beyond any machine's excuse");
    }
};

QTEST_APPLESS_MAIN(RealCatalogTest)
#include "real_catalog_test.moc"
