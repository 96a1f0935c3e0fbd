// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/offscreen_gui.h"

#include "core/scene/loop_diagram.h"
#include "core/scene/one_line.h"
#include "core/scene/scene.h"
#include "views/report/diagram_svg.h"
#include "views/report/render_plan.h"

#include <memory>

namespace gw::cli {
namespace {

struct RenderOptions {
    std::string plan, output, colour = "power", diagram, detail = "auto";
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

DiagramDetail detailOf(const std::string& word)
{
    if (word == "kinds") return DiagramDetail::Kinds;
    if (word == "alike") return DiagramDetail::Alike;
    if (word == "rooms") return DiagramDetail::Places;
    if (word == "rows") return DiagramDetail::Rows;
    return word == "pieces" ? DiagramDetail::Pieces : DiagramDetail::Auto;
}

Diagram diagramOf(const SolvedPlan& solved, bool isPower, const DiagramOptions& options)
{
    const auto& [catalog, plan] = solved.open;
    if (isPower) return oneLine(plan, catalog, powerDrill(plan, catalog, solved.outcome), options);
    return loopDiagram(plan, catalog, solved.outcome, layLoopRoutes(plan, placePieces(plan, catalog), solved.outcome), CoolingDrill(plan, catalog, solved.outcome).allFailures(), options);
}

Exit renderDiagram(const SolvedPlan& solved, const RenderOptions& options)
{
    const OffscreenGui gui;
    const QString title = QString::fromStdString(solved.open.plan.info.name);
    if (writeDiagramSvg(diagramOf(solved, options.diagram == "one-line", {.detail = detailOf(options.detail)}), solved.open.plan, title, options.output)) return Exit::Done;
    return fail({ErrorCode::FileNotWritable, options.output});
}

Exit render(const RenderOptions& options)
{
    const auto solved = solvePlan(options.plan, "base", options.machine);
    if (!solved) return fail(solved.error());
    if (!options.diagram.empty()) return renderDiagram(*solved, options);
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
    command->add_option("-o,--output", options->output, "The PNG to write, or the SVG of a diagram")->required();
    CLI::Option* diagram = command->add_option("--diagram", options->diagram, "one-line or loops: the chain of power or the loops of coolant instead of the plan, as SVG")->check(CLI::IsMember({"one-line", "loops"}));
    command->add_option("--detail", options->detail, "What the diagram draws as one: kinds, alike, rooms, rows, pieces for nothing at all, or auto by the number of cards")
        ->check(CLI::IsMember({"auto", "kinds", "alike", "rooms", "rows", "pieces"}))->needs(diagram)->capture_default_str();
    command->add_option("--colour", options->colour, "power, loading, tokens, cost, cost-per-kw, inlet, coolant, phase or findings")
        ->check(CLI::IsMember({"power", "loading", "tokens", "cost", "cost-per-kw", "inlet", "coolant", "phase", "findings"}))->capture_default_str();
    command->add_option("--width", options->width, "Pixels")->check(CLI::Range(64, 16384))->capture_default_str();
    command->add_option("--height", options->height, "Pixels")->check(CLI::Range(64, 16384))->capture_default_str();
    addMachineOptions(*command, options->machine);
    command->callback([options, &exit] { exit = render(*options); });
}

} // namespace gw::cli
