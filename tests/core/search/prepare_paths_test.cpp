// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/path_job.h"

#include "core/catalog/read_catalog.h"
#include "core/compute/venture_of.h"
#include "core/search/effects.h"
#include "core/storage/plan_file.h"

#include <QtTest>

#include <cmath>

using namespace gw;

namespace {

QByteArray told(const Error& error) { return QByteArray::fromStdString(error.place + ": saw " + error.seen + ", expected " + error.expected); }

const PathInput* inputOf(const PreparedPaths& paths, const std::string& key)
{
    for (std::size_t i = 0; i < paths.inputs.size(); ++i)
        if (paths.inputs[i].key == key) return &paths.job.inputs[i];
    return nullptr;
}

const InputTitle* titleOf(const PreparedPaths& paths, const std::string& key)
{
    const auto found = std::ranges::find(paths.inputs, key, &InputTitle::key);
    return found == paths.inputs.end() ? nullptr : &*found;
}

/// The base's numbers with one input's effects.
std::vector<double> numbersAt(const Venture<double>& base, const PreparedPaths& paths, const PathInput& input, double deviation)
{
    std::vector<double> numbers = numbersOf(base);
    for (std::uint32_t e = input.firstEffect; e < input.firstEffect + input.effects; ++e) {
        const PathEffect& effect = paths.job.effects[e];
        numbers[effect.number] += deviation * (effect.linear + deviation * effect.square);
    }
    return numbers;
}

/// What a change of a number is small against: the number, or for the shape of a curve the height of the curve.
std::vector<double> sizesOf(Venture<double> venture)
{
    auto& y = venture.year;
    for (auto* curve : {&y.it, &y.site, &y.gridCost, &y.ownCost, &y.gridCarbon, &y.ownCarbon, &y.water, &y.waterCost}) curve->slope = curve->bend = curve->base;
    return numbersOf(venture);
}

} // namespace

class PreparePathsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void theSamplesHaveManyUncertainInputs_data();
    void theSamplesHaveManyUncertainInputs();
    void aRackPriceMovesCapitalExactly();
    void effectsPassThroughWhatIsSolvedAtP5AndP95_data();
    void effectsPassThroughWhatIsSolvedAtP5AndP95();
    void modelErrorsAreInputs();
    void aFigureWithoutRangeVariesWhereItIsAsked();
    void distributionsAreReadInTheirOwnUnit();
    void aFactorOnAnAssumptionScalesIt();
    void onlyAndWithoutChooseInputs();
    void correlatedInputsComeFirst();
    void impossibleCorrelationsAreSaid();
    void theMarketFollowsTheCatalogueAndTheUser();
    void aCatalogueWithoutMarketIsSaid();
    void inputsWithoutEffectAreLeftOutAndSaidWhereNamed();
    void whatSingleEffectsMissIsSaid();
    void twoRunsGiveTheSameJob();
    void faultsAreNamed_data();
    void faultsAreNamed();
    void aStoppedRunIsCancelled();

private:
    PreparedPaths prepared(const Uncertainty& uncertainty) const;
    /// Nothing varies but the keys, so that not all is solved.
    static Uncertainty only(std::vector<std::string> keys) { return {.only = std::move(keys)}; }

    Catalog m_catalog;
    Plan m_plan;
    PreparedPaths m_all;                       ///< With everything that varies.
    std::unique_ptr<Solver> m_solver = makeCpuSolver();
};

void PreparePathsTest::initTestCase()
{
    auto catalog = readCatalog(resourcesFolder() / "catalog");
    QVERIFY(catalog.isOk());
    m_catalog = *std::move(catalog);
    auto plan = readPlan(resourcesFolder() / "samples" / "superpod.gwp.json");
    QVERIFY(plan.isOk());
    m_plan = *std::move(plan);
    m_all = prepared({});
}

PreparedPaths PreparePathsTest::prepared(const Uncertainty& uncertainty) const
{
    auto paths = preparePaths(m_plan, m_catalog, {}, uncertainty, *m_solver);
    if (!paths) qFatal("%s", told(paths.error()).constData());
    return *std::move(paths);
}

