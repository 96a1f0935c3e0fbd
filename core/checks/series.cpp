// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/rules.h"
#include "core/model/choices.h"
#include "core/storage/hourly_numbers.h"

#include <algorithm>

namespace gw {

void checkSeriesHours(const CheckedPlan& checked, Findings& findings)
{
    for (const HourlySeries& series : checked.plan.series) {
        const auto fault = faultOf(checked.plan, series.kind);
        if (!fault) continue;
        const std::string kind(choicesOf<SeriesKind>[static_cast<std::size_t>(series.kind)]);
        Finding finding = findingOn(Rule::UnreadableSeries, Severity::Error, series.name.empty() ? kind : series.name + " (" + kind + ")");
        finding.seen = fault->seen + ", not " + fault->expected;
        findings.push_back(measured(std::move(finding), static_cast<double>(std::min(fault->hour + 1, hoursOfSeries)), static_cast<double>(hoursOfSeries), ""));
    }
}

} // namespace gw
