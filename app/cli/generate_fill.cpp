// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/generate_fill.h"

#include "core/editing/fill_hall.h"
#include "core/editing/plan_document.h"
#include "core/storage/carried_types.h"
#include "views/text/filling_text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace gw::cli {
namespace {

using Json = nlohmann::ordered_json;

/// The hall of that name, or the only data hall.
Result<SpaceId> hallOf(const Plan& plan, const std::string& name)
{
    std::vector<SpaceId> found;
    for (const Space& space : plan.spaces)
        if (name.empty() ? space.kind == SpaceKind::DataHall : space.name == name) found.push_back(space.id);
    if (found.size() == 1) return found.front();
    if (name.empty()) return Error {ErrorCode::WrongUse, {}, "--into", std::to_string(found.size()) + " data halls", "the name of one"};
    return Error {ErrorCode::UnknownId, {}, "--into", name, "the name of one space of the plan"};
}

const char* word(HallLimit limit)
{
    switch (limit) {
    case HallLimit::Room: return "room";
    case HallLimit::Height: return "height";
    case HallLimit::FloorLoad: return "floor_load";
    case HallLimit::Panel: return "panel";
    case HallLimit::Liquid: return "liquid";
    case HallLimit::GridPower: return "grid_power";
    case HallLimit::Air: return "air";
    }
    return "";
}

Json fillingJson(const HallFilling& filling)
{
    Json bounds = Json::array();
    for (const HallBound& bound : filling.bounds) bounds.push_back({{"limit", word(bound.what)}, {"racks", bound.racks}, {"measured", bound.measured}, {"allowed", bound.limit}});
    return {{"racks", filling.racks}, {"rows", filling.rows.size()}, {"binds", word(filling.bounds.front().what)}, {"bounds", bounds}, {"places_weighed", filling.weighed}, {"along_left_m", filling.alongLeft}, {"along_needed_m", filling.alongNeeded}, {"by_area", filling.byArea}};
}

} // namespace

void addFillOptions(CLI::App& command, FillOptions& options)
{
    auto* plan = command.add_option("--fill", options.plan, "Fill a hall of this plan with as many racks as it takes, instead of a new factory");
    command.add_option("--into", options.hall, "The hall to fill; may be left out where there is one")->needs(plan);
}

Exit fillPlan(const FillOptions& options, const std::string& rack, const std::string& output, bool isJson)
{
    const auto file = readPlanFile(options.plan);
    if (!file) return fail(inFile(file.error(), options.plan));
    const auto solved = solvePlan(options.plan, "base", options.machine);
    const auto catalog = catalogOf(file->plan, options.plan);
    if (!catalog) return fail(catalog.error());
    const EquipmentType* type = catalog->find(EquipmentTypeId {rack});
    if (!type) return fail({ErrorCode::UnknownId, {}, "--rack", rack, "a rack of the catalogue; see catalog list"});
    const auto hall = hallOf(file->plan, options.hall);
    if (!hall) return fail(hall.error());
    const auto filling = fillHall(file->plan, *catalog, *hall, *type, solved ? &solved->outcome : nullptr);
    if (!filling) return fail(filling.error());
    if (isJson) fmt::print("{}\n", fillingJson(*filling).dump(2));
    else fmt::print("{}\n", fillingText(*filling, *type).toStdString());
    if (filling->racks == 0) return Exit::AnswerIsNo;
    PlanDocument document(file->plan);
    document.apply(placeFilling(file->plan, *hall, *type, *filling));
    const auto written = writeEditedFile(withCarriedTypes(document.plan(), *catalog), file->history, output, fmt::format("{} racks of {} by auto-layout", filling->racks, rack));
    return written ? Exit::Done : fail(inFile(written.error(), output));
}

} // namespace gw::cli
