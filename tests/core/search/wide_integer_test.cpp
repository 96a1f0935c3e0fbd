// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/wide_integer.h"

#include <QTest>

#include <cmath>

using namespace gw;

namespace {

WideInteger whole(std::uint64_t number, unsigned shift = 0)
{
    WideInteger integer;
    integer.add(number, shift);
    return integer;
}

} // namespace

class WideIntegerTest : public QObject {
    Q_OBJECT
private slots:
    void partsAreAddedAtAnyShift();
    void whatIsNegatedTwiceIsTheSame();
    void productsKeepEveryBit();
    void tiesRoundToEvenAndABitBelowBreaksThem_data();
    void tiesRoundToEvenAndABitBelowBreaksThem();
    void carriesRunThroughAllLimbs();
};

void WideIntegerTest::partsAreAddedAtAnyShift()
{
    for (unsigned shift = 0; shift <= 600; ++shift) QCOMPARE(whole(0x8000000000000001ULL, shift).scaled(0), std::ldexp(static_cast<double>(0x8000000000000001ULL), static_cast<int>(shift)));
}

void WideIntegerTest::whatIsNegatedTwiceIsTheSame()
{
    WideInteger number = whole(12345, 300);
    number.negate();
    QVERIFY(number.isNegative());
    QCOMPARE(number.scaled(-300), -12345.0);
    number.negate();
    QCOMPARE(number.scaled(-300), 12345.0);
    WideInteger zero;
    zero.negate();
    QCOMPARE(zero.scaled(0), 0.0);
}

void WideIntegerTest::productsKeepEveryBit()
{
    // (2^300 + 1)(2^300 - 1) + 1 = 2^600
    WideInteger plus = whole(1, 300), minus = whole(1, 300), minusOne = whole(1);
    plus.add(1, 0);
    minusOne.negate();
    minus.add(minusOne);
    WideInteger product = plus.times(minus);
    product.add(1, 0);
    QCOMPARE(product.scaled(-600), 1.0);
    product.add(minusOne);
    QCOMPARE(product.scaled(-600), 1.0);
    // Less 2^600 only -1 is left.
    WideInteger power = whole(1, 600);
    power.negate();
    product.add(power);
    QCOMPARE(product.scaled(0), -1.0);
}

void WideIntegerTest::tiesRoundToEvenAndABitBelowBreaksThem_data()
{
    QTest::addColumn<quint64>("head");
    QTest::addColumn<quint64>("tail");
    QTest::addColumn<double>("rounded");
    const quint64 even = 1ULL << 53, tie = even + 1, oddTie = even + 3;
    QTest::newRow("tie to even below") << tie << quint64 {0} << std::ldexp(1.0, 53);
    QTest::newRow("tie to even above") << oddTie << quint64 {0} << std::ldexp(1.0, 53) + 4;
    QTest::newRow("a far bit lifts a tie") << tie << quint64 {1} << std::ldexp(1.0, 53) + 2;
}

void WideIntegerTest::tiesRoundToEvenAndABitBelowBreaksThem()
{
    QFETCH(quint64, head);
    QFETCH(quint64, tail);
    QFETCH(double, rounded);
    WideInteger number = whole(head, 400);
    number.add(tail, 0);
    QCOMPARE(number.scaled(-400), rounded);
    number.negate();
    QCOMPARE(number.scaled(-400), -rounded);
}

void WideIntegerTest::carriesRunThroughAllLimbs()
{
    WideInteger number = whole(1, 600);
    WideInteger minusOne = whole(1);
    minusOne.negate();
    number.add(minusOne);
    number.add(1, 0);
    QCOMPARE(number.scaled(-600), 1.0);
}

QTEST_APPLESS_MAIN(WideIntegerTest)
#include "wide_integer_test.moc"
