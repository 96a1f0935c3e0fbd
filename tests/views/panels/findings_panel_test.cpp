// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/power_drill.h"
#include "core/editing/compose.h"
#include "core/explain/explain.h"
#include "core/storage/plan_file.h"
#include "tests/patience.h"
#include "tests/views/session/example_session.h"
#include "views/panels/asked.h"
#include "views/panels/findings_list.h"
#include "views/panels/findings_model.h"
#include "views/panels/findings_panel.h"
#include "views/text/messages.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace gw;

namespace {

/// A session whose first rack stands far outside, with the panel before it.
struct Shown {
    ExampleSession e;
    FindingsPanel panel {e.session};
    QListView* list = panel.findChild<QListView*>();

    explicit Shown(int width = 1000)
    {
        e.session.perform(moveEquipment(e.session.plan(), e.firstRack(), metres(-500), metres(-500)));
        isSettled = e.isSettled();
        panel.resize(width, 320);
        panel.show();
    }
    bool isSettled = false;

    FindingsModel& model() const { return *static_cast<FindingsModel*>(list->model()); }
    QModelIndex rowOf(Rule rule) const
    {
        for (int row = 0; row < model().rowCount(); ++row)
            if (const Finding* f = model().findingAt(model().index(row)); f && f->rule == rule) return model().index(row);
        return {};
    }
    void click(const QModelIndex& index) const
    {
        list->scrollTo(index);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
    }
    QLabel* label(const char* name) const { return panel.findChild<QLabel*>(name); }
    QPushButton* button(const char* name) const { return panel.findChild<QPushButton*>(name); }
    QLineEdit* field(const QString& name) const
    {
        for (auto* editor : panel.findChildren<QLineEdit*>())
            if (editor->accessibleName() == name) return editor;
        return nullptr;
    }
};

Finding made(Rule rule, Severity severity, const char* object)
{
    return Finding {.rule = rule, .severity = severity, .equipment = {}, .object = object};
}

QStringList headings(const std::vector<FindingsRow>& rows)
{
    QStringList all;
    for (const FindingsRow& row : rows)
        if (row.finding < 0) all << QStringLiteral("%1 %2").arg(row.heading).arg(row.count);
    return all;
}

} // namespace

class FindingsPanelTest : public QObject {
    Q_OBJECT
private slots:
    void whatAFindingIsAboutIsLitWhileThePointerIsOnIt();
    void findingsAreListedBySeverityObjectOrRule();
    void searchingLooksForEveryWord();
    void acceptedFindingsAreShownWhenAsked();
    void arrowsExplainAndEnterShowsThePlace();
    void aFindingIsExplainedWithMeasureLimitRuleAndSource();
    void theMeasureOfAFindingIsTheRootOfItsTree();
    void anOverloadAfterAFailureIsAskedAsThatFailure();
    void fixingMendsItAndUndoGivesTheBytesBack();
    void aFindingIsWaivedInPlaceWithAReason();
    void aWaiverWithoutReasonIsRefusedInPlace();
    void aPlanThatCannotBeComputedTellsWhyAndIsMendedInPlace();
    void everyWidgetThatTakesTheFocusHasAName();
    void aPlanWithoutFindingsSaysWhatIsWatched();
    void tenThousandFindingsAreListedAtOnce();
};

void FindingsPanelTest::findingsAreListedBySeverityObjectOrRule()
{
    const std::vector<Finding> findings {made(Rule::Overlap, Severity::Error, "A"), made(Rule::OneSideOnly, Severity::Warning, "B"), made(Rule::RowTooLong, Severity::Warning, "A")};
    QCOMPARE(headings(listFindings(findings, {FindingGroups::Severity})), QStringList({"Errors 1", "Warnings 2"}));
    QCOMPARE(headings(listFindings(findings, {FindingGroups::Object})), QStringList({"A 2", "B 1"}));
    QCOMPARE(headings(listFindings(findings, {FindingGroups::Rule})), QStringList({"Overlap 1", "One side only 1", "Row too long 1"}));
}

void FindingsPanelTest::searchingLooksForEveryWord()
{
    const std::vector<Finding> findings {made(Rule::Overlap, Severity::Error, "A-01"), made(Rule::OneSideOnly, Severity::Warning, "A-02")};
    QCOMPARE(listFindings(findings, {FindingGroups::Severity, "a-0"}).size(), std::size_t {4});
    QCOMPARE(listFindings(findings, {FindingGroups::Severity, "SIDE a-02"}).size(), std::size_t {2});
    QCOMPARE(listFindings(findings, {FindingGroups::Severity, "one_side_only"}).size(), std::size_t {2});
    QVERIFY(listFindings(findings, {FindingGroups::Severity, "overlap a-02"}).empty());
}

