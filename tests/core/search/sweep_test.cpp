// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/compile.h"
#include "core/search/sweep_json.h"
#include "tests/core/compute/small_factory.h"

#include <QTest>

#include <atomic>
#include <cmath>

using namespace gw;
using namespace gw::test;

namespace {

const Catalog& catalog()
{
    static const Catalog small = smallCatalog();
    return small;
}

const Plan& plan()
{
    static const Plan small = smallPlan();
    return small;
}

std::vector<Objective> objectives(std::initializer_list<const char*> texts)
{
    std::vector<Objective> list;
    for (const char* text : texts) list.push_back(readObjective(text).value());
    return list;
}

DesignSpace space(std::initializer_list<const char*> texts, std::uint64_t samples = 0)
{
    std::vector<VariedInput> inputs;
    for (const char* text : texts) inputs.push_back(readVaried(plan(), catalog(), text).value());
    return DesignSpace::make(std::move(inputs), samples, 5).value();
}

SweepRequest request(std::initializer_list<const char*> inputs, std::uint64_t samples = 0)
{
    return {.space = space(inputs, samples), .objectives = objectives({"npv", "capex", "pue"}), .factors = {}, .range = {}};
}

SweepResult swept(const SweepRequest& asked, int workers = 2)
{
    return sweep(plan(), catalog(), asked, makeWorkers(workers)).value();
}

Headline solvedAlone(const SweepRequest& asked, std::uint64_t id)
{
    const auto variant = variantOf(plan(), asked.factors, asked.space.inputs(), asked.space.valuesOf(id)).value();
    return makeCpuSolver(1)->solve(compile(variant.plan, catalog()).value(), variant.factors).value().headline;
}

SweepRequest shardOf(SweepRequest asked, std::uint64_t first, std::uint64_t count)
{
    asked.range = {first, count};
    return asked;
}

QString textOf(const SweepResult& result) { return QString::fromStdString(shardJson(result).dump()); }

} // namespace

class SweepTest : public QObject {
    Q_OBJECT
private slots:
    void everyCandidateHasTheFiguresOfItsOwnSolve_data();
    void everyCandidateHasTheFiguresOfItsOwnSolve();
    void anyNumberOfWorkersGivesTheSame();
    void nothingDominatesTheFrontAndTheFrontDominatesTheRest();
    void shardsMergeToTheWholeInAnyOrder();
    void shardsThatDoNotFitAreRefused();
    void aDamagedShardFileIsRefusedByPlace();
    void aCandidateThatFailsIsReportedAndTheOthersStay();
    void aCandidateWithoutAFigureIsCountedAndOut();
    void candidatesWithNewErrorsMayBeKeptOut();
    void theSweepStopsWhenAsked();
    void progressEndsAtOne();
    void badRequestsAreRefused();
    void proposalsSayWhatChangesAndHowTheyStand();
};

void SweepTest::everyCandidateHasTheFiguresOfItsOwnSolve_data()
{
    QTest::addColumn<bool>("withFactors");
    QTest::addColumn<int>("samples");
    QTest::newRow("a grid of fields") << false << 0;
    QTest::newRow("a grid of fields and factors") << true << 0;
    QTest::newRow("samples of both") << true << 9;
}

void SweepTest::everyCandidateHasTheFiguresOfItsOwnSolve()
{
    QFETCH(bool, withFactors);
    QFETCH(int, samples);
    const auto count = static_cast<std::uint64_t>(samples);
    const SweepRequest asked = withFactors ? request({"scenario.demand=0.5,1,2", "racks=2,4", "scenario.energy_price=0.5:2:3"}, count) : request({"racks=2,4", "utilisation=0.3:0.9:3"}, count);
    const SweepResult result = swept(asked);
    QCOMPARE(result.range.count, asked.space.size());
    for (std::uint64_t id = 0; id < asked.space.size(); ++id) {
        const Headline alone = solvedAlone(asked, id);
        for (std::size_t k = 0; k < 3; ++k) QCOMPARE(result.figuresOf(id)[k], asked.objectives[k].metric->of(alone).value.value());
    }
}

void SweepTest::anyNumberOfWorkersGivesTheSame()
{
    const SweepRequest asked = request({"racks=1,2,3", "utilisation=0.2:0.9:4", "scenario.demand=1,2"});
    const QString one = textOf(swept(asked, 1));
    for (const int workers : {2, 3, 8}) QCOMPARE(textOf(swept(asked, workers)), one);
}

