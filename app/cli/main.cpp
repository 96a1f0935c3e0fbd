// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include <cstdio>

using namespace gw::cli;

namespace {

constexpr const char* examples = R"(Plans AI factories: what they make, draw, cost and earn.

Examples:
  gigawright-cli new superpod -o my.gwp          a plan to start from
  gigawright-cli solve my.gwp                    everything computed, as a table
  gigawright-cli solve my.gwp --json             the same for machines
  gigawright-cli risk my.gwp --paths 1e6         random futures: quantiles, chance of loss
  gigawright-cli check my.gwp --severity error   findings of the design rules
  gigawright-cli report my.gwp -o my.pdf         the executive report
  gigawright-cli catalog show gb300-nvl72        figures with their sources

A .gwp that is written is dated in its history by the clock, or by SOURCE_DATE_EPOCH where that is set.
)";

} // namespace

int main(int argc, char** argv)
{
    CLI::App program(examples, "gigawright-cli");
    program.set_version_flag("--version", "gigawright " GW_VERSION);
    program.require_subcommand(1);
    Exit exit = Exit::Done;
    addNew(program, exit);
    addGenerate(program, exit);
    addImport(program, exit);
    addInfo(program, exit);
    addSolve(program, exit);
    addExplain(program, exit);
    addRisk(program, exit);
    addMerge(program, exit);
    addSensitivity(program, exit);
    addSweep(program, exit);
    addGoal(program, exit);
    addCheck(program, exit);
    addDrill(program, exit);
    addEdit(program, exit);
    addConvert(program, exit);
    addReport(program, exit);
    addRender(program, exit);
    addCatalog(program, exit);
    addFormula(program, exit);
    addBench(program, exit);
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& e) {
        return program.exit(e) == 0 ? 0 : static_cast<int>(Exit::WrongUse);
    }
    return static_cast<int>(std::fflush(stdout) == 0 ? exit : Exit::WorldFailed);
}
