// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_view.h"

#include "tests/core/report/sample_outcome.h"
#include "tests/patience.h"
#include "views/widgets/theme.h"

#include <QElapsedTimer>
#include <QGraphicsTextItem>
#include <QGraphicsView>
#include <QLabel>
#include <QTest>
#include <QToolTip>

#include <memory>

using namespace gw;

namespace {

std::vector<Chart> allCharts()
{
    const Outcome outcome = sample::outcome();
    return {layersChart(outcome), cashFlowChart(outcome), powerStagesChart(outcome), hoursChart(outcome)};
}

std::unique_ptr<ChartView> shown(const Chart& chart, QSize size = {320, 220})
{
    auto view = std::make_unique<ChartView>();
    view->resize(size);
    view->setChart(chart);
    view->show();
    QTest::qWait(10);
    return view;
}

int count(const QImage& image, const QColor& colour)
{
    int found = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) found += image.pixelColor(x, y) == colour;
    return found;
}

/// What stands beside the ticks of the axis of values.
QStringList writtenNumbers(const ChartView& view)
{
    QStringList numbers;
    for (const QGraphicsItem* item : view.findChild<QGraphicsView*>()->scene()->items())
        if (const auto* label = qgraphicsitem_cast<const QGraphicsTextItem*>(item); label && label->isVisible()) {
            bool isNumber = false;
            label->toPlainText().toDouble(&isNumber);
            if (isNumber) numbers << label->toPlainText();
        }
    return numbers;
}

QImage picture(ChartView& view) { return view.grab().toImage(); }

} // namespace

class ChartViewTest : public QObject {
    Q_OBJECT
public:
    static void initMain() { qputenv("QT_QPA_PLATFORM", "offscreen"); }
private slots:
    void messageStandsAboveAndFits();
    void everyLayerShowsItsColour();
    void biggerValueMakesABiggerBarInTheSameView();
    void unchangedChartIsNotDrawnAnew();
    void chartOfAnotherShapeTakesThePlace();
    void darkThemeChangesTheColours();
    void pointerOverABarTellsItsValue();
    void numbersOfALowPlotAreWrittenOut();
    void emptyChartIsNoTrouble();
    void aChartWithoutValuesWritesZeroAlone();
    void updateTakesFewMilliseconds();
};

void ChartViewTest::messageStandsAboveAndFits()
{
    for (const Chart& chart : allCharts()) {
        const auto view = shown(chart);
        for (const QLabel* label : view->findChildren<QLabel*>()) {
            if (label->text() == QString::fromStdString(chart.title)) QVERIFY(label->geometry().top() < 20);
            QVERIFY2(label->height() >= label->heightForWidth(label->width()), chart.id.c_str());
            QVERIFY(view->rect().contains(label->geometry()));
        }
    }
}

void ChartViewTest::everyLayerShowsItsColour()
{
    const auto view = shown(layersChart(sample::outcome()));
    const QImage image = picture(*view);
    const Theme theme = Theme::light();
    for (const QColor& colour : {theme.energy, theme.chips, theme.infrastructure, theme.models, theme.applications})
        QVERIFY2(count(image, colour) > 20, qPrintable(colour.name()));
}

void ChartViewTest::biggerValueMakesABiggerBarInTheSameView()
{
    Outcome outcome = sample::outcome();
    const auto view = shown(layersChart(outcome));
    const QColor energy = Theme::light().energy;
    const int before = count(picture(*view), energy);
    outcome.layers[0].capex = millionDollars(6);
    view->setChart(layersChart(outcome));
    QTest::qWait(10);
    QVERIFY(count(picture(*view), energy) > 2 * before);
}

void ChartViewTest::unchangedChartIsNotDrawnAnew()
{
    const auto view = shown(cashFlowChart(sample::outcome()));
    const QImage before = picture(*view);
    view->setChart(cashFlowChart(sample::outcome()));
    QCOMPARE(picture(*view), before);
}

