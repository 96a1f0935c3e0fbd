// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/match.h"

#include <QTest>

using namespace gw;

class MatchTest : public QObject {
    Q_OBJECT
private slots:
    void everyWordMustOccur()
    {
        QVERIFY(matchScore("Export PDF report", "pdf exp") > 0);
        QCOMPARE(matchScore("Export PDF report", "pdf excel"), 0);
    }
    void theBeginningCountsMoreThanAWordAndAWordMoreThanItsInside()
    {
        QVERIFY(matchScore("Rack A-07", "rack") > matchScore("Place rack", "rack"));
        QVERIFY(matchScore("Place rack", "rack") > matchScore("Track", "rack"));
        QVERIFY(matchScore("Track, rack", "rack") > matchScore("Track", "rack"));
    }
    void nothingTypedFitsEverythingAlike() { QCOMPARE(matchScore("A", ""), matchScore("Something longer", " ")); }
    void caseDoesNotMatter() { QCOMPARE(matchScore("Undo", "UNDO"), matchScore("Undo", "undo")); }
};

QTEST_APPLESS_MAIN(MatchTest)
#include "match_test.moc"
