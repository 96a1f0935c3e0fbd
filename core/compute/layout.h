// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/kinds.h"
#include "core/compute/factory.h"
#include "core/errors/result.h"

#include <optional>

/// The parts of `compile`. Each fills its part of a factory from a plan whose references have been looked up.
namespace gw {

/// Position of an object in its table by id number: an array where numbers are dense, the table's search where they are not.
template <class T>
class Positions {
public:
    explicit Positions(const Table<T>& table) : m_table(table)
    {
        const std::size_t highest = table.isEmpty() ? 0 : table[table.size() - 1].id.number;
        if (highest > 4 * table.size() + 1024) return;
        m_at.assign(highest + 1, noIndex);
        for (std::size_t i = 0; i < table.size(); ++i) m_at[table[i].id.number] = static_cast<std::uint32_t>(i);
    }
    /// `noIndex` when absent.
    std::uint32_t of(typename Table<T>::Key id) const
    {
        if (!m_at.empty()) return id.number < m_at.size() ? m_at[id.number] : noIndex;
        const std::size_t at = m_table.indexOf(id);
        return at == m_table.size() ? noIndex : static_cast<std::uint32_t>(at);
    }

private:
    const Table<T>& m_table;
    std::vector<std::uint32_t> m_at;
};

/// A plan with its references looked up.
struct Layout {
    const Plan& plan;
    const Catalog& catalog;
    std::vector<const EquipmentType*> type;   ///< Of each piece; never null.
    std::vector<std::uint32_t> space;         ///< Of each piece.
    Positions<Equipment> pieces;
    Positions<Loop> loops;
};

/// Failure: Cycle; `place` names the pieces on it.
Status layOutPower(const Layout& layout, Factory& factory);
void layOutRacks(const Layout& layout, Factory& factory);
void layOutCooling(const Layout& layout, Factory& factory);
/// Weight of a compressor in the design draw, over its heat; 0 without one. A lift from 15 to 45 degC, AHRI 550/590's air-cooled range: hours are computed.
double compressorShare(double carnotShare);
/// A room's heat to air goes to its own air handlers by capacity; rooms without any share all there are.
void shareAir(const Layout& layout, Factory& factory);
/// Appends the plant that stands for cooling which is needed but not placed, and hands it the heat that is left.
void addReferencePlant(Factory& factory);
void layOutEnergy(const Layout& layout, Factory& factory);
/// A year of hours from a climate's normals; without climate a constant 15 degC, 10 degC wet bulb (ISO 2314 reference air).
SiteYear makeYear(const Climate* climate);
/// The plan's measured weather where it has some that counts (`countedHours`), else the year of its climate. Measured pressure may be missing: the air
/// column's at the climate's elevation is taken then.
SiteYear siteYear(const Layout& layout);
/// The grid by the hour, where the plan has series of it that count.
void layOutMarket(const Layout& layout, Factory& factory);
/// Share of time that racks have power, mean over accelerator racks.
double powerAvailability(const Layout& layout, const Factory& factory);

constexpr bool isStandby(EquipmentKind kind) { return kind == EquipmentKind::Generator || kind == EquipmentKind::Battery; }

} // namespace gw
