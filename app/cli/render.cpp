// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/offscreen_gui.h"

#include "core/scene/scene.h"
#include "views/report/render_plan.h"

#include <memory>

namespace gw::cli {
namespace {

struct RenderOptions {
    std::string plan, output, colour = "power";
    int width = 1600, height = 1000;
    Machine machine;
};

ColourBy colourOf(const std::string& word)
{
    if (word == "loading") return ColourBy::Loading;
    if (word == "tokens") return ColourBy::TokensPerSecond;
    if (word == "cost") return ColourBy::Cost;
    if (word == "inlet") return ColourBy::InletTemperature;
    if (word == "coolant") return ColourBy::CoolantSupply;
    if (word == "cost-per-kw") return ColourBy::CostPerKilowatt;
    if (word == "phase") return ColourBy::PhaseDate;
    return word == "findings" ? ColourBy::Findings : ColourBy::Power;
}

Exit render(const RenderOptions& options)
{
    const auto solved = solvePlan(options.plan, "base", options.machine);
    if (!solved) return fail(solved.error());
    const Scene scene = buildScene(solved->open.plan, solved->open.catalog, solved->outcome, solved->findings, colourOf(options.colour));
    const OffscreenGui gui;
    if (renderPlan(scene, QSize(options.width, options.height), options.output)) return Exit::Done;
    return fail({ErrorCode::FileNotWritable, options.output});
}

} // namespace

void addRender(CLI::App& program, Exit& exit)
{
    auto options = std::make_shared<RenderOptions>();
    CLI::App* command = program.add_subcommand("render", "Draw the plan as a picture");
    command->add_option("PLAN", options->plan, "A plan, .gwp or .json")->required();
    command->add_option("-o,--output", options->output, "The PNG to write")->required();
    command->add_option("--colour", options->colour, "power, loading, tokens, cost, cost-per-kw, inlet, coolant, phase or findings")
        ->check(CLI::IsMember({"power", "loading", "tokens", "cost", "cost-per-kw", "inlet", "coolant", "phase", "findings"}))->capture_default_str();
    command->add_option("--width", options->width, "Pixels")->check(CLI::Range(64, 16384))->capture_default_str();
    command->add_option("--height", options->height, "Pixels")->check(CLI::Range(64, 16384))->capture_default_str();
    addMachineOptions(*command, options->machine);
    command->callback([options, &exit] { exit = render(*options); });
}

} // namespace gw::cli
