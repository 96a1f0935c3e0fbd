// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/explain.h"

#include "core/catalog/catalog_text.h"
#include "core/catalog/read_catalog.h"
#include "core/compute/compile.h"
#include "core/compute/scenario.h"
#include "core/formulas/finance.h"
#include "core/formulas/registry.h"
#include "core/model/fields.h"
#include "core/search/metric.h"
#include "core/storage/plan_file.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace gw;

namespace {

const std::filesystem::path resources = GW_SOURCE_RESOURCES;

const Catalog& shipped()
{
    static const Catalog catalog = readCatalog(resources / "catalog").value();
    return catalog;
}

Plan sample(const char* name) { return readPlan(resources / "samples" / (std::string(name) + ".gwp.json")).value(); }

bool areClose(double a, double b, double tolerance = 1e-9)
{
    return a == b || std::abs(a - b) <= tolerance * std::max(std::abs(a), std::abs(b));
}

QString textOf(const DerivationNode& node, double other = 0)
{
    return QString("%1 (%2): %3 against %4, %5").arg(node.title.c_str(), node.of.c_str()).arg(node.value, 0, 'g', 17).arg(other, 0, 'g', 17).arg(node.formula.c_str());
}

/// The root's number in the unit of its metric.
double inUnitOf(const Metric& metric, double value)
{
    const std::string_view key = metric.key, unit = metric.unit;
    if (key.starts_with("months")) return value * 12;
    if (unit == "kW") return value / 1e3;
    if (unit == "MWh") return value / 3.6e9;
    if (unit == "L/kWh") return value * 3.6e9;
    if (unit == "kg/kWh") return value * 3.6e6;
    if (unit == "t") return value / 1e3;
    if (unit == "$/Mtok") return value * 1e6;
    return value;
}

struct Keys {
    std::vector<std::string> all;
    void text(const char* k, const std::string&) { all.push_back(k); }
    void flag(const char* k, bool) { all.push_back(k); }
    template <class E> void choice(const char* k, const E&) { all.push_back(k); }
    template <class I> void reference(const char* k, const I&, Reference) { all.push_back(k); }
    template <class I> void entry(const char* k, const I&) { all.push_back(k); }
    void number(const char* k, double, double, double) { all.push_back(k); }
    void whole(const char* k, std::uint32_t, double, double) { all.push_back(k); }
    void temperature(const char* k, Temperature, double, double) { all.push_back(k); }
    template <class Q, class U> void quantity(const char* k, const Q&, U, double, double) { all.push_back(k); }
};

/// Whether a row of the plan has the field; empty tables and keys that stand for many rows are looked for in a fresh row.
bool hasField(const Plan& plan, const PlanField& field)
{
    bool found = false;
    const auto look = [&](const auto& row) {
        Keys keys;
        describe(keys, row);
        found = found || std::find(keys.all.begin(), keys.all.end(), field.key) != keys.all.end();
    };
    forEachSection(plan, [&](const char* name, const auto& section) {
        if (field.table == name) look(section);
    });
    forEachTable(plan, [&](const char* name, const auto& table) {
        if (field.table != name) return;
        for (const auto& row : table)
            if (field.id == 0 || row.id.number == field.id) return look(row);
    });
    return found;
}

/// Whether `catalog show` tells the figure by the same key.
bool isShown(const CatalogueFigure& figure)
{
    static std::map<std::string, std::set<std::string>> known;
    if (!known.contains(figure.entry))
        if (const auto entry = showEntry(shipped(), figure.entry); entry)
            for (const FigureText& text : entry->figures) known[figure.entry].insert(text.key);
    return known[figure.entry].contains(figure.key);
}

} // namespace

class ExplainTest : public QObject {
    Q_OBJECT
private slots:
    void rootsAreTheHeadlineFigures_data();
    void rootsAreTheHeadlineFigures();
    void everyNodeFollowsFromItsChildren_data() { rootsAreTheHeadlineFigures_data(); }
    void everyNodeFollowsFromItsChildren();
    void everyLeafSaysWhereItIsFrom_data() { rootsAreTheHeadlineFigures_data(); }
    void everyLeafSaysWhereItIsFrom();
    void namesAreShortAndFormulasCanBeRead_data() { rootsAreTheHeadlineFigures_data(); }
    void namesAreShortAndFormulasCanBeRead();
    void sharesOfASumAddUp_data() { rootsAreTheHeadlineFigures_data(); }
    void sharesOfASumAddUp();
    void aChildStandsBehindItsParents();
    void theRateOfReturnMakesTheNetPresentValueNothing();
    void aScenarioIsExplainedWithItsFactors();
    void anInputThatIsChangedChangesItsLeafAndTheFigure();
    void unknownFiguresAreRefusedWithTheList();
    void aPlanWithoutRacksHasReasonsInsteadOfNodes();

private:
    const std::vector<Derivation>& all(const QString& name);
    std::map<QString, Plan> m_plans;
    std::map<QString, std::vector<Derivation>> m_all;
};

