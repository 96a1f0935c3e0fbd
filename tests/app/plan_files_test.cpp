// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/patience.h"
#include "tests/views/session/example_session.h"

#include "app/commands.h"
#include "app/main_window.h"
#include "app/plan_files.h"
#include "core/editing/arrange.h"
#include "core/storage/recovery.h"
#include "views/session/latest_run.h"
#include "views/widgets/message_bar.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QMessageBox>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTimer>

using namespace gw;

/// Plans on their way from and into files, while the window lives.
class PlanFilesTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_window.reset(), m_e.reset(), m_home.reset(); }
    void whatIsEditedWhileSavingIsNotSavedYet();
    void undoingWhatWasEditedWhileSavingLeadsBackToTheFile();
    void whatIsSavedTwiceInARowIsInTheFileAsItWasLast();
    void theWindowLivesWhileAGreatPlanIsSaved();
    void everyFileThatWasNamedIsWritten();
    void aSavingThatFailsIsToldAndNothingIsLost();
    void theCopyForACrashGoesOnlyWhenThePlanIsWritten();
    void whoLeavesWhileSavingStillGetsTheFile();
    void whoLetsAPlanGoMaySaveItFirst();
    void theCommandSavesUnderTheNameOfTheFile();
    void theWindowIsDrawnButTakesNothingWhileAPlanIsOpened();
    void escapeGivesUpOpening();

private:
    std::filesystem::path at(const char* name) const { return m_home->filePath(name).toStdString(); }
    PlanFiles& files() { return m_window->files(); }
    PlanSession& session() { return m_e->session; }
    void edit() { session().perform(movePieces(session().plan(), {m_e->firstRack()}, metres(0.1), metres(0))); }
    bool isSaved() { return QTest::qWaitFor([this] { return !files().isSaving(); }, patience); }
    QString status() const
    {
        QStringList shown;
        for (const QLabel* label : m_window->statusBar()->findChildren<QLabel*>()) shown << label->text();
        return shown.join(QLatin1Char('|'));
    }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<ExampleSession> m_e;
    std::unique_ptr<MainWindow> m_window;
};

void PlanFilesTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_e = std::make_unique<ExampleSession>();
    m_window = std::make_unique<MainWindow>(m_e->session, Settings {.theme = ThemeChoice::Light});
    m_window->resize(1280, 800);
    m_window->leaveStartPage();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get(), patience));
    edit();
}

void PlanFilesTest::whatIsEditedWhileSavingIsNotSavedYet()
{
    QVERIFY(files().saveTo(at("mine.gwp")));
    const std::string asked = digest(session().plan());
    QVERIFY(files().isSaving() && m_window->isWindowModified());
    QVERIFY2(status().contains("Saving..."), qPrintable(status()));
    edit();
    QVERIFY(isSaved());
    QCOMPARE(digest(readPlan(at("mine.gwp")).value()), asked);
    QVERIFY(session().isModified() && m_window->isWindowModified());
    QVERIFY2(status().contains("Unsaved changes"), qPrintable(status()));
    QVERIFY(session().path() == at("mine.gwp"));
}

void PlanFilesTest::undoingWhatWasEditedWhileSavingLeadsBackToTheFile()
{
    QVERIFY(files().saveTo(at("mine.gwp")));
    edit();
    session().undoStack().undo();
    QVERIFY(session().isModified());
    QVERIFY(isSaved());
    QVERIFY(!session().isModified() && !m_window->isWindowModified());
    QVERIFY2(status().contains("Saved"), qPrintable(status()));
    QVERIFY(readPlan(at("mine.gwp")).value() == session().plan());
}

void PlanFilesTest::whatIsSavedTwiceInARowIsInTheFileAsItWasLast()
{
    QVERIFY(files().saveTo(at("mine.gwp")));
    edit();
    QVERIFY(files().save());
    QVERIFY(isSaved());
    QVERIFY(!session().isModified());
    QVERIFY(readPlan(at("mine.gwp")).value() == session().plan());
    QCOMPARE(session().history().size(), std::size_t {2});
}

void PlanFilesTest::theWindowLivesWhileAGreatPlanIsSaved()
{
    QVERIFY(session().open(resourcesFolder() / "samples" / "factory-1gw.gwp.json").isOk());
    for (int times = 0; times < 2; ++times) {
        edit();
        QVERIFY(m_e->isSettled());
        QElapsedTimer clock;
        clock.start();
        QVERIFY(files().saveTo(at("great.gwp")));
        const double begun = static_cast<double>(clock.nsecsElapsed()) * 1e-6;
        int turns = 0;
        for (; files().isSaving() && clock.elapsed() < patience; ++turns) QTest::qWait(1);
        qInfo("%zu pieces: begun in %.1f ms, written after %.1f ms and %d turns of the window", session().plan().equipment.size(), begun, static_cast<double>(clock.nsecsElapsed()) * 1e-6, turns);
        QVERIFY(turns > 3);
        QVERIFY(!session().isModified());
    }
    QVERIFY(readPlan(at("great.gwp")).value() == session().plan());
}

void PlanFilesTest::everyFileThatWasNamedIsWritten()
{
    for (const char* name : {"first.gwp", "second.gwp", "third.gwp.json"}) QVERIFY(files().saveTo(at(name)));
    QVERIFY(isSaved());
    for (const char* name : {"first.gwp", "second.gwp", "third.gwp.json"}) QVERIFY(readPlan(at(name)).value() == session().plan());
    QVERIFY(session().path() == at("third.gwp.json"));
}

