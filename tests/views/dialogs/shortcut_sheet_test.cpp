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
