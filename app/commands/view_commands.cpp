// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/view_commands.h"

#include "app/commands.h"
#include "views/panels/view_themes.h"
#include "views/scene/chosen.h"
#include "views/scene/scene_view.h"
#include "views/scene/vtk_widget.h"

#include <QCoreApplication>

namespace gw {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("ViewCommands", text); }

/// Adds what only makes sense in three dimensions.
class ThreeDCommands {
public:
    ThreeDCommands(Commands& commands, SceneView& scene) : m_commands(commands), m_scene(scene) {}

    using Run = std::function<void(VtkWidget&)>;
    using Ask = std::function<bool(VtkWidget&)>;
    void add(const QString& id, const QString& title, const QString& menu, const QKeySequence& keys, Run run, std::function<QString(VtkWidget&)> whyNot = {}, Ask isChecked = {})
    {
        Command command {.id = id, .title = title, .menu = menu, .keys = keys, .run = {}};
        command.run = [this_ = &m_scene, run = std::move(run)] { run(*this_->threeD()); };
        command.whyNot = [this_ = &m_scene, whyNot = std::move(whyNot)] {
            if (!this_->threeD()) return tr("There is no view in three dimensions: no working OpenGL was found.");
            if (this_->mode() != SceneView::Mode::ThreeD) return tr("The plan is shown from above. Switch to 3D first.");
            return whyNot ? whyNot(*this_->threeD()) : QString();
        };
        if (isChecked) {
            command.isCheckable = true;
            command.isChecked = [this_ = &m_scene, isChecked = std::move(isChecked)] { return this_->threeD() && isChecked(*this_->threeD()); };
        }
        m_commands.add(std::move(command));
    }

private:
    Commands& m_commands;
    SceneView& m_scene;
};

void addSides(ThreeDCommands& commands)
{
    using Side = VtkWidget::Side;
    const QString menu = tr("&View/&Look from");
    const std::tuple<const char*, QString, Side> sides[] {{"front", tr("&Front (south)"), Side::Front}, {"back", tr("&Back (north)"), Side::Back}, {"right", tr("&Right (east)"), Side::Right},
        {"left", tr("&Left (west)"), Side::Left}, {"top", tr("&Top"), Side::Top}, {"bottom", tr("B&ottom"), Side::Bottom}};
    for (const auto& [id, title, side] : sides)
        commands.add(QString("view.look.%1").arg(id), title, menu, {}, [side = side](VtkWidget& widget) { widget.lookFrom(side); });
    commands.add("view.look.save", tr("&Save this view"), menu, {}, [](VtkWidget& widget) { widget.control().save(); });
    commands.add("view.look.saved", tr("The sa&ved view"), menu, {}, [](VtkWidget& widget) { widget.control().recall(); },
        [](VtkWidget& widget) { return widget.control().hasSaved() ? QString() : tr("No view is saved yet."); });
    commands.add("view.back", tr("Previous view"), menu, tr("Ctrl+Alt+Left"), [](VtkWidget& widget) { widget.control().back(); },
        [](VtkWidget& widget) { return widget.control().canGoBack() ? QString() : tr("There is no earlier view."); });
    commands.add("view.forward", tr("Next view"), menu, tr("Ctrl+Alt+Right"), [](VtkWidget& widget) { widget.control().forward(); },
        [](VtkWidget& widget) { return widget.control().canGoForward() ? QString() : tr("There is no later view."); });
}

void addSights(ThreeDCommands& commands, PlanSession& session)
{
    const QString menu = tr("&View");
    commands.add("view.walk", tr("&Walk through"), menu, tr("Shift+W"), [](VtkWidget& widget) { widget.isWalking() ? widget.endWalk() : widget.startWalk(); }, {},
        [](VtkWidget& widget) { return widget.isWalking(); });
    commands.add("view.section", tr("Se&ction box"), menu, tr("Shift+B"), [&session](VtkWidget& widget) { widget.setSectioned(!session.view().section()); }, {},
        [&session](VtkWidget&) { return session.view().section().has_value(); });
    commands.add("view.walls", tr("Walls at full &height"), menu, {}, [](VtkWidget& widget) { widget.setFullWalls(!widget.hasFullWalls()); }, {},
        [](VtkWidget& widget) { return widget.hasFullWalls(); });
}

void addVisibility(Commands& commands, PlanSession& session, SceneView& scene)
{
    const QString menu = tr("&View/&Visibility");
    const auto nothing = [&session] { return session.selection().empty() && session.objects().empty() ? tr("Nothing is selected.") : QString(); };
    commands.add({.id = "view.isolate", .title = tr("&Isolate the selection"), .menu = menu, .keys = tr("Shift+F"), .run = [&session, &scene] {
        if (scene.threeD()) return scene.threeD()->isolateSelection();
        isolateChosen(session);
        scene.frameSelection();
    }, .whyNot = nothing});
    commands.add({.id = "view.hide", .title = tr("&Hide the selection"), .menu = menu, .keys = tr("H"), .run = [&session] { hideChosen(session); }, .whyNot = nothing});
    commands.add({.id = "view.show_everything", .title = tr("Show &everything"), .menu = menu, .keys = tr("Alt+H"), .run = [&session] { session.view().showEverything(); }});
    for (const ViewTheme theme : allViewThemes)
        commands.add({.id = QString("view.layers.%1").arg(int(theme)), .title = tr("%1: %2").arg(title(theme), tip(theme)), .menu = tr("&View/L&ayers"),
            .run = [&session, theme] { applyViewTheme(session, theme); }});
}

/// As the drawings' own keys, but wherever the keyboard is.
void addMoves(Commands& commands, PlanSession& session, SceneView& scene)
{
    const QString menu = tr("&Arrange");
    const auto nothing = [&session] { return session.selection().empty() ? tr("No piece is selected.") : QString(); };
    commands.add({.id = "arrange.move", .title = tr("Mo&ve by pointer or number"), .menu = menu, .keys = tr("G"), .run = [&scene] { scene.moveByKeys(); }, .whyNot = nothing});
    commands.add({.id = "arrange.turn", .title = tr("T&urn by pointer or number"), .menu = menu, .keys = tr("R"), .run = [&scene] { scene.turnByKeys(); }, .whyNot = nothing});
}

void addHabits(Commands& commands, SceneView& scene)
{
    for (const Navigation navigation : allNavigations)
        commands.add({.id = "view.navigation." + wordOf(navigation), .title = title(navigation), .menu = tr("&View/&Navigate as in"), .run = [&scene, navigation] { scene.setNavigation(navigation); },
            .isCheckable = true, .isChecked = [&scene, navigation] { return scene.navigation() == navigation; }});
    for (const ColourVision vision : allColourVisions)
        commands.add({.id = QString("view.vision.%1").arg(int(vision)), .title = title(vision), .menu = tr("&View/Show as seen &by"), .run = [&scene, vision] { scene.setColourVision(vision); },
            .isCheckable = true, .isChecked = [&scene, vision] { return scene.colourVision() == vision; }});
}

} // namespace

void addViewCommands(Commands& commands, PlanSession& session, SceneView& scene)
{
    ThreeDCommands threeD(commands, scene);
    addSides(threeD);
    addSights(threeD, session);
    addVisibility(commands, session, scene);
    addMoves(commands, session, scene);
    addHabits(commands, scene);
}

} // namespace gw
