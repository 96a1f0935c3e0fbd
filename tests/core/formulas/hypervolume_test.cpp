// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/hypervolume.h"

#include "core/formulas/multi_objective_search.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace gw;

class HypervolumeTest : public QObject {
    Q_OBJECT
private slots:
    void equalsInclusionAndExclusion_data();
    void equalsInclusionAndExclusion();
    void contributionsAreWhatIsLostWithoutAPoint();
    void pointsBehindTheReferenceCountNothing();
    void theSearchNeverPassesTheFront();
    void theSameSeedFindsTheSameFront();
};

/// Volume of the union of boxes as the alternating sum over all subsets.
static double byInclusion(const std::vector<ObjectivePoint>& points, const ObjectivePoint& reference)
{
    double sum = 0;
    for (unsigned subset = 1; subset < 1U << points.size(); ++subset) {
        double volume = 1;
        int members = 0;
        for (std::size_t k = 0; k < reference.size(); ++k) {
            double worst = -1e300;
            for (std::size_t i = 0; i < points.size(); ++i)
                if (subset >> i & 1U) worst = std::max(worst, points[i][k]);
            volume *= std::max(0.0, reference[k] - worst);
        }
        for (std::size_t i = 0; i < points.size(); ++i) members += subset >> i & 1U;
        sum += members % 2 == 1 ? volume : -volume;
    }
    return sum;
}

static std::vector<ObjectivePoint> somePoints(std::mt19937_64& random, std::size_t count, std::size_t objectives)
{
    std::vector<ObjectivePoint> points;
    for (std::size_t i = 0; i < count; ++i) {
        points.emplace_back();
        for (std::size_t k = 0; k < objectives; ++k) points.back().push_back(std::uniform_int_distribution<int>(0, 6)(random));
    }
    return points;
}

void HypervolumeTest::equalsInclusionAndExclusion_data()
{
    QTest::addColumn<int>("objectives");
    for (int k = 1; k <= 8; ++k) QTest::addRow("%d objectives", k) << k;
}

void HypervolumeTest::equalsInclusionAndExclusion()
{
    QFETCH(int, objectives);
    std::mt19937_64 random(5);
    for (int run = 0; run < 20; ++run) {
        const auto points = somePoints(random, 9, std::size_t(objectives));
        const ObjectivePoint reference(std::size_t(objectives), 5.0);
        const double expected = byInclusion(points, reference);
        QVERIFY(std::abs(hypervolume(points, reference) - expected) < 1e-9 * std::max(1.0, expected));
    }
}

void HypervolumeTest::contributionsAreWhatIsLostWithoutAPoint()
{
    std::mt19937_64 random(6);
    for (int run = 0; run < 20; ++run) {
        const auto points = somePoints(random, 8, 4);
        const ObjectivePoint reference(4, 5.0);
        const auto contributions = hypervolumeContributions(points, reference);
        for (std::size_t i = 0; i < points.size(); ++i) {
            auto without = points;
            without.erase(without.begin() + std::ptrdiff_t(i));
            QVERIFY(std::abs(contributions[i] - (hypervolume(points, reference) - hypervolume(without, reference))) < 1e-9);
        }
    }
}

void HypervolumeTest::pointsBehindTheReferenceCountNothing()
{
    QCOMPARE(hypervolume({{3, 0}, {0, 3}, {4, 4}}, {3, 3}), 0.0);
    QCOMPARE(hypervolumeContributions({{3, 0}, {1, 1}}, {3, 3})[0], 0.0);
}

void HypervolumeTest::theSearchNeverPassesTheFront()
{
    for (const ParetoProblem problem : {ParetoProblem::Zdt1, ParetoProblem::Zdt2}) {
        const auto front = searchFront(8, [&](const std::vector<double>& x) { return zdt(problem, x); }, {40, 6000, 2});
        const double ratio = hypervolume(front, {1.1, 1.1}) / zdtHypervolume(problem, 1.1, 1.1);
        QVERIFY2(ratio > 0.97 && ratio <= 1, qPrintable(QString::number(ratio)));
    }
}

void HypervolumeTest::theSameSeedFindsTheSameFront()
{
    const auto find = [](std::uint64_t seed) { return searchFront(5, [](const std::vector<double>& x) { return zdt(ParetoProblem::Zdt1, x); }, {20, 500, seed}); };
    QVERIFY(find(1) == find(1));
    QVERIFY(find(1) != find(2));
}

QTEST_APPLESS_MAIN(HypervolumeTest)
#include "hypervolume_test.moc"
