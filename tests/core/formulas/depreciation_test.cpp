// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/depreciation.h"

#include "core/formulas/finance.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace gw;

class DepreciationTest : public QObject {
    Q_OBJECT
private slots:
    void everyTableAddsUpToTheWhole_data();
    void everyTableAddsUpToTheWhole();
    void theStagesUseTheSameTables();
    void straightLinesAddUpToTheWhole();
    void otherTablesDoNotExist();
};

void DepreciationTest::everyTableAddsUpToTheWhole_data()
{
    QTest::addColumn<int>("recovery");
    QTest::addColumn<int>("convention");
    QTest::addColumn<int>("part");
    for (const int years : {3, 5, 7, 10, 15, 20}) {
        QTest::addRow("%d years by half year", years) << years << int(Convention::HalfYear) << 0;
        for (int quarter = 1; quarter <= 4; ++quarter) QTest::addRow("%d years, quarter %d", years, quarter) << years << int(Convention::MidQuarter) << quarter;
    }
    for (int month = 1; month <= 12; ++month) QTest::addRow("39 years, month %d", month) << 39 << int(Convention::MidMonth) << month;
}

void DepreciationTest::everyTableAddsUpToTheWhole()
{
    QFETCH(int, recovery);
    QFETCH(int, convention);
    QFETCH(int, part);
    const auto percent = macrsPercent(recovery, Convention(convention), part);
    QCOMPARE(int(percent.size()), recovery + 1);
    QVERIFY(std::abs(std::accumulate(percent.begin(), percent.end(), 0.0) - 100) < 1e-9);
}

void DepreciationTest::theStagesUseTheSameTables()
{
    const auto five = macrsPercent(5, Convention::HalfYear, 0), fifteen = macrsPercent(15, Convention::HalfYear, 0);
    for (int year = 1; year <= 6; ++year) QVERIFY(std::abs(five[std::size_t(year - 1)] / 100 - macrs5(year)) < 1e-15);
    for (int year = 1; year <= 16; ++year) QVERIFY(std::abs(fifteen[std::size_t(year - 1)] / 100 - macrs15(year)) < 1e-15);
}

void DepreciationTest::straightLinesAddUpToTheWhole()
{
    for (const int years : {15, 20}) {
        const auto percent = straightLinePercent(years);
        QCOMPARE(int(percent.size()), years + 1);
        QVERIFY(std::abs(std::accumulate(percent.begin(), percent.end(), 0.0) - 100) < 1e-9);
    }
}

void DepreciationTest::otherTablesDoNotExist()
{
    QVERIFY(macrsPercent(4, Convention::HalfYear, 0).empty());
    QVERIFY(macrsPercent(5, Convention::MidQuarter, 5).empty());
    QVERIFY(macrsPercent(5, Convention::MidMonth, 1).empty());
    QVERIFY(macrsPercent(39, Convention::MidMonth, 13).empty());
    QVERIFY(macrsPercent(39, Convention::HalfYear, 0).empty());
}

QTEST_APPLESS_MAIN(DepreciationTest)
#include "depreciation_test.moc"