void FindingsPanelTest::acceptedFindingsAreShownWhenAsked()
{
    std::vector<Finding> findings {made(Rule::Overlap, Severity::Error, "A")};
    findings[0].isWaived = true;
    QVERIFY(listFindings(findings, {}).empty());
    QCOMPARE(listFindings(findings, {FindingGroups::Severity, {}, true}).size(), std::size_t {2});
}

void FindingsPanelTest::arrowsExplainAndEnterShowsThePlace()
{
    Shown s;
    QVERIFY(s.isSettled);
    QSignalSpy framed(&s.panel, &FindingsPanel::frameRequested);
    s.list->setFocus();
    QTest::keyClick(s.list, Qt::Key_Down);
    if (!s.model().findingAt(s.list->currentIndex())) QTest::keyClick(s.list, Qt::Key_Down);
    const Finding* chosen = s.model().findingAt(s.list->currentIndex());
    QVERIFY(chosen);
    QCOMPARE(s.label("findingSentence")->text(), message(*chosen));
    QCOMPARE(framed.count(), 0);
    const std::size_t pieces = s.e.session.plan().equipment.size();
    QTest::keyClick(s.list, Qt::Key_Delete);
    QCOMPARE(s.e.session.plan().equipment.size(), pieces);
    QTest::keyClick(s.list, Qt::Key_Return);
    QCOMPARE(framed.count(), 1);
    QVERIFY(s.e.session.isSelected(s.e.firstRack()));
}

void FindingsPanelTest::aFindingIsExplainedWithMeasureLimitRuleAndSource()
{
    Shown s;
    s.click(s.rowOf(Rule::OutsideSpace));
    QVERIFY(s.label("findingMeasured")->text().contains("m, limit 0 m"));
    QCOMPARE(s.label("findingExplanation")->text(), explanation(Rule::OutsideSpace));
    QVERIFY(s.label("findingSource")->text().contains("Geometry"));
    QVERIFY(s.label("findingFix")->text().contains("inside its space") || s.label("findingFix")->text().contains("free room"));
}

/// An overloaded UPS and a main that is too narrow, asked by the button beside them.
void FindingsPanelTest::theMeasureOfAFindingIsTheRootOfItsTree()
{
    Shown shown;
    Plan plan = shown.e.session.plan();
    for (const Equipment& piece : std::vector<Equipment>(plan.equipment.begin(), plan.equipment.end())) {
        if (shown.e.catalog.find(piece.type)->kind != EquipmentKind::Ups) continue;
        Equipment weak = piece;
        weak.maximumPower = kilowatts(100);
        plan.equipment.put(weak);
    }
    Loop narrow = plan.loops[0];
    narrow.pipeDiameter = millimetres(30);
    plan.loops.put(narrow);
    shown.e.session.setPlan(plan);
    QVERIFY(shown.e.isSettled());
    QSignalSpy wanted(&shown.panel, &FindingsPanel::explainWanted);
    for (const auto& [rule, unit] : {std::pair {Rule::FeedOverloaded, 1e3}, {Rule::CoolantTooFast, 1.0}}) {
        QTRY_VERIFY_WITH_TIMEOUT(shown.rowOf(rule).isValid(), patience);
        const double measured = shown.model().findingAt(shown.rowOf(rule))->measured * unit;
        shown.click(shown.rowOf(rule));
        wanted.clear();
        QTest::mouseClick(shown.button("askFinding"), Qt::LeftButton);
        QCOMPARE(wanted.count(), 1);
        const QString metric = wanted[0][0].value<Asked>().metric;
        const auto tree = explain(plan, shown.e.catalog, metric.toStdString());
        QVERIFY2(tree, qPrintable(metric));
        QVERIFY2(std::abs(tree->root().value - measured) <= 1e-9 * measured, qPrintable(QString("%1: %2 against %3").arg(metric).arg(tree->root().value).arg(measured)));
    }
}

