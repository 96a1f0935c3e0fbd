// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/patience.h"

#include "views/dialogs/palette.h"

#include <QLineEdit>
#include <QListWidget>
#include <QMainWindow>
#include <QTest>

using namespace gw;

class PaletteTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_window = std::make_unique<QMainWindow>();
        m_window->resize(900, 600);
        m_chosen.clear();
        m_palette = new Palette(*m_window, [this](const QString& typed) { return answers(typed); });
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get(), patience));
    }

    void typingNarrowsWhatIsShown()
    {
        m_palette->open();
        QCOMPARE(m_palette->list().count(), 3);
        QTest::keyClicks(&m_palette->line(), "del");
        QCOMPARE(m_palette->list().count(), 1);
    }

    void enterRunsTheMarkedLineAndCloses()
    {
        m_palette->open();
        QTest::keyClick(&m_palette->line(), Qt::Key_Down);
        QTest::keyClick(&m_palette->line(), Qt::Key_Return);
        QCOMPARE(m_chosen, QString("Frame"));
        QVERIFY(!m_palette->isVisible());
    }

    void whatIsImpossibleStaysWithItsReasonAndDoesNotRun()
    {
        m_palette->open("Delete");
        QTest::keyClick(&m_palette->line(), Qt::Key_Return);
        QVERIFY(m_chosen.isEmpty());
        QVERIFY(m_palette->isVisible());
        QCOMPARE(m_palette->list().item(0)->toolTip(), QString("Nothing is selected."));
    }

    void escapeClosesIt()
    {
        m_palette->open();
        QTest::keyClick(&m_palette->line(), Qt::Key_Escape);
        QVERIFY(!m_palette->isVisible());
    }

    void itStaysInsideASmallWindow()
    {
        m_window->resize(400, 300);
        m_palette->open();
        QVERIFY(m_window->rect().contains(m_palette->geometry()));
    }

private:
    std::vector<PaletteEntry> answers(const QString& typed)
    {
        std::vector<PaletteEntry> all;
        for (const char* title : {"Undo", "Frame", "Delete"}) {
            const bool isPossible = QString(title) != "Delete";
            if (QString(title).contains(typed, Qt::CaseInsensitive))
                all.push_back({title, isPossible ? "Command" : "Nothing is selected.", {}, isPossible, [this, title] { m_chosen = title; }});
        }
        return all;
    }

    std::unique_ptr<QMainWindow> m_window;
    Palette* m_palette = nullptr;
    QString m_chosen;
};

QTEST_MAIN(PaletteTest)
#include "palette_test.moc"
