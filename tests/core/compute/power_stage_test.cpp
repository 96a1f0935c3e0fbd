// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/quadratic.h"
#include "core/compute/stages/power.h"

#include <QtTest>

#include <random>

using namespace gw;

namespace {

/// Nodes in order, each feeding from one or two later ones; the last has no source.
PowerGraph randomGraph(std::mt19937& random, std::size_t nodes)
{
    std::uniform_real_distribution<double> unit(0, 1);
    PowerGraph g;
    g.firstFeed.push_back(0);
    for (std::uint32_t n = 0; n < nodes; ++n) {
        g.piece.push_back(n), g.node.push_back(n);
        const bool isElement = n >= nodes / 2;
        g.stage.push_back(isElement ? static_cast<Chain>(random() % chainStages) : Chain::Load);
        g.isIndoors.push_back(random() % 2);
        g.rating.push_back(isElement ? 1e6 * (1 + unit(random)) : 0);
        g.noLoad.push_back(0.01 * unit(random)), g.proportional.push_back(0.01 * unit(random)), g.square.push_back(0.02 * unit(random));
        const std::size_t feeds = n + 1 == nodes ? 0 : 1 + random() % 2;
        for (std::size_t f = 0; f < feeds; ++f) {
            const std::size_t lowest = std::max<std::size_t>(n + 1, nodes / 2);
            g.source.push_back(static_cast<std::uint32_t>(lowest + random() % (nodes - lowest)));
            g.share.push_back(1.0 / static_cast<double>(feeds));
        }
        g.firstFeed.push_back(static_cast<std::uint32_t>(g.source.size()));
    }
    return g;
}

double lossOf(const ChainSums<double>& sums)
{
    double loss = 0;
    for (const double l : sums.loss) loss += l;
    return loss;
}

} // namespace

class PowerStageTest : public QObject {
    Q_OBJECT

private slots:
    void whatTheSiteTakesIsLoadAndLoss()
    {
        std::mt19937 random(7);
        for (int run = 0; run < 50; ++run) {
            const PowerGraph g = randomGraph(random, 20 + random() % 80);
            std::vector<double> flow(g.size());
            double load = 0;
            for (std::size_t n = 0; n < g.size() / 2; ++n) load += flow[n] = 1e3 * static_cast<double>(1 + random() % 50);
            const ChainSums<double> sums = carryPower<double>(g, g.share, flow);
            QVERIFY(std::abs(sums.supply - load - lossOf(sums)) < 1e-9 * sums.supply);
            QVERIFY(sums.indoorLoss <= lossOf(sums) + 1e-6);
        }
    }

    void thePolynomialFollowsTheChainAtOtherLoads()
    {
        std::mt19937 random(11);
        for (int run = 0; run < 50; ++run) {
            const PowerGraph g = randomGraph(random, 40);
            std::vector<double> mean(g.size());
            for (std::size_t n = 0; n < g.size() / 2; ++n) mean[n] = 1e3 * static_cast<double>(1 + random() % 50);
            std::vector<Quadratic> polynomial(g.size());
            for (std::size_t n = 0; n < g.size() / 2; ++n) polynomial[n] = Quadratic(mean[n], mean[n], n == 0 ? 1.0 : 0.0);
            const ChainSums<Quadratic> expanded = carryPower<Quadratic>(g, g.share, polynomial);
            for (const double du : {-0.5, -0.2, 0.0, 0.3, 0.6}) {
                std::vector<double> flow(g.size());
                for (std::size_t n = 0; n < g.size() / 2; ++n) flow[n] = mean[n] * (1 + du) + (n == 0 ? 20e3 : 0.0);
                const ChainSums<double> exact = carryPower<double>(g, g.share, flow);
                double loss = 0;
                for (const Quadratic& q : expanded.loss) loss += q.at(du, 20e3);
                QVERIFY2(std::abs(loss / lossOf(exact) - 1) < 1e-3, std::to_string(loss / lossOf(exact) - 1).c_str());
            }
        }
    }

    void anElementWithoutRatingPassesPowerOn()
    {
        PowerGraph g;
        g.piece = g.node = {0, 1};
        g.stage = {Chain::Load, Chain::Distribution};
        g.isIndoors = {1, 1};
        g.rating = g.noLoad = g.proportional = g.square = {0, 0};
        g.firstFeed = {0, 1, 1};
        g.source = {1};
        g.share = {1};
        std::vector<double> flow {1000, 0};
        QCOMPARE(carryPower<double>(g, g.share, flow).supply, 1000.0);
        QCOMPARE(flow[1], 1000.0);
    }
};

QTEST_APPLESS_MAIN(PowerStageTest)
#include "power_stage_test.moc"
