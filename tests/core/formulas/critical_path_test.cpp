// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/critical_path.h"

#include <QTest>

#include <random>

using namespace gw;

class CriticalPathTest : public QObject {
    Q_OBJECT
private slots:
    void theLongestChainIsFound();
    void ofEqualChainsTheLessCertainIsTold();
    void circlesHaveNoEnd();
    void aChainOfThousandsIsNoBurden();
};

/// Longest chain that ends with an activity, by trying all.
static double longestTo(const std::vector<Activity>& all, std::size_t i)
{
    double longest = 0;
    for (const std::size_t before : all[i].predecessors) longest = std::max(longest, longestTo(all, before));
    return longest + all[i].duration;
}

void CriticalPathTest::theLongestChainIsFound()
{
    std::mt19937_64 random(2);
    for (int run = 0; run < 50; ++run) {
        std::vector<Activity> all;
        for (std::size_t i = 0; i < 12; ++i) {
            all.push_back({double(random() % 10), {}, 0});
            for (std::size_t before = 0; before < i; ++before)
                if (random() % 4 == 0) all.back().predecessors.push_back(before);
        }
        double longest = 0;
        for (std::size_t i = 0; i < all.size(); ++i) longest = std::max(longest, longestTo(all, i));
        const auto found = criticalPath(all);
        QCOMPARE(found->duration, longest);
        double chain = 0;
        for (std::size_t k = 0; k < found->path.size(); ++k) {
            const std::size_t i = found->path[k];
            chain += all[i].duration;
            QCOMPARE(found->slack[i], 0.0);
            if (k > 0) QVERIFY(std::find(all[i].predecessors.begin(), all[i].predecessors.end(), found->path[k - 1]) != all[i].predecessors.end());
        }
        QCOMPARE(chain, longest);
        for (const double slack : found->slack) QVERIFY(slack >= 0 && slack <= longest);
    }
}

void CriticalPathTest::ofEqualChainsTheLessCertainIsTold()
{
    const auto found = criticalPath({{5, {}, 1}, {5, {}, 2}, {1, {0, 1}, 0}});
    QVERIFY((found->path == std::vector<std::size_t> {1, 2}));
}

void CriticalPathTest::circlesHaveNoEnd()
{
    QVERIFY(!criticalPath({{1, {1}, 0}, {1, {0}, 0}}).has_value());
    QVERIFY(!criticalPath({{1, {0}, 0}}).has_value());
}

void CriticalPathTest::aChainOfThousandsIsNoBurden()
{
    std::vector<Activity> chain {{1, {}, 0}};
    for (std::size_t i = 1; i < 10000; ++i) chain.push_back({1, {i - 1}, 0});
    QCOMPARE(criticalPath(chain)->duration, 10000.0);
}

QTEST_APPLESS_MAIN(CriticalPathTest)
#include "critical_path_test.moc"
