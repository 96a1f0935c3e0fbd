// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/expression.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace gw;

namespace {

std::optional<Measured> row(std::string_view name, std::string_view field)
{
    if (name == "Row A" && field == "pitch") return Measured {0.6, Measure::Length};
    if (name == "A-07" && field == "power_cap") return Measured {132e3, Measure::Power};
    if (name == "Hall 1.5" && field == "width") return Measured {30, Measure::Length};
    return std::nullopt;
}

} // namespace

class ExpressionTest : public QObject {
    Q_OBJECT
private slots:
    void givesWhatIsWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<double>("value");
        const auto add = [](const char* text, const char* unit, double value) { QTest::newRow(text) << QString::fromUtf8(text) << QString(unit) << value; };
        add("2*600mm+1.2m", "m", 2.4);
        add("6'-3\"", "m", 75 * 0.0254);
        add("6' 3\"", "m", 75 * 0.0254);
        add("6'", "m", 6 * 0.3048);
        add("6'-3\" + 1 m", "m", 75 * 0.0254 + 1);
        add("42U", "m", 42 * 0.04445);
        add("1.5MW", "kW", 1500);
        add("12%", "1", 0.12);
        add("$0.07/kWh", "$/kWh", 0.07);
        add("$0.07/kWh * 2", "$/kWh", 0.14);
        add("2 * $5 M", "$", 1e7);
        add("3*4", "m", 12);
        add("3", "mm", 3);
        add("60 cm", "m", 0.6);
        add("1,5 m - 20 cm", "mm", 1300);
        add("1 m + 3", "mm", 1003);
        add("600 mm + 0,3", "m", 0.9);
        add("2,5*600mm", "m", 1.5);
        add("(3+1)*132 kW", "MW", 0.528);
        add("-(2 m - 5 m)", "m", 3);
        add("12 m2 / 4 m", "m", 3);
        add("10 kWh / 2 h", "kW", 5);
        add("3*(2400mm/600mm)", "1", 12);
        add("50% * 2 MW", "kW", 1000);
        add("2 m \u00d7 3", "m", 6);
        add("=Row A.pitch", "m", 0.6);
        add("=Row A.pitch*2+1mm", "mm", 1201);
        add("Row A.pitch/2", "m", 0.3);
        add("=A-07.power_cap", "kW", 132);
        add("=\"Hall 1.5\".width - Row A.pitch", "m", 29.4);
        add("5 C + 10 K", "K", 15);
    }
    void givesWhatIsWritten()
    {
        QFETCH(QString, text);
        QFETCH(QString, unit);
        QFETCH(double, value);
        const auto read = evaluateIn(text.toStdString(), unit.toStdString(), row);
        QVERIFY2(read.isOk(), read ? "" : (read.error().seen + ": " + read.error().expected).c_str());
        QVERIFY2(std::abs(*read - value) <= 1e-12 * std::max(1.0, std::abs(value)), qPrintable(QString::number(*read, 'g', 17)));
    }

    void refusesAndSaysWhy_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("expected");
        const auto add = [](const char* text, const char* unit, ErrorCode code, const char* expected) {
            QTest::newRow(text) << QString(text) << QString(unit) << static_cast<int>(code) << QString(expected);
        };
        add("1.5 MW", "m", ErrorCode::UnitMismatch, "a length, not a power");
        add("2 m * 3 m", "m", ErrorCode::UnitMismatch, "a length, not an area");
        add("1 m + 2 kW", "m", ErrorCode::UnitMismatch, "not a length and a power");
        add("2400mm/600mm", "m", ErrorCode::UnitMismatch, "a length, not a plain number");
        add("$0.07/kWh", "$/(kW month)", ErrorCode::UnitMismatch, "a charge for power, not a price of energy");
        add("2*", "m", ErrorCode::NotANumber, "a number at character 3");
        add("(2+3", "m", ErrorCode::NotANumber, "a closing parenthesis at character 5");
        add("2 furlongs", "m", ErrorCode::NotANumber, "a unit (m, mm");
        add("2 3", "m", ErrorCode::NotANumber, "a sign such as + or *, or the end at character 3");
        add("1/0", "m", ErrorCode::NotANumber, "divided by zero");
        add("1,500 + 1", "m", ErrorCode::NotANumber, "in one way only at character 1");
        add("=Row Z.pitch", "m", ErrorCode::UnknownId, "such as Row A.pitch");
        add("=A-07.power_cap", "m", ErrorCode::UnitMismatch, "a length, not a power");
        add("", "m", ErrorCode::NotANumber, "a number at character 1");
        add("=", "m", ErrorCode::NotANumber, "a number at character 2");
    }
    void refusesAndSaysWhy()
    {
        QFETCH(QString, text);
        QFETCH(QString, unit);
        QFETCH(int, code);
        QFETCH(QString, expected);
        const auto read = evaluateIn(text.toStdString(), unit.toStdString(), row);
        QVERIFY(!read.isOk());
        QCOMPARE(static_cast<int>(read.error().code), code);
        QVERIFY2(QString::fromStdString(read.error().expected).contains(expected), read.error().expected.c_str());
    }

    void temperaturesAddDifferences()
    {
        QVERIFY(std::abs(evaluateTemperature("40 C + 5 K")->inCelsius() - 45) < 1e-9);
        QVERIFY(std::abs(evaluateTemperature("40+5")->inCelsius() - 45) < 1e-9);
        QVERIFY(std::abs(evaluateTemperature("318.15 K")->inCelsius() - 45) < 1e-9);
        QVERIFY(!evaluateTemperature("2 * 20 C"));
        QVERIFY(!evaluateTemperature("20 C - 400 K"));
    }

    void depthAndLengthHaveLimits()
    {
        const auto nested = [](int depth) { return std::string(depth, '(') + "1" + std::string(depth, ')'); };
        QVERIFY(evaluateIn(nested(40), "m").isOk());
        QVERIFY(!evaluateIn(nested(400), "m"));
        QVERIFY(!evaluateIn(std::string(400, '-') + "1", "m"));
        QVERIFY(!evaluateIn(std::string(5000, '1') + "+1", "m"));
        std::string many = "1";
        for (int i = 0; i < 499; ++i) many += "+1";
        QVERIFY(std::abs(*evaluateIn(many.substr(0, 999), "m") - 500) < 1e-9);
    }

    void anyTextGivesAFiniteNumberOrAReason()
    {
        std::mt19937 random(7);
        const std::vector<std::string> pieces {"1", "2.5", "1e300", "mm", "m", "kW", "+", "-", "*", "/", "(", ")", "'", "\"", "$", "%", "=", ".", ",", " ", "Row A", ".pitch", "C", "K",
            "\xff", "\u00b2", "\u00d7", "e", "U", "0"};
        for (int i = 0; i < 60000; ++i) {
            std::string text;
            for (auto length = random() % 14; length > 0; --length)
                text += i % 3 == 0 ? std::string(1, static_cast<char>(random() % 256)) : pieces[random() % pieces.size()];
            const auto read = evaluateIn(text, i % 2 ? "m" : "1", row);
            if (read) QVERIFY2(std::isfinite(*read), text.c_str());
            else QVERIFY2(!read.error().expected.empty(), text.c_str());
            const auto temperature = evaluateTemperature(text, row);
            if (temperature) QVERIFY2(std::isfinite(temperature->inKelvin()), text.c_str());
        }
    }
};

QTEST_APPLESS_MAIN(ExpressionTest)
#include "expression_test.moc"
