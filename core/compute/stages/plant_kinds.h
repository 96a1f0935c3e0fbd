// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/stages/circuit_figures.h"

/// What is known of a plant before it is operated. A stage that is compiled for one kind asks nothing on the way, and its figures stay in registers;
/// the bits are those of `AnyPlant`.
namespace gw {

struct AnyPlant {
    template <class S> GW_LANE GW_HD static bool hasDry(const CircuitFigures<S>& c) { return c.hasDry; }
    template <class S> GW_LANE GW_HD static bool hasTower(const CircuitFigures<S>& c) { return c.hasTower; }
    template <class S> GW_LANE GW_HD static bool hasChiller(const CircuitFigures<S>& c) { return c.hasChiller; }
    template <class S> GW_LANE GW_HD static bool wetsPads(const CircuitFigures<S>& c) { return c.wetsPads; }
    template <class S> GW_LANE GW_HD static bool hasRooms(const CircuitFigures<S>& c) { return c.hasRooms; }
    template <class S> GW_LANE GW_HD static bool hasPumps(const CircuitFigures<S>& c) { return c.hasPumps; }
    static constexpr bool isOneCircuit = false;
};

/// One circuit whose dry coolers, without pads, take the heat of liquid and rooms; no pumps between.
struct DryPlant {
    template <class S> GW_LANE GW_HD static constexpr bool hasDry(const CircuitFigures<S>&) { return true; }
    template <class S> GW_LANE GW_HD static constexpr bool hasTower(const CircuitFigures<S>&) { return false; }
    template <class S> GW_LANE GW_HD static constexpr bool hasChiller(const CircuitFigures<S>&) { return false; }
    template <class S> GW_LANE GW_HD static constexpr bool wetsPads(const CircuitFigures<S>&) { return false; }
    template <class S> GW_LANE GW_HD static constexpr bool hasRooms(const CircuitFigures<S>&) { return true; }
    template <class S> GW_LANE GW_HD static constexpr bool hasPumps(const CircuitFigures<S>&) { return false; }
    static constexpr bool isOneCircuit = true;

    template <class S>
    static bool fits(const CircuitFigures<S>& c) { return c.hasDry && !c.hasTower && !c.hasChiller && !c.wetsPads && c.hasRooms && !c.hasPumps; }
};

} // namespace gw
