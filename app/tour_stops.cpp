// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour_stops.h"

#include "app/main_window.h"
#include "app/plan_files.h"
#include "app/workspaces.h"
#include "views/session/plan_session.h"

#include <QCoreApplication>
#include <QDockWidget>

namespace gw {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("TourStops", text); }

std::function<QWidget*()> dockOf(MainWindow& window, const char* name)
{
    return [&window, name]() -> QWidget* { return window.findChild<QDockWidget*>(name); };
}

std::function<void()> workspaceOf(MainWindow& window, const char* id, const char* panel)
{
    return [&window, id, panel] {
        window.workspaces().show(id);
        window.showPanel(panel);
    };
}

void openSample(MainWindow& window)
{
    const auto samples = PlanFiles::samples();
    if (!samples.empty() && window.files().mayDiscard()) window.files().openAsNew(samples.front());
}

void selectFirst(PlanSession& session)
{
    if (!session.plan().equipment.isEmpty()) session.select({session.plan().equipment[0].id});
}

} // namespace

std::vector<TourStop> tourStops(MainWindow& window, PlanSession& session)
{
    return {
        {tr("A factory of tokens"), tr("This is a plan: eight racks with their power, cooling and business. Turn it with the middle button, zoom with the wheel to where you point, press Home to see all."),
            [&window] { openSample(window); window.workspaces().show("layout"); }, {}},
        {tr("What it makes, draws and earns"), tr("The strip above is always there. Every edit changes it at once and says by how much: tokens, kilowatts, dollars per million tokens, return."), {},
            dockOf(window, "headline")},
        {tr("Pick and move"), tr("Click a rack; Shift adds, Ctrl toggles. Drag it: it snaps to neighbours and tiles, Escape puts it back, Ctrl+Z undoes anything."),
            [&session] { selectFirst(session); }, {}},
        {tr("Exact numbers"), tr("The inspector says everything about what is selected, where each value comes from, and takes any unit: 2*600mm+1.2m, 42U, 1.5MW."),
            workspaceOf(window, "layout", "inspector"), dockOf(window, "inspector")},
        {tr("Add from the catalogue"), tr("Drag a type into the drawing or press Enter on it. The ghost is green where it may stand, and says why where it may not."),
            workspaceOf(window, "layout", "catalog"), dockOf(window, "catalog")},
        {tr("Rules that watch"), tr("Findings say what breaks a rule, with the measured value and the limit. Jump there, let it be fixed, or waive it with a reason."),
            workspaceOf(window, "layout", "findings"), dockOf(window, "findings")},
        {tr("Money"), tr("The charts follow every edit: capital, running cost, revenue and what each of the five layers adds."), workspaceOf(window, "money", "charts"), dockOf(window, "charts")},
        {tr("Risk"), tr("Run a million futures of this plan to see the range of its return and which assumption matters most."), workspaceOf(window, "risk", "risk"), dockOf(window, "risk")},
        {tr("Take it away"), tr("Ctrl+P writes the report for those who decide. Ctrl+K finds every command, rack and figure by typing."), workspaceOf(window, "layout", "plan"), {}},
    };
}

} // namespace gw