/// UPSs that carry their own load and not that of a lost neighbour.
void FindingsPanelTest::anOverloadAfterAFailureIsAskedAsThatFailure()
{
    Shown shown;
    Plan plan = shown.e.session.plan();
    const std::vector<ElementDrill> drill = powerDrill(plan, shown.e.catalog, shown.e.session.outcome());
    for (const Equipment& piece : std::vector<Equipment>(plan.equipment.begin(), plan.equipment.end())) {
        if (shown.e.catalog.find(piece.type)->kind != EquipmentKind::Ups) continue;
        const ElementDrill& element = drill[plan.equipment.indexOf(piece.id)];
        QVERIFY(element.worst > element.load * 1.1);
        Equipment weak = piece;
        weak.maximumPower = element.load * 1.05;
        plan.equipment.put(weak);
    }
    shown.e.session.setPlan(plan);
    QVERIFY(shown.e.isSettled());
    QTRY_VERIFY_WITH_TIMEOUT(shown.rowOf(Rule::FeedFailureOverload).isValid(), patience);
    const double measured = shown.model().findingAt(shown.rowOf(Rule::FeedFailureOverload))->measured * 1e3;
    QSignalSpy wanted(&shown.panel, &FindingsPanel::explainWanted);
    shown.click(shown.rowOf(Rule::FeedFailureOverload));
    QTest::mouseClick(shown.button("askFinding"), Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
    const QString metric = wanted[0][0].value<Asked>().metric;
    QVERIFY2(metric.startsWith("worst:"), qPrintable(metric));
    const auto tree = explain(plan, shown.e.catalog, metric.toStdString());
    QVERIFY2(tree && std::abs(tree->root().value - measured) <= 1e-9 * measured, qPrintable(metric));
}

void FindingsPanelTest::fixingMendsItAndUndoGivesTheBytesBack()
{
    Shown s;
    const std::string before = toJson(s.e.session.plan());
    s.click(s.rowOf(Rule::OutsideSpace));
    QVERIFY(s.button("fixFinding")->isVisible());
    QTest::mouseClick(s.button("fixFinding"), Qt::LeftButton);
    QVERIFY(s.e.isSettled());
    QVERIFY(!s.rowOf(Rule::OutsideSpace).isValid());
    s.e.session.undoStack().undo();
    QVERIFY(toJson(s.e.session.plan()) == before);
}

void FindingsPanelTest::aFindingIsWaivedInPlaceWithAReason()
{
    Shown s;
    s.click(s.rowOf(Rule::OutsideSpace));
    QTest::mouseClick(s.button("waiveFinding"), Qt::LeftButton);
    QTest::keyClicks(s.field("Reason"), "Stands on a truck");
    s.field("Author")->selectAll();
    QTest::keyClicks(s.field("Author"), "Ada");
    QTest::keyClicks(s.field("Expires"), "2150");
    QTest::mouseClick(s.button("acceptFinding"), Qt::LeftButton);
    QVERIFY(s.e.isSettled());
    QCOMPARE(s.e.session.plan().waivers.size(), std::size_t {1});
    QCOMPARE(s.e.session.plan().waivers[0].reason, std::string("Stands on a truck"));
    QVERIFY(!s.rowOf(Rule::OutsideSpace).isValid());
    auto* accepted = s.panel.findChild<QToolButton*>();
    for (auto* b : s.panel.findChildren<QToolButton*>())
        if (b->accessibleName() == "Show accepted findings") accepted = b;
    QVERIFY(accepted->isVisible() && accepted->text().startsWith("1 "));
    QTest::mouseClick(accepted, Qt::LeftButton);
    s.click(s.rowOf(Rule::OutsideSpace));
    const QString acceptance = s.label("findingFix")->text();
    QVERIFY2(acceptance.startsWith("Accepted by Ada on 20") && acceptance.endsWith(": Stands on a truck"), qPrintable(acceptance));
    QTest::mouseClick(s.button("waiveFinding"), Qt::LeftButton);
    QVERIFY(s.e.session.plan().waivers.isEmpty());
}

void FindingsPanelTest::aWaiverWithoutReasonIsRefusedInPlace()
{
    Shown s;
    s.click(s.rowOf(Rule::OutsideSpace));
    QTest::mouseClick(s.button("waiveFinding"), Qt::LeftButton);
    QTest::mouseClick(s.button("acceptFinding"), Qt::LeftButton);
    QVERIFY(s.field("Reason")->property("invalid").toBool());
    QVERIFY(s.e.session.plan().waivers.isEmpty());
    QTest::keyClicks(s.field("Reason"), "Stands on a truck");
    s.field("Author")->clear();
    QTest::mouseClick(s.button("acceptFinding"), Qt::LeftButton);
    QVERIFY(s.field("Author")->property("invalid").toBool() && !s.field("Reason")->property("invalid").toBool());
    QVERIFY(s.e.session.plan().waivers.isEmpty());
    QTest::keyClick(s.field("Reason"), Qt::Key_Escape);
    QVERIFY(!s.field("Reason")->isVisible());
}

void FindingsPanelTest::aPlanThatCannotBeComputedTellsWhyAndIsMendedInPlace()
{
    Shown s;
    QVERIFY(s.isSettled);
    QVERIFY(s.label("findingsUnjudged")->isHidden());
    const Feed first = s.e.session.plan().feeds[0];
    EditBuilder builder(s.e.session.plan(), "Turn power around");
    Feed back = builder.fresh<Feed>();
    back.from = first.to, back.to = first.from;
    builder.put(back);
    s.e.session.perform(std::move(builder).finish());
    s.e.session.solveNow();
    QVERIFY(!s.label("findingsUnjudged")->isHidden());
    QVERIFY2(s.label("findingsUnjudged")->text().contains("not judged"), qPrintable(s.label("findingsUnjudged")->text()));
    QVERIFY2(s.rowOf(Rule::OutsideSpace).isValid(), "rules that need no figures go on");
    s.click(s.rowOf(Rule::FeedCycle));
    QCOMPARE(s.e.session.selection().size(), std::size_t {2});
    QTRY_VERIFY_WITH_TIMEOUT(s.button("fixFinding")->isVisible(), patience);
    QTest::mouseClick(s.button("fixFinding"), Qt::LeftButton);
    s.e.session.solveNow();
    QVERIFY(!s.rowOf(Rule::FeedCycle).isValid());
    QVERIFY(s.label("findingsUnjudged")->isHidden());
}

void FindingsPanelTest::everyWidgetThatTakesTheFocusHasAName()
{
    Shown s;
    for (const QWidget* widget : s.panel.findChildren<QWidget*>()) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || widget->objectName().startsWith("qt_") || widget->inherits("QComboBoxListView")) continue;
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()), widget->metaObject()->className());
    }
}

