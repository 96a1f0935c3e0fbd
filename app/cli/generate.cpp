// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "app/cli/generate_fill.h"
#include "core/checks/day.h"
#include "core/editing/plan_document.h"
#include "core/editing/region.h"
#include "core/search/generate_plan.h"
#include "core/storage/carried_types.h"
#include "core/units/parse.h"
#include "views/text/generate_text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>

namespace gw::cli {
namespace {

/// In the order of `Topology` and of `HeatRejection`.
const std::vector<std::string> topologies {"n", "n+1", "2n", "3n/2", "4n/3", "block"}, rejections {"dry", "chillers", "towers", "air"};

struct GenerateOptions {
    std::string name = "Generated factory", rack = "gb300-nvl72", site = "ashburn", region, output;
    std::uint32_t racks = 0;
    double itMegawatts = 0;
    double supplyCelsius = 40;
    std::string power = "2n", cooling = "dry", hall;
    double floorLimit = 0;
    std::uint32_t racksPerRow = 8, rowsPerHall = 16, networkRacks = 0, storageRacks = 0;
    const CLI::Option *rowOption = nullptr, *hallOption = nullptr;
    bool isJson = false;
    FillOptions fill;
};

template <class Choice>
Choice choiceOf(const std::vector<std::string>& words, const std::string& word)
{
    return static_cast<Choice>(std::ranges::find(words, word) - words.begin());
}

/// "40 x 25 x 5", metres where no unit is written; the height may be left out.
Result<HallSize> readHall(const std::string& text)
{
    std::array<Length, 3> edges {Length {}, Length {}, metres(5)};
    std::size_t begin = 0, count = 0;
    const auto fault = [&] { return Error {ErrorCode::WrongUse, {}, "--hall", text, "width x depth x height in m, such as 40x25x5"}; };
    while (begin <= text.size()) {
        const std::size_t end = std::min(text.find('x', begin), text.size());
        const auto edge = parseQuantity(std::string_view(text).substr(begin, end - begin), metre);
        if (!edge || count == edges.size()) return fault();
        edges[count++] = *edge;
        begin = end + 1;
    }
    if (count < 2) return fault();
    return HallSize {edges[0], edges[1], edges[2]};
}

/// The racks that a power budget feeds at their typical draw.
Result<std::uint32_t> racksFor(const GenerateOptions& options, const Catalog& catalog)
{
    if (options.racks > 0) return options.racks;
    const EquipmentType* type = catalog.find(EquipmentTypeId {options.rack});
    if (!type || !type->rack) return Error {ErrorCode::UnknownId, {}, "--rack", options.rack, "a rack of the catalogue; see catalog list"};
    if (options.itMegawatts == 0) return Error {ErrorCode::WrongUse, {}, "--racks", "", "a number of racks, or --it-mw"};
    return racksWithin(megawatts(options.itMegawatts), *type);
}

/// In a given hall rows are as long and as many as it takes, unless said otherwise.
Result<GenerateRequest> requestOf(const GenerateOptions& options, const Catalog& catalog)
{
    const auto racks = racksFor(options, catalog);
    if (!racks) return racks.error();
    GenerateRequest request {options.name, *racks, EquipmentTypeId {options.rack}, ClimateId {options.site}};
    request.coolantSupply = celsius(options.supplyCelsius);
    request.redundancy = choiceOf<Topology>(topologies, options.power);
    request.cooling = choiceOf<HeatRejection>(rejections, options.cooling);
    request.networkRacksPerRow = options.networkRacks;
    request.storageRacksPerRow = options.storageRacks;
    request.racksPerRow = options.rowOption->count() > 0 || options.hall.empty() ? options.racksPerRow : longestRow - std::min(longestRow - 1, options.networkRacks + options.storageRacks);
    request.rowsPerHall = options.hallOption->count() > 0 || options.hall.empty() ? options.rowsPerHall : mostRowsInHall;
    if (options.floorLimit > 0) request.floorLimit = kilogramsPerSquareMetre(options.floorLimit);
    request.day = today();
    if (options.hall.empty()) return request;
    const auto hall = readHall(options.hall);
    if (!hall) return hall.error();
    request.hall = *hall;
    return request;
}

/// With that region's price and carbon.
Result<Plan> inRegion(const Plan& plan, const Catalog& catalog, const std::string& region)
{
    if (region.empty()) return plan;
    const auto edit = applyRegion(plan, catalog, RegionId {region});
    if (!edit) return Error {ErrorCode::UnknownId, {}, "--region", region, "a region of the catalogue; see catalog list"};
    PlanDocument document(plan);
    document.apply(*edit);
    return document.plan();
}

const char* word(HallStep::Kind kind)
{
    return kind == HallStep::Kind::LongerRows ? "longer_rows" : kind == HallStep::Kind::AnotherLine ? "another_line" : "another_bank";
}

nlohmann::ordered_json fitJson(const GenerateRequest& request, const HallFit& fit, const EquipmentType& rack)
{
    nlohmann::ordered_json steps = nlohmann::ordered_json::array();
    for (const HallStep& step : fit.steps)
        steps.push_back({{"step", word(step.kind)}, {"width_m", step.width.in(metre)}, {"depth_m", step.depth.in(metre)}});
    return {{"racks", request.racks}, {"it_kw", request.racks * rack.rack->typicalPower.value.in(kilowatt)}, {"halls", fit.halls}, {"racks_per_hall", fit.racksPerHall},
        {"rows", fit.rows}, {"racks_per_row", fit.racksPerRow}, {"hall_width_m", fit.size.width.in(metre)}, {"hall_depth_m", fit.size.depth.in(metre)},
        {"hall_height_m", fit.size.height.in(metre)}, {"steps", steps}};
}

void print(const GenerateOptions& options, const GenerateRequest& request, const HallFit& fit, const EquipmentType& rack)
{
    if (options.isJson) return fmt::print("{}\n", fitJson(request, fit, rack).dump(2));
    const Power wanted = options.racks > 0 ? Power {} : megawatts(options.itMegawatts);
    for (const QString& line : fitText(request, fit, rack, wanted)) fmt::print("{}\n", line.toStdString());
}

Exit generate(const GenerateOptions& options)
{
    if (!options.fill.plan.empty()) return fillPlan(options.fill, options.rack, options.output, options.isJson);
    const auto catalog = installedCatalog();
    if (!catalog) return fail(catalog.error());
    const auto request = requestOf(options, *catalog);
    if (!request) return fail(request.error());
    const auto fit = fitHalls(*request, *catalog);
    if (!fit) return fail(fit.error());
    const auto plan = generatePlan(*request, *catalog);
    if (!plan) return fail(plan.error());
    const auto placed = inRegion(*plan, *catalog, options.region);
    if (!placed) return fail(placed.error());
    const std::string what = fmt::format("{} racks of {}, {}", request->racks, options.rack, options.site);
    const auto written = writeNewFile(withCarriedTypes(*placed, *catalog), options.output, {HistoryAction::Created, "generate", what});
    if (!written) return fail(written.error());
    print(options, *request, *fit, *catalog->find(request->rack));
    return Exit::Done;
}

void addHallOptions(CLI::App& command, GenerateOptions& options)
{
    command.add_option("--hall", options.hall, "Inner size of a hall in m, width x depth x height; without, halls are as large as their rows. Each is then as full as it gets");
    command.add_option("--floor-limit", options.floorLimit, "What the halls' floor carries, kg/m2; without, what the racks ask")->check(CLI::Range(100.0, 50000.0));
    options.rowOption = command.add_option("--racks-per-row", options.racksPerRow, "Accelerator racks in a row at most")->check(CLI::Range(1, 20))->capture_default_str();
    options.hallOption = command.add_option("--rows-per-hall", options.rowsPerHall, "Rows in a hall at most")->check(CLI::Range(1, 64))->capture_default_str();
    command.add_option("--network-racks", options.networkRacks, "Network racks at the end of each row")->check(CLI::Range(0, 10))->capture_default_str();
    command.add_option("--storage-racks", options.storageRacks, "Storage racks at the end of each row")->check(CLI::Range(0, 10))->capture_default_str();
}

} // namespace

void addGenerate(CLI::App& program, Exit& exit)
{
    auto options = std::make_shared<GenerateOptions>();
    CLI::App* command = program.add_subcommand("generate", "Write a complete, rule-clean plan of a given size, or fill a hall of a plan");
    command->add_option("--name", options->name, "The plan's name")->capture_default_str();
    auto* racks = command->add_option("--racks", options->racks, "Accelerator racks")->check(CLI::Range(1, 100000));
    command->add_option("--it-mw", options->itMegawatts, "IT power instead of a number of racks, MW: as many as it feeds at their typical draw")->check(CLI::Range(0.01, 10000.0))->excludes(racks);
    command->add_option("--rack", options->rack, "Rack type of the catalogue")->capture_default_str();
    command->add_option("--site", options->site, "Climate of the catalogue")->capture_default_str();
    command->add_option("--region", options->region, "Region of the catalogue, whose price and carbon the contract takes");
    command->add_option("--supply-c", options->supplyCelsius, "Coolant supply to the racks, degrees Celsius")->check(CLI::Range(15.0, 60.0))->capture_default_str();
    command->add_option("--power", options->power, "How chains of power back each other")->check(CLI::IsMember(topologies))->capture_default_str();
    command->add_option("--cooling", options->cooling, "Dry coolers with chillers for the hottest hours, chillers, towers with water-cooled chillers, or air only")->check(CLI::IsMember(rejections))->capture_default_str();
    addHallOptions(*command, *options);
    addFillOptions(*command, options->fill);
    command->add_flag("--json", options->isJson, "For machines: stable keys, numbers unrounded");
    command->add_option("-o,--output", options->output, "The plan to write, .gwp or .json")->required();
    command->footer("Examples:\n  gigawright-cli generate --it-mw 20 --rack gb300-nvl72 --power 3n/2 -o factory.gwp\n"
                    "  gigawright-cli generate --it-mw 100 --hall 40x25x5 -o factory.gwp\n"
                    "  gigawright-cli generate --fill my.gwp --into \"Hall 1\" --rack gb300-nvl72 -o full.gwp");
    command->callback([options, &exit] { exit = generate(*options); });
}

} // namespace gw::cli
