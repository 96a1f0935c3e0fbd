// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/dxf.h"

#include <QElapsedTimer>
#include <QTest>

#include <cmath>
#include <random>

using namespace gw;

namespace {

/// Group codes and values from a text of words: "0 LINE 8 walls 10 0.5".
std::string pairs(const char* words)
{
    std::string text;
    for (const QString& word : QString(words).split(' ', Qt::SkipEmptyParts)) text += word.toStdString() + "\n";
    return text;
}

std::string drawing(const char* entities, const char* unit = "4", const char* blocks = "")
{
    return pairs("0 SECTION 2 HEADER 9 $INSUNITS 70") + unit + "\n" + pairs("0 ENDSEC 0 SECTION 2 BLOCKS") + pairs(blocks)
        + pairs("0 ENDSEC 0 SECTION 2 ENTITIES") + pairs(entities) + pairs("0 ENDSEC 0 EOF");
}

double lengthOf(const LineDrawing& drawing)
{
    double length = 0;
    for (const DrawnLine& l : drawing.lines) length += std::hypot(l.x2 - l.x1, l.y2 - l.y1);
    return length;
}

} // namespace

class DxfTest : public QObject {
    Q_OBJECT
private slots:
    void unitsBecomeMetres_data();
    void unitsBecomeMetres();
    void entitiesBecomeLines_data();
    void entitiesBecomeLines();
    void blocksAreInsertedScaledAndTurned();
    void blocksThatInsertEachOtherEnd();
    void paperSpaceAndForeignEntitiesArePassedOver();
    void aForeignFileIsRefused_data();
    void aForeignFileIsRefused();
    void hostileFilesAreRefusedWithinASecond_data();
    void hostileFilesAreRefusedWithinASecond();
    void brokenFilesNeverCrash();
    void linesSurviveBeingWritten();
};

void DxfTest::unitsBecomeMetres_data()
{
    QTest::addColumn<QByteArray>("unit");
    QTest::addColumn<double>("width");
    QTest::addColumn<bool>("hasUnit");
    QTest::newRow("millimetres") << QByteArray("4") << 12.0 << true;
    QTest::newRow("inches") << QByteArray("1") << 304.8 << true;
    QTest::newRow("metres") << QByteArray("6") << 12000.0 << true;
    QTest::newRow("none: millimetres, and said so") << QByteArray("0") << 12.0 << false;
}

void DxfTest::unitsBecomeMetres()
{
    QFETCH(QByteArray, unit);
    QFETCH(double, width);
    QFETCH(bool, hasUnit);
    const auto read = readDxfText(drawing("0 LINE 8 0 10 1000 20 500 11 13000 21 500 0 LINE 8 0 10 1000 20 500 11 1000 21 6500", unit.constData()));
    QVERIFY(read);
    QVERIFY(std::abs(read->width - width) < 1e-9);
    QCOMPARE(read->lines.size(), std::size_t(2));
    QCOMPARE(read->lines.front().x1, 0.0);
    QCOMPARE(read->hasUnit, hasUnit);
}

void DxfTest::entitiesBecomeLines_data()
{
    constexpr double pi = 3.14159265358979;
    QTest::addColumn<QByteArray>("entities");
    QTest::addColumn<double>("length");
    QTest::addColumn<double>("width");
    QTest::newRow("a closed polyline") << QByteArray("0 LWPOLYLINE 8 0 90 4 70 1 10 0 20 0 10 4 20 0 10 4 20 3 10 0 20 3") << 14.0 << 4.0;
    QTest::newRow("an old polyline") << QByteArray("0 POLYLINE 8 0 66 1 70 0 0 VERTEX 8 0 10 0 20 0 0 VERTEX 8 0 10 3 20 4 0 SEQEND") << 5.0 << 3.0;
    QTest::newRow("a half circle by its bulge") << QByteArray("0 LWPOLYLINE 8 0 90 2 70 0 10 0 20 0 42 1 10 2 20 0") << pi << 2.0;
    QTest::newRow("a circle") << QByteArray("0 CIRCLE 8 0 10 5 20 5 40 1") << 2 * pi << 2.0;
    QTest::newRow("a quarter") << QByteArray("0 ARC 8 0 10 0 20 0 40 2 50 0 51 90") << pi << 2.0;
    QTest::newRow("an arc through zero") << QByteArray("0 ARC 8 0 10 0 20 0 40 1 50 270 51 90") << pi << 1.0;
}

