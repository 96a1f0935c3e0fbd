// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "core/compute/cooling_drill.h"
#include "core/json/parse_json.h"
#include "core/units/format.h"

#include <fmt/core.h>

#include <algorithm>
#include <memory>

namespace gw::cli {
namespace {

struct DrillOptions {
    std::string plan;
    std::vector<std::string> failed;
    Machine machine;
    bool isJson = false;
};

/// Below this, heat that nothing takes is rounding.
constexpr Power least = watts(1);

const char* word(InService service, bool isCoolant)
{
    if (service == InService::Failed) return "out_of_service";
    return service == InService::Yes ? "in_service" : isCoolant ? "without_coolant" : "without_power";
}

/// A row of the table of single failures: of power and of cooling gear the same.
struct Row {
    std::string name, without;
    Power load, rating, worst, fromA, fromB, dropped;
    std::uint32_t overloads = 0;
};

template <class Drill>
Row rowOf(const Plan& plan, std::size_t at, const Drill& element)
{
    const Equipment* without = plan.equipment.find(element.worstWithout);
    return {plan.equipment[at].name, without ? without->name : "", element.load, element.rating, element.worst, {}, {}, element.dropped, element.overloads};
}

std::vector<Row> rowsOf(const SolvedPlan& solved)
{
    const auto& [catalog, plan] = solved.open;
    const auto power = powerDrill(plan, catalog, solved.outcome);
    const auto cooling = CoolingDrill(plan, catalog, solved.outcome).allFailures();
    std::vector<Row> rows;
    for (std::size_t p = 0; p < plan.equipment.size(); ++p) {
        if (power[p].rating.si() > 0) {
            rows.push_back(rowOf(plan, p, power[p]));
            rows.back().fromA = power[p].fromA, rows.back().fromB = power[p].fromB;
        } else if (cooling[p].rating.si() > 0) rows.push_back(rowOf(plan, p, cooling[p]));
    }
    return rows;
}

Json jsonOf(const Row& row)
{
    Json json {{"name", row.name}, {"load_kw", row.load.in(kilowatt)}, {"rating_kw", row.rating.in(kilowatt)}, {"margin_kw", (row.rating - row.load).in(kilowatt)},
        {"worst_kw", row.worst.in(kilowatt)}, {"worst_margin_kw", (row.rating - row.worst).in(kilowatt)}, {"dropped_kw", row.dropped.in(kilowatt)}, {"overloads", row.overloads}};
    if (!row.without.empty()) json["worst_without"] = row.without;
    if (row.fromA.si() > 0 || row.fromB.si() > 0) json["from_a_kw"] = row.fromA.in(kilowatt), json["from_b_kw"] = row.fromB.in(kilowatt);
    return json;
}

bool isHarm(const Row& row) { return row.worst > row.rating * (1 + 1e-9) || row.dropped > least || row.overloads > 0; }

Exit listFailures(const SolvedPlan& solved, bool isJson)
{
    const std::vector<Row> rows = rowsOf(solved);
    Json list = Json::array();
    if (!isJson) fmt::print("{:<32} {:>10} {:>10} {:>10} {:>10}  {:<28} {:>10} {:>5}\n", "Element", "load", "rating", "margin", "at worst", "without", "drops", "over");
    for (const Row& row : rows) {
        if (isJson) list.push_back(jsonOf(row));
        else fmt::print("{:<32} {:>10} {:>10} {:>10} {:>10}  {:<28} {:>10} {:>5}\n", row.name, readable(row.load).text(), readable(row.rating).text(), readable(row.rating - row.load).text(),
                readable(row.worst).text(), row.without, readable(row.dropped).text(), row.overloads);
    }
    if (isJson) fmt::print("{}\n", list.dump(2));
    return std::ranges::any_of(rows, isHarm) ? Exit::AnswerIsNo : Exit::Done;
}

/// What is changed by taking pieces out of service: everything dark or warm, and loads now.
Json stateJson(const Plan& plan, const DrillState& fed, const CoolingState& cooled)
{
    Json pieces = Json::array();
    for (std::size_t p = 0; p < plan.equipment.size(); ++p) {
        const bool isDark = fed.service[p] != InService::Yes, isCoolant = !isDark && cooled.service[p] != InService::Yes;
        Json piece {{"name", plan.equipment[p].name}, {"standing", isDark ? word(fed.service[p], false) : word(cooled.service[p], isCoolant)}};
        if (fed.load[p].si() > 0) piece["power_kw"] = fed.load[p].in(kilowatt);
        if (cooled.load[p].si() > 0) piece["heat_kw"] = cooled.load[p].in(kilowatt);
        pieces.push_back(std::move(piece));
    }
    return {{"power_lost_kw", fed.dropped.in(kilowatt)}, {"heat_without_coolant_kw", cooled.dropped.in(kilowatt)}, {"pieces", std::move(pieces)}};
}

Result<std::vector<EquipmentId>> piecesNamed(const Plan& plan, const std::vector<std::string>& names)
{
    std::vector<EquipmentId> ids;
    for (const std::string& name : names) {
        const auto at = std::ranges::find_if(plan.equipment, [&](const Equipment& piece) { return piece.name == name; });
        if (at == plan.equipment.end()) return Error {ErrorCode::UnknownId, {}, "--fail", name, "the name of a piece of the plan"};
        ids.push_back(at->id);
    }
    return ids;
}

Exit failPieces(const SolvedPlan& solved, const DrillOptions& options)
{
    const auto& [catalog, plan] = solved.open;
    const auto failed = piecesNamed(plan, options.failed);
    if (!failed) return fail(failed.error());
    const DrillState fed = PowerDrill(plan, catalog, solved.outcome).without(*failed);
    const CoolingState cooled = CoolingDrill(plan, catalog, solved.outcome).without(*failed, fed);
    if (options.isJson) fmt::print("{}\n", stateJson(plan, fed, cooled).dump(2));
    else {
        fmt::print("{:<40} {}\n{:<40} {}\n", "Power lost", readable(fed.dropped).text(), "Heat that finds no coolant", readable(cooled.dropped).text());
        for (std::size_t p = 0; p < plan.equipment.size(); ++p) {
            const bool isDark = fed.service[p] != InService::Yes;
            if (isDark || cooled.service[p] != InService::Yes) fmt::print("{:<40} {}\n", plan.equipment[p].name, isDark ? word(fed.service[p], false) : word(cooled.service[p], true));
        }
    }
    return fed.dropped.si() > 0 || cooled.dropped > least ? Exit::AnswerIsNo : Exit::Done;
}

Exit runDrill(const DrillOptions& options)
{
    const auto solved = solvePlan(options.plan, "base", options.machine);
    if (!solved) return fail(solved.error());
    return options.failed.empty() ? listFailures(*solved, options.isJson) : failPieces(*solved, options);
}

} // namespace

void addDrill(CLI::App& program, Exit& exit)
{
    auto options = std::make_shared<DrillOptions>();
    CLI::App* command = program.add_subcommand("drill", "Take power and cooling gear out of service: load, rating and margin of every element, and under any one failure; "
                                                        "exit code 1 when power or coolant is lost or something is overloaded");
    command->add_option("PLAN", options->plan, "A plan, .gwp or .json")->required();
    command->add_option("--fail", options->failed, "The name of a piece that is out of service, once for each; without it, every single failure")->allow_extra_args(false);
    command->add_flag("--json", options->isJson, "For machines");
    addMachineOptions(*command, options->machine);
    command->callback([options, &exit] { exit = runDrill(*options); });
}

} // namespace gw::cli
