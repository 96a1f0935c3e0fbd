// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/read_catalog.h"
#include "core/compute/compile.h"
#include "core/compute/solver.h"
#include "core/editing/compose.h"
#include "core/editing/fix.h"
#include "core/editing/fix_all.h"
#include "core/editing/plan_document.h"
#include "core/storage/plan_file.h"
#include "tests/core/checks/small_plan.h"

#include <QTest>

using namespace gw;

namespace {

const std::filesystem::path resources = GW_SOURCE_RESOURCES;

const Catalog& catalog()
{
    static const Catalog read = readCatalog(resources / "catalog").value();
    return read;
}

Plan superpod() { return readPlan(resources / "samples/superpod.gwp.json").value(); }

/// Solved anew, because what is added changes the balance.
std::vector<Finding> findingsOf(const Plan& plan, Outcome& outcome)
{
    outcome = makeCpuSolver(1)->solve(compile(plan, catalog()).value()).value();
    return check(plan, catalog(), outcome);
}

const Finding* firstOf(const std::vector<Finding>& findings, Rule rule)
{
    const auto found = std::ranges::find(findings, rule, &Finding::rule);
    return found == findings.end() ? nullptr : &*found;
}

bool hasSame(const std::vector<Finding>& findings, const Finding& wanted)
{
    return std::ranges::any_of(findings, [&](const Finding& f) { return f.rule == wanted.rule && f.object == wanted.object && f.equipment == wanted.equipment; });
}

int errorsIn(const std::vector<Finding>& findings) { return countFindings(findings).error; }

/// A plan with one fault that is mended without a planner.
struct SmallCase {
    const char* name;
    Rule rule;
    void (*breakIt)(SmallPlan&);
};

void moveTo(SmallPlan& s, EquipmentId id, double x, double y)
{
    s.edit<Equipment>(id, [&](Equipment& e) { e.x = metres(x), e.y = metres(y); });
}

template <class Predicate>
void removeConnections(SmallPlan& s, Predicate&& isUnwanted)
{
    const Table<Connection> all = s.plan.connections;
    for (const Connection& c : all)
        if (isUnwanted(c)) s.plan.connections.remove(c.id);
}

void draw(SmallPlan& s, ObstacleKind kind, double x, double y, double width, double depth)
{
    s.add(Obstacle {.name = "Drawn", .space = s.hall, .kind = kind, .x = metres(x), .y = metres(y), .width = metres(width), .depth = metres(depth)});
}

const SmallCase smallCases[] = {
    {"overlap", Rule::Overlap, [](SmallPlan& s) { s.addPiece("Spare", "ups", 10.75, 5.5); }},
    {"overlap with a locked piece", Rule::Overlap, [](SmallPlan& s) {
        const EquipmentId spare = s.addPiece("Spare", "ups", 10.75, 5.5);
        s.edit<Equipment>(spare, [](Equipment& e) { e.isLocked = true; });
    }},
    {"outside", Rule::OutsideSpace, [](SmallPlan& s) { moveTo(s, s.ups, 19.25, 5); }},
    {"outside where another stands", Rule::OutsideSpace, [](SmallPlan& s) { moveTo(s, s.ups, 19.25, 5), moveTo(s, s.upsB, 19, 5.5); }},
    {"no-go zone", Rule::InNoGoZone, [](SmallPlan& s) { draw(s, ObstacleKind::NoGoZone, 10.5, 5, 2, 2); }},
    {"column", Rule::OnColumn, [](SmallPlan& s) { draw(s, ObstacleKind::Column, 10.25, 5.25, 0.5, 0.5); }},
    {"wall", Rule::ThroughWall, [](SmallPlan& s) { draw(s, ObstacleKind::Wall, 8, 5.5, 4, 0.2); }},
    {"aisle between faces", Rule::AisleTooNarrow, [](SmallPlan& s) { moveTo(s, s.north, 5, 7.3); }},
    {"aisle before a wall", Rule::AisleTooNarrow, [](SmallPlan& s) { moveTo(s, s.ups, 10, 18.25); }},
    {"working space", Rule::WorkingSpaceTooShallow, [](SmallPlan& s) {
        s.edit<Space>(s.hall, [](Space& h) { h.aisleMinimum = metres(0.9); });
        moveTo(s, s.ups, 10, 18);
    }},
    {"a column outside", Rule::DrawnOutsideSpace, [](SmallPlan& s) { draw(s, ObstacleKind::Column, 19.5, 15, 1, 1); }},
    {"a small door", Rule::DoorTooSmall, [](SmallPlan& s) { draw(s, ObstacleKind::Door, 17, 15, 0.9, 0.2); }},
    {"no containment", Rule::ContainmentMissing, [](SmallPlan& s) {
        s.add(Aisle {.name = "Aisle", .space = s.hall, .x = metres(5), .y = metres(6.2), .width = metres(1.3), .depth = metres(1.2)});
    }},
    {"no feed", Rule::RackWithoutFeed, [](SmallPlan& s) { s.removeFeeds([&](const Feed& f) { return f.to == s.north; }); }},
    {"one side", Rule::OneSideOnly, [](SmallPlan& s) { s.removeFeeds([&](const Feed& f) { return f.to == s.north && f.side == Side::B; }); }},
    {"plant without feed", Rule::PlantWithoutFeed, [](SmallPlan& s) { s.removeFeeds([&](const Feed& f) { return f.to == s.cdu; }); }},
    {"twin feeds", Rule::DuplicateFeed, [](SmallPlan& s) { s.add(Feed {.from = s.busway, .to = s.north, .side = Side::A}); }},
    {"feed from a rack", Rule::FeedFromLoad, [](SmallPlan& s) { s.add(Feed {.from = s.north, .to = s.cdu}); }},
    {"a circle of feeds", Rule::FeedCycle, [](SmallPlan& s) { s.add(Feed {.from = s.busway, .to = s.ups, .side = Side::A}); }},
    {"cap", Rule::CapBelowIdle, [](SmallPlan& s) { s.edit<Equipment>(s.north, [](Equipment& e) { e.powerCap = kilowatts(29); }); }},
    {"supply", Rule::SupplySmallerThanPeak, [](SmallPlan& s) { s.outcome.headline.gridPeak = kilowatts(310); }},
    {"interruptible supply", Rule::SupplySmallerThanPeak, [](SmallPlan& s) { s.plan.energy.interruptibleShare = 0.1; }},
    {"rack without loop", Rule::LiquidRackWithoutLoop, [](SmallPlan& s) { removeConnections(s, [&](const Connection& c) { return c.equipment == s.north; }); }},
    {"CDU without facility", Rule::CduWithoutFacility, [](SmallPlan& s) { removeConnections(s, [&](const Connection& c) { return c.equipment == s.cdu && c.role == LoopRole::IsCooled; }); }},
    {"coil without water", Rule::AirUnitWithoutWater, [](SmallPlan& s) { removeConnections(s, [&](const Connection& c) { return c.equipment == s.fanWall; }); }},
    {"warm coolant", Rule::CoolantTooWarm, [](SmallPlan& s) { s.edit<Loop>(s.technology, [](Loop& l) { l.supply = celsius(46); }); }},
    {"warm facility water", Rule::FacilityTooWarm, [](SmallPlan& s) { s.edit<Loop>(s.facility, [](Loop& l) { l.supply = celsius(38); }); }},
    {"warm air", Rule::AirInletTooWarm, [](SmallPlan& s) { s.edit<Loop>(s.chilled, [](Loop& l) { l.supply = celsius(32); }); }},
    {"sweating pipes", Rule::CoolantBelowDewPoint, [](SmallPlan& s) { s.edit<Loop>(s.technology, [](Loop& l) { l.supply = celsius(16); }); }},
    {"little flow", Rule::RackFlowTooSmall, [](SmallPlan& s) {
        s.type("rack").rack->coolantFlow.value = litresPerMinute(130);
        s.edit<Loop>(s.technology, [](Loop& l) { l.supply = celsius(45); });
    }},
    {"fast coolant", Rule::CoolantTooFast, [](SmallPlan& s) { s.edit<Loop>(s.technology, [](Loop& l) { l.pipeDiameter = millimetres(20); }); }},
    {"a rack that cools", Rule::WrongLoopRole, [](SmallPlan& s) { s.connect(s.technology, s.north, LoopRole::Cools); }},
    {"a cooler that is cooled", Rule::WrongLoopRole, [](SmallPlan& s) { s.connect(s.technology, s.cooler, LoopRole::IsCooled); }},
    {"all powers", Rule::AgentWithAllPowers, [](SmallPlan& s) { s.edit<Application>(s.agent, [](Application& a) { a.externalCommunication = true; }); }},
    {"shares", Rule::CapacitySharesAboveOne, [](SmallPlan& s) { s.plan.workload.preTrainingShare = 0.7; }},
    {"names", Rule::DuplicateNames, [](SmallPlan& s) { for (const EquipmentId id : {s.ups, s.upsB, s.cdu}) s.edit<Equipment>(id, [](Equipment& e) { e.name = "UPS"; }); }},
    {"expired waiver", Rule::WaiverExpired, [](SmallPlan& s) {
        s.edit<Equipment>(s.busway, [](Equipment& e) { e.maximumPower = kilowatts(180); });
        s.add(Waiver {.rule = "feed_failure_overload", .object = "Busway", .expires = "2020-01-01"});
    }},
    {"unused waiver", Rule::WaiverUnused, [](SmallPlan& s) { s.add(Waiver {.rule = "feed_failure_overload", .equipment = s.busway}); }},
};

/// What only a solved plan tells.
struct SolvedCase {
    const char* name;
    Rule rule;
    void (*breakIt)(Plan&);
};

EquipmentId named(const Plan& plan, const char* name) { return std::ranges::find(plan.equipment, name, &Equipment::name)->id; }

void removePieces(Plan& plan, std::initializer_list<const char*> names)
{
    PlanDocument document(plan);
    for (const char* name : names) document.apply(removeEquipment(document.plan(), {named(document.plan(), name)}));
    plan = document.plan();
}

const SolvedCase solvedCases[] = {
    {"loop without spare", Rule::LoopWithoutSpare, [](Plan& p) { removePieces(p, {"CDU B1"}); }},
    {"loop overloaded", Rule::LoopOverloaded, [](Plan& p) {
        removePieces(p, {"CDU B1"});
        const Table<Equipment> all = p.equipment;
        for (Equipment piece : all)
            if (piece.type.text == "gb200-nvl72") piece.maximumPower = kilowatts(250), p.equipment.put(piece);
    }},
    {"air without spare", Rule::AirWithoutSpare, [](Plan& p) { removePieces(p, {"Fan wall 1.2"}); }},
    {"air exceeded", Rule::AirLimitExceeded, [](Plan& p) { removePieces(p, {"Fan wall 1.2", "Fan wall 1.3"}); }},
    {"supply", Rule::SupplySmallerThanPeak, [](Plan& p) { p.site.gridCapacity = megawatts(1); }},
};

} // namespace

