// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/patience.h"

#include "views/panels/facts.h"
#include "views/panels/charts_asked.h"
#include "core/report/report.h"
#include "core/explain/explain.h"
#include "views/panels/explain_panel.h"

#include "core/catalog/read_catalog.h"
#include "core/editing/compose.h"
#include "core/scene/routes.h"
#include "core/search/metric.h"
#include "core/storage/plan_file.h"
#include "views/panels/derivation_model.h"
#include "views/panels/derivation_text.h"
#include "views/panels/headline_strip.h"
#include "views/session/plan_session.h"
#include "views/widgets/click_box.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

#include <map>
#include <set>

using namespace gw;

namespace {

const std::filesystem::path resources = GW_SOURCE_RESOURCES;

const Catalog& shipped()
{
    static const Catalog catalog = readCatalog(resources / "catalog").value();
    return catalog;
}

struct Fixture {
    std::unique_ptr<Solver> solver = makeCpuSolver();
    PlanSession session {shipped(), *solver};
    ExplainPanel panel {session};

    Fixture()
    {
        session.setPlan(readPlan(resources / "samples/superpod.gwp.json").value());
        session.solveNow();
        panel.resize(1200, 500);
        panel.show();
    }
    const DerivationModel& model() const { return panel.model(); }
    const DerivationNode* root() const { return model().nodeAt(model().index(0, 0)); }
    bool awaitFigure(const char* metric)
    {
        return QTest::qWaitFor([&] { return model().explained() && model().explained()->derivation.metric == metric && root(); }, patience);
    }
    /// The first row below `from` that has this, at most six levels down.
    template <class Has> QModelIndex find(const QModelIndex& from, Has has, int levels = 6) const
    {
        if (has(*model().nodeAt(from))) return from;
        for (int row = 0; levels > 0 && row < model().rowCount(from); ++row)
            if (const QModelIndex found = find(model().index(row, 0, from), has, levels - 1); found.isValid()) return found;
        return {};
    }
    QModelIndex input(const char* key) const
    {
        return find(model().index(0, 0), [&](const DerivationNode& node) {
            const auto* field = std::get_if<PlanField>(&node.provenance);
            return field && field->key == key;
        });
    }
};

} // namespace

class ExplainPanelTest : public QObject {
    Q_OBJECT
private slots:
    void theFigureIsTheOneOfTheOutcome();
    void rowsAreATreeThatViewsUnderstand();
    void returnOnAnInputChangesThePlanInOneStepAndTheTreeFollows();
    void whatIsRefusedLeavesThePlanAndTheTreeAlone();
    void openRowsStayOpenAfterAnEdit();
    void sharesStandOnlyBesideSumsInSight();
    void aFigureOfTheCatalogueLeadsToItsEntry();
    void linksLeadToTheFormulaAndToTheNodesAbove();
    void aFigureWithoutValueSaysWhy();
    void aTileOfTheStripAsksHowItIsMade();
    void aPartThatIsAskedForIsOpened();
    void everyFigureOfAPieceOrTierThatCanBeAskedHasItsPart();
    void everyFigureOfAnObjectIsTheRootOfItsTree();
    void figuresOfAnotherPlanAreToldAsItsOwnAndNotChanged();
    void theLoadOfOnePieceIsExplainedAndLeavesWithIt();
    void everyMarkOfAChartCanBeAsked();
};

void ExplainPanelTest::theFigureIsTheOneOfTheOutcome()
{
    Fixture f;
    QVERIFY(f.awaitFigure("npv_usd"));
    QCOMPARE(f.root()->value, f.session.outcome().headline.npv.si());
    f.panel.choose("pue");
    QVERIFY(f.awaitFigure("pue"));
    QCOMPARE(f.root()->value, *f.session.outcome().headline.pue.value);
    QCOMPARE(f.panel.metric(), QString("pue"));
}