void FindingsPanelTest::aPlanWithoutFindingsSaysWhatIsWatched()
{
    ExampleSession e;
    QVERIFY(e.isSettled());
    FindingsPanel panel(e.session);
    panel.show();
    QVERIFY(e.session.findings().empty());
    QVERIFY(panel.summary().contains("No findings"));
    bool isTold = false;
    for (const QLabel* label : panel.findChildren<QLabel*>()) isTold = isTold || (label->isVisible() && label->text().contains("design rules"));
    QVERIFY(isTold);
}

void FindingsPanelTest::tenThousandFindingsAreListedAtOnce()
{
    std::vector<Finding> findings;
    for (int i = 0; i < 10'000; ++i) findings.push_back(made(i % 2 ? Rule::OneSideOnly : Rule::Overlap, i % 2 ? Severity::Warning : Severity::Error, ("R" + std::to_string(i)).c_str()));
    QElapsedTimer timer;
    for (const FindingGroups groups : {FindingGroups::Severity, FindingGroups::Object, FindingGroups::Rule}) {
        timer.start();
        const auto rows = listFindings(findings, {groups});
        qInfo("10,000 findings listed in %.2f ms", static_cast<double>(timer.nsecsElapsed()) * 1e-6);
        QVERIFY(rows.size() > 10'000);
    }
    QCOMPARE(headings(listFindings(findings, {FindingGroups::Severity, "R9999"})), QStringList({"Warnings 1"}));
}

void FindingsPanelTest::whatAFindingIsAboutIsLitWhileThePointerIsOnIt()
{
    Shown shown;
    QVERIFY(shown.isSettled);
    const QModelIndex row = shown.rowOf(Rule::OutsideSpace);
    QVERIFY(row.isValid());
    shown.list->scrollTo(row);
    QTest::mouseMove(shown.list->viewport(), shown.list->visualRect(row).center());
    QTRY_COMPARE_WITH_TIMEOUT(shown.e.session.view().hoveredPiece(), shown.model().findingAt(row)->equipment.front(), patience);
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(shown.list->viewport(), &leave);
    QVERIFY(shown.e.session.view().hovered() == Subject {});
}

QTEST_MAIN(FindingsPanelTest)
#include "findings_panel_test.moc"
