// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/settings_commands.h"

#include "app/commands.h"
#include "app/main_window.h"
#include "views/panels/saved_views.h"
#include "views/scene/scene_view.h"
#include "views/session/plan_session.h"
#include "views/text/messages.h"

#include <QAction>
#include <QCoreApplication>
#include <QFile>
#include <QFileDialog>
#include <QPointer>
#include <QSaveFile>
#include <QSettings>

namespace gw {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("SettingsCommands", text); }

FieldState choice(const QString& key, const QString& title, const QString& tip, std::vector<FieldOption> options)
{
    return {.key = key, .title = title, .kind = FieldKind::Choice, .tip = tip, .options = std::move(options)};
}

FieldState flag(const QString& key, const QString& title, const QString& tip) { return {.key = key, .title = title, .kind = FieldKind::Flag, .tip = tip}; }

QString wordOf(bool isOn) { return isOn ? "true" : "false"; }

std::vector<FieldOption> visions()
{
    std::vector<FieldOption> options;
    for (const ColourVision vision : allColourVisions) options.push_back({gw::wordOf(vision), title(vision)});
    return options;
}

std::vector<FieldOption> habits()
{
    std::vector<FieldOption> options;
    for (const Navigation navigation : allNavigations) options.push_back({wordOf(navigation), title(navigation)});
    return options;
}

std::vector<FieldOption> colours()
{
    std::vector<FieldOption> options;
    for (const ColourBy by : allColourBy) options.push_back({gw::wordOf(by), title(by)});
    return options;
}

void exportSettings(MainWindow& window)
{
    const QString path = QFileDialog::getSaveFileName(&window, tr("Write the settings"), "gigawright-settings.json", tr("Settings (*.json)"));
    if (path.isEmpty()) return;
    QSaveFile file(path);
    const QByteArray text = settingsText(window.presentSettings());
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        window.complain(message(Error {ErrorCode::FileNotWritable, path.toStdString(), {}, file.errorString().toStdString(), {}}));
}

void importSettings(MainWindow& window)
{
    const QString path = QFileDialog::getOpenFileName(&window, tr("Read settings"), {}, tr("Settings (*.json)"));
    if (!path.isEmpty()) window.importSettings(path);
}

void showSettings(Commands& commands, MainWindow& window, PlanSession& session, SceneView& scene, const QString& search)
{
    auto* dialog = window.findChild<SettingsDialog*>();
    if (!dialog) {
        const QString origin = window.isSafe() ? tr("Safe mode: what was kept is ignored, and changes are forgotten at the end.")
                                               : tr("Kept for you alone in %1.").arg(QDir::toNativeSeparators(QSettings().fileName()));
        dialog = new SettingsDialog(settingsOf(window, session, scene), origin, &window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        QObject::connect(dialog, &SettingsDialog::exportWanted, &window, [&window] { exportSettings(window); });
        QObject::connect(dialog, &SettingsDialog::importWanted, dialog, [&window, dialog] { gw::importSettings(window), dialog->refresh(); });
        QObject::connect(dialog, &SettingsDialog::shortcutsWanted, &window, [&commands] { if (QAction* sheet = commands.find("help.shortcuts")) sheet->trigger(); });
    }
    dialog->search(search);
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

} // namespace

std::vector<Setting> settingsOf(MainWindow& window, PlanSession& session, SceneView& scene)
{
    const QString looks = tr("Looks"), drawing = tr("Drawings"), computing = tr("Computing");
    std::vector<Setting> all;
    all.push_back({choice("theme", tr("Theme"), tr("Light or dark; as the system says it where neither is chosen."), {{"system", tr("As the system")}, {"light", tr("Light")}, {"dark", tr("Dark")}}), looks,
        [&window] { return gw::wordOf(window.settings().theme); }, [&window](const QString& word) { window.chooseTheme(themeChoiceOf(word)); }});
    all.push_back({choice("vision", tr("Show as seen by"), tr("Draws plans as people see them who tell fewer colours apart."), visions()), looks,
        [&scene] { return gw::wordOf(scene.colourVision()); }, [&scene](const QString& word) { scene.setColourVision(colourVisionOf(word)); }});
    all.push_back({choice("navigation", tr("Navigate as in"), tr("Which mouse buttons turn, move and zoom in three dimensions."), habits()), drawing,
        [&scene] { return gw::wordOf(scene.navigation()); }, [&scene](const QString& word) { scene.setNavigation(navigationOf(word)); }});
    all.push_back({choice("colour_by", tr("Colour by"), tr("What the colours of racks and plant tell. Each plan of the recent ones remembers its own."), colours()), drawing,
        [&session] { return gw::wordOf(session.colourBy()); }, [&session](const QString& word) { session.setColourBy(colourByOf(word)); }});
    all.push_back({flag("snapping", tr("Snap to grid, neighbours and walls"), tr("Pieces come to rest where others end; Control held switches it off for a moment.")), drawing,
        [&session] { return wordOf(session.view().isSnapping()); }, [&session](const QString& word) { session.view().setSnapping(word == "true"); }});
    all.push_back({choice("device", tr("Solve on"), tr("A graphics processor where one is found, or the processor alone. Holds from the next start on; --device prevails."),
        {{"auto", tr("Graphics processor where there is one")}, {"cpu", tr("Processor")}, {"gpu", tr("Graphics processor")}}), computing,
        [&window] { return window.settings().device; }, [&window](const QString& word) { window.chooseDevice(word); }});
    return all;
}

namespace {

/// The device as a menu, for the tool bar. The one that computes now was chosen at the start.
void addDevices(Commands& commands, MainWindow& window)
{
    const std::pair<const char*, QString> choices[] {{"auto", tr("Graphics processor where there is one")}, {"cpu", tr("Processor")}, {"gpu", tr("Graphics processor")}};
    for (const auto& [word, name] : choices)
        commands.add({.id = QString("device.") + word, .title = name, .menu = tr("&View/Solve &on"), .run = [&window, word = QString(word)] {
            window.chooseDevice(word);
            window.say(tr("Chosen for the next start of the program."));
        }, .isCheckable = true, .isChecked = [&window, word = QString(word)] { return window.settings().device == word; }});
}

} // namespace

void addSettingsCommands(Commands& commands, MainWindow& window, PlanSession& session, SceneView& scene)
{
    const auto show = [&commands, &window, &session, &scene](const QString& search) { return [&commands, &window, &session, &scene, search] { showSettings(commands, window, session, scene, search); }; };
    addDevices(commands, window);
    commands.add({.id = "edit.settings", .title = tr("&Settings..."), .menu = tr("&Edit"), .keys = tr("Ctrl+,"), .run = show({})});
    for (const Setting& setting : settingsOf(window, session, scene))
        commands.add({.id = "setting." + setting.field.key, .title = tr("Setting: %1").arg(setting.field.title), .menu = {}, .run = show(setting.field.title)});
}

} // namespace gw
