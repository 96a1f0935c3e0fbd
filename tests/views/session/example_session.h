// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/patience.h"

#include "core/catalog/read_catalog.h"
#include "core/search/generate_plan.h"
#include "core/storage/plan_file.h"
#include "views/session/plan_session.h"

#include <QTest>

namespace gw {

/// A session on a generated plan of eight racks, solved once.
struct ExampleSession {
    Catalog catalog = readCatalog(resourcesFolder() / "catalog").value();
    std::unique_ptr<Solver> solver = makeCpuSolver(1);
    PlanSession session {catalog, *solver};

    ExampleSession()
    {
        session.setPlan(generated());
        session.solveNow();
    }

    Plan generated() const
    {
        return generatePlan({.name = "Example", .racks = 8, .rack = {"gb200-nvl72"}, .climate = {"ashburn"}}, catalog).value();
    }
    /// Waits until the figures belong to the plan as it is now.
    bool isSettled() { return QTest::qWaitFor([this] { return session.hasOutcome() && !session.isSolving(); }, patience); }

    EquipmentId firstRack() const
    {
        for (const Equipment& piece : session.plan().equipment)
            if (const auto* type = catalog.find(piece.type); type && type->kind == EquipmentKind::AcceleratorRack) return piece.id;
        return {};
    }
};

} // namespace gw
