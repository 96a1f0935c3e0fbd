// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/parse.h"

#include "core/units/unit_table.h"

#include <QtTest>

#include <cmath>

using namespace gw;

class ParseTest : public QObject {
    Q_OBJECT

private slots:
    void whatPeopleWriteIsReadInTheUnitAsked_data();
    void whatPeopleWriteIsReadInTheUnitAsked();
    void whatIsNoNumberIsRefused_data();
    void whatIsNoNumberIsRefused();
    void aUnitThatMeasuresSomethingElseIsRefused_data();
    void aUnitThatMeasuresSomethingElseIsRefused();
    void aQuantityKeepsItsDimension();
    void sharesAreReadAsPartsOfOne();
    void temperaturesAreReadOnEveryScale();
    void temperaturesBelowAbsoluteZeroAreRefused();
    void everyUnitOfAMeasureIsNamedInTheRefusal();
    void everySymbolReadsBackAsItself();
    void noTextCrashesTheReader();
};

void ParseTest::whatPeopleWriteIsReadInTheUnitAsked_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<double>("value");
    const auto row = [](const char* text, const char* unit, double value) { QTest::newRow(text) << QString(text) << QString(unit) << value; };
    row("132 kW", "kW", 132);
    row("132kW", "MW", 0.132);
    row("1.5MW", "kW", 1500);
    row("1 gw", "MW", 1000);
    row("150 KW", "kW", 150);
    row("42", "kW", 42);
    row("  7.5  ", "m", 7.5);
    row("-3 m", "m", -3);
    row("+4e3 W", "kW", 4);
    row("1E+2 W", "W", 100);
    row(".5 t", "kg", 500);
    row("5. t", "kg", 5000);
    row("0.07 $/kWh", "$/kWh", 0.07);
    row("$0.07/kWh", "$/kWh", 0.07);
    row("0.07 USD/kWh", "$/kWh", 0.07);
    row("USD 0.07 / kWh", "$/kWh", 0.07);
    row("70 $/MWh", "$/kWh", 0.07);
    row("0,07 $/kWh", "$/kWh", 0.07);
    row("12,5 kW", "kW", 12.5);
    row("1,234,567 W", "W", 1234567);
    row("1,234.5 W", "W", 1234.5);
    row("1.234,5 W", "W", 1234.5);
    row("12 500 kW", "MW", 12.5);
    row("12'500 kW", "MW", 12.5);
    row("20 m²", "m2", 20);
    row("5 acres", "m2", 5 * 4046.8564224);
    row("300 m³/h", "m3/s", 300.0 / 3600);
    row("150 LPM", "L/min", 150);
    row("10 °C", "K", 10);
    row("$4.1M", "$", 4.1e6);
    row("$4.1 B", "M$", 4100);
    row("3.7 M$", "$", 3.7e6);
    row("3.7 million USD", "$", 3.7e6);
    row("-$5", "$", -5);
    row("1.3 B$/year", "M$/year", 1300);
    row("$12/kW-month", "$/(kW month)", 12);
    row("144 $/(kW year)", "$/(kW month)", 12);
    row("380 g/kWh", "kg/kWh", 0.38);
    row("6 ft", "m", 1.8288);
    row("128 weeks", "d", 896);
    row("2 years", "month", 24);
    row("400 Gb/s", "GB/s", 50);
    row("0.31 $/Mtok", "$/Mtok", 0.31);
    row("8.03 billion", "billion", 8.03);
}

void ParseTest::whatPeopleWriteIsReadInTheUnitAsked()
{
    QFETCH(QString, text);
    QFETCH(QString, unit);
    QFETCH(double, value);
    const auto read = parseIn(text.toStdString(), unit.toStdString());
    QVERIFY2(read.isOk(), read.isOk() ? "" : read.error().expected.c_str());
    QVERIFY2(std::abs(*read - value) <= 1e-12 * std::max(1.0, std::abs(value)), qPrintable(QString::number(*read, 'g', 17)));
}

void ParseTest::whatIsNoNumberIsRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"", "   ", "kW", "$", "NaN", "nan kW", "inf", "-inf", "1e999", "-1e999 kW", "--5", "1.2.3", "1,500 kW", "1,50,000", "1,2.3,4", ",", "-", "e5", "twelve"})
        QTest::newRow(*text ? text : "nothing") << QString(text);
}

void ParseTest::whatIsNoNumberIsRefused()
{
    QFETCH(QString, text);
    const auto read = parseIn(text.toStdString(), "kW");
    QVERIFY(!read.isOk());
    QCOMPARE(read.error().code, ErrorCode::NotANumber);
    QCOMPARE(QString::fromStdString(read.error().seen), text);
    QVERIFY(read.error().expected.find("kW") != std::string::npos);
}

