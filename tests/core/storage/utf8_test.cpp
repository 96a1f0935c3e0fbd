// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/utf8.h"

#include <QString>
#include <QTest>

using namespace gw;

class Utf8Test : public QObject {
    Q_OBJECT
private slots:
    void textIsToldFromBytes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("isText");
        QTest::newRow("empty") << QByteArray() << true;
        QTest::newRow("ascii") << QByteArray("Rack A-07\0x", 11) << true;
        QTest::newRow("two, three, four bytes") << QByteArray("\xC3\xA9 \xE6\xA9\x9F \xF0\x9F\x98\x80") << true;
        QTest::newRow("last code point") << QByteArray("\xF4\x8F\xBF\xBF") << true;
        QTest::newRow("above it") << QByteArray("\xF4\x90\x80\x80") << false;
        QTest::newRow("stray continuation") << QByteArray("\x80") << false;
        QTest::newRow("missing continuation") << QByteArray("\xE6\xA9") << false;
        QTest::newRow("interrupted") << QByteArray("\xE6\xA9x") << false;
        QTest::newRow("overlong slash") << QByteArray("\xC0\xAF") << false;
        QTest::newRow("overlong in three") << QByteArray("\xE0\x80\xAF") << false;
        QTest::newRow("overlong in four") << QByteArray("\xF0\x80\x80\xAF") << false;
        QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << false;
        QTest::newRow("latin-1") << QByteArray("caf\xE9") << false;
        QTest::newRow("never used") << QByteArray("\xFF") << false;
    }
    void textIsToldFromBytes()
    {
        QFETCH(QByteArray, bytes);
        QTEST(isUtf8({bytes.constData(), static_cast<std::size_t>(bytes.size())}), "isText");
    }

    void everyCodePointIsText()
    {
        for (char32_t point = 1; point <= 0x10FFFF; point += point < 0x3000 ? 1 : 97) {
            if (point >= 0xD800 && point <= 0xDFFF) continue;
            const QByteArray bytes = QString::fromUcs4(&point, 1).toUtf8();
            QVERIFY2(isUtf8({bytes.constData(), static_cast<std::size_t>(bytes.size())}), qPrintable(QString::number(point, 16)));
        }
    }
};

QTEST_APPLESS_MAIN(Utf8Test)
#include "utf8_test.moc"