void DxfTest::entitiesBecomeLines()
{
    QFETCH(QByteArray, entities);
    QFETCH(double, length);
    QFETCH(double, width);
    const auto read = readDxfText(drawing(entities.constData(), "6"));
    QVERIFY(read);
    QVERIFY2(std::abs(lengthOf(*read) / length - 1) < 0.003, qPrintable(QString::number(lengthOf(*read))));
    QVERIFY2(std::abs(read->width - width) < 0.01, qPrintable(QString::number(read->width)));
}

void DxfTest::blocksAreInsertedScaledAndTurned()
{
    const auto read = readDxfText(drawing("0 INSERT 8 0 2 door 10 10 20 0 41 2 42 2 50 90 0 INSERT 8 0 2 door 10 20 20 0 70 3 71 1 44 5", "6",
        "0 BLOCK 8 0 2 door 70 0 10 1 20 0 0 LINE 8 0 10 1 20 0 11 2 21 0 0 ENDBLK"));
    QVERIFY(read);
    QCOMPARE(read->lines.size(), std::size_t(4));
    QVERIFY(std::abs(lengthOf(*read) - (2 + 3)) < 1e-9);
    QVERIFY(std::abs(read->depth - 2) < 1e-9);
    QVERIFY(std::abs(read->width - 21) < 1e-9);
}

void DxfTest::blocksThatInsertEachOtherEnd()
{
    const auto read = readDxfText(drawing("0 INSERT 8 0 2 a 10 0 20 0", "6",
        "0 BLOCK 8 0 2 a 70 0 10 0 20 0 0 LINE 8 0 10 0 20 0 11 1 21 0 0 INSERT 8 0 2 b 10 1 20 0 0 ENDBLK 0 BLOCK 8 0 2 b 70 0 10 0 20 0 0 INSERT 8 0 2 a 10 1 20 0 0 ENDBLK"));
    QVERIFY(read);
    QVERIFY(read->lines.size() < 20);
}

void DxfTest::paperSpaceAndForeignEntitiesArePassedOver()
{
    const auto read = readDxfText(drawing("0 LINE 8 0 67 1 10 0 20 0 11 100 21 0 0 HATCH 8 0 91 1000000000 0 SPLINE 8 0 72 999999999 0 LINE 8 0 10 0 20 0 11 1 21 0", "6"));
    QVERIFY(read);
    QCOMPARE(read->lines.size(), std::size_t(1));
    QCOMPARE(read->width, 1.0);
}

void DxfTest::aForeignFileIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("empty") << QByteArray() << ErrorCode::FileDamaged;
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\nxxxx\nyyyy\n") << ErrorCode::FileDamaged;
    QTest::newRow("prose") << QByteArray("Dear planner,\nplease find the drawing attached.\n") << ErrorCode::FileDamaged;
    QTest::newRow("no lines") << QByteArray::fromStdString(drawing("0 TEXT 8 0 1 hello")) << ErrorCode::Unsupported;
    QTest::newRow("a count no file can hold") << QByteArray::fromStdString(drawing("0 LWPOLYLINE 8 0 90 2000000000 70 0 10 0 20 0")) << ErrorCode::FileDamaged;
    QTest::newRow("wider than a country") << QByteArray::fromStdString(drawing("0 LINE 8 0 10 0 20 0 11 1e300 21 0", "6")) << ErrorCode::OutOfRange;
}

void DxfTest::aForeignFileIsRefused()
{
    QFETCH(QByteArray, text);
    QFETCH(ErrorCode, code);
    const auto read = readDxfText(text.toStdString());
    QVERIFY(!read);
    QCOMPARE(int(read.error().code), int(code));
    QVERIFY(!read.error().expected.empty());
}