const std::vector<Derivation>& ExplainTest::all(const QString& name)
{
    if (!m_all.contains(name)) {
        const Plan& plan = m_plans[name] = sample(name.toUtf8());
        auto explained = explainAll(plan, shipped());
        if (!explained) qFatal("%s cannot be explained", qPrintable(name));
        m_all[name] = *std::move(explained);
    }
    return m_all[name];
}

void ExplainTest::rootsAreTheHeadlineFigures_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"superpod", "hall-100mw", "factory-1gw"}) QTest::newRow(name) << name;
}

void ExplainTest::rootsAreTheHeadlineFigures()
{
    QFETCH(QString, name);
    const auto& derivations = all(name);
    const Outcome outcome = makeCpuSolver()->solve(compile(m_plans[name], shipped()).value()).value();
    QCOMPARE(derivations.size(), metrics().size());
    for (std::size_t i = 0; i < derivations.size(); ++i) {
        const Metric& metric = metrics()[i];
        const Answer<double> answer = metric.of(outcome.headline);
        QCOMPARE(derivations[i].metric, std::string(metric.key));
        QCOMPARE(answer.value.has_value(), !derivations[i].missing);
        if (!answer.value) continue;
        const double value = inUnitOf(metric, derivations[i].root().value);
        QVERIFY2(areClose(value, *answer.value, 1e-12), qPrintable(QString("%1: %2 against %3").arg(metric.key).arg(value, 0, 'g', 17).arg(*answer.value, 0, 'g', 17)));
    }
}

void ExplainTest::everyNodeFollowsFromItsChildren()
{
    QFETCH(QString, name);
    std::map<std::pair<std::string, double>, int> seen;
    for (const Derivation& derivation : all(name))
        for (const DerivationNode& node : derivation.nodes) {
            if (node.isLeaf() || ++seen[{node.title + node.of + node.formula, node.value}] > 1) continue;
            const double again = derivation.evaluated(node);
            QVERIFY2(areClose(again, node.value), qPrintable(QString(derivation.metric.c_str()) + ": " + textOf(node, again)));
        }
    QVERIFY(seen.size() > 200);
}

void ExplainTest::everyLeafSaysWhereItIsFrom()
{
    QFETCH(QString, name);
    for (const Derivation& derivation : all(name))
        for (const DerivationNode& node : derivation.nodes) {
            QVERIFY2(!node.title.empty(), qPrintable(textOf(node)));
            QVERIFY2(node.isLeaf() == (node.provenance.index() != 0), qPrintable(textOf(node)));
            if (!node.isLeaf()) QVERIFY2(!node.formula.empty(), qPrintable(textOf(node)));
            if (const auto* figure = std::get_if<CatalogueFigure>(&node.provenance)) QVERIFY2(!figure->title.empty() && isShown(*figure), qPrintable(textOf(node) + figure->key.c_str()));
            if (const auto* field = std::get_if<PlanField>(&node.provenance)) QVERIFY2(field->table == "scenario_changes" || hasField(m_plans[name], *field), qPrintable(textOf(node)));
            if (const auto* constant = std::get_if<ModelConstant>(&node.provenance)) QVERIFY2(!constant->source.empty(), qPrintable(textOf(node)));
        }
}

void ExplainTest::namesAreShortAndFormulasCanBeRead()
{
    QFETCH(QString, name);
    for (const Derivation& derivation : all(name))
        for (const DerivationNode& node : derivation.nodes) {
            QVERIFY2(node.title.size() < 90, qPrintable(textOf(node)));
            QVERIFY2(node.formula.size() < 400, qPrintable(textOf(node)));
            if (!node.formulaName.empty()) QVERIFY2(contract::findFormula(node.formulaName), node.formulaName.c_str());
        }
}

