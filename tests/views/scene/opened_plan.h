// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/read_catalog.h"
#include "core/search/generate_plan.h"
#include "views/scene/live_scene.h"
#include "views/session/plan_session.h"

/// A session with a generated plan, as the window would have it.
namespace gw {

struct OpenedPlan {
    Catalog catalog = readCatalog(GW_SOURCE_RESOURCES "/catalog").value();
    std::unique_ptr<Solver> solver = makeCpuSolver();
    PlanSession session {catalog, *solver};
    LiveScene live {session};

    explicit OpenedPlan(std::uint32_t racks = 8)
    {
        GenerateRequest request;
        request.name = "Test";
        request.racks = racks;
        request.rack = {"gb200-nvl72"};
        request.climate = catalog.climates.front().id;
        session.setPlan(generatePlan(request, catalog).value());
        session.solveNow();
    }

    /// The first piece of a kind.
    const Box* first(EquipmentKind kind) const
    {
        for (const Box& box : live.scene().boxes)
            if (box.kind == kind) return &box;
        return nullptr;
    }
};

} // namespace gw