void PreparePathsTest::theSamplesHaveManyUncertainInputs_data()
{
    QTest::addColumn<QString>("sample");
    for (const char* sample : {"superpod", "hall-100mw", "factory-1gw"}) QTest::newRow(sample) << sample;
}

void PreparePathsTest::theSamplesHaveManyUncertainInputs()
{
    QFETCH(QString, sample);
    const auto plan = readPlan(resourcesFolder() / "samples" / (sample.toStdString() + ".gwp.json"));
    QVERIFY(plan.isOk());
    const auto paths = preparePaths(*plan, m_catalog, {}, {}, *m_solver);
    QVERIFY2(paths.isOk(), paths.isOk() ? "" : told(paths.error()).constData());
    QVERIFY2(paths->inputs.size() > 20 && paths->inputs.size() < 200, qPrintable(QString::number(paths->inputs.size())));
    QCOMPARE(paths->inputs.size(), paths->job.inputs.size());
    for (const InputTitle& title : paths->inputs) {
        QVERIFY2(title.low < title.high && !title.name.empty() && !title.source.empty() && !title.distribution.empty(), title.key.c_str());
        QVERIFY2(!title.key.starts_with("measured."), title.key.c_str());
    }
    for (const PathInput& input : paths->job.inputs) QVERIFY(input.effects > 0 && input.firstEffect + input.effects <= paths->job.effects.size());
    for (const PathEffect& effect : paths->job.effects) QVERIFY(std::isfinite(effect.linear) && std::isfinite(effect.square));
    QCOMPARE(paths->job.trend.size(), static_cast<std::size_t>(12 * paths->job.venture.finance.horizonYears * marketFactorCount));
}

void PreparePathsTest::aRackPriceMovesCapitalExactly()
{
    const PreparedPaths& paths = m_all;
    const PathInput* price = inputOf(paths, "gb200-nvl72.price");
    QVERIFY(price);
    QCOMPARE(price->effects, 1U);
    const PathEffect& effect = paths.job.effects[price->firstEffect];
    const auto base = baseVenture({m_plan, m_catalog, {}}, {});
    QVERIFY(std::abs(effect.linear / base->capital.acceleratorRacks - 1) < 1e-6);
    QVERIFY(std::abs(effect.square) < 1e-6 * effect.linear);
    Catalog dearer = m_catalog;
    for (EquipmentType& type : dearer.equipment)
        if (type.id.text == "gb200-nvl72") type.price.value = dollars(4.6e6);
    const auto exact = baseVenture({m_plan, dearer, {}}, {});
    const std::vector<double> numbers = numbersAt(*base, paths, *price, 4.6e6 / 3.3e6 - 1), wanted = numbersOf(*exact);
    for (std::size_t i = 0; i < wanted.size(); ++i) QVERIFY(std::abs(numbers[i] - wanted[i]) <= 1e-6 * std::abs(wanted[i]));
}

void PreparePathsTest::effectsPassThroughWhatIsSolvedAtP5AndP95_data()
{
    QTest::addColumn<QString>("key");
    for (const char* key : {"gb200-nvl72.rack.idle_power", "gb200-nvl72.rack.liquid_share", "ups-2500kw.power.square_loss", "dry-cooler-1500kw.cooling.approach", "model_error.power",
             "model_error.cooling", "build-costs.shell", "grid-connection.price"})
        QTest::newRow(key) << key;
}

void PreparePathsTest::effectsPassThroughWhatIsSolvedAtP5AndP95()
{
    QFETCH(QString, key);
    const std::string name = key.toStdString();
    const auto inputs = uncertainInputs(m_plan, m_catalog, {});
    const auto input = std::ranges::find(*inputs, name, &UncertainInput::key);
    QVERIFY(input != inputs->end());
    const UncertainPlan what {m_plan, m_catalog, {}};
    const PreparedPaths& paths = m_all;
    const PathInput* laid = inputOf(paths, name);
    QVERIFY(laid);
    const auto base = baseVenture(what, {});
    for (const double z : {-1.6448536269514722, 1.6448536269514722}) {
        const double value = quantile(input->distribution, z);
        const auto exact = ventureWith(what, {*input}, {value}, {});
        const std::vector<double> seen = numbersAt(*base, paths, *laid, deviationAt(*input, value)), wanted = numbersOf(*exact), before = numbersOf(*base), sizes = sizesOf(*base);
        for (std::size_t i = 0; i < wanted.size(); ++i)
            QVERIFY2(std::abs(seen[i] - wanted[i]) <= 2e-6 * std::max(std::abs(sizes[i]), std::abs(wanted[i])) + 0.02 * std::abs(wanted[i] - before[i]),
                qPrintable(QString("%1: %2, not %3").arg(i).arg(seen[i], 0, 'g', 12).arg(wanted[i], 0, 'g', 12)));
    }
}

