// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/checks/finding.h"
#include "core/compute/outcome.h"
#include "core/model/plan.h"
#include "core/report/chart.h"
#include "core/scene/scene.h"

#include <string>
#include <variant>
#include <vector>

namespace gw {

struct Futures;

/// A figure as people read it: "98.4 MW".
struct KeyFigure {
    std::string name;                        ///< "IT power"
    std::string value;                       ///< "98.4"
    std::string unit;                        ///< "MW"
    std::string reason;                      ///< Why there is no value; then `value` is "-".
};

struct TextTable {
    std::string title;
    std::vector<std::string> header;
    std::vector<bool> isNumber;              ///< Per column: set right-aligned.
    std::vector<std::vector<std::string>> rows;
    bool hasTotal = false;                   ///< The last row sums the others.
};

struct Paragraph { std::string text; };
struct Heading { std::string text; };
struct KeyFigures { std::vector<KeyFigure> figures; };
struct Picture { Scene scene; };             ///< The plan, drawn isometrically.
struct ChartRow { std::vector<Chart> charts; }; ///< One, or two side by side, the first a little wider; lower than a chart alone.
using Block = std::variant<Heading, Paragraph, KeyFigures, Chart, ChartRow, TextTable, Picture>;

struct ReportPage {
    std::string title;
    std::vector<Block> blocks;               ///< Flow over as many sheets as they need.
};

/// The executive report as data: cover, summary, layers, equipment, assumptions with sources, findings.
struct Report {
    std::string plan, scenario, digest, program, date;
    std::vector<ReportPage> pages;
};

struct ReportInput {
    const Plan& plan;
    const Catalog& catalog;
    const Outcome& outcome;
    const std::vector<Finding>& findings;
    const Scene& scene;
    std::string scenario = "base";
    std::string digest;
    std::string date;                        ///< ISO 8601; given, so that the same input gives the same bytes.
    const Futures* futures = nullptr;        ///< Of this plan under this scenario; without them the report has no page about risk.
};

Report buildReport(const ReportInput& input);

/// The headline strip's figures, in order: IT MW, facility MW, PUE, tokens/s, $/Mtok, capex, IRR, payback.
std::vector<KeyFigure> headlineFigures(const Headline& headline);

Chart layersChart(const Outcome& outcome);         ///< Cost and value of the five layers, stacked.
Chart cashFlowChart(const Outcome& outcome);       ///< Net flow per year as bars, cumulative as a line, payback marked.
Chart powerStagesChart(const Outcome& outcome);    ///< Where site power goes: IT and the losses of each stage.
Chart hoursChart(const Outcome& outcome);          ///< Monthly mean and highest hour of site power.

} // namespace gw
