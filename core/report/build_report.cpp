// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pages.h"
#include "core/report/report_text.h"

#include <algorithm>

namespace gw {

TextTable tableOfText(std::string_view title, std::vector<std::string> header)
{
    TextTable table {std::string(title), std::move(header), {}, {}, false};
    for (std::string& cell : table.header) {
        table.isNumber.push_back(cell.starts_with('#'));
        if (table.isNumber.back()) cell.erase(0, 1);
    }
    return table;
}

Scene sceneOf(const Scene& scene, const Plan& plan, SpaceId space)
{
    Scene part;
    part.legend = scene.legend;
    for (const FloorArea& floor : scene.floors)
        if (floor.space == space) part.floors.push_back(floor), part.minimum = floor.minimum, part.maximum = floor.maximum;
    const auto holds = [&](Point p) { return p.x >= part.minimum.x && p.x <= part.maximum.x && p.y >= part.minimum.y && p.y <= part.maximum.y; };
    for (std::size_t i = 0; i < scene.boxes.size(); ++i)
        if (plan.equipment[i].space == space) part.boxes.push_back(scene.boxes[i]);
    for (const Tube& tube : scene.tubes)
        if (std::all_of(tube.path.begin(), tube.path.end(), holds)) part.tubes.push_back(tube);
    for (const AisleStrip& aisle : scene.aisles)
        if (holds(aisle.minimum) && holds(aisle.maximum)) part.aisles.push_back(aisle);
    for (const SceneLabel& label : scene.labels)
        if (holds(label.at)) part.labels.push_back(label);
    return part;
}

SpaceId onlyHall(const Plan& plan)
{
    SpaceId only;
    for (const Space& space : plan.spaces) {
        if (space.kind != SpaceKind::DataHall) continue;
        if (!only.isNone()) return {};
        only = space.id;
    }
    return only;
}

ReportPage coverPage(const ReportInput& input)
{
    const auto all = headlineFigures(input.outcome.headline);
    const auto pick = [&](words::Text name) { return *std::find_if(all.begin(), all.end(), [&](const KeyFigure& f) { return f.name == name; }); };
    ReportPage page {input.plan.info.name, {}};
    page.blocks.push_back(Paragraph {input.plan.site.name});
    const SpaceId hall = onlyHall(input.plan);
    page.blocks.push_back(Picture {hall.isNone() ? input.scene : sceneOf(input.scene, input.plan, hall)});
    page.blocks.push_back(KeyFigures {{pick(words::headlineSite), pick(words::headlineTokens), pick(words::headlineCost),
        pick(words::headlineCapex), pick(words::headlineIrr), pick(words::headlinePayback)}});
    return page;
}

namespace {

/// It follows the cash flow.
constexpr int pagesBeforeRisk = 4;

} // namespace

Report buildReport(const ReportInput& input)
{
    Report report {input.plan.info.name, input.scenario, input.digest, std::string("Gigawright ") + GW_VERSION, input.date, {}};
    report.pages = {coverPage(input), summaryPage(input), layersPage(input), cashAndPowerPage(input), equipmentPage(input), assumptionsPage(input),
        catalogPage(input), findingsPage(input), sourcesPage(input)};
    if (auto page = returnPage(input)) report.pages.insert(report.pages.end() - 1, *std::move(page));
    if (input.futures) report.pages.insert(report.pages.begin() + pagesBeforeRisk, riskPage(input));
    return report;
}

} // namespace gw
