// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include <memory>

namespace gw::cli {
namespace {

struct ConvertOptions {
    std::string input, output;
};

/// A history goes along as it is, both ways: another form is no other plan. Only a `.gwp` made of a file without one begins its own.
Status write(const PlanFile& file, const ConvertOptions& options)
{
    if (!file.history.empty()) return writePlan(file.plan, options.output, file.history);
    const std::string origin = std::filesystem::path(options.input).filename().string();
    return writeNewFile(file.plan, options.output, {HistoryAction::Converted, "convert", "from " + origin});
}

Exit convert(const ConvertOptions& options)
{
    const auto extension = std::filesystem::path(options.output).extension();
    if (extension != ".gwp" && extension != ".json") return fail({ErrorCode::Unsupported, options.output, {}, extension.string(), ".gwp or .json"});
    const auto file = readPlanFile(options.input);
    if (!file) return fail(inFile(file.error(), options.input));
    const auto written = write(*file, options);
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