void ParseTest::aUnitThatMeasuresSomethingElseIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("unit");
    const auto row = [](const char* text, const char* unit) { QTest::newRow(text) << QString(text) << QString(unit); };
    row("12 kg", "kW");
    row("12 kWh", "kW");
    row("12 mw", "kW");
    row("12 %", "kW");
    row("15 $/kWh", "$/(kW month)");
    row("5 GB/s", "TFLOP/s");
    row("5 gb/s", "GB/s");
    row("0x10", "kW");
    row("12 kW 5", "kW");
    row("$5 kW", "kW");
    row("5 €/kWh", "$/kWh");
    row("5 °C", "kW");
    row("5 M", "kg");
}

void ParseTest::aUnitThatMeasuresSomethingElseIsRefused()
{
    QFETCH(QString, text);
    QFETCH(QString, unit);
    const auto read = parseIn(text.toStdString(), unit.toStdString());
    QVERIFY(!read.isOk());
    QCOMPARE(read.error().code, ErrorCode::UnitMismatch);
    QCOMPARE(QString::fromStdString(read.error().seen), text);
}

void ParseTest::aQuantityKeepsItsDimension()
{
    QCOMPARE(parseQuantity("132 kW", watt)->in(megawatt), 0.132);
    QCOMPARE(parseQuantity("132", kilowatt)->si(), 132e3);
    QCOMPARE(parseQuantity("12 kg", kilowatt).error().code, ErrorCode::UnitMismatch);
}

void ParseTest::sharesAreReadAsPartsOfOne()
{
    QCOMPARE(*parseNumber("12 %"), 0.12);
    QCOMPARE(*parseNumber("12%"), 0.12);
    QCOMPARE(*parseNumber("0.12"), 0.12);
    QCOMPARE(parseNumber("12 kW").error().code, ErrorCode::UnitMismatch);
}

void ParseTest::temperaturesAreReadOnEveryScale()
{
    for (const char* text : {"45 C", "45", "45°C", "45 degC", "318.15 K", "113 F", "113 °F"}) QVERIFY2(std::abs(parseTemperature(text)->inCelsius() - 45) < 1e-9, text);
    QCOMPARE(parseTemperature("45 kW").error().code, ErrorCode::UnitMismatch);
    QCOMPARE(parseTemperature("warm").error().code, ErrorCode::NotANumber);
}

void ParseTest::temperaturesBelowAbsoluteZeroAreRefused()
{
    QCOMPARE(parseTemperature("-1 K").error().code, ErrorCode::OutOfRange);
    QCOMPARE(parseTemperature("-300").error().code, ErrorCode::OutOfRange);
}

void ParseTest::everyUnitOfAMeasureIsNamedInTheRefusal()
{
    QCOMPARE(unitsOf(Measure::Power), std::string("W, kW, MW, GW"));
}

void ParseTest::everySymbolReadsBackAsItself()
{
    for (int measure = 0; measure <= static_cast<int>(Measure::TokensPerEnergy); ++measure)
        for (const QString& symbol : QString::fromStdString(unitsOf(static_cast<Measure>(measure))).split(", ")) {
            if (symbol == "a plain number") continue;
            const auto unit = findUnit(symbol.toStdString());
            QVERIFY2(unit && unit->measure == static_cast<Measure>(measure), qPrintable(symbol));
            QCOMPARE(*parseIn("2.5 " + symbol.toStdString(), symbol.toStdString()), 2.5);
        }
}

void ParseTest::noTextCrashesTheReader()
{
    const std::string alphabet = "0123456789.,eE+-$ kMWh/%'°²n\xff\0";
    std::uint32_t state = 1;
    for (int round = 0; round < 20000; ++round) {
        std::string text;
        for (std::uint32_t length = (state >> 8) % 12; length > 0; --length) {
            state = state * 1664525U + 1013904223U; // Numerical Recipes' linear congruence.
            text += alphabet[(state >> 16) % alphabet.size()];
        }
        state = state * 1664525U + 1013904223U;
        const auto power = parseIn(text, "kW");
        QVERIFY(!power.isOk() || std::isfinite(*power));
        const auto temperature = parseTemperature(text);
        QVERIFY(!temperature.isOk() || temperature->inKelvin() >= 0);
    }
}

QTEST_APPLESS_MAIN(ParseTest)
#include "parse_test.moc"
