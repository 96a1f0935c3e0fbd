// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/file_commands.h"

#include "app/commands.h"
#include "app/plan_files.h"

#include <QAction>
#include <QCoreApplication>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenu>

namespace gw {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("FileCommands", text); }

void addSamples(Commands& commands, PlanFiles& files)
{
    for (const auto& path : PlanFiles::samples()) {
        const QString name = QString::fromStdString(path.stem().stem().string());
        commands.add({.id = "file.sample." + name, .title = tr("New from sample %1").arg(name), .menu = tr("&File/&New from sample"),
            .run = [&files, path] { if (files.mayDiscard()) files.openAsNew(path); }});
    }
}

} // namespace

void addFileCommands(Commands& commands, PlanFiles& files, QMainWindow& window)
{
    const QString file = tr("&File");
    commands.add({.id = "file.new", .title = tr("&New empty plan"), .menu = file, .keys = QKeySequence::New, .icon = "new", .run = [&files] { if (files.mayDiscard()) files.openEmpty(); }});
    addSamples(commands, files);
    commands.add({.id = "file.open", .title = tr("&Open..."), .menu = file, .keys = QKeySequence::Open, .icon = "open", .run = [&files] { files.askAndOpen(); }});
    commands.menu(tr("&File/Open &recent"));
    commands.addSeparator(file);
    commands.add({.id = "file.save", .title = tr("&Save"), .menu = file, .keys = QKeySequence::Save, .icon = "save", .run = [&files] { files.save(); }});
    commands.add({.id = "file.save_as", .title = tr("Save &as..."), .menu = file, .keys = QKeySequence::SaveAs, .run = [&files] { files.saveAs(); }});
    commands.add({.id = "file.report", .title = tr("Export &PDF report..."), .menu = file, .keys = QKeySequence::Print, .icon = "report",
        .run = [&files] { files.exportReport(); }});
    commands.addSeparator(file);
    commands.add({.id = "file.quit", .title = tr("&Quit"), .menu = file, .keys = QKeySequence::Quit, .run = [&window] { window.close(); }});
}

void showRecent(Commands& commands, PlanFiles& files, const QStringList& recent)
{
    QMenu* menu = commands.menu(tr("&File/Open &recent"));
    menu->clear();
    for (const QString& path : recent) {
        QAction* action = menu->addAction(QFileInfo(path).fileName());
        action->setToolTip(path);
        QObject::connect(action, &QAction::triggered, &files, [&files, path] { if (files.mayDiscard()) files.open(path.toStdString()); });
    }
    menu->setEnabled(!recent.isEmpty());
}

} // namespace gw
