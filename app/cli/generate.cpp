// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "core/editing/plan_document.h"
#include "core/editing/region.h"
#include "core/search/generate_plan.h"
#include "core/storage/carried_types.h"

#include <fmt/format.h>

#include <memory>

namespace gw::cli {
namespace {

struct GenerateOptions {
    std::string name = "Generated factory", rack = "gb300-nvl72", site = "ashburn", region, output;
    std::uint32_t racks = 0;
    double itMegawatts = 0;
    double supplyCelsius = 40;
    std::string power = "2n";
    std::uint32_t racksPerRow = 8, rowsPerHall = 16;
};

/// The racks that a power budget feeds at their typical draw.
Result<std::uint32_t> racksFor(const GenerateOptions& options, const Catalog& catalog)
{
    if (options.racks > 0) return options.racks;
    const EquipmentType* type = catalog.find(EquipmentTypeId {options.rack});
    if (!type || !type->rack) return Error {ErrorCode::UnknownId, {}, "--rack", options.rack, "a rack of the catalogue; see catalog list"};
    const double racks = megawatts(options.itMegawatts) / type->rack->typicalPower.value;
    if (racks < 1) return Error {ErrorCode::OutOfRange, {}, "--it-mw", std::to_string(options.itMegawatts), "at least one rack's power, or --racks"};
    return static_cast<std::uint32_t>(racks);
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

Exit generate(const GenerateOptions& options)
{
    const auto catalog = installedCatalog();
    if (!catalog) return fail(catalog.error());
    const auto racks = racksFor(options, *catalog);
    if (!racks) return fail(racks.error());
    GenerateRequest request {options.name, *racks, EquipmentTypeId {options.rack}, ClimateId {options.site}};
    request.coolantSupply = celsius(options.supplyCelsius);
    request.redundancy = options.power == "n" ? PowerRedundancy::N : PowerRedundancy::TwoN;
    request.racksPerRow = options.racksPerRow;
    request.rowsPerHall = options.rowsPerHall;
    const auto plan = generatePlan(request, *catalog);
    if (!plan) return fail(plan.error());
    const auto placed = inRegion(*plan, *catalog, options.region);
    if (!placed) return fail(placed.error());
    const std::string what = fmt::format("{} racks of {}, {}", *racks, options.rack, options.site);
    const auto written = writeNewFile(withCarriedTypes(*placed, *catalog), options.output, {HistoryAction::Created, "generate", what});
    return written ? Exit::Done : fail(written.error());
}

} // namespace

void addGenerate(CLI::App& program, Exit& exit)
{
    auto options = std::make_shared<GenerateOptions>();
    CLI::App* command = program.add_subcommand("generate", "Write a complete, rule-clean plan of a given size");
    command->add_option("--name", options->name, "The plan's name")->capture_default_str();
    command->add_option("--racks", options->racks, "Accelerator racks")->check(CLI::Range(1, 100000));
    command->add_option("--it-mw", options->itMegawatts, "IT power instead of a number of racks, MW")->check(CLI::Range(0.01, 10000.0));
    command->add_option("--rack", options->rack, "Rack type of the catalogue")->capture_default_str();
    command->add_option("--site", options->site, "Climate of the catalogue")->capture_default_str();
    command->add_option("--region", options->region, "Region of the catalogue, whose price and carbon the contract takes");
    command->add_option("--supply-c", options->supplyCelsius, "Coolant supply to the racks, degrees Celsius")->check(CLI::Range(10.0, 60.0))->capture_default_str();
    command->add_option("--power", options->power, "Chains of power: n or 2n")->check(CLI::IsMember({"n", "2n"}))->capture_default_str();
    command->add_option("--racks-per-row", options->racksPerRow, "Accelerator racks in a row")->check(CLI::Range(1, 20))->capture_default_str();
    command->add_option("--rows-per-hall", options->rowsPerHall, "Rows in a hall")->check(CLI::Range(1, 64))->capture_default_str();
    command->add_option("-o,--output", options->output, "The plan to write, .gwp or .json")->required();
    command->callback([options, &exit] { exit = generate(*options); });
}

} // namespace gw::cli
