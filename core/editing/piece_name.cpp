// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/piece_name.h"

#include <charconv>

namespace gw {
namespace {

/// How many digits end a name. More than nine are a serial number, and would not fit the counter.
std::size_t digitsAtEnd(const std::string& name)
{
    std::size_t digits = 0;
    while (digits < name.size() && digits < 9 && name[name.size() - digits - 1] >= '0' && name[name.size() - digits - 1] <= '9') ++digits;
    return digits;
}

} // namespace

NameSeries NameSeries::ofPieces(const Plan& plan)
{
    NameSeries series;
    series.m_taken.reserve(plan.equipment.size());
    for (const Equipment& piece : plan.equipment) series.m_taken.insert(piece.name);
    return series;
}

NameSeries NameSeries::ofGroups(const Plan& plan)
{
    NameSeries series;
    for (const Group& group : plan.groups) series.m_taken.insert(group.name);
    return series;
}

NameSeries NameSeries::ofLoops(const Plan& plan)
{
    NameSeries series;
    for (const Loop& loop : plan.loops) series.m_taken.insert(loop.name);
    return series;
}

std::string NameSeries::numbered(const std::string& stem, std::uint64_t number, std::size_t digits)
{
    for (;; ++number) {
        std::string text = std::to_string(number);
        if (text.size() < digits) text.insert(0, digits - text.size(), '0');
        if (std::string name = stem + text; !isTaken(name)) return *m_given.insert(std::move(name)).first;
    }
}

std::string NameSeries::after(const std::string& name)
{
    const std::size_t digits = digitsAtEnd(name);
    if (digits == 0) return numbered(name + " ", 2);
    std::uint64_t number = 0;
    std::from_chars(name.data() + name.size() - digits, name.data() + name.size(), number);
    return numbered(name.substr(0, name.size() - digits), number + 1, digits);
}

std::string NameSeries::like(const std::string& name)
{
    return name.empty() || isTaken(name) ? after(name) : *m_given.insert(name).first;
}

std::string freshName(const Plan& plan, const EquipmentType& type)
{
    std::uint64_t count = 1;
    for (const Equipment& piece : plan.equipment) count += piece.type == type.id;
    return NameSeries::ofPieces(plan).numbered(type.name + " ", count);
}

std::string nameAfter(const Plan& plan, const Equipment& neighbour) { return NameSeries::ofPieces(plan).after(neighbour.name); }

} // namespace gw
