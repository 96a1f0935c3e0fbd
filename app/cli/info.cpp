// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "core/json/parse_json.h"
#include "core/storage/plan_file.h"

#include <fmt/core.h>

#include <memory>

namespace gw::cli {
namespace {

struct InfoOptions {
    std::string plan;
    bool isJson = false;
};

Json infoJson(const Plan& plan)
{
    Json info {{"name", plan.info.name}, {"author", plan.info.author}, {"site", plan.site.name}, {"climate", plan.site.climate.text},
        {"digest", digest(plan)}, {"schema_version", planSchemaVersion}, {"last_id", plan.info.lastId}};
    forEachTable(plan, [&](const char* key, const auto& table) { info["counts"][key] = table.size(); });
    return info;
}

void print(const Json& info)
{
    for (const auto& [key, value] : info.items())
        if (!value.is_object()) fmt::print("{:<18} {}\n", key, value.is_string() ? value.get<std::string>() : value.dump());
    for (const auto& [key, count] : info["counts"].items()) fmt::print("{:<18} {}\n", key, count.dump());
}

Exit showInfo(const InfoOptions& options)
{
    const auto plan = readPlan(options.plan);
    if (!plan) return fail(inFile(plan.error(), options.plan));
    const Json info = infoJson(*plan);
    if (options.isJson) fmt::print("{}\n", info.dump(2));
    else {
        print(info);
        if (!plan->info.notes.empty()) fmt::print("\n{}\n", plan->info.notes);
    }
    return Exit::Done;
}

} // namespace

void addInfo(CLI::App& program, Exit& exit)
{
    auto options = std::make_shared<InfoOptions>();
    CLI::App* command = program.add_subcommand("info", "What a plan holds: counts, site, digest, schema version");
    command->add_option("PLAN", options->plan, "A plan, .gwp or .json")->required();
    command->add_flag("--json", options->isJson, "For machines");
    command->callback([options, &exit] { exit = showInfo(*options); });
}

} // namespace gw::cli
