// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/headline_change.h"

#include "core/report/report.h"

#include <QTest>

using namespace gw;
using Judgement = HeadlineChange::Judgement;

class HeadlineChangeTest : public QObject {
    Q_OBJECT
private slots:
    void thereIsOneChangeAndOneMeaningForEachFigure();
    void whatStaysShowsNoChange();
    void dustIsNoChange();
    void lessPowerOfTheSiteIsGood();
    void aLowerReturnIsBadAndInPoints();
    void aFigureThatAppearsHasNoChange();
};

void HeadlineChangeTest::thereIsOneChangeAndOneMeaningForEachFigure()
{
    QCOMPARE(headlineChanges({}, {}).size(), headlineFigures({}).size());
    QCOMPARE(headlineMeanings().size(), headlineFigures({}).size());
}

void HeadlineChangeTest::whatStaysShowsNoChange()
{
    Headline h;
    h.capex = dollars(1e9);
    for (const HeadlineChange& change : headlineChanges(h, h)) QVERIFY(change.text.isEmpty());
}

void HeadlineChangeTest::dustIsNoChange()
{
    Headline a, b;
    a.itPower = megawatts(100);
    b.itPower = megawatts(100.00000001);
    QVERIFY(headlineChanges(a, b)[0].text.isEmpty());
}

void HeadlineChangeTest::lessPowerOfTheSiteIsGood()
{
    Headline a, b;
    a.facilityPower = megawatts(100);
    b.facilityPower = megawatts(98.5);
    const auto change = headlineChanges(a, b)[1];
    QCOMPARE(change.text, QString("▼ 1.5 MW"));
    QCOMPARE(change.judgement, Judgement::Good);
}

void HeadlineChangeTest::aLowerReturnIsBadAndInPoints()
{
    Headline a, b;
    a.irr = 0.23;
    b.irr = 0.21;
    const auto change = headlineChanges(a, b)[6];
    QCOMPARE(change.text, QString("▼ 2 points"));
    QCOMPARE(change.judgement, Judgement::Bad);
}

void HeadlineChangeTest::aFigureThatAppearsHasNoChange()
{
    Headline a, b;
    a.pue = Missing::NoLoad;
    b.pue = 1.1;
    QVERIFY(headlineChanges(a, b)[2].text.isEmpty());
}

QTEST_APPLESS_MAIN(HeadlineChangeTest)
#include "headline_change_test.moc"
