// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/compute/factory.h"
#include "core/compute/outcome.h"
#include "core/model/plan.h"

namespace gw {

/// A piece of cooling gear and the loops it stands on.
struct CoolingUnit {
    std::uint32_t piece = 0;
    EquipmentKind kind = EquipmentKind::Cdu;
    double capacity = 0;              ///< W.
    double heat = 0;                  ///< W, with everything in service.
    std::uint32_t hall = noIndex;     ///< Whose air it cools; none where it is no air handler.
    std::vector<std::uint32_t> cools, cooledBy;   ///< Loops.
};

struct CoolingLoop {
    bool isFacility = false;          ///< Cooled by outdoor plant, whatever it is called.
    std::vector<std::uint32_t> units, pumps;      ///< Among the units.
    double heat = 0;                  ///< W, with everything in service.
};

/// Racks on the same loops.
struct CooledRacks {
    std::vector<std::uint32_t> loops, pieces;
    double heat = 0;                  ///< W that liquid takes, at maximum.
};

/// The cooling plant for the failure drill.
struct CoolingGraph {
    std::vector<CoolingUnit> units;
    std::vector<std::uint32_t> unitOf;            ///< Of each piece; none where it does not cool.
    std::vector<CoolingLoop> loops;               ///< Parallel to Plan::loops.
    std::vector<CooledRacks> racks;
    std::vector<double> liquid;                   ///< W, of each piece that is a rack.
    std::vector<std::vector<std::uint32_t>> handlers;   ///< Units, by hall.
};

CoolingGraph coolingGraph(const Plan& plan, const Catalog& catalog, const Outcome& outcome);

} // namespace gw
