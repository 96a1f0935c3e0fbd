// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/patience.h"
#include "tests/views/session/example_session.h"

#include "core/search/metric.h"
#include "views/panels/formula_page.h"
#include "views/panels/formula_trial.h"
#include "views/panels/formula_words.h"
#include "views/panels/formulas_panel.h"
#include "views/panels/plan_inputs.h"
#include "views/panels/trial_field.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace gw;

namespace {

/// The panel with its answers awaited.
struct Browser {
    ExampleSession e;
    FormulasPanel panel {e.session};

    explicit Browser(const QString& formula)
    {
        panel.resize(1280, 520);
        panel.show();
        panel.choose(formula);
        settle();
    }
    void settle() { QVERIFY(QTest::qWaitFor([this] { return !panel.trial().isBusy(); }, patience)); }
    TrialField& field(const QString& key) { return *panel.trial().field(key); }
    /// Types with real keys in place of what stands there.
    void type(const QString& key, const QString& text)
    {
        auto* line = qobject_cast<QLineEdit*>(field(key).editor());
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
        settle();
    }
    QLineEdit* search() const
    {
        for (auto* each : panel.findChildren<QLineEdit*>())
            if (each->accessibleName() == "Search the formulas") return each;
        return nullptr;
    }
    int visibleFormulas() const
    {
        const auto* list = panel.findChild<QListWidget*>();
        int count = 0;
        for (int row = 0; row < list->count(); ++row) count += !list->item(row)->isHidden() && (list->item(row)->flags() & Qt::ItemIsSelectable);
        return count;
    }
    QPushButton* button(const QString& text) const
    {
        for (auto* each : panel.findChildren<QPushButton*>())
            if (each->text().contains(text) && each->isVisibleTo(&panel)) return each;
        return nullptr;
    }
};

} // namespace

/// The formulas browser with real keys.
class FormulasPanelTest : public QObject {
    Q_OBJECT
private slots:
    void everyFormulaIsListedOnce();
    void theSearchLooksAtTitleIdSymbolSourceAndText_data();
    void theSearchLooksAtTitleIdSymbolSourceAndText();
    void theExampleIsAnsweredAtOnce();
    void everyLetterIsAnswered();
    void unitsAndCalculationsAreUnderstood();
    void aFlagIsSaidWithItsMeaning();
    void anImpossibleInputTurnsRedAndSaysWhy();
    void aWrongUnitTurnsRed();
    void aMissingInputIsAskedFor();
    void listsAndObjectsAreTyped();
    void resetBringsTheExampleBack();
    void thePlanGivesItsOwnValues();
    void everyPlanInputIsAnInputOfItsFormula();
    void figuresThatComeFromAFormulaStandBesideIt();
    void whatNoFigureUsesIsSaidSo();
    void everyFigureOfAUseIsAHeadlineFigure();
    void theCommandGivesTheSameAnswer();
    void equationsAreSetLegibly();
    void theBrowserWorksByKeyboard();
    void everyFieldHasAName();
};

void FormulasPanelTest::everyFormulaIsListedOnce()
{
    Browser b("psychrometrics.saturation");
    QCOMPARE(b.visibleFormulas(), static_cast<int>(contract::allFormulas().size()));
}

void FormulasPanelTest::theSearchLooksAtTitleIdSymbolSourceAndText_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("found");
    QTest::newRow("title") << "cooling tower merkel" << "cooling.tower_merkel";
    QTest::newRow("id") << "queueing.erlang" << "queueing.erlang";
    QTest::newRow("symbol of the equation") << "2.25577e-5" << "psychrometrics.atmospheric_pressure";
    QTest::newRow("source") << "Hyland" << "psychrometrics.saturation";
    QTest::newRow("an input") << "no load loss" << "power.transformer_losses";
    QTest::newRow("a flag") << "above_boiling" << "psychrometrics.saturation";
}

void FormulasPanelTest::theSearchLooksAtTitleIdSymbolSourceAndText()
{
    QFETCH(QString, typed);
    QFETCH(QString, found);
    Browser b("carbon.cfe_score");
    auto* search = b.search();
    QTest::keyClicks(search, typed);
    const auto* list = b.panel.findChild<QListWidget*>();
    bool isFound = false;
    for (int row = 0; row < list->count(); ++row) isFound = isFound || (!list->item(row)->isHidden() && list->item(row)->data(Qt::UserRole + 1).toString() == found);
    QVERIFY(isFound);
    QVERIFY(b.visibleFormulas() < 12);
    search->clear();
    QTest::keyClicks(search, "nothing has these words");
    QCOMPARE(b.visibleFormulas(), 0);
}

void FormulasPanelTest::theExampleIsAnsweredAtOnce()
{
    Browser b("psychrometrics.saturation");
    QVERIFY(!b.panel.trial().output("vapor_pressure_pa").isEmpty());
    QVERIFY(b.panel.trial().flags().isEmpty());
}

