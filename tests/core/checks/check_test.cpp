// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/checks/rule_breaches.h"
#include "tests/core/checks/rule_cases.h"

#include <QTest>

using namespace gw;

namespace {

const Finding* firstOf(const std::vector<Finding>& findings, Rule rule)
{
    const auto found = std::ranges::find(findings, rule, &Finding::rule);
    return found == findings.end() ? nullptr : &*found;
}

void addCaseRows()
{
    QTest::addColumn<int>("row");
    for (int i = 0; i < static_cast<int>(ruleCases().size()); ++i) QTest::newRow(ruleCases()[static_cast<std::size_t>(i)].name) << i;
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
    void aCircleIsShownAlongItsFeedsFromWherePowerComesIn();
    void whatIsNotSolvedIsJudgedByTheRulesThatNeedNoFigures();
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
    const RuleCase& c = ruleCases()[static_cast<std::size_t>(row)];
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
    const RuleCase& c = ruleCases()[static_cast<std::size_t>(row)];
    SmallPlan s;
    if (c.keepIt) c.keepIt(s);
    const auto findings = s.findings();
    QVERIFY(!firstOf(findings, c.rule));
}

void CheckTest::everyRuleHasACaseAndItsOwnWord()
{
    std::vector<std::string_view> words;
    for (std::size_t i = 0; i < ruleCount; ++i) {
        const Rule rule = static_cast<Rule>(i);
        QVERIFY(std::ranges::any_of(ruleCases(), [&](const RuleCase& c) { return c.rule == rule; }));
        QVERIFY(std::ranges::find(words, ruleId(rule)) == words.end());
        words.push_back(ruleId(rule));
    }
}

void CheckTest::aCircleIsShownAlongItsFeedsFromWherePowerComesIn()
{
    SmallPlan s;
    s.add(Feed {.from = s.busway, .to = s.ups, .side = Side::B});
    const auto findings = checkUnsolved(s.plan, s.catalog, "2026-11-22");
    QCOMPARE(findings.size(), std::size_t {1});
    QVERIFY((findings[0].equipment == std::vector {s.ups, s.busway}));
    QCOMPARE(findings[0].seen, std::string("Busway"));
    QVERIFY(explainsUnsolved(findings));
}

void CheckTest::whatIsNotSolvedIsJudgedByTheRulesThatNeedNoFigures()
{
    SmallPlan s;
    s.outcome.loops[0].heat = kilowatts(330);
    moveTo(s, s.ups, 19.25, 5);
    s.add(Waiver {.rule = "loop_overloaded", .reason = "Later", .object = "Technology"});
    const auto findings = checkUnsolved(s.plan, s.catalog, "2026-11-22");
    QCOMPARE(findings.size(), std::size_t {1});
    QCOMPARE(findings[0].rule, Rule::OutsideSpace);
    QVERIFY(!explainsUnsolved(findings));
    QVERIFY(unjudgedRules() > 10 && unjudgedRules() < ruleCount / 2);
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
    overload(s);
    s.outcome.loops[0].heat = kilowatts(330);
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
