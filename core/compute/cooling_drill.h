// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/power_drill.h"

namespace gw {

/// What one piece of cooling gear carries with everything in service, and what any single failure makes of it. Every rack is at its maximum, in the
/// worst hour of the year.
struct CoolerDrill {
    Power load;                       ///< Heat it takes; of a pump, the heat of the loop that it moves.
    Power rating;                     ///< 0 where it has none.
    Power worst;                      ///< The most it is asked to take when any one other piece fails; at least `load`.
    EquipmentId worstWithout;         ///< That piece; none where no failure raises its load.
    Power dropped;                    ///< Heat that nothing takes when this one fails.
    std::uint32_t overloads = 0;      ///< Pieces beyond their rating when this one fails, those beyond it anyway not counted.

    double loading() const { return rating.si() > 0 ? load / rating : 0; }
    double worstLoading() const { return rating.si() > 0 ? worst / rating : 0; }
    Power margin() const { return rating - load; }             ///< Negative: overloaded.
    Power worstMargin() const { return rating - worst; }
    bool operator==(const CoolerDrill&) const = default;
};

/// How a loop stands when cooling gear is out of service.
struct LoopState {
    Power heat;                       ///< Brought to it.
    Power capacity;                   ///< Of what still cools it.
    Power dropped;                    ///< The part that nothing on it takes.
    bool isDead = false;              ///< Nothing cools or moves it.
};

/// The cooling plant with some pieces out of service. `load` and `service` are parallel to `Plan::equipment`, `loops` to `Plan::loops`.
struct CoolingState {
    std::vector<Power> load;          ///< Heat taken by cooling gear; of a rack, what liquid takes from it.
    std::vector<InService> service;   ///< WithoutPower reads: without coolant.
    std::vector<LoopState> loops;
    Power dropped;                    ///< Heat that nothing takes, of loops and of the air of halls.
};

/// The failure drill of the cooling plant: takes gear out of service, hands its heat to what is left and looks at every capacity, as the solver
/// shares heat: by capacity among gear of a kind. In the worst hour dry coolers that chillers help are at their limit, so chillers take what a lost dry
/// cooler leaves, and nothing takes what lost chillers leave. Where towers cool the chillers' condensers, chillers without them are dead; so is gear
/// whose every loop is, and a loop whose pumps are all out. A hall's air handlers stand in for each other, and for no other hall's.
class CoolingDrill {
public:
    /// `outcome` must be of this plan, or there is no heat.
    CoolingDrill(const Plan& plan, const Catalog& catalog, const Outcome& outcome);
    ~CoolingDrill();
    CoolingDrill(CoolingDrill&&) noexcept;

    /// Every piece under every single failure of cooling gear; parallel to `Plan::equipment`. Racks and power gear carry nothing.
    std::vector<CoolerDrill> allFailures() const;
    /// Pieces that do not cool are passed over.
    CoolingState without(std::span<const EquipmentId> failed) const;
    /// The same with what lost its power in `fed`, of the same plan: that cools no more either.
    CoolingState without(std::span<const EquipmentId> failed, const DrillState& fed) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace gw
