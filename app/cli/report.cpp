// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/offscreen_gui.h"

#include "core/report/report.h"
#include "core/scene/scene.h"
#include "core/storage/plan_file.h"
#include "views/report/pdf_writer.h"

#include <QDate>

#include <memory>

namespace gw::cli {
namespace {

struct ReportOptions {
    std::string plan, output, scenario = "base", date;
    Machine machine;
};

Exit report(const ReportOptions& options)
{
    const auto solved = solvePlan(options.plan, options.scenario, options.machine);
    if (!solved) return fail(solved.error());
    const Scene scene = buildScene(solved->open.plan, solved->open.catalog, solved->outcome, solved->findings, ColourBy::Power);
    const std::string date = options.date.empty() ? QDate::currentDate().toString(Qt::ISODate).toStdString() : options.date;
    const Report data = buildReport({solved->open.plan, solved->open.catalog, solved->outcome, solved->findings, scene, solved->scenario, digest(solved->open.plan), date});
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
    command->add_option("--date", options->date, "The date on the cover, YYYY-MM-DD; today when absent");
    addMachineOptions(*command, options->machine);
    command->callback([options, &exit] { exit = report(*options); });
}

} // namespace gw::cli