class FixTest : public QObject {
    Q_OBJECT
private slots:
    void aFixedPlanHasTheFindingNoMoreAndUndoGivesItsBytesBack_data();
    void aFixedPlanHasTheFindingNoMoreAndUndoGivesItsBytesBack();
    void aFixedPlanThatIsSolvedAnewHasTheFindingNoMore_data();
    void aFixedPlanThatIsSolvedAnewHasTheFindingNoMore();
    void everyFixableRuleHasACase();
    void lockedPiecesStayWhereTheyAre();
    void aHallWithoutFreeRoomHasNoFix();
    void whatTakesAPlannerHasNoFix();
    void everythingMechanicalIsMendedAtOnce();
};

void FixTest::aFixedPlanHasTheFindingNoMoreAndUndoGivesItsBytesBack_data()
{
    QTest::addColumn<int>("row");
    for (int i = 0; i < static_cast<int>(std::size(smallCases)); ++i) QTest::newRow(smallCases[i].name) << i;
}

void FixTest::aFixedPlanHasTheFindingNoMoreAndUndoGivesItsBytesBack()
{
    QFETCH(int, row);
    SmallPlan s;
    smallCases[row].breakIt(s);
    const auto findings = s.findings();
    const Finding* finding = firstOf(findings, smallCases[row].rule);
    QVERIFY(finding);
    const auto fix = fixFor(s.plan, s.catalog, s.outcome, *finding);
    QVERIFY(fix && !fix->label.empty());
    const std::string before = toJson(s.plan);
    PlanDocument document(s.plan);
    document.apply(*fix);
    s.plan = document.plan();
    const auto left = s.findings();
    QVERIFY2(!hasSame(left, *finding), fix->label.c_str());
    QVERIFY2(errorsIn(left) <= errorsIn(findings) - (finding->severity == Severity::Error), fix->label.c_str());
    document.revert(*fix);
    QCOMPARE(QByteArray::fromStdString(toJson(document.plan())), QByteArray::fromStdString(before));
}

