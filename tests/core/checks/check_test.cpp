// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/checks/small_plan.h"

#include <QTest>

using namespace gw;

namespace {

/// A plan that breaks a rule, and one that just keeps it.
struct RuleCase {
    const char* name;
    Rule rule;
    Severity severity;
    double measured, limit;
    const char* object;
    void (*breakIt)(SmallPlan&);
    void (*keepIt)(SmallPlan&);
};

void moveTo(SmallPlan& s, EquipmentId id, double x, double y)
{
    s.edit<Equipment>(id, [&](Equipment& e) { e.x = metres(x), e.y = metres(y); });
}

EquipmentId addSpareWall(SmallPlan& s, double x, double y) { return s.addPiece("Spare", "fan_wall", x, y); }

void turn(SmallPlan& s, EquipmentId id, Facing facing)
{
    s.edit<Equipment>(id, [&](Equipment& e) { e.facing = facing; });
}

void giveThirdPower(SmallPlan& s, bool isAgent)
{
    s.edit<Application>(s.agent, [&](Application& a) { a.externalCommunication = true, a.isAgent = isAgent; });
}

const RuleCase cases[] = {
    {"overlap", Rule::Overlap, Severity::Error, 0.25, 0, "UPS",
        [](SmallPlan& s) { addSpareWall(s, 10.75, 5.5); }, [](SmallPlan& s) { addSpareWall(s, 11, 5); }},
    {"overlap of a turned piece", Rule::Overlap, Severity::Error, 0.1, 0, "UPS",
        [](SmallPlan& s) { s.addPiece("Turned", "rack", 10.9, 4.9, Facing::East); }, [](SmallPlan& s) { s.addPiece("Turned", "rack", 11, 4.9, Facing::East); }},
    {"overlap of busways", Rule::Overlap, Severity::Error, 0.1, 0, "Busway",
        [](SmallPlan& s) { s.addPiece("Second", "busway", 7, 5.1); }, [](SmallPlan& s) { s.addPiece("Second", "busway", 7, 5.2); }},
    {"outside its space", Rule::OutsideSpace, Severity::Error, 0.25, 0, "UPS",
        [](SmallPlan& s) { moveTo(s, s.ups, 19.25, 5); }, [](SmallPlan& s) { moveTo(s, s.ups, 19, 5); }},
    {"outside at the near corner", Rule::OutsideSpace, Severity::Error, 0.5, 0, "UPS",
        [](SmallPlan& s) { moveTo(s, s.ups, -0.5, 12); }, [](SmallPlan& s) { moveTo(s, s.ups, 0, 12); }},
    {"aisle between faces", Rule::AisleTooNarrow, Severity::Error, 1.1, 1.2, "A-01",
        [](SmallPlan& s) { moveTo(s, s.north, 5, 7.3); }, [](SmallPlan& s) { moveTo(s, s.north, 5, 7.4); }},
    {"aisle before a wall", Rule::AisleTooNarrow, Severity::Error, 0.75, 1.2, "UPS",
        [](SmallPlan& s) { moveTo(s, s.ups, 10, 18.25); }, [](SmallPlan& s) { moveTo(s, s.ups, 10, 17.8); }},
    {"aisle behind racks", Rule::AisleTooNarrow, Severity::Error, 0.5, 0.6, "B-01",
        [](SmallPlan& s) { addSpareWall(s, 5, 9.1); }, [](SmallPlan& s) { addSpareWall(s, 5, 9.2); }},
    {"backs that touch", Rule::AisleTooNarrow, Severity::Error, 0.2, 0.6, "B-01",
        [](SmallPlan& s) { addSpareWall(s, 5, 8.8); }, [](SmallPlan& s) { addSpareWall(s, 5, 8.6); }},
    {"aisle to the west", Rule::AisleTooNarrow, Severity::Error, 1, 1.2, "UPS",
        [](SmallPlan& s) { moveTo(s, s.ups, 7.6, 5), turn(s, s.ups, Facing::West); }, [](SmallPlan& s) { moveTo(s, s.ups, 7.8, 5), turn(s, s.ups, Facing::West); }},
    {"floor", Rule::FloorOverloaded, Severity::Error, 2550, 2500, "A-01",
        [](SmallPlan& s) { s.type("rack").mass.value = kilograms(2754); }, [](SmallPlan& s) { s.type("rack").mass.value = kilograms(2700); }},
    {"height", Rule::TooTallForSpace, Severity::Error, 4.2, 4, "A-01",
        [](SmallPlan& s) { s.type("rack").height.value = metres(4.2); }, [](SmallPlan& s) { s.type("rack").height.value = metres(4); }},
    {"no feed", Rule::RackWithoutFeed, Severity::Error, 0, 2, "B-01",
        [](SmallPlan& s) { s.removeFeeds([&](const Feed& f) { return f.to == s.north; }); }, nullptr},
    {"one side", Rule::OneSideOnly, Severity::Warning, 1, 2, "B-01",
        [](SmallPlan& s) { s.removeFeeds([&](const Feed& f) { return f.to == s.north && f.side == Side::B; }); },
        [](SmallPlan& s) { s.type("rack").rack->cords.value = 1, s.removeFeeds([&](const Feed& f) { return f.to == s.north && f.side == Side::B; }); }},
    {"feed overloaded", Rule::FeedOverloaded, Severity::Error, 440, 400, "UPS",
        [](SmallPlan& s) { s.outcomeOf(s.ups).loading = 1.1; }, [](SmallPlan& s) { s.outcomeOf(s.ups).loading = 1; }},
    {"other side lost", Rule::FeedFailureOverload, Severity::Warning, 480, 400, "Busway",
        [](SmallPlan& s) { s.outcomeOf(s.busway).failureLoading = 1.2; }, [](SmallPlan& s) { s.outcomeOf(s.busway).failureLoading = 1; }},
    {"no source", Rule::PowerGearWithoutSource, Severity::Error, 0, 0, "Busway",
        [](SmallPlan& s) { s.removeFeeds([&](const Feed& f) { return f.from == s.grid; }); },
        [](SmallPlan& s) { s.removeFeeds([&](const Feed& f) { return f.from == s.grid && f.side == Side::A; }); }},
    {"loop", Rule::LoopOverloaded, Severity::Error, 170, 160, "Technology",
        [](SmallPlan& s) { s.outcome.loops[0].heat = kilowatts(170); }, [](SmallPlan& s) { s.outcome.loops[0].heat = kilowatts(160); }},
    {"warm coolant", Rule::CoolantTooWarm, Severity::Error, 46, 45, "A-01",
        [](SmallPlan& s) { s.edit<Loop>(s.technology, [](Loop& l) { l.supply = celsius(46); }); },
        [](SmallPlan& s) { s.edit<Loop>(s.technology, [](Loop& l) { l.supply = celsius(45); }); }},
    {"no technology loop", Rule::LiquidRackWithoutLoop, Severity::Error, 0.8, 0.5, "A-01",
        [](SmallPlan& s) { s.edit<Loop>(s.technology, [](Loop& l) { l.kind = LoopKind::Facility; }); },
        [](SmallPlan& s) { s.type("rack").rack->liquidShare.value = 0.5, s.type("fan_wall").cooling->capacity.value = kilowatts(100); }},
    {"air", Rule::AirLimitExceeded, Severity::Error, 40, 39, "Hall",
        [](SmallPlan& s) { s.type("fan_wall").cooling->capacity.value = kilowatts(39); }, nullptr},
    {"air with a smaller unit", Rule::AirLimitExceeded, Severity::Error, 40, 30, "Hall",
        [](SmallPlan& s) { s.edit<Equipment>(s.fanWall, [](Equipment& e) { e.maximumPower = kilowatts(30); }); }, nullptr},
    {"supply", Rule::SupplySmallerThanPeak, Severity::Error, 0.31, 0.3, "Field",
        [](SmallPlan& s) { s.outcome.headline.gridPeak = kilowatts(310); }, [](SmallPlan& s) { s.outcome.headline.gridPeak = kilowatts(300); }},
    {"supply with the sun", Rule::SupplySmallerThanPeak, Severity::Error, 0.31, 0.3, "Field",
        [](SmallPlan& s) { s.outcome.headline.gridPeak = kilowatts(310), s.add(EnergySource {.name = "Sun", .type = {"sun"}, .capacity = megawatts(1)}); },
        [](SmallPlan& s) { s.outcome.headline.gridPeak = kilowatts(310), s.add(EnergySource {.name = "Engine", .type = {"engine"}, .capacity = kilowatts(10)}); }},
    {"interruptible supply", Rule::SupplySmallerThanPeak, Severity::Warning, 0.28, 0.27, "Field",
        [](SmallPlan& s) { s.plan.energy.interruptibleShare = 0.1; }, [](SmallPlan& s) { s.plan.energy.interruptibleShare = 0.05; }},
    {"all powers", Rule::AgentWithAllPowers, Severity::Error, 3, 2, "Agent",
        [](SmallPlan& s) { giveThirdPower(s, true); }, [](SmallPlan& s) { giveThirdPower(s, false); }},
    {"tier without capacity", Rule::TierNotServed, Severity::Warning, 0, 0.8, "Standard",
        [](SmallPlan& s) { s.outcome.tiers[0].capacity = Missing::NothingFits; }, nullptr},
    {"tier without accelerators", Rule::TierNotServed, Severity::Warning, 0, 0, "Standard",
        [](SmallPlan& s) { s.edit<ServiceTier>(s.tier, [](ServiceTier& t) { t.capacityShare = 0; }); },
        [](SmallPlan& s) { s.edit<ServiceTier>(s.tier, [](ServiceTier& t) { t.capacityShare = 0; }), s.plan.applications.remove(s.agent); }},
    {"shares", Rule::CapacitySharesAboveOne, Severity::Error, 1.05, 1, "Small",
        [](SmallPlan& s) { s.plan.workload.preTrainingShare = 0.25; }, [](SmallPlan& s) { s.plan.workload.preTrainingShare = 0.2; }},
};

const Finding* firstOf(const std::vector<Finding>& findings, Rule rule)
{
    const auto found = std::ranges::find(findings, rule, &Finding::rule);
    return found == findings.end() ? nullptr : &*found;
}

void addCaseRows()
{
    QTest::addColumn<int>("row");
    for (int i = 0; i < static_cast<int>(std::size(cases)); ++i) QTest::newRow(cases[i].name) << i;
}

} // namespace

