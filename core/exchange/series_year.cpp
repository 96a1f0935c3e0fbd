// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/series_year.h"

#include "core/exchange/hourly_gaps.h"
#include "core/storage/hourly_numbers.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace gw {
namespace {

namespace chrono = std::chrono;
using Days = chrono::sys_days;

chrono::year_month_day dateOf(chrono::sys_seconds time) { return chrono::floor<chrono::days>(time); }

bool isLeapDay(chrono::sys_seconds time)
{
    const auto date = dateOf(time);
    return date.month() == chrono::February && date.day() == chrono::day(29);
}

/// As if no year had a 29 February.
std::size_t hourOfYear(chrono::sys_seconds time)
{
    const auto date = dateOf(time);
    const Days newYear = Days(date.year() / chrono::January / 1);
    auto hours = chrono::floor<chrono::hours>(time - newYear).count();
    if (date.year().is_leap() && date.month() > chrono::February) hours -= 24;
    return static_cast<std::size_t>(hours);
}

std::string zoneText(chrono::minutes zone)
{
    const long long minutes = zone.count(), size = minutes < 0 ? -minutes : minutes;
    if (minutes == 0) return "UTC";
    return fmt::format("UTC{}{:02}:{:02}", minutes < 0 ? '-' : '+', size / 60, size % 60);
}

/// Where the wall clock jumps. Rows follow each other by `step`; an hour more in spring and an hour less in autumn make a summer.
struct ClockChanges {
    std::size_t on = 0, back = 0;      ///< Index of the first row after each.
};

bool isSunday(chrono::sys_seconds time) { return chrono::weekday(chrono::floor<chrono::days>(time)) == chrono::Sunday; }

std::optional<ClockChanges> clockChanges(const std::vector<TimedValue>& values)
{
    if (values.size() < 3) return std::nullopt;
    const auto step = values[1].time - values[0].time;
    std::vector<std::size_t> on, back;
    for (std::size_t i = 1; i < values.size(); ++i) {
        const auto difference = values[i].time - values[i - 1].time;
        if (!isSunday(values[i].time)) continue;
        if (difference == step + chrono::hours(1)) on.push_back(i);
        if (difference == step - chrono::hours(1)) back.push_back(i);
    }
    if (on.size() != 1 || back.size() != 1 || step <= chrono::seconds(0) || step > chrono::hours(1)) return std::nullopt;
    return ClockChanges {on.front(), back.front()};
}

/// Between the change on and the change back the clock is an hour ahead; in the south that is around new year.
void takeSummerBack(std::vector<TimedValue>& values, std::vector<Repair>& repairs)
{
    const auto changes = clockChanges(values);
    if (!changes) return;
    std::size_t moved = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const bool isNorth = changes->on < changes->back;
        const bool isSummer = isNorth ? i >= changes->on && i < changes->back : i < changes->back || i >= changes->on;
        if (isSummer) values[i].time -= chrono::hours(1), ++moved;
    }
    const auto on = dateOf(values[changes->on].time), back = dateOf(values[changes->back].time);
    const auto text = [](const chrono::year_month_day& d) { return fmt::format("{}-{:02}-{:02}", static_cast<int>(d.year()), static_cast<unsigned>(d.month()), static_cast<unsigned>(d.day())); };
    repairs.push_back({RepairKind::ClockChange, "times", text(on) + " and " + text(back), moved});
}

void tellMove(const Clock& clock, bool hasOffsets, std::vector<Repair>& repairs)
{
    const std::string from = hasOffsets ? "times with their own zone" : zoneText(*clock.file);
    if (hasOffsets || *clock.file != *clock.site) repairs.push_back({RepairKind::MovedInTime, "times", from + " to " + zoneText(*clock.site), 0});
}

void countDisorder(const std::vector<TimedValue>& values, std::vector<Repair>& repairs)
{
    std::size_t moved = 0, first = 0;
    for (std::size_t i = 1; i < values.size(); ++i)
        if (values[i].time < values[i - 1].time && moved++ == 0) first = values[i].line;
    if (moved > 0) repairs.push_back({RepairKind::PutInOrder, "rows", fmt::format("line {}", first), moved});
}