void ChartViewTest::chartOfAnotherShapeTakesThePlace()
{
    const auto charts = allCharts();
    const auto view = shown(charts[0]);
    for (const std::size_t next : {1, 2, 3, 0}) {
        view->setChart(charts[next]);
        QTest::qWait(10);
        QCOMPARE(picture(*view), picture(*shown(charts[next])));
    }
}

void ChartViewTest::darkThemeChangesTheColours()
{
    const auto view = shown(layersChart(sample::outcome()));
    view->setTheme(Theme::dark());
    QTest::qWait(10);
    const QImage image = picture(*view);
    QVERIFY(count(image, Theme::dark().chips) > 500);
    QCOMPARE(count(image, Theme::light().chips), 0);
}

void ChartViewTest::pointerOverABarTellsItsValue()
{
    const auto view = shown(layersChart(sample::outcome()));
    const QImage image = picture(*view);
    QPoint chips;
    for (int y = 0; y < image.height() && chips.isNull(); ++y)
        for (int x = 0; x < image.width() && chips.isNull(); ++x)
            if (y > 110 && image.pixelColor(x, y) == Theme::light().chips) chips = {x + 10, y + 6};
    QVERIFY(!chips.isNull());
    QWidget* target = view->childAt(chips);
    QVERIFY(target);
    QTest::mouseMove(target, target->mapFrom(view.get(), chips - QPoint(3, 0)));
    QTest::mouseMove(target, target->mapFrom(view.get(), chips));
    QTRY_COMPARE_WITH_TIMEOUT(QToolTip::text(), QStringLiteral("Capital\nChips: 28 M$"), patience);
}

void ChartViewTest::numbersOfALowPlotAreWrittenOut()
{
    for (const int height : {150, 175, 200, 260}) {
        const auto view = shown(layersChart(sample::outcome()), {300, height});
        const auto* plot = view->findChild<QGraphicsView*>();
        QVERIFY(plot);
        QStringList numbers;
        for (const QGraphicsItem* item : plot->scene()->items())
            if (const auto* label = qgraphicsitem_cast<const QGraphicsTextItem*>(item); label && label->isVisible()) numbers << label->toPlainText();
        QVERIFY(numbers.contains("0"));
        QVERIFY2(numbers.filter("..").isEmpty(), qPrintable(numbers.join(' ')));
    }
}

void ChartViewTest::emptyChartIsNoTrouble()
{
    const auto view = shown(cashFlowChart(Outcome {}));
    view->setChart(layersChart(Outcome {}));
    view->setChart(cashFlowChart(sample::outcome()));
    view->setChart(Chart {});
    QVERIFY(!picture(*view).isNull());
}

void ChartViewTest::aChartWithoutValuesWritesZeroAlone()
{
    Outcome nothing = sample::outcome();
    nothing.headline.facilityPower = {};
    for (auto& stage : nothing.power) stage.loss = {};
    const auto view = shown(powerStagesChart(nothing));
    QCOMPARE(writtenNumbers(*view), QStringList {"0"});
    view->setChart(powerStagesChart(sample::outcome()));
    QTRY_VERIFY2_WITH_TIMEOUT(writtenNumbers(*view).size() > 2, qPrintable(writtenNumbers(*view).join(' ')), patience);
    view->setChart(powerStagesChart(nothing));
    QTRY_COMPARE_WITH_TIMEOUT(writtenNumbers(*view), QStringList {"0"}, patience);
}

void ChartViewTest::updateTakesFewMilliseconds()
{
    Outcome outcome = sample::outcome();
    const auto view = shown(cashFlowChart(outcome));
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 20; ++i) {
        outcome.years[1].net = millionDollars(10 + i);
        view->setChart(cashFlowChart(outcome));
    }
    QVERIFY2(timer.elapsed() < 20 * 16, qPrintable(QString::number(timer.elapsed())));
}

QTEST_MAIN(ChartViewTest)
#include "chart_view_test.moc"
