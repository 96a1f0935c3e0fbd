// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/hourly_gaps.h"

#include "core/storage/hourly_numbers.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace gw {
namespace {

/// A run of missing hours: [begin, end).
struct Gap {
    std::size_t begin = 0, end = 0;
    std::size_t size() const { return end - begin; }
};

std::vector<Gap> gapsOf(const std::vector<double>& hours)
{
    std::vector<Gap> gaps;
    for (std::size_t h = 0; h < hours.size(); ++h) {
        if (!std::isnan(hours[h])) continue;
        if (gaps.empty() || gaps.back().end != h) gaps.push_back({h, h});
        gaps.back().end = h + 1;
    }
    return gaps;
}

/// The same hour of the nearest day that has it, going by `step` hours.
std::optional<double> sameHour(const std::vector<double>& hours, std::size_t hour, std::ptrdiff_t step)
{
    for (std::ptrdiff_t h = static_cast<std::ptrdiff_t>(hour) + step; h >= 0 && h < std::ssize(hours); h += step)
        if (!std::isnan(hours[static_cast<std::size_t>(h)])) return hours[static_cast<std::size_t>(h)];
    return std::nullopt;
}

double fromOtherDays(const std::vector<double>& hours, std::size_t hour)
{
    const auto before = sameHour(hours, hour, -24), after = sameHour(hours, hour, 24);
    if (before && after) return (*before + *after) / 2;
    return before ? *before : after.value_or(noValue);
}

double onLine(const std::vector<double>& measured, const Gap& gap, std::size_t hour)
{
    const double low = measured[gap.begin - 1], high = measured[gap.end];
    return low + (high - low) * static_cast<double>(hour - gap.begin + 1) / static_cast<double>(gap.size() + 1);
}

/// How each gap is filled, and by what.
class GapFiller {
public:
    GapFiller(std::vector<double>& hours, const std::string& what) : m_hours(hours), m_measured(hours), m_what(what) {}

    void fill(const Gap& gap)
    {
        const bool isShort = gap.size() <= longestLine, isAtEnd = gap.begin == 0 || gap.end == m_measured.size();
        const RepairKind kind = !isShort ? RepairKind::FromOtherDays : isAtEnd ? RepairKind::Held : RepairKind::Interpolated;
        for (std::size_t h = gap.begin; h < gap.end; ++h) m_hours[h] = valueOf(kind, gap, h);
        note(kind, gap);
    }
    void tell(std::vector<Repair>& repairs) const { repairs.insert(repairs.end(), m_done.begin(), m_done.end()); }

private:
    double valueOf(RepairKind kind, const Gap& gap, std::size_t hour) const
    {
        if (kind == RepairKind::FromOtherDays) return fromOtherDays(m_measured, hour);
        if (kind == RepairKind::Held) return gap.begin == 0 ? m_measured[gap.end] : m_measured[gap.begin - 1];
        return onLine(m_measured, gap, hour);
    }
    void note(RepairKind kind, const Gap& gap)
    {
        const auto at = std::find_if(m_done.begin(), m_done.end(), [&](const Repair& r) { return r.kind == kind; });
        if (at != m_done.end()) at->count += gap.size();
        else m_done.push_back({kind, m_what, hourText(gap.begin), gap.size()});
    }

    std::vector<double>& m_hours;
    const std::vector<double> m_measured;
    const std::string& m_what;
    std::vector<Repair> m_done;
};

} // namespace

Status fillGaps(std::vector<double>& hours, const std::string& what, std::vector<Repair>& repairs)
{
    const std::vector<Gap> gaps = gapsOf(hours);
    std::size_t missing = 0;
    for (const Gap& gap : gaps) missing += gap.size();
    const auto most = static_cast<std::size_t>(mostMissing * static_cast<double>(hours.size()));
    if (missing > most)
        return Error {.code = ErrorCode::OutOfRange, .place = what, .seen = fmt::format("{} of {} hours missing, the first {}", missing, hours.size(), hourText(gaps.front().begin)),
            .expected = fmt::format("at most {} missing (5 %)", most)};
    GapFiller filler(hours, what);
    for (const Gap& gap : gaps) filler.fill(gap);
    filler.tell(repairs);
    return Done {};
}

} // namespace gw
