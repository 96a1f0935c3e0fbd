// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/patience.h"

#include "views/dialogs/tour.h"

#include <QLabel>
#include <QMainWindow>
#include <QPushButton>
#include <QTest>

using namespace gw;

class TourTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_window = std::make_unique<QMainWindow>();
        m_window->resize(900, 600);
        m_window->setCentralWidget(new QLabel("drawing"));
        m_prepared = 0;
        m_isDone = false;
        m_tour = new Tour({{"First", "Look."}, {"Second", "Look here.", [this] { ++m_prepared; }, [this] { return m_window->centralWidget(); }, "press the button.", [this] { return m_isDone; }}}, *m_window);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get(), patience));
        m_tour->begin();
    }

    void nextGoesOnAndPreparesTheStop()
    {
        press("Next");
        QCOMPARE(m_tour->stop(), 1);
        QCOMPARE(m_prepared, 1);
    }

    void theLastStopEndsIt()
    {
        press("Next");
        press("Done");
        QVERIFY(!m_tour->isVisible());
    }

    void whatAStopAsksForIsTickedWhenItIsDone()
    {
        press("Next");
        QVERIFY(!m_tour->isDone());
        QVERIFY(task()->text().startsWith("Try it:"));
        m_isDone = true;
        QTRY_VERIFY_WITH_TIMEOUT(m_tour->isDone(), patience);
        QVERIFY(task()->text().contains("Done: press the button."));
        press("Back");
        QVERIFY(m_tour->isDone() && task()->isHidden());
    }

    void aStopFramesWhatItIsAbout()
    {
        auto* mark = m_window->findChild<QFrame*>("tourMark");
        QVERIFY(mark->isHidden());
        press("Next");
        QCOMPARE(mark->geometry(), m_window->centralWidget()->geometry());
        m_window->resize(1000, 700);
        QTRY_COMPARE_WITH_TIMEOUT(mark->geometry(), m_window->centralWidget()->geometry(), patience);
    }

    void escapeLeavesIt()
    {
        QTest::keyClick(m_tour, Qt::Key_Escape);
        QVERIFY(!m_tour->isVisible());
    }

    void theCardStaysInsideTheWindow()
    {
        QVERIFY(m_window->rect().contains(m_tour->geometry()));
        press("Next");
        QVERIFY(m_window->rect().contains(m_tour->geometry()));
    }

private:
    QLabel* task() const { return m_tour->findChild<QLabel*>("tourTask"); }
    void press(const QString& text)
    {
        for (auto* button : m_tour->findChildren<QPushButton*>())
            if (button->text() == text) return QTest::mouseClick(button, Qt::LeftButton);
        QFAIL(qPrintable("no button " + text));
    }

    std::unique_ptr<QMainWindow> m_window;
    Tour* m_tour = nullptr;
    int m_prepared = 0;
    bool m_isDone = false;
};

QTEST_MAIN(TourTest)
#include "tour_test.moc"
