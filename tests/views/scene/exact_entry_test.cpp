// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/tools/exact_entry.h"

#include <QKeyEvent>
#include <QTest>

#include <cmath>

using namespace gw;

class ExactEntryTest : public QObject {
    Q_OBJECT
private slots:
    void numbersAreReadAsMetresEastAndNorth_data();
    void numbersAreReadAsMetresEastAndNorth();
    void whatIsNoDistanceGivesNone_data();
    void whatIsNoDistanceGivesNone();
    void anglesAreReadAsDegrees_data();
    void anglesAreReadAsDegrees();
    void aCommaBelongsToTheNumberWherePeopleWriteItSo();
    void oneDistanceMayHaveADecimalCommaEverywhere();
    void lettersBeginNoNumber();
    void theLastLetterIsTakenBack();
};

namespace {

/// The letters that were taken.
int typeInto(ExactEntry& entry, const QString& text)
{
    int taken = 0;
    for (const QChar letter : text) taken += entry.take(QKeyEvent(QEvent::KeyPress, 0, {}, QString(letter)));
    return taken;
}

} // namespace

void ExactEntryTest::numbersAreReadAsMetresEastAndNorth_data()
{
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("y");
    QTest::newRow("1.2") << 1.2 << 0.0;
    QTest::newRow("1.2, -0.6") << 1.2 << -0.6;
    QTest::newRow("1200 mm; 3 ft") << 1.2 << 0.9144;
    QTest::newRow("1,5; 2") << 1.5 << 2.0;
    QTest::newRow("2*600mm+1.2") << 2.4 << 0.0;
    QTest::newRow("-(1+2)") << -3.0 << 0.0;
    QTest::newRow("6'-3\"") << 1.905 << 0.0;
    QTest::newRow("0, 4") << 0.0 << 4.0;
}

void ExactEntryTest::numbersAreReadAsMetresEastAndNorth()
{
    QFETCH(double, x);
    QFETCH(double, y);
    const QString text = QTest::currentDataTag();
    ExactEntry entry;
    QCOMPARE(typeInto(entry, text), text.size());
    const auto delta = entry.delta();
    QVERIFY(delta);
    QVERIFY2(std::abs(delta->x - x) < 1e-9 && std::abs(delta->y - y) < 1e-9, qPrintable(QString("%1, %2").arg(delta->x).arg(delta->y)));
}

void ExactEntryTest::aCommaBelongsToTheNumberWherePeopleWriteItSo()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    const auto read = [](const char* text) {
        ExactEntry entry;
        typeInto(entry, text);
        return entry.delta().value_or(Place {-99, -99});
    };
    const std::array<Place, 5> seen {read("1,5"), read("1,5, -0,6"), read("2, 3"), read("1,5;2"), read("1.5")};
    QLocale::setDefault(before);
    QCOMPARE(seen[0], (Place {1.5, 0}));
    QCOMPARE(seen[1], (Place {1.5, -0.6}));
    QCOMPARE(seen[2], (Place {2, 3}));
    QCOMPARE(seen[3], (Place {1.5, 2}));
    QCOMPARE(seen[4], (Place {1.5, 0}));
}

void ExactEntryTest::oneDistanceMayHaveADecimalCommaEverywhere()
{
    const auto read = [](const char* text) {
        ExactEntry entry;
        typeInto(entry, text);
        return entry.distance();
    };
    QCOMPARE(read("2,5"), std::optional(2.5));
    QCOMPARE(read("-2.5"), std::optional(-2.5));
    QCOMPARE(read("2*600mm+1,2"), std::optional(2.4));
    QVERIFY(!read("1, 2, 3"));
    QVERIFY(!read("1 kg"));
    QVERIFY(!ExactEntry().distance());
}

void ExactEntryTest::whatIsNoDistanceGivesNone_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"1..2", "1 kg", "1, 2, 3", "1e9", "9999999", "1/0", "2 racks"}) QTest::newRow(text) << QString(text);
}

void ExactEntryTest::whatIsNoDistanceGivesNone()
{
    QFETCH(QString, text);
    ExactEntry entry;
    typeInto(entry, text);
    QVERIFY(!entry.isEmpty());
    QVERIFY(!entry.delta());
}

void ExactEntryTest::anglesAreReadAsDegrees_data()
{
    QTest::addColumn<double>("degrees");
    for (const auto& [text, degrees] : {std::pair("90", 90.0), std::pair("-90 deg", -90.0), std::pair("2*45", 90.0), std::pair("180\u00B0", 180.0), std::pair("0.25 turn", 90.0), std::pair("1,5 turns", 540.0)})
        QTest::newRow(text) << degrees;
}

void ExactEntryTest::anglesAreReadAsDegrees()
{
    QFETCH(double, degrees);
    const QString text = QString::fromUtf8(QTest::currentDataTag());
    ExactEntry entry;
    QCOMPARE(typeInto(entry, text), text.size());
    QVERIFY(entry.degrees() && std::abs(*entry.degrees() - degrees) < 1e-9);
    ExactEntry bad;
    typeInto(bad, "9 kg");
    QVERIFY(!bad.degrees());
}

void ExactEntryTest::lettersBeginNoNumber()
{
    ExactEntry entry;
    QCOMPARE(typeInto(entry, "rkb*"), 0);
    QVERIFY(entry.isEmpty());
    QVERIFY(!entry.take(QKeyEvent(QEvent::KeyPress, Qt::Key_1, Qt::ControlModifier, "1")));
}

void ExactEntryTest::theLastLetterIsTakenBack()
{
    ExactEntry entry;
    typeInto(entry, "12");
    QVERIFY(entry.take(QKeyEvent(QEvent::KeyPress, Qt::Key_Backspace, {})));
    QCOMPARE(entry.text(), QString("1"));
    QVERIFY(entry.take(QKeyEvent(QEvent::KeyPress, Qt::Key_Backspace, {})));
    QVERIFY(!entry.take(QKeyEvent(QEvent::KeyPress, Qt::Key_Backspace, {})));
}

QTEST_APPLESS_MAIN(ExactEntryTest)
#include "exact_entry_test.moc"