void FormulasPanelTest::everyLetterIsAnswered()
{
    Browser b("psychrometrics.saturation");
    QSignalSpy answered(&b.panel.trial(), &FormulaTrial::answered);
    auto* line = qobject_cast<QLineEdit*>(b.field("dry_bulb_c").editor());
    line->setFocus();
    line->selectAll();
    for (const QChar letter : QString("35")) {
        QTest::keyClick(line, letter.toLatin1());
        b.settle();
    }
    QCOMPARE(answered.count(), 2);
    // ASHRAE Fundamentals 2017, chapter 1, table 3: 5.6291 kPa at 35 degC.
    const double shown = QLocale().toDouble(b.panel.trial().output("vapor_pressure_pa"));
    QVERIFY2(std::abs(shown - 5629.1) < 2, qPrintable(b.panel.trial().output("vapor_pressure_pa")));
}

void FormulasPanelTest::unitsAndCalculationsAreUnderstood()
{
    Browser b("psychrometrics.saturation");
    b.type("dry_bulb_c", "95 F");
    const QString warm = b.panel.trial().output("vapor_pressure_pa");
    b.type("dry_bulb_c", "30 + 5");
    QCOMPARE(b.panel.trial().output("vapor_pressure_pa"), warm);
    b.type("pressure_pa", "2*50 kPa");
    QVERIFY(!b.field("pressure_pa").isRefused());
    QVERIFY(!b.panel.trial().output("humidity_ratio_kg_per_kg").isEmpty());
}

void FormulasPanelTest::aFlagIsSaidWithItsMeaning()
{
    Browser b("psychrometrics.saturation");
    b.type("dry_bulb_c", "120");
    QCOMPARE(b.panel.trial().flags(), QStringList {"above_boiling"});
    QCOMPARE(b.panel.trial().output("humidity_ratio_kg_per_kg"), QString("none"));
    bool isTold = false;
    for (const auto* label : b.panel.trial().findChildren<QLabel*>()) isTold = isTold || (label->isVisibleTo(&b.panel) && label->text().contains("Saturation pressure reaches the total pressure"));
    QVERIFY(isTold);
}

void FormulasPanelTest::anImpossibleInputTurnsRedAndSaysWhy()
{
    Browser b("psychrometrics.saturation");
    b.type("pressure_pa", "-3");
    QVERIFY(b.field("pressure_pa").isRefused());
    QVERIFY(b.field("pressure_pa").editor()->property("invalid").toBool());
    QVERIFY2(b.field("pressure_pa").reason().contains("above 0"), qPrintable(b.field("pressure_pa").reason()));
    QVERIFY(b.panel.trial().output("vapor_pressure_pa").isEmpty());
    b.type("pressure_pa", "100000");
    QVERIFY(!b.field("pressure_pa").isRefused());
    QVERIFY(!b.panel.trial().output("vapor_pressure_pa").isEmpty());
}

void FormulasPanelTest::aWrongUnitTurnsRed()
{
    Browser b("psychrometrics.saturation");
    b.type("pressure_pa", "100 kW");
    QVERIFY(b.field("pressure_pa").isRefused());
    QVERIFY(!b.field("pressure_pa").reason().isEmpty());
    b.type("dry_bulb_c", "warm");
    QVERIFY(b.field("dry_bulb_c").isRefused());
}

void FormulasPanelTest::aMissingInputIsAskedFor()
{
    Browser b("psychrometrics.saturation");
    auto* line = qobject_cast<QLineEdit*>(b.field("dry_bulb_c").editor());
    line->setFocus();
    line->selectAll();
    QTest::keyClick(line, Qt::Key_Delete);
    b.settle();
    QVERIFY(b.field("dry_bulb_c").isRefused());
}

void FormulasPanelTest::listsAndObjectsAreTyped()
{
    Browser b("cashflow.net_present_value");
    b.type("rate", "10 %");
    b.type("cash_flows_usd", "-100; 110; 0");
    QCOMPARE(b.panel.trial().output("npv_usd").left(3), QString("0"));
    Browser p("schedule.pert");
    auto* lines = qobject_cast<QPlainTextEdit*>(p.field("activities").editor());
    QVERIFY(lines);
    lines->selectAll();
    QTest::keyClicks(lines, "[{");
    p.settle();
    QVERIFY(p.field("activities").isRefused());
}

void FormulasPanelTest::resetBringsTheExampleBack()
{
    Browser b("psychrometrics.saturation");
    const QString first = b.panel.trial().output("vapor_pressure_pa");
    b.type("dry_bulb_c", "55");
    QVERIFY(b.panel.trial().output("vapor_pressure_pa") != first);
    QTest::mouseClick(b.button("Reset to the example"), Qt::LeftButton);
    b.settle();
    QCOMPARE(b.panel.trial().output("vapor_pressure_pa"), first);
}

