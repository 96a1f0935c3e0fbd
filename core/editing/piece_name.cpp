// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/piece_name.h"

#include <charconv>
#include <string_view>
#include <unordered_set>

namespace gw {
namespace {

std::unordered_set<std::string_view> namesIn(const Plan& plan)
{
    std::unordered_set<std::string_view> names;
    for (const Equipment& piece : plan.equipment) names.insert(piece.name);
    return names;
}

/// `stem` with the first number from `number` on that makes a new name, as many digits wide as before.
std::string firstFree(const Plan& plan, const std::string& stem, std::uint64_t number, std::size_t digits)
{
    const auto taken = namesIn(plan);
    for (;; ++number) {
        std::string text = std::to_string(number);
        if (text.size() < digits) text.insert(0, digits - text.size(), '0');
        if (const std::string name = stem + text; !taken.contains(name)) return name;
    }
}

} // namespace

std::string freshName(const Plan& plan, const EquipmentType& type)
{
    std::uint64_t count = 1;
    for (const Equipment& piece : plan.equipment) count += piece.type == type.id;
    return firstFree(plan, type.name + " ", count, 1);
}

std::string nameAfter(const Plan& plan, const Equipment& neighbour)
{
    const std::string& name = neighbour.name;
    constexpr std::size_t mostDigits = 9;   // Longer ones are serial numbers, and would not fit the counter.
    std::size_t digits = 0;
    while (digits < name.size() && digits < mostDigits && name[name.size() - digits - 1] >= '0' && name[name.size() - digits - 1] <= '9') ++digits;
    if (digits == 0) return firstFree(plan, name + " ", 2, 1);
    std::uint64_t number = 0;
    std::from_chars(name.data() + name.size() - digits, name.data() + name.size(), number);
    return firstFree(plan, name.substr(0, name.size() - digits), number + 1, digits);
}

} // namespace gw
