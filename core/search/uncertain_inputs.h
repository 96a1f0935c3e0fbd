// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/model/plan.h"
#include "core/search/uncertainty.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace gw {

/// Something about a plan that is not known. Values and distribution are in `unit`.
struct UncertainInput {
    std::string key, name, unit, source;      ///< As in `InputTitle`.
    double base = 0;                          ///< What the plan's own solve takes.
    Distribution distribution;
    std::optional<Assumption> factor {};      ///< Scales this factor of the venture by value / base; the catalogue stays.
    std::function<Status(Catalog&, double)> set {};   ///< Else: puts a value into a catalogue. Failures as `setFigure`.
};

/// What of the plan may vary, in a fixed order:
/// - every figure of the catalogue that the plan uses and that has a range: types of its equipment, their accelerators, models of its tiers,
///   its energy sources, build costs. The catalogue's range reaches from the lowest to the highest reading and its value is the likeliest, so a
///   figure is PERT distributed between them; where one end is not given it is the value itself.
/// - "model_error.throughput", ".power" and ".cooling": lognormal around 1 with the catalogue's model errors; the throughput's spread is that of
///   the measured rows where that is larger;
/// - "scenario.energy_price" and its like only where `uncertainty` gives them a distribution: factors on the plan's assumptions.
/// Overrides give figures another distribution, also those without a range. `uncertainty` has passed `check`.
/// Failures: UnknownId (a key that the plan has not), UnitMismatch, OutOfRange (a lognormal in degrees Celsius).
Result<std::vector<UncertainInput>> uncertainInputs(const Plan& plan, const Catalog& catalog, const Uncertainty& uncertainty);

} // namespace gw
