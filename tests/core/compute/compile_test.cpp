// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/compile.h"
#include "core/compute/stages/venture.h"
#include "tests/core/compute/small_factory.h"

#include <QtTest>

using namespace gw;

class CompileTest : public QObject {
    Q_OBJECT

    static Error faultOf(const Plan& plan)
    {
        const Result<Factory> result = compile(plan, test::smallCatalog());
        if (result) qFatal("the plan compiles");
        return result.error();
    }

    static Equipment named(const Plan& plan, const char* name)
    {
        for (const Equipment& piece : plan.equipment)
            if (piece.name == name) return piece;
        qFatal("no piece named %s", name);
    }

    static void feed(Plan& plan, const char* from, const char* to)
    {
        Feed row;
        row.id = {++plan.info.lastId}, row.from = named(plan, from).id, row.to = named(plan, to).id;
        plan.feeds.put(row);
    }

private slots:
    void feedsThatLeadBackToTheirStartAreNamed()
    {
        Plan plan = test::smallPlan();
        feed(plan, "Busway A", "SWG A");
        const Error fault = faultOf(plan);
        QCOMPARE(fault.code, ErrorCode::Cycle);
        for (const char* name : {"SWG A", "UPS A", "Busway A"}) QVERIFY2(fault.seen.find(name) != std::string::npos, fault.seen.c_str());
        QVERIFY(fault.seen.find("Transformer") == std::string::npos);
        QVERIFY(fault.seen.find("Rack") == std::string::npos);
        // The path is written from source to load and ends where it starts.
        QVERIFY(fault.seen.substr(0, 5) == fault.seen.substr(fault.seen.size() - 5));
    }

    void aPieceThatFeedsItselfIsACycle()
    {
        Plan plan = test::smallPlan();
        feed(plan, "UPS B", "UPS B");
        QCOMPARE(faultOf(plan).code, ErrorCode::Cycle);
        QCOMPARE(faultOf(plan).seen, std::string("UPS B > UPS B"));
    }

    void anUnknownTypeNamesThePieceAndTheType()
    {
        Plan plan = test::smallPlan();
        Equipment piece = named(plan, "CDU");
        piece.type = {"no-such-cdu"};
        plan.equipment.put(piece);
        const Error fault = faultOf(plan);
        QCOMPARE(fault.code, ErrorCode::UnknownId);
        QVERIFY(fault.place.find("CDU") != std::string::npos && fault.place.find(std::to_string(piece.id.number)) != std::string::npos);
        QCOMPARE(fault.seen, std::string("no-such-cdu"));
        QVERIFY(!fault.expected.empty());
    }

    void whatDoesNotExistIsNamed_data()
    {
        QTest::addColumn<int>("what");
        QTest::addColumn<QString>("place");
        int i = 0;
        for (const char* place : {"feed", "connection", "connection", "climate", "source", "tier", "application", "space"})
            QTest::addRow("%d %s", i, place) << i << QString(place), ++i;
    }
    void whatDoesNotExistIsNamed()
    {
        QFETCH(int, what);
        QFETCH(QString, place);
        Plan plan = test::smallPlan();
        Feed feed = plan.feeds[0];
        Connection connection = plan.connections[0];
        ServiceTier tier = plan.tiers[0];
        Equipment piece = plan.equipment[0];
        EnergySource source;
        Application application;
        source.id = {++plan.info.lastId}, application.id = {++plan.info.lastId};
        switch (what) {
        case 0: feed.to = {9999}, plan.feeds.put(feed); break;
        case 1: connection.loop = {9999}, plan.connections.put(connection); break;
        case 2: connection.equipment = {9999}, plan.connections.put(connection); break;
        case 3: plan.site.climate = {"nowhere"}; break;
        case 4: source.type = {"dragon"}, plan.sources.put(source); break;
        case 5: tier.model = {"oracle"}, plan.tiers.put(tier); break;
        case 6: application.tier = {9999}, plan.applications.put(application); break;
        default: piece.space = {9999}, plan.equipment.put(piece); break;
        }
        const Error fault = faultOf(plan);
        QCOMPARE(fault.code, ErrorCode::UnknownId);
        QVERIFY2(QString::fromStdString(fault.place).contains(place), fault.place.c_str());
    }