void PreparePathsTest::modelErrorsAreInputs()
{
    const PreparedPaths& paths = m_all;
    const InputTitle* throughput = titleOf(paths, "model_error.throughput");
    QVERIFY(throughput && titleOf(paths, "model_error.power") && titleOf(paths, "model_error.cooling"));
    QVERIFY(throughput->high > 1.1 && throughput->high < 1.6 && throughput->base == 1);
    QVERIFY(throughput->source.find("measured rows") != std::string::npos);
    const PathInput* input = inputOf(paths, "model_error.throughput");
    const PathEffect& effect = paths.job.effects[input->firstEffect];
    std::uint32_t number = 0, found = 0;
    Venture<float> venture = paths.job.venture;
    eachNumber(venture, [&](float& value) {
        if (&value == &venture.factor[static_cast<std::size_t>(Assumption::Throughput)]) found = number;
        ++number;
    });
    QCOMPARE(effect.number, found);
    QCOMPARE(effect.linear, 1.0F);
    QCOMPARE(input->shape, InputShape::Lognormal);
}

void PreparePathsTest::aFigureWithoutRangeVariesWhereItIsAsked()
{
    QVERIFY(!titleOf(m_all, "gb200.fp8"));
    Uncertainty uncertainty = only({"gb200.fp8"});
    uncertainty.distributions.push_back({"gb200.fp8", Uniform {4000, 6000}, {}});
    const PreparedPaths paths = prepared(uncertainty);
    const InputTitle* title = titleOf(paths, "gb200.fp8");
    QVERIFY(title);
    QCOMPARE(title->unit, std::string("TFLOP/s"));
    QVERIFY(std::abs(title->low - 4200) < 1e-6 && std::abs(title->high - 5800) < 1e-6);
    QCOMPARE(title->source, std::string("user"));
}

void PreparePathsTest::distributionsAreReadInTheirOwnUnit()
{
    Uncertainty uncertainty = only({"gb200-nvl72.price"});
    uncertainty.distributions.push_back({"gb200-nvl72.price", Uniform {3, 4}, "M$"});
    const InputTitle* title = nullptr;
    const PreparedPaths paths = prepared(uncertainty);
    QVERIFY((title = titleOf(paths, "gb200-nvl72.price")));
    QVERIFY(std::abs(title->low - 3.1e6) < 1 && std::abs(title->high - 3.9e6) < 1);
}

void PreparePathsTest::aFactorOnAnAssumptionScalesIt()
{
    Uncertainty uncertainty = only({"scenario.capital_cost"});
    uncertainty.distributions.push_back({"scenario.capital_cost", Triangular {0.9, 1, 1.3}, {}});
    const PreparedPaths paths = prepared(uncertainty);
    const PathInput* input = inputOf(paths, "scenario.capital_cost");
    QVERIFY(input);
    QCOMPARE(input->effects, 1U);
    QCOMPARE(paths.job.effects[input->firstEffect].linear, 1.0F);
    QVERIFY(!titleOf(paths, "scenario.rack_price"));
}

void PreparePathsTest::onlyAndWithoutChooseInputs()
{
    Uncertainty uncertainty;
    uncertainty.only = {"build-costs.shell", "gb200-nvl72.price", "market.demand"};
    const PreparedPaths some = prepared(uncertainty);
    QCOMPARE(some.inputs.size(), std::size_t {2});
    QVERIFY(some.job.market[2].step > 0);
    QCOMPARE(some.job.market[0].step, 0.0F);
    uncertainty = {};
    uncertainty.without = {"build-costs.shell", "market.token_price"};
    const PreparedPaths most = prepared(uncertainty);
    QVERIFY(!titleOf(most, "build-costs.shell") && titleOf(most, "gb200-nvl72.price"));
    QCOMPARE(most.job.market[1].step, 0.0F);
    QVERIFY(most.job.market[0].step > 0);
    for (std::size_t m = 0; m < most.job.trend.size() / marketFactorCount; ++m) QCOMPARE(most.job.trend[m * marketFactorCount + 1], 0.0F);
}

