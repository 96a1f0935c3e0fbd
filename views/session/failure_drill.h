// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/cooling_drill.h"
#include "views/session/plan_session.h"

#include <optional>

namespace gw {

/// How a piece stands in a drill.
enum class Standing : std::uint8_t { InService, OutOfService, WithoutPower, WithoutCoolant };

/// A piece in a drill: what it carries now, and the share of its rating.
struct DrilledPiece {
    Standing standing = Standing::InService;
    Power load, rating;               ///< `rating` 0 where it has none.
    double loading() const { return rating.si() > 0 ? load / rating : 0; }
};

/// The failure drill of the open plan: what is taken out of service by hand, and what is left of power and coolant then. The plan stays as it is.
/// Every view shows the same one. Cooling gear that loses its power is out for the coolant as well.
class FailureDrill : public QObject {
    Q_OBJECT
public:
    /// The drill of a session; made when first asked for and gone with the session.
    static FailureDrill& of(PlanSession& session);
    /// Null where nobody asked for one yet.
    static const FailureDrill* find(const PlanSession& session);

    bool isOn() const { return m_isOn; }
    /// Begins with everything in service.
    void setOn(bool isOn);
    const std::vector<EquipmentId>& failed() const { return m_failed; }
    /// Takes these out of service and nothing else; switches the drill on. Pieces that neither feed nor cool are passed over.
    void fail(const std::vector<EquipmentId>& pieces);
    /// Takes one of these out of service, or puts back what of them is out.
    void toggle(const std::vector<EquipmentId>& pieces);
    /// Whether a piece can be taken out of service: power and cooling gear.
    bool canFail(EquipmentId id) const;

    /// Every piece under every single failure, whatever is drilled; parallel to `Plan::equipment`.
    const std::vector<ElementDrill>& allPowerFailures() const;
    const std::vector<CoolerDrill>& allCoolingFailures() const;

    /// Racks that lose power or coolant when this piece alone fails, whatever is drilled; in the order of the plan.
    std::vector<EquipmentId> racksLostWithout(EquipmentId id) const;

    /// With what is out of service now. Parallel to `Plan::equipment` of the plan as it is now.
    const DrillState& powerState() const;
    const CoolingState& coolingState() const;
    /// `at` in `Plan::equipment`.
    DrilledPiece piece(std::size_t at) const;
    /// Elements beyond their rating now.
    std::size_t overloads() const;

signals:
    void changed();

private:
    explicit FailureDrill(PlanSession& session);
    const PowerDrill& power() const;
    const CoolingDrill& cooling() const;
    void forget();
    void change(std::vector<EquipmentId> failed);
    const EquipmentType* typeAt(std::size_t at) const;

    PlanSession& m_session;
    bool m_isOn = false;
    std::vector<EquipmentId> m_failed;
    mutable std::vector<const EquipmentType*> m_types;            ///< Parallel to the plan's pieces, once asked for.
    mutable std::optional<PowerDrill> m_power;
    mutable std::optional<CoolingDrill> m_cooling;
    mutable std::optional<std::vector<ElementDrill>> m_allPower;
    mutable std::optional<std::vector<CoolerDrill>> m_allCooling;
    mutable std::optional<DrillState> m_powerState;
    mutable std::optional<CoolingState> m_coolingState;
};

} // namespace gw
