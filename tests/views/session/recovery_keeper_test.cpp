// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/recovery_keeper.h"

#include "tests/patience.h"
#include "tests/views/session/example_session.h"

#include "core/editing/arrange.h"

#include <QTemporaryDir>

using namespace gw;

class RecoveryKeeperTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_e = std::make_unique<ExampleSession>();
        m_keeper = std::make_unique<RecoveryKeeper>(m_e->session, file());
    }
    void cleanup() { m_keeper.reset(), m_e.reset(); }

    void anEditIsKeptSoonAfterItIsMade()
    {
        QVERIFY(left().empty());
        edit();
        QTRY_COMPARE_WITH_TIMEOUT(left().size(), std::size_t {1}, patience);
        QVERIFY2(left()[0].edits.starts_with("1 edit"), left()[0].edits.c_str());
        QCOMPARE(left()[0].name, std::string("Example"));
        edit();
        QTRY_VERIFY_WITH_TIMEOUT(!left().empty() && left()[0].edits.starts_with("2 edits"), patience);
        const Plan kept = readPlan(left()[0].file).value();
        QVERIFY(kept.equipment == m_e->session.plan().equipment);
    }

    void whatIsSavedIsNotKept()
    {
        edit();
        QTRY_COMPARE_WITH_TIMEOUT(left().size(), std::size_t {1}, patience);
        QVERIFY(m_e->session.save(m_home->filePath("mine.gwp").toStdString()).isOk());
        QTRY_VERIFY_WITH_TIMEOUT(left().empty(), patience);
    }

    void editsTakenBackAreNotKept()
    {
        edit();
        QTRY_COMPARE_WITH_TIMEOUT(left().size(), std::size_t {1}, patience);
        m_e->session.undoStack().undo();
        QTRY_VERIFY_WITH_TIMEOUT(left().empty(), patience);
    }

    void anotherPlanLetsItGo()
    {
        edit();
        QTRY_COMPARE_WITH_TIMEOUT(left().size(), std::size_t {1}, patience);
        m_e->session.setPlan(m_e->generated());
        QTRY_VERIFY_WITH_TIMEOUT(left().empty(), patience);
    }

    void anOrderlyEndLeavesNothing()
    {
        edit();
        QVERIFY(m_keeper->keepNow().isOk());
        QCOMPARE(left().size(), std::size_t {1});
        m_keeper.reset();
        QVERIFY(left().empty());
    }

    void aFolderThatCannotBeWrittenIsToldOnce()
    {
        m_keeper = std::make_unique<RecoveryKeeper>(m_e->session, std::filesystem::path("/proc/gigawright/1.gwp"));
        int told = 0;
        connect(m_keeper.get(), &RecoveryKeeper::failed, this, [&] { ++told; });
        edit();
        QTRY_COMPARE_WITH_TIMEOUT(told, 1, patience);
        edit();
        QTest::qWait(700);
        QCOMPARE(told, 1);
    }

private:
    std::filesystem::path folder() const { return m_home->path().toStdString(); }
    std::filesystem::path file() const { return recoveryFile(folder() / "recovery", 4711); }
    std::vector<Unsaved> left() const { return findUnsaved(folder() / "recovery", [](std::int64_t) { return false; }); }
    void edit() { m_e->session.perform(movePieces(m_e->session.plan(), {m_e->firstRack()}, metres(0.1), metres(0))); }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<ExampleSession> m_e;
    std::unique_ptr<RecoveryKeeper> m_keeper;
};

QTEST_MAIN(RecoveryKeeperTest)
#include "recovery_keeper_test.moc"
