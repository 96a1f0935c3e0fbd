// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/patience.h"
#include "tests/views/panels/run_offscreen.h"
#include "tests/views/panels/waiting_solver.h"

#include "core/catalog/read_catalog.h"
#include "core/editing/compose.h"
#include "core/search/generate_plan.h"
#include "core/storage/plan_file.h"
#include "views/charts/chart_view.h"
#include "views/charts/number_chart.h"
#include "views/panels/asked.h"
#include "views/panels/risk_controls.h"
#include "views/panels/risk_panel.h"
#include "views/panels/risk_tables.h"
#include "views/panels/shares_page.h"
#include "views/panels/sweep_page.h"
#include "views/session/plan_session.h"
#include "views/widgets/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTabBar>
#include <QTest>

using namespace gw;

namespace {

/// The risk view of a generated plan of eight racks.
struct Example {
    Catalog catalog = readCatalog(resourcesFolder() / "catalog").value();
    WaitingSolver solver;
    PlanSession session {catalog, solver};
    RiskPanel panel {session};

    Example()
    {
        session.setPlan(generatePlan({.name = "Example", .racks = 8, .rack = {"gb200-nvl72"}, .climate = {"ashburn"}}, catalog).value());
        session.solveNow();
        panel.resize(1264, 320);
        panel.show();
        controls().findChild<QComboBox*>()->setCurrentIndex(0);
    }

    RiskControls& controls() { return *panel.findChild<RiskControls*>(); }
    QPushButton* button(const QString& text)
    {
        for (auto* button : panel.findChildren<QPushButton*>())
            if (button->text() == text && button->isVisible()) return button;
        return nullptr;
    }
    /// Of the futures; the pages have their own.
    QProgressBar* bar()
    {
        const auto* pages = panel.findChild<QStackedWidget*>(QString(), Qt::FindDirectChildrenOnly);
        for (auto* bar : panel.findChildren<QProgressBar*>())
            if (!pages->isAncestorOf(bar)) return bar;
        return nullptr;
    }
    QComboBox* box(const QString& name)
    {
        for (auto* box : panel.findChildren<QComboBox*>())
            if (box->accessibleName() == name && box->isVisible()) return box;
        return nullptr;
    }
    void write(const QString& name, const QString& text)
    {
        for (auto* line : panel.findChildren<QLineEdit*>()) {
            if (line->accessibleName() != name || !line->isVisible()) continue;
            line->selectAll();
            QTest::keyClicks(line, text);
        }
    }
    void turnTo(int tab)
    {
        auto* tabs = panel.findChild<QTabBar*>();
        QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(tab).center());
    }
    void click(const QString& text) { QTest::mouseClick(button(text), Qt::LeftButton); }
    QString texts()
    {
        QStringList all;
        for (const QLabel* label : panel.findChildren<QLabel*>())
            if (label->isVisible()) all << label->text();
        return all.join('\n');
    }
    std::vector<ChartView*> charts()
    {
        std::vector<ChartView*> seen;
        for (auto* view : panel.findChildren<ChartView*>())
            if (view->isVisible()) seen.push_back(view);
        return seen;
    }
    void setDiscountRate(double rate)
    {
        Finance finance = session.plan().finance;
        finance.discountRate = rate;
        session.perform(changeSection(session.plan(), finance, "Rate"));
    }
};

bool isDone(Example& e) { return QTest::qWaitFor([&] { return !e.panel.runner().isRunning(); }, patience); }

} // namespace

class RiskPanelTest : public QObject {
    Q_OBJECT
private slots:
    void beforeTheFirstRunItSaysWhatToDo();
    void runShowsFourChartsAndOneSentence();
    void aMarkOfAChartAsksForThePlansFigure();
    void figuresHaveTheirErrorsAndInputsTheirSources();
    void aShortRunShowsNoProgress();
    void aLongRunTellsStageAndFractionAndCanBeCancelled();
    void theLatestRequestWins();
    void aSeedThatIsNoNumberIsRefused();
    void inputsAreSwitchedOffAndSpreadAsTheUserSays();
    void aDistributionThatIsNoneIsRefused();
    void sharesOfTheVarianceComeWhenAsked();
    void figuresOfAnEarlierPlanAreMarked();
    void quickFuturesFollowAnEdit();
    void anotherPlanForgetsTheFutures();
    void scenariosOfThePlanCanBeChosen();
    void aPlanWithoutRacksShowsNoEmptyChart();
    void nothingIsCutInASmallDock();
};

