// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/contract/field.h"

#include <fmt/core.h>

namespace gw::contract {
namespace {

struct Suffix { std::string_view key, unit; };

/// Longest first, so that "_usd_per_kwh" is not taken for "_kwh". Words of a quotient are translated one by one.
constexpr auto suffixes = std::to_array<Suffix>({{"1000_node_days", "(1000 node d)"}, {"j_per_kg_k", "J/(kg K)"}, {"million_tokens", "Mtok"}, {"kg_k", "(kg K)"}, {"pa_s", "Pa s"}, {"weeks2", "wk2"}, {"gpu_h", "GPU h"},
    {"gb_month", "GB month"}, {"kw_month", "kW month"}, {"gpu_min", "GPU min"}, {"mw2h", "MW2h"}, {"percent", "%"}, {"weeks", "wk"}, {"months", "month"}, {"years", "year"}, {"year", "year"}, {"month", "month"},
    {"tokens", "tok"}, {"token", "tok"}, {"tflops", "TFLOP/s"}, {"flop", "FLOP"}, {"days", "d"}, {"hours", "h"}, {"minutes", "min"}, {"min", "min"}, {"ohm", "ohm"}, {"kvar", "kvar"}, {"kva", "kVA"},
    {"kwh", "kWh"}, {"mwh", "MWh"}, {"gib", "GiB"}, {"usd", "$"}, {"bytes", "byte"}, {"kw", "kW"}, {"mw", "MW"}, {"pb", "PB"}, {"gb", "GB"}, {"nf", "nF"}, {"km", "km"}, {"kv", "kV"}, {"pu", "p.u."},
    {"hz", "Hz"}, {"ms", "ms"}, {"mm", "mm"}, {"ft", "ft"}, {"kg", "kg"}, {"m3", "m3"}, {"m2", "m2"}, {"pa", "Pa"}, {"gpu", "GPU"}, {"node", "node"}, {"user", "user"}, {"task", "task"}, {"failure", "failure"},
    {"day", "d"}, {"rack", "rack"}, {"t", "t"}, {"c", "degC"}, {"k", "K"}, {"w", "W"}, {"h", "h"}, {"l", "L"}, {"m", "m"}, {"s", "s"}, {"a", "A"}, {"v", "V"}, {"b", "byte"}, {"j", "J"}, {"g", "g"}});

/// Takes the unit word at the end of `key` away and gives its symbol.
std::string_view takeUnit(std::string_view& key)
{
    for (const Suffix& suffix : suffixes) {
        if (!key.ends_with(suffix.key)) continue;
        const std::size_t before = key.size() - suffix.key.size();
        // A letter alone is the name of a variable.
        if (before == 0 ? key.size() == 1 : key[before - 1] != '_') continue;
        key.remove_suffix(suffix.key.size());
        return suffix.unit;
    }
    return {};
}

} // namespace

std::string unitOfKey(std::string_view key)
{
    std::string below;
    while (true) {
        const std::string_view unit = takeUnit(key);
        if (unit.empty()) return below.empty() ? "" : "1" + below;
        if (!key.ends_with("_per_")) return std::string(unit) + below;
        key.remove_suffix(5);
        below = "/" + std::string(unit) + below;
    }
}

std::string Limits::text() const
{
    const bool hasLow = low > -std::numeric_limits<double>::infinity(), hasHigh = high < std::numeric_limits<double>::infinity();
    const std::string lower = isLowExcluded ? fmt::format("above {}", low) : hasHigh ? fmt::format("{}", low) : fmt::format("at least {}", low);
    if (!hasLow) return hasHigh ? fmt::format("at most {}", high) : "";
    return hasHigh ? fmt::format("{}{} {}", lower, isLowExcluded ? ", at most" : " to", high) : lower;
}

} // namespace gw::contract
