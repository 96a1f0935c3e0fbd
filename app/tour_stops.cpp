// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour_stops.h"

#include "app/main_window.h"
#include "app/workspaces.h"
#include "views/panels/risk_panel.h"
#include "views/scene/scene_view.h"
#include "views/session/plan_session.h"

#include <QCoreApplication>
#include <QDockWidget>

#include <algorithm>
#include <memory>

namespace gw {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("TourStops", text); }

/// What a stop found, to tell what was done since.
struct Found {
    int steps = 0;
    std::size_t pieces = 0, findings = 0;
};

/// Writes the stops of one window; each keeps a copy of it.
class Guide {
public:
    Guide(MainWindow& window, PlanSession& session) : m_window(window), m_session(session) {}

    std::vector<TourStop> stops() const
    {
        return {plan(), strip(), pick(), move(), takeBack(), numbers(), catalogue(), rules(), money(), risk(), report()};
    }

private:
    TourStop plan() const
    {
        return {tr("A factory of tokens"), tr("This is a plan: eight racks with their power, cooling and business. Turn it with the middle button, zoom with the wheel to where you point, "
                                              "press Home to see all."), shown("layout", "inspector"), drawing()};
    }
    TourStop strip() const
    {
        return {tr("What it makes, draws and earns"), tr("The strip above is always there. Every edit changes it at once and says by how much: tokens, kilowatts, dollars per million tokens, return."),
            shown("layout", "inspector"), dock("headline"), tr("click a figure to see how it is made, down to its sources."), [*this] { return isSeen("explain"); }};
    }
    TourStop pick() const
    {
        return {tr("Pick"), tr("A click picks; Shift adds, Ctrl toggles; a band drawn to the right takes what lies inside, to the left what it touches. The tree and the drawing always agree."),
            [*this] { shown("layout", "plan")(), m_session.select({}); }, drawing(), tr("click a rack, in the drawing or in the tree."), [&session = m_session] { return !session.selection().empty(); }};
    }
    TourStop move() const
    {
        return {tr("Move"), tr("Drag it: it snaps to neighbours and tiles, says what is in the way, and Escape puts it back. With Ctrl and Shift held the arrow keys move by a tile, 600 mm."),
            [*this] { shown("layout", "plan")(), pickFirst(), note(); }, drawing(), tr("move what you picked."), [*this] { return m_session.undoStack().index() > m_found->steps; }};
    }
    TourStop takeBack() const
    {
        return {tr("Take it back"), tr("Everything can be undone, without limit. History lists the steps by name; a click on a line travels there."),
            [*this] { shown("layout", "history")(), note(); }, dock("history"), tr("press Ctrl+Z."), [*this] { return m_session.undoStack().canRedo() && m_session.undoStack().index() < m_found->steps; }};
    }
    TourStop numbers() const
    {
        return {tr("Exact numbers"), tr("The inspector says everything about what is selected, where each value comes from, and calculates with any unit: 2*600mm+1.2m, 42U, 1.5MW."),
            [*this] { shown("layout", "inspector")(), pickFirst(), note(); }, dock("inspector"), tr("enter another position, such as 3.6m + 600mm."),
            [*this] { return m_session.undoStack().index() > m_found->steps; }};
    }
    TourStop catalogue() const
    {
        return {tr("Add from the catalogue"), tr("Drag a type into the drawing, or press Enter on it and click where it shall stand. The ghost is green where it may stand, and says why where it may not."),
            [*this] { shown("layout", "catalog")(), note(); }, dock("catalog"), tr("place one more rack."), [*this] { return m_session.plan().equipment.size() > m_found->pieces; }};
    }
    TourStop rules() const
    {
        return {tr("Rules that watch"), tr("A rack without feeds and coolant breaks rules, and Findings say which, with the measured value and the limit. Jump there, let it be fixed, or accept it with a reason."),
            [*this] { shown("layout", "findings")(), note(); }, dock("findings"), tr("choose a finding and press Fix, or press Ctrl+Z until none is left."),
            [*this] {
                // They come a moment after the edit.
                m_found->findings = std::max(m_found->findings, m_session.findings().size());
                return m_session.findings().size() < m_found->findings;
            }};
    }
    TourStop money() const
    {
        return {tr("Money"), tr("The charts follow every edit: capital, running cost, revenue and what each of the five layers adds."), shown("money", "charts"), dock("charts")};
    }
    TourStop risk() const
    {
        return {tr("Risk"), tr("Nobody knows the price of tokens in five years. Futures are drawn at random from what the inputs may become; they show the range of the return and which assumption matters most."),
            shown("risk", "risk"), dock("risk"), tr("press Run."), [*this] { return m_window.risk().presentFutures() != nullptr; }};
    }
    TourStop report() const
    {
        return {tr("Take it away"), tr("Ctrl+P writes the report for those who decide. Ctrl+K finds every command, rack, finding and figure by typing, and F1 explains what has the keyboard."),
            shown("report", "report"), {}};
    }

    std::function<QWidget*()> dock(const char* name) const
    {
        return [&window = m_window, name]() -> QWidget* { return window.findChild<QDockWidget*>(name); };
    }
    std::function<QWidget*()> drawing() const
    {
        return [&window = m_window]() -> QWidget* { return window.findChild<SceneView*>(); };
    }
    std::function<void()> shown(const char* workspace, const char* panel) const
    {
        return [&window = m_window, workspace, panel] {
            if (window.workspaces().current() != QLatin1String(workspace)) window.workspaces().show(workspace);
            window.showPanel(panel);
        };
    }
    bool isSeen(const char* name) const
    {
        const auto* panel = m_window.findChild<QDockWidget*>(name);
        return panel && panel->isVisible();
    }
    void pickFirst() const
    {
        if (m_session.selection().empty() && !m_session.plan().equipment.isEmpty()) m_session.select({m_session.plan().equipment[0].id});
    }
    void note() const { *m_found = {m_session.undoStack().index(), m_session.plan().equipment.size(), m_session.findings().size()}; }

    MainWindow& m_window;
    PlanSession& m_session;
    std::shared_ptr<Found> m_found = std::make_shared<Found>();
};

} // namespace

std::vector<TourStop> tourStops(MainWindow& window, PlanSession& session)
{
    return Guide(window, session).stops();
}

} // namespace gw
