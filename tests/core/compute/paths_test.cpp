// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/compile.h"
#include "core/compute/run_paths.h"
#include "core/compute/stages/path_draws.h"
#include "core/compute/venture_of.h"
#include "tests/core/compute/small_factory.h"

#include <QtTest>

#include <cmath>
#include <cstring>
#include <mutex>
#include <set>

using namespace gw;

namespace {

Venture<double> smallVenture() { return *ventureOf(*compile(test::smallPlan(), test::smallCatalog()), {}); }

/// A market that stands still and no uncertain input.
PathJob centre()
{
    PathJob job;
    job.venture = narrowed(smallVenture());
    job.trend.assign(static_cast<std::size_t>(job.venture.finance.horizonYears) * 12 * marketFactorCount, 0.0F);
    job.paths = 10000;
    return job;
}

/// The index of a venture's number among all.
std::uint32_t numberOf(Venture<float>& venture, const float& number)
{
    std::uint32_t at = 0, found = 0;
    eachNumber(venture, [&](const float& each) { found = &each == &number ? at : found, ++at; });
    return found;
}

/// Rack prices are normal with 10 %, throughput lognormal with 20 %, and all four market factors move together.
PathJob uncertain()
{
    PathJob job = centre();
    PathInput price {.shape = InputShape::Normal, .a = 0, .b = 0.1F, .firstEffect = 0, .effects = 1};
    PathInput throughput {.shape = InputShape::Lognormal, .a = 0, .b = 0.2F, .firstEffect = 1, .effects = 1};
    job.inputs = {price, throughput};
    job.effects = {{numberOf(job.venture, job.venture.capital.acceleratorRacks), job.venture.capital.acceleratorRacks, 0},
        {numberOf(job.venture, job.venture.factor[static_cast<int>(Assumption::Throughput)]), 1, 0}};
    job.correlated = 2;
    job.mix = {1, 0.6F, 0.8F};
    for (MarketProcess& process : job.market) process = {0.9F, 0.05F};
    job.marketMix = {1, 0.3F, 0.95F, 0, 0.2F, 0.98F, 0.1F, 0.1F, 0.1F, 0.98F};
    return job;
}

/// All rows of a run, by path.
struct Rows {
    std::vector<float> figure[pathFigureCount];
    std::vector<float> lastCash;
    const std::vector<float>& of(PathFigure f) const { return figure[static_cast<std::size_t>(f)]; }
    bool operator==(const Rows& other) const
    {
        const auto same = [](const std::vector<float>& a, const std::vector<float>& b) {
            return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(float)) == 0;
        };
        for (std::size_t f = 0; f < pathFigureCount; ++f)
            if (!same(figure[f], other.figure[f])) return false;
        return same(lastCash, other.lastCash);
    }
};

Rows rowsOf(const PathJob& job, PathRange range, int threads = 0)
{
    Rows rows;
    std::mutex mutex;
    for (auto& row : rows.figure) row.resize(range.count);
    rows.lastCash.resize(range.count);
    const auto take = [&](const PathTile& tile) {
        const std::lock_guard lock(mutex);
        const std::size_t at = tile.first - range.first;
        for (std::size_t f = 0; f < pathFigureCount; ++f) std::copy_n(tile.of(static_cast<PathFigure>(f)), tile.count, rows.figure[f].begin() + static_cast<std::ptrdiff_t>(at));
        std::copy_n(tile.cashOf(tile.years), tile.count, rows.lastCash.begin() + static_cast<std::ptrdiff_t>(at));
    };
    if (!makeCpuSolver(threads)->runPaths(job, range, take)) qFatal("the paths do not run");
    return rows;
}

double meanOf(const std::vector<float>& values)
{
    double sum = 0;
    for (const float v : values) sum += v;
    return sum / static_cast<double>(values.size());
}

bool isNear(double value, double expected, double relative) { return std::abs(value - expected) <= relative * std::abs(expected); }

} // namespace

