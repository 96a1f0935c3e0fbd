// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/editing/feed_walk.h"
#include "core/model/plan.h"

#include <initializer_list>

namespace gw {

/// Classes of voltage that may be connected with each other and with no other.
enum class Voltage : std::uint8_t { Grid, Medium, Low, Direct };   ///< Above 36 kV; 1..36 kV; up to 1 kV AC; 800 V DC.

/// A set of voltages.
struct Voltages {
    std::uint8_t bits = 0;
    constexpr Voltages() = default;
    constexpr Voltages(std::initializer_list<Voltage> all)
    {
        for (const Voltage v : all) bits = static_cast<std::uint8_t>(bits | 1U << static_cast<unsigned>(v));
    }
    constexpr bool isEmpty() const { return bits == 0; }
    constexpr bool has(Voltage v) const { return bits >> static_cast<unsigned>(v) & 1U; }
    constexpr friend Voltages operator&(Voltages a, Voltages b) { Voltages both; both.bits = a.bits & b.bits; return both; }
    constexpr friend Voltages operator|(Voltages a, Voltages b) { Voltages either; either.bits = a.bits | b.bits; return either; }
    constexpr bool operator==(const Voltages&) const = default;
};

/// What a type could take and give. Catalogue entries name no voltage, so it follows from kind and rating: no low-voltage board or transformer
/// winding is built for more than `largestLowVoltage`, and only high voltage feeds a transformer beyond `largestMediumVoltage`.
Voltages takenBy(const EquipmentType& type);
Voltages givenBy(const EquipmentType& type);
/// Whether what goes in comes out at the same voltage.
bool passesVoltage(EquipmentKind kind);

/// 6,300 A, the largest frame of IEC 60947-2 air circuit breakers makers list, at 690 V and three phases.
inline constexpr Power largestLowVoltage = megawatts(7.5);
/// 2,500 A, a usual largest busbar of metal-clad switchgear (IEC 62271-200), at 24 kV and three phases, rounded down. Estimate.
inline constexpr Power largestMediumVoltage = megawatts(60);

/// What a piece can take or give as it is connected now: boards and busways are at the voltage of what they are connected to.
class VoltageFinder {
public:
    /// All three are kept by reference.
    VoltageFinder(const Plan& plan, const Catalog& catalog, const FeedIndex& feeds);
    Voltages taken(EquipmentId id) const;
    Voltages given(EquipmentId id) const;

private:
    const EquipmentType* typeOf(EquipmentId id) const;
    Voltages upstream(EquipmentId id, int depth) const;
    Voltages downstream(EquipmentId id, int depth) const;
    Voltages carried(EquipmentId id, const EquipmentType& type, int depth) const;

    const Plan& m_plan;
    const Catalog& m_catalog;
    const FeedIndex& m_feeds;
};

} // namespace gw
