// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/type_commands.h"

#include "app/commands.h"
#include "core/catalog/with_entries.h"
#include "views/panels/type_list_page.h"
#include "views/panels/types_panel.h"
#include "views/session/plan_session.h"
#include "views/session/type_library.h"
#include "views/text/messages.h"

#include <QAction>
#include <QCoreApplication>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>

namespace gw {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("TypeCommands", text); }

QString noEntry(const TypesPanel& types) { return types.chosen().empty() ? tr("Choose a card of the catalogue first, or an entry under Types.") : QString(); }

QString notCopied(const TypeCommandParts& parts)
{
    const QString none = noEntry(parts.types);
    return !none.isEmpty() || isCopyable(parts.session.catalog(), parts.types.chosen()) ? none : tr("There is one of this only; edit it instead.");
}

void importType(const TypeCommandParts& parts)
{
    const QString file = QFileDialog::getOpenFileName(&parts.window, tr("Import types"), {}, tr("Catalogue files and NetBox types (*.json *.yaml *.yml)"));
    if (file.isEmpty()) return;
    parts.showTypes();
    parts.types.importFile(file);
}

void exportType(const TypeCommandParts& parts)
{
    const std::string id = parts.types.chosen();
    const QString file = QFileDialog::getSaveFileName(&parts.window, tr("Export the entry"), QString::fromStdString(id) + ".json", tr("Catalogue files (*.json)"));
    if (!file.isEmpty()) parts.types.exportTo(id, file);
}

void deleteType(const TypeCommandParts& parts)
{
    if (const auto removed = parts.library.remove(parts.types.chosen()); !removed) parts.complain(message(removed.error()));
}

} // namespace

void addTypeCommands(Commands& commands, const TypeCommandParts& parts)
{
    const QString menu = tr("&Insert/T&ypes");
    const auto none = [parts] { return noEntry(parts.types); };
    commands.add({.id = "types.copy", .title = tr("&Copy the type and edit it..."), .menu = menu, .icon = "duplicate", .run = [parts] {
        parts.showTypes();
        parts.types.copy(parts.types.chosen());
    }, .whyNot = [parts] { return notCopied(parts); }});
    commands.add({.id = "types.edit", .title = tr("&Edit the type..."), .menu = menu, .run = [parts] {
        parts.showTypes();
        parts.types.edit(parts.types.chosen());
    }, .whyNot = none});
    commands.add({.id = "types.export", .title = tr("E&xport the type..."), .menu = menu, .run = [parts] { exportType(parts); }, .whyNot = none});
    commands.add({.id = "types.import", .title = tr("&Import a type..."), .menu = menu, .icon = "open", .run = [parts] { importType(parts); }});
    commands.add({.id = "types.delete", .title = tr("&Delete the own type"), .menu = menu, .icon = "delete", .run = [parts] { deleteType(parts); }, .whyNot = [parts] {
        const QString why = noEntry(parts.types);
        return !why.isEmpty() || parts.library.isOwn(parts.types.chosen()) ? why : tr("Only your own types can be deleted.");
    }});
    commands.add({.id = "types.all", .title = tr("&All entries of the catalogue..."), .menu = menu, .icon = "search", .run = [parts] {
        parts.showTypes();
        parts.types.turnTo(TypesPanel::Page::All);
        parts.types.list().search().setFocus();
    }});
    commands.add({.id = "types.changes", .title = tr("&What would change in this plan's types"), .menu = menu, .run = [parts] {
        parts.showTypes();
        parts.types.turnTo(TypesPanel::Page::Changes);
    }});
    QObject::connect(&parts.types, &TypesPanel::exportWanted, &parts.window, [parts] { exportType(parts); });
    QObject::connect(&parts.types, &TypesPanel::importWanted, &parts.window, [parts] { importType(parts); });
    QObject::connect(&parts.types, &TypesPanel::deleteWanted, &parts.window, [parts] { deleteType(parts); });
}

void showTypeMenu(const Commands& commands, QWidget& window, const QPoint& at)
{
    auto* menu = new QMenu(&window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const char* id : {"types.copy", "types.edit", "types.export", "types.import", "types.delete"})
        if (QAction* action = commands.find(id)) {
            action->setEnabled(commands.whyNot(*action).isEmpty());
            menu->addAction(action);
        }
    menu->popup(at);
}

} // namespace gw
