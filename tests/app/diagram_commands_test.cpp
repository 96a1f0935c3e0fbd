// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/patience.h"
#include "tests/views/session/example_session.h"

#include "app/commands.h"
#include "app/main_window.h"
#include "views/panels/one_line_panel.h"
#include "views/widgets/message_bar.h"

#include <QAction>

using namespace gw;

/// Cards of a diagram opened and folded by command.
class DiagramCommandsTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_window.reset(), m_e.reset(); }
    void theSelectedCardIsOpenedAndAllIsFoldedAgain();
    void whatStandsAloneIsNotOpened();

private:
    EquipmentId named(const char* name) const
    {
        for (const Equipment& piece : m_e->session.plan().equipment)
            if (piece.name == name) return piece.id;
        qFatal("%s is not in the plan", name);
    }
    const Diagram& diagram() const { return m_window->findChild<OneLinePanel*>()->view().diagram(); }

    std::unique_ptr<ExampleSession> m_e;
    std::unique_ptr<MainWindow> m_window;
};

void DiagramCommandsTest::init()
{
    m_e = std::make_unique<ExampleSession>();
    m_window = std::make_unique<MainWindow>(m_e->session, Settings {.theme = ThemeChoice::Light});
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get(), patience));
    QVERIFY(m_e->session.open(resourcesFolder() / "samples" / "hall-100mw.gwp.json").isOk());
    QVERIFY(m_e->isSettled());
}

void DiagramCommandsTest::theSelectedCardIsOpenedAndAllIsFoldedAgain()
{
    QAction* open = m_window->commands().find("power.open_card");
    QVERIFY(!open->isEnabled());
    QVERIFY(m_window->showPanel("one_line"));
    QTRY_VERIFY_WITH_TIMEOUT(!diagram().nodes.empty(), patience);
    m_e->session.select({named("UPS 3A")});
    const std::size_t cards = diagram().nodes.size();
    QVERIFY(open->isEnabled());
    open->trigger();
    QVERIFY(diagram().nodes.size() > cards);
    m_window->commands().find("power.fold_cards")->trigger();
    QCOMPARE(diagram().nodes.size(), cards);
}

void DiagramCommandsTest::whatStandsAloneIsNotOpened()
{
    QVERIFY(m_window->showPanel("one_line"));
    QTRY_VERIFY_WITH_TIMEOUT(!diagram().nodes.empty(), patience);
    m_e->session.select({named("Main switchgear 1A")});
    const std::size_t cards = diagram().nodes.size();
    m_window->commands().find("power.open_card")->trigger();
    QCOMPARE(diagram().nodes.size(), cards);
    const auto* bar = m_window->findChild<MessageBar*>();
    QVERIFY2(bar->isVisible() && bar->text().startsWith("Nothing that is selected stands in a card with others."), qPrintable(bar->text()));
}

QTEST_MAIN(DiagramCommandsTest)
#include "diagram_commands_test.moc"
