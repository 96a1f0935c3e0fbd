// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/report/table_layout.h"

#include "views/report/sheets.h"

#include <QFontMetricsF>
#include <QImage>
#include <QTest>

#include <numeric>

using namespace gw;

class TableLayoutTest : public QObject {
    Q_OBJECT
public:
    static void initMain() { qputenv("QT_QPA_PLATFORM", "offscreen"); }
private slots:
    void columnsShareTheWidth_data();
    void columnsShareTheWidth();
    void modestColumnsKeepWhatTheyAskFor();
    void longCellsWrapAndMakeTheRowTaller();
    void wordsLongerThanTheColumnAreBroken();
    void numbersAreNeverBroken();
    void tablesOfTheSameHeaderHaveTheSameColumns();
};

namespace {

QImage device() { return QImage(10, 10, QImage::Format_RGB32); }

TextTable twoColumns(std::vector<std::vector<std::string>> rows) { return {"Table", {"Name", "Value"}, {false, true}, std::move(rows), false}; }

} // namespace

void TableLayoutTest::columnsShareTheWidth_data()
{
    QTest::addColumn<QList<double>>("natural");
    QTest::newRow("room to spare") << QList<double> {40, 60, 50};
    QTest::newRow("one too greedy") << QList<double> {40, 900, 50};
    QTest::newRow("all too greedy") << QList<double> {400, 900, 500};
    QTest::newRow("even the least is too much") << QList<double> {4000, 4000, 4000, 4000, 4000, 4000, 4000, 4000, 4000, 4000, 4000, 4000};
}

void TableLayoutTest::columnsShareTheWidth()
{
    QFETCH(QList<double>, natural);
    const std::vector<qreal> wanted(natural.begin(), natural.end());
    const auto widths = sharedWidths(wanted, std::vector<qreal>(wanted.size(), 30), 300);
    QVERIFY(std::abs(std::accumulate(widths.begin(), widths.end(), 0.0) - 300) < 0.5);
    for (const qreal width : widths) QVERIFY(width > 0);
}

void TableLayoutTest::modestColumnsKeepWhatTheyAskFor()
{
    const auto widths = sharedWidths({40, 900, 50}, {30, 30, 30}, 300);
    QVERIFY(std::abs(widths[0] - 40) < 0.1 && std::abs(widths[2] - 50) < 0.1);
}

void TableLayoutTest::longCellsWrapAndMakeTheRowTaller()
{
    const QImage paper = device();
    const TextTable table = twoColumns({ {"short", "1"},
        { std::string("a rather long cell that ") + std::string("goes on and on ") + "until it no longer fits one line of this narrow table",
            "2"}});
    const TableLayout layout(table, {&table}, &paper, 160);
    QVERIFY(layout.rowHeight(1) > 1.8 * layout.rowHeight(0));
}

void TableLayoutTest::wordsLongerThanTheColumnAreBroken()
{
    const QImage paper = device();
    const QFont face = print::font(&paper, 8.5);
    const QStringList lines = wrapped(QString(200, QLatin1Char('w')), face, &paper, 80);
    QVERIFY(lines.size() > 5);
    for (const QString& line : lines) QVERIFY(QFontMetricsF(face, &paper).horizontalAdvance(line) <= 80.5);
    QCOMPARE(lines.join(QString()).size(), 200);
}

void TableLayoutTest::numbersAreNeverBroken()
{
    const QImage paper = device();
    const TextTable table = twoColumns({{std::string(300, 'x'), "$1,234,567,890"}});
    const TableLayout layout(table, {&table}, &paper, 160);
    QVERIFY(layout.columnWidths()[1] >= QFontMetricsF(print::font(&paper, 7.2), &paper).horizontalAdvance("$1,234,567,890"));
}

void TableLayoutTest::tablesOfTheSameHeaderHaveTheSameColumns()
{
    const QImage paper = device();
    const TextTable a = twoColumns({{"a", "1"}}), b = twoColumns({{"a far longer name", "123456"}});
    QVERIFY(TableLayout(a, {&a, &b}, &paper, 300).columnWidths() == TableLayout(b, {&a, &b}, &paper, 300).columnWidths());
}

QTEST_MAIN(TableLayoutTest)
#include "table_layout_test.moc"
