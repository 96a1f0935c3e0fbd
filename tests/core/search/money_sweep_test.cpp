// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/compile.h"
#include "core/search/sweep_json.h"
#include "tests/core/compute/small_factory.h"

#include <QTest>

#include <cmath>

using namespace gw;
using namespace gw::test;

namespace {

const Catalog& catalog()
{
    static const Catalog small = smallCatalog();
    return small;
}

/// Two tiers, one of them with a demand, own gas, and some training: every money term does something.
const Plan& plan()
{
    static const Plan full = [] {
        Plan p = smallPlan();
        ServiceTier batch = p.tiers[0];
        batch.id = {++p.info.lastId}, batch.name = "Batch", batch.capacityShare = 0.1, batch.outputPrice = dollarsPerMillionTokens(0.5);
        batch.demand = tokensPerSecond(5000);
        p.tiers.put(batch);
        p.sources.put({.id = {++p.info.lastId}, .name = "Gas", .type = {"gas"}, .capacity = kilowatts(200)});
        p.workload.postTrainingShare = 0.1;
        return p;
    }();
    return full;
}

/// All figures a sweep may aim at.
std::vector<Objective> allObjectives()
{
    std::vector<Objective> all;
    for (const Metric& metric : metrics()) all.push_back({&metric, metric.aim});
    return all;
}

SweepRequest request(const QStringList& varied, std::uint64_t samples = 0)
{
    std::vector<VariedInput> inputs;
    for (const QString& text : varied) inputs.push_back(readVaried(plan(), catalog(), text.toStdString()).value());
    return {.space = DesignSpace::make(std::move(inputs), samples, 5).value(), .objectives = allObjectives(), .factors = {}, .range = {}};
}

SweepResult swept(const SweepRequest& asked, int workers = 2) { return sweep(plan(), catalog(), asked, makeWorkers(workers)).value(); }

/// Of the candidate's own plan, solved in full.
std::vector<double> solvedAlone(const SweepRequest& asked, std::uint64_t id)
{
    const auto variant = variantOf(plan(), asked.factors, asked.space.inputs(), asked.space.valuesOf(id)).value();
    const Headline headline = makeCpuSolver(1)->solve(compile(variant.plan, catalog()).value(), variant.factors).value().headline;
    std::vector<double> figures;
    for (const Objective& objective : asked.objectives) figures.push_back(objective.metric->of(headline).value.value_or(NAN));
    return figures;
}

double gap(double a, double b)
{
    if (std::isnan(a) || std::isnan(b)) return std::isnan(a) == std::isnan(b) ? 0 : INFINITY;
    return a == b ? 0 : std::abs(a - b) / std::max(std::abs(a), std::abs(b));
}

QString textOf(const SweepResult& result) { return QString::fromStdString(shardJson(result).dump()); }

QStringList closedForm(const SweepResult& result)
{
    QStringList keys;
    for (const std::string& key : result.closedForm) keys << QString::fromStdString(key);
    return keys;
}

} // namespace

class MoneySweepTest : public QObject {
    Q_OBJECT
private slots:
    void figuresAreThoseOfEveryCandidatesOwnSolve_data();
    void figuresAreThoseOfEveryCandidatesOwnSolve();
    void inputsThatMoveTheYearAreSolvedInFull_data();
    void inputsThatMoveTheYearAreSolvedInFull();
    void twoInputsOfOneTermAreNotTakenApart();
    void whatTheRulesLookAtIsSolvedInFull();
    void shardsAndWorkersGiveTheSameBytes();
    void theFrontIsThatOfTheFullSolvesAndHasTheirFigures();
    void plansThatFailAreReportedWithAllTheirCandidates();
    void theSweepStopsWhenAsked();
};

