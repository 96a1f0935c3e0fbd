// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"

#include "views/widgets/theme.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace gw {
namespace {

constexpr const char* idProperty = "gw_command";
constexpr const char* iconProperty = "gw_icon";

QString withoutMnemonic(QString title) { return title.remove(QLatin1Char('&')); }

QMenu* childOf(QWidget* parent, const QString& title)
{
    for (QAction* action : parent->actions())
        if (action->menu() && withoutMnemonic(action->text()) == withoutMnemonic(title)) return action->menu();
    return nullptr;
}

} // namespace

Commands::Commands(QMainWindow& window) : QObject(&window), m_window(window) { QCoreApplication::instance()->installEventFilter(this); }

QAction* Commands::add(Command command)
{
    auto* action = new QAction(command.title, this);
    action->setShortcut(command.keys);
    action->setCheckable(command.isCheckable);
    action->setProperty(iconProperty, command.icon);
    connect(action, &QAction::triggered, this, [this, action] {
        if (const Entry* entry = entryOf(*action); entry && whyNot(*action).isEmpty()) entry->command.run();
        refresh();
    });
    const QString id = command.id, where = command.menu;
    m_entries.push_back({action, std::move(command)});
    return adopt(id, action, where);
}

QAction* Commands::adopt(const QString& id, QAction* action, const QString& where)
{
    action->setProperty(idProperty, id);
    m_actions.push_back(action);
    if (!entryOf(*action)) m_entries.push_back({action, Command {id, action->text(), where, action->shortcut(), {}, {}}});
    if (where.isEmpty()) m_window.addAction(action);
    else menu(where)->addAction(action);
    return action;
}

void Commands::addSeparator(const QString& where) { menu(where)->addSeparator(); }

QMenu* Commands::menu(const QString& path)
{
    QMenu* found = nullptr;
    for (const QString& title : path.split(QLatin1Char('/'))) {
        QWidget* parent = found ? static_cast<QWidget*>(found) : m_window.menuBar();
        QMenu* child = childOf(parent, title);
        if (!child) {
            child = found ? found->addMenu(title) : m_window.menuBar()->insertMenu(beforeHelp(), new QMenu(title, &m_window))->menu();
            connect(child, &QMenu::aboutToShow, this, &Commands::refresh);
        }
        found = child;
    }
    return found;
}

/// New menus come before Help, which stays last.
QAction* Commands::beforeHelp() const
{
    const QMenu* help = childOf(m_window.menuBar(), QCoreApplication::translate("Commands", "&Help"));
    return help ? help->menuAction() : nullptr;
}

QAction* Commands::find(const QString& id) const
{
    for (QAction* action : m_actions)
        if (idOf(*action) == id) return action;
    return nullptr;
}

QString Commands::idOf(const QAction& action) { return action.property(idProperty).toString(); }
QString Commands::iconOf(const QAction& action) { return action.property(iconProperty).toString(); }

const Commands::Entry* Commands::entryOf(const QAction& action) const
{
    for (const Entry& entry : m_entries)
        if (entry.action == &action) return &entry;
    return nullptr;
}

QString Commands::whyNot(const QAction& action) const
{
    const Entry* entry = entryOf(action);
    return entry && entry->command.whyNot ? entry->command.whyNot() : QString();
}

QStringList Commands::pathOf(const QAction& action) const
{
    const Entry* entry = entryOf(action);
    return entry && !entry->command.menu.isEmpty() ? withoutMnemonic(entry->command.menu).split(QLatin1Char('/')) : QStringList();
}

QKeySequence Commands::defaultKeys(const QAction& action) const
{
    const Entry* entry = entryOf(action);
    return entry ? entry->command.keys : QKeySequence();
}

void Commands::setTheme(const Theme& theme)
{
    for (QAction* action : m_actions)
        if (const QString name = iconOf(*action); !name.isEmpty()) action->setIcon(icon(name, theme));
}

bool Commands::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) refreshKeys(QKeySequence(static_cast<QKeyEvent*>(event)->keyCombination()));
    return QObject::eventFilter(watched, event);
}

void Commands::refreshKeys(const QKeySequence& pressed)
{
    for (const Entry& entry : m_entries) {
        if (!entry.command.whyNot) continue;
        for (const QKeySequence& keys : entry.action->shortcuts())
            if (pressed.matches(keys) != QKeySequence::NoMatch) entry.action->setEnabled(entry.command.whyNot().isEmpty());
    }
}

void Commands::refresh()
{
    for (const Entry& entry : m_entries) {
        if (entry.command.whyNot) entry.action->setEnabled(entry.command.whyNot().isEmpty());
        if (entry.command.isChecked) entry.action->setChecked(entry.command.isChecked());
    }
}

} // namespace gw
