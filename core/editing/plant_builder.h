// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/editing/feed_places.h"
#include "core/editing/loop_templates.h"

namespace gw {

/// For pumps' heat and rounding between the sum of maxima and the loop's own balance. Estimate, as generated plans have it.
inline constexpr double heatMargin = 1.07;

/// How many of `type` carry `heat`.
std::size_t countOf(Power heat, const EquipmentType& type);

/// Whether a chiller's condenser is cooled by water: those stand 3 K above what cools them, those cooled by air some 10 K (catalogue). Estimate.
bool isWaterCooled(const EquipmentType& chiller);

/// The type of a kind of at least `least` of which enough, and the spare ones, cost least; null where there is none.
const EquipmentType* cheapestFor(const Catalog& catalog, EquipmentKind kind, Power heat, std::size_t spare, Power least);

/// Outdoor plant for a facility loop: what takes heat without a compressor, and chillers for what that leaves over in the worst hour.
struct Outdoors {
    const EquipmentType *free = nullptr, *chiller = nullptr;   ///< Either null where it is not needed.
    const EquipmentType* pump = nullptr;      ///< With `free`: dry coolers and towers have fans only. Chillers and CDUs have pumps of their own (catalogue).
    Power freeHeat, chilledHeat, pumpedHeat;
};

/// For `heat` at the loop's supply and rise in the plan's climate. Refused: NoPart.
std::optional<Refusal> chooseOutdoors(const Plan& plan, const Catalog& catalog, HeatSink sink, const Loop& loop, Power heat, std::size_t spare, Outdoors& outdoors);

/// Writes the cooling gear of a template into an edit.
class PlantBuilder {
public:
    PlantBuilder(const Plan& plan, const Catalog& catalog, EditBuilder& builder, SpaceId near, std::size_t spare)
        : m_plan(plan), m_catalog(catalog), m_builder(builder), m_places(plan, catalog, near), m_spare(spare)
    {
    }

    /// Called by `stem` and the first number that is free.
    Loop addLoop(const std::string& stem, LoopKind kind, Temperature supply, TemperatureDifference rise);
    void connect(LoopId loop, EquipmentId piece, LoopRole role);
    /// In the yards, with the spare ones.
    void addOutdoors(const Outdoors& outdoors, LoopId loop);
    /// In the row of `rack`, where room is nearest.
    EquipmentId addBesideRack(const EquipmentType& type, EquipmentId rack);
    /// At a place that is known.
    EquipmentId add(const EquipmentType& type, Equipment piece);
    /// What was added, in order.
    std::span<const EquipmentId> added() const { return m_added; }
    /// Call it last.
    void close() { m_places.close(m_builder); }

private:
    bool isTaken(const std::string& name) const;
    void addYard(const EquipmentType& type, Power heat, LoopId loop);

    const Plan& m_plan;
    const Catalog& m_catalog;
    EditBuilder& m_builder;
    FeedPlaces m_places;
    std::size_t m_spare;
    std::vector<EquipmentId> m_added;
};

} // namespace gw
