// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/patience.h"

#include "views/dialogs/start_page.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace gw;

class StartPageTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_page = std::make_unique<StartPage>(std::vector<std::pair<QString, StartCard>> {{"a.json", {"Sample A", "Eight racks", {}, "plan"}}, {"b.json", {"Sample B", "Nine racks", {}, "plan"}}});
        m_page->resize(1280, 800);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get(), patience));
    }

    void aClickOnACardAsksForItsPlan()
    {
        QString asked;
        connect(m_page.get(), &StartPage::sampleRequested, this, [&](const QString& path) { asked = path; });
        QTest::mouseClick(card("Sample B"), Qt::LeftButton);
        QCOMPARE(asked, QString("b.json"));
    }

    void recentFilesStandOnlyWhereThereAreSome()
    {
        QVERIFY(!card("hall.gwp"));
        m_page->setRecent({"/plans/hall.gwp", "/plans/campus.gwp"});
        QVERIFY(card("hall.gwp") && card("hall.gwp")->isVisible());
        m_page->setRecent({});
        QVERIFY(!card("hall.gwp"));
    }

    void aWiderPageHasMoreCardsSideBySide()
    {
        const auto right = [this] {
            int most = 0;
            for (auto* each : m_page->findChildren<QToolButton*>()) most = std::max(most, each->mapTo(m_page.get(), each->rect().topRight()).x());
            return most;
        };
        QTest::qWait(20);
        const int before = right();
        m_page->resize(1600, 1000);
        QTest::qWait(20);
        QVERIFY2(right() > before + 200 && right() < 1600, qPrintable(QString("%1 after %2").arg(right()).arg(before)));
        m_page->resize(700, 600);
        QTest::qWait(20);
        QVERIFY(right() < 700);
    }

    void whatWasNotSavedIsOfferedOrLetGo()
    {
        const Unsaved hall {"/state/7.gwp", "/plans/hall.gwp", "Hall", "2026-11-22T10:00:00Z", "3 edits, the last: Move"}, other {"/state/8.gwp", {}, "Other", "2026-11-21T10:00:00Z", "1 edit"};
        m_page->setUnsaved({hall, other});
        bool isTold = false;
        for (auto* label : m_page->findChildren<QLabel*>()) isTold = isTold || (label->text().contains("beside hall.gwp: 3 edits, the last: Move") && label->isVisible());
        QVERIFY(isTold);
        Unsaved opened, refused;
        connect(m_page.get(), &StartPage::unsavedRequested, this, [&](const Unsaved& left) { opened = left; });
        connect(m_page.get(), &StartPage::unsavedRefused, this, [&](const Unsaved& left) { refused = left; });
        QTest::mouseClick(card("Open Hall"), Qt::LeftButton);
        QCOMPARE(opened, hall);
        for (auto* button : m_page->findChildren<QPushButton*>())
            if (button->accessibleName() == "Let Other go") QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(refused, other);
        m_page->setUnsaved({});
        QVERIFY(!card("Open Hall"));
    }

private:
    QToolButton* card(const QString& name) const
    {
        for (auto* each : m_page->findChildren<QToolButton*>())
            if (each->accessibleName() == name && each->isVisible()) return each;
        return nullptr;
    }

    std::unique_ptr<StartPage> m_page;
};

QTEST_MAIN(StartPageTest)
#include "start_page_test.moc"