void SweepTest::nothingDominatesTheFrontAndTheFrontDominatesTheRest()
{
    const SweepRequest asked = request({"racks=1,2,3,4", "utilisation=0.2:0.9:4", "token_price=0.2:2:4"});
    const SweepResult result = swept(asked);
    const auto dominates = [&](std::uint64_t a, std::uint64_t b) {
        bool isBetter = false;
        for (std::size_t k = 0; k < 3; ++k) {
            const double sign = asked.objectives[k].aim == Aim::Minimise ? 1 : -1, x = sign * result.figuresOf(a)[k], y = sign * result.figuresOf(b)[k];
            if (x > y) return false;
            isBetter = isBetter || x < y;
        }
        return isBetter;
    };
    QVERIFY(result.front.size() > 1 && result.front.size() < asked.space.size());
    for (std::uint64_t b = 0; b < asked.space.size(); ++b) {
        const bool isIn = std::binary_search(result.front.begin(), result.front.end(), b);
        bool isDominated = false, isRepeated = false;
        for (std::uint64_t a = 0; a < asked.space.size(); ++a) {
            isDominated = isDominated || dominates(a, b);
            isRepeated = isRepeated || (a < b && std::ranges::equal(result.figuresOf(a), result.figuresOf(b)));
        }
        QCOMPARE(isIn, !isDominated && !isRepeated);
    }
}

void SweepTest::shardsMergeToTheWholeInAnyOrder()
{
    const SweepRequest asked = request({"racks=1,2,3,4", "utilisation=0.2:0.9:4", "scenario.demand=1,2"});
    const SweepResult whole = swept(asked);
    std::vector<SweepResult> shards;
    for (const auto& [first, count] : {std::pair {0, 5}, {5, 1}, {6, 20}, {26, 6}})
        shards.push_back(shardFromJson(parseJson(shardJson(swept(shardOf(asked, static_cast<std::uint64_t>(first), static_cast<std::uint64_t>(count)))).dump()).value()).value());
    std::vector<std::size_t> order {0, 1, 2, 3};
    do {
        std::vector<SweepResult> given;
        for (const std::size_t i : order) given.push_back(shards[i]);
        given.push_back(shards[order[0]]);
        const auto merged = mergeSweeps(given);
        QVERIFY(merged.isOk());
        QCOMPARE(textOf(*merged), textOf(whole));
        QVERIFY(merged->front == whole.front && merged->changes == whole.changes);
    } while (std::next_permutation(order.begin(), order.end()));
}

void SweepTest::shardsThatDoNotFitAreRefused()
{
    const SweepRequest asked = request({"utilisation=0.2:0.9:12"});
    const SweepResult first = swept(shardOf(asked, 0, 4)), last = swept(shardOf(asked, 8, 4)), middle = swept(shardOf(asked, 3, 3));
    const auto gap = mergeSweeps({first, last});
    QVERIFY(gap.error().code == ErrorCode::MissingField);
    QCOMPARE(gap.error().expected, std::string("4 to 7"));
    QVERIFY(mergeSweeps({first, middle}).error().code == ErrorCode::WrongUse);
    QVERIFY(mergeSweeps({first, swept(request({"utilisation=0.2:0.8:12"}))}).error().code == ErrorCode::WrongUse);
    SweepResult changed = first;
    changed.figures[4] += 1;
    QVERIFY(mergeSweeps({first, changed}).error().code == ErrorCode::DuplicateId);
    QVERIFY(mergeSweeps({}).error().code == ErrorCode::MissingField);
}

void SweepTest::aDamagedShardFileIsRefusedByPlace()
{
    const Json whole = shardJson(swept(request({"utilisation=0.2:0.9:3"})));
    QVERIFY(shardFromJson(whole).isOk());
    for (const auto& [key, value] : whole.items()) {
        Json without = whole, wrong = whole;
        without.erase(key);
        wrong[key] = Json::object({{"metric", 1}});
        QVERIFY2(!shardFromJson(without), key.c_str());
        if (key != "present") QVERIFY2(!shardFromJson(wrong), key.c_str());
    }
    Json fewer = whole;
    fewer["figures"].erase(0);
    QCOMPARE(shardFromJson(fewer).error().place, std::string("/figures"));
    QVERIFY(!shardFromJson(Json::array()));
}

