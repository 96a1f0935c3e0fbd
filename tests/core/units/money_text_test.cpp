// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/money_text.h"

#include "core/units/format.h"

#include <QtTest>

using namespace gw;

class MoneyTextTest : public QObject {
    Q_OBJECT

private slots:
    void amountsAreReadInShortWords_data();
    void amountsAreReadInShortWords();
    void pricesHaveTheSameMinus();
};

void MoneyTextTest::amountsAreReadInShortWords_data()
{
    QTest::addColumn<double>("amount");
    QTest::addColumn<QString>("text");
    QTest::newRow("gain") << 4.125e9 << QStringLiteral("$4.13 B");
    QTest::newRow("loss, whose minus ends no line") << -3.1e8 << QStringLiteral("\u2011$310 M");
    QTest::newRow("nothing") << 0.0 << QStringLiteral("$0");
    QTest::newRow("nothing lost") << -0.0 << QStringLiteral("$0");
    QTest::newRow("a loss that reads more than zero") << -0.01 << QStringLiteral("\u2011$0.01");
    QTest::newRow("no number") << qQNaN() << QStringLiteral("$n/a");
}

void MoneyTextTest::amountsAreReadInShortWords()
{
    QFETCH(double, amount);
    QTEST(QString::fromStdString(dollarText(amount)), "text");
}

void MoneyTextTest::pricesHaveTheSameMinus()
{
    QCOMPARE(QString::fromStdString(readablePrice(dollarsPerMillionTokens(-0.31)).text()), QStringLiteral("\u2011$0.31 /Mtok"));
    QCOMPARE(withDollar(-5, "5"), std::string("\u2011$5"));
}

QTEST_APPLESS_MAIN(MoneyTextTest)
#include "money_text_test.moc"
