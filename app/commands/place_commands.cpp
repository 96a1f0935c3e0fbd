// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/place_commands.h"

#include "app/commands.h"
#include "core/editing/place.h"
#include "views/scene/plan_view.h"
#include "views/scene/scene_view.h"
#include "views/scene/tools/calibrate_tool.h"
#include "views/scene/underlay_import.h"
#include "views/text/messages.h"

#include <QCoreApplication>
#include <QFileDialog>

#include <array>

namespace gw {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("PlaceCommands", text); }

struct ToolEntry {
    Tool tool;
    const char *id, *title, *menu;
};

constexpr std::array drawn {
    ToolEntry {Tool::Space, "insert.space", QT_TRANSLATE_NOOP("PlaceCommands", "&Room or yard"), "&Insert"},
    ToolEntry {Tool::Corners, "insert.corners", QT_TRANSLATE_NOOP("PlaceCommands", "Room by &corners"), "&Insert"},
    ToolEntry {Tool::Wall, "insert.wall", QT_TRANSLATE_NOOP("PlaceCommands", "&Wall"), "&Insert"},
    ToolEntry {Tool::Door, "insert.door", QT_TRANSLATE_NOOP("PlaceCommands", "&Door"), "&Insert"},
    ToolEntry {Tool::Column, "insert.column", QT_TRANSLATE_NOOP("PlaceCommands", "&Column"), "&Insert"},
    ToolEntry {Tool::NoGoZone, "insert.no_go_zone", QT_TRANSLATE_NOOP("PlaceCommands", "&No-go zone"), "&Insert"},
    ToolEntry {Tool::Aisle, "insert.aisle", QT_TRANSLATE_NOOP("PlaceCommands", "&Aisle or containment"), "&Insert"},
    ToolEntry {Tool::Feed, "connect.feed", QT_TRANSLATE_NOOP("PlaceCommands", "&Feed by dragging"), "&Insert"},
    ToolEntry {Tool::Loop, "connect.loop", QT_TRANSLATE_NOOP("PlaceCommands", "C&oolant by dragging"), "&Insert"},
    ToolEntry {Tool::Measure, "view.measure", QT_TRANSLATE_NOOP("PlaceCommands", "&Measure"), "&Insert"},
    ToolEntry {Tool::MeasureHeight, "view.measure_height", QT_TRANSLATE_NOOP("PlaceCommands", "Measure clear &height"), "&Insert"},
};

QKeySequence keysOf(Tool tool)
{
    switch (tool) {
    case Tool::Measure: return Qt::CTRL | Qt::ALT | Qt::Key_D;
    case Tool::Space: return Qt::CTRL | Qt::ALT | Qt::Key_R;
    case Tool::Corners: return Qt::CTRL | Qt::ALT | Qt::Key_O;
    default: return {};
    }
}

/// The type in hand, else that of the selection.
EquipmentTypeId typeAtHand(const PlanSession& session)
{
    if (!session.view().placing().isNone()) return session.view().placing();
    const Equipment* piece = session.selection().empty() ? nullptr : session.plan().equipment.find(session.selection().back());
    return piece ? piece->type : EquipmentTypeId {};
}

const Underlay* shownUnderlay(const PlanSession& session)
{
    const auto* id = std::get_if<UnderlayId>(&session.subject());
    if (id) return session.plan().underlays.find(*id);
    return session.plan().underlays.size() == 1 ? &session.plan().underlays[0] : nullptr;
}

