// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/type_commands.h"

#include "app/commands.h"
#include "views/panels/catalog_panel.h"
#include "views/panels/types_panel.h"
#include "views/session/type_library.h"
#include "views/text/messages.h"

#include <QAction>
#include <QCoreApplication>
#include <QFileDialog>
#include <QMenu>

namespace gw {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("TypeCommands", text); }

QString noCard(const CatalogPanel& catalog) { return catalog.chosenId().text.empty() ? tr("Choose a card of the catalogue first.") : QString(); }

QString notOwn(const TypeCommandParts& parts)
{
    const QString none = noCard(parts.catalog);
    if (!none.isEmpty()) return none;
    return parts.library.isOwn(parts.catalog.chosenId().text) || parts.library.isCarried(parts.catalog.chosenId().text)
        ? QString() : tr("This type came with the program. Copy it first; the copy is yours to change.");
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
    const EquipmentTypeId id = parts.catalog.chosenId();
    const QString file = QFileDialog::getSaveFileName(&parts.window, tr("Export the type"), QString::fromStdString(id.text) + ".json", tr("Catalogue files (*.json)"));
    if (!file.isEmpty()) parts.types.exportTo(id, file);
}

void deleteType(const TypeCommandParts& parts)
{
    if (const auto removed = parts.library.remove(parts.catalog.chosenId().text); !removed) parts.complain(message(removed.error()));
}

} // namespace

void addTypeCommands(Commands& commands, const TypeCommandParts& parts)
{
    const QString menu = tr("&Insert/T&ypes");
    const auto none = [parts] { return noCard(parts.catalog); };
    commands.add({.id = "types.copy", .title = tr("&Copy the type and edit it..."), .menu = menu, .icon = "duplicate", .run = [parts] {
        parts.showTypes();
        parts.types.copy(parts.catalog.chosenId());
    }, .whyNot = none});
    commands.add({.id = "types.edit", .title = tr("&Edit the type..."), .menu = menu, .run = [parts] {
        parts.showTypes();
        parts.types.edit(parts.catalog.chosenId());
    }, .whyNot = [parts] { return notOwn(parts); }});
    commands.add({.id = "types.export", .title = tr("E&xport the type..."), .menu = menu, .run = [parts] { exportType(parts); }, .whyNot = none});
    commands.add({.id = "types.import", .title = tr("&Import a type..."), .menu = menu, .icon = "open", .run = [parts] { importType(parts); }});
    commands.add({.id = "types.delete", .title = tr("&Delete the own type"), .menu = menu, .icon = "delete", .run = [parts] { deleteType(parts); }, .whyNot = [parts] {
        const QString why = noCard(parts.catalog);
        return !why.isEmpty() || parts.library.isOwn(parts.catalog.chosenId().text) ? why : tr("Only your own types can be deleted.");
    }});
    commands.add({.id = "types.changes", .title = tr("&What would change in this plan's types"), .menu = menu, .run = [parts] {
        parts.showTypes();
        parts.types.turnTo(TypesPanel::Page::Changes);
    }});
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
