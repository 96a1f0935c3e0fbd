// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/feed_commands.h"

#include "app/commands.h"
#include "core/catalog/kinds.h"
#include "core/editing/feed_templates.h"
#include "core/editing/loop_templates.h"
#include "core/editing/plant_feeds.h"
#include "views/panels/loop_diagram_panel.h"
#include "views/panels/one_line_panel.h"
#include "views/session/failure_drill.h"
#include "views/text/connect_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace gw {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("FeedCommands", text); }

/// The selection by what power does with it.
struct Sorted {
    std::vector<EquipmentId> loads, gear;
};

Sorted sorted(const PlanSession& session)
{
    Sorted sorted;
    for (const EquipmentId id : session.selection()) {
        const Equipment* piece = session.plan().equipment.find(id);
        const EquipmentType* type = piece ? session.catalog().find(piece->type) : nullptr;
        if (type) (isPower(type->kind) ? sorted.gear : sorted.loads).push_back(id);
    }
    return sorted;
}

QString whyNoLoads(const PlanSession& session)
{
    return sorted(session).loads.empty() ? tr("No rack or cooling gear is selected.") : QString();
}

QString whyNoPair(const PlanSession& session)
{
    const Sorted s = sorted(session);
    if (s.loads.empty()) return tr("No rack or cooling gear is selected.");
    return s.gear.empty() || s.gear.size() > 2 ? tr("Select the loads and one or two pieces of power gear that shall feed them: first side A, then side B.") : QString();
}

QString whyNothing(const PlanSession& session) { return session.selection().empty() ? tr("Nothing is selected.") : QString(); }

struct TopologyName {
    Topology topology;
    const char *id, *title;
};

constexpr std::array topologies {
    TopologyName {Topology::N, "n", QT_TRANSLATE_NOOP("FeedCommands", "&N: one chain")},
    TopologyName {Topology::NPlusOne, "n_plus_1", QT_TRANSLATE_NOOP("FeedCommands", "N+&1: one unit to spare")},
    TopologyName {Topology::TwoN, "2n", QT_TRANSLATE_NOOP("FeedCommands", "&2N: two chains, either carries all")},
    TopologyName {Topology::ThreeHalves, "3n_2", QT_TRANSLATE_NOOP("FeedCommands", "&3N/2: any two of three chains carry all")},
    TopologyName {Topology::FourThirds, "4n_3", QT_TRANSLATE_NOOP("FeedCommands", "&4N/3: any three of four chains carry all")},
    TopologyName {Topology::BlockRedundant, "block", QT_TRANSLATE_NOOP("FeedCommands", "&Block redundant: one chain waits for four")},
};

/// One object shared by all commands, so that each is a line.
class Feeding {
public:
    Feeding(Commands& commands, PlanSession& session, FeedCommandParts parts) : m_commands(commands), m_session(session), m_parts(std::move(parts)) {}

    void addPower();
    void addCooling();

private:
    void perform(const Connected& connected) const
    {
        if (connected.isOk()) m_session.perform(connected.edit());
        else m_parts.complain(message(connected.refusal()));
    }
    /// New plant, and what of it is still to be fed.
    void cool(const Connected& connected) const
    {
        perform(connected);
        const std::size_t unfed = connected.isOk() ? countUnfed(m_session.catalog(), connected.edit()) : 0;
        if (unfed > 0) m_parts.warn(tr("New pieces without power: %1. No board has room for them, or the plan cannot be computed yet. Select them and feed them by a template.").arg(unfed));
    }
    void addTemplates(const QString& menu, const char* id, const FeedTemplate& wanted);
    void addFolding(const QString& menu, const QString& id, DiagramPanel& panel, const QString& dock);

    Commands& m_commands;
    PlanSession& m_session;
    FeedCommandParts m_parts;
};

void Feeding::addTemplates(const QString& menu, const char* id, const FeedTemplate& wanted)
{
    for (const TopologyName& name : topologies) {
        FeedTemplate made = wanted;
        made.topology = name.topology;
        m_commands.add({.id = QStringLiteral("power.template.%1.%2").arg(QLatin1String(id), QLatin1String(name.id)), .title = tr(name.title), .menu = menu,
            .run = [self = *this, made] { self.perform(feedByTemplate(self.m_session.plan(), self.m_session.catalog(), sorted(self.m_session).loads, made)); },
            .whyNot = [&session = m_session] { return whyNoLoads(session); }});
    }
}

/// A hidden diagram does not follow the plan: it is shown first.
void Feeding::addFolding(const QString& menu, const QString& id, DiagramPanel& panel, const QString& dock)
{
    const bool isPower = id == QLatin1String("power");
    m_commands.add({.id = id + QLatin1String(".open_card"), .title = isPower ? tr("&Open the card in the one-line diagram") : tr("&Open the card in the loop diagram"), .menu = menu,
        .run = [parts = m_parts, &panel, dock] {
            parts.showPanel(dock);
            if (panel.canOpen()) panel.openSelected();
            else parts.complain(tr("Nothing that is selected stands in a card with others. Select a card with a plus on its corner."));
        },
        .whyNot = [&session = m_session] { return whyNothing(session); }});
    m_commands.add({.id = id + QLatin1String(".fold_cards"), .title = isPower ? tr("Fold the one-line &diagram again") : tr("Fold the loop &diagram again"), .menu = menu,
        .run = [parts = m_parts, &panel, dock] { parts.showPanel(dock); panel.foldAll(); }});
}

