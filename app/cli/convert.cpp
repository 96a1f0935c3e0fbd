// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "core/storage/plan_file.h"

#include <memory>

namespace gw::cli {
namespace {

struct ConvertOptions {
    std::string input, output;
};

Exit convert(const ConvertOptions& options)
{
    const auto extension = std::filesystem::path(options.output).extension();
    if (extension != ".gwp" && extension != ".json") return fail({ErrorCode::Unsupported, options.output, {}, extension.string(), ".gwp or .json"});
    const auto plan = readPlan(options.input);
    if (!plan) return fail(inFile(plan.error(), options.input));
    const auto written = writePlan(*plan, options.output);
    return written ? Exit::Done : fail(inFile(written.error(), options.output));
}

} // namespace

void addConvert(CLI::App& program, Exit& exit)
{
    auto options = std::make_shared<ConvertOptions>();
    CLI::App* command = program.add_subcommand("convert", "Write a plan in another form, by extension; .gwp and .json are lossless both ways");
    command->add_option("IN", options->input, "The plan to read")->required();
    command->add_option("OUT", options->output, "The file to write")->required();
    command->callback([options, &exit] { exit = convert(*options); });
}

} // namespace gw::cli