void ExplainPanelTest::rowsAreATreeThatViewsUnderstand()
{
    Fixture f;
    QVERIFY(f.awaitFigure("npv_usd"));
    const QAbstractItemModelTester tester(const_cast<DerivationModel*>(&f.model()), QAbstractItemModelTester::FailureReportingMode::Fatal);
    f.panel.tree().expandRecursively(f.model().index(0, 0), 3);
    QVERIFY(f.model().rowCount(f.model().index(0, 0)) > 5);
    const QModelIndex rate = f.input("discount_rate");
    QVERIFY(rate.isValid());
    QCOMPARE(f.model().find(f.model().pathOf(rate)), rate);
    QVERIFY(f.model().flags(rate.siblingAtColumn(DerivationModel::Value)) & Qt::ItemIsEditable);
    QVERIFY(!(f.model().flags(f.model().index(0, DerivationModel::Value)) & Qt::ItemIsEditable));
}

void ExplainPanelTest::returnOnAnInputChangesThePlanInOneStepAndTheTreeFollows()
{
    Fixture f;
    QVERIFY(f.awaitFigure("npv_usd"));
    const double before = f.root()->value;
    const QModelIndex rate = f.input("discount_rate");
    f.panel.tree().setCurrentIndex(rate);
    f.panel.tree().setFocus();
    QTest::keyClick(&f.panel.tree(), Qt::Key_Return);
    auto* editor = f.panel.tree().findChild<QLineEdit*>();
    QVERIFY(editor);
    editor->setText("15 %");
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(f.session.plan().finance.discountRate, 0.15, patience);
    QCOMPARE(f.session.undoStack().count(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(f.root() && f.root()->value != before && f.root()->value == f.session.outcome().headline.npv.si(), patience);
    f.session.undoStack().undo();
    QTRY_VERIFY_WITH_TIMEOUT(f.root() && f.root()->value == before, patience);
}

void ExplainPanelTest::whatIsRefusedLeavesThePlanAndTheTreeAlone()
{
    Fixture f;
    QVERIFY(f.awaitFigure("npv_usd"));
    const double before = f.root()->value, rate = f.session.plan().finance.discountRate;
    QSignalSpy refused(&f.session, &PlanSession::refused);
    auto& model = const_cast<DerivationModel&>(f.model());
    model.setData(f.input("discount_rate").siblingAtColumn(DerivationModel::Value), "a lot", Qt::EditRole);
    QCOMPARE(refused.count(), 1);
    QCOMPARE(f.session.plan().finance.discountRate, rate);
    QCOMPARE(f.session.undoStack().count(), 0);
    QCOMPARE(f.root()->value, before);
}

void ExplainPanelTest::openRowsStayOpenAfterAnEdit()
{
    Fixture f;
    QVERIFY(f.awaitFigure("npv_usd"));
    const QModelIndex year = f.model().index(2, 0, f.model().index(0, 0));
    f.panel.tree().expand(year);
    f.panel.tree().setCurrentIndex(f.model().index(0, 0, year));
    const QStringList path = f.model().pathOf(year), current = f.model().pathOf(f.panel.tree().currentIndex());
    QSignalSpy explained(&f.panel, &ExplainPanel::explained);
    auto& model = const_cast<DerivationModel&>(f.model());
    model.setData(f.input("discount_rate").siblingAtColumn(DerivationModel::Value), "12 %", Qt::EditRole);
    QTRY_VERIFY_WITH_TIMEOUT(explained.count() > 0, patience);
    QVERIFY(f.panel.tree().isExpanded(f.model().find(path)));
    QCOMPARE(f.model().pathOf(f.panel.tree().currentIndex().siblingAtColumn(0)), current);
}

void ExplainPanelTest::sharesStandOnlyBesideSumsInSight()
{
    Fixture f;
    QVERIFY(f.awaitFigure("npv_usd"));
    QVERIFY(f.panel.tree().isColumnHidden(DerivationModel::Share));
    const QModelIndex sum = f.find(f.model().index(0, 0), [](const DerivationNode& node) { return !node.shares.empty(); });
    QVERIFY(sum.isValid());
    for (QModelIndex at = sum; at.isValid(); at = at.parent()) f.panel.tree().expand(at);
    QVERIFY(!f.panel.tree().isColumnHidden(DerivationModel::Share));
    f.panel.tree().collapse(sum);
    QVERIFY(f.panel.tree().isColumnHidden(DerivationModel::Share));
}

void ExplainPanelTest::aFigureOfTheCatalogueLeadsToItsEntry()
{
    Fixture f;
    f.panel.choose("racks");
    f.panel.choose("accelerators");
    QVERIFY(f.awaitFigure("accelerators"));
    QSignalSpy wanted(&f.panel, &ExplainPanel::entryWanted);
    const QModelIndex leaf = f.find(f.model().index(0, 0), [](const DerivationNode& node) { return std::holds_alternative<CatalogueFigure>(node.provenance); });
    QVERIFY(leaf.isValid());
    f.panel.tree().setCurrentIndex(leaf);
    f.panel.tree().setFocus();
    QTest::keyClick(&f.panel.tree(), Qt::Key_Return);
    QCOMPARE(wanted.count(), 1);
    QVERIFY(shipped().find(EquipmentTypeId {wanted[0][0].toString().toStdString()}));
}

void ExplainPanelTest::linksLeadToTheFormulaAndToTheNodesAbove()
{
    Fixture f;
    QVERIFY(f.awaitFigure("npv_usd"));
    QVERIFY2(f.panel.details().text().contains("formula:cashflow.net_present_value"), qPrintable(f.panel.details().text()));
    QSignalSpy wanted(&f.panel, &ExplainPanel::formulaWanted);
    emit const_cast<QLabel&>(f.panel.details()).linkActivated("formula:cashflow.net_present_value");
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted[0][0].toString(), QString("cashflow.net_present_value"));
    const QModelIndex year = f.model().index(2, 0, f.model().index(0, 0)), part = f.model().index(0, 0, year);
    f.panel.tree().setCurrentIndex(part);
    QVERIFY(f.panel.path().text().contains("up:2"));
    emit const_cast<QLabel&>(f.panel.path()).linkActivated("up:1");
    QCOMPARE(f.panel.tree().currentIndex(), year);
}

void ExplainPanelTest::aFigureWithoutValueSaysWhy()
{
    Fixture f;
    f.session.setPlan(Plan {});
    f.session.solveNow();
    f.panel.choose("irr");
    QTRY_VERIFY_WITH_TIMEOUT(f.model().explained() && f.model().explained()->derivation.metric == "irr" && f.model().explained()->derivation.missing, patience);
    QVERIFY(!f.panel.tree().isVisible());
}

void ExplainPanelTest::aTileOfTheStripAsksHowItIsMade()
{
    Fixture f;
    HeadlineStrip strip(f.session);
    strip.show();
    QSignalSpy wanted(&strip, &HeadlineStrip::explainWanted);
    const auto tiles = strip.findChildren<ClickBox*>();
    QVERIFY(tiles.size() >= 8);
    for (ClickBox* tile : tiles) {
        QVERIFY(tile->toolTip().contains("How is this made?"));
        QVERIFY(!tile->accessibleName().isEmpty());
    }
    QTest::mouseClick(tiles[2], Qt::LeftButton);
    QTest::keyClick(tiles[6], Qt::Key_Return);
    QCOMPARE(wanted.count(), 2);
    QCOMPARE(wanted[0][0].toString(), QString("pue"));
    QCOMPARE(wanted[1][0].toString(), QString("irr"));
    for (const QList<QVariant>& asked : wanted) QVERIFY(findMetric(asked[0].toString().toStdString()));
}

void ExplainPanelTest::aPartThatIsAskedForIsOpened()
{
    Fixture f;
    QVERIFY(f.awaitFigure("npv_usd"));
    f.panel.ask({"tokens_per_s", "Tokens/s sold", "Premium"});
    QVERIFY(f.awaitFigure("tokens_per_s"));
    const DerivationNode* chosen = f.model().nodeAt(f.panel.tree().currentIndex());
    QVERIFY(chosen && chosen->title == "Tokens/s sold" && chosen->of == "Premium");
    // What is not there leads to the whole figure.
    f.panel.ask({"pue", "No such part"});
    QVERIFY(f.awaitFigure("pue"));
    QCOMPARE(f.model().nodeAt(f.panel.tree().currentIndex()), f.root());
}

void ExplainPanelTest::everyFigureOfAPieceOrTierThatCanBeAskedHasItsPart()
{
    Fixture f;
    std::map<QString, Derivation> made;
    int asked = 0;
    const auto askAll = [&] {
        for (const Fact& fact : computedFacts(f.session)) {
            const QString metric = fact.asked.metric;
            if (metric.isEmpty()) continue;
            if (!made.contains(metric)) made[metric] = explain(f.session.plan(), f.session.catalog(), metric.toStdString(), {}, {}, longestWay).value();
            QVERIFY2(fact.asked.title.isEmpty() || !pathTo(made[metric], fact.asked).isEmpty(), qPrintable(metric + ": " + fact.asked.title + ", " + fact.asked.of));
            ++asked;
        }
    };
    for (const Equipment& piece : f.session.plan().equipment) f.session.select({piece.id}), askAll();
    for (const ServiceTier& tier : f.session.plan().tiers) f.session.show(tier.id), askAll();
    f.session.show(Section::Energy), askAll();
    QVERIFY2(asked > 200, qPrintable(QString::number(asked)));
}

/// What the tree is of is what the inspector says, to the last digit that it shows.
void ExplainPanelTest::everyFigureOfAnObjectIsTheRootOfItsTree()
{
    Fixture f;
    std::map<QString, QString> made;
    std::set<QString> without;
    int same = 0;
    const auto lookAtAll = [&] {
        for (const Fact& fact : computedFacts(f.session)) {
            if (fact.asked.metric.isEmpty()) without.insert(fact.name);
            if (!fact.asked.title.isEmpty() || !fact.asked.metric.contains(':') || fact.value.contains(QStringLiteral(" at "))) continue;
            if (!made.contains(fact.asked.metric)) made[fact.asked.metric] = valueText(explain(f.session.plan(), f.session.catalog(), fact.asked.metric.toStdString(), {}, {}, longestWay).value().root());
            QVERIFY2(made[fact.asked.metric] == fact.value, qPrintable(fact.asked.metric + ": " + fact.value + " against " + made[fact.asked.metric]));
            ++same;
        }
    };
    const Plan& plan = f.session.plan();
    for (const Equipment& piece : plan.equipment) f.session.select({piece.id}), lookAtAll();
    f.session.select({plan.equipment[0].id, plan.equipment[1].id, plan.equipment[20].id, plan.equipment[30].id}), lookAtAll();
    f.session.select({});
    for (const Loop& loop : plan.loops) f.session.show(loop.id), lookAtAll();
    for (const Space& room : plan.spaces) f.session.show(room.id), lookAtAll();
    for (const ServiceTier& tier : plan.tiers) f.session.show(tier.id), lookAtAll();
    QVERIFY2(same > 200, qPrintable(QString::number(same)));
    for (const char* name : {"Mean power", "Mean output", "Loading, other side lost", "Heat", "Flow", "Cooling capacity", "Cost", "Tokens", "Margin", "Speed", "Pressure drop, mains", "Interactivity", "Time to first token"})
        QVERIFY2(!without.contains(name), name);
}

void ExplainPanelTest::figuresOfAnotherPlanAreToldAsItsOwnAndNotChanged()
{
    Fixture f;
    auto plan = std::make_shared<Plan>(f.session.plan());
    plan->tiers.put([&] { ServiceTier tier = plan->tiers[0]; tier.outputPrice = tier.outputPrice * 0.5; return tier; }());
    const double value = explain(*plan, shipped(), "revenue_usd_per_year").value().root().value;
    Asked asked("revenue_usd_per_year");
    asked.other = std::make_shared<OtherPlan>(OtherPlan {"candidate 7", plan, {}});
    const Plan before = f.session.plan();
    f.panel.ask(asked);
    QTRY_VERIFY_WITH_TIMEOUT(f.root() && f.model().explained()->plan == plan, patience);
    QCOMPARE(f.root()->value, value);
    QVERIFY(f.panel.whose().isVisible());
    QVERIFY(f.panel.whose().findChild<QLabel*>()->text().contains("candidate 7"));
    const auto isInput = [](const DerivationNode& node) { return gw::isInput(node); };
    const QModelIndex input = f.find(f.model().index(0, 0), isInput).siblingAtColumn(DerivationModel::Value);
    QVERIFY(input.isValid() && !(f.model().flags(input) & Qt::ItemIsEditable));
    f.panel.tree().setCurrentIndex(input);
    QVERIFY(!f.panel.details().text().contains("Change it"));
    QTest::keyClick(&f.panel.tree(), Qt::Key_Return);
    QVERIFY(f.panel.tree().findChildren<QLineEdit*>().isEmpty());
    QTest::mouseClick(f.panel.whose().findChild<QPushButton*>("backToPlan"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(f.model().explained()->plan != plan, patience);
    QVERIFY(!f.panel.whose().isVisible());
    QCOMPARE(f.root()->value, f.session.outcome().headline.revenue.in(dollarPerYear));
    QVERIFY(f.session.plan() == before);
}

void ExplainPanelTest::theLoadOfOnePieceIsExplainedAndLeavesWithIt()
{
    Fixture f;
    const Equipment piece = *f.session.plan().equipment.find(f.session.plan().feeds[0].from);
    f.session.select({piece.id});
    const std::string metric = "load:" + std::to_string(piece.id.number);
    const std::vector<Fact> facts = computedFacts(f.session);
    const auto fact = std::find_if(facts.begin(), facts.end(), [&](const Fact& each) { return each.asked.metric.toStdString() == metric; });
    QVERIFY(fact != facts.end());
    f.panel.ask(fact->asked);
    QVERIFY(f.awaitFigure(metric.c_str()));
    QCOMPARE(f.root()->value, f.session.outcomeOf(piece.id)->peakPower.si());
    QVERIFY(f.model().rowCount(f.model().index(0, 0)) > 0);
    f.session.perform(removeEquipment(f.session.plan(), {piece.id}));
    f.session.solveNow();
    QVERIFY(!f.panel.metric().contains(':'));
}

void ExplainPanelTest::everyMarkOfAChartCanBeAsked()
{
    Fixture f;
    std::map<QString, Derivation> made;
    for (const Chart& chart : {layersChart(f.session.outcome()), cashFlowChart(f.session.outcome()), powerStagesChart(f.session.outcome())})
        for (std::size_t series = 0; series < chart.series.size(); ++series)
            for (std::size_t category = 0; category < chart.categories.size(); ++category) {
                const Asked asked = askedOf(chart, series, category);
                QVERIFY2(findMetric(asked.metric.toStdString()), qPrintable(asked.metric));
                // A sum of one part goes by that part's name.
                const bool isOfOnePart = asked.title == "Energy, capital";
                if (asked.title.isEmpty() || isOfOnePart || chart.series[series].values[category] == 0) continue;
                if (!made.contains(asked.metric)) made[asked.metric] = explain(f.session.plan(), f.session.catalog(), asked.metric.toStdString()).value();
                QVERIFY2(!pathTo(made[asked.metric], asked).isEmpty(), qPrintable(asked.metric + ": " + asked.title + ", " + asked.of));
            }
}

QTEST_MAIN(ExplainPanelTest)
#include "explain_panel_test.moc"
