// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/chart_commands.h"

#include "app/commands.h"
#include "tests/views/charts/number_charts.h"
#include "views/charts/chart_view.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMainWindow>
#include <QTest>

using namespace gw;

/// Charts are copied and saved by command, for hands that have no mouse.
class ChartCommandsTest : public QObject {
    Q_OBJECT
public:
    static void initMain() { qputenv("QT_QPA_PLATFORM", "offscreen"); }
private slots:
    void init();
    void aChartThatIsNotDrawnSaysSo();
    void aChartIsCopiedByItsName();
    void whatCannotBeWrittenIsComplainedOf();

private:
    std::unique_ptr<QMainWindow> m_window;
    std::unique_ptr<Commands> m_commands;
    ChartView* m_chart = nullptr;
    QStringList m_complaints;
};

void ChartCommandsTest::init()
{
    m_complaints.clear();
    m_commands.reset();
    m_window = std::make_unique<QMainWindow>();
    m_chart = new ChartView(m_window.get());
    m_chart->setAccessibleName("Cash flow");
    m_commands = std::make_unique<Commands>(*m_window);
    addChartCommands(*m_commands, *m_window, [this](const QString& why) { m_complaints << why; });
}

void ChartCommandsTest::aChartThatIsNotDrawnSaysSo()
{
    const QAction* copy = m_commands->find("chart.copy.0");
    QVERIFY(copy);
    QVERIFY(m_commands->whyNot(*copy).contains("not been drawn"));
    m_chart->setChart(fan());
    QVERIFY(m_commands->whyNot(*copy).isEmpty());
}

void ChartCommandsTest::aChartIsCopiedByItsName()
{
    m_chart->setChart(fan());
    QAction* copy = m_commands->find("chart.copy.0");
    QCOMPARE(copy->text(), QStringLiteral("Copy chart: Cash flow"));
    copy->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().contains("Median (B$)"));
}

void ChartCommandsTest::whatCannotBeWrittenIsComplainedOf()
{
    m_chart->setChart(fan());
    const Status status = m_chart->write("/nowhere/at/all.png");
    QVERIFY(!status);
    emit m_chart->refused(status.error());
    QVERIFY(m_complaints.join(' ').contains("/nowhere/at/all.png"));
}

QTEST_MAIN(ChartCommandsTest)
#include "chart_commands_test.moc"
