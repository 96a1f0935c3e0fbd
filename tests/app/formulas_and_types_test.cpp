// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/shown_window.h"
#include "tests/patience.h"
#include "tests/views/session/example_session.h"

#include "app/commands.h"
#include "app/palette_answers.h"
#include "core/editing/compose.h"
#include "core/formulas/registry.h"
#include "views/dialogs/palette.h"
#include "views/panels/catalog_panel.h"
#include "views/panels/figure_row.h"
#include "views/panels/formula_trial.h"
#include "views/panels/formulas_panel.h"
#include "views/panels/type_editor.h"
#include "views/panels/type_list_page.h"
#include "views/panels/types_panel.h"

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QDockWidget>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace gw;

/// Formulas and types worked in the whole window. Own types go into a folder of the test's own.
class FormulasAndTypesTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_window.reset(), m_e.reset(); }
    void everyFormulaIsFoundByItsTitleInThePalette();
    void aFormulaIsOpenedFromThePaletteByKeyboard();
    void theFormulasTakeRoom();
    void aFigureOfAFormulaIsExplained();
    void theMenuOfACardHoldsWhatIsDoneToTypes();
    void aCopiedTypeIsEditedKeptAndPlaced();
    void aTypeThatCameWithTheProgramIsChangedByOnesOwnOfTheSameId();
    void anEntryWithoutACardIsFoundAndOpenedByKeyboard();

private:
    QAction* command(const QString& id) const { return m_window->commands().find(id); }

    QTemporaryDir m_folder;
    std::unique_ptr<ExampleSession> m_e;
    std::unique_ptr<MainWindow> m_window;
};

void FormulasAndTypesTest::init()
{
    qputenv("XDG_DATA_HOME", m_folder.path().toUtf8());
    m_e = std::make_unique<ExampleSession>();
    m_window = std::make_unique<MainWindow>(m_e->session, Settings {.theme = ThemeChoice::Light});
    QVERIFY(test::isShown(*m_window));
    m_e->session.setPlan(m_e->generated());
    QVERIFY(m_e->isSettled());
}

void FormulasAndTypesTest::everyFormulaIsFoundByItsTitleInThePalette()
{
    QString opened;
    for (const contract::Entry& entry : contract::allFormulas()) {
        const QString title = QString::fromUtf8(entry.text.meaning.data(), qsizetype(entry.text.meaning.size())), id = QString::fromUtf8(entry.text.name.data(), qsizetype(entry.text.name.size()));
        const auto answers = paletteAnswers(title, m_window->commands(), m_e->session, {.showFormula = [&](const QString& chosen) { opened = chosen; }});
        const auto found = std::find_if(answers.begin(), answers.end(), [&](const PaletteEntry& answer) { return answer.about.endsWith(id); });
        QVERIFY2(found != answers.end(), qPrintable(title));
        found->run();
        QCOMPARE(opened, id);
    }
}