void RiskPanelTest::beforeTheFirstRunItSaysWhatToDo()
{
    Example e;
    QVERIFY(e.texts().contains("Press Run"));
    QVERIFY(e.charts().empty());
}

void RiskPanelTest::runShowsFourChartsAndOneSentence()
{
    Example e;
    e.click("Run");
    QVERIFY(isDone(e));
    QCOMPARE(e.charts().size(), std::size_t {4});
    for (const char* part : {"Probability of loss", "in 9 of 10 futures", "10,000 futures on CPU"}) QVERIFY2(e.texts().contains(part), qPrintable(e.texts()));
}

/// Pressed where its marks are: from the foot of the chart upwards, until one is met.
void RiskPanelTest::aMarkOfAChartAsksForThePlansFigure()
{
    Example e;
    e.click("Run");
    QVERIFY(isDone(e));
    QSignalSpy asked(&e.panel, &RiskPanel::explainWanted);
    const QStringList figures {"npv_usd", "npv_usd", "irr", "npv_usd"};
    for (qsizetype i = 0; i < figures.size(); ++i) {
        auto* chart = e.charts()[static_cast<std::size_t>(i)]->findChild<NumberChart*>();
        QVERIFY(chart && chart->isVisible());
        asked.clear();
        for (int y = chart->height() - 8; y > 8 && asked.empty(); y -= 4) QTest::mouseClick(chart, Qt::LeftButton, {}, {chart->width() * 3 / 5, y});
        QVERIFY2(!asked.empty(), qPrintable(e.charts()[static_cast<std::size_t>(i)]->accessibleName()));
        QCOMPARE(asked[0][0].value<Asked>().metric, figures[i]);
    }
}

void RiskPanelTest::figuresHaveTheirErrorsAndInputsTheirSources()
{
    Example e;
    e.click("Run");
    QVERIFY(isDone(e));
    const auto* figures = e.panel.findChild<RiskFigures*>();
    QCOMPARE(figures->topLevelItemCount(), static_cast<int>(pathFigureCount));
    const QTreeWidgetItem* npv = figures->topLevelItem(static_cast<int>(PathFigure::Npv));
    for (int column = 1; column <= 6; ++column) QVERIFY2(npv->text(column).contains("$") && npv->text(column).contains("±"), qPrintable(npv->text(column)));
    const auto* inputs = e.panel.findChild<RiskInputs*>();
    QVERIFY(inputs->topLevelItemCount() > 10);
    QCOMPARE(inputs->findItems(QStringLiteral("Price of tokens"), Qt::MatchExactly).size(), 1); // what moves most is not left out
    for (int i = 0; i < inputs->topLevelItemCount(); ++i) QVERIFY(!inputs->topLevelItem(i)->text(5).isEmpty());
    auto* tabs = e.panel.findChild<QTabBar*>();
    QVERIFY(e.panel.presentFutures() != nullptr);
    for (const auto& [tab, table] : {std::pair<int, const QWidget*> {1, figures}, {2, inputs}}) {
        QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(tab).center());
        QVERIFY(table->isVisible());
    }
}

void RiskPanelTest::aShortRunShowsNoProgress()
{
    Example e;
    auto* bar = e.bar();
    e.click("Run");
    QVERIFY(e.panel.runner().isRunning());
    QVERIFY(!bar->isVisible());
    QVERIFY(isDone(e));
    QVERIFY(!bar->isVisible());
}

void RiskPanelTest::aLongRunTellsStageAndFractionAndCanBeCancelled()
{
    Example e;
    e.solver.isHeld = true;
    auto* bar = e.bar();
    QElapsedTimer clock;
    clock.start();
    e.click("Run");
    QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), patience);
    QVERIFY(clock.elapsed() >= 140);
    QTRY_VERIFY2_WITH_TIMEOUT(e.texts().contains("Drawing futures: 40 %"), qPrintable(e.texts()), patience);
    QCOMPARE(bar->value(), 400);
    clock.restart();
    e.click("Cancel");
    QVERIFY(!e.panel.runner().isRunning());
    QVERIFY(!bar->isVisible());
    QTRY_COMPARE_WITH_TIMEOUT(e.solver.stopped.load(), 1, patience);
    qInfo("cancelled and stopped after %lld ms", clock.elapsed());
    QTest::qWait(100);
    QVERIFY(e.charts().empty());
    QVERIFY(e.texts().contains("Press Run"));
}

