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

ReportPage coverPage(const ReportInput& input)
{
    const auto all = headlineFigures(input.outcome.headline);
    const auto pick = [&](words::Text name) { return *std::find_if(all.begin(), all.end(), [&](const KeyFigure& f) { return f.name == name; }); };
    ReportPage page {input.plan.info.name, {}};
    page.blocks.push_back(Paragraph {input.plan.site.name});
    page.blocks.push_back(Picture {input.scene});
    page.blocks.push_back(KeyFigures {{pick(words::headlineSite), pick(words::headlineTokens), pick(words::headlineCost), pick(words::headlineCapex), pick(words::headlineIrr),
        pick(words::headlinePayback)}});
    return page;
}

Report buildReport(const ReportInput& input)
{
    Report report {input.plan.info.name, input.scenario, input.digest, std::string("Gigawright ") + GW_VERSION, input.date, {}};
    report.pages = {coverPage(input), summaryPage(input), layersPage(input), cashAndPowerPage(input), equipmentPage(input), assumptionsPage(input), catalogPage(input),
        findingsPage(input), sourcesPage(input)};
    return report;
}

} // namespace gw