void Feeding::addPower()
{
    const QString menu = tr("&Power");
    m_commands.add({.id = "power.feed_pair", .title = tr("&Feed from the selected pair"), .menu = menu, .keys = tr("Ctrl+Shift+F"), .icon = "power",
        .run = [self = *this] {
            const Sorted s = sorted(self.m_session);
            self.perform(feedFromPair(self.m_session.plan(), self.m_session.catalog(), s.loads, s.gear.front(), s.gear.size() > 1 ? s.gear[1] : EquipmentId {}));
        },
        .whyNot = [&session = m_session] { return whyNoPair(session); }});
    addTemplates(menu + QLatin1Char('/') + tr("Feed by &template"), "ac", {});
    addTemplates(menu + QLatin1Char('/') + tr("Feed by template, &PDUs"), "pdu", {.distribution = EquipmentKind::Pdu});
    addTemplates(menu + QLatin1Char('/') + tr("Feed by template, 800 V &DC"), "dc", {.chain = SupplyChain::Direct});
    m_commands.add({.id = "power.disconnect", .title = tr("Dis&connect"), .menu = menu,
        .run = [&session = m_session] { session.perform(disconnectLoads(session.plan(), session.selection())); },
        .whyNot = [&session = m_session] { return whyNothing(session); }});
    m_commands.addSeparator(menu);
    m_commands.add({.id = "power.drill", .title = tr("Failure d&rill"), .menu = menu,
        .run = [parts = m_parts] { parts.showPanel("one_line"); parts.power.setDrilling(!parts.power.isDrilling()); },
        .isCheckable = true, .isChecked = [&panel = m_parts.power] { return panel.isDrilling(); }});
    m_commands.add({.id = "power.fail", .title = tr("Take out of &service"), .menu = menu,
        .run = [self = *this] {
            const auto& chosen = self.m_session.selection();
            const Sorted s = sorted(self.m_session);
            self.m_parts.showPanel(s.gear.empty() ? "loops" : "one_line");
            self.m_parts.power.fail(chosen);
        },
        .whyNot = [&session = m_session] {
            const FailureDrill& drill = FailureDrill::of(session);
            const bool canFail = std::ranges::any_of(session.selection(), [&](EquipmentId id) { return drill.canFail(id); });
            return canFail ? QString() : tr("No power or cooling gear is selected.");
        }});
    m_commands.addSeparator(menu);
    addFolding(menu, "power", m_parts.power, "one_line");
    m_commands.add({.id = "power.save_svg", .title = tr("&Save the one-line diagram..."), .menu = menu,
        .run = [parts = m_parts] { parts.showPanel("one_line"); parts.power.exportSvg(); }});
}

void Feeding::addCooling()
{
    const QString menu = tr("&Cooling");
    m_commands.add({.id = "cooling.connect", .title = tr("&Cool by the selected units"), .menu = menu, .keys = tr("Ctrl+Shift+L"), .icon = "cooling",
        .run = [self = *this] { self.perform(coolSelection(self.m_session.plan(), self.m_session.catalog(), self.m_session.selection())); },
        .whyNot = [&session = m_session] { return whyNothing(session); }});
    const auto addLiquid = [&](const char* id, const QString& title, HeatSink sink) {
        m_commands.add({.id = QLatin1String(id), .title = title, .menu = menu,
            .run = [self = *this, sink] { self.cool(coolByTemplate(self.m_session.plan(), self.m_session.catalog(), self.m_session.selection(), {.sink = sink})); },
            .whyNot = [&session = m_session] { return whyNothing(session); }});
    };
    const auto addAir = [&](const char* id, const QString& title, AirTemplate wanted) {
        m_commands.add({.id = QLatin1String(id), .title = title, .menu = menu + QLatin1Char('/') + tr("Cool the &air"),
            .run = [self = *this, wanted] { self.cool(coolAirByTemplate(self.m_session.plan(), self.m_session.catalog(), self.m_session.selection(), wanted)); },
            .whyNot = [&session = m_session] { return whyNothing(session); }});
    };
    addLiquid("cooling.template", tr("Cool by &new CDUs and dry coolers"), HeatSink::DryCoolers);
    addLiquid("cooling.template.towers", tr("Cool by new CDUs and cooling t&owers"), HeatSink::Towers);
    addLiquid("cooling.template.chillers", tr("Cool by new CDUs and c&hillers"), HeatSink::Chillers);
    addAir("cooling.air.walls", tr("By new &fan walls and chillers"), {.units = AirUnits::FanWalls});
    addAir("cooling.air.in_row", tr("By new &in-row coolers and chillers"), {.units = AirUnits::InRowCoolers});
    addAir("cooling.air.doors", tr("By new &rear doors and chillers"), {.units = AirUnits::RearDoors});
    addAir("cooling.air.walls_towers", tr("By new fan &walls and cooling towers"), {.units = AirUnits::FanWalls, .sink = HeatSink::Towers});
    m_commands.add({.id = "cooling.disconnect", .title = tr("&Take off its loops"), .menu = menu,
        .run = [&session = m_session] { session.perform(disconnectCooled(session.plan(), session.selection())); },
        .whyNot = [&session = m_session] { return whyNothing(session); }});
    m_commands.addSeparator(menu);
    addFolding(menu, "cooling", m_parts.cooling, "loops");
    m_commands.add({.id = "cooling.save_svg", .title = tr("&Save the loop diagram..."), .menu = menu,
        .run = [parts = m_parts] { parts.showPanel("loops"); parts.cooling.exportSvg(); }});
}

} // namespace

void addFeedCommands(Commands& commands, PlanSession& session, const FeedCommandParts& parts)
{
    Feeding feeding(commands, session, parts);
    feeding.addPower();
    feeding.addCooling();
}

} // namespace gw
