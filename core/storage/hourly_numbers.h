// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/errors/result.h"
#include "core/model/plan.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

/// The numbers of a measured year and the text that a plan keeps them in.
namespace gw {

inline constexpr std::size_t hoursOfSeries = 8760;

/// What the hours of a kind may be: the limits in the row's unit. Weather: a little beyond what has been measured on earth (WMO: -89.2 to 56.7 degC);
/// pressure from the highest observatory to the Dead Sea, as the EPW data dictionary has it. Prices: far beyond any market's price cap.
struct HourlyLimits {
    double low = 0, high = 0;
    const char* unit = "";
};
HourlyLimits limitsOf(SeriesKind kind);

/// The row's hours. Failures: NotANumber, OutOfRange (a value beyond the kind's limits, or another count than 8,760); `place` names series and hour.
Result<std::vector<double>> readHours(const HourlySeries& series);
/// The text of hours: each number as short as it can be read back from.
std::string writeHours(std::span<const double> hours);

/// The row of a kind; null when the plan has none.
const HourlySeries* findSeries(const Plan& plan, SeriesKind kind);

/// Why a series does not count in the plan's year.
struct SeriesFault {
    ErrorCode code = ErrorCode::OutOfRange;
    std::size_t hour = 0;             ///< From 0: the first that cannot be read.
    std::string seen, expected;
};
/// Of the plan's series of that kind: it cannot be read, or it is a dry bulb without dew point or the other way round. None where there is no series.
std::optional<SeriesFault> faultOf(const Plan& plan, SeriesKind kind);
/// The hours of a kind that the plan's year is computed with. Empty where there are none, or they have a fault, or weather's other half has: then the
/// climate's synthetic hours or the contract's figures count. A plan with such a series is still a plan; a finding tells of it.
std::vector<double> countedHours(const Plan& plan, SeriesKind kind);

/// There is one series of a kind at most. Failure: DuplicateId.
Status checkSeries(const Plan& plan);

/// "2 July, 09:00 to 10:00", of an hour of the year from 0.
std::string hourText(std::size_t hour);

} // namespace gw
