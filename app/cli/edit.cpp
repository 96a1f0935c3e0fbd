// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "core/editing/script.h"
#include "core/json/parse_json.h"
#include "core/storage/carried_types.h"

#include <fmt/format.h>

#include <iostream>
#include <iterator>
#include <memory>

namespace gw::cli {
namespace {

constexpr const char* examples = R"(The window's edits, in batch. The script is a JSON array; each step is an object with "do":

  [ {"do": "row", "type": "gb300-nvl72", "space": "Hall 1", "x": "2 m", "y": 3, "count": 10, "pitch": "600 mm", "name": "Row A"},
    {"do": "mirror", "where": "row=Row A", "along": "y", "aisle": "1.2 m"},
    {"do": "set", "object": "Row A", "field": "count", "value": 12},
    {"do": "set", "where": "kind=rack and space=Hall 1", "field": "power_cap_kw", "value": "0.9*132 kW"},
    {"do": "connect", "from": "Busway 1", "where": "row=Row A", "side": "a"},
    {"do": "move", "pieces": ["CDU 1"], "x": "2*600mm", "y": "=Row A.pitch"} ]

Examples:
  gigawright-cli edit my.gwp --script edits.json              changes the plan itself
  gigawright-cli edit my.gwp --script edits.json -o new.gwp   leaves it as it is
  generate-edits | gigawright-cli edit my.gwp --script -      reads the script from a pipe

What "do" can say ([...] may be left out; pieces are named, or asked for by "where"):
)";

struct EditOptions {
    std::string plan, script, output;
    bool asJson = false;
};

Result<std::string> readScript(const std::string& path)
{
    if (path == "-") return std::string(std::istreambuf_iterator<char>(std::cin), {});
    return readTextFile(path, 64U << 20);
}

void print(const std::vector<std::string>& steps, bool asJson)
{
    if (asJson) {
        Json json;
        json["steps"] = Json::array();
        for (const std::string& step : steps) json["steps"].push_back(step.empty() ? Json(nullptr) : Json(step));
        fmt::print("{}\n", json.dump(2));
        return;
    }
    for (std::size_t i = 0; i < steps.size(); ++i) fmt::print("{:>4}  {}\n", i + 1, steps[i].empty() ? "nothing changed" : steps[i]);
}

Exit edit(const EditOptions& options)
{
    const auto file = readPlanFile(options.plan);
    if (!file) return fail(inFile(file.error(), options.plan));
    const auto catalog = catalogOf(file->plan, options.plan);
    if (!catalog) return fail(catalog.error());
    const auto script = readScript(options.script);
    if (!script) return fail(inFile(script.error(), options.script));
    const auto run = runScript(file->plan, *catalog, *script);
    if (!run) return fail(inFile(run.error(), options.script));
    const std::string& output = options.output.empty() ? options.plan : options.output;
    const auto written = writeEditedFile(withCarriedTypes(run->plan, *catalog), file->history, output, fmt::format("{} edits by a script", run->steps.size()));
    if (!written) return fail(inFile(written.error(), output));
    print(run->steps, options.asJson);
    return Exit::Done;
}

} // namespace

void addEdit(CLI::App& program, Exit& exit)
{
    auto options = std::make_shared<EditOptions>();
    CLI::App* command = program.add_subcommand("edit", "The window's edits, in batch");
    command->description(examples + scriptHelp());
    command->add_option("PLAN", options->plan, "The plan to change")->required();
    command->add_option("--script", options->script, "The edits in JSON; - reads them from standard input")->required();
    command->add_option("-o,--output", options->output, "Where to write the plan instead of where it was read");
    command->add_flag("--json", options->asJson, "What was done as JSON");
    command->callback([options, &exit] { exit = edit(*options); });
}

} // namespace gw::cli
