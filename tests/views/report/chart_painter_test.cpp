// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/report/chart_painter.h"

#include "tests/core/report/sample_outcome.h"
#include "tests/views/charts/number_charts.h"
#include "views/report/print_style.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <limits>

using namespace gw;

namespace {

constexpr int width = 480, height = 190;

QImage painted(const Chart& chart)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintChart(painter, QRectF(10, 10, width - 20, height - 20), chart);
    return image;
}

/// Pixels within `area` that are of `colour`, or of anything but paper.
int count(const QImage& image, const QRect& area, std::optional<QColor> colour = std::nullopt)
{
    int found = 0;
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x) {
            const QRgb pixel = image.pixel(x, y);
            found += colour ? pixel == colour->rgb() : pixel != QColor(Qt::white).rgb();
        }
    return found;
}

Chart barChart(std::vector<double> values)
{
    Chart chart {ChartKind::Bars, "test", "Bars", "MW"};
    for (std::size_t i = 0; i < values.size(); ++i) chart.categories.push_back("c" + std::to_string(i));
    chart.series = {{"s", SeriesTone::Chips, std::move(values)}};
    return chart;
}

const QRect everything(0, 0, width, height);

} // namespace

class ChartPainterTest : public QObject {
    Q_OBJECT
public:
    static void initMain() { qputenv("QT_QPA_PLATFORM", "offscreen"); }
private slots:
    void everyChartOfTheReportHasTitleMarksAndCategories();
    void nothingIsDrawnOutsideTheArea();
    void everyLayerShowsItsColour();
    void negativeBarsHangBelowTheZeroLine();
    void tallerValueMakesATallerBar();
    void valuesWithoutMarkLeaveAGap();
    void tinyLossStillShows();
    void chartWithoutCategoriesKeepsItsTitle();
    void chartsOfNumbersShowTheirMarksInsideTheArea();
};

void ChartPainterTest::everyChartOfTheReportHasTitleMarksAndCategories()
{
    const Outcome outcome = sample::outcome();
    for (const Chart& chart : {layersChart(outcome), cashFlowChart(outcome), powerStagesChart(outcome), hoursChart(outcome)}) {
        const QImage image = painted(chart);
        QVERIFY2(count(image, QRect(10, 10, 300, 16), print::ink()) > 50, chart.id.c_str());
        QVERIFY2(count(image, QRect(40, 45, 400, 110)) > 3000, chart.id.c_str());
        QVERIFY2(count(image, QRect(10, height - 34, width - 20, 14)) > 50, chart.id.c_str());
    }
}

void ChartPainterTest::nothingIsDrawnOutsideTheArea()
{
    const Outcome outcome = sample::outcome();
    for (const Chart& chart : {layersChart(outcome), cashFlowChart(outcome), powerStagesChart(outcome), hoursChart(outcome)}) {
        const QImage image = painted(chart);
        for (const QRect& margin : {QRect(0, 0, width, 9), QRect(0, 0, 8, height), QRect(width - 8, 0, 8, height), QRect(0, height - 8, width, 8)})
            QVERIFY2(count(image, margin) == 0, chart.id.c_str());
    }
}

void ChartPainterTest::everyLayerShowsItsColour()
{
    const QImage image = painted(layersChart(sample::outcome()));
    for (const SeriesTone tone : {SeriesTone::Energy, SeriesTone::Chips, SeriesTone::Infrastructure, SeriesTone::Models, SeriesTone::Applications})
        QVERIFY(count(image, everything, print::of(tone)) > 60);
}

void ChartPainterTest::negativeBarsHangBelowTheZeroLine()
{
    const QImage image = painted(barChart({10, -10}));
    const QColor colour = print::of(SeriesTone::Chips);
    const QRect upper(0, 50, width, 45), lower(0, 112, width, 30);
    QVERIFY(count(image, upper.intersected(QRect(0, 0, width / 2, height)), colour) > 500);
    QVERIFY(count(image, lower.intersected(QRect(width / 2, 0, width / 2, height)), colour) > 500);
    QCOMPARE(count(image, lower.intersected(QRect(0, 0, width / 2 - 20, height)), colour), 0);
}

void ChartPainterTest::tallerValueMakesATallerBar()
{
    const QImage image = painted(barChart({50, 100}));
    const QColor colour = print::of(SeriesTone::Chips);
    const int half = count(image, QRect(0, 0, width / 2, height), colour), full = count(image, QRect(width / 2, 0, width / 2, height), colour);
    QVERIFY(std::abs(full - 2 * half) < full / 20);
}

void ChartPainterTest::valuesWithoutMarkLeaveAGap()
{
    const QImage image = painted(barChart({10, std::numeric_limits<double>::quiet_NaN()}));
    QCOMPARE(count(image, QRect(width / 2 + 20, 0, width / 2 - 20, height), print::of(SeriesTone::Chips)), 0);
}

void ChartPainterTest::tinyLossStillShows()
{
    Chart chart {ChartKind::Waterfall, "test", "Losses", "MW", {"IT", "UPS", "Site"}};
    chart.series = {{"steps", SeriesTone::Energy, {999.9, 0.1, 1000}}};
    QImage image = painted(chart);
    int orange = 0;
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const QColor pixel = image.pixelColor(x, y);
            orange += pixel.red() > 200 && pixel.blue() < pixel.red() - 60;
        }
    QVERIFY(orange > 20);
}

void ChartPainterTest::chartWithoutCategoriesKeepsItsTitle()
{
    const QImage image = painted(barChart({}));
    QVERIFY(count(image, QRect(10, 10, 100, 16)) > 20);
    QCOMPARE(count(image, QRect(10, 60, width - 20, 100)), 0);
}

void ChartPainterTest::chartsOfNumbersShowTheirMarksInsideTheArea()
{
    for (const auto& [chart, colour] : {std::pair {fan(), print::of(SeriesTone::Infrastructure)}, {histogram(), print::of(SeriesTone::Bad)},
             {tornado(), print::of(SeriesTone::Energy)}, {scatter(), print::of(SeriesTone::Applications)}}) {
        const QImage image = painted(chart);
        QVERIFY2(count(image, everything, colour) > 20, chart.id.c_str());
        QVERIFY2(count(image, QRect(0, 0, width, 30)) > 50, chart.id.c_str());
        for (const QRect& edge : {QRect(0, 0, 4, height), QRect(width - 4, 0, 4, height), QRect(0, height - 4, width, 4)})
            QVERIFY2(count(image, edge) == 0, chart.id.c_str());
    }
}

QTEST_MAIN(ChartPainterTest)
#include "chart_painter_test.moc"
