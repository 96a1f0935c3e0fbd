// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/pareto.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <random>

using namespace gw;

namespace {

constexpr double noNumber = std::numeric_limits<double>::quiet_NaN();
constexpr double infinite = std::numeric_limits<double>::infinity();

/// Candidates in columns, as `ParetoFront::take` has them.
struct Candidates {
    std::vector<Aim> aims;
    std::vector<std::vector<double>> columns;
    std::size_t count() const { return columns.front().size(); }

    std::vector<const double*> from(std::size_t first) const
    {
        std::vector<const double*> pointers;
        for (const auto& column : columns) pointers.push_back(column.data() + first);
        return pointers;
    }
    std::vector<double> figuresOf(std::size_t i) const
    {
        std::vector<double> figures;
        for (const auto& column : columns) figures.push_back(column[i]);
        return figures;
    }
};

/// `grain` makes ties: figures are whole numbers below it; 0 leaves them apart.
Candidates randomCandidates(std::size_t figures, std::size_t count, int grain, std::uint32_t seed)
{
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> anywhere(-1, 1);
    Candidates c;
    for (std::size_t k = 0; k < figures; ++k) {
        c.aims.push_back(random() % 2 ? Aim::Maximise : Aim::Minimise);
        auto& column = c.columns.emplace_back();
        for (std::size_t i = 0; i < count; ++i) column.push_back(grain > 0 ? static_cast<double>(random() % static_cast<unsigned>(grain)) : anywhere(random));
    }
    return c;
}

/// Candidates on a curve where each gains in one figure what it loses in the other: all of them are the front.
Candidates tradeOff(std::size_t count)
{
    Candidates c {{Aim::Minimise, Aim::Maximise}, {{}, {}}};
    for (std::size_t i = 0; i < count; ++i) {
        const double x = static_cast<double>((i * 7919) % count);
        c.columns[0].push_back(x), c.columns[1].push_back(x);
    }
    return c;
}

bool isAsGood(Aim aim, double a, double b) { return aim == Aim::Minimise ? a <= b : a >= b; }

/// By the definition, pair by pair.
std::vector<FrontMember> bruteForce(const Candidates& c)
{
    std::vector<FrontMember> front;
    for (std::size_t i = 0; i < c.count(); ++i) {
        const auto figures = c.figuresOf(i);
        bool isIn = std::all_of(figures.begin(), figures.end(), [](double f) { return std::isfinite(f); });
        for (std::size_t j = 0; j < c.count() && isIn; ++j) {
            const auto other = c.figuresOf(j);
            bool isAsGoodInAll = std::all_of(other.begin(), other.end(), [](double f) { return std::isfinite(f); });
            for (std::size_t k = 0; k < other.size(); ++k) isAsGoodInAll = isAsGoodInAll && isAsGood(c.aims[k], other[k], figures[k]);
            if (isAsGoodInAll && (other != figures || j < i)) isIn = false;
        }
        if (isIn) front.push_back({i, figures});
    }
    return front;
}

ParetoFront frontOf(const Candidates& c)
{
    ParetoFront front(c.aims);
    front.take(0, c.count(), c.from(0));
    return front;
}

/// Cut at random into pieces that go to a few fronts in any order, which are then joined in any order.
ParetoFront frontOfShards(const Candidates& c, std::uint32_t seed)
{
    std::mt19937 random(seed);
    std::vector<std::pair<std::size_t, std::size_t>> pieces;
    for (std::size_t first = 0; first < c.count();) {
        const std::size_t size = std::min<std::size_t>(1 + random() % 700, c.count() - first);
        pieces.emplace_back(first, size);
        first += size;
    }
    std::shuffle(pieces.begin(), pieces.end(), random);
    std::vector<ParetoFront> fronts(1 + random() % 5, ParetoFront(c.aims));
    for (const auto& [first, size] : pieces) fronts[random() % fronts.size()].take(first, size, c.from(first));
    std::shuffle(fronts.begin(), fronts.end(), random);
    for (std::size_t i = 1; i < fronts.size(); ++i) fronts[0].take(fronts[i]);
    return fronts[0];
}

} // namespace

class ParetoTest : public QObject {
    Q_OBJECT
private slots:
    void theFrontIsWhatPairByPairComparisonGives_data();
    void theFrontIsWhatPairByPairComparisonGives();
    void shardsInAnyOrderGiveTheSameFront_data() { theFrontIsWhatPairByPairComparisonGives_data(); }
    void shardsInAnyOrderGiveTheSameFront();
    void millionsOfShardedCandidatesGiveTheFrontOfAll();
    void everyCandidateOfATradeOffStays();
    void ofEqualCandidatesTheLowestIdStays();
    void candidatesWithoutAFigureAreOutAndCounted();
    void oneByOneIsTheSameAsInColumns();
    void anEmptyFrontHasNoMembers();
};