class CheckTest : public QObject {
    Q_OBJECT
private slots:
    void aPlanThatKeepsEveryRuleHasNoFindings();
    void aPlanThatBreaksARuleIsToldSoWithMeasureAndLimit_data() { addCaseRows(); }
    void aPlanThatBreaksARuleIsToldSoWithMeasureAndLimit();
    void aPlanThatJustKeepsARuleIsNot_data() { addCaseRows(); }
    void aPlanThatJustKeepsARuleIsNot();
    void everyRuleHasACaseAndItsOwnWord();
    void anAisleIsToldOnceWithBothSides();
    void waiversMarkTheFindingsTheyName();
    void aWaiverOfOnePieceLeavesTheOthers();
    void errorsComeBeforeWarningsAndRulesInOrder();
    void referencesThatLeadNowhereAreNoCrash();
    void withoutAnOutcomeOnlyTheDrawingIsChecked();
};

void CheckTest::aPlanThatKeepsEveryRuleHasNoFindings()
{
    const auto findings = SmallPlan().findings();
    for (const Finding& f : findings) qWarning("%s: %s %g > %g", ruleId(f.rule).data(), f.object.c_str(), f.measured, f.limit);
    QVERIFY(findings.empty());
}

void CheckTest::aPlanThatBreaksARuleIsToldSoWithMeasureAndLimit()
{
    QFETCH(int, row);
    const RuleCase& c = cases[row];
    SmallPlan s;
    c.breakIt(s);
    const auto findings = s.findings();
    const Finding* finding = firstOf(findings, c.rule);
    QVERIFY(finding);
    QCOMPARE(finding->severity, c.severity);
    QCOMPARE(QString::fromStdString(finding->object), QString::fromLatin1(c.object));
    QVERIFY2(std::abs(finding->measured - c.measured) < 1e-9, qPrintable(QString::number(finding->measured)));
    QVERIFY2(std::abs(finding->limit - c.limit) < 1e-9, qPrintable(QString::number(finding->limit)));
}

