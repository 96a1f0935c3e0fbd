// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/patience.h"
#include "tests/views/session/example_session.h"

#include "app/main_window.h"
#include "core/editing/arrange.h"
#include "core/storage/recovery.h"
#include "views/dialogs/start_page.h"
#include "views/widgets/message_bar.h"

#include <QPushButton>
#include <QTemporaryDir>
#include <QToolButton>

using namespace gw;

/// A window after one that ended without being asked.
class MainWindowRecoveryTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_window.reset(), m_e.reset(); }
    void whatWasLeftIsOpenedAsAPlanOfItsOwnWithUnsavedEdits();
    void whatIsLetGoIsGone();

private:
    std::filesystem::path folder() const { return m_home->path().toStdString(); }
    std::vector<Unsaved> left() const { return findUnsaved(folder(), [](std::int64_t) { return false; }); }
    template <class Button> void press(const QString& name)
    {
        for (auto* each : m_window->findChild<StartPage*>()->findChildren<Button*>())
            if (each->accessibleName() == name && each->isVisible()) return QTest::mouseClick(each, Qt::LeftButton);
        QFAIL(qPrintable(name));
    }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<ExampleSession> m_e;
    std::unique_ptr<MainWindow> m_window;
    std::string m_digest;
};

void MainWindowRecoveryTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_e = std::make_unique<ExampleSession>();
    const Edit moved = movePieces(m_e->session.plan(), {m_e->firstRack()}, metres(0.3), metres(0)).value();
    m_e->session.perform(moved);
    m_digest = digest(m_e->session.plan());
    // No process has number nought.
    QVERIFY(keepUnsaved(m_e->session.plan(), {recoveryFile(folder(), 0), folder() / "hall.gwp", "Hall", "2026-11-22T10:00:00Z", "1 edit, the last: Move"}).isOk());
    m_e->session.setPlan(m_e->generated());
    m_window = std::make_unique<MainWindow>(m_e->session, Settings {.theme = ThemeChoice::Light});
    m_window->keepUnsavedIn(folder());
    m_window->resize(1280, 800);
    m_window->showStartPage();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get(), patience));
}

void MainWindowRecoveryTest::whatWasLeftIsOpenedAsAPlanOfItsOwnWithUnsavedEdits()
{
    press<QToolButton>("Open Hall");
    QCOMPARE(digest(m_e->session.plan()), m_digest);
    QVERIFY(m_e->session.isModified());
    QVERIFY(m_e->session.path().empty());
    QVERIFY(m_window->findChild<MessageBar*>()->isVisible());
    // What was left has gone over to this process: another crash would lose nothing.
    QCOMPARE(left().size(), std::size_t {1});
    QVERIFY(left()[0].file != recoveryFile(folder(), 0));
    QVERIFY(m_e->session.save(folder() / "mine.gwp").isOk());
    QTRY_VERIFY_WITH_TIMEOUT(left().empty(), patience);
}

void MainWindowRecoveryTest::whatIsLetGoIsGone()
{
    press<QPushButton>("Let Hall go");
    QVERIFY(left().empty());
    QVERIFY(!m_e->session.isModified());
}

QTEST_MAIN(MainWindowRecoveryTest)
#include "main_window_recovery_test.moc"
