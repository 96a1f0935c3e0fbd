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

/// Every plan that is shipped, those too that come later.
QStringList sampleNames()
{
    QStringList names;
    for (const auto& file : std::filesystem::directory_iterator(resources / "samples"))
        if (const QString name = QString::fromStdString(file.path().filename().string()); name.endsWith(".gwp.json")) names << name.chopped(9);
    return names;
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
    void everyNodeAnswersToItsChildren_data() { rootsAreTheHeadlineFigures_data(); }
    void everyNodeAnswersToItsChildren();
    void everyLeafSaysWhereItIsFrom_data() { rootsAreTheHeadlineFigures_data(); }
    void everyLeafSaysWhereItIsFrom();
    void namesAreShortAndFormulasCanBeRead_data() { rootsAreTheHeadlineFigures_data(); }
    void namesAreShortAndFormulasCanBeRead();
    void sharesOfASumAddUp_data() { rootsAreTheHeadlineFigures_data(); }
    void sharesOfASumAddUp();
    void aChildStandsBehindItsParents();
    void theRateOfReturnMakesTheNetPresentValueNothing();
    void aScenarioIsExplainedWithItsFactors();
    void unusualPlansAreExplained_data();
    void unusualPlansAreExplained();
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
    for (const QString& name : sampleNames()) QTest::newRow(qPrintable(name)) << name;
    QVERIFY(sampleNames().size() >= 5);
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

/// A node that stays what it is whatever its children are would be told beside the computation.
void ExplainTest::everyNodeAnswersToItsChildren()
{
    QFETCH(QString, name);
    std::map<std::pair<std::string, double>, int> seen;
    QStringList deaf;
    int nodes = 0;
    for (const Derivation& derivation : all(name))
        for (const DerivationNode& node : derivation.nodes) {
            if (node.isLeaf() || node.value == 0 || ++seen[{node.title + node.of + node.formula, node.value}] > 1) continue;
            std::vector<double> values;
            for (const NodeNumber child : node.children) values.push_back(derivation.nodes[child].value);
            bool answers = false;
            for (std::size_t i = 0; i < values.size() && !answers; ++i)
                for (const double by : {0.99, 1.03, 0.7, 1.6}) {
                    std::vector<double> others = values;
                    others[i] = values[i] == 0 ? by - 0.5 : values[i] * by; // What is nothing now could be something.
                    answers = answers || node.evaluate(others) != node.value;
                }
            ++nodes;
            if (!answers) deaf << textOf(node);
        }
    QVERIFY(nodes > 200);
    QVERIFY2(deaf.isEmpty(), qPrintable(deaf.join('\n')));
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
    for (const QString& name : sampleNames())
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

void ExplainTest::unusualPlansAreExplained_data()
{
    QTest::addColumn<QString>("what");
    for (const char* what : {"own sources", "interrupted", "measured", "capped", "own prices", "long construction", "no feeds", "no loops", "no climate", "unasked", "trains only"}) QTest::newRow(what) << what;
}

/// Each takes a way through the stages that the samples do not take.
void ExplainTest::unusualPlansAreExplained()
{
    QFETCH(QString, what);
    Plan plan = sample("superpod");
    const auto series = [&](SeriesKind kind, double low, double high, std::uint32_t id) {
        std::string hours;
        for (int h = 0; h < 8760; ++h) hours += std::to_string(low + (high - low) * (h * 37 % 100) / 100.0) + ' ';
        plan.series.put({.id = {id}, .name = "Measured", .kind = kind, .origin = "test", .hours = hours});
    };
    if (what == "own sources" || what == "interrupted")
        for (std::size_t i = 0; i < 2; ++i)
            plan.sources.put({.id = {900000 + static_cast<std::uint32_t>(i)}, .name = "Source " + std::to_string(i), .type = shipped().energySources[i].id, .capacity = kilowatts(200)});
    if (what == "interrupted") plan.energy.interruptibleShare = 0.7, plan.energy.interruptionPerYear = hours(300), plan.site.gridCapacity = megawatts(1);
    if (what == "measured") series(SeriesKind::DryBulb, 5, 35, 900001), series(SeriesKind::DewPoint, 0, 4, 900002), series(SeriesKind::EnergyPrice, 0.02, 0.2, 900003), series(SeriesKind::Carbon, 100, 500, 900004);
    if (what == "long construction") plan.schedule.construction = years(4), plan.schedule.ramp = years(2), plan.finance.residualShare = 0.3, plan.finance.hardwareLife = years(2.5);
    if (what == "no feeds") plan.feeds = {};
    if (what == "no loops") plan.connections = {}, plan.loops = {};
    if (what == "no climate") plan.site.climate = {};
    if (what == "unasked") {
        plan.applications = {};
        for (std::size_t i = 0; i < plan.tiers.size(); ++i) {
            ServiceTier tier = plan.tiers[i];
            tier.demand = {};
            plan.tiers.put(tier);
        }
    }
    if (what == "trains only") plan.tiers = {}, plan.applications = {}, plan.workload.preTrainingShare = 1, plan.workload.postTrainingShare = 0, plan.workload.trainingValue = dollarsPerYear(20000);
    for (std::size_t i = 0; i < plan.equipment.size(); ++i) {
        Equipment piece = plan.equipment[i];
        const bool isRack = shipped().find(piece.type)->rack.has_value();
        if (what == "capped" && isRack && i % 2 == 0) piece.powerCap = kilowatts(90);
        if (what == "own prices" && i % 3 == 0) piece.price = dollars(1234567), piece.maximumPower = isRack ? std::optional(kilowatts(100)) : piece.maximumPower;
        if (piece != plan.equipment[i]) plan.equipment.put(piece);
    }
    const auto derivations = explainAll(plan, shipped());
    QVERIFY2(bool(derivations), derivations ? "" : derivations.error().place.c_str());
    const Outcome outcome = makeCpuSolver()->solve(compile(plan, shipped()).value()).value();
    for (std::size_t i = 0; i < derivations->size(); ++i) {
        const Derivation& d = (*derivations)[i];
        const Answer<double> answer = metrics()[i].of(outcome.headline);
        QCOMPARE(answer.value.has_value(), !d.missing);
        if (d.missing) continue;
        QVERIFY2(areClose(inUnitOf(metrics()[i], d.root().value), *answer.value, 1e-12), qPrintable(QString(d.metric.c_str()) + textOf(d.root(), *answer.value)));
        for (const DerivationNode& node : d.nodes) QVERIFY2(areClose(d.evaluated(node), node.value), qPrintable(QString(d.metric.c_str()) + textOf(node, d.evaluated(node))));
    }
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