void FixTest::aFixedPlanThatIsSolvedAnewHasTheFindingNoMore_data()
{
    QTest::addColumn<int>("row");
    for (int i = 0; i < static_cast<int>(std::size(solvedCases)); ++i) QTest::newRow(solvedCases[i].name) << i;
}

void FixTest::aFixedPlanThatIsSolvedAnewHasTheFindingNoMore()
{
    QFETCH(int, row);
    Plan plan = superpod();
    solvedCases[row].breakIt(plan);
    Outcome outcome;
    const auto findings = findingsOf(plan, outcome);
    const Finding* finding = firstOf(findings, solvedCases[row].rule);
    QVERIFY(finding);
    const auto fix = fixFor(plan, catalog(), outcome, *finding);
    QVERIFY(fix);
    const std::string before = toJson(plan);
    PlanDocument document(plan);
    document.apply(*fix);
    const auto left = findingsOf(document.plan(), outcome);
    QVERIFY2(!std::ranges::any_of(left, [&](const Finding& f) { return f.rule == finding->rule && f.object == finding->object; }), fix->label.c_str());
    document.revert(*fix);
    QVERIFY(toJson(document.plan()) == before);
}

void FixTest::everyFixableRuleHasACase()
{
    // Pumps and trim chillers are added as other coolers are.
    const Rule alike[] {Rule::PumpsTooSmall, Rule::TrimChillersTooSmall};
    for (std::size_t i = 0; i < ruleCount; ++i) {
        const Rule rule = static_cast<Rule>(i);
        const bool hasCase = std::ranges::any_of(smallCases, [&](const SmallCase& c) { return c.rule == rule; })
            || std::ranges::any_of(solvedCases, [&](const SolvedCase& c) { return c.rule == rule; });
        if (std::ranges::find(alike, rule) == std::end(alike)) QVERIFY2(hasCase == isFixable(rule), ruleId(rule).data());
    }
}

