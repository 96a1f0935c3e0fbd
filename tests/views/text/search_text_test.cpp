// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/text/search_text.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace gw;

namespace {

ProposedFigure figure(const char* key, double present, double proposed, Verdict verdict) { return {readObjective(key).value(), present, proposed, verdict}; }

Proposal proposal(ProposalStanding standing, std::vector<ProposedFigure> figures)
{
    return {.id = 3, .standing = standing, .changes = {{"rack_type", "gb200-nvl72", "gb300-nvl72"}, {"tiers.Premium.capacity_share", "", "0.4"}}, .figures = std::move(figures)};
}

GoalRequest goal()
{
    Variable price {.key = "token_price", .unit = {}, .words = {}, .present = 1};
    return {.input = {.variable = price, .values = {}, .low = 0.25, .high = 4}, .metric = *findMetric("npv"), .target = 0, .factors = {}};
}

} // namespace

class SearchTextTest : public QObject {
    Q_OBJECT
private slots:
    void aProposalSaysWhatItChangesGainsAndPays();
    void aProposalThatDominatesSaysSo();
    void newObjectionsOfTheRulesAreTold();
    void everyMetricHasATitleAndAReadableFigure();
    void inputsAreNamedByTheirKey_data();
    void inputsAreNamedByTheirKey();
    void aGoalThatIsReachedSaysWhere();
    void aGoalOutOfReachSaysBecause();
};

void SearchTextTest::aProposalSaysWhatItChangesGainsAndPays()
{
    const Proposal p = proposal(ProposalStanding::Trades, {figure("npv", 30e6, 45e6, Verdict::Better), figure("capex", 50e6, 60e6, Verdict::Worse), figure("pue", 1.1, 1.1, Verdict::Same)});
    QCOMPARE(message(p), QStringLiteral("With rack type gb300-nvl72 instead of gb200-nvl72, capacity share of Premium 0.4 it gains: net present value $45 M instead of $30 M; "
                                        "it pays with: capital $60 M instead of $50 M."));
}

void SearchTextTest::aProposalThatDominatesSaysSo()
{
    const Proposal p = proposal(ProposalStanding::Dominates, {figure("irr", NAN, 0.12, Verdict::Better), figure("pue", 1.1, 1.1, Verdict::Same)});
    QVERIFY2(message(p).contains("it dominates the plan: rate of return 12 % instead of none, and nothing that was asked gets worse."), qPrintable(message(p)));
    QCOMPARE(message(p).count(". "), 0); // One sentence.
}

void SearchTextTest::newObjectionsOfTheRulesAreTold()
{
    Proposal p = proposal(ProposalStanding::Same, {});
    QVERIFY(!message(p).contains("rules"));
    p.rules.errors = 4, p.presentRules.errors = 1;
    QVERIFY(message(p).contains("Design rules object to it in 3 more places"));
}

void SearchTextTest::everyMetricHasATitleAndAReadableFigure()
{
    for (const Metric& metric : metrics()) {
        QVERIFY(!title(metric).isEmpty());
        QVERIFY2(figureText(metric, 1234.5).size() < 20 && figureText(metric, 1234.5).contains(QRegularExpression("[0-9]")), metric.key);
        QCOMPARE(figureText(metric, NAN), QStringLiteral("none"));
    }
    QCOMPARE(figureText(**findMetric("npv"), -4.5e6), QStringLiteral("\u2011$4.5 M"));
    QCOMPARE(figureText(**findMetric("pue"), 1.10512), QStringLiteral("1.105"));
}

void SearchTextTest::inputsAreNamedByTheirKey_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("name");
    QTest::newRow("shortcut") << "supply_temperature" << "supply temperature";
    QTest::newRow("capitals") << "it_power" << "IT power";
    QTest::newRow("section") << "finance.discount_rate" << "discount rate";
    QTest::newRow("special title") << "energy.price_usd_per_kwh" << "energy price";
    QTest::newRow("row") << "tiers.Premium.capacity_share" << "capacity share of Premium";
    QTest::newRow("row with a point in its name") << "equipment.Chiller 1.1.powerCap" << "powerCap of Chiller 1.1";
    QTest::newRow("all rows") << "loops.*.supply_c" << "supply of all loops";
    QTest::newRow("tier share") << "tier_share.Premium" << "share of Premium";
}

void SearchTextTest::inputsAreNamedByTheirKey()
{
    QFETCH(QString, key);
    QFETCH(QString, name);
    QCOMPARE(inputTitle(key.toStdString()), name);
}

void SearchTextTest::aGoalThatIsReachedSaysWhere()
{
    const GoalAnswer answer {.end = GoalEnd::Reached, .found = {.input = 0.75, .figure = 0}, .device = {}, .limit = {}};
    QCOMPARE(message(answer, goal()), QStringLiteral("With token price 0.75, net present value is $0."));
}

void SearchTextTest::aGoalOutOfReachSaysBecause()
{
    GoalAnswer answer {.end = GoalEnd::OutOfReach, .found = {.input = 4, .figure = -2e6}, .device = {}, .limit = "hbm_bandwidth"};
    QVERIFY2(message(answer, goal()).startsWith("Not reachable, because with token price from 0.25 to 4 net present value comes no nearer to $0 than \u2011$2 M, at 4."), qPrintable(message(answer, goal())));
    QVERIFY(message(answer, goal()).endsWith("bound there by HBM bandwidth."));
    answer.end = GoalEnd::DoesNotDepend;
    QVERIFY(message(answer, goal()).startsWith("Not reachable, because net present value does not depend on token price"));
    answer.end = GoalEnd::NoFigure, answer.found.missing = Missing::NoTiers;
    QVERIFY(message(answer, goal()).contains("No service tier"));
}

QTEST_APPLESS_MAIN(SearchTextTest)
#include "search_text_test.moc"
