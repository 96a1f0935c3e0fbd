// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/text/risk_notes.h"

#include <QTest>

class RiskNotesTest : public QObject {
    Q_OBJECT
private slots:
    void everyKnownNoteIsASentenceWithItsFact_data();
    void everyKnownNoteIsASentenceWithItsFact();
    void anUnknownNoteIsToldAsItIs();
};

void RiskNotesTest::everyKnownNoteIsASentenceWithItsFact_data()
{
    QTest::addColumn<QString>("key");
    for (const char* key : {"no_effect", "correlations_changed", "market_correlations_changed", "no_market_process", "effects_off_by"}) QTest::newRow(key) << QString(key);
}

void RiskNotesTest::everyKnownNoteIsASentenceWithItsFact()
{
    QFETCH(QString, key);
    const QString sentence = gw::riskNote((key + " warp.price 0.25").toStdString());
    QVERIFY(sentence.endsWith('.') && sentence.contains("warp.price 0.25") && !sentence.contains(key));
}

void RiskNotesTest::anUnknownNoteIsToldAsItIs()
{
    QCOMPARE(gw::riskNote("moon_phase full"), QString("moon_phase full"));
}

QTEST_APPLESS_MAIN(RiskNotesTest)
#include "risk_notes_test.moc"