    void moreTiersThanAVentureHoldsAreRefused()
    {
        Plan plan = test::smallPlan();
        ServiceTier tier = plan.tiers[0];
        tier.capacityShare = 0;
        while (plan.tiers.size() <= mostTiers) tier.id = {++plan.info.lastId}, plan.tiers.put(tier);
        const Error fault = faultOf(plan);
        QCOMPARE(fault.code, ErrorCode::OutOfRange);
        QCOMPARE(fault.place, std::string("tiers"));
    }

    void sharesAboveOneAreRefused()
    {
        Plan plan = test::smallPlan(); // Its tier has 0.8.
        plan.workload.preTrainingShare = 0.3;
        QCOMPARE(faultOf(plan).code, ErrorCode::OutOfRange);
        plan.workload.preTrainingShare = 0.2;
        QVERIFY(compile(plan, test::smallCatalog()).isOk());
    }

    void everyLoadComesBeforeWhatFeedsIt()
    {
        const Factory factory = *compile(test::smallPlan(), test::smallCatalog());
        const PowerGraph& g = factory.power;
        for (std::uint32_t n = 0; n < g.size(); ++n)
            for (std::uint32_t f = g.firstFeed[n]; f < g.firstFeed[n + 1]; ++f) QVERIFY(g.source[f] > n);
    }

    void theSharesOfAPiecesFeedsSumToOne()
    {
        const Factory factory = *compile(test::smallPlan(), test::smallCatalog());
        const PowerGraph& g = factory.power;
        for (std::uint32_t n = 0; n < g.size(); ++n) {
            double sum = 0;
            for (std::uint32_t f = g.firstFeed[n]; f < g.firstFeed[n + 1]; ++f) sum += g.share[f];
            QVERIFY(g.firstFeed[n] == g.firstFeed[n + 1] || std::abs(sum - 1) < 1e-12);
        }
    }

    void aGeneratorStandsByWhileTheGridFeeds()
    {
        Plan plan = test::smallPlan();
        Equipment generator;
        generator.id = {++plan.info.lastId}, generator.name = "Generator", generator.type = {"generator"}, generator.space = plan.spaces[1].id;
        plan.equipment.put(generator);
        const double without = compile(plan, test::smallCatalog())->powerAvailability;
        feed(plan, "Generator", "SWG A");
        const Factory factory = *compile(plan, test::smallCatalog());
        const auto piece = static_cast<std::uint32_t>(plan.equipment.indexOf(generator.id));
        for (std::size_t f = 0; f < factory.power.source.size(); ++f)
            if (factory.power.source[f] == factory.power.node[piece]) QCOMPARE(factory.power.share[f], 0.0);
        QVERIFY(factory.powerAvailability >= without);
    }

    void oneSideIsLessAvailableThanTwo()
    {
        Plan plan = test::smallPlan();
        const double both = compile(plan, test::smallCatalog())->powerAvailability;
        std::vector<FeedId> sideB;
        for (const Feed& row : plan.feeds)
            if (row.side == Side::B) sideB.push_back(row.id);
        for (const FeedId id : sideB) plan.feeds.remove(id);
        const double one = compile(plan, test::smallCatalog())->powerAvailability;
        QVERIFY(one < both && both < 1 && one > 0.99);
    }

    void heatToAirIsSharedOutWhole()
    {
        for (const int racks : {0, 1, 9}) {
            const Factory factory = *compile(test::smallPlan(racks), test::smallCatalog());
            double sum = 0;
            for (const Circuit& c : factory.circuits) sum += c.airShare;
            QVERIFY(std::abs(sum - 1) < 1e-12);
        }
    }

    void sparseNumbersAreFoundToo()
    {
        Plan plan = test::smallPlan();
        Equipment piece = plan.equipment[0];
        piece.id = {4000000000U};
        plan.equipment.put(piece);
        QVERIFY(compile(plan, test::smallCatalog()).isOk());
    }
};

QTEST_APPLESS_MAIN(CompileTest)
#include "compile_test.moc"
