// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/text/connect_text.h"

#include <QSet>
#include <QTest>

using namespace gw;

class ConnectTextTest : public QObject {
    Q_OBJECT

private slots:
    void everyFaultHasASentenceOfItsOwn()
    {
        QSet<QString> sentences;
        for (int fault = 0; fault <= static_cast<int>(ConnectFault::NoRoom); ++fault) {
            const QString text = message(Refusal {.fault = static_cast<ConnectFault>(fault), .from = "One", .to = "Two", .seen = "Three", .expected = "Four"});
            QVERIFY2(text.endsWith('.') && text.size() > 20, qPrintable(text));
            QVERIFY2(!text.contains('%'), qPrintable(text));
            sentences.insert(text);
        }
        QCOMPARE(sentences.size(), static_cast<int>(ConnectFault::NoRoom) + 1);
    }

    void namesStayAsTheyAre()
    {
        const QString text = message(Refusal {.fault = ConnectFault::SideTaken, .to = "Rack 100 %1", .seen = "%2", .side = Side::B});
        QCOMPARE(text, QString("Side B of Rack 100 %1 is fed by %2 already. Remove that feed first, or use the other side."));
    }

    void voltagesAreNamed()
    {
        QCOMPARE(title(Voltages {Voltage::Medium}), QString("medium voltage"));
        QCOMPARE(title(Voltages {Voltage::Low, Voltage::Direct}), QString("low-voltage AC or 800 V DC"));
        QCOMPARE(title(Voltages {}), QString("nothing as it is connected now"));
    }
};

QTEST_APPLESS_MAIN(ConnectTextTest)
#include "connect_text_test.moc"