void SweepTest::aCandidateThatFailsIsReportedAndTheOthersStay()
{
    const SweepRequest asked = request({"tiers.Chat.capacity_share=0.5,0.9,1", "workload.post_training_share=0,0.2"});
    const SweepResult result = swept(asked);
    QCOMPARE(result.failed, 2U);
    QCOMPARE(result.failures.size(), 2U);
    QCOMPARE(result.failures[0].id, 3U);
    QCOMPARE(result.failures[1].id, 5U);
    QVERIFY(result.failures[0].error.code == ErrorCode::OutOfRange);
    QVERIFY(std::isnan(result.figuresOf(3)[0]) && !std::isnan(result.figuresOf(2)[0]));
    QCOMPARE(result.withoutFigure, std::vector<std::uint64_t>(3, 0));
}

void SweepTest::aCandidateWithoutAFigureIsCountedAndOut()
{
    SweepRequest asked = request({"token_price=0,1"});
    asked.objectives = objectives({"irr"});
    const SweepResult result = swept(asked);
    QCOMPARE(result.withoutFigure, (std::vector<std::uint64_t> {1}));
    QCOMPARE(result.front, (std::vector<std::uint64_t> {1}));
    QCOMPARE(result.failed, 0U);
}

void SweepTest::candidatesWithNewErrorsMayBeKeptOut()
{
    SweepRequest asked = request({"racks=2,3,4"});
    asked.objectives = objectives({"capex"});
    asked.count = [](const Plan& p, const Outcome& outcome) {
        return RuleCounts {outcome.headline.racks == 2 ? 1U : 0U, static_cast<std::uint32_t>(p.equipment.size())};
    };
    QCOMPARE(swept(asked).front, (std::vector<std::uint64_t> {0}));
    QCOMPARE(swept(asked).rulesOf(0).errors, 1U);
    asked.policy = RulePolicy::NoNewErrors;
    QCOMPARE(swept(asked).front, (std::vector<std::uint64_t> {1}));
}

void SweepTest::theSweepStopsWhenAsked()
{
    std::stop_source stop;
    std::atomic<int> told = 0;
    const Progress progress {.report = [&](const char*, double) { if (++told == 3) stop.request_stop(); }, .stop = stop.get_token()};
    const auto result = sweep(plan(), catalog(), request({"utilisation=0.1:0.9:1000"}), makeWorkers(2), progress);
    QVERIFY(result.error().code == ErrorCode::Cancelled);
    QVERIFY(told < 10);
}

void SweepTest::progressEndsAtOne()
{
    double last = 0;
    bool onlyGrows = true;
    const Progress progress {.report = [&](const char* stage, double fraction) {
        onlyGrows = onlyGrows && fraction >= last && std::string_view(stage) == "candidates";
        last = fraction;
    }, .stop = {}};
    QVERIFY(sweep(plan(), catalog(), request({"utilisation=0.1:0.9:20"}), makeWorkers(2), progress).isOk());
    QVERIFY(onlyGrows);
    QCOMPARE(last, 1.0);
}

void SweepTest::badRequestsAreRefused()
{
    SweepRequest asked = request({"utilisation=0.1:0.9:20"});
    QVERIFY(sweep(plan(), catalog(), shardOf(asked, 15, 6), makeWorkers(1)).error().code == ErrorCode::OutOfRange);
    QVERIFY(sweep(plan(), catalog(), shardOf(asked, 20, 1), makeWorkers(1)).error().code == ErrorCode::OutOfRange);
    asked.objectives.clear();
    QVERIFY(sweep(plan(), catalog(), asked, makeWorkers(1)).error().code == ErrorCode::WrongUse);
}

void SweepTest::proposalsSayWhatChangesAndHowTheyStand()
{
    SweepRequest asked = request({"token_price=0.5,1,2", "utilisation=0.6"});
    asked.objectives = objectives({"npv", "capex"});
    const SweepResult result = swept(asked);
    QCOMPARE(result.front, (std::vector<std::uint64_t> {2}));
    const Proposal best = proposalsOf(result).front();
    QVERIFY(best.standing == ProposalStanding::Dominates);
    QCOMPARE(best.changes.size(), 1U);
    QCOMPARE(best.changes[0].key + " " + best.changes[0].from + " " + best.changes[0].to, std::string("token_price 1 2"));
    QVERIFY(best.figures[0].verdict == Verdict::Better && best.figures[1].verdict == Verdict::Same);
    QVERIFY(proposalOf(result, 0, changesOf(asked.space, 0)).standing == ProposalStanding::Behind);
    QVERIFY(proposalOf(result, 1, changesOf(asked.space, 1)).standing == ProposalStanding::Same);
    asked = request({"racks=2,4"});
    QVERIFY(proposalOf(swept(asked), 0, {}).standing == ProposalStanding::Trades);
}

QTEST_APPLESS_MAIN(SweepTest)
#include "sweep_test.moc"