void DxfTest::hostileFilesAreRefusedWithinASecond_data()
{
    QTest::addColumn<QByteArray>("text");
    std::string nested, many;
    for (int i = 0; i < 16; ++i)
        nested += pairs("0 BLOCK 8 0 2") + "b" + std::to_string(i) + "\n" + pairs("70 0 10 0 20 0 0 LINE 8 0 10 0 20 0 11 1 21 0")
            + (i < 15 ? pairs("0 INSERT 8 0 2") + "b" + std::to_string(i + 1) + "\n" + pairs("10 0 20 0 70 200 71 200 44 1 45 1") : "") + pairs("0 ENDBLK");
    QTest::newRow("blocks in blocks, forty thousand times each")
        << QByteArray::fromStdString(pairs("0 SECTION 2 BLOCKS") + nested + pairs("0 ENDSEC 0 SECTION 2 ENTITIES 0 INSERT 8 0 2 b0 10 0 20 0 0 ENDSEC 0 EOF"));
    QTest::newRow("empty blocks inserted for ever")
        << QByteArray::fromStdString(drawing("0 INSERT 8 0 2 e 10 0 20 0 70 32767 71 32767", "6", "0 BLOCK 8 0 2 e 70 0 10 0 20 0 0 ENDBLK"));
    for (int i = 0; i < 300'000; ++i) many += "0\nLINE\n8\n0\n10\n0\n20\n0\n11\n" + std::to_string(i + 1) + "\n21\n0\n";
    QTest::newRow("too many lines") << QByteArray::fromStdString(pairs("0 SECTION 2 ENTITIES") + many + pairs("0 ENDSEC 0 EOF"));
}

void DxfTest::hostileFilesAreRefusedWithinASecond()
{
    QFETCH(QByteArray, text);
    const auto read = readDxfText(text.toStdString());
    QVERIFY(!read);
    QVERIFY(read.error().code == ErrorCode::OutOfRange);
}

void DxfTest::brokenFilesNeverCrash()
{
    const std::string good = drawing("0 LWPOLYLINE 8 0 90 4 70 1 10 0 20 0 10 4 20 0 10 4 20 3 10 0 20 3 0 POLYLINE 8 0 66 1 70 0 0 VERTEX 8 0 10 0 20 0 0 SEQEND 0 INSERT 8 0 2 a 10 0 20 0",
        "4", "0 BLOCK 8 0 2 a 70 0 10 0 20 0 0 ARC 8 0 10 0 20 0 40 2 50 0 51 90 0 ENDBLK");
    std::mt19937 random(7);
    int read = 0;
    for (int i = 0; i < 3000; ++i) {
        std::string broken = good;
        for (unsigned k = 0; k <= random() % 4; ++k) {
            const std::size_t at = random() % broken.size();
            if (random() % 3 == 0) broken.erase(at, 1 + random() % 20);
            else broken[at] = static_cast<char>(random() % 256);
            if (broken.empty()) broken = "0";
        }
        const auto answer = readDxfText(std::move(broken));
        read += answer.isOk();
        if (answer) QVERIFY(std::isfinite(answer->width) && std::isfinite(answer->depth));
    }
    QVERIFY(read > 0 && read < 3000);
}

void DxfTest::linesSurviveBeingWritten()
{
    const auto read = readDxfText(drawing("0 CIRCLE 8 0 10 5 20 5 40 1", "6"));
    const LineDrawing back = readLines(writeLines(*read));
    QCOMPARE(back.lines.size(), read->lines.size());
    for (std::size_t i = 0; i < back.lines.size(); ++i) QVERIFY(std::abs(back.lines[i].x2 - read->lines[i].x2) < 6e-4);
    QVERIFY(readLines("nonsense\n1 2 3\n1 2 3 nan\n1 2 3 4").lines.size() == 1);
}

QTEST_APPLESS_MAIN(DxfTest)
#include "dxf_test.moc"
