// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/format.h"

#include <QtTest>

#include <limits>

using namespace gw;

class FormatTest : public QObject {
    Q_OBJECT

private slots:
    void digitsKeepThreeSignificantPlaces_data();
    void digitsKeepThreeSignificantPlaces();
    void powerIsReadBetweenOneAndAThousand();
    void roundingUpMovesToTheNextUnit();
    void moneyIsReadInShortWords();
    void timeIsReadAsPeopleNameIt();
    void pricesAndSharesCarryTheirSigns();
    void whatIsNoNumberIsShownAsNotAvailable();
};

void FormatTest::digitsKeepThreeSignificantPlaces_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("places");
    QTest::addColumn<QString>("text");
    QTest::newRow("98.44") << 98.44 << 3 << "98.4";
    QTest::newRow("0") << 0.0 << 3 << "0";
    QTest::newRow("-0") << -0.0 << 3 << "0";
    QTest::newRow("100") << 100.0 << 3 << "100";
    QTest::newRow("99.96") << 99.96 << 3 << "100";
    QTest::newRow("0.06999") << 0.06999 << 3 << "0.07";
    QTest::newRow("0.00123456") << 0.00123456 << 3 << "0.00123";
    QTest::newRow("1.10749") << 1.10749 << 4 << "1.107";
    QTest::newRow("whole digits stay") << 123456.7 << 3 << "123457";
    QTest::newRow("negative") << -4.125 << 3 << "-4.13";
    QTest::newRow("tiny") << 1.234e-9 << 3 << "1.23e-09";
    QTest::newRow("huge") << 1.234e20 << 3 << "1.23e+20";
}

void FormatTest::digitsKeepThreeSignificantPlaces()
{
    QFETCH(double, value);
    QFETCH(int, places);
    QFETCH(QString, text);
    QCOMPARE(QString::fromStdString(digits(value, places)), text);
}

void FormatTest::powerIsReadBetweenOneAndAThousand()
{
    QCOMPARE(readable(watts(0.5)).text(), std::string("0.5 W"));
    QCOMPARE(readable(kilowatts(132)).text(), std::string("132 kW"));
    QCOMPARE(readable(megawatts(98.44)).text(), std::string("98.4 MW"));
    QCOMPARE(readable(gigawatts(-1.5)).text(), std::string("-1.5 GW"));
    QCOMPARE(readable(gigawattHours(8760)).text(), std::string("8.76 TWh"));
    QCOMPARE(readable(tokensPerSecond(12.3e6)).text(), std::string("12.3 M tok/s"));
    QCOMPARE(readable(kilograms(1360)).text(), std::string("1.36 t"));
}

void FormatTest::roundingUpMovesToTheNextUnit()
{
    QCOMPARE(readable(kilowatts(999.6)).text(), std::string("1 MW"));
    QCOMPARE(readable(kilowatts(999.4)).text(), std::string("999 kW"));
}

void FormatTest::moneyIsReadInShortWords()
{
    QCOMPARE(readable(dollars(4.1234e9)).text(), std::string("4.12 B"));
    QCOMPARE(readable(dollars(950)).text(), std::string("950"));
    QCOMPARE(readable(dollars(50e9)).text(), std::string("50 B"));
    QCOMPARE(readable(dollarsPerYear(1.3e9)).text(), std::string("1.3 B/year"));
}

void FormatTest::timeIsReadAsPeopleNameIt()
{
    QCOMPARE(readable(milliseconds(12)).text(), std::string("12 ms"));
    QCOMPARE(readable(hours(36)).text(), std::string("36 h"));
    QCOMPARE(readable(days(30)).text(), std::string("30 days"));
    QCOMPARE(readable(months(18)).text(), std::string("18 months"));
    QCOMPARE(readable(years(3.25)).text(), std::string("3.25 years"));
}

void FormatTest::pricesAndSharesCarryTheirSigns()
{
    QCOMPARE(readablePrice(dollarsPerMillionTokens(0.31)).text(), std::string("$0.31 /Mtok"));
    QCOMPARE(readableShare(0.23).text(), std::string("23 %"));
}

void FormatTest::whatIsNoNumberIsShownAsNotAvailable()
{
    QCOMPARE(digits(std::numeric_limits<double>::quiet_NaN()), std::string("n/a"));
    QCOMPARE(readable(watts(std::numeric_limits<double>::infinity())).value, std::string("n/a"));
}

QTEST_APPLESS_MAIN(FormatTest)
#include "format_test.moc"
