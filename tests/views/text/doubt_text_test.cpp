// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/text/doubt_text.h"

#include <QSet>
#include <QtTest>

using namespace gw;

namespace {

constexpr int kinds = static_cast<int>(DoubtKind::EstimateWithoutRange) + 1;

Doubt doubtOf(DoubtKind kind) { return {kind, "box", "The box", "mass", 16, 0, 0, "kW", "72 x 1.2 kW", "Somewhere"}; }

} // namespace

class DoubtTextTest : public QObject {
    Q_OBJECT

private slots:
    void everyKindHasATitleOfItsOwn();
    void everySentenceSaysWhyItLooksWrong();
    void aBandIsSaid();
    void namesMayHoldAnyCharacters();
};

void DoubtTextTest::everyKindHasATitleOfItsOwn()
{
    QSet<QString> titles;
    for (int kind = 0; kind < kinds; ++kind) titles.insert(title(static_cast<DoubtKind>(kind)));
    QCOMPARE(titles.size(), kinds);
    QVERIFY(!titles.contains(QString()));
}

void DoubtTextTest::everySentenceSaysWhyItLooksWrong()
{
    for (int kind = 0; kind < kinds; ++kind) {
        Doubt doubt = doubtOf(static_cast<DoubtKind>(kind));
        for (const double high : {0.0, 40.0}) {
            doubt.high = high;
            const QString sentence = message(doubt);
            QVERIFY2(sentence.startsWith("The box looks wrong because"), qPrintable(sentence));
            QVERIFY2(!sentence.contains('%') && !sentence.contains("  "), qPrintable(sentence));
            QVERIFY2(sentence.contains('.') || sentence.contains(')'), qPrintable(sentence));
        }
    }
}

void DoubtTextTest::aBandIsSaid()
{
    Doubt doubt = doubtOf(DoubtKind::MassPerArea);
    doubt.seen = 111, doubt.low = 400, doubt.high = 3500, doubt.unit = "kg/m2", doubt.detail.clear();
    QCOMPARE(message(doubt), QString::fromUtf8("The box looks wrong because it weighs 111 kg/m\u00B2 on its footprint; plausible is 400 to 3500 kg/m\u00B2."));
}

void DoubtTextTest::namesMayHoldAnyCharacters()
{
    Doubt doubt = doubtOf(DoubtKind::AcceleratorPower);
    doubt.name = "Box %2 %3";
    doubt.high = 1;
    QVERIFY(message(doubt).startsWith("Box %2 %3 looks wrong"));
}

QTEST_APPLESS_MAIN(DoubtTextTest)
#include "doubt_text_test.moc"
