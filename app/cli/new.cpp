// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "core/catalog/read_catalog.h"
#include "core/storage/carried_types.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <vector>

namespace gw::cli {
namespace {

constexpr std::string_view sampleEnding = ".gwp.json";

std::vector<std::string> templates()
{
    std::vector<std::string> names;
    std::error_code failure;
    for (const auto& entry : std::filesystem::directory_iterator(resourcesFolder() / "samples", failure)) {
        const std::string file = entry.path().filename().string();
        if (file.ends_with(sampleEnding)) names.push_back(file.substr(0, file.size() - sampleEnding.size()));
    }
    std::sort(names.begin(), names.end());
    return names;
}

Exit listTemplates()
{
    for (const std::string& name : templates()) fmt::print("{}\n", name);
    return Exit::Done;
}

Exit writeNew(const std::string& name, const std::string& output)
{
    const auto known = templates();
    if (std::find(known.begin(), known.end(), name) == known.end())
        return fail({ErrorCode::UnknownId, {}, "TEMPLATE", name, fmt::format("one of: {}", fmt::join(known, ", "))});
    const auto plan = readPlan(resourcesFolder() / "samples" / (name + std::string(sampleEnding)));
    if (!plan) return fail(plan.error());
    const auto catalog = catalogOf(*plan, name);
    if (!catalog) return fail(catalog.error());
    const auto written = writeNewFile(withCarriedTypes(*plan, *catalog), output, {HistoryAction::Created, "new", "from the sample " + name});
    return written ? Exit::Done : fail(written.error());
}

struct NewOptions {
    std::string name, output;
};

} // namespace

void addNew(CLI::App& program, Exit& exit)
{
    auto options = std::make_shared<NewOptions>();
    CLI::App* command = program.add_subcommand("new", "Write a plan from a sample; without one, list the samples");
    command->add_option("TEMPLATE", options->name, "Name of a sample");
    command->add_option("-o,--output", options->output, "The plan to write, .gwp or .json");
    command->callback([options, &exit] {
        if (options->name.empty()) exit = listTemplates();
        else if (options->output.empty()) exit = fail({ErrorCode::WrongUse, {}, "-o", {}, "the plan file to write"});
        else exit = writeNew(options->name, options->output);
    });
}

} // namespace gw::cli
