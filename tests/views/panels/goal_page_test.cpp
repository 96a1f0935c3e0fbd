// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/patience.h"
#include "tests/views/panels/run_offscreen.h"
#include "tests/views/session/example_session.h"

#include "core/compute/compile.h"
#include "core/compute/scenario.h"
#include "core/explain/explain.h"
#include "views/panels/asked.h"
#include "views/panels/goal_page.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace gw;

namespace {

/// The goal page on the example plan, shown.
struct Example : ExampleSession {
    GoalPage page {session};

    Example()
    {
        page.resize(1264, 300);
        page.show();
    }

    template <class Editor>
    Editor* named(const QString& name)
    {
        for (auto* editor : page.findChildren<Editor*>())
            if (editor->accessibleName() == name) return editor;
        return nullptr;
    }
    void write(const QString& name, const QString& text)
    {
        auto* line = named<QLineEdit>(name);
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    void choose(const QString& name, const QString& key)
    {
        auto* box = named<QComboBox>(name);
        box->setCurrentIndex(box->findData(key));
    }
    QPushButton* button(const QString& text)
    {
        for (auto* button : page.findChildren<QPushButton*>())
            if (button->text() == text && button->isVisible()) return button;
        return nullptr;
    }
    bool seek()
    {
        QTest::mouseClick(button("Seek"), Qt::LeftButton);
        return QTest::qWaitFor([this] { return !page.runner().isRunning(); }, patience);
    }
    QString texts()
    {
        QStringList all;
        for (const QLabel* label : page.findChildren<QLabel*>())
            if (label->isVisible()) all << label->text();
        return all.join('\n');
    }
    double npv() const { return session.outcome().headline.npv.in(dollar); }
};

} // namespace

class GoalPageTest : public QObject {
    Q_OBJECT
private slots:
    void itOffersNumbersWithTheRangesToSeekIn();
    void theValueFoundIsOneStepThatReachesTheTarget();
    void theFigureAtTheValueFoundCanBeAskedHowItIsMade();
    void anAssumptionBecomesAScenario();
    void aTargetOutOfReachSaysWhyAndOffersNothing();
    void aQuestionThatMakesNoSenseCannotBeAsked();
    void aValueForAnEarlierPlanCannotBeApplied();
};

void GoalPageTest::itOffersNumbersWithTheRangesToSeekIn()
{
    Example e;
    auto* inputs = e.named<QComboBox>("by changing");
    QVERIFY(inputs->count() > 8);
    QCOMPARE(inputs->findData("rack_type"), -1); // a choice has no value to seek
    QCOMPARE(inputs->currentData().toString(), QString("token_price"));
    QCOMPARE(e.named<QLineEdit>("between")->text(), QString("0.25:4"));
    e.choose("by changing", "workload.utilisation");
    QVERIFY(e.named<QLineEdit>("between")->text().endsWith(":1"));
    QVERIFY(e.button("Seek")->isEnabled());
}

void GoalPageTest::theValueFoundIsOneStepThatReachesTheTarget()
{
    Example e;
    const Plan before = e.session.plan();
    QVERIFY(e.npv() != 0);
    QVERIFY(e.seek());
    QVERIFY2(e.texts().contains("With token price") && e.texts().contains("net present value is $0"), qPrintable(e.texts()));
    QVERIFY(e.texts().contains("The plan has 1 and comes to"));
    QTest::mouseClick(e.button("Apply to the plan"), Qt::LeftButton);
    QVERIFY(e.isSettled());
    QVERIFY2(std::abs(e.npv()) < 1e-6 * e.session.outcome().headline.capex.in(dollar), qPrintable(QString::number(e.npv())));
    e.session.undoStack().undo();
    QVERIFY(e.session.plan() == before);
}

void GoalPageTest::theFigureAtTheValueFoundCanBeAskedHowItIsMade()
{
    Example e;
    QSignalSpy wanted(&e.page, &GoalPage::explainWanted);
    e.choose("by changing", "token_price");
    QVERIFY(e.seek());
    const Plan before = e.session.plan();
    QTest::mouseClick(e.button("How is it made?"), Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
    const Asked asked = wanted[0][0].value<Asked>();
    QVERIFY(asked.other);
    const auto tree = explain(*asked.other->plan, e.session.catalog(), asked.metric.toStdString(), asked.other->factors);
    QVERIFY(tree);
    QVERIFY2(std::abs(tree->root().value) < std::abs(e.npv()) * 1e-3, qPrintable(QString::number(tree->root().value)));
    QVERIFY(e.session.plan() == before);
}

void GoalPageTest::anAssumptionBecomesAScenario()
{
    Example e;
    QSignalSpy opened(&e.page, &GoalPage::scenarioOpened);
    e.choose("by changing", "scenario.token_price");
    QVERIFY(e.seek());
    QTest::mouseClick(e.button("Open as a scenario"), Qt::LeftButton);
    QCOMPARE(opened.count(), 1);
    const ScenarioId id = opened[0][0].value<ScenarioId>();
    const auto solved = makeCpuSolver(1)->solve(compile(e.session.plan(), e.catalog).value(), factorsOf(e.session.plan(), id)).value();
    QVERIFY(std::abs(solved.headline.npv.in(dollar)) < 1e-6 * solved.headline.capex.in(dollar));
}

void GoalPageTest::aTargetOutOfReachSaysWhyAndOffersNothing()
{
    Example e;
    e.choose("Bring", "pue");
    e.write("to", "0.9");
    QVERIFY(e.seek());
    QVERIFY2(e.texts().contains("Not reachable, because"), qPrintable(e.texts()));
    QVERIFY(!e.button("Apply to the plan"));
}

void GoalPageTest::aQuestionThatMakesNoSenseCannotBeAsked()
{
    Example e;
    e.write("to", "much");
    QVERIFY(!e.button("Seek")->isEnabled());
    QVERIFY2(e.texts().contains("much"), qPrintable(e.texts()));
    e.write("to", "1");
    QVERIFY(e.button("Seek")->isEnabled());
    e.write("between", "4:1");
    QVERIFY(!e.button("Seek")->isEnabled());
}

void GoalPageTest::aValueForAnEarlierPlanCannotBeApplied()
{
    Example e;
    QVERIFY(e.seek());
    QVERIFY(e.button("Apply to the plan")->isEnabled());
    e.session.setPlan(e.generated());
    QVERIFY(!e.button("Apply to the plan"));
}

int main(int argc, char** argv) { return test::runOffscreen<GoalPageTest>(argc, argv); }
#include "goal_page_test.moc"
