// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/help_commands.h"

#include "app/commands.h"
#include "app/main_window.h"
#include "core/catalog/read_catalog.h"
#include "views/dialogs/help_page.h"
#include "views/dialogs/palette.h"
#include "views/dialogs/shortcut_sheet.h"
#include "views/dialogs/tour.h"

#include <QAction>
#include <QApplication>
#include <QCoreApplication>
#include <QMenu>
#include <QMessageBox>

namespace gw {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("HelpCommands", text); }

QString menuOf(const QAction& action)
{
    for (const QObject* each : action.associatedObjects())
        if (const auto* menu = qobject_cast<const QMenu*>(each)) return menu->title().remove(QLatin1Char('&'));
    return {};
}

std::vector<ShortcutLine> linesOf(const Commands& commands)
{
    std::vector<ShortcutLine> lines;
    for (const QAction* action : commands.all())
        lines.push_back({Commands::idOf(*action), action->text().remove(QLatin1Char('&')), menuOf(*action), action->shortcut(), commands.defaultKeys(*action), action->shortcuts().value(1)});
    return lines;
}

/// The sheet changes the commands at once and the settings with them.
void showShortcuts(Commands& commands, MainWindow& window)
{
    auto* sheet = new ShortcutSheet(linesOf(commands), &window);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(sheet, &ShortcutSheet::assigned, &window, [&commands, &window, sheet](const QString& id, const QKeySequence& keys) {
        if (QAction* action = commands.find(id)) action->setShortcut(keys);
        window.keepKeys(sheet->changed());
    });
    sheet->show();
}

/// Of a menu the window keeps what had the keyboard before.
void showHelp(Commands& commands, MainWindow& window)
{
    QWidget* focus = QApplication::focusWidget();
    HelpPage& page = helpPage(commands, window);
    page.showTopic(window.toolTopics(focus) + helpTopicsOf(focus), fieldNote(focus));
    page.show();
    page.raise();
}

void showAbout(QMainWindow& window)
{
    QMessageBox::about(&window, tr("About Gigawright"),
        tr("<b>Gigawright %1</b><p>Plans AI factories: the building, its power and cooling, the tokens it makes and what they earn.</p>"
           "<p>Free software under the GNU General Public License, version 3 or later, with permission to link the CUDA runtime.</p>")
            .arg(QStringLiteral(GW_VERSION)));
}

} // namespace

void addHelpCommands(Commands& commands, Palette& palette, Tour& tour, MainWindow& window)
{
    const QString help = tr("&Help");
    QAction* search = commands.add({.id = "help.palette", .title = tr("&Search or command..."), .menu = help, .keys = tr("Ctrl+K"), .icon = "search",
        .run = [&palette] { palette.open(); }});
    search->setShortcuts({tr("Ctrl+K"), tr("Ctrl+Shift+P")});
    commands.add({.id = "help.page", .title = tr("&Help on what has the keyboard"), .menu = help, .keys = tr("F1"), .icon = "help", .run = [&commands, &window] { showHelp(commands, window); }});
    commands.add({.id = "help.shortcuts", .title = tr("S&hortcuts..."), .menu = help, .keys = tr("Ctrl+F1"), .run = [&commands, &window] { showShortcuts(commands, window); }});
    commands.add({.id = "help.start", .title = tr("Start &page"), .menu = help, .run = [&window] { window.showStartPage(); }});
    commands.add({.id = "help.tour", .title = tr("&Tour"), .menu = help, .run = [&tour] { tour.begin(); }});
    commands.addSeparator(help);
    commands.add({.id = "help.about", .title = tr("&About Gigawright"), .menu = help, .run = [&window] { showAbout(window); }});
}

HelpPage& helpPage(Commands& commands, MainWindow& window)
{
    if (auto* page = window.findChild<HelpPage*>()) return *page;
    auto* page = new HelpPage(HelpBook(resourcesFolder() / "help"), &window);
    QObject::connect(page, &HelpPage::commandWanted, &window, [&commands](const QString& id) { if (QAction* action = commands.find(id)) action->trigger(); });
    return *page;
}

void applyKeys(Commands& commands, const QHash<QString, QString>& keys)
{
    const auto chosenOf = [&](const QAction& action) { return keys.constFind(Commands::idOf(action)); };
    QHash<QKeySequence, const QAction*> owners;
    QHash<const QAction*, QKeySequence> wanted;
    // What the user chose comes before what commands came with.
    for (const bool isChosen : {true, false})
        for (const QAction* action : commands.all()) {
            const auto chosen = chosenOf(*action);
            if ((chosen != keys.constEnd()) != isChosen) continue;
            const QKeySequence asked = isChosen ? QKeySequence(*chosen, QKeySequence::PortableText) : commands.defaultKeys(*action);
            if (!asked.isEmpty() && !owners.contains(asked)) owners[asked] = action, wanted[action] = asked;
        }
    // Untouched where nothing changes: some have a second shortcut.
    for (QAction* action : commands.all())
        if (action->shortcut() != wanted.value(action)) action->setShortcut(wanted.value(action));
}

} // namespace gw