void FixTest::lockedPiecesStayWhereTheyAre()
{
    SmallPlan s;
    moveTo(s, s.ups, 19.25, 5);
    s.edit<Equipment>(s.ups, [](Equipment& e) { e.isLocked = true; });
    const auto findings = s.findings();
    QVERIFY(!fixFor(s.plan, s.catalog, s.outcome, *firstOf(findings, Rule::OutsideSpace)));
}

void FixTest::aHallWithoutFreeRoomHasNoFix()
{
    SmallPlan s;
    s.addPiece("Spare", "ups", 10.75, 5.5);
    draw(s, ObstacleKind::NoGoZone, 0, 0, 20, 20);
    const auto findings = s.findings();
    QVERIFY(!fixFor(s.plan, s.catalog, s.outcome, *firstOf(findings, Rule::Overlap)));
}

void FixTest::whatTakesAPlannerHasNoFix()
{
    SmallPlan s;
    s.outcomeOf(s.ups).loading = 1.1;
    const auto findings = s.findings();
    QVERIFY(!fixFor(s.plan, s.catalog, s.outcome, *firstOf(findings, Rule::FeedOverloaded)));
}

void FixTest::everythingMechanicalIsMendedAtOnce()
{
    Plan plan = superpod();
    plan.site.gridCapacity = megawatts(1);
    removePieces(plan, {"CDU B1", "Fan wall 1.2"});
    const Table<Feed> feeds = plan.feeds;
    for (const Feed& feed : feeds)
        if (feed.to == named(plan, "B-02")) plan.feeds.remove(feed.id);
    const auto solver = makeCpuSolver(1);
    const auto fixed = fixAll(plan, catalog(), *solver);
    QVERIFY(fixed);
    for (const Finding& f : fixed->findings) qWarning("%s: %s %g > %g", ruleId(f.rule).data(), f.object.c_str(), f.measured, f.limit);
    QVERIFY(fixed->findings.empty());
    QCOMPARE(fixed->done.size(), std::size_t {4});
    const auto again = fixAll(fixed->plan, catalog(), *solver);
    QVERIFY(again->done.empty() && again->plan == fixed->plan);
}

QTEST_APPLESS_MAIN(FixTest)
#include "fix_test.moc"