/// The year that most rows are of. Rows that a time zone moved over new year do not make another.
Result<int> yearOf(const std::vector<TimedValue>& values, std::optional<int> wanted)
{
    constexpr std::size_t strays = 24 * 4 * 3;   // A day in five minutes.
    std::map<int, std::size_t> rows;
    for (const TimedValue& value : values) ++rows[static_cast<int>(dateOf(value.time).year())];
    const auto most = std::max_element(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    std::string seen;
    for (const auto& [year, count] : rows) seen += fmt::format("{}{} ({} rows)", seen.empty() ? "" : ", ", year, count);
    if (wanted && rows.contains(*wanted)) return *wanted;
    if (wanted) return Error {.code = ErrorCode::OutOfRange, .place = "years", .seen = seen, .expected = std::to_string(*wanted)};
    if (values.size() - most->second <= std::min(strays, values.size() / 100)) return most->first;
    return Error {.code = ErrorCode::OutOfRange, .place = "years", .seen = seen, .expected = "one year; say which"};
}

/// Sums of values by hour.
struct Bucket {
    double sum = 0;
    std::size_t count = 0;
};

class YearSorter {
public:
    YearSorter(int year, const std::string& what) : m_year(year), m_what(what), m_own(hoursOfSeries), m_other(hoursOfSeries) {}

    void take(const TimedValue& value)
    {
        const int year = static_cast<int>(dateOf(value.time).year());
        if (isLeapDay(value.time)) { m_leapRows += year == m_year; return; }
        const bool isNeighbour = year == m_year - 1 || year == m_year + 1;
        if (year != m_year) ++m_otherRows;
        if (std::isnan(value.value) || (year != m_year && !isNeighbour)) return;
        Bucket& bucket = (year == m_year ? m_own : m_other)[hourOfYear(value.time)];
        bucket.sum += value.value, ++bucket.count;
    }

    std::vector<double> finish(bool wasAsked, std::vector<Repair>& repairs)
    {
        if (m_leapRows > 0) repairs.push_back({RepairKind::LeapDayDropped, "rows", "29 February", m_leapRows});
        if (wasAsked && m_otherRows > 0) repairs.push_back({RepairKind::OtherYearsDropped, "rows", fmt::format("not of {}", m_year), m_otherRows});
        else borrow(repairs);
        tellMeans(repairs);
        std::vector<double> hours;
        for (const Bucket& bucket : m_own) hours.push_back(bucket.count > 0 ? bucket.sum / static_cast<double>(bucket.count) : noValue);
        return hours;
    }

private:
    /// What a time zone moved over new year stands at the year's other end.
    void borrow(std::vector<Repair>& repairs)
    {
        Repair repair {RepairKind::FromOtherYear, m_what, {}, 0};
        for (std::size_t h = 0; h < hoursOfSeries; ++h) {
            if (m_own[h].count > 0 || m_other[h].count == 0) continue;
            if (repair.count++ == 0) repair.where = hourText(h);
            m_own[h] = m_other[h];
        }
        if (repair.count > 0) repairs.push_back(repair);
    }
    void tellMeans(std::vector<Repair>& repairs) const
    {
        Repair repair {RepairKind::Averaged, m_what, {}, 0};
        for (std::size_t h = 0; h < hoursOfSeries; ++h) {
            if (m_own[h].count < 2) continue;
            if (repair.count == 0) repair.where = hourText(h);
            repair.count += m_own[h].count;
        }
        if (repair.count > 0) repairs.push_back(repair);
    }

    int m_year;
    const std::string& m_what;
    std::vector<Bucket> m_own, m_other;
    std::size_t m_leapRows = 0, m_otherRows = 0;
};

} // namespace

void moveToSite(std::vector<TimedValue>& values, const Clock& clock, std::vector<Repair>& repairs)
{
    const bool hasOffsets = std::any_of(values.begin(), values.end(), [](const TimedValue& v) { return v.offset.has_value(); });
    if (clock.isHourEnding) {
        for (TimedValue& value : values) value.time -= chrono::hours(1);
        repairs.push_back({RepairKind::HourEnding, "times", {}, values.size()});
    }
    if (!hasOffsets && !clock.file) {
        takeSummerBack(values, repairs);
        repairs.push_back({RepairKind::ZoneTakenForGranted, "times", {}, values.size()});
    } else if (clock.site) {
        for (TimedValue& value : values) value.time += *clock.site - value.offset.value_or(clock.file.value_or(*clock.site));
        tellMove(clock, hasOffsets, repairs);
    } else {
        const chrono::minutes kept = clock.file.value_or(values.front().offset.value_or(chrono::minutes(0)));
        for (TimedValue& value : values) value.time += kept - value.offset.value_or(kept);
    }
    countDisorder(values, repairs);
}

Result<YearOfHours> hoursOfYearIn(const std::vector<TimedValue>& values, std::optional<int> wanted, const std::string& what, std::vector<Repair>& repairs)
{
    const auto year = yearOf(values, wanted);
    if (!year) return year.error();
    YearSorter sorter(*year, what);
    for (const TimedValue& value : values) sorter.take(value);
    return YearOfHours {*year, sorter.finish(wanted.has_value(), repairs)};
}

} // namespace gw
