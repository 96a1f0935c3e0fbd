// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/patience.h"
#include "tests/views/charts/number_charts.h"

#include "views/charts/number_chart.h"

#include "views/charts/chart_view.h"
#include "views/charts/number_hits.h"
#include "views/widgets/theme.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

using namespace gw;

namespace {

/// A chart of numbers in a window.
struct Shown {
    NumberChart chart;
    explicit Shown(const Chart& data)
    {
        chart.resize(360, 240);
        chart.setChart(data);
        chart.show();
    }
    QImage picture() { return chart.grab().toImage(); }
};

int count(const QImage& image, const QColor& colour)
{
    int found = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) found += image.pixelColor(x, y) == colour;
    return found;
}

} // namespace

class NumberChartTest : public QObject {
    Q_OBJECT
public:
    static void initMain() { qputenv("QT_QPA_PLATFORM", "offscreen"); }
private slots:
    void lossAndGainHaveTheirColours();
    void theFansBandsArePalerThanItsMedian();
    void aTornadoShowsBothEndsOfItsInputs();
    void thePointerOverABinTellsItsShare();
    void aClickOnAPointChoosesIt();
    void aClickBesideAllPointsChoosesNothing();
    void thePlanItselfCannotBeChosen();
    void arrowKeysWalkAlongTheFront();
    void darkThemeChangesTheColours();
    void everyMarkHasItsText_data();
    void everyMarkHasItsText();
    void theViewHandsClicksOnAndNamesItsMarks();
    void noTextIsCutAtAnySize();
};

void NumberChartTest::lossAndGainHaveTheirColours()
{
    Shown shown(histogram());
    const int loss = count(shown.picture(), Theme::light().error), gain = count(shown.picture(), Theme::light().accent);
    QVERIFY(loss > 100);
    QVERIFY(gain > 2 * loss);
}

void NumberChartTest::theFansBandsArePalerThanItsMedian()
{
    Shown shown(fan());
    ChartStyle style;
    style.paper = Theme::light().surface;
    const QColor tone = Theme::light().infrastructure;
    QVERIFY(count(shown.picture(), style.pale(tone, 0.22)) > 500);
    QVERIFY(count(shown.picture(), style.pale(tone, 0.45)) > 500);
    QVERIFY(count(shown.picture(), tone) > 50);
}

void NumberChartTest::aTornadoShowsBothEndsOfItsInputs()
{
    Shown shown(tornado());
    QVERIFY(count(shown.picture(), Theme::light().energy) > 200);
    QVERIFY(count(shown.picture(), Theme::light().infrastructure) > 200);
}

void NumberChartTest::thePointerOverABinTellsItsShare()
{
    Shown shown(histogram());
    QVERIFY(QTest::qWaitForWindowExposed(&shown.chart, patience));
    const QPoint middle = shown.chart.rect().center();
    QTest::mouseMove(&shown.chart, middle - QPoint(2, 0));
    QTest::mouseMove(&shown.chart, middle);
    QTRY_COMPARE_WITH_TIMEOUT(QToolTip::text(), QStringLiteral("NPV, B$: 0 to 1\n60 % of the futures"), patience);
}

void NumberChartTest::aClickOnAPointChoosesIt()
{
    Shown shown(scatter());
    QSignalSpy chosen(&shown.chart, &NumberChart::chosen);
    QTest::mouseClick(&shown.chart, Qt::LeftButton, {}, shown.chart.placeOf(1)->toPoint());
    QTest::mouseClick(&shown.chart, Qt::LeftButton, {}, shown.chart.placeOf(2)->toPoint() + QPoint(4, 3));
    QCOMPARE(chosen.count(), 2);
    QCOMPARE(chosen[0][0].toULongLong(), 1ULL);
    QCOMPARE(chosen[1][0].toULongLong(), 2ULL);
}

void NumberChartTest::aClickBesideAllPointsChoosesNothing()
{
    Shown shown(scatter());
    QSignalSpy chosen(&shown.chart, &NumberChart::chosen);
    QTest::mouseClick(&shown.chart, Qt::LeftButton, {}, shown.chart.placeOf(1)->toPoint() + QPoint(30, 0));
    QCOMPARE(chosen.count(), 0);
    QVERIFY(!shown.chart.placeOf(7));
}

