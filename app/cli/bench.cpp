// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include <memory>

#include <unistd.h>

namespace gw::cli {
namespace {

struct BenchOptions {
    std::vector<std::string> items;
    int pairs = 9;
    bool isJson = false;
};

/// The program that stands beside this one.
std::filesystem::path benchProgram()
{
    std::error_code failure;
    const std::filesystem::path self = std::filesystem::read_symlink("/proc/self/exe", failure);
    return self.parent_path() / "gigawright-bench";
}

std::vector<std::string> argumentsOf(const BenchOptions& options)
{
    std::vector<std::string> arguments {benchProgram().string(), "--pairs", std::to_string(options.pairs)};
    for (const std::string& item : options.items) arguments.insert(arguments.end(), {"--item", item});
    if (options.isJson) arguments.push_back("--json");
    return arguments;
}

/// Becomes the program, so that an interrupt reaches it; returns only where that fails.
Exit run(const BenchOptions& options)
{
    const std::vector<std::string> arguments = argumentsOf(options);
    std::vector<char*> pointers;
    for (const std::string& argument : arguments) pointers.push_back(const_cast<char*>(argument.c_str()));
    pointers.push_back(nullptr);
    execv(pointers[0], pointers.data());
    return fail({.code = ErrorCode::FileNotFound, .file = arguments[0], .expected = "the benchmark program, which is built beside this one"});
}

} // namespace

void addBench(CLI::App& program, Exit& exit)
{
    CLI::App* command = program.add_subcommand("bench", "Measures this machine, and this program on it against its peers.");
    command->footer("Examples:\n  gigawright-cli bench\n  gigawright-cli bench --item monte-carlo --pairs 15 --json");
    const auto options = std::make_shared<BenchOptions>();
    command->add_option("--item", options->items, "Only these: monte-carlo, year, sweep, recompute")->check(CLI::IsMember({"monte-carlo", "year", "sweep", "recompute"}));
    command->add_option("--pairs", options->pairs, "Runs of ours and the peer's in turn")->check(CLI::Range(7, 1000));
    command->add_flag("--json", options->isJson, "For machines");
    command->callback([options, &exit] { exit = run(*options); });
}

} // namespace gw::cli
