// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/shortcut_sheet.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>

using namespace gw;

class ShortcutSheetTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        const QKeySequence undo("Ctrl+Z"), mirror("Ctrl+M");
        m_sheet = std::make_unique<ShortcutSheet>(std::vector<ShortcutLine> {{"undo", "Undo", "Edit", undo, undo}, {"mirror", "Mirror", "Arrange", mirror, mirror}});
    }

    void newKeysHoldAtOnceAndAreTold()
    {
        QString told;
        connect(m_sheet.get(), &ShortcutSheet::assigned, this, [&](const QString& id, const QKeySequence& keys) { told = id + " " + keys.toString(); });
        QVERIFY(m_sheet->assign("mirror", QKeySequence("Ctrl+Shift+M")));
        QCOMPARE(told, QString("mirror Ctrl+Shift+M"));
        QCOMPARE(m_sheet->changed(), (QHash<QString, QString> {{"mirror", "Ctrl+Shift+M"}}));
    }

    void keysOfAnotherCommandAreRefusedByItsName()
    {
        QVERIFY(!m_sheet->assign("mirror", QKeySequence("Ctrl+Z")));
        QVERIFY(m_sheet->reason().contains("Undo"));
        QVERIFY(m_sheet->changed().isEmpty());
    }

    void keysAreFreeOnceTheyAreTakenAway()
    {
        QVERIFY(m_sheet->assign("undo", {}));
        QVERIFY(m_sheet->assign("mirror", QKeySequence("Ctrl+Z")));
        QVERIFY(m_sheet->reason().isEmpty());
    }

    void asTheyCameBringsSwappedKeysBack()
    {
        QVERIFY(m_sheet->assign("undo", {}));
        QVERIFY(m_sheet->assign("mirror", QKeySequence("Ctrl+Z")));
        QVERIFY(m_sheet->assign("undo", QKeySequence("Ctrl+M")));
        for (auto* button : m_sheet->findChildren<QPushButton*>())
            if (button->text() == "As they came") button->click();
        QVERIFY(m_sheet->changed().isEmpty());
    }

    void aFileMaySwapKeys()
    {
        QVERIFY(m_sheet->takeOver(R"({"undo": "Ctrl+M", "mirror": "Ctrl+Z"})"));
        QCOMPARE(m_sheet->changed(), (QHash<QString, QString> {{"undo", "Ctrl+M"}, {"mirror", "Ctrl+Z"}}));
        const QByteArray text = m_sheet->text();
        init();
        QVERIFY(m_sheet->takeOver(text));
        QCOMPARE(m_sheet->changed().value("undo"), QString("Ctrl+M"));
    }

    void aFileThatGivesKeysTwiceOrNoneIsRefusedAsAWhole_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("said");
        QTest::addRow("twice") << QByteArray(R"({"mirror": "Ctrl+Shift+U", "undo": "Ctrl+Shift+U"})") << "Mirror";
        QTest::addRow("no keys") << QByteArray(R"({"mirror": "Ctrl+Shift+U", "undo": "Hammer+7"})") << "Hammer";
        QTest::addRow("a number") << QByteArray(R"({"undo": 7})") << "undo";
        QTest::addRow("no object") << QByteArray("[1, 2]") << "object";
    }

    void aFileThatGivesKeysTwiceOrNoneIsRefusedAsAWhole()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, said);
        QVERIFY(!m_sheet->takeOver(text));
        QVERIFY2(m_sheet->reason().contains(said), qPrintable(m_sheet->reason()));
        QVERIFY(m_sheet->changed().isEmpty());
    }

    void commandsOfAnotherEditionArePassedOverAndTold()
    {
        QVERIFY(m_sheet->takeOver(R"({"fly": "Ctrl+F", "undo": "Ctrl+Shift+U"})"));
        QVERIFY(m_sheet->reason().contains("fly"));
        QCOMPARE(m_sheet->changed().value("undo"), QString("Ctrl+Shift+U"));
    }

    void keysThatBeginOthersClashWithThem()
    {
        QVERIFY(m_sheet->assign("undo", QKeySequence("Ctrl+J, X")));
        QVERIFY(!m_sheet->assign("mirror", QKeySequence("Ctrl+J")));
        QVERIFY(m_sheet->reason().contains("Undo"));
    }

    void searchingHidesTheOthers()
    {
        m_sheet->findChild<QLineEdit*>()->setText("arrange");
        QVERIFY(m_sheet->table().isRowHidden(0));
        QVERIFY(!m_sheet->table().isRowHidden(1));
    }

    void anUnknownCommandIsNoLine() { QVERIFY(!m_sheet->assign("fly", QKeySequence("Ctrl+F"))); }

private:
    std::unique_ptr<ShortcutSheet> m_sheet;
};

QTEST_MAIN(ShortcutSheetTest)
#include "shortcut_sheet_test.moc"
