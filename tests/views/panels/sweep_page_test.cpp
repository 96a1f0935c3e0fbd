// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/patience.h"
#include "tests/views/panels/run_offscreen.h"
#include "tests/views/session/example_session.h"

#include "core/compute/scenario.h"
#include "core/editing/compose.h"
#include "core/explain/explain.h"
#include "core/search/metric.h"
#include "views/charts/number_chart.h"
#include "views/panels/candidate_card.h"
#include "views/panels/asked.h"
#include "views/panels/sweep_page.h"
#include "views/widgets/click_box.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace gw;

namespace {

/// The search page on the example plan, shown.
struct Example : ExampleSession {
    SweepPage page {session};

    Example()
    {
        page.resize(1264, 300);
        page.show();
    }

    QComboBox* box(const QString& name)
    {
        for (auto* box : page.findChildren<QComboBox*>())
            if (box->accessibleName() == name) return box;
        return nullptr;
    }
    QLineEdit* line(int at) { return page.findChildren<QLineEdit*>()[at]; }
    QPushButton* button(const QString& text)
    {
        for (auto* button : page.findChildren<QPushButton*>())
            if (button->text() == text && button->isVisible()) return button;
        return nullptr;
    }
    void vary(const QString& first, const QString& values)
    {
        box("Vary")->setCurrentIndex(box("Vary")->findData(first));
        line(0)->selectAll();
        QTest::keyClicks(line(0), values);
    }
    bool search()
    {
        QTest::mouseClick(button("Search"), Qt::LeftButton);
        return QTest::qWaitFor([this] { return !page.runner().isRunning(); }, patience);
    }
    void clickPoint(std::uint64_t candidate)
    {
        auto* chart = page.findChild<NumberChart*>();
        QTest::mouseClick(chart, Qt::LeftButton, {}, chart->placeOf(candidate)->toPoint());
    }
    QString texts()
    {
        QStringList all;
        for (const QLabel* label : page.findChildren<QLabel*>())
            if (label->isVisible()) all << label->text();
        return all.join('\n');
    }
};

} // namespace

class SweepPageTest : public QObject {
    Q_OBJECT
private slots:
    void itOffersInputsWithValuesToTry();
    void itCountsTheCandidatesOfTwoInputs();
    void aValueThatMakesNoSenseIsRefusedWithItsReason();
    void searchDrawsTheCandidatesAndTheFront();
    void aClickTellsWhatACandidateChanges();
    void aClickOnAFigureOfACandidateAsksForThatCandidatesPlan();
    void aCandidateThatChangesThePlanIsOneStep();
    void aCandidateOfAssumptionsBecomesAScenario();
    void aCandidateOfAnEarlierPlanCannotBeOpened();
    void aSearchCanBeCancelled();
    void anotherPlanForgetsTheCandidates();
};

void SweepPageTest::itOffersInputsWithValuesToTry()
{
    Example e;
    QVERIFY(e.box("Vary")->count() > 15);
    for (int i = 0; i < e.box("Vary")->count(); ++i) {
        e.box("Vary")->setCurrentIndex(i);
        QVERIFY2(e.button("Search")->isEnabled(), qPrintable(e.box("Vary")->currentText() + ": " + e.line(0)->text() + "\n" + e.texts()));
    }
}

void SweepPageTest::itCountsTheCandidatesOfTwoInputs()
{
    Example e;
    e.vary("racks", "4:8:5");
    QVERIFY(e.texts().contains("5 candidates"));
    e.box("and")->setCurrentIndex(e.box("and")->findData("workload.utilisation"));
    e.line(1)->setText("0.5,0.6,0.7");
    QVERIFY2(e.texts().contains("15 candidates"), qPrintable(e.texts()));
}

void SweepPageTest::aValueThatMakesNoSenseIsRefusedWithItsReason()
{
    Example e;
    e.vary("racks", "0:8:5");
    QVERIFY(!e.button("Search")->isEnabled());
    QVERIFY2(e.texts().contains("racks") && e.texts().contains("0"), qPrintable(e.texts()));
    e.vary("racks", "8");
    QVERIFY(e.button("Search")->isEnabled());
}

void SweepPageTest::searchDrawsTheCandidatesAndTheFront()
{
    Example e;
    e.vary("racks", "4:8:5");
    QVERIFY(e.texts().contains("Choose what may be different"));
    QVERIFY(e.search());
    QVERIFY2(e.texts().contains("5 candidates on CPU"), qPrintable(e.texts()));
    const auto* chart = e.page.findChild<NumberChart*>();
    for (std::uint64_t id = 0; id < 5; ++id) QVERIFY(chart->placeOf(id) && QRectF(chart->rect()).contains(*chart->placeOf(id)));
    QVERIFY(chart->placeOf(0)->x() < chart->placeOf(4)->x());
}

