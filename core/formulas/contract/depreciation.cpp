// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/depreciation.h"

#include "core/formulas/contract/areas.h"

#include <fmt/core.h>

namespace gw::contract {

template <> inline constexpr auto choicesOf<Convention> = std::to_array<std::string_view>({"half_year", "mid_quarter", "mid_month"});

namespace {

struct ScheduleInput {
    std::int64_t recovery = 0;
    Convention convention = Convention::HalfYear;
    std::optional<std::int64_t> quarter, month;
    template <class F> void describe(F& f)
    {
        f.required("recovery_years", recovery, "3, 5, 7, 10, 15, 20 or 39", anyNumber);
        f.optional("convention", convention, "half_year and mid_quarter up to 20 years, mid_month for 39; mid_quarter applies when more than 40 % of the basis is placed in service in the last quarter");
        f.optional("quarter", quarter, "In which it is placed in service, for mid_quarter", between(1, 4));
        f.optional("month", month, "In which it is placed in service, for mid_month", between(1, 12));
    }
};

struct ScheduleOutput {
    std::vector<double> percent;
    template <class F> void describe(F& f) { f.output("percent", percent, "Of the basis, year by year"); }
};

Answer<ScheduleOutput> schedule(const ScheduleInput& in)
{
    if (in.convention == Convention::MidQuarter && !in.quarter) return missing("quarter");
    if (in.convention == Convention::MidMonth && !in.month) return missing("month");
    const auto part = in.convention == Convention::MidQuarter ? *in.quarter : in.month.value_or(0);
    const std::vector<double> percent = in.recovery >= 1 && in.recovery <= 39 ? macrsPercent(static_cast<int>(in.recovery), in.convention, static_cast<int>(part)) : std::vector<double> {};
    if (percent.empty())
        return invalid("recovery_years", "3, 5, 7, 10, 15 or 20 by half_year or mid_quarter, or 39 by mid_month",
            fmt::format("{} by {}", in.recovery, choicesOf<Convention>[static_cast<std::size_t>(in.convention)]));
    return ScheduleOutput {percent};
}

} // namespace

std::vector<Entry> depreciationFormulas()
{
    return {entryOf<schedule>({"depreciation.macrs_schedule", "Depreciation percentages of the US tax tables",
        "The rounded percentages of table A-1 (half year), A-2 to A-5 (mid quarter) and A-7a (39 years, mid month)", {}, "IRS Publication 946, appendix A"})};
}

} // namespace gw::contract
