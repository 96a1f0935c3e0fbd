// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/shown_window.h"
#include "tests/patience.h"
#include "tests/views/session/example_session.h"

#include "views/charts/number_chart.h"
#include "views/panels/candidate_card.h"
#include "views/panels/catalog_panel.h"
#include "views/panels/derivation_model.h"
#include "views/panels/explain_panel.h"
#include "views/panels/inspector.h"
#include "core/explain/object_figure.h"
#include "views/panels/one_line_panel.h"
#include "views/panels/risk_panel.h"
#include "views/session/failure_drill.h"
#include "views/panels/sweep_page.h"
#include "views/widgets/click_box.h"

#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

using namespace gw;

/// Figures of the whole window pressed as a user presses them, down to the tree that comes.
class ExplainedFiguresTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_window.reset(), m_e.reset(); }
    void aFigureOfTheInspectorIsExplained_data();
    void aFigureOfTheInspectorIsExplained();
    void racksAndTokensThatAFailureTakesAlongAreExplained();
    void aFigureOfACardIsExplained();
    void theSumOfASelectionIsExplained();
    void aFigureOfACandidateIsExplainedAndThePlanStaysOpen();
    void aFigureOfTheCatalogueLeadsToItsCard();

private:
    template <class T> T& part() const { return *m_window->findChild<T*>(); }
    const Derivation* shown() const { return part<ExplainPanel>().model().explained() ? &part<ExplainPanel>().model().explained()->derivation : nullptr; }
    void press(const QString& name);
    bool comes(const std::string& metric) { return QTest::qWaitFor([&] { return shown() && shown()->metric == metric; }, patience); }

    std::unique_ptr<ExampleSession> m_e;
    std::unique_ptr<MainWindow> m_window;
};

void ExplainedFiguresTest::init()
{
    m_e = std::make_unique<ExampleSession>();
    m_window = std::make_unique<MainWindow>(m_e->session, Settings {.theme = ThemeChoice::Light});
    QVERIFY(test::isShown(*m_window));
    m_e->session.setPlan(m_e->generated());
    QVERIFY(m_e->isSettled());
}

/// A click on the figure that goes by this name to those who do not see.
void ExplainedFiguresTest::press(const QString& name)
{
    QCoreApplication::processEvents(); // What was just chosen has its lines.
    for (ClickBox* box : part<Inspector>().findChildren<ClickBox*>()) {
        if (box->accessibleName() != name) continue;
        part<Inspector>().ensureWidgetVisible(box);
        return QTest::mouseClick(box, Qt::LeftButton);
    }
    QFAIL(qPrintable(name));
}

void ExplainedFiguresTest::aFigureOfTheInspectorIsExplained_data()
{
    QTest::addColumn<QString>("figure");
    QTest::addColumn<QString>("key");
    QTest::newRow("mean output") << "How Mean output is made" << "mean";
    QTest::newRow("loading with a side lost") << "How Loading, other side lost is made" << "failure_loading";
    QTest::newRow("heat") << "How Heat is made" << "heat";
    QTest::newRow("margin") << "How Margin is made" << "margin";
}

void ExplainedFiguresTest::aFigureOfTheInspectorIsExplained()
{
    QFETCH(QString, figure);
    QFETCH(QString, key);
    const Plan& plan = m_e->session.plan();
    const auto isUps = [&](const Equipment& piece) { return m_e->session.catalog().find(piece.type)->kind == EquipmentKind::Ups; };
    const auto ups = std::find_if(plan.equipment.begin(), plan.equipment.end(), isUps);
    QVERIFY(ups != plan.equipment.end());
    m_e->session.select({ups->id});
    press(figure);
    QVERIFY(comes(key.toStdString() + ":" + std::to_string(ups->id.number)));
    QVERIFY(shown()->nodes.size() > 10);
    QVERIFY(part<ExplainPanel>().isVisible() && part<ExplainPanel>().tree().hasFocus());
}

/// With one side only, what hangs on a UPS goes dark with it.
void ExplainedFiguresTest::racksAndTokensThatAFailureTakesAlongAreExplained()
{
    Plan plan = m_e->generated();
    for (const Feed& feed : std::vector<Feed>(plan.feeds.begin(), plan.feeds.end()))
        if (feed.side == Side::B) plan.feeds.remove(feed.id);
    m_e->session.setPlan(plan);
    QVERIFY(m_e->isSettled());
    const auto isUps = [&](const Equipment& piece) { return m_e->session.catalog().find(piece.type)->kind == EquipmentKind::Ups; };
    const FailureDrill& drill = FailureDrill::of(m_e->session);
    for (const Equipment& piece : plan.equipment) {
        const std::vector<EquipmentId> lost = isUps(piece) ? drill.racksLostWithout(piece.id) : std::vector<EquipmentId> {};
        if (lost.empty()) continue;
        double tokens = 0, power = 0;
        for (const EquipmentId id : lost) tokens += m_e->session.outcomeOf(id)->tokensPerSecond.si(), power += m_e->session.outcomeOf(id)->peakPower.si();
        m_e->session.select({piece.id});
        press("How Tokens lost with it is made");
        QVERIFY(comes(metricOf(ObjectFigureKind::Tokens, plan, lost)));
        QVERIFY(tokens > 0 && std::abs(shown()->root().value - tokens) <= 1e-9 * tokens);
        press("How Racks lost with it is made");
        QVERIFY(comes(metricOf(ObjectFigureKind::Load, plan, lost)));
        QVERIFY(power > 0 && std::abs(shown()->root().value - power) <= 1e-9 * power);
        return;
    }
    QFAIL("no UPS takes a rack along");
}

