// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/layout_commands.h"

#include "app/commands.h"
#include "app/commands/selected.h"
#include "core/editing/arrays.h"
#include "core/editing/floor_plan.h"
#include "views/panels/edit_form.h"

#include <QRegularExpression>

namespace gw {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("LayoutCommands", text); }

QString metresText(double value) { return QString::number(value, 'g', 6) + " m"; }

/// How wide and deep the selection is: the distance at which copies stand side by side.
std::pair<double, double> sizeOf(const PlanSession& session)
{
    const Footprint f = floorOf(session.plan(), session.catalog(), session.selection());
    return {f.x1 - f.x0, f.y1 - f.y0};
}

void askLinear(PlanSession& session, EditForm& form)
{
    const auto [width, depth] = sizeOf(session);
    form.ask(tr("Array in a line"), {{tr("Copies"), "3", "1"}, {tr("Distance x"), metresText(width), "m"}, {tr("Distance y"), "0 m", "m"}}, [&session](const FormValues& v) {
        return performAndSelect(session, linearArray(session.plan(), session.selection(), v.count(0), metres(v.number(1)), metres(v.number(2))));
    });
}

void askGrid(PlanSession& session, EditForm& form)
{
    const auto [width, depth] = sizeOf(session);
    form.ask(tr("Array in a grid"), {{tr("Columns"), "4", "1"}, {tr("Rows"), "2", "1"}, {tr("Distance x"), metresText(width), "m"}, {tr("Distance y"), metresText(depth + 1.2), "m"}},
        [&session](const FormValues& v) {
            return performAndSelect(session, gridArray(session.plan(), session.selection(), v.count(0), v.count(1), metres(v.number(2)), metres(v.number(3))));
        });
}

/// "0 0, 6 0, 6 4": places in metres, apart by commas or semicolons.
Result<std::vector<Spot>> readPath(const QString& text)
{
    std::vector<Spot> path;
    for (const QString& place : text.split(QRegularExpression("[,;]"), Qt::SkipEmptyParts)) {
        const QStringList numbers = place.split(' ', Qt::SkipEmptyParts);
        bool isX = false, isY = false;
        const double x = numbers.value(0).toDouble(&isX), y = numbers.value(1).toDouble(&isY);
        if (numbers.size() != 2 || !isX || !isY) return Error {ErrorCode::NotANumber, {}, tr("Path").toStdString(), place.trimmed().toStdString(), "two numbers of metres, such as 6 2.4"};
        path.push_back({metres(x), metres(y)});
    }
    return path;
}

void askPath(PlanSession& session, EditForm& form)
{
    const auto [width, depth] = sizeOf(session);
    form.ask(tr("Array along a path"), {{tr("Path"), "0 0, 6 0, 6 6"}, {tr("Distance"), metresText(width), "m"}}, [&session](const FormValues& v) -> Status {
        const auto path = readPath(v.text(0));
        if (!path) return path.error();
        return performAndSelect(session, pathArray(session.plan(), session.catalog(), session.selection(), *path, metres(v.number(1))));
    });
}

void askMirror(PlanSession& session, EditForm& form)
{
    const Equipment* piece = session.plan().equipment.find(session.selection().front());
    const Space* space = piece ? session.plan().spaces.find(piece->space) : nullptr;
    const bool facesAlongX = piece && !isAlongX(piece->facing);
    form.ask(tr("Mirror across an aisle"), {{tr("Aisle"), metresText(space ? space->aisleMinimum.in(metre) : 1.2), "m"}}, [&session, facesAlongX](const FormValues& v) {
        return performAndSelect(session, mirrorCopy(session.plan(), session.catalog(), session.selection(), facesAlongX ? Axis::X : Axis::Y, metres(v.number(0))));
    });
}

} // namespace

void addArrayCommands(Commands& commands, PlanSession& session, EditForm& form)
{
    const QString arrange = tr("&Arrange");
    const auto selected = [&session] { return whyNotSelected(session); };
    commands.addSeparator(arrange);
    commands.add({.id = "arrange.array", .title = tr("Array in a li&ne..."), .menu = arrange, .keys = tr("Ctrl+Shift+D"), .run = [&session, &form] { askLinear(session, form); }, .whyNot = selected});
    commands.add({.id = "arrange.grid", .title = tr("Array in a &grid..."), .menu = arrange, .run = [&session, &form] { askGrid(session, form); }, .whyNot = selected});
    commands.add({.id = "arrange.path", .title = tr("Array along a pat&h..."), .menu = arrange, .run = [&session, &form] { askPath(session, form); }, .whyNot = selected});
    commands.add({.id = "arrange.mirror_pair", .title = tr("&Mirror across an aisle..."), .menu = arrange, .keys = tr("Ctrl+Alt+M"), .run = [&session, &form] { askMirror(session, form); }, .whyNot = selected});
}

} // namespace gw
