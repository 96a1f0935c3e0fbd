// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/unit_table.h"

#include "core/units/units.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <functional>
#include <iterator>
#include <utility>

namespace gw {
namespace {

template <class D>
constexpr KnownUnit known(Unit<D> unit, Measure measure) { return {unit.symbol, unit.inSi, measure}; }

constexpr auto unitTable = std::to_array<KnownUnit>({
    {"1", 1.0, Measure::Count}, {"%", 1e-2, Measure::Count}, {"million", 1e6, Measure::Count}, {"billion", 1e9, Measure::Count},
    {"byte", 1.0, Measure::Bytes}, {"GB", 1e9, Measure::Bytes}, {"TB", 1e12, Measure::Bytes}, {"GiB", 1073741824.0, Measure::Bytes},
    {"deg", 1.0, Measure::Angle},
    known(metre, Measure::Length), known(millimetre, Measure::Length), {"cm", 1e-2, Measure::Length}, known(foot, Measure::Length), known(inch, Measure::Length), known(rackUnit, Measure::Length),
    known(squareMetre, Measure::Area), {"ft2", 0.3048 * 0.3048, Measure::Area}, known(acre, Measure::Area),
    known(cubicMetre, Measure::Volume), known(litre, Measure::Volume),
    known(kilogram, Measure::Mass), known(tonne, Measure::Mass), known(pound, Measure::Mass),
    known(second, Measure::Time), known(millisecond, Measure::Time), known(microsecond, Measure::Time), known(minute, Measure::Time), known(hour, Measure::Time),
    known(day, Measure::Time), known(week, Measure::Time), known(month, Measure::Time), known(year, Measure::Time),
    known(perSecond, Measure::Frequency), known(perHour, Measure::Frequency), known(perYear, Measure::Frequency),
    known(teraflops, Measure::Arithmetic), known(petaflops, Measure::Arithmetic),
    known(gigabytePerSecond, Measure::DataRate), known(terabytePerSecond, Measure::DataRate), {"Gb/s", 1e9 / 8, Measure::DataRate},
    known(metrePerSecond, Measure::Velocity),
    known(joule, Measure::Energy), known(kilowattHour, Measure::Energy), known(megawattHour, Measure::Energy), known(gigawattHour, Measure::Energy),
    known(terawattHour, Measure::Energy),
    known(watt, Measure::Power), known(kilowatt, Measure::Power), known(megawatt, Measure::Power), known(gigawatt, Measure::Power),
    known(pascal, Measure::Pressure), known(kilopascal, Measure::Pressure), known(bar, Measure::Pressure),
    known(kilogramPerSecond, Measure::MassFlow),
    known(cubicMetrePerSecond, Measure::VolumeFlow), known(litrePerMinute, Measure::VolumeFlow), known(cubicMetrePerHour, Measure::VolumeFlow),
    known(kilogramPerSquareMetre, Measure::FloorLoad), known(joulePerKilogramKelvin, Measure::SpecificHeat), known(kilogramPerCubicMetre, Measure::Density),
    known(kelvin, Measure::TemperatureDifference), {"degC", 1.0, Measure::Temperature},
    known(dollar, Measure::Money), known(thousandDollar, Measure::Money), known(millionDollar, Measure::Money), known(billionDollar, Measure::Money),
    known(dollarPerYear, Measure::MoneyRate), known(dollarPerHour, Measure::MoneyRate),
    known(dollarPerKilowattHour, Measure::EnergyPrice), known(dollarPerMegawattHour, Measure::EnergyPrice),
    known(dollarPerWatt, Measure::PowerPrice), known(dollarPerKilowatt, Measure::PowerPrice), {"$/MW", 1e-6, Measure::PowerPrice},
    known(dollarPerKilowattMonth, Measure::DemandPrice), known(dollarPerKilowattYear, Measure::DemandPrice),
    known(dollarPerSquareMetre, Measure::AreaPrice), known(dollarPerAcre, Measure::AreaPrice), known(dollarPerCubicMetre, Measure::VolumePrice),
    known(gramPerKilowattHour, Measure::CarbonIntensity), known(kilogramPerKilowattHour, Measure::CarbonIntensity),
    known(litrePerKilowattHour, Measure::WaterIntensity),
    known(token, Measure::Tokens), known(millionToken, Measure::Tokens),
    known(tokenPerSecond, Measure::TokenRate), known(dollarPerMillionTokens, Measure::TokenPrice), known(tokenPerJoule, Measure::TokensPerEnergy),
});

/// What people write, and the symbol of the table it stands for.
constexpr auto aliases = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"bn", "billion"}, {"degree", "deg"}, {"degrees", "deg"}, {"metre", "m"}, {"metres", "m"}, {"meter", "m"}, {"meters", "m"}, {"feet", "ft"}, {"foot", "ft"}, {"'", "ft"},
    {"inch", "in"}, {"inches", "in"}, {"\"", "in"}, {"sqft", "ft2"}, {"acres", "acre"}, {"l", "L"}, {"litres", "L"}, {"tonne", "t"}, {"tonnes", "t"}, {"lbs", "lb"},
    {"sec", "s"}, {"seconds", "s"}, {"minute", "min"}, {"minutes", "min"}, {"hour", "h"}, {"hours", "h"}, {"hr", "h"}, {"day", "d"}, {"days", "d"}, {"week", "wk"}, {"weeks", "wk"},
    {"months", "month"}, {"mo", "month"}, {"years", "year"}, {"yr", "year"}, {"a", "year"}, {"TFLOPS", "TFLOP/s"}, {"PFLOPS", "PFLOP/s"}, {"Gbps", "Gb/s"},
    {"LPM", "L/min"}, {"l/min", "L/min"}, {"$k", "k$"}, {"$M", "M$"}, {"$B", "B$"}, {"$m", "M$"}, {"$bn", "B$"}, {"bn$", "B$"}, {"K$", "k$"}, {"m$", "M$"},
    {"million$", "M$"}, {"billion$", "B$"}, {"$/yr", "$/year"}, {"$/a", "$/year"}, {"$/hr", "$/h"}, {"$/kW-month", "$/(kW month)"}, {"$/kW/month", "$/(kW month)"},
    {"$/kWmonth", "$/(kW month)"}, {"$/kW-year", "$/(kW year)"}, {"$/kW/year", "$/(kW year)"}, {"$/kWyear", "$/(kW year)"}, {"$/kW-yr", "$/(kW year)"},
    {"J/kgK", "J/(kg K)"}, {"tokens", "tok"}, {"token", "tok"}, {"tokens/s", "tok/s"}, {"$/1Mtok", "$/Mtok"}, {"$/Mtokens", "$/Mtok"}, {"C", "degC"}, {"gCO2/kWh", "g/kWh"},
    {"kgCO2/kWh", "kg/kWh"},
});

