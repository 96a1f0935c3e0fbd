// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/piece_grid.h"
#include "tests/core/checks/small_plan.h"

#include <QElapsedTimer>
#include <QTest>

#include <random>

using namespace gw;

namespace {

std::vector<Footprint> randomPieces(unsigned seed, std::size_t count)
{
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> place(-20, 60), size(0.1, 6);
    std::vector<Footprint> pieces;
    for (std::size_t i = 0; i < count; ++i) {
        const double x = place(random), y = place(random);
        pieces.push_back({x, y, x + size(random), y + size(random)});
    }
    return pieces;
}

/// Rows of touching pieces across aisles, as halls have them, and one pair that overlaps.
SmallPlan crowdedHall(std::uint32_t count)
{
    SmallPlan s;
    s.edit<Space>(s.hall, [](Space& h) { h.width = metres(400), h.depth = metres(400); });
    s.outcome = {};
    const std::uint32_t perRow = 200;
    for (std::uint32_t i = 0; i < count; ++i) {
        const double column = i % perRow, line = i / perRow;
        s.plan.equipment.put(Equipment {.id = {++s.plan.info.lastId}, .name = "R", .type = {"cdu"}, .space = s.hall,
            .x = metres(20 + column), .y = metres(12 + line * 2.2)});
    }
    s.plan.equipment.put(Equipment {.id = {++s.plan.info.lastId}, .name = "R", .type = {"cdu"}, .space = s.hall, .x = metres(20.3), .y = metres(12)});
    return s;
}

} // namespace

class PieceGridTest : public QObject {
    Q_OBJECT
private slots:
    void everyTouchingPairIsFound();
    void piecesFarApartStayCheap();
    void aHeapOfPiecesStaysCheap();
    void thirtyThousandPiecesAreCheckedAtOnce();
};

void PieceGridTest::everyTouchingPairIsFound()
{
    for (unsigned seed = 0; seed < 40; ++seed) {
        const auto pieces = randomPieces(seed, 60);
        std::vector<std::uint32_t> all(pieces.size());
        for (std::uint32_t i = 0; i < all.size(); ++i) all[i] = i;
        const PieceGrid grid(pieces, all);
        for (const std::uint32_t a : all) {
            std::vector<bool> seen(all.size(), false);
            grid.forEachNear(pieces[a], [&](std::uint32_t b) { return seen[b] = true; });
            for (const std::uint32_t b : all)
                if (penetration(pieces[a], pieces[b]) >= 0) QVERIFY(seen[b]);
        }
    }
}

void PieceGridTest::piecesFarApartStayCheap()
{
    const std::vector<Footprint> pieces {{-1e5, -1e5, -1e5 + 1, -1e5 + 1}, {1e5, 1e5, 1e5 + 1, 1e5 + 1}, {0, -1e5, 0.01, 1e5}};
    const std::vector<std::uint32_t> all {0, 1, 2};
    const PieceGrid grid(pieces, all);
    int visits = 0;
    grid.forEachNear(pieces[0], [&](std::uint32_t) { return ++visits > 0; });
    QVERIFY(visits >= 1 && visits < 100);
}

void PieceGridTest::aHeapOfPiecesStaysCheap()
{
    SmallPlan s = crowdedHall(0);
    for (int i = 0; i < 3000; ++i) s.plan.equipment.put(Equipment {.id = {++s.plan.info.lastId}, .name = "R", .type = {"rack"}, .space = s.hall, .x = metres(30), .y = metres(30)});
    const auto findings = s.findings();
    const auto overlaps = std::ranges::count(findings, Rule::Overlap, &Finding::rule);
    QVERIFY(overlaps >= 2999 && overlaps <= 8 * 3000);
}

void PieceGridTest::thirtyThousandPiecesAreCheckedAtOnce()
{
    const SmallPlan s = crowdedHall(30'000);
    QElapsedTimer timer;
    timer.start();
    const auto findings = s.findings();
    qInfo("30,000 pieces checked in %.1f ms", static_cast<double>(timer.nsecsElapsed()) * 1e-6);
    QVERIFY(timer.elapsed() < 2000);   // A quadratic search would take half a minute.
    QVERIFY(std::ranges::count(findings, Rule::Overlap, &Finding::rule) == 2);
}

QTEST_APPLESS_MAIN(PieceGridTest)
#include "piece_grid_test.moc"
