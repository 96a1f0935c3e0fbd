// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/iso_date.h"

#include <QtTest>

using namespace gw;

class IsoDateTest : public QObject {
    Q_OBJECT

private slots:
    void yearsMonthsAndDaysAreDates();
    void otherTextIsNone();
};

void IsoDateTest::yearsMonthsAndDaysAreDates()
{
    for (const char* text : {"2026", "2026-04", "2026-04-30", "2024-02-29"}) QVERIFY2(isIsoDate(text), text);
}

void IsoDateTest::otherTextIsNone()
{
    for (const char* text : {"", "n/a", "26", "2026-4", "2026-13", "2026-00", "2026-04-31", "2025-02-29", "2026-04-00", "2026/04", "2026-04_30", "2026-", "-026", "20x6", "3026", "April 2026"})
        QVERIFY2(!isIsoDate(text), text);
}

QTEST_APPLESS_MAIN(IsoDateTest)
#include "iso_date_test.moc"
