// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "core/json/parse_json.h"
#include "core/storage/plan_file.h"

#include <fmt/core.h>

#include <memory>
#include <span>

namespace gw::cli {
namespace {

struct InfoOptions {
    std::string plan;
    bool isJson = false;
};

std::string_view word(HistoryAction action) { return choicesOf<HistoryAction>[static_cast<std::size_t>(action)]; }

Json historyJson(const History& history)
{
    Json entries = Json::array();
    for (const HistoryEntry& entry : history)
        entries.push_back({{"time", entry.time}, {"action", word(entry.action)}, {"program", entry.program}, {"summary", entry.summary}, {"digest", entry.digest}});
    return entries;
}

Json infoJson(const PlanFile& file)
{
    const Plan& plan = file.plan;
    Json info {{"name", plan.info.name}, {"author", plan.info.author}, {"site", plan.site.name}, {"climate", plan.site.climate.text},
        {"digest", digest(plan)}, {"schema_version", file.version}, {"last_id", plan.info.lastId}};
    forEachTable(plan, [&](const char* key, const auto& table) { info["counts"][key] = table.size(); });
    info["history"] = historyJson(file.history);
    return info;
}

void print(const Json& info)
{
    for (const auto& [key, value] : info.items())
        if (!value.is_structured()) fmt::print("{:<18} {}\n", key, value.is_string() ? value.get<std::string>() : value.dump());
    for (const auto& [key, count] : info["counts"].items()) fmt::print("{:<18} {}\n", key, count.dump());
}

/// The latest entries, in columns; `now` is the digest of the plan as it is.
void printHistory(const History& history, const std::string& now)
{
    constexpr std::size_t most = 10;
    const std::size_t first = history.size() - std::min(history.size(), most);
    fmt::print("\nHistory{}\n", history.empty() ? ": none kept in this file" : "");
    if (first > 0) fmt::print("  {} earlier entries, see --json\n", first);
    for (const HistoryEntry& entry : std::span(history).subspan(first))
        fmt::print("  {}  {:<9}  {:<30}  {:.15}  {}\n", entry.time, word(entry.action), entry.program, entry.digest, entry.summary);
    if (!history.empty() && history.back().digest != now) fmt::print("  Changed since then by something that keeps no history\n");
}

Exit showInfo(const InfoOptions& options)
{
    const auto file = readPlanFile(options.plan);
    if (!file) return fail(inFile(file.error(), options.plan));
    const Json info = infoJson(*file);
    if (options.isJson) fmt::print("{}\n", info.dump(2));
    else {
        print(info);
        printHistory(file->history, info["digest"]);
        if (!file->plan.info.notes.empty()) fmt::print("\n{}\n", file->plan.info.notes);
    }
    return Exit::Done;
}

} // namespace

void addInfo(CLI::App& program, Exit& exit)
{
    auto options = std::make_shared<InfoOptions>();
    CLI::App* command = program.add_subcommand("info", "What a plan holds: counts, site, digest, schema version, history");
    command->add_option("PLAN", options->plan, "A plan, .gwp or .json")->required();
    command->add_flag("--json", options->isJson, "For machines");
    command->callback([options, &exit] { exit = showInfo(*options); });
}

} // namespace gw::cli
