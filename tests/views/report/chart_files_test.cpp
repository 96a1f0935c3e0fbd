// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/report/chart_files.h"

#include "tests/views/charts/number_charts.h"
#include "views/report/workbook.h"

#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <zlib.h>

using namespace gw;

namespace {

Chart cashFlow()
{
    Chart chart {ChartKind::BarsWithLine, "cash_flow", "Paid back in year 2", "M$", {"0", "1"}, {}, {}, {}, "Year of operation"};
    chart.series = {{"Cash", SeriesTone::Good, {-36.7, 0.1}}, {"=Sum, \"all\"", SeriesTone::Accent, {-36.7, std::numeric_limits<double>::quiet_NaN()}, true}};
    return chart;
}

std::uint32_t number(const QByteArray& bytes, qsizetype at, int size)
{
    std::uint32_t value = 0;
    for (int i = size - 1; i >= 0; --i) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

QByteArray inflated(QByteArray packed, std::uint32_t size)
{
    QByteArray bytes(size, 0);
    z_stream stream {};
    stream.next_in = reinterpret_cast<Bytef*>(packed.data()), stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(bytes.data()), stream.avail_out = size;
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) return {};
    const int ended = inflate(&stream, Z_FINISH);
    inflateEnd(&stream);
    return ended == Z_STREAM_END ? bytes : QByteArray();
}

/// The files of a package, read from its list at the end.
QMap<QString, QByteArray> unpacked(const QByteArray& bytes)
{
    QMap<QString, QByteArray> files;
    const qsizetype end = bytes.lastIndexOf("PK\x05\x06");
    qsizetype at = end < 0 ? 0 : number(bytes, end + 16, 4);
    for (std::uint32_t left = end < 0 ? 0 : number(bytes, end + 10, 2); left > 0; --left) {
        const auto packed = number(bytes, at + 20, 4), size = number(bytes, at + 24, 4), nameSize = number(bytes, at + 28, 2), place = number(bytes, at + 42, 4);
        const auto begin = place + 30 + number(bytes, place + 26, 2) + number(bytes, place + 28, 2);
        files[QString::fromUtf8(bytes.mid(at + 46, nameSize))] = inflated(bytes.mid(begin, packed), size);
        at += 46 + nameSize + number(bytes, at + 30, 2) + number(bytes, at + 32, 2);
    }
    return files;
}

} // namespace

class ChartFilesTest : public QObject {
    Q_OBJECT
public:
    static void initMain() { qputenv("QT_QPA_PLATFORM", "offscreen"); }
private slots:
    void everyKindOfChartHasItsValuesInATable_data();
    void everyKindOfChartHasItsValuesInATable();
    void valuesKeepEveryDigitAndTextsAreNeverFormulas();
    void everyExtensionIsWritten_data();
    void everyExtensionIsWritten();
    void aWorkbookHoldsNumbersAndTexts();
    void whatCannotBeWrittenIsRefused();
};

void ChartFilesTest::everyKindOfChartHasItsValuesInATable_data()
{
    QTest::addColumn<QString>("csv");
    QTest::newRow("fan") << QString::fromStdString(csvOf(tableOf(fan())))
        + "|Year,\"9 of 10, low (B$)\",\"9 of 10, high (B$)\",\"Half, low (B$)\",\"Half, high (B$)\",Median (B$)\r\n0,-4,-4,-4,-4,-4\r\n1,-3,1,-2,0,-1\r\n2,0,6,1,4,2\r\n";
    QTest::newRow("histogram") << QString::fromStdString(csvOf(tableOf(histogram())))
        + "|\"NPV, B$, from\",\"NPV, B$, to\",Below zero (% of the futures),Above zero (% of the futures)\r\n-1,0,30,\r\n0,1,,60\r\n1,2,,10\r\n";
    QTest::newRow("tornado") << QString::fromStdString(csvOf(tableOf(tornado())))
        + "|Input,Range,\"At its low (NPV, B$)\",\"At its high (NPV, B$)\"\r\nThroughput,0.8 to 1.2,-1,4\r\n\"Rack, price\",2.8 to 4.1 M$,2,1\r\n";
}

void ChartFilesTest::everyKindOfChartHasItsValuesInATable()
{
    QFETCH(QString, csv);
    QCOMPARE(csv.section('|', 0, 0), csv.section('|', 1, 1));
}

void ChartFilesTest::valuesKeepEveryDigitAndTextsAreNeverFormulas()
{
    QCOMPARE(csvOf(tableOf(cashFlow())), std::string("Year of operation,Cash (M$),\"'=Sum, \"\"all\"\" (M$)\"\r\n0,-36.7,-36.7\r\n1,0.1,\r\n"));
    QCOMPARE(tsvOf({{"a", "b"}, {{std::string("+1"), 1.0 / 3}}}), std::string("a\tb\n'+1\t0.3333333333333333\n"));
    QCOMPARE(tableOf(scatter()).rows.size(), scatter().points.size());
}

void ChartFilesTest::everyExtensionIsWritten_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("png") << "a.png" << QByteArray("\x89PNG");
    QTest::newRow("svg") << "a.SVG" << QByteArray("<?xml");
    QTest::newRow("pdf") << "a.pdf" << QByteArray("%PDF");
    QTest::newRow("csv") << "a.csv" << QByteArray("Year of operation");
    QTest::newRow("xlsx") << "a.xlsx" << QByteArray("PK\x03\x04");
}

void ChartFilesTest::everyExtensionIsWritten()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, begin);
    const QTemporaryDir folder;
    const QString path = folder.filePath(name);
    QVERIFY(writeChart(cashFlow(), path.toStdString()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith(begin));
    // Vectors, not a picture in a wrapper.
    QVERIFY(!bytes.contains("<image") && !bytes.contains("/Subtype /Image"));
}

void ChartFilesTest::aWorkbookHoldsNumbersAndTexts()
{
    const auto files = unpacked(QByteArray::fromStdString(workbookOf(tableOf(cashFlow())).value()));
    QVERIFY(files.size() >= 5);
    for (const QByteArray& xml : files) {
        QXmlStreamReader reader(xml);
        while (!reader.atEnd()) reader.readNext();
        QVERIFY(!xml.isEmpty());
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    }
    const QByteArray sheet = files["xl/worksheets/sheet1.xml"];
    QVERIFY(sheet.contains("<v>-36.7</v>"));
    QVERIFY(files["xl/sharedStrings.xml"].contains("<t>=Sum, \"all\" (M$)</t>"));
    QVERIFY(!sheet.contains("<f>"));
    QCOMPARE(sheet.count("<row "), 3);
}

void ChartFilesTest::whatCannotBeWrittenIsRefused()
{
    const QTemporaryDir folder;
    const Status unknown = writeChart(cashFlow(), folder.filePath("a.docx").toStdString());
    QVERIFY(!unknown && unknown.error().code == ErrorCode::UnknownChoice);
    const Status nowhere = writeChart(cashFlow(), folder.filePath("none/a.png").toStdString());
    QVERIFY(!nowhere && nowhere.error().code == ErrorCode::FileNotWritable);
}

QTEST_MAIN(ChartFilesTest)
#include "chart_files_test.moc"
