// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

class QAction;
class QMainWindow;
class QMenu;

namespace gw {

struct Theme;

/// Something the user can do: one call, found in a menu, in the palette and by its keys.
struct Command {
    QString id;                                ///< "edit.duplicate": stable, for settings and tests.
    QString title;                             ///< With its mnemonic, as a menu shows it.
    QString menu;                              ///< Title of its menu or "Menu/Submenu"; empty = palette only.
    QKeySequence keys {};
    QString icon {};                           ///< Of `resources/icons`; empty = none.
    std::function<void()> run;
    std::function<QString()> whyNot {};        ///< A sentence that says why it cannot be done now; empty = it can. Asked when a menu or the palette opens.
    bool isCheckable = false;
    std::function<bool()> isChecked {};
};

/// All commands of the window, in the order they were added. Menus, tool bar, palette and the sheet of shortcuts are views of this list.
class Commands : public QObject {
    Q_OBJECT
public:
    explicit Commands(QMainWindow& window);

    /// Makes the command's action and puts it into its menu, which is made where it does not exist yet.
    QAction* add(Command command);
    /// An action made elsewhere (undo, docks), under an id.
    QAction* adopt(const QString& id, QAction* action, const QString& menu);
    void addSeparator(const QString& menu);
    QMenu* menu(const QString& path);

    QAction* find(const QString& id) const;
    const std::vector<QAction*>& all() const { return m_actions; }
    static QString idOf(const QAction& action);
    static QString iconOf(const QAction& action);
    /// Why it cannot be done now; empty when it can.
    QString whyNot(const QAction& action) const;
    /// The titles of the menu it stands in, from the bar on, without mnemonics; empty for one of the palette alone.
    QStringList pathOf(const QAction& action) const;
    /// The keys it came with.
    QKeySequence defaultKeys(const QAction& action) const;
    /// Draws every icon anew.
    void setTheme(const Theme& theme);
    /// Asks every command again whether it can be done and whether it is on.
    void refresh();

protected:
    /// Keys ask first whether their command can be done: what makes it possible may have changed since a menu was last open.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Entry {
        QAction* action;
        Command command;
    };
    const Entry* entryOf(const QAction& action) const;
    void refreshKeys(const QKeySequence& pressed);
    QAction* beforeHelp() const;

    QMainWindow& m_window;
    std::vector<Entry> m_entries;
    std::vector<QAction*> m_actions;
};

} // namespace gw