void SweepPageTest::aClickTellsWhatACandidateChanges()
{
    Example e;
    e.vary("racks", "4:8:5");
    QVERIFY(e.search());
    e.clickPoint(1);
    for (const char* part : {"Candidate 1", "Number of racks: 5, now 8", "Capital", "better than $", "Net present value"})
        QVERIFY2(e.texts().contains(part), qPrintable(e.texts()));
}

/// The figure that the tree then has is the candidate's; the open plan stays what it is.
void SweepPageTest::aClickOnAFigureOfACandidateAsksForThatCandidatesPlan()
{
    Example e;
    QSignalSpy wanted(&e.page, &SweepPage::explainWanted);
    e.vary("racks", "4:8:5");
    QVERIFY(e.search());
    const Plan before = e.session.plan();
    e.clickPoint(1);
    const auto boxes = e.page.findChild<CandidateCard*>()->findChildren<ClickBox*>();
    QVERIFY(boxes.size() >= 2);
    for (ClickBox* box : boxes) {
        wanted.clear();
        QTest::mouseClick(box, Qt::LeftButton);
        QCOMPARE(wanted.count(), 1);
        const Asked asked = wanted[0][0].value<Asked>();
        QVERIFY(asked.other && asked.other->name.contains('1'));
        const auto tree = explain(*asked.other->plan, e.session.catalog(), asked.metric.toStdString(), asked.other->factors);
        QVERIFY(tree);
        const QString shown = box->findChild<QLabel*>()->text();
        const QString value = QString::fromStdString(valueText(tree->root().kind, tree->root().value)).section(' ', 0, 0);
        QVERIFY2(shown.startsWith(value), qPrintable(shown + " against " + value));
    }
    QVERIFY(e.session.plan() == before);
}

void SweepPageTest::aCandidateThatChangesThePlanIsOneStep()
{
    Example e;
    e.vary("racks", "4:8:5");
    QVERIFY(e.search());
    const Plan before = e.session.plan();
    e.clickPoint(1);
    QTest::mouseClick(e.button("Open in the plan"), Qt::LeftButton);
    QVERIFY(e.isSettled());
    QCOMPARE(e.session.outcome().headline.racks, 5U);
    QCOMPARE(e.session.undoStack().count(), 1);
    e.session.undoStack().undo();
    QVERIFY(e.session.plan() == before);
}

void SweepPageTest::aCandidateOfAssumptionsBecomesAScenario()
{
    Example e;
    QSignalSpy opened(&e.page, &SweepPage::scenarioOpened);
    e.vary("scenario.token_price", "0.8,1.2");
    QVERIFY(e.search());
    e.clickPoint(1);
    QTest::mouseClick(e.button("Open as scenario"), Qt::LeftButton);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(e.session.plan().scenarios.size(), std::size_t {1});
    const Scenario& scenario = e.session.plan().scenarios[0];
    QCOMPARE(opened[0][0].value<ScenarioId>(), scenario.id);
    QCOMPARE(factorsOf(e.session.plan(), scenario.id).of(Assumption::TokenPrice), 1.2);
}

void SweepPageTest::aCandidateOfAnEarlierPlanCannotBeOpened()
{
    Example e;
    e.vary("racks", "4:8:5");
    QVERIFY(e.search());
    e.clickPoint(1);
    QVERIFY(e.button("Open in the plan")->isEnabled());
    e.session.perform(removeEquipment(e.session.plan(), {e.firstRack()}));
    QVERIFY(!e.button("Open in the plan")->isEnabled());
    QVERIFY(e.texts().contains("Search again"));
    e.session.undoStack().undo();
    QVERIFY(e.button("Open in the plan")->isEnabled());
}

void SweepPageTest::aSearchCanBeCancelled()
{
    Example e;
    e.vary("workload.utilisation", "0.1:0.9:15000");
    QTest::mouseClick(e.button("Search"), Qt::LeftButton);
    auto* bar = e.page.findChild<QProgressBar*>();
    QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), patience);
    QTRY_VERIFY2_WITH_TIMEOUT(e.texts().contains("Computing candidates"), qPrintable(e.texts()), patience);
    QTest::mouseClick(e.button("Cancel"), Qt::LeftButton);
    QVERIFY(!e.page.runner().isRunning());
    QVERIFY(!bar->isVisible());
    QVERIFY(!e.page.findChild<NumberChart*>());
}

void SweepPageTest::anotherPlanForgetsTheCandidates()
{
    Example e;
    e.vary("racks", "4:8:5");
    QVERIFY(e.search());
    e.session.setPlan(e.generated());
    QVERIFY(e.texts().contains("Choose what may be different"));
    QVERIFY(e.texts().contains("No candidate chosen"));
}

int main(int argc, char** argv) { return test::runOffscreen<SweepPageTest>(argc, argv); }
#include "sweep_page_test.moc"