void ParetoTest::theFrontIsWhatPairByPairComparisonGives_data()
{
    QTest::addColumn<int>("figures");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("grain");
    for (const int figures : {1, 2, 3, 4, 6})
        for (const int grain : {0, 3, 12, 60})
            for (const int count : {1, 7, 500, 2300}) QTest::addRow("%d figures, %d candidates, grain %d", figures, count, grain) << figures << count << grain;
}

void ParetoTest::theFrontIsWhatPairByPairComparisonGives()
{
    QFETCH(int, figures);
    QFETCH(int, count);
    QFETCH(int, grain);
    for (std::uint32_t seed = 0; seed < 4; ++seed) {
        const Candidates c = randomCandidates(static_cast<std::size_t>(figures), static_cast<std::size_t>(count), grain, seed);
        const ParetoFront front = frontOf(c);
        QCOMPARE(front.taken(), static_cast<std::uint64_t>(count));
        QVERIFY(front.members() == bruteForce(c));
    }
}

void ParetoTest::shardsInAnyOrderGiveTheSameFront()
{
    QFETCH(int, figures);
    QFETCH(int, count);
    QFETCH(int, grain);
    const Candidates c = randomCandidates(static_cast<std::size_t>(figures), static_cast<std::size_t>(count), grain, 5);
    for (std::uint32_t seed = 0; seed < 6; ++seed) {
        const ParetoFront sharded = frontOfShards(c, seed);
        QVERIFY(sharded.members() == frontOf(c).members());
        QCOMPARE(sharded.taken(), static_cast<std::uint64_t>(count));
    }
}

void ParetoTest::millionsOfShardedCandidatesGiveTheFrontOfAll()
{
    for (const std::size_t figures : {2, 3}) {
        const Candidates c = randomCandidates(figures, 1'000'000, 0, 11);
        const auto members = frontOf(c).members();
        QVERIFY(frontOfShards(c, 12).members() == members);
        QVERIFY(!members.empty());
        for (std::size_t i = 0; i < c.count(); i += 101) { // None escapes: a member is as good as any candidate.
            const auto figuresOfOne = c.figuresOf(i);
            QVERIFY(std::any_of(members.begin(), members.end(), [&](const FrontMember& m) {
                for (std::size_t k = 0; k < figures; ++k)
                    if (!isAsGood(c.aims[k], m.figures[k], figuresOfOne[k])) return false;
                return true;
            }));
        }
    }
}

void ParetoTest::everyCandidateOfATradeOffStays()
{
    const Candidates c = tradeOff(100'003);
    const auto members = frontOf(c).members();
    QCOMPARE(members.size(), c.count());
    for (std::size_t i = 0; i < members.size(); ++i) QCOMPARE(members[i].id, i);
}

void ParetoTest::ofEqualCandidatesTheLowestIdStays()
{
    ParetoFront front({Aim::Minimise, Aim::Maximise});
    for (const std::uint64_t id : {9, 4, 12}) front.take(id, std::vector {1.0, 2.0});
    ParetoFront later({Aim::Minimise, Aim::Maximise});
    later.take(3, std::vector {1.0, 2.0});
    front.take(later);
    QVERIFY((front.members() == std::vector<FrontMember> {{3, {1, 2}}}));
    QCOMPARE(front.taken(), 4U);
}

void ParetoTest::candidatesWithoutAFigureAreOutAndCounted()
{
    Candidates c = randomCandidates(2, 5000, 0, 3);
    std::uint64_t spoilt = 0;
    for (std::size_t i = 0; i < c.count(); i += 7, ++spoilt) c.columns[i % 2][i] = i % 3 == 0 ? noNumber : (i % 3 == 1 ? infinite : -infinite);
    const ParetoFront front = frontOf(c);
    QCOMPARE(front.withoutFigure(), spoilt);
    QVERIFY(front.members() == bruteForce(c));
    QCOMPARE(frontOfShards(c, 1).withoutFigure(), spoilt);
}

void ParetoTest::oneByOneIsTheSameAsInColumns()
{
    const Candidates c = randomCandidates(3, 2000, 9, 21);
    ParetoFront front(c.aims);
    for (std::size_t i = c.count(); i-- > 0;) front.take(i, c.figuresOf(i));
    QVERIFY(front.members() == frontOf(c).members());
}

void ParetoTest::anEmptyFrontHasNoMembers()
{
    QVERIFY(ParetoFront({Aim::Minimise}).members().empty());
}

QTEST_APPLESS_MAIN(ParetoTest)
#include "pareto_test.moc"