class PathsTest : public QObject {
    Q_OBJECT

private slots:
    void withoutUncertaintyEveryPathIsThePlan()
    {
        const Factory factory = *compile(test::smallPlan(), test::smallCatalog());
        const Headline plan = makeCpuSolver()->solve(factory)->headline;
        const Rows rows = rowsOf(centre(), {0, 100});
        const auto first = [&](PathFigure f) { return double(rows.of(f).front()); };
        QVERIFY(isNear(first(PathFigure::ItPower), plan.itPower.si(), 1e-5));
        QVERIFY(isNear(first(PathFigure::FacilityPower), plan.facilityPower.si(), 1e-5));
        QVERIFY(isNear(first(PathFigure::Pue), *plan.pue.value, 1e-5));
        QVERIFY(isNear(first(PathFigure::CarbonPerYear), plan.carbonPerYear.si(), 1e-5));
        QVERIFY(isNear(first(PathFigure::TokensPerSecond), plan.tokensPerSecond.value->si(), 1e-5));
        QVERIFY(isNear(first(PathFigure::TokensPerSecondPerMegawatt), *plan.tokensPerSecondPerMegawatt.value, 1e-5));
        QVERIFY(isNear(first(PathFigure::CostPerMillionTokens), plan.costPerMillionTokens.value->si(), 1e-5));
        QVERIFY(isNear(first(PathFigure::Capex), plan.capex.si(), 1e-5));
        QVERIFY(isNear(first(PathFigure::Opex), plan.opex.in(dollarPerYear), 1e-5));
        QVERIFY(isNear(first(PathFigure::Revenue), plan.revenue.in(dollarPerYear), 1e-5));
        QVERIFY(isNear(first(PathFigure::Npv), plan.npv.si(), 1e-4));
        QCOMPARE(plan.irr.value.has_value(), !std::isnan(first(PathFigure::Irr)));
        if (plan.irr.value) QVERIFY(isNear(first(PathFigure::Irr), *plan.irr.value, 1e-4));
        for (const auto& row : rows.figure) QVERIFY(std::memcmp(&row[0], &row[99], sizeof(float)) == 0);
    }

    void aPathDependsOnItsNumberAlone()
    {
        const PathJob job = uncertain();
        const Rows all = rowsOf(job, {0, 10000});
        const Rows tail = rowsOf(job, {8192, 100}, 1);
        for (std::size_t f = 0; f < pathFigureCount; ++f)
            QVERIFY(std::memcmp(tail.figure[f].data(), all.figure[f].data() + 8192, 100 * sizeof(float)) == 0);
        QVERIFY(all == rowsOf(job, {0, 10000}, 1));
        QVERIFY(all == rowsOf(job, {0, 10000}, 7));
    }

    void everyInstructionSetGivesTheSameBits()
    {
        for (const Sampling sampling : {Sampling::Independent, Sampling::Antithetic, Sampling::LatinHypercube}) {
            PathJob job = uncertain();
            job.sampling = sampling;
            PathTile expected = emptyTile(job.venture.finance.horizonYears);
            expected.first = 4096, expected.count = 600;
            pathTileOf(InstructionSet::Baseline)(viewOf(job), expected);
            for (const InstructionSet set : {InstructionSet::V3, InstructionSet::V4}) {
                if (set > widestInstructionSet()) continue;
                PathTile tile = emptyTile(expected.years);
                tile.first = expected.first, tile.count = expected.count;
                pathTileOf(set)(viewOf(job), tile);
                for (std::size_t f = 0; f < pathFigureCount; ++f)
                    QVERIFY(std::memcmp(tile.of(static_cast<PathFigure>(f)), expected.of(static_cast<PathFigure>(f)), 600 * sizeof(float)) == 0);
                for (int y = 0; y <= tile.years; ++y) QVERIFY(std::memcmp(tile.cashOf(y), expected.cashOf(y), 600 * sizeof(float)) == 0);
            }
        }
    }

    void anotherSeedIsAnotherFuture()
    {
        PathJob job = uncertain();
        const Rows one = rowsOf(job, {0, 500});
        job.seed = 2;
        QVERIFY(!(one == rowsOf(job, {0, 500})));
    }

    void inputsMoveWhatTheyAffectAsAsked()
    {
        const PathJob job = uncertain();
        const Rows rows = rowsOf(job, {0, 10000});
        const double base = rowsOf(centre(), {0, 1}).of(PathFigure::Capex)[0];
        const std::vector<float>& capex = rows.of(PathFigure::Capex);
        QVERIFY(isNear(meanOf(capex), base, 5e-3));
        double square = 0;
        for (const float c : capex) square += (c - meanOf(capex)) * (c - meanOf(capex));
        const double racks = double(job.venture.capital.acceleratorRacks) * (1 + double(job.venture.capital.networkShare));
        QVERIFY(isNear(std::sqrt(square / 10000), 0.1 * racks, 0.03));
    }