void NumberChartTest::thePlanItselfCannotBeChosen()
{
    Shown shown(scatter());
    QSignalSpy chosen(&shown.chart, &NumberChart::chosen);
    const QPointF one = *shown.chart.placeOf(0), other = *shown.chart.placeOf(2);
    const QPointF plan(one.x() + (other.x() - one.x()) / 2, one.y() + (other.y() - one.y()) / 3);
    QTest::mouseClick(&shown.chart, Qt::LeftButton, {}, plan.toPoint());
    QCOMPARE(chosen.count(), 0);
}

void NumberChartTest::arrowKeysWalkAlongTheFront()
{
    Shown shown(scatter());
    QSignalSpy chosen(&shown.chart, &NumberChart::chosen);
    for (const auto key : {Qt::Key_Right, Qt::Key_Right, Qt::Key_Right, Qt::Key_Left}) QTest::keyClick(&shown.chart, key);
    QCOMPARE(chosen.count(), 4);
    for (const auto& [at, id] : {std::pair {0, 0ULL}, {1, 2ULL}, {2, 2ULL}, {3, 0ULL}}) QCOMPARE(chosen[at][0].toULongLong(), id);
    QVERIFY(shown.chart.focusPolicy() & Qt::TabFocus);
}

void NumberChartTest::darkThemeChangesTheColours()
{
    Shown shown(histogram());
    shown.chart.setTheme(Theme::dark());
    QVERIFY(count(shown.picture(), Theme::dark().accent) > 200);
    QCOMPARE(count(shown.picture(), Theme::light().accent), 0);
}

void NumberChartTest::everyMarkHasItsText_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("mark");
    QTest::addColumn<QString>("text");
    QTest::newRow("year") << 0 << 1 << "Year: 1\nMedian: -1 B$\n9 of 10: -3 to 1 B$\nHalf: -2 to 0 B$";
    QTest::newRow("bin") << 1 << 0 << "NPV, B$: -1 to 0\n30 % of the futures";
    QTest::newRow("row") << 2 << 1 << "Rack, price: 2.8 to 4.1 M$\nNPV, B$\nInput at P10: 2\nInput at P90: 1";
    QTest::newRow("point") << 3 << 2 << "Candidate 2";
}

void NumberChartTest::everyMarkHasItsText()
{
    QFETCH(int, kind);
    QFETCH(int, mark);
    QFETCH(QString, text);
    const std::array<Chart, 4> charts {fan(), histogram(), tornado(), scatter()};
    QCOMPARE(QString::fromStdString(markText(charts[static_cast<std::size_t>(kind)], static_cast<std::size_t>(mark))), text);
}

void NumberChartTest::theViewHandsClicksOnAndNamesItsMarks()
{
    ChartView view;
    view.resize(420, 300);
    view.setChart(scatter());
    view.show();
    QSignalSpy chosen(&view, &ChartView::chosen);
    auto* chart = view.findChild<NumberChart*>();
    QTest::mouseClick(chart, Qt::LeftButton, {}, chart->placeOf(2)->toPoint());
    QCOMPARE(chosen.count(), 1);
    QStringList texts;
    for (const QLabel* label : view.findChildren<QLabel*>()) texts << label->text();
    for (const char* name : {"Front", "Candidates", "Present&nbsp;plan", "Two on the front"}) QVERIFY2(texts.join(' ').contains(name), name);
}

void NumberChartTest::noTextIsCutAtAnySize()
{
    const QColor ink = Theme::light().mutedText;
    for (const Chart& chart : {fan(), histogram(), tornado(), scatter()})
        for (const QSize size : {QSize(220, 130), QSize(360, 240), QSize(700, 400)}) {
            Shown shown(chart);
            shown.chart.resize(size);
            const QImage image = shown.picture();
            for (int y = 0; y < image.height(); ++y)
                QVERIFY2(image.pixelColor(0, y) != ink && image.pixelColor(image.width() - 1, y) != ink, chart.id.c_str());
            for (int x = 0; x < image.width(); ++x) QVERIFY2(image.pixelColor(x, image.height() - 1) != ink, chart.id.c_str());
        }
}

QTEST_MAIN(NumberChartTest)
#include "number_chart_test.moc"