void MoneySweepTest::figuresAreThoseOfEveryCandidatesOwnSolve_data()
{
    QTest::addColumn<QStringList>("varied");
    QTest::addColumn<int>("samples");
    QTest::addColumn<double>("tolerance");
    const double sameBits = 0;
    for (const char* key : {"scenario.energy_price", "scenario.token_price", "scenario.rack_price", "scenario.capital_cost", "scenario.construction_time",
             "scenario.token_price_decline", "scenario.carbon_intensity", "token_price"})
        QTest::newRow(key) << QStringList {QString(key) + "=0.3:2.1:64"} << 0 << sameBits;
    for (const char* text : {"finance.discount_rate=0.01:0.2:16", "finance.tax_rate=0:0.4:16", "finance.hardware_life=3:9:16", "finance.refresh_cost_ratio=0.5:1:16",
             "finance.refresh_throughput_ratio=1:3:16", "finance.token_price_decline=0:0.5:16", "finance.residual_share=0:0.3:16", "finance.sales_cost_share=0:0.3:16",
             "finance.model_cost_share=0:0.3:16", "finance.contingency=0:0.3:16", "energy.price_usd_per_kwh=0.02:0.2:16", "energy.demand_charge=0:30:16",
             "energy.carbon=0:900:16", "energy.water_price=0:5:16", "energy.price_escalation=0:0.08:16", "schedule.construction_months=3:40:38",
             "schedule.ramp_months=0:24:16", "site.time_to_power_months=0:60:61", "site.land_price=0:400:16", "workload.training_value=0:90000:16",
             "tiers.Chat.output_price=0.1:9:16", "tiers.*.input_price=0:2:16", "finance.horizon_years=3:30:28"})
        QTest::newRow(text) << QStringList {text, "scenario.token_price=0.5:2:4"} << 0 << sameBits;
    QTest::newRow("a product with racks") << QStringList {"racks=2,4", "energy.price_usd_per_kwh=0.02:0.2:8", "finance.discount_rate=0.05:0.15:3", "token_price=0.5:3:9"} << 0 << sameBits;
    QTest::newRow("a product with a source, in any order") << QStringList {"token_price=0.5:3:40", "energy_source=none,gas", "tiers.Batch.demand=1000:9000:2"} << 0 << sameBits;
    QTest::newRow("more values than are looked at") << QStringList {"finance.discount_rate=0.01:0.2:150", "token_price=0.3:3:2"} << 0 << 1e-12;
    QTest::newRow("samples") << QStringList {"scenario.energy_price=0.5:2", "finance.discount_rate=0.03:0.15", "schedule.ramp_months=0:24", "energy.carbon=0,100,400"} << 300 << 1e-12;
}

void MoneySweepTest::figuresAreThoseOfEveryCandidatesOwnSolve()
{
    QFETCH(QStringList, varied);
    QFETCH(int, samples);
    QFETCH(double, tolerance);
    const SweepRequest asked = request(varied, static_cast<std::uint64_t>(samples));
    const SweepResult result = swept(asked);
    QVERIFY2(!result.closedForm.empty() || varied.front().startsWith("finance.horizon") || asked.space.size() < 64, qPrintable(closedForm(result).join(' ')));
    for (std::uint64_t id = 0; id < asked.space.size(); ++id) {
        const std::vector<double> alone = solvedAlone(asked, id);
        for (std::size_t k = 0; k < alone.size(); ++k) {
            const double seen = result.figuresOf(id)[k];
            QVERIFY2(gap(seen, alone[k]) <= tolerance, qPrintable(QString("%1 of %2: %3, alone %4").arg(asked.objectives[k].metric->key).arg(id).arg(seen, 0, 'g', 17).arg(alone[k], 0, 'g', 17)));
        }
    }
}

void MoneySweepTest::inputsThatMoveTheYearAreSolvedInFull_data()
{
    QTest::addColumn<QStringList>("varied");
    QTest::addColumn<QStringList>("closed");
    QTest::newRow("utilisation") << QStringList {"utilisation=0.2:0.9:64"} << QStringList {};
    QTest::newRow("demand") << QStringList {"scenario.demand=0.2:2:64"} << QStringList {};
    QTest::newRow("throughput") << QStringList {"scenario.throughput=0.5:2:64"} << QStringList {};
    QTest::newRow("shares") << QStringList {"tier_share.Chat=0.1:0.8:64"} << QStringList {};
    QTest::newRow("beside what does not") << QStringList {"utilisation=0.3,0.6", "token_price=0.5:2:32"} << QStringList {"token_price"};
    QTest::newRow("too few of what does not") << QStringList {"utilisation=0.3:0.6:40", "token_price=1,2"} << QStringList {};
    QTest::newRow("samples of both") << QStringList {"utilisation=0.3:0.6", "token_price=1:2"} << QStringList {};
}

void MoneySweepTest::inputsThatMoveTheYearAreSolvedInFull()
{
    QFETCH(QStringList, varied);
    QFETCH(QStringList, closed);
    const bool isSampled = !varied.front().contains(',') && varied.front().count(':') == 1;
    QCOMPARE(closedForm(swept(request(varied, isSampled ? 80 : 0))), closed);
}

void MoneySweepTest::twoInputsOfOneTermAreNotTakenApart()
{
    const SweepRequest asked = request({"tiers.Chat.output_price=1,4", "token_price=0.5:2:40"});
    const SweepResult result = swept(asked);
    QCOMPARE(closedForm(result), QStringList {});
    for (const std::uint64_t id : {0U, 17U, 61U, 79U}) QCOMPARE(result.figuresOf(id)[20], solvedAlone(asked, id)[20]);
}