    void antitheticPathsMirrorEachOther()
    {
        PathJob job = uncertain();
        job.sampling = Sampling::Antithetic;
        const std::vector<float> capex = rowsOf(job, {0, 1000}).of(PathFigure::Capex);
        const double centreCapex = rowsOf(centre(), {0, 1}).of(PathFigure::Capex)[0];
        for (std::size_t i = 0; i < capex.size(); i += 2) QVERIFY(isNear(0.5 * (double(capex[i]) + capex[i + 1]), centreCapex, 1e-6));
    }

    void strataAreAPermutation()
    {
        for (const std::uint32_t count : {2U, 3U, 64U, 1000U, 4097U}) {
            std::set<std::uint32_t> seen;
            for (std::uint32_t path = 0; path < count; ++path) seen.insert(stratumOf(path, count, 77));
            QCOMPARE(seen.size(), std::size_t(count));
            QCOMPARE(*seen.rbegin(), count - 1);
        }
        QCOMPARE(stratified(0U, 0U, 1000U), 0U);
        QVERIFY(stratified(0xffffffffU, 999U, 1000U) >= 0xfffffff0U);
        QVERIFY(stratified(0U, 500U, 1000U) - 0x80000000U + 4 < 8);
    }

    void latinHypercubeSpreadsEvenly()
    {
        PathJob job = uncertain();
        job.correlated = 0;
        job.sampling = Sampling::LatinHypercube;
        const double base = rowsOf(centre(), {0, 1}).of(PathFigure::Capex)[0];
        // An independent sample's mean would be off by about 1e-3 of the racks.
        QVERIFY(isNear(meanOf(rowsOf(job, {0, 10000}).of(PathFigure::Capex)), base, 2e-5));
    }

    void theOtherSetOfDeviatesIsIndependent()
    {
        PathJob job = uncertain();
        job.correlated = 0;
        const std::vector<float> own = rowsOf(job, {0, 4096}).of(PathFigure::Capex);
        job.inputs[0].fromOther = 1;
        const std::vector<float> other = rowsOf(job, {0, 4096}).of(PathFigure::Capex);
        double both = 0, square = 0;
        const double mean = meanOf(own);
        for (std::size_t i = 0; i < own.size(); ++i) both += (own[i] - mean) * (other[i] - mean), square += (own[i] - mean) * (own[i] - mean);
        QVERIFY(std::abs(both / square) < 0.06);
    }

    void pinnedInputsStayWhereTheyArePut()
    {
        PathJob job = uncertain();
        for (PathInput& input : job.inputs) input.isPinned = 1;
        job.inputs[0].pinned = 2;
        job.isMarketPinned = 1;
        const Rows rows = rowsOf(job, {0, 50});
        const double base = rowsOf(centre(), {0, 1}).of(PathFigure::Capex)[0];
        const double racks = double(job.venture.capital.acceleratorRacks) * (1 + double(job.venture.capital.networkShare));
        for (const float c : rows.of(PathFigure::Capex)) QVERIFY(isNear(c, base + 0.2 * racks, 1e-5));
    }

    void tablesAndStepsFollowTheirNodes()
    {
        PathJob job = centre();
        PathInput table {.shape = InputShape::Table, .firstNode = 0, .nodes = 3, .firstEffect = 0, .effects = 1, .pinned = tableReach / 2, .isPinned = 1};
        job.tables = {-0.5F, 0.0F, 0.5F, 0.3F, 0.1F};
        job.inputs = {table};
        const float racks = job.venture.capital.acceleratorRacks;
        job.effects = {{numberOf(job.venture, job.venture.capital.acceleratorRacks), racks, 0}};
        const double base = rowsOf(centre(), {0, 1}).of(PathFigure::Capex)[0], all = double(racks) * (1 + double(job.venture.capital.networkShare));
        QVERIFY(isNear(rowsOf(job, {0, 1}).of(PathFigure::Capex)[0], base + 0.25 * all, 1e-5));
        job.inputs[0] = {.shape = InputShape::Steps, .a = -0.1F, .firstNode = 3, .nodes = 1, .firstEffect = 0, .effects = 1, .pinned = 0.2F, .isPinned = 1};
        QVERIFY(isNear(rowsOf(job, {0, 1}).of(PathFigure::Capex)[0], base - 0.1 * all, 1e-5));
        job.inputs[0].pinned = 0.4F;
        QVERIFY(isNear(rowsOf(job, {0, 1}).of(PathFigure::Capex)[0], base, 1e-5));
    }

