// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/compute/outcome.h"
#include "core/model/plan.h"

#include <memory>
#include <span>

namespace gw {

/// What one piece carries with everything in service, and what any single failure makes of it. Every load is at its maximum.
struct ElementDrill {
    Power load;                       ///< Given to others, or drawn.
    Power rating;                     ///< 0 where it has none.
    Power fromA, fromB;               ///< What it takes in, losses included, by the side it comes from.
    Power worst;                      ///< The most it carries when any one other element fails; at least `load`.
    EquipmentId worstWithout;         ///< That element; none where no failure raises its load.
    Power dropped;                    ///< Drawn by what loses its power when this one fails.
    std::uint32_t overloads = 0;      ///< Elements beyond their rating when this one fails, those beyond it anyway not counted.

    double loading() const { return rating.si() > 0 ? load / rating : 0; }
    double worstLoading() const { return rating.si() > 0 ? worst / rating : 0; }
    Power margin() const { return rating - load; }             ///< Negative: overloaded.
    Power worstMargin() const { return rating - worst; }
    bool operator==(const ElementDrill&) const = default;
};

/// How a piece stands when others are out of service.
enum class InService : std::uint8_t { Yes, Failed, WithoutPower };

/// The chain with some elements out of service; both lists parallel to `Plan::equipment`.
struct DrillState {
    std::vector<Power> load;
    std::vector<InService> service;
    Power dropped;                    ///< Drawn by what lost its power.
};

/// The failure drill: takes elements out of service, hands their load to what is left and looks at every rating.
/// A load with several live feeds shares equally among them; power gear fed from both sides takes side A and changes over to B; generators and
/// batteries come last: as the solver does. Loads fed alike are summed once, and a failure visits only what it changes.
/// The cooling plant draws what it draws in the worst hour; nothing trips.
class PowerDrill {
public:
    /// `outcome` must be of this plan, or every load counts as nothing. Pieces on a circle of feeds carry nothing.
    PowerDrill(const Plan& plan, const Catalog& catalog, const Outcome& outcome);
    ~PowerDrill();
    PowerDrill(PowerDrill&&) noexcept;

    /// Every piece under every single failure of power gear or source; parallel to `Plan::equipment`.
    std::vector<ElementDrill> allFailures() const;
    DrillState without(std::span<const EquipmentId> failed) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// All single failures at once.
std::vector<ElementDrill> powerDrill(const Plan& plan, const Catalog& catalog, const Outcome& outcome);

} // namespace gw
