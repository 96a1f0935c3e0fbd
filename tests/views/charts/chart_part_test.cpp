// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_part.h"

#include "tests/views/charts/number_charts.h"
#include "views/charts/chart_view.h"
#include "views/charts/number_chart.h"

#include <QAction>
#include <QClipboard>
#include <QGraphicsView>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace gw;

namespace {

Chart years()
{
    Chart chart {ChartKind::BarsWithLine, "cash_flow", "Paid back in year 3", "M$", {"0", "1", "2", "3", "4", "5"}, {}, 3.2, "Paid back", "Year"};
    chart.series = {{"Cash", SeriesTone::Good, {-9, 2, 3, 4, 5, 6}}, {"Sum", SeriesTone::Accent, {-9, -7, -4, 0, 5, 11}, true}};
    return chart;
}

/// A chart in a window, with the hands of a reader.
struct Shown {
    ChartView view;
    explicit Shown(const Chart& chart)
    {
        view.resize(640, 320);
        view.setAccessibleName("Cash flow");
        view.setChart(chart);
        view.show();
        QTest::qWait(20);
    }
    QWidget* pad() const
    {
        if (auto* plot = view.findChild<QGraphicsView*>(); plot && plot->isVisible()) return plot->viewport();
        return view.findChild<NumberChart*>();
    }
    void drag(Qt::MouseButton button, double from, double to) const
    {
        const auto at = [&](double part, double down) { return QPoint(int(pad()->width() * part), int(pad()->height() * down)); };
        QTest::mousePress(pad(), button, {}, at(from, 0.25));
        for (int i = 1; i <= 4; ++i) {
            const QPoint place = at(from + (to - from) * i / 4, 0.25 + 0.1 * i);
            QMouseEvent move(QEvent::MouseMove, QPointF(place), pad()->mapToGlobal(QPointF(place)), Qt::NoButton, button, {});
            QCoreApplication::sendEvent(pad(), &move);
        }
        QTest::mouseRelease(pad(), button, {}, at(to, 0.65));
    }
    QString table()
    {
        view.copy();
        return QGuiApplication::clipboard()->text();
    }
    QLabel* legend() const
    {
        for (QLabel* label : view.findChildren<QLabel*>())
            if (label->text().contains("Sum")) return label;
        return nullptr;
    }
};

} // namespace

/// What of a chart is looked at: series put out, categories and numbers drawn nearer, all of it again.
class ChartPartTest : public QObject {
    Q_OBJECT
public:
    static void initMain() { qputenv("QT_QPA_PLATFORM", "offscreen"); }
private slots:
    void aPartKeepsItsCategoriesValuesAndMarker();
    void movingStopsAtTheEnds();
    void stepsThatStandOnEachOtherAreNeverParted();
    void aDrawnBoxLooksNearerAndADoubleClickShowsAll();
    void theMiddleButtonMovesAlong();
    void aNameOfTheLegendPutsItsSeriesOutAndBack();
    void whatIsCopiedIsPictureAndTable();
    void aBoxInAChartOfNumbersLooksNearer();
    void anEditKeepsThePartThatIsLookedAt();
    void theMenuOffersWhatThereIs();
};

void ChartPartTest::aPartKeepsItsCategoriesValuesAndMarker()
{
    const ChartPart part = zoomed(years(), {}, 2, 4);
    const Chart chart = partOf(years(), part);
    QCOMPARE(chart.categories, (std::vector<std::string> {"2", "3", "4"}));
    QCOMPARE(chart.series[1].values, (std::vector<double> {-4, 0, 5}));
    QVERIFY(std::abs(*chart.marker - 1.2) < 1e-9);
    QVERIFY(!partOf(years(), zoomed(years(), {}, 4, 5)).marker);
    const ChartPart again = zoomed(years(), part, 1, 2);
    QCOMPARE(partOf(years(), again).categories, (std::vector<std::string> {"3", "4"}));
    QVERIFY(zoomed(years(), {}, 0, 5).isWhole());
    QCOMPARE(seriesInWhole(years(), {{"Cash"}, 0, 0}, 0), std::size_t(1));
}

void ChartPartTest::movingStopsAtTheEnds()
{
    const ChartPart part = zoomed(years(), {}, 2, 3);
    QCOMPARE(moved(years(), part, 1).first, std::size_t(3));
    QCOMPARE(moved(years(), part, 99).first, std::size_t(4));
    QCOMPARE(moved(years(), part, -99).first, std::size_t(0));
    QVERIFY(moved(years(), {}, 1).isWhole());
}

