// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

namespace gw {

/// The number of one object of the plan. Numbers are never used twice within a plan; 0 means none.
template <class Tag>
struct Id {
    std::uint32_t number = 0;
    constexpr bool isNone() const { return number == 0; }
    constexpr auto operator<=>(const Id&) const = default;
};

/// The name of a catalogue entry, such as "gb300-nvl72".
template <class Tag>
struct CatalogId {
    std::string text;
    bool isNone() const { return text.empty(); }
    auto operator<=>(const CatalogId&) const = default;
};

using SpaceId = Id<struct SpaceTag>;
using GroupId = Id<struct GroupTag>;
using EquipmentId = Id<struct EquipmentTag>;
using FeedId = Id<struct FeedTag>;
using LoopId = Id<struct LoopTag>;
using ConnectionId = Id<struct ConnectionTag>;
using ObstacleId = Id<struct ObstacleTag>;
using AisleId = Id<struct AisleTag>;
using UnderlayId = Id<struct UnderlayTag>;
using MeasurementId = Id<struct MeasurementTag>;
using SourceId = Id<struct SourceTag>;
using TierId = Id<struct TierTag>;
using ApplicationId = Id<struct ApplicationTag>;
using ScenarioId = Id<struct ScenarioTag>;
using ScenarioChangeId = Id<struct ScenarioChangeTag>;
using WaiverId = Id<struct WaiverTag>;
using CarriedTypeId = Id<struct CarriedTypeTag>;
using HourlySeriesId = Id<struct HourlySeriesTag>;

using EquipmentTypeId = CatalogId<struct EquipmentTypeTag>;
using AcceleratorId = CatalogId<struct AcceleratorTag>;
using ModelId = CatalogId<struct ModelTag>;
using EnergySourceTypeId = CatalogId<struct EnergySourceTypeTag>;
using ClimateId = CatalogId<struct ClimateTag>;
using MarketId = CatalogId<struct MarketTag>;
using NetworkTypeId = CatalogId<struct NetworkTypeTag>;
using RegionId = CatalogId<struct RegionTag>;
using CostRecordId = CatalogId<struct CostRecordTag>;
using LeadTimeRecordId = CatalogId<struct LeadTimeRecordTag>;

} // namespace gw

template <class Tag>
struct std::hash<gw::Id<Tag>> {
    std::size_t operator()(gw::Id<Tag> id) const noexcept { return id.number; }
};
template <class Tag>
struct std::hash<gw::CatalogId<Tag>> {
    std::size_t operator()(const gw::CatalogId<Tag>& id) const noexcept { return std::hash<std::string> {}(id.text); }
};