void ExplainedFiguresTest::aFigureOfACardIsExplained()
{
    m_window->showPanel("one_line");
    auto& panel = part<OneLinePanel>();
    QTRY_VERIFY_WITH_TIMEOUT(panel.isVisible() && !panel.view().diagram().nodes.empty(), patience);
    const auto& nodes = panel.view().diagram().nodes;
    const auto ups = std::find_if(nodes.begin(), nodes.end(), [](const DiagramNode& node) { return node.symbol == DiagramSymbol::Ups; });
    QVERIFY(ups != nodes.end());
    const auto menu = panel.edits().menuFor(static_cast<std::size_t>(ups - nodes.begin()), DiagramView::nothing);
    for (QMenu* figures : menu->findChildren<QMenu*>())
        for (QAction* action : figures->title() == "How is it made?" ? figures->actions() : QList<QAction*>())
            if (action->text().startsWith("Loading of") && !action->text().endsWith("at worst")) action->trigger();
    QVERIFY(QTest::qWaitFor([&] { return shown() && shown()->metric.starts_with("loading:"); }, patience));
    QVERIFY(part<ExplainPanel>().isVisible() && std::abs(shown()->root().value - ups->loading) <= 1e-9);
}

void ExplainedFiguresTest::theSumOfASelectionIsExplained()
{
    const Plan& plan = m_e->session.plan();
    m_e->session.select({plan.equipment[0].id, plan.equipment[1].id});
    press("How Cost is made");
    QVERIFY(comes("cost:" + std::to_string(plan.equipment[0].id.number) + "-" + std::to_string(plan.equipment[1].id.number)));
    QCOMPARE(shown()->root().value, (m_e->session.outcome().equipment[0].cost + m_e->session.outcome().equipment[1].cost).si());
}

void ExplainedFiguresTest::aFigureOfACandidateIsExplainedAndThePlanStaysOpen()
{
    const Plan before = m_e->session.plan();
    m_window->risk().showSearch();
    m_window->showPanel("risk");
    auto& page = part<SweepPage>();
    QTRY_VERIFY_WITH_TIMEOUT(page.isVisible(), patience);
    auto* vary = page.findChild<QComboBox*>();
    vary->setCurrentIndex(vary->findData("racks"));
    auto* values = page.findChildren<QLineEdit*>()[0];
    values->selectAll();
    QTest::keyClicks(values, "4:8:5");
    page.run();
    QTRY_VERIFY_WITH_TIMEOUT(!page.runner().isRunning() && part<NumberChart>().isVisible(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(page.findChild<NumberChart*>()->placeOf(1), patience);
    auto* chart = page.findChild<NumberChart*>();
    QTest::mouseClick(chart, Qt::LeftButton, {}, chart->placeOf(1)->toPoint());
    QCoreApplication::processEvents();
    auto* figure = page.findChild<CandidateCard*>()->findChild<ClickBox*>();
    QVERIFY(figure);
    QTest::mouseClick(figure, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(part<ExplainPanel>().isVisible() && shown() && part<ExplainPanel>().whose().isVisible(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(*part<ExplainPanel>().model().explained()->plan != before, patience);
    QVERIFY(m_e->session.plan() == before);
    QTest::mouseClick(part<ExplainPanel>().whose().findChild<QPushButton*>("backToPlan"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(*part<ExplainPanel>().model().explained()->plan == before, patience);
    QVERIFY(!part<ExplainPanel>().whose().isVisible());
}

void ExplainedFiguresTest::aFigureOfTheCatalogueLeadsToItsCard()
{
    m_e->session.select({m_e->session.plan().equipment[0].id});
    press("Where Price is from");
    QTRY_VERIFY_WITH_TIMEOUT(part<CatalogPanel>().isVisible(), patience);
    QCOMPARE(part<CatalogPanel>().chosenId(), m_e->session.plan().equipment[0].type);
}

QTEST_MAIN(ExplainedFiguresTest)
#include "explained_figures_test.moc"