    void wholeNumbersAreDividedExactly()
    {
        for (const std::uint32_t by : {1U, 2U, 3U, 7U, 36U, 1296U, 46656U, 65535U, 65536U, 0x7fffffffU, 0x80000000U, 0x80000001U, 0xffffffffU})
            for (std::uint64_t step = 0; step < 200000; ++step) {
                const auto number = static_cast<std::uint32_t>(step * 2654435761U + (step % 5 == 0 ? by * static_cast<std::uint32_t>(step) : 0));
                for (const std::uint32_t near : {number, number / by * by, number / by * by - 1}) {
                    const Division<std::uint32_t> division = divide(near, by);
                    QVERIFY2(division.quotient == near / by && division.rest == near % by, qPrintable(QString("%1 / %2").arg(near).arg(by)));
                }
            }
    }

    void aGridVisitsEveryNode()
    {
        PathJob job = centre();
        job.tables = {-0.2F, 0.0F, 0.3F};
        job.inputs = {{.shape = InputShape::Grid, .firstNode = 0, .nodes = 3, .stride = 2, .firstEffect = 0, .effects = 1}};
        const float racks = job.venture.capital.acceleratorRacks;
        job.effects = {{numberOf(job.venture, job.venture.capital.acceleratorRacks), racks, 0}};
        const Rows rows = rowsOf(job, {0, 50});
        const double base = rowsOf(centre(), {0, 1}).of(PathFigure::Capex)[0], all = double(racks) * (1 + double(job.venture.capital.networkShare));
        for (std::size_t path = 0; path < 50; ++path)
            QVERIFY(isNear(rows.of(PathFigure::Capex)[path], base + double(job.tables[path / 2 % 3]) * all, 1e-5));
    }

    void aPathThatOverflowsIsInfiniteEverywhere()
    {
        PathJob job = uncertain();
        job.inputs[0].b = 1e30F;
        job.effects[0].square = 1e30F;
        const Rows rows = rowsOf(job, {0, 100});
        for (std::size_t i = 0; i < 100; ++i)
            for (const auto& row : rows.figure) QVERIFY(std::isinf(row[i]));
    }

    void aStoppedRunSaysSo()
    {
        std::stop_source stop;
        int tiles = 0;
        std::mutex mutex;
        const auto take = [&](const PathTile&) {
            const std::lock_guard lock(mutex);
            if (++tiles == 2) stop.request_stop();
        };
        const Status status = makeCpuSolver(1)->runPaths(uncertain(), {0, 1000000}, take, {.report = {}, .stop = stop.get_token()});
        QCOMPARE(status.error().code, ErrorCode::Cancelled);
        QVERIFY(tiles < 10);
    }

    void aLatinHypercubeTooFineForItsWordsIsRefused()
    {
        PathJob job = uncertain();
        job.sampling = Sampling::LatinHypercube;
        job.paths = (1ULL << 31) + 1;
        const Status refused = makeCpuSolver()->runPaths(job, {0, 1}, [](const PathTile&) {});
        QCOMPARE(refused.error().code, ErrorCode::OutOfRange);
        QCOMPARE(refused.error().seen, std::string("2147483649"));
        job.paths -= 1;
        QVERIFY(makeCpuSolver()->runPaths(job, {0, 1}, [](const PathTile&) {}).isOk());
    }

    void moreInputsThanAPathHoldsAreRefused()
    {
        PathJob job = centre();
        job.inputs.resize(mostPathInputs + 1);
        QCOMPARE(makeCpuSolver()->runPaths(job, {0, 1}, [](const PathTile&) {}).error().code, ErrorCode::OutOfRange);
    }
};

QTEST_APPLESS_MAIN(PathsTest)
#include "paths_test.moc"
