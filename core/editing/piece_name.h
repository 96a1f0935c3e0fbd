// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/model/plan.h"

#include <string>
#include <string_view>
#include <unordered_set>

namespace gw {

/// Names for new pieces, groups or loops: never one that is taken, nor one it gave before.
class NameSeries {
public:
    /// Of pieces. The plan must outlive it.
    static NameSeries ofPieces(const Plan& plan);
    /// Of groups. The plan must outlive it.
    static NameSeries ofGroups(const Plan& plan);
    /// Of cooling loops. The plan must outlive it.
    static NameSeries ofLoops(const Plan& plan);

    /// Counts a name as taken.
    void take(const std::string& name) { m_given.insert(name); }
    /// The next in the series that `name` belongs to: "A-08" after "A-07". A name without number gets " 2".
    std::string after(const std::string& name);
    /// `name` itself where it is free, as in another plan or after cutting; else the next in its series.
    std::string like(const std::string& name);
    /// `stem` with the first number from `number` on that makes a new name, with at least so many digits.
    std::string numbered(const std::string& stem, std::uint64_t number, std::size_t digits = 1);

private:
    bool isTaken(const std::string& name) const { return m_taken.contains(name) || m_given.contains(name); }

    std::unordered_set<std::string_view> m_taken;
    std::unordered_set<std::string> m_given;
};

/// "GB200 NVL72 9": the type's name and the first number that makes it new, counted from the pieces of the type there are.
std::string freshName(const Plan& plan, const EquipmentType& type);

/// The next name in the neighbour's series that is not taken: "A-08" after "A-07". A name without number gets " 2".
std::string nameAfter(const Plan& plan, const Equipment& neighbour);

} // namespace gw