void PreparePathsTest::correlatedInputsComeFirst()
{
    Uncertainty uncertainty = only({"gb200-nvl72.price", "build-costs.shell", "ups-2500kw.price"});
    uncertainty.correlations.push_back({{"build-costs.shell", "ups-2500kw.price"}, {{1, 0.5}, {0.5, 1}}});
    const PreparedPaths paths = prepared(uncertainty);
    QCOMPARE(paths.job.correlated, 2U);
    QVERIFY(titleOf(paths, "build-costs.shell") < &paths.inputs[2] && titleOf(paths, "ups-2500kw.price") < &paths.inputs[2]);
    QCOMPARE(paths.job.mix.size(), std::size_t {3});
    QVERIFY(std::abs(paths.job.mix[1] - 0.51763809F) < 1e-6);
    QVERIFY(paths.notes.empty());
    QCOMPARE(paths.inputs.size(), std::size_t {3});
}

void PreparePathsTest::impossibleCorrelationsAreSaid()
{
    Uncertainty uncertainty = only({"build-costs.shell", "ups-2500kw.price", "gb200-nvl72.price"});
    uncertainty.correlations.push_back({{"build-costs.shell", "ups-2500kw.price", "gb200-nvl72.price"}, {{1, 0.9, -0.9}, {0.9, 1, 0.9}, {-0.9, 0.9, 1}}});
    const PreparedPaths paths = prepared(uncertainty);
    QCOMPARE(paths.notes.size(), std::size_t {1});
    QVERIFY2(paths.notes.front().starts_with("correlations_changed 0."), paths.notes.front().c_str());
}

void PreparePathsTest::theMarketFollowsTheCatalogueAndTheUser()
{
    const PreparedPaths& paths = m_all;
    QCOMPARE(paths.job.market[1].keep, 1.0F);
    QVERIFY(paths.job.market[0].keep < 1 && paths.job.market[3].keep < 1);
    QVERIFY(paths.job.marketMix[8] > 0.4F); // utilisation with demand
    Uncertainty uncertainty = only({"build-costs.shell", "market.energy_price", "market.token_price", "market.demand", "market.utilisation"});
    uncertainty.market[1] = {0.6, 2.0, -0.2};
    uncertainty.correlations.push_back({{"market.demand", "market.utilisation"}, {{1, 0}, {0, 1}}});
    const PreparedPaths own = prepared(uncertainty);
    QVERIFY(own.job.market[1].keep < 1 && own.job.market[1].step > paths.job.market[1].step);
    QVERIFY(own.job.trend.at(119 * marketFactorCount + 1) < 119.0F / 12 * std::log(0.8F));
    QVERIFY(own.job.marketMix[8] < 0.1F);
}

void PreparePathsTest::aCatalogueWithoutMarketIsSaid()
{
    Catalog catalog = m_catalog;
    catalog.market.clear();
    catalog.marketCorrelations.clear();
    catalog.modelErrors.reset();
    const auto paths = preparePaths(m_plan, catalog, {}, only({"gb200-nvl72.price", "market.energy_price", "market.token_price", "market.demand", "market.utilisation"}), *m_solver);
    QVERIFY(paths.isOk());
    QCOMPARE(paths->notes.size(), std::size_t {marketFactorCount});
    QCOMPARE(paths->notes.front(), std::string("no_market_process market.energy_price"));
    QVERIFY(!titleOf(*paths, "model_error.power"));
}