void MoneySweepTest::whatTheRulesLookAtIsSolvedInFull()
{
    SweepRequest asked = request({"finance.discount_rate=0.01:0.2:70"});
    asked.count = [](const Plan& p, const Outcome& outcome) { return RuleCounts {p.finance.discountRate > 0.1 ? 1U : 0U, outcome.headline.racks}; };
    const SweepResult result = swept(asked);
    QCOMPARE(closedForm(result), QStringList {});
    QCOMPARE(result.rulesOf(69).errors, 1U);
    asked.count = [](const Plan&, const Outcome& outcome) { return RuleCounts {3, outcome.headline.racks}; };
    const SweepResult closed = swept(asked);
    QCOMPARE(closedForm(closed), QStringList {"finance.discount_rate"});
    QVERIFY((closed.rulesOf(69) == RuleCounts {3, 4}));
}

void MoneySweepTest::shardsAndWorkersGiveTheSameBytes()
{
    const SweepRequest asked = request({"racks=2,4", "finance.tax_rate=0:0.4:9", "scenario.capital_cost=0.5:2:11", "token_price=0.5:2:7"});
    const SweepResult whole = swept(asked);
    QCOMPARE(closedForm(whole).size(), 3);
    for (const int workers : {1, 5}) QCOMPARE(textOf(swept(asked, workers)), textOf(whole));
    std::vector<SweepResult> shards;
    for (const auto& [first, count] : {std::pair {0U, 5U}, {5U, 600U}, {605U, 781U}}) {
        SweepRequest part = asked;
        part.range = {first, count};
        shards.push_back(shardFromJson(parseJson(shardJson(swept(part)).dump()).value()).value());
    }
    const auto merged = mergeSweeps({shards[2], shards[0], shards[1], shards[0]});
    QVERIFY(merged.isOk());
    QCOMPARE(textOf(*merged), textOf(whole));
    QCOMPARE(sweepJson(*merged).dump(), sweepJson(whole).dump());
}

void MoneySweepTest::theFrontIsThatOfTheFullSolvesAndHasTheirFigures()
{
    SweepRequest asked = request({"racks=2,4", "scenario.capital_cost=0.5:2:6", "schedule.construction_months=6,12,24", "scenario.carbon_intensity=0.5:1.5:5"});
    asked.objectives = {readObjective("npv").value(), readObjective("capex:max").value(), readObjective("carbon").value()};
    const SweepResult result = swept(asked);
    QCOMPARE(closedForm(result).size(), 3);
    SweepResult solved = result;
    for (std::uint64_t id = 0; id < asked.space.size(); ++id) std::ranges::copy(solvedAlone(asked, id), solved.figures.begin() + static_cast<std::ptrdiff_t>(3 * id));
    QVERIFY(result.front.size() > 3);
    QCOMPARE(result.front, frontOf(solved));
    for (std::size_t i = 0; i < result.front.size(); ++i) QCOMPARE(result.frontFigures[i], solvedAlone(asked, result.front[i]));
    for (const Proposal& proposal : proposalsOf(result)) QCOMPARE(proposal.figures[0].proposed, solvedAlone(asked, proposal.id)[0]);
}

void MoneySweepTest::plansThatFailAreReportedWithAllTheirCandidates()
{
    const SweepRequest asked = request({"workload.pre_training_share=0,0.5", "token_price=0.5:2:40"}); // 0.8 + 0.1 + 0.1 + 0.5 is more than all.
    const SweepResult result = swept(asked);
    QCOMPARE(closedForm(result), QStringList {"token_price"});
    QCOMPARE(result.failed, 40U);
    QCOMPARE(result.failures.front().id, 40U);
    QVERIFY(result.failures.front().error.code == ErrorCode::OutOfRange);
    QVERIFY(!std::isnan(result.figuresOf(39)[20]) && std::isnan(result.figuresOf(40)[20]));
}

void MoneySweepTest::theSweepStopsWhenAsked()
{
    std::stop_source stop;
    const Progress progress {.report = [&](const char*, double) { stop.request_stop(); }, .stop = stop.get_token()};
    const auto result = sweep(plan(), catalog(), request({"token_price=0.5:2:1000", "scenario.energy_price=0.5:2:1000"}), makeWorkers(2), progress);
    QVERIFY(result.error().code == ErrorCode::Cancelled);
}

QTEST_APPLESS_MAIN(MoneySweepTest)
#include "money_sweep_test.moc"
