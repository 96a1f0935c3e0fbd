// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/series_time.h"

#include "core/exchange/field_text.h"

#include <array>
#include <charconv>

namespace gw {
namespace {

namespace chrono = std::chrono;

/// Takes digits and signs off the front of a text.
class TimeScanner {
public:
    explicit TimeScanner(std::string_view text) : m_text(trimmed(text)) {}

    bool takeNumber(int& value, std::size_t most = 4)
    {
        std::size_t count = 0;
        while (count < m_text.size() && count < most && m_text[count] >= '0' && m_text[count] <= '9') ++count;
        if (count == 0) return false;
        std::from_chars(m_text.data(), m_text.data() + count, value);
        m_text.remove_prefix(count);
        return true;
    }
    bool takeAny(std::string_view signs, char& taken)
    {
        if (m_text.empty() || signs.find(m_text.front()) == std::string_view::npos) return false;
        taken = m_text.front();
        m_text.remove_prefix(1);
        return true;
    }
    bool take(char sign)
    {
        char taken = 0;
        return takeAny(std::string_view(&sign, 1), taken);
    }
    bool takeWord(std::string_view word)
    {
        if (lowered(m_text.substr(0, word.size())) != word) return false;
        m_text.remove_prefix(word.size());
        return true;
    }
    void skipBlanks() { m_text = trimmed(m_text); }
    bool isEmpty() const { return m_text.empty(); }

private:
    std::string_view m_text;
};

std::optional<chrono::sys_days> takeDate(TimeScanner& scan, DateOrder order)
{
    int a = 0, b = 0, c = 0;
    char sign = 0, again = 0;
    if (!scan.takeNumber(a) || !scan.takeAny("-./", sign) || !scan.takeNumber(b) || !scan.takeAny("-./", again) || again != sign || !scan.takeNumber(c)) return std::nullopt;
    const bool yearFirst = a > 31, dayFirst = sign == '.' || (sign == '/' && order == DateOrder::DayFirst);
    const int year = yearFirst ? a : c, month = yearFirst || dayFirst ? b : a, day = yearFirst ? c : dayFirst ? a : b;
    if (year < 1900 || year > 2199 || (sign == '-' && !yearFirst)) return std::nullopt;
    const chrono::year_month_day date {chrono::year(year), chrono::month(static_cast<unsigned>(month)), chrono::day(static_cast<unsigned>(day))};
    if (!date.ok()) return std::nullopt;
    return chrono::sys_days(date);
}

/// Nothing of a time is midnight.
std::optional<chrono::seconds> takeClock(TimeScanner& scan)
{
    int hour = 0, minute = 0, second = 0;
    if (!scan.take('T')) scan.skipBlanks();
    if (!scan.takeNumber(hour, 2)) return chrono::seconds(0);
    if (!scan.take(':') || !scan.takeNumber(minute, 2)) return std::nullopt;
    if (scan.take(':') && !scan.takeNumber(second, 2)) return std::nullopt;
    int decimals = 0;
    if (scan.take('.') && !scan.takeNumber(decimals, 9)) return std::nullopt;
    scan.skipBlanks();
    const bool isMorning = scan.takeWord("am"), isEvening = !isMorning && scan.takeWord("pm");
    if (minute > 59 || second > 60 || hour > 24 || ((isMorning || isEvening) && (hour < 1 || hour > 12))) return std::nullopt;
    if (isMorning || isEvening) hour = hour % 12 + (isEvening ? 12 : 0);
    return chrono::hours(hour) + chrono::minutes(minute) + chrono::seconds(second);
}

std::optional<chrono::minutes> takeOffset(TimeScanner& scan)
{
    int hours = 0, minutes = 0;
    char sign = 0;
    scan.skipBlanks();
    if (scan.takeWord("z")) return chrono::minutes(0);
    const bool isNamed = scan.takeWord("utc") || scan.takeWord("gmt");
    if (!scan.takeAny("+-", sign)) return isNamed ? std::optional(chrono::minutes(0)) : std::nullopt;
    if (!scan.takeNumber(hours, 2)) return std::nullopt;
    scan.take(':');
    scan.takeNumber(minutes, 2);
    if (hours > 14 || minutes > 59) return std::nullopt;
    return (chrono::hours(hours) + chrono::minutes(minutes)) * (sign == '-' ? -1 : 1);
}

} // namespace

std::optional<TableTime> readTime(std::string_view text, DateOrder order)
{
    TimeScanner scan(text.substr(0, text.find(" - ")));
    const auto date = takeDate(scan, order);
    if (!date) return std::nullopt;
    const auto clock = takeClock(scan);
    if (!clock) return std::nullopt;
    const auto offset = takeOffset(scan);
    scan.skipBlanks();
    if (!scan.isEmpty()) return std::nullopt;
    return TableTime {chrono::sys_seconds(*date) + *clock, offset};
}

std::optional<chrono::minutes> readZone(std::string_view text)
{
    TimeScanner scan(text);
    auto offset = takeOffset(scan);
    int hours = 0;
    if (!offset && scan.takeNumber(hours, 2) && hours <= 14) offset = chrono::hours(hours);
    scan.skipBlanks();
    return scan.isEmpty() ? offset : std::nullopt;
}

} // namespace gw
