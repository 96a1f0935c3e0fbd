// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "app/cli/formula_text.h"
#include "core/formulas/registry.h"

#include <fmt/core.h>

#include <fstream>
#include <iostream>
#include <memory>

namespace gw::cli {
namespace {

struct FormulaOptions {
    std::string name, inputs, batch;
    bool isJson = false;
};

Exit list(const FormulaOptions& options)
{
    fmt::print("{}\n", options.isJson ? contract::listJson().dump(2) : formulaListText());
    return Exit::Done;
}

Exit show(const FormulaOptions& options)
{
    const contract::Entry* entry = contract::findFormula(options.name);
    if (entry == nullptr) return fail({ErrorCode::WrongUse, {}, "NAME", options.name, "a name of formula list"});
    fmt::print("{}\n", options.isJson ? contract::showJson(*entry).dump(2) : formulaText(*entry));
    return Exit::Done;
}

/// Bytes that are not UTF-8 are shown as the replacement character.
void print(const Json& answer)
{
    fmt::print("{}\n", answer.dump(-1, ' ', false, Json::error_handler_t::replace));
    std::fflush(stdout); // Whoever feeds a batch line by line waits for this one.
}

Exit runOne(const FormulaOptions& options)
{
    const auto inputs = parseJson(options.inputs, 8);
    if (!inputs) {
        Error error = inputs.error();
        error.file = "--json";
        fail(error);
        return Exit::WrongUse;
    }
    const Json answer = contract::runFormula(options.name, *inputs);
    print(answer);
    return contract::isAnswered(answer) ? Exit::Done : Exit::AnswerIsNo;
}

/// Reads up to the end of a line, keeping no more of it than a line may have: what is longer is refused by its answer.
bool readLine(std::istream& in, std::string& line)
{
    constexpr std::size_t longest = (16U << 20) + 1;
    line.clear();
    std::streambuf& buffer = *in.rdbuf();
    int c = buffer.sbumpc();
    if (c == std::char_traits<char>::eof()) return false;
    for (; c != '\n' && c != std::char_traits<char>::eof(); c = buffer.sbumpc())
        if (line.size() < longest) line.push_back(static_cast<char>(c));
    return true;
}

Exit answerLines(std::istream& in)
{
    Exit exit = Exit::Done;
    for (std::string line; readLine(in, line);) {
        if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
        const Json answer = contract::answerLine(line);
        if (!contract::isAnswered(answer)) exit = Exit::AnswerIsNo;
        print(answer);
    }
    return exit;
}

Exit runBatch(const FormulaOptions& options)
{
    std::ios::sync_with_stdio(false);
    if (options.batch == "-") return answerLines(std::cin);
    std::error_code failure;
    std::ifstream file;
    if (!std::filesystem::is_directory(options.batch, failure)) file.open(options.batch, std::ios::binary);
    if (!file.is_open()) {
        fail({.code = std::filesystem::exists(options.batch, failure) ? ErrorCode::FileNotReadable : ErrorCode::FileNotFound, .file = options.batch});
        return Exit::WrongUse;
    }
    return answerLines(file);
}

Exit run(const FormulaOptions& options)
{
    if (!options.batch.empty()) {
        if (options.name.empty() && options.inputs.empty()) return runBatch(options);
        return fail({ErrorCode::WrongUse, {}, "--batch", options.name + options.inputs, "no NAME and no --json beside it"});
    }
    if (options.name.empty() || options.inputs.empty()) return fail({ErrorCode::WrongUse, {}, "formula run", "no inputs", "NAME --json '{...}', or --batch FILE.jsonl"});
    return runOne(options);
}

} // namespace

void addFormula(CLI::App& program, Exit& exit)
{
    const auto options = std::make_shared<FormulaOptions>();
    CLI::App* command = program.add_subcommand("formula", "The engineering formulas: look them up, explain them, run them alone");
    command->footer("Examples:\n  gigawright-cli formula list\n  gigawright-cli formula show psychrometrics.saturation\n"
                    "  gigawright-cli formula run psychrometrics.saturation --json '{\"dry_bulb_c\": 25}'\n  gigawright-cli formula run --batch cases.jsonl");
    command->require_subcommand(1);
    CLI::App* listing = command->add_subcommand("list", "Every formula by area, a line each");
    listing->add_flag("--json", options->isJson, "For machines");
    listing->callback([options, &exit] { exit = list(*options); });
    CLI::App* showing = command->add_subcommand("show", "Equation, inputs, outputs, units, ranges, defaults, flags and source of one formula");
    showing->add_option("NAME", options->name, "A name of formula list")->required();
    showing->add_flag("--json", options->isJson, "For machines");
    showing->callback([options, &exit] { exit = show(*options); });
    CLI::App* running = command->add_subcommand("run", "Answers one set of inputs, or one per line of a batch");
    running->add_option("NAME", options->name, "A name of formula list");
    running->add_option("--json", options->inputs, "The inputs, a JSON object");
    running->add_option("--batch", options->batch, "A file with one {\"id\", \"formula\", \"inputs\"} per line; - for standard input");
    running->callback([options, &exit] { exit = run(*options); });
}

} // namespace gw::cli
