// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/iso_time.h"

#include <QDateTime>
#include <QTest>

using namespace gw;

class IsoTimeTest : public QObject {
    Q_OBJECT
private slots:
    void aMomentIsWrittenAsQtWritesIt()
    {
        for (qint64 seconds = 0; seconds < 7'258'118'400; seconds += 86'399 * 97) {
            const QString expected = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(Qt::ISODate);
            const std::string text = isoTime(std::chrono::sys_seconds(std::chrono::seconds(seconds)));
            QCOMPARE(QString::fromStdString(text), expected);
            QVERIFY(isIsoTime(text));
        }
    }

    void aTimeIsToldFromText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isTime");
        QTest::newRow("a second") << "2026-11-22T10:20:24Z" << true;
        QTest::newRow("the last of a leap day") << "2024-02-29T23:59:59Z" << true;
        QTest::newRow("no leap day") << "2026-02-29T10:20:24Z" << false;
        QTest::newRow("empty") << "" << false;
        QTest::newRow("a date") << "2026-11-22" << false;
        QTest::newRow("no zone") << "2026-11-22T10:20:24" << false;
        QTest::newRow("another zone") << "2026-11-22T10:20:24+" << false;
        QTest::newRow("a blank between") << "2026-11-22 10:20:24Z" << false;
        QTest::newRow("hour 24") << "2026-11-22T24:00:00Z" << false;
        QTest::newRow("minute 60") << "2026-11-22T10:60:00Z" << false;
        QTest::newRow("second 60") << "2026-11-22T10:20:60Z" << false;
        QTest::newRow("a sign") << "2026-11-22T+1:20:24Z" << false;
        QTest::newRow("letters") << "2026-11-22T1a:20:24Z" << false;
        QTest::newRow("fractions") << "2026-11-22T10:20:24.5Z" << false;
    }
    void aTimeIsToldFromText()
    {
        QFETCH(QString, text);
        QTEST(isIsoTime(text.toStdString()), "isTime");
    }
};

QTEST_APPLESS_MAIN(IsoTimeTest)
#include "iso_time_test.moc"
