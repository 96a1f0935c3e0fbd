// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/network_availability.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace gw;

class NetworkAvailabilityTest : public QObject {
    Q_OBJECT
private slots:
    void equalsTheSumOverAllStates();
    void aLongLadderIsSolved();
    void whatIsNotLinkedIsNeverReached();
};

/// Whether source and target are joined by the links of a state.
static bool isJoined(std::size_t nodes, const std::vector<UncertainLink>& links, unsigned state, std::size_t source, std::size_t target)
{
    std::vector<std::size_t> root(nodes);
    for (std::size_t i = 0; i < nodes; ++i) root[i] = i;
    for (std::size_t pass = 0; pass < nodes; ++pass)
        for (std::size_t i = 0; i < links.size(); ++i)
            if (state >> i & 1U) root[links[i].from] = root[links[i].to] = std::min(root[links[i].from], root[links[i].to]);
    return root[source] == root[target];
}

static double summed(std::size_t nodes, const std::vector<UncertainLink>& links, std::size_t source, std::size_t target)
{
    double sum = 0;
    for (unsigned state = 0; state < 1U << links.size(); ++state) {
        double p = 1;
        for (std::size_t i = 0; i < links.size(); ++i) p *= state >> i & 1U ? links[i].availability : 1 - links[i].availability;
        if (isJoined(nodes, links, state, source, target)) sum += p;
    }
    return sum;
}

void NetworkAvailabilityTest::equalsTheSumOverAllStates()
{
    std::mt19937_64 random(11);
    for (int run = 0; run < 60; ++run) {
        const std::size_t nodes = 2 + random() % 6, count = 1 + random() % 11;
        std::vector<UncertainLink> links;
        for (std::size_t i = 0; i < count; ++i) links.push_back({random() % nodes, random() % nodes, std::uniform_real_distribution<double>(0, 1)(random)});
        const auto exact = twoTerminalAvailability(nodes, links, 0, nodes - 1);
        QVERIFY(exact.has_value());
        QVERIFY2(std::abs(*exact - summed(nodes, links, 0, nodes - 1)) < 1e-12, qPrintable(QString::number(run)));
    }
}

void NetworkAvailabilityTest::aLongLadderIsSolved()
{
    std::vector<UncertainLink> links;
    constexpr std::size_t rungs = 200;
    for (std::size_t i = 0; i + 1 < rungs; ++i) links.push_back({2 * i, 2 * i + 2, 0.99}), links.push_back({2 * i + 1, 2 * i + 3, 0.99}), links.push_back({2 * i, 2 * i + 1, 0.99});
    const auto availability = twoTerminalAvailability(2 * rungs, links, 0, 2 * rungs - 2);
    QVERIFY(availability && *availability > 0.9 && *availability < 1);
}

void NetworkAvailabilityTest::whatIsNotLinkedIsNeverReached()
{
    QCOMPARE(*twoTerminalAvailability(3, {{0, 1, 0.9}}, 0, 2), 0.0);
    QCOMPARE(*twoTerminalAvailability(3, {{0, 1, 0.9}}, 1, 1), 1.0);
}

QTEST_APPLESS_MAIN(NetworkAvailabilityTest)
#include "network_availability_test.moc"
