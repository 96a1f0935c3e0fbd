// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/patience.h"
#include "tests/views/session/example_session.h"

#include "app/commands.h"
#include "app/commands/layout_commands.h"
#include "core/editing/fragment.h"
#include "core/editing/groups.h"
#include "views/panels/edit_form.h"
#include "views/widgets/field_row.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMainWindow>
#include <QMimeData>
#include <QPushButton>
#include <QTest>

using namespace gw;

class LayoutCommandsTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_window.reset(); m_e.reset(); }
    void everyCommandSaysWhyItCannotBeDone();
    void everyCommandIsUndoneToTheSameBytes_data();
    void everyCommandIsUndoneToTheSameBytes();
    void nudgesAreOneStep();
    void anArrayIsAskedForInAForm();
    void aFormGivesTheKeyboardBack();
    void aWrongNumberTurnsRedAndChangesNothing();
    void aQuerySelects();
    void piecesTravelBetweenTwoWindows();
    void aTableFromASpreadsheetMovesPieces();
    void keysPasteWhatCameAfterTheMenusWereAsked();
    void aForeignTableIsRefusedWithASentence();
    void lockedPiecesAreNotOffered();

private:
    const Plan& plan() const { return m_e->session.plan(); }
    std::vector<EquipmentId> racks() const;
    void run(const char* id) { m_commands->find(id)->trigger(); }
    EditForm* form() const { return m_window->findChild<EditForm*>(); }
    void enter(const QStringList& values);

    std::unique_ptr<ExampleSession> m_e;
    std::unique_ptr<QMainWindow> m_window;
    Commands* m_commands = nullptr;
};

void LayoutCommandsTest::init()
{
    m_e = std::make_unique<ExampleSession>();
    m_window = std::make_unique<QMainWindow>();
    m_commands = new Commands(*m_window);
    addLayoutCommands(*m_commands, m_e->session, *m_window);
    m_window->resize(900, 700);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get(), patience));
}

std::vector<EquipmentId> LayoutCommandsTest::racks() const
{
    std::vector<EquipmentId> ids;
    for (const Equipment& piece : plan().equipment)
        if (const auto* type = m_e->catalog.find(piece.type); type->kind == EquipmentKind::AcceleratorRack) ids.push_back(piece.id);
    return ids;
}

void LayoutCommandsTest::enter(const QStringList& values)
{
    QVERIFY(form()->isVisible());
    for (int i = 0; i < values.size(); ++i) {
        auto* line = qobject_cast<QLineEdit*>(form()->row(static_cast<std::size_t>(i))->editor());
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, values[i]);
    }
    QTest::keyClick(form()->row(0)->editor(), Qt::Key_Return);
}

void LayoutCommandsTest::everyCommandSaysWhyItCannotBeDone()
{
    m_e->session.select({});
    QGuiApplication::clipboard()->clear();
    for (const QAction* action : m_commands->all()) {
        const QString id = Commands::idOf(*action);
        const bool needsNothing = id == "edit.select_all" || id == "edit.invert_selection" || id == "edit.select_where";
        QVERIFY2(m_commands->whyNot(*action).isEmpty() == needsNothing, qPrintable(id));
        QVERIFY2(needsNothing || m_commands->whyNot(*action).endsWith('.'), qPrintable(m_commands->whyNot(*action)));
    }
}

void LayoutCommandsTest::everyCommandIsUndoneToTheSameBytes_data()
{
    QTest::addColumn<QString>("id");
    for (const char* id : {"arrange.row", "arrange.pod", "arrange.group", "arrange.ungroup", "arrange.detach", "arrange.lock", "arrange.align_left", "arrange.align_top_to_last",
             "arrange.distribute_y", "arrange.rotate_left", "arrange.rotate_right", "arrange.mirror_x", "arrange.mirror_y", "arrange.nudge_left_1", "arrange.nudge_up_600", "edit.cut"})
        QTest::newRow(id) << QString(id);
}

void LayoutCommandsTest::everyCommandIsUndoneToTheSameBytes()
{
    QFETCH(QString, id);
    auto chosen = racks();
    chosen.resize(5);
    m_e->session.perform(movePieces(plan(), {chosen[1]}, metres(0.1), metres(0.7)));
    m_e->session.select(chosen);
    const std::string before = digest(plan());
    run(qPrintable(id));
    QVERIFY(digest(plan()) != before);
    QVERIFY(checkReferences(plan()).isOk());
    QVERIFY(!m_e->session.undoStack().undoText().isEmpty());
    m_e->session.undoStack().undo();
    QCOMPARE(digest(plan()), before);
    m_e->session.undoStack().redo();
    QVERIFY(digest(plan()) != before);
}

void LayoutCommandsTest::nudgesAreOneStep()
{
    m_e->session.select({racks().front()});
    const double x = plan().equipment.find(racks().front())->x.in(metre);
    for (int i = 0; i < 7; ++i) run("arrange.nudge_right_100");
    QCOMPARE(m_e->session.undoStack().count(), 1);
    QVERIFY(std::abs(plan().equipment.find(racks().front())->x.in(metre) - x - 0.7) < 1e-9);
}

void LayoutCommandsTest::anArrayIsAskedForInAForm()
{
    m_e->session.select({racks().front()});
    const std::size_t before = plan().equipment.size();
    run("arrange.array");
    enter({"2+1", "2*600mm", "0"});
    QVERIFY(!form()->isVisible());
    QCOMPARE(plan().equipment.size(), before + 3);
    QCOMPARE(m_e->session.selection().size(), 3u);
    QVERIFY(std::abs(plan().equipment.find(m_e->session.selection()[0])->x.in(metre) - plan().equipment.find(racks().front())->x.in(metre) - 1.2) < 1e-9);
}