void PreparePathsTest::inputsWithoutEffectAreLeftOutAndSaidWhereNamed()
{
    QVERIFY(!titleOf(m_all, "gb200-nvl72.mass"));
    Uncertainty uncertainty;
    uncertainty.only = {"gb200-nvl72.mass", "build-costs.shell"};
    const PreparedPaths paths = prepared(uncertainty);
    QCOMPARE(paths.inputs.size(), std::size_t {1});
    QCOMPARE(paths.notes, std::vector<std::string> {"no_effect gb200-nvl72.mass"});
}

void PreparePathsTest::whatSingleEffectsMissIsSaid()
{
    QCOMPARE(m_all.notes.size(), std::size_t {1});
    const QString note = QString::fromStdString(m_all.notes.front());
    QVERIFY(note.startsWith("effects_off_by 0.0"));
    const double gap = note.section(' ', 1).toDouble();
    QVERIFY2(gap > 0.001 && gap < 0.08, qPrintable(note));
    QVERIFY(prepared(only({"gb200-nvl72.price", "build-costs.shell"})).notes.empty());
}

void PreparePathsTest::twoRunsGiveTheSameJob()
{
    const PathJob one = m_all.job, two = prepared({}).job;
    QCOMPARE(one.inputs.size(), two.inputs.size());
    QCOMPARE(one.tables, two.tables);
    QCOMPARE(one.trend, two.trend);
    QCOMPARE(one.effects.size(), two.effects.size());
    for (std::size_t i = 0; i < one.effects.size(); ++i)
        QVERIFY(one.effects[i].number == two.effects[i].number && one.effects[i].linear == two.effects[i].linear && one.effects[i].square == two.effects[i].square);
}

void PreparePathsTest::faultsAreNamed_data()
{
    QTest::addColumn<Uncertainty>("uncertainty");
    QTest::addColumn<QString>("place");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char* name, const Uncertainty& uncertainty, const char* place, ErrorCode code) { QTest::newRow(name) << uncertainty << place << code; };
    row("no paths", {.paths = 0}, "/paths", ErrorCode::OutOfRange);
    row("unknown input", {.only = {"gb9000.price"}}, "/only/0", ErrorCode::UnknownId);
    row("input of another plan", {.without = {"gb300-nvl72.price"}}, "/without/0", ErrorCode::UnknownId);
    row("unknown distribution", {.distributions = {{"luck", Uniform {0, 1}, {}}}}, "/distributions/0/key", ErrorCode::UnknownId);
    row("another dimension", {.distributions = {{"build-costs.shell", Uniform {0, 1}, "kg"}}}, "/distributions/0/unit", ErrorCode::UnitMismatch);
    row("price below nothing", {.only = {"build-costs.shell"}, .distributions = {{"build-costs.shell", Normal {100, 900}, {}}}}, "build-costs.shell", ErrorCode::OutOfRange);
    row("unknown correlation", {.correlations = {{{"build-costs.shell", "luck"}, {{1, 0}, {0, 1}}}}}, "/correlations/0/keys/1", ErrorCode::UnknownId);
    row("a pair twice", {.only = {"build-costs.shell", "gb200-nvl72.price"}, .correlations = {{{"build-costs.shell", "gb200-nvl72.price"}, {{1, 0}, {0, 1}}}, {{"gb200-nvl72.price", "build-costs.shell"}, {{1, 0}, {0, 1}}}}},
        "/correlations/1", ErrorCode::DuplicateId);
}

void PreparePathsTest::faultsAreNamed()
{
    QFETCH(Uncertainty, uncertainty);
    QFETCH(QString, place);
    QFETCH(ErrorCode, code);
    const auto paths = preparePaths(m_plan, m_catalog, {}, uncertainty, *m_solver);
    QVERIFY(!paths.isOk());
    QCOMPARE(QString::fromStdString(paths.error().place), place);
    QCOMPARE(paths.error().code, code);
    QVERIFY(!paths.error().expected.empty());
}

void PreparePathsTest::aStoppedRunIsCancelled()
{
    std::stop_source source;
    source.request_stop();
    const auto paths = preparePaths(m_plan, m_catalog, {}, {}, *m_solver, {.report = {}, .stop = source.get_token()});
    QVERIFY(!paths.isOk());
    QCOMPARE(paths.error().code, ErrorCode::Cancelled);
}

QTEST_APPLESS_MAIN(PreparePathsTest)
#include "prepare_paths_test.moc"