void CheckTest::aPlanThatJustKeepsARuleIsNot()
{
    QFETCH(int, row);
    const RuleCase& c = cases[row];
    SmallPlan s;
    if (c.keepIt) c.keepIt(s);
    const auto findings = s.findings();
    QVERIFY(!firstOf(findings, c.rule));
}

void CheckTest::everyRuleHasACaseAndItsOwnWord()
{
    std::vector<std::string_view> words;
    for (int i = 0; i <= static_cast<int>(Rule::CapacitySharesAboveOne); ++i) {
        const Rule rule = static_cast<Rule>(i);
        QVERIFY(std::ranges::any_of(cases, [&](const RuleCase& c) { return c.rule == rule; }));
        QVERIFY(std::ranges::find(words, ruleId(rule)) == words.end());
        words.push_back(ruleId(rule));
    }
}

void CheckTest::anAisleIsToldOnceWithBothSides()
{
    SmallPlan s;
    moveTo(s, s.north, 5, 7.3);
    const auto findings = s.findings();
    QCOMPARE(findings.size(), std::size_t {1});
    QVERIFY((findings[0].equipment == std::vector {s.south, s.north}));
}

void CheckTest::waiversMarkTheFindingsTheyName()
{
    SmallPlan s;
    moveTo(s, s.north, 5, 7.3);
    QCOMPARE(countFindings(s.findings()).error, 1);
    s.add(Waiver {.rule = "aisle_too_narrow", .reason = "Robots only"});
    const auto findings = s.findings();
    QVERIFY(findings[0].isWaived);
    QCOMPARE(findings[0].waiverReason, std::string("Robots only"));
    QCOMPARE(countFindings(findings).error, 0);
}