void FormulasPanelTest::thePlanGivesItsOwnValues()
{
    Browser b("hydraulics.coolant_loop_sizing");
    QTest::mouseClick(b.button("Take this plan's values"), Qt::LeftButton);
    b.settle();
    const Loop& loop = *b.e.session.plan().loops.begin();
    QCOMPARE(qobject_cast<QLineEdit*>(b.field("temperature_rise_k").editor())->text().toDouble(), loop.rise.si());
    QVERIFY(!b.panel.trial().output("volume_flow_l_per_min").isEmpty() || !b.panel.trial().flags().isEmpty() || b.panel.trial().findChildren<QLabel*>().size() > 4);
    b.panel.choose("queueing.erlang");
    b.settle();
    QVERIFY(!b.button("Take this plan's values"));
}

void FormulasPanelTest::everyPlanInputIsAnInputOfItsFormula()
{
    ExampleSession e;
    int formulas = 0;
    for (const contract::Entry& entry : contract::allFormulas()) {
        if (!hasPlanInputs(entry.text.name)) continue;
        ++formulas;
        const auto values = planInputs(entry.text.name, e.session);
        if (!values) continue;
        for (const auto& [key, value] : *values) {
            bool isInput = false;
            for (const contract::FieldText& field : entry.inputs()) isInput = isInput || field.key == key;
            QVERIFY2(isInput, (std::string(entry.text.name) + " " + key).c_str());
        }
    }
    QVERIFY(formulas >= 12);
}

void FormulasPanelTest::figuresThatComeFromAFormulaStandBesideIt()
{
    Browser b("psychrometrics.atmospheric_pressure");
    QPushButton* pue = b.button("PUE: 1.");
    QVERIFY(pue);
    QSignalSpy figure(&b.panel, &FormulasPanel::figureWanted), stage(&b.panel, &FormulasPanel::stageWanted);
    QTest::mouseClick(pue, Qt::LeftButton);
    QCOMPARE(figure.value(0).value(0).toString(), QString("pue"));
    QTest::mouseClick(b.button("Weather of every hour"), Qt::LeftButton);
    QCOMPARE(stage.count(), 1);
}

void FormulasPanelTest::whatNoFigureUsesIsSaidSo()
{
    Browser b("economics.learning_curve");
    bool isSaid = false;
    for (const auto* label : b.panel.findChildren<QLabel*>()) isSaid = isSaid || label->text() == "Not used by the plan's figures; on offer for your own sums.";
    QVERIFY(isSaid);
}

void FormulasPanelTest::everyFigureOfAUseIsAHeadlineFigure()
{
    for (const contract::FormulaUse& use : contract::formulaUses()) {
        QVERIFY(!title(use.stage).isEmpty());
        for (const std::string_view key : use.figures) QVERIFY2(findMetric(key), std::string(key).c_str());
    }
}

void FormulasPanelTest::theCommandGivesTheSameAnswer()
{
    Browser b("psychrometrics.saturation");
    b.type("dry_bulb_c", "40");
    QTest::mouseClick(b.button("Copy as command"), Qt::LeftButton);
    const QString command = QGuiApplication::clipboard()->text();
    QVERIFY2(command.startsWith("gigawright-cli formula run psychrometrics.saturation --json '{"), qPrintable(command));
    const auto inputs = parseJson(command.section('\'', 1, 1).toStdString(), 8);
    QVERIFY(inputs);
    QCOMPARE((*inputs)["dry_bulb_c"].get<double>(), 40.0);
}

void FormulasPanelTest::equationsAreSetLegibly()
{
    QCOMPARE(equationHtml("W = p_w / (p - p_w)"), QString("W = p<sub>w</sub> / (p - p<sub>w</sub>)"));
    QCOMPARE(equationHtml("a <= x^2"), QString("a \u2264 x<sup>2</sup>"));
    QCOMPARE(equationHtml("one\ntwo"), QString("one<br>two"));
    QVERIFY(!equationHtml("a < b <script>").contains("<script"));
    for (const contract::Entry& entry : contract::allFormulas()) QVERIFY(!equationHtml(entry.text.equation).isEmpty());
}

void FormulasPanelTest::theBrowserWorksByKeyboard()
{
    Browser b("psychrometrics.saturation");
    b.panel.activateWindow();
    b.panel.focusSearch();
    auto* search = b.search();
    QTest::keyClicks(search, "erlang");
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(b.panel.chosen(), QString("queueing.erlang"));
}

void FormulasPanelTest::everyFieldHasAName()
{
    Browser b("serving.latency");
    for (const auto* widget : b.panel.findChildren<QWidget*>())
        if (widget->focusPolicy() != Qt::NoFocus && (qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QComboBox*>(widget) || qobject_cast<const QPlainTextEdit*>(widget)))
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
}

QTEST_MAIN(FormulasPanelTest)
#include "formulas_panel_test.moc"