void LayoutCommandsTest::aFormGivesTheKeyboardBack()
{
    auto* drawing = new QPushButton(m_window.get());
    new QLineEdit(m_window.get());
    m_window->setCentralWidget(drawing);
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get(), patience));
    for (const bool isDone : {true, false}) {
        drawing->show();
        drawing->setFocus();
        QTRY_VERIFY_WITH_TIMEOUT(drawing->hasFocus(), patience);
        run("edit.select_where");
        QVERIFY(QApplication::focusWidget() != drawing);
        QTest::keyClick(form()->row(0)->editor(), isDone ? Qt::Key_Return : Qt::Key_Escape);
        QVERIFY(form()->isHidden());
        QCOMPARE(QApplication::focusWidget(), drawing);
    }
}

void LayoutCommandsTest::aWrongNumberTurnsRedAndChangesNothing()
{
    m_e->session.select({racks().front()});
    const std::string before = digest(plan());
    run("arrange.grid");
    enter({"4 kW", "2"});
    QVERIFY(form()->isVisible());
    QVERIFY(form()->row(0)->isRefused());
    QCOMPARE(digest(plan()), before);
    QTest::keyClick(form()->row(0)->editor(), Qt::Key_Escape);
    QVERIFY(!form()->isVisible());
}

void LayoutCommandsTest::aQuerySelects()
{
    run("edit.select_where");
    enter({"kind=accelerator_rack and power > 1 kW"});
    QCOMPARE(m_e->session.selection().size(), racks().size());
    run("edit.invert_selection");
    QCOMPARE(m_e->session.selection().size(), plan().equipment.size() - racks().size());
    run("edit.select_where");
    enter({"kind=="});
    QVERIFY(form()->isVisible());
    QTest::keyClick(form()->row(0)->editor(), Qt::Key_Escape);
    run("edit.select_all");
    QCOMPARE(m_e->session.selection().size(), plan().equipment.size());
    m_e->session.select({racks().front()});
    run("edit.select_type");
    QCOMPARE(m_e->session.selection().size(), racks().size());
}

void LayoutCommandsTest::piecesTravelBetweenTwoWindows()
{
    m_e->session.select(racks());
    run("edit.copy");
    QVERIFY(QGuiApplication::clipboard()->text().startsWith("name\ttype\tspace"));
    QVERIFY(QGuiApplication::clipboard()->mimeData()->hasFormat(fragmentMime));
    ExampleSession other;
    QMainWindow window;
    Commands commands(window);
    addLayoutCommands(commands, other.session, window);
    const std::size_t before = other.session.plan().equipment.size();
    const std::string digestBefore = digest(other.session.plan());
    commands.find("edit.paste")->trigger();
    QCOMPARE(other.session.plan().equipment.size(), before + racks().size());
    QCOMPARE(other.session.selection().size(), racks().size());
    QVERIFY(checkReferences(other.session.plan()).isOk());
    other.session.undoStack().undo();
    QCOMPARE(digest(other.session.plan()), digestBefore);
}

void LayoutCommandsTest::aTableFromASpreadsheetMovesPieces()
{
    const Equipment rack = *plan().equipment.find(racks().front());
    QGuiApplication::clipboard()->setText(QString("name\tx [mm]\r\n%1\t2500\r\n").arg(QString::fromStdString(rack.name)));
    run("edit.paste");
    QCOMPARE(plan().equipment.find(rack.id)->x.in(metre), 2.5);
    QCOMPARE(m_e->session.undoStack().count(), 1);
}

void LayoutCommandsTest::keysPasteWhatCameAfterTheMenusWereAsked()
{
    QGuiApplication::clipboard()->clear();
    m_commands->refresh();
    QVERIFY(!m_commands->find("edit.paste")->isEnabled());
    const Equipment before = *plan().equipment.find(racks().front());
    // Another program's text, in metres with a decimal comma.
    QGuiApplication::clipboard()->setText(QString("name\tx [m]\n%1\t%2\n").arg(QString::fromStdString(before.name), QString::number(before.x.in(metre) + 0.25).replace('.', ',')));
    QTest::keyClick(m_window.get(), Qt::Key_V, Qt::ControlModifier);
    QVERIFY(std::abs(plan().equipment.find(before.id)->x.in(metre) - before.x.in(metre) - 0.25) < 1e-9);
}

void LayoutCommandsTest::aForeignTableIsRefusedWithASentence()
{
    QGuiApplication::clipboard()->setText("name\tsalary\nBob\t12\n");
    Error seen {ErrorCode::Cancelled};
    connect(&m_e->session, &PlanSession::refused, this, [&](const Error& error) { seen = error; });
    run("edit.paste");
    QCOMPARE(seen.place, std::string("Row 1, column 2"));
    QCOMPARE(seen.seen, std::string("salary"));
    QCOMPARE(m_e->session.undoStack().count(), 0);
    QGuiApplication::clipboard()->setText("just words");
    QVERIFY(m_commands->whyNot(*m_commands->find("edit.paste")).contains("header"));
}

void LayoutCommandsTest::lockedPiecesAreNotOffered()
{
    m_e->session.select({racks().front()});
    run("arrange.lock");
    const QString why = m_commands->whyNot(*m_commands->find("arrange.rotate_left"));
    QVERIFY2(why.contains("locked"), qPrintable(why));
    run("arrange.unlock");
    QVERIFY(m_commands->whyNot(*m_commands->find("arrange.rotate_left")).isEmpty());
}

QTEST_MAIN(LayoutCommandsTest)
#include "layout_commands_test.moc"