void addTools(Commands& commands, PlanSession& session)
{
    const auto needsType = [&session] { return typeAtHand(session).isNone() ? tr("Choose a type in the catalogue, or select a piece of it.") : QString(); };
    const auto choose = [&session](Tool tool) { return [&session, tool] { session.view().setTool(tool, tool == Tool::Place || tool == Tool::Row ? typeAtHand(session) : EquipmentTypeId {}); }; };
    const auto isIn = [&session](Tool tool) { return [&session, tool] { return session.view().tool() == tool; }; };
    commands.add({.id = "insert.piece", .title = tr("&Piece of this type"), .menu = tr("&Insert"), .icon = "rack", .run = choose(Tool::Place), .whyNot = needsType, .isCheckable = true, .isChecked = isIn(Tool::Place)});
    commands.add({.id = "insert.row", .title = tr("Ro&w of this type"), .menu = tr("&Insert"), .icon = "row", .run = choose(Tool::Row), .whyNot = needsType, .isCheckable = true, .isChecked = isIn(Tool::Row)});
    for (const ToolEntry& entry : drawn)
        commands.add({.id = entry.id, .title = tr(entry.title), .menu = tr(entry.menu), .keys = keysOf(entry.tool), .run = choose(entry.tool), .isCheckable = true, .isChecked = isIn(entry.tool)});
    commands.add({.id = "view.select_tool", .title = tr("&Select and move"), .menu = tr("&Insert"), .run = choose(Tool::Select), .isCheckable = true, .isChecked = isIn(Tool::Select)});
    commands.add({.id = "view.snapping", .title = tr("&Snap to grid, neighbours and walls"), .menu = tr("&Insert"), .keys = Qt::Key_F9,
        .run = [&session] { session.view().setSnapping(!session.view().isSnapping()); }, .isCheckable = true, .isChecked = [&session] { return session.view().isSnapping(); }});
}

void calibrate(PlanSession& session, SceneView& scene)
{
    const Underlay* underlay = shownUnderlay(session);
    if (!underlay) return;
    scene.setMode(SceneView::Mode::Plan);
    session.view().setTool(Tool::Select);
    ToolBox& tools = scene.plan().tools();
    tools.take(std::make_unique<CalibrateTool>(tools.context(), underlay->id));
    scene.plan().setFocus();
}

void askForUnderlay(PlanSession& session, const PlaceCommandParts& parts)
{
    const QString path = QFileDialog::getOpenFileName(&parts.window, tr("Underlay"), {}, tr("Pictures and drawings (*.png *.jpg *.jpeg *.svg *.dxf)"));
    if (!path.isEmpty()) importUnderlay(session, path.toStdString(), parts.complain);
}

void addUnderlays(Commands& commands, PlanSession& session, const PlaceCommandParts& parts)
{
    const auto needsUnderlay = [&session] {
        if (session.plan().underlays.isEmpty()) return tr("The plan has no underlay. Import one first.");
        return shownUnderlay(session) ? QString() : tr("Choose an underlay in the drawing or the tree.");
    };
    commands.addSeparator(tr("&Insert"));
    commands.add({.id = "insert.underlay", .title = tr("&Underlay from picture or DXF..."), .menu = tr("&Insert"), .run = [&session, parts] { askForUnderlay(session, parts); }});
    commands.add({.id = "underlay.calibrate", .title = tr("Scale the underlay by two &points"), .menu = tr("&Insert"),
        .run = [&session, &scene = parts.scene] { calibrate(session, scene); }, .whyNot = needsUnderlay});
    commands.add({.id = "measurements.clear", .title = tr("Remove &kept distances"), .menu = tr("&Insert"),
        .run = [&session] {
            EditBuilder builder(session.plan(), tr("Remove kept distances").toStdString());
            for (const Measurement& kept : session.plan().measurements) builder.remove<Measurement>(kept.id);
            session.perform(std::move(builder).finish());
        },
        .whyNot = [&session] { return session.plan().measurements.isEmpty() ? tr("The plan keeps no distances.") : QString(); }});
}

} // namespace

bool importUnderlay(PlanSession& session, const std::filesystem::path& path, const std::function<void(const QString&)>& complain)
{
    const Plan& plan = session.plan();
    // Where the first space begins; a picture is laid as wide as that until it is scaled.
    const Place corner = plan.spaces.isEmpty() ? Place {} : Place {plan.spaces[0].x.in(metre), plan.spaces[0].y.in(metre)};
    auto underlay = readUnderlay(path, corner, plan.spaces.isEmpty() ? metres(30) : plan.spaces[0].width);
    if (!underlay) {
        complain(message(underlay.error()));
        return false;
    }
    const UnderlayId added {plan.info.lastId + 1};
    const std::string label = "Import " + underlay->name;
    session.perform(addObject(plan, *std::move(underlay), label));
    session.show(added);
    return true;
}

void addPlaceCommands(Commands& commands, PlanSession& session, const PlaceCommandParts& parts)
{
    addTools(commands, session);
    addUnderlays(commands, session, parts);
}

} // namespace gw