void replaceAll(std::string& text, std::string_view from, std::string_view to)
{
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
}

/// One spelling for signs that have several: superscripts, degree, micro, dollars.
std::string plain(std::string_view written)
{
    std::string text {written};
    constexpr std::array<std::pair<std::string_view, std::string_view>, 10> signs {{{"²", "2"}, {"³", "3"}, {"°", "deg"}, {"µ", "u"}, {"μ", "u"}, {"·", " "},
        {"\u00a0", " "}, {"\u202f", " "}, {"US$", "$"}, {"USD", "$"}}};
    for (const auto& [from, to] : signs) replaceAll(text, from, to);
    replaceAll(text, " /", "/");
    replaceAll(text, "/ ", "/");
    replaceAll(text, " $", "$");
    replaceAll(text, "$ ", "$");
    if (const auto first = text.find_first_not_of(" \t"); first != std::string::npos) text.erase(0, first);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.pop_back();
    return text;
}

/// Equal but for case; a leading "m" and "M" stay apart because milli and mega do.
bool sameButForCase(std::string_view a, std::string_view b)
{
    const auto lower = [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); };
    if (a.size() != b.size() || a.empty()) return false;
    if (a.front() != b.front() && lower(a.front()) == 'm') return false;
    return std::equal(a.begin(), a.end(), b.begin(), [&](char x, char y) { return lower(x) == lower(y); });
}

/// The only unit that is `same` as the symbol; "gb/s" could be bits or bytes and is neither.
template <class Same>
std::optional<KnownUnit> inTable(std::string_view symbol, Same same)
{
    const auto fits = [&](const KnownUnit& unit) { return same(symbol, unit.symbol); };
    const auto found = std::ranges::find_if(unitTable, fits);
    if (found == unitTable.end() || std::find_if(std::next(found), unitTable.end(), fits) != unitTable.end()) return std::nullopt;
    return *found;
}

std::string_view withoutAlias(std::string_view text)
{
    const auto alias = std::ranges::find(aliases, text, &std::pair<std::string_view, std::string_view>::first);
    return alias == aliases.end() ? text : alias->second;
}

/// "M$/year": a multiple of dollars over something the table knows in dollars.
std::optional<KnownUnit> multipleOfDollars(std::string_view text)
{
    const auto slash = text.find('/');
    if (slash == std::string_view::npos || text.starts_with("$/")) return std::nullopt;
    const auto money = findUnit(text.substr(0, slash), Measure::Money);
    auto unit = findUnit("$" + std::string {text.substr(slash)});
    if (!money || money->measure != Measure::Money || !unit) return std::nullopt;
    unit->inSi *= money->inSi;
    return unit;
}

} // namespace

std::optional<KnownUnit> findUnit(std::string_view written)
{
    const std::string text = plain(written);
    const std::string_view symbol = withoutAlias(text);
    if (const auto exact = inTable(symbol, std::equal_to<std::string_view> {})) return exact;
    if (const auto multiple = multipleOfDollars(symbol)) return multiple;
    return inTable(symbol, sameButForCase);
}

std::optional<KnownUnit> findUnit(std::string_view written, Measure measure)
{
    const std::string text = plain(written);
    if (measure == Measure::TemperatureDifference && (text == "C" || text == "degC")) return known(kelvin, measure);
    if (measure == Measure::Money && (text == "k" || text == "M" || text == "B")) return findUnit(text + "$");
    if (measure == Measure::Length && text == "M") return known(metre, measure);
    return findUnit(written);
}

std::string unitsOf(Measure measure)
{
    std::string text;
    for (const KnownUnit& unit : unitTable)
        if (unit.measure == measure) text += (text.empty() ? "" : ", ") + std::string {unit.symbol == "1" ? "a plain number" : unit.symbol};
    return text;
}

} // namespace gw
