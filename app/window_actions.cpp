// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_actions.h"

#include "app/plan_files.h"
#include "core/editing/compose.h"
#include "views/session/plan_session.h"
#include "views/text/messages.h"

#include <QActionGroup>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenuBar>
#include <QMessageBox>
#include <QToolBar>
#include <QToolButton>

namespace gw {

WindowActions::WindowActions(QMainWindow& window, PlanSession& session, PlanFiles& files)
    : QObject(&window), m_window(window), m_session(session), m_files(files)
{
    buildFileMenu();
    buildEditMenu();
    buildViewMenu();
    buildHelpMenu();
    buildToolBar();
    connect(&session, &PlanSession::selectionChanged, this, &WindowActions::refresh);
    connect(&session, &PlanSession::planReplaced, this, &WindowActions::refresh);
    refresh();
}

QAction* WindowActions::add(QMenu* menu, const QString& text, const char* icon, const QKeySequence& keys, std::function<void()> run)
{
    QAction* action = menu->addAction(text);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    if (icon) m_drawn.push_back({action, icon});
    return action;
}

void WindowActions::buildFileMenu()
{
    QMenu* menu = m_window.menuBar()->addMenu(tr("&File"));
    QMenu* samples = menu->addMenu(tr("&New from sample"));
    for (const auto& path : PlanFiles::samples()) {
        const QString name = QString::fromStdString(path.stem().stem().string());
        add(samples, name, nullptr, {}, [this, path] { if (m_files.mayDiscard()) m_files.openAsNew(path); });
    }
    samples->setEnabled(!samples->isEmpty());
    QAction* open = add(menu, tr("&Open..."), "open", QKeySequence::Open, [this] { m_files.askAndOpen(); });
    m_recent = menu->addMenu(tr("Open &recent"));
    menu->addSeparator();
    QAction* save = add(menu, tr("&Save"), "save", QKeySequence::Save, [this] { m_files.save(); });
    add(menu, tr("Save &as..."), nullptr, QKeySequence::SaveAs, [this] { m_files.saveAs(); });
    QAction* report = add(menu, tr("Export &PDF report..."), "report", QKeySequence::Print, [this] { m_files.exportReport(); });
    menu->addSeparator();
    add(menu, tr("&Quit"), nullptr, QKeySequence::Quit, [this] { m_window.close(); });
    m_tools = {open, save, report, nullptr};
}

void WindowActions::addUndo(QAction* action, const char* icon, const QKeySequence& keys, QMenu* menu)
{
    action->setShortcut(keys);
    menu->addAction(action);
    m_drawn.push_back({action, icon});
    m_tools.push_back(action);
}

void WindowActions::buildEditMenu()
{
    QMenu* menu = m_window.menuBar()->addMenu(tr("&Edit"));
    addUndo(m_session.undoStack().createUndoAction(this, tr("Undo")), "undo", QKeySequence::Undo, menu);
    addUndo(m_session.undoStack().createRedoAction(this, tr("Redo")), "redo", QKeySequence::Redo, menu);
    menu->addSeparator();
    m_duplicate = add(menu, tr("D&uplicate beside"), "duplicate", tr("Ctrl+D"), [this] { duplicate(); });
    m_delete = add(menu, tr("&Delete"), "delete", QKeySequence::Delete, [this] {
        m_session.perform(removeEquipment(m_session.plan(), m_session.selection()));
    });
    add(menu, tr("Select &nothing"), nullptr, tr("Ctrl+Shift+A"), [this] { m_session.select({}); });
    m_tools.insert(m_tools.end(), {nullptr, m_duplicate, m_delete, nullptr});
}

void WindowActions::duplicate()
{
    const Equipment* piece = m_session.selection().empty() ? nullptr : m_session.plan().equipment.find(m_session.selection().back());
    const EquipmentType* type = piece ? m_session.catalog().find(piece->type) : nullptr;
    if (!type) return;
    const EquipmentId added {m_session.plan().info.lastId + 1};
    m_session.perform(addBeside(m_session.plan(), m_session.catalog(), *type, piece->id));
    if (m_session.plan().equipment.contains(added)) m_session.select({added});
}

void WindowActions::buildViewMenu()
{
    m_view = m_window.menuBar()->addMenu(tr("&View"));
    m_frame = add(m_view, tr("&Frame the selection"), "frame", tr("F"), [this] { emit frameRequested(); });
    QAction* all = add(m_view, tr("Show &all"), "home", tr("Home"), [this] { emit showAllRequested(); });
    m_tools.insert(m_tools.end(), {m_frame, all});

    m_view->addMenu(m_colours = makeColourMenu());
    QMenu* themes = m_view->addMenu(tr("&Theme"));
    auto* themeGroup = new QActionGroup(this);
    const std::pair<ThemeChoice, QString> choices[] {{ThemeChoice::System, tr("As the system")}, {ThemeChoice::Light, tr("Light")}, {ThemeChoice::Dark, tr("Dark")}};
    for (const auto& [choice, name] : choices) {
        m_themes.push_back(add(themes, name, nullptr, {}, [this, choice = choice] { emit themeChosen(choice); }));
        m_themes.back()->setCheckable(true);
        themeGroup->addAction(m_themes.back());
    }
    m_view->addSeparator();
}

QMenu* WindowActions::makeColourMenu()
{
    auto* menu = new QMenu(tr("&Colour by"), &m_window);
    auto* group = new QActionGroup(this);
    for (const ColourBy by : {ColourBy::Power, ColourBy::Loading, ColourBy::TokensPerSecond, ColourBy::Cost, ColourBy::Findings}) {
        QAction* action = add(menu, title(by), nullptr, {}, [this, by] {
            m_session.setColourBy(by);
            nameColours();
        });
        action->setCheckable(true);
        action->setChecked(by == m_session.colourBy());
        group->addAction(action);
    }
    return menu;
}

void WindowActions::addToViewMenu(const std::vector<QAction*>& actions)
{
    for (QAction* action : actions) m_view->addAction(action);
}

void WindowActions::buildHelpMenu()
{
    QMenu* menu = m_window.menuBar()->addMenu(tr("&Help"));
    add(menu, tr("&About Gigawright"), nullptr, {}, [this] { showAbout(); });
}

void WindowActions::buildToolBar()
{
    QToolBar* bar = m_window.addToolBar(tr("Commands"));
    bar->setObjectName("commands");
    bar->setMovable(false);
    bar->setIconSize({16, 16});
    for (QAction* action : m_tools)
        if (action) bar->addAction(action);
        else bar->addSeparator();
    auto* colours = new QToolButton(bar);
    colours->setAccessibleName(tr("Colour by"));
    colours->setToolTip(tr("What the colours of the drawing say"));
    colours->setMenu(m_colours);
    colours->setPopupMode(QToolButton::InstantPopup);
    colours->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_colourButton = colours;
    nameColours();
    bar->addSeparator();
    bar->addWidget(colours);
}

void WindowActions::nameColours() { m_colourButton->setText(tr("Colour by %1").arg(title(m_session.colourBy()).toLower())); }

void WindowActions::setTheme(const Theme& theme)
{
    for (const Drawn& drawn : m_drawn) drawn.action->setIcon(icon(drawn.icon, theme));
    m_colourButton->setIcon(icon("colour", theme));
}

void WindowActions::setThemeChoice(ThemeChoice choice) { m_themes[static_cast<std::size_t>(choice)]->setChecked(true); }

void WindowActions::setRecent(const QStringList& recent)
{
    m_recent->clear();
    for (const QString& path : recent) {
        QAction* action = m_recent->addAction(QFileInfo(path).fileName());
        action->setToolTip(path);
        connect(action, &QAction::triggered, this, [this, path] { if (m_files.mayDiscard()) m_files.open(path.toStdString()); });
    }
    m_recent->setEnabled(!recent.isEmpty());
}

void WindowActions::refresh()
{
    const bool hasSelection = !m_session.selection().empty();
    for (QAction* action : {m_delete, m_duplicate, m_frame}) action->setEnabled(hasSelection);
}

void WindowActions::showAbout()
{
    QMessageBox::about(&m_window, tr("About Gigawright"),
        tr("<b>Gigawright %1</b><p>Plans AI factories: the building, its power and cooling, the tokens it makes and what they earn.</p>"
           "<p>Free software under the GNU General Public License, version 3 or later, with permission to link the CUDA runtime.</p>")
            .arg(QStringLiteral(GW_VERSION)));
}

} // namespace gw
