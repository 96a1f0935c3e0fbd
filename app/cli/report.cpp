// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/choose_solver.h"
#include "app/cli/command.h"
#include "app/cli/long_run.h"
#include "app/cli/offscreen_gui.h"
#include "app/cli/whole_number.h"

#include "core/report/report.h"
#include "core/scene/scene.h"
#include "core/search/futures.h"
#include "core/storage/plan_file.h"
#include "views/report/pdf_writer.h"

#include <QDate>

#include <memory>
#include <optional>

namespace gw::cli {
namespace {

struct ReportOptions {
    std::string plan, output, scenario = "base", date, paths;
    Machine machine;
};

/// None where nobody asked for any.
Result<std::optional<Futures>> futuresOf(const ReportOptions& options, const SolvedPlan& solved)
{
    if (options.paths.empty()) return std::optional<Futures> {};
    const auto paths = wholeNumber(options.paths);
    if (!paths || *paths < 1 || *paths > mostPaths)
        return Error {ErrorCode::WrongUse, {}, "--paths", options.paths, "a whole number, 1 to " + std::to_string(mostPaths)};
    const auto scenario = findScenario(solved.open.plan, options.scenario);
    if (!scenario) return inFile(scenario.error(), options.plan);
    LongRun run;
    const SolverChoice choice = chooseSolver(options.machine.device, options.machine.threads);
    Uncertainty uncertainty;
    uncertainty.paths = *paths;
    auto futures = drawFutures(solved.open.plan, solved.open.catalog, *scenario, uncertainty, *choice.solver, run.progress());
    if (!futures) return inFile(futures.error(), options.plan);
    return std::optional(*std::move(futures));
}

Exit report(const ReportOptions& options)
{
    const auto solved = solvePlan(options.plan, options.scenario, options.machine);
    if (!solved) return fail(solved.error());
    const Scene scene = buildScene(solved->open.plan, solved->open.catalog, solved->outcome, solved->findings, ColourBy::Power);
    const std::string date = options.date.empty() ? QDate::currentDate().toString(Qt::ISODate).toStdString() : options.date;
    const auto futures = futuresOf(options, *solved);
    if (!futures) return fail(futures.error());
    const Report data = buildReport({solved->open.plan, solved->open.catalog, solved->outcome, solved->findings, scene, solved->scenario, digest(solved->open.plan), date,
        *futures ? &**futures : nullptr});
    const OffscreenGui gui;
    const auto written = writePdf(data, options.output);
    return written ? Exit::Done : fail(inFile(written.error(), options.output));
}

} // namespace

void addReport(CLI::App& program, Exit& exit)
{
    auto options = std::make_shared<ReportOptions>();
    CLI::App* command = program.add_subcommand("report", "Write the executive report as PDF");
    command->add_option("PLAN", options->plan, "A plan, .gwp or .json")->required();
    command->add_option("-o,--output", options->output, "The PDF to write")->required();
    command->add_option("--scenario", options->scenario, "A scenario of the plan")->capture_default_str();
    command->add_option("--paths", options->paths, "Draw so many random futures, such as 100000, for a page about risk");
    command->add_option("--date", options->date, "The date on the cover, YYYY-MM-DD; today when absent");
    addMachineOptions(*command, options->machine);
    command->callback([options, &exit] { exit = report(*options); });
}

} // namespace gw::cli