void ExplainTest::sharesOfASumAddUp()
{
    QFETCH(QString, name);
    int sums = 0;
    for (const Derivation& derivation : all(name))
        for (const DerivationNode& node : derivation.nodes) {
            if (node.shares.empty()) continue;
            QCOMPARE(node.shares.size(), node.children.size());
            double all = 0;
            for (const double share : node.shares) all += share;
            QVERIFY2(areClose(all, 1, 1e-9), qPrintable(textOf(node, all)));
            ++sums;
        }
    QVERIFY(sums > 100);
}

void ExplainTest::aChildStandsBehindItsParents()
{
    for (const Derivation& derivation : all("superpod"))
        for (std::size_t i = 0; i < derivation.nodes.size(); ++i)
            for (const NodeNumber child : derivation.nodes[i].children) QVERIFY(child > i && child < derivation.nodes.size());
}

void ExplainTest::theRateOfReturnMakesTheNetPresentValueNothing()
{
    for (const char* name : {"superpod", "hall-100mw", "factory-1gw"})
        for (const Derivation& derivation : all(name)) {
            if (derivation.metric != "irr" || derivation.missing) continue;
            std::vector<double> flows;
            double size = 0;
            for (const NodeNumber child : derivation.root().children) flows.push_back(derivation.nodes[child].value), size += std::abs(flows.back());
            QVERIFY(flows.size() > 2);
            QVERIFY(std::abs(netPresentValue(derivation.root().value, flows.data(), static_cast<int>(flows.size()))) < 1e-9 * size);
        }
}

void ExplainTest::aScenarioIsExplainedWithItsFactors()
{
    const Plan plan = sample("superpod");
    ScenarioFactors factors;
    factors.factor = {1.3, 0.8, 0.9, 1.2, 1.1, 0.95, 0.7, 1.4, 1.5};
    const auto derivations = explainAll(plan, shipped(), factors);
    QVERIFY(derivations);
    const Outcome outcome = makeCpuSolver()->solve(compile(plan, shipped()).value(), factors).value();
    std::set<std::string> told;
    for (std::size_t i = 0; i < derivations->size(); ++i) {
        const Derivation& d = (*derivations)[i];
        if (d.missing) continue;
        QVERIFY2(areClose(inUnitOf(metrics()[i], d.root().value), *metrics()[i].of(outcome.headline).value, 1e-12), d.metric.c_str());
        for (const DerivationNode& node : d.nodes) {
            QVERIFY2(areClose(d.evaluated(node), node.value), qPrintable(textOf(node, d.evaluated(node))));
            if (node.title.starts_with("Scenario's")) told.insert(node.title);
        }
    }
    QVERIFY2(told.size() >= 7, qPrintable(QString::number(told.size())));
}

void ExplainTest::anInputThatIsChangedChangesItsLeafAndTheFigure()
{
    Plan plan = sample("superpod");
    const Derivation before = explain(plan, shipped(), "npv").value();
    plan.finance.discountRate += 0.03;
    const Derivation after = explain(plan, shipped(), "npv").value();
    const auto rateIn = [](const Derivation& d) {
        for (const DerivationNode& node : d.nodes)
            if (const auto* field = std::get_if<PlanField>(&node.provenance); field && field->key == "discount_rate") return node.value;
        return -1.0;
    };
    QCOMPARE(rateIn(after) - rateIn(before), plan.finance.discountRate - rateIn(before));
    QVERIFY(rateIn(before) > 0 && after.root().value != before.root().value);
}

void ExplainTest::unknownFiguresAreRefusedWithTheList()
{
    const auto refused = explain(sample("superpod"), shipped(), "happiness");
    QVERIFY(!refused && refused.error().code == ErrorCode::UnknownChoice);
    QCOMPARE(refused.error().seen, std::string("happiness"));
    QVERIFY(refused.error().expected.find("npv_usd") != std::string::npos);
}

void ExplainTest::aPlanWithoutRacksHasReasonsInsteadOfNodes()
{
    const auto derivations = explainAll(Plan {}, shipped());
    QVERIFY(derivations);
    for (const Derivation& d : *derivations) {
        if (d.metric == "irr" || d.metric == "pue" || d.metric == "tokens_per_s") QVERIFY2(d.missing && d.nodes.empty(), d.metric.c_str());
        for (const DerivationNode& node : d.nodes) QVERIFY2(areClose(d.evaluated(node), node.value), qPrintable(textOf(node)));
    }
}

QTEST_APPLESS_MAIN(ExplainTest)
#include "explain_test.moc"