void ChartPartTest::stepsThatStandOnEachOtherAreNeverParted()
{
    Chart chart = years();
    chart.kind = ChartKind::Waterfall;
    QVERIFY(!canZoom(chart) && !canHideSeries(chart));
    QCOMPARE(partOf(chart, {{"Cash"}, 1, 2}), chart);
}

void ChartPartTest::aDrawnBoxLooksNearerAndADoubleClickShowsAll()
{
    Shown shown(years());
    QSignalSpy pressed(&shown.view, &ChartView::pressed);
    const QString all = shown.table();
    shown.drag(Qt::LeftButton, 0.55, 0.95);
    const QString near = shown.table();
    QVERIFY2(near.count('\n') < all.count('\n') && near.contains("\n5\t") && !near.contains("\n0\t"), qPrintable(near));
    QCOMPARE(pressed.count(), 0);
    QTest::mouseDClick(shown.pad(), Qt::LeftButton, {}, shown.pad()->rect().center());
    QCOMPARE(shown.table(), all);
}

void ChartPartTest::theMiddleButtonMovesAlong()
{
    Shown shown(years());
    shown.drag(Qt::LeftButton, 0.55, 0.95);
    const QString near = shown.table();
    shown.drag(Qt::MiddleButton, 0.3, 0.8);
    QVERIFY(shown.table() != near);
    QCOMPARE(shown.table().count('\n'), near.count('\n'));
}

void ChartPartTest::aNameOfTheLegendPutsItsSeriesOutAndBack()
{
    Shown shown(years());
    const QString all = shown.table();
    emit shown.legend()->linkActivated("Sum");
    QCOMPARE(shown.table().section('\n', 0, 0), QStringLiteral("Year\tCash (M$)"));
    QVERIFY(shown.legend()->text().contains("line-through"));
    emit shown.legend()->linkActivated("Sum");
    QCOMPARE(shown.table(), all);
    emit shown.legend()->linkActivated("Sum");
    emit shown.legend()->linkActivated("Cash");
    QCOMPARE(shown.table(), all);
}

void ChartPartTest::whatIsCopiedIsPictureAndTable()
{
    Shown shown(years());
    shown.view.copy();
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    QVERIFY(data->hasImage());
    QCOMPARE(qvariant_cast<QImage>(data->imageData()).width(), 1920);
    QVERIFY(data->text().startsWith("Year\tCash (M$)\tSum (M$)\n0\t-9\t-9\n"));
}

void ChartPartTest::aBoxInAChartOfNumbersLooksNearer()
{
    Shown shown(scatter());
    auto* chart = shown.view.findChild<NumberChart*>();
    QSignalSpy chosen(chart, &NumberChart::chosen);
    shown.drag(Qt::LeftButton, 0.4, 0.8);
    QVERIFY(chart->isNear());
    QVERIFY(!chart->grab().isNull());
    QCOMPARE(chosen.count(), 0);
    const QPointF before = *chart->placeOf(1);
    shown.drag(Qt::MiddleButton, 0.4, 0.6);
    QVERIFY(chart->placeOf(1)->x() > before.x());
    shown.view.showAll();
    QVERIFY(!chart->isNear());
}

void ChartPartTest::anEditKeepsThePartThatIsLookedAt()
{
    Shown shown(years());
    shown.drag(Qt::LeftButton, 0.55, 0.95);
    const auto lines = shown.table().count('\n');
    Chart edited = years();
    edited.series[0].values[5] = 7;
    shown.view.setChart(edited);
    QCOMPARE(shown.table().count('\n'), lines);
    QVERIFY(shown.table().contains("\t11"));
    edited.id = "another";
    shown.view.setChart(edited);
    QVERIFY(shown.table().count('\n') > lines);
}

void ChartPartTest::theMenuOffersWhatThereIs()
{
    Shown shown(years());
    QStringList names;
    for (const QAction* action : shown.view.actions()) names << action->objectName();
    QCOMPARE(names, (QStringList {"copy", "save", "all"}));
    QCOMPARE(shown.view.contextMenuPolicy(), Qt::ActionsContextMenu);
}

QTEST_MAIN(ChartPartTest)
#include "chart_part_test.moc"
