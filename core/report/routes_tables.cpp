// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/power_drill.h"
#include "core/report/pages.h"
#include "core/report/report_text.h"
#include "core/scene/routes.h"
#include "core/units/format.h"

#include <fmt/format.h>

#include <map>

namespace gw {

namespace {

std::string lengthText(Length length) { return digits(length.in(metre)) + " m"; }

/// All feeds between two kinds of piece.
struct Cables {
    std::size_t count = 0;
    Length all, longest;
    void add(Length length)
    {
        ++count;
        all += length;
        longest = std::max(longest, length);
    }
};

TextTable cablesTable(const Pieces& pieces, const Plan& plan, const Routes& routes)
{
    std::map<std::pair<EquipmentKind, EquipmentKind>, Cables> cables;
    Cables busways;
    for (const Route& run : routes.busways)
        if (!run.path.empty()) busways.add(run.length());
    for (std::size_t f = 0; f < plan.feeds.size(); ++f) {
        const std::size_t from = plan.equipment.indexOf(plan.feeds[f].from), to = plan.equipment.indexOf(plan.feeds[f].to);
        if (from < pieces.types.size() && to < pieces.types.size() && pieces.types[from] && pieces.types[to])
            cables[{pieces.types[from]->kind, pieces.types[to]->kind}].add(routes.feeds[f].length());
    }
    TextTable table = tableOfText(words::cablesTable, {"From", "To", "#Count", "#Length together", "#Longest"});
    for (const auto& [kinds, sum] : cables)
        table.rows.push_back({nameOf(words::kindNames, kinds.first), nameOf(words::kindNames, kinds.second), countText(static_cast<double>(sum.count)), lengthText(sum.all), lengthText(sum.longest)});
    if (busways.count > 0) table.rows.push_back({std::string(words::buswayRuns), "-", countText(static_cast<double>(busways.count)), lengthText(busways.all), lengthText(busways.longest)});
    return table;
}

/// Loops of one kind with mains of one size.
struct Pipes {
    std::size_t count = 0;
    VolumeFlow most;
    Velocity fastest;
    Length all;
    Pressure highest;
};

TextTable pipesTable(const Plan& plan, const Routes& routes)
{
    std::map<std::pair<LoopKind, Length>, Pipes> sizes;
    for (std::size_t l = 0; l < routes.loops.size(); ++l) {
        const LoopRoute& route = routes.loops[l];
        if (route.flow.si() <= 0) continue;
        Pipes& pipes = sizes[{plan.loops[l].kind, route.diameter}];
        ++pipes.count;
        pipes.most = std::max(pipes.most, route.flow);
        pipes.fastest = std::max(pipes.fastest, route.velocity);
        pipes.all += route.allPipe;
        pipes.highest = std::max(pipes.highest, route.drop);
    }
    TextTable table = tableOfText(words::pipesTable, {"Loop", "#Bore of mains", "#Count", "#Flow at most", "#Speed", "#Pipe together", "#Pressure drop"});
    for (const auto& [key, pipes] : sizes)
        table.rows.push_back({std::string(key.first == LoopKind::Facility ? words::facilityLoop : words::technologyLoop), digits(key.second.in(millimetre)) + " mm",
            countText(static_cast<double>(pipes.count)), digits(pipes.most.in(cubicMetrePerHour)) + " m³/h", digits(pipes.fastest.si(), 2) + " m/s", lengthText(pipes.all),
            digits(pipes.highest.in(kilopascal)) + " kPa"});
    return table;
}

/// Power gear of one type under every single failure.
struct Drilled {
    std::size_t count = 0;
    double loading = 0, worst = 0;
    Power dropped;
};

TextTable drillTable(const ReportInput& input, const Pieces& pieces)
{
    std::map<const EquipmentType*, Drilled> types;
    const auto drill = powerDrill(input.plan, input.catalog, input.outcome);
    for (std::size_t p = 0; p < drill.size(); ++p) {
        if (drill[p].rating.si() <= 0) continue;
        Drilled& all = types[pieces.types[p]];
        ++all.count;
        all.loading = std::max(all.loading, drill[p].loading());
        all.worst = std::max(all.worst, drill[p].worstLoading());
        all.dropped = std::max(all.dropped, drill[p].dropped);
    }
    TextTable table = tableOfText(words::drillTable, {"Type", "#Count", "#Loading at most", "#Any one element lost", "#Load lost with one"});
    for (const EquipmentType& type : input.catalog.equipment)
        if (const auto found = types.find(&type); found != types.end())
            table.rows.push_back({type.name, countText(static_cast<double>(found->second.count)), readableShare(found->second.loading).text(), readableShare(found->second.worst).text(), readable(found->second.dropped).text()});
    return table;
}

} // namespace

std::vector<TextTable> routeTables(const ReportInput& input)
{
    if (input.outcome.equipment.size() != input.plan.equipment.size()) return {};
    const Pieces pieces = placePieces(input.plan, input.catalog);
    const Routes routes = layRoutes(input.plan, pieces, input.outcome);
    return {drillTable(input, pieces), cablesTable(pieces, input.plan, routes), pipesTable(input.plan, routes)};
}

} // namespace gw
