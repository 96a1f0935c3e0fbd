// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/compute/solver.h"
#include "core/errors/result.h"
#include "core/model/plan.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gw {

/// A plan and its assumptions, as a candidate of a search changes them.
struct Variant {
    Plan plan;
    ScenarioFactors factors;
};

/// One thing of a plan that a search may change. Its values are numbers in `unit`; where it is a choice, positions in `words`.
struct Variable {
    std::string key;                          ///< As answers name it: "finance.discount_rate", "rack_type".
    std::string unit;                         ///< Symbol; empty for pure numbers and choices.
    double lowest = 0, highest = 0;           ///< What is permitted, both included.
    bool isWhole = false;
    bool isFactor = false;                    ///< Changes `Variant::factors` alone.
    std::vector<std::string> words;           ///< Of a choice.
    std::optional<double> present;            ///< The plan's own value; none where it has none, or several.
    std::function<Result<double>(std::string_view)> readSpecially {};   ///< Where a value is written in a way of its own.
    /// Failures: what a plan refuses for this value; they reach the user as the candidate's reason.
    std::function<Status(Variant&, double)> apply {};

    bool isChoice() const { return !words.empty(); }
    /// The value written as `text`, unit and range checked. Failures: NotANumber, UnitMismatch, OutOfRange, UnknownChoice; they name key and value.
    Result<double> read(std::string_view text) const;
    /// "45 degC", "gb300-nvl72"
    std::string show(double value) const;
};

/// Finds what `key` means for this plan:
///   finance.discount_rate, energy.price_usd_per_kwh      a field of a section, as in the plan's JSON form; or the field alone, where no other
///                                                        section has one of its name, with or without its unit
///   tiers.Premium.capacity_share, loops.*.supply_c       a field of the rows of that name, or of all rows; by number: tiers.#12.capacity_share
///   /tiers/0/capacity_share                              the same as a JSON pointer
///   scenario.energy_price                                a factor on one of the assumptions, as scenarios have them
///   rack_type, racks, it_power, cooling, supply_temperature, energy_source, source_capacity, tier_mix, tier_share.NAME, token_price
///                                                        what takes several fields: see find_variable.h
/// `asked` is what was written behind the key; `tier_mix` takes its choices from it.
/// Failures: UnknownChoice with the keys there are; UnknownId for a row that the plan has not.
Result<Variable> findVariable(const Plan& plan, const Catalog& catalog, std::string_view key, std::string_view asked = {});

} // namespace gw