void CheckTest::aWaiverOfOnePieceLeavesTheOthers()
{
    SmallPlan s;
    s.edit<Loop>(s.technology, [](Loop& l) { l.supply = celsius(50); });
    s.add(Waiver {.rule = "coolant_too_warm", .equipment = s.north, .reason = "Derated"});
    const auto findings = s.findings();
    QCOMPARE(findings.size(), std::size_t {2});
    for (const Finding& finding : findings) QCOMPARE(finding.isWaived, finding.equipment.front() == s.north);
}

void CheckTest::errorsComeBeforeWarningsAndRulesInOrder()
{
    SmallPlan s;
    s.outcomeOf(s.busway).failureLoading = 1.2;
    s.outcome.loops[0].heat = kilowatts(170);
    moveTo(s, s.ups, 19.25, 5);
    std::vector<Rule> rules;
    for (const Finding& finding : s.findings()) rules.push_back(finding.rule);
    QVERIFY((rules == std::vector {Rule::OutsideSpace, Rule::LoopOverloaded, Rule::FeedFailureOverload}));
}

void CheckTest::referencesThatLeadNowhereAreNoCrash()
{
    SmallPlan s;
    s.addPiece("Unknown", "no_such_type", 1, 1);
    s.add(Equipment {.name = "Nowhere", .type = {"rack"}, .space = SpaceId {900}});
    s.add(Feed {.from = EquipmentId {4'000'000'000U}, .to = s.north});
    s.add(Connection {.loop = LoopId {900}, .equipment = EquipmentId {901}});
    s.plan.equipment.put(Equipment {.id = EquipmentId {4'294'967'295U}, .name = "Far", .type = {"rack"}, .space = s.hall});
    QVERIFY(firstOf(s.findings(), Rule::RackWithoutFeed));
}

void CheckTest::withoutAnOutcomeOnlyTheDrawingIsChecked()
{
    SmallPlan s;
    s.outcome = Outcome {};
    QVERIFY(s.findings().empty());
    moveTo(s, s.ups, 19.25, 5);
    QCOMPARE(s.findings().size(), std::size_t {1});
}

QTEST_APPLESS_MAIN(CheckTest)
#include "check_test.moc"
