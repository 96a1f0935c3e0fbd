// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/derivation.h"

#include "core/catalog/catalog.h"
#include "core/compute/solver.h"
#include "core/model/plan.h"

namespace gw {

/// What can be explained of one object at the peak.
enum class ObjectFigureKind : std::uint8_t {
    Load,                                      ///< Power that a piece gives or draws, W; `EquipmentOutcome::peakPower` of power gear.
    Loading,                                   ///< Load over rating of power gear, heat over capacity of a cooling piece.
    Heat,                                      ///< That a cooling piece carries, W.
    LoopHeat,                                  ///< That a loop carries, W.
};

struct ObjectFigure {
    ObjectFigureKind kind = ObjectFigureKind::Load;
    std::uint32_t id = 0;
};

/// Whether a metric is that of one object: "load:...", where headline figures have no colon.
bool isObjectFigure(std::string_view metric);
/// "load:UPS 1" or "load:12": what is asked, then the object's name or id. Failures: UnknownChoice for what is asked, UnknownId for the object.
Result<ObjectFigure> findObjectFigure(const Plan& plan, std::string_view metric);
/// The figure's derivation; its metric has the id. No scenario changes the peak. Failures: of `findObjectFigure` and `compile`, UnknownId for the loading of
/// what has no rating, Cancelled.
Result<Derivation> explainObject(const Plan& plan, const Catalog& catalog, std::string_view metric, const Progress& progress = {});
/// The metric by which `findObjectFigure` finds it.
std::string metricOf(const ObjectFigure& figure);

} // namespace gw