void PlanFilesTest::aSavingThatFailsIsToldAndNothingIsLost()
{
    QVERIFY(files().saveTo(at("mine.gwp")));
    QVERIFY(isSaved());
    const std::string saved = digest(session().plan());
    edit();
    QVERIFY(files().saveTo(at("missing") / "mine.gwp"));
    QVERIFY(isSaved());
    const auto* bar = m_window->findChild<MessageBar*>();
    QVERIFY(bar->isVisible());
    QVERIFY2(bar->text().startsWith("The plan is not saved. ") && bar->text().contains("missing"), qPrintable(bar->text()));
    QVERIFY(session().isModified() && m_window->isWindowModified());
    QVERIFY(session().path() == at("mine.gwp"));
    QCOMPARE(digest(readPlan(at("mine.gwp")).value()), saved);
    QVERIFY(!files().waitUntilSaved());
}

void PlanFilesTest::theCopyForACrashGoesOnlyWhenThePlanIsWritten()
{
    std::filesystem::create_directory(at("left"));
    m_window->keepUnsavedIn(at("left"));
    const auto left = [this] { return findUnsaved(at("left"), [](std::int64_t) { return false; }).size(); };
    edit();
    QTRY_COMPARE_WITH_TIMEOUT(left(), std::size_t {1}, patience);
    QVERIFY(files().saveTo(at("missing") / "mine.gwp"));
    QVERIFY(isSaved());
    QVERIFY(session().isModified());
    QCOMPARE(left(), std::size_t {1});
    QVERIFY(files().saveTo(at("mine.gwp")));
    QCOMPARE(left(), std::size_t {1});
    QVERIFY(isSaved());
    QTRY_COMPARE_WITH_TIMEOUT(left(), std::size_t {0}, patience);
}

void PlanFilesTest::whoLeavesWhileSavingStillGetsTheFile()
{
    QVERIFY(files().saveTo(at("mine.gwp")));
    QVERIFY(!m_window->close());
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->isVisible(), patience);
    QVERIFY(readPlan(at("mine.gwp")).value() == session().plan());
}

void PlanFilesTest::whoLetsAPlanGoMaySaveItFirst()
{
    QTimer asked;
    int answers = 0;
    connect(&asked, &QTimer::timeout, this, [&] {
        auto* question = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        if (question) question->button(QMessageBox::Save)->click(), ++answers;
    });
    asked.start(1);
    QVERIFY(files().saveTo(at("mine.gwp")));
    edit();
    QVERIFY(files().mayDiscard());
    QCOMPARE(answers, 1);
    QVERIFY(!session().isModified() && readPlan(at("mine.gwp")).value() == session().plan());
    std::filesystem::create_directory(at("folder"));
    QVERIFY(files().saveTo(at("folder") / "mine.gwp"));
    edit();
    QVERIFY(!files().waitUntilSaved());
    std::filesystem::remove_all(at("folder"));
    QVERIFY(!files().mayDiscard());
    QCOMPARE(answers, 2);
    QVERIFY(session().isModified());
}

void PlanFilesTest::theCommandSavesUnderTheNameOfTheFile()
{
    QVERIFY(files().saveTo(at("mine.gwp")));
    QVERIFY(isSaved());
    edit();
    QSignalSpy opened(&files(), &PlanFiles::opened);
    m_window->commands().find("file.save")->trigger();
    QVERIFY(opened.wait(patience));
    QVERIFY(!session().isModified());
    QVERIFY(readPlan(at("mine.gwp")).value() == session().plan());
}

void PlanFilesTest::theWindowIsDrawnButTakesNothingWhileAPlanIsOpened()
{
    QSignalSpy selected(m_window->commands().find("edit.select_all"), &QAction::triggered);
    int ticks = 0;
    QTimer ticking;
    connect(&ticking, &QTimer::timeout, this, [&] {
        if (!files().fileRun().isRunning()) return;
        ++ticks;
        QTest::keyClick(m_window.get(), Qt::Key_A, Qt::ControlModifier);
        QTest::mouseClick(m_window->statusBar(), Qt::LeftButton);
    });
    ticking.start(0);
    QVERIFY(files().open(resourcesFolder() / "samples" / "factory-1gw.gwp.json"));
    QVERIFY(ticks > 0);
    QCOMPARE(selected.count(), 0);
    QCOMPARE(session().plan().info.name, std::string("Factory 1 GW"));
    QVERIFY(!session().isModified());
}

void PlanFilesTest::escapeGivesUpOpening()
{
    const std::string before = digest(session().plan());
    QTimer::singleShot(0, this, [this] { QTest::keyClick(m_window.get(), Qt::Key_Escape); });
    QVERIFY(!files().open(resourcesFolder() / "samples" / "factory-1gw.gwp.json"));
    QVERIFY2(m_window->statusBar()->currentMessage().contains("was not opened"), qPrintable(m_window->statusBar()->currentMessage()));
    QCOMPARE(digest(session().plan()), before);
    QVERIFY(session().isModified() && session().path().empty());
    QVERIFY(files().open(resourcesFolder() / "samples" / "superpod.gwp.json"));
}

QTEST_MAIN(PlanFilesTest)
#include "plan_files_test.moc"
