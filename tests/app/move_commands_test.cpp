// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/patience.h"
#include "tests/views/session/example_session.h"

#include "app/commands.h"
#include "app/commands/view_commands.h"
#include "views/scene/plan_view.h"
#include "views/scene/scene_view.h"

#include <QAction>
#include <QMainWindow>
#include <QTest>
#include <QTreeWidget>

using namespace gw;

/// Moving and turning by keys from wherever the keyboard is: the tree, too.
class MoveCommandsTest : public QObject {
    Q_OBJECT
public:
    static void initMain() { qputenv("QT_QPA_PLATFORM", "offscreen"); }
private slots:
    void init();
    void cleanup();
    void withoutASelectionTheySayWhy();
    void gInTheTreeMovesWhatIsSelectedThere();
    void rInTheTreeTurnsIt();

private:
    const Equipment& rack() const { return *m_e->session.plan().equipment.find(m_e->session.selection().front()); }
    void typeIntoFocus(const char* keys) const { QTest::keyClicks(m_window->focusWidget(), keys); }

    std::unique_ptr<ExampleSession> m_e;
    std::unique_ptr<QMainWindow> m_window;
    Commands* m_commands = nullptr;
    QTreeWidget* m_tree = nullptr;
};

void MoveCommandsTest::init()
{
    m_e = std::make_unique<ExampleSession>();
    m_window = std::make_unique<QMainWindow>();
    auto* both = new QWidget;
    auto* scene = new SceneView(m_e->session, both, SceneView::OpenGl::Absent);
    scene->setGeometry(200, 0, 700, 600);
    m_tree = new QTreeWidget(both);
    m_window->setCentralWidget(both);
    m_commands = new Commands(*m_window);
    addViewCommands(*m_commands, m_e->session, *scene);
    m_window->resize(900, 700);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get(), patience));
    m_tree->setFocus();
}

void MoveCommandsTest::cleanup()
{
    m_window.reset();
    m_e.reset();
}

void MoveCommandsTest::withoutASelectionTheySayWhy()
{
    m_e->session.select({});
    for (const char* id : {"arrange.move", "arrange.turn"}) QVERIFY2(m_commands->whyNot(*m_commands->find(id)).contains("selected"), id);
}

void MoveCommandsTest::gInTheTreeMovesWhatIsSelectedThere()
{
    m_e->session.select({m_e->session.plan().equipment[0].id});
    const Equipment before = rack();
    QTest::keyClick(m_tree, Qt::Key_G);
    typeIntoFocus("x0.7");
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Return);
    QVERIFY(m_window->focusWidget() != m_tree);
    QCOMPARE(rack().x, before.x + metres(0.7));
    QCOMPARE(rack().y, before.y);
    QCOMPARE(m_e->session.undoStack().count(), 1);
}

void MoveCommandsTest::rInTheTreeTurnsIt()
{
    m_e->session.select({m_e->session.plan().equipment[0].id});
    const Facing before = rack().facing;
    QTest::keyClick(m_tree, Qt::Key_R);
    typeIntoFocus("180");
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Return);
    QVERIFY(rack().facing != before);
    m_e->session.undoStack().undo();
    QCOMPARE(rack().facing, before);
}

QTEST_MAIN(MoveCommandsTest)
#include "move_commands_test.moc"