void FormulasAndTypesTest::aFormulaIsOpenedFromThePaletteByKeyboard()
{
    m_window->commandPalette().open();
    QTest::keyClicks(&m_window->commandPalette().line(), "Erlang B and Erlang C");
    QTest::keyClick(&m_window->commandPalette().line(), Qt::Key_Return);
    auto* formulas = m_window->findChild<FormulasPanel*>();
    QTRY_COMPARE_WITH_TIMEOUT(formulas->chosen(), QString("queueing.erlang"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(formulas->isVisible(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(!formulas->trial().isBusy(), patience);
    QVERIFY(!formulas->trial().flags().contains("unstable"));
}

void FormulasAndTypesTest::theFormulasTakeRoom()
{
    QVERIFY(m_window->showPanel("formulas"));
    auto* dock = m_window->findChild<QDockWidget*>("formulas");
    QTRY_VERIFY_WITH_TIMEOUT(dock->height() > m_window->height() * 0.4, patience);
    command("view.formulas")->trigger();
    auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY(line && line->accessibleName() == "Search the formulas");
}

void FormulasAndTypesTest::aFigureOfAFormulaIsExplained()
{
    m_window->showFormula("cashflow.net_present_value");
    auto* formulas = m_window->findChild<FormulasPanel*>();
    QPushButton* figure = nullptr;
    for (auto* each : formulas->findChildren<QPushButton*>())
        if (each->text().startsWith("Net present value: ")) figure = each;
    QVERIFY(figure);
    QTest::mouseClick(figure, Qt::LeftButton);
    auto* explain = m_window->findChild<QDockWidget*>("explain");
    QVERIFY(explain);
    QTRY_VERIFY_WITH_TIMEOUT(explain->isVisible(), patience);
}

void FormulasAndTypesTest::theMenuOfACardHoldsWhatIsDoneToTypes()
{
    auto* cards = m_window->findChild<CatalogPanel*>();
    m_window->showPanel("catalog");
    cards->choose({"gb300-nvl72"});
    auto* list = cards->findChild<QListView*>();
    // The keyboard's menu key.
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(-1, -1), list->mapToGlobal(QPoint(1, 1)));
    QApplication::sendEvent(list->viewport(), &event);
    QTRY_VERIFY_WITH_TIMEOUT(QApplication::activePopupWidget(), patience);
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QStringList ids;
    for (const QAction* action : menu->actions()) ids << Commands::idOf(*action);
    QCOMPARE(ids, (QStringList {"types.copy", "types.edit", "types.export", "types.import", "types.delete"}));
    QVERIFY(command("types.copy")->isEnabled());
    menu->close();
}

void FormulasAndTypesTest::aCopiedTypeIsEditedKeptAndPlaced()
{
    auto* cards = m_window->findChild<CatalogPanel*>();
    auto* types = m_window->findChild<TypesPanel*>();
    cards->choose({"gb200-nvl72"});
    command("types.copy")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(types->isVisible(), patience);
    for (const auto& [key, text] : {std::pair("rack.maximum_power", "190"), std::pair("rack.typical_power", "180")}) {
        auto* line = qobject_cast<QLineEdit*>(types->editor().row(key)->editor("value"));
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    types->editor().keepOwn();
    QCOMPARE(cards->chosenId().text, std::string("gb200-nvl72-2"));
    const Power before = m_e->session.outcome().headline.itPower;
    m_e->session.select({m_e->firstRack()});
    for (auto* button : cards->findChildren<QPushButton*>())
        if (button->text() == "Add beside the selection") QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(m_e->isSettled());
    QVERIFY(m_e->session.outcome().headline.itPower > before + kilowatts(40));
}

void FormulasAndTypesTest::aTypeThatCameWithTheProgramIsChangedByOnesOwnOfTheSameId()
{
    m_window->findChild<CatalogPanel*>()->choose({"gb300-nvl72"});
    QVERIFY(!m_window->commands().whyNot(*command("types.delete")).isEmpty());
    QVERIFY(m_window->commands().whyNot(*command("types.copy")).isEmpty());
    command("types.edit")->trigger();
    auto* types = m_window->findChild<TypesPanel*>();
    QVERIFY2(types->editor().state().contains("It came with the program"), qPrintable(types->editor().state()));
    types->editor().keepOwn();
    QVERIFY(m_window->commands().whyNot(*command("types.delete")).isEmpty());
    command("types.delete")->trigger();
    QVERIFY(m_e->session.catalog().find(EquipmentTypeId {"gb300-nvl72"}));
    QVERIFY(!m_window->commands().whyNot(*command("types.delete")).isEmpty());
}

void FormulasAndTypesTest::anEntryWithoutACardIsFoundAndOpenedByKeyboard()
{
    command("types.all")->trigger();
    auto* types = m_window->findChild<TypesPanel*>();
    QTRY_VERIFY_WITH_TIMEOUT(types->list().isVisible(), patience);
    QTest::keyClicks(&types->list().search(), "phoenix climate");
    QCOMPARE(types->list().shownCount(), 1);
    QTest::keyClick(&types->list().search(), Qt::Key_Down);
    QCOMPARE(types->chosen(), std::string("phoenix"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(types->editor().hasDraft());
    QCOMPARE(types->editor().draft()->id(), std::string("phoenix"));
    QVERIFY(types->editor().row("design_dry_bulb"));
}

QTEST_MAIN(FormulasAndTypesTest)
#include "formulas_and_types_test.moc"