void RiskPanelTest::theLatestRequestWins()
{
    Example e;
    QSignalSpy assessed(&e.panel.runner(), &RiskRunner::assessed);
    e.solver.isHeld = true;
    auto* seed = e.controls().findChild<QLineEdit*>();
    const auto ask = [&](const QString& number) {
        seed->selectAll();
        QTest::keyClicks(seed, number);
        QTest::keyClick(seed, Qt::Key_Return);
    };
    ask("11");
    QTRY_VERIFY_WITH_TIMEOUT(e.bar()->isVisible(), patience);
    ask("12");
    ask("13");
    e.solver.isHeld = false;
    QVERIFY(isDone(e));
    QCOMPARE(assessed.count(), 1);
    QCOMPARE(assessed[0][0].value<std::shared_ptr<Assessed>>()->risk.question.seed, 13U);
}

void RiskPanelTest::aSeedThatIsNoNumberIsRefused()
{
    Example e;
    auto* seed = e.controls().findChild<QLineEdit*>();
    for (const char* wrong : {"one", "-1", "4294967296", "1.5", ""}) {
        seed->setText(wrong);
        e.click("Run");
        QVERIFY2(!e.panel.runner().isRunning(), wrong);
        QVERIFY(seed->property("invalid").toBool());
    }
    seed->setText("4294967295");
    e.click("Run");
    QVERIFY(e.panel.runner().isRunning());
    QVERIFY(!seed->property("invalid").toBool());
    QVERIFY(isDone(e));
}

void RiskPanelTest::inputsAreSwitchedOffAndSpreadAsTheUserSays()
{
    Example e;
    e.click("Run");
    QVERIFY(isDone(e));
    const double before = e.panel.presentFutures()->risk.of(PathFigure::Npv).spread->deviation;
    e.turnTo(2);
    auto* table = e.panel.findChild<RiskInputs*>();
    const int rows = table->topLevelItemCount();
    auto* market = table->findItems(QStringLiteral("Price of tokens"), Qt::MatchExactly).front();
    market->setCheckState(0, Qt::Unchecked);
    QVERIFY(e.panel.presentFutures() == nullptr);
    e.click("Run");
    QVERIFY(isDone(e));
    const Futures* without = e.panel.presentFutures();
    QVERIFY(without->risk.of(PathFigure::Npv).spread->deviation < 0.9 * before);
    QCOMPARE(table->topLevelItemCount(), rows); // what is off can be switched on again
    const InputTitle input = without->risk.question.inputs.front();
    table->choose(QString::fromStdString(input.key));
    e.box("Distribution")->setCurrentIndex(3);
    e.write("Lowest", QString::number(input.base) + " " + QString::fromStdString(input.unit));
    e.write("Highest", QString::number(2 * input.base) + " " + QString::fromStdString(input.unit));
    e.click("Set");
    e.click("Run");
    QVERIFY(isDone(e));
    const auto& inputs = e.panel.presentFutures()->risk.question.inputs;
    const auto changed = std::ranges::find(inputs, input.key, &InputTitle::key);
    QVERIFY2(changed->distribution.starts_with("uniform"), changed->distribution.c_str());
    QVERIFY(std::abs(changed->high - 1.9 * input.base) < 1e-3 * input.base);
}

void RiskPanelTest::aDistributionThatIsNoneIsRefused()
{
    Example e;
    e.click("Run");
    QVERIFY(isDone(e));
    e.turnTo(2);
    auto* table = e.panel.findChild<RiskInputs*>();
    table->setCurrentItem(table->topLevelItem(0));
    e.box("Distribution")->setCurrentIndex(1);
    e.write("Lowest", "many");
    e.click("Set");
    QVERIFY2(e.texts().contains("many"), qPrintable(e.texts()));
    QVERIFY(e.panel.presentFutures() != nullptr); // nothing else is asked for
}

void RiskPanelTest::sharesOfTheVarianceComeWhenAsked()
{
    Example e;
    auto* tabs = e.panel.findChild<QTabBar*>();
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(3).center());
    auto* page = e.panel.findChild<SharesPage*>();
    QVERIFY(page->isVisible() && e.controls().isVisible());
    auto* table = page->findChild<QTreeWidget*>();
    QCOMPARE(table->topLevelItemCount(), 0);
    page->findChildren<QComboBox*>()[1]->setCurrentIndex(0);
    e.click("Share");
    QVERIFY(QTest::qWaitFor([&] { return !page->runner().isRunning(); }, patience));
    QVERIFY(table->topLevelItemCount() > 10);
    const auto shareAt = [&](int row, int column) { return table->topLevelItem(row)->text(column).remove(QStringLiteral(" %")).toDouble(); };
    QVERIFY(shareAt(0, 3) > 10); // the largest explains something, and more than the next
    QVERIFY(shareAt(0, 3) >= shareAt(1, 3));
    QVERIFY(e.texts().contains("on average, deviation $"));
    e.setDiscountRate(0.12);
    QVERIFY(e.texts().contains("The plan has changed since. Press Share."));
}

