// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/explain.h"

#include "core/catalog/catalog.h"
#include "core/compute/solver.h"
#include "core/model/plan.h"

namespace gw {

/// What can be explained of one object. Yearly figures follow a scenario; no scenario changes the peak.
enum class ObjectFigureKind : std::uint8_t {
    Load,                                      ///< Power that a piece gives or draws at the peak, W; `EquipmentOutcome::peakPower`, of racks their maximum.
    Loading,                                   ///< Load over rating of power gear, heat over capacity of a cooling piece.
    FailureLoading,                            ///< The largest loading of power gear with a side lost; that of a cooling piece as `Loading`.
    Margin,                                    ///< Rating less load of power gear, capacity less heat of a cooling piece, W; below 0 where overloaded.
    Worst,                                     ///< Load of power gear, or heat of a cooling piece, when that piece fails which raises it most, W; see `ElementDrill::worst`, `CoolerDrill::worst`.
    WorstLoading,                              ///< That over rating or capacity; see `ElementDrill::worstLoading`.
    Mean,                                      ///< Power that a piece gives or draws in the mean of the year, W.
    Heat,                                      ///< That a cooling piece carries at the peak, or that power gear or a rack gives off in the mean of the year, W.
    Tokens,                                    ///< Sold by a rack in the mean of the year, tokens/s.
    Cost,                                      ///< Of a piece, $.
    LoopHeat,                                  ///< That a loop carries at the peak, W.
    LoopCapacity,                              ///< Of what cools it, W.
    LoopFlow,                                  ///< That its heat at the peak needs, m3/s.
    LoopMains,                                 ///< Flow in its mains: where racks publish what they ask, that; m3/s.
    LoopReturn,                                ///< Temperature of what comes back, degrees Celsius.
    LoopSpeed,                                 ///< In the mains, m/s.
    LoopDrop,                                  ///< Pressure drop along the longest way of the mains and back, Pa.
    TierInteractivity,                         ///< Tokens/s that a user of a tier gets on the slowest of its racks.
    TierTtft,                                  ///< Time to the first token on the slowest of its racks, s.
};
inline constexpr std::size_t objectFigureKindCount = 19;

/// Whether the object is a loop, or a tier; else it is a piece.
constexpr bool isOfLoop(ObjectFigureKind kind) { return kind >= ObjectFigureKind::LoopHeat && kind <= ObjectFigureKind::LoopDrop; }
constexpr bool isOfTier(ObjectFigureKind kind) { return kind >= ObjectFigureKind::TierInteractivity; }

/// Of one object, or of several pieces or a room's together: then load, mean and tokens are those of the racks among them.
struct ObjectFigure {
    ObjectFigureKind kind = ObjectFigureKind::Load;
    std::uint32_t id = 0;
    std::vector<std::uint32_t> many {};        ///< Ids of pieces, rising; empty where it is one object.
    std::uint32_t room = 0;                    ///< Id of the space that `many` stands in, where it is all of them.
    bool isMany() const { return room != 0 || !many.empty(); }
};

/// Whether a metric is that of an object: "load:...", where headline figures have no colon.
bool isObjectFigure(std::string_view metric);
/// "load:UPS 1" or "load:12": what is asked, then the object's name or id. Of several pieces together "cost:12,15-20,UPS 1", of a room's "cost:room:Hall A".
/// Failures: UnknownChoice for what is asked, UnknownId for the object, WrongUse for several where one is meant.
Result<ObjectFigure> findObjectFigure(const Plan& plan, std::string_view metric);
/// The figure's derivation; its metric has the id. Failures: of `findObjectFigure` and `compile`, UnknownId for an object that has no such figure, Cancelled.
Result<Derivation> explainObject(const Plan& plan, const Catalog& catalog, std::string_view metric, const ScenarioFactors& factors = {}, const Progress& progress = {},
    const LongestWay& longestWay = {});
/// The metric by which `findObjectFigure` finds it.
std::string metricOf(const ObjectFigure& figure);
/// The same of several pieces, or of all in a room.
std::string metricOf(ObjectFigureKind kind, const Plan& plan, std::vector<EquipmentId> pieces);
std::string metricOf(ObjectFigureKind kind, SpaceId room);
/// "load:NAME, loading:NAME, ...": all that can be asked.
std::string objectFigureForms();

} // namespace gw