void RiskPanelTest::figuresOfAnEarlierPlanAreMarked()
{
    Example e;
    e.click("Run");
    QVERIFY(isDone(e));
    QVERIFY(!e.texts().contains("changed since"));
    e.solver.isHeld = true;
    e.setDiscountRate(0.2);
    QVERIFY(e.texts().contains("The plan has changed since"));
    e.session.undoStack().undo();
    QVERIFY(!e.texts().contains("changed since"));
    e.panel.runner().cancel();
    e.solver.isHeld = false;
}

void RiskPanelTest::quickFuturesFollowAnEdit()
{
    Example e;
    QSignalSpy assessed(&e.panel.runner(), &RiskRunner::assessed);
    e.click("Run");
    QVERIFY(isDone(e));
    const auto first = assessed[0][0].value<std::shared_ptr<Assessed>>();
    if (first->seconds >= 0.3) QSKIP("this machine is too slow now for runs that follow by themselves");
    e.setDiscountRate(0.2);
    QTRY_COMPARE_WITH_TIMEOUT(assessed.count(), 2, patience);
    const auto second = assessed[1][0].value<std::shared_ptr<Assessed>>();
    QVERIFY(second->risk.of(PathFigure::Npv).spread->mean < first->risk.of(PathFigure::Npv).spread->mean);
    QVERIFY(!e.texts().contains("changed since"));
}

void RiskPanelTest::anotherPlanForgetsTheFutures()
{
    Example e;
    e.click("Run");
    QVERIFY(isDone(e));
    e.session.setPlan(e.session.plan());
    QVERIFY(e.charts().empty());
    QVERIFY(e.texts().contains("Press Run"));
}

void RiskPanelTest::scenariosOfThePlanCanBeChosen()
{
    Example e;
    EditBuilder builder(e.session.plan(), "Scenario");
    Scenario scenario = builder.fresh<Scenario>();
    scenario.name = "Cheap tokens";
    builder.put(scenario);
    ScenarioChange change = builder.fresh<ScenarioChange>();
    change.scenario = scenario.id, change.assumption = Assumption::TokenPrice, change.factor = 0.5;
    builder.put(change);
    e.session.perform(std::move(builder).finish());
    QSignalSpy assessed(&e.panel.runner(), &RiskRunner::assessed);
    e.click("Run");
    QVERIFY(isDone(e));
    e.panel.openScenario(scenario.id);
    QVERIFY(isDone(e));
    QCOMPARE(assessed.count(), 2);
    const auto base = assessed[0][0].value<std::shared_ptr<Assessed>>(), cheap = assessed[1][0].value<std::shared_ptr<Assessed>>();
    QCOMPARE(cheap->risk.question.scenario, std::string("Cheap tokens"));
    QVERIFY(cheap->cumulative.back() < base->cumulative.back());
    QVERIFY(cheap->risk.of(PathFigure::Npv).spread->mean < base->risk.of(PathFigure::Npv).spread->mean);
}

void RiskPanelTest::aPlanWithoutRacksShowsNoEmptyChart()
{
    Example e;
    Plan empty;
    empty.info.name = "Empty";
    e.session.setPlan(empty);
    QSignalSpy failed(&e.panel, &RiskPanel::failed);
    e.click("Run");
    QVERIFY(isDone(e));
    for (const ChartView* view : e.charts()) QVERIFY(view->findChild<NumberChart*>());
    QVERIFY(failed.count() == 1 || !e.texts().contains("Press Run"));
}

void RiskPanelTest::nothingIsCutInASmallDock()
{
    Example e;
    e.click("Run");
    QVERIFY(isDone(e));
    for (const QSize size : {QSize(1264, 300), QSize(1584, 520)}) {
        e.panel.resize(size);
        QTest::qWait(20);
        for (const QLabel* label : e.panel.findChildren<QLabel*>()) {
            if (!label->isVisible() || label->text().isEmpty()) continue;
            QVERIFY2(label->height() >= (label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height()), qPrintable(label->text()));
            QVERIFY2(e.panel.rect().contains(QRect(label->mapTo(&e.panel, QPoint()), label->size())), qPrintable(label->text()));
        }
    }
}

int main(int argc, char** argv) { return test::runOffscreen<RiskPanelTest>(argc, argv); }
#include "risk_panel_test.moc"
