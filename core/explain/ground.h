// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/leaves.h"

#include "core/compute/failure_table.h"
#include "core/compute/pipeline.h"

#include <memory>

namespace gw {

/// A solve with all that its stages handed on: what the functions of a derivation look into.
struct SolvedCase {
    Layout layout;
    Factory factory;
    ScenarioFactors factors;
    Prepared prepared;
    Run run;
};

/// For a plan that `compile` takes: its references are known.
Layout layoutOf(const Plan& plan, const Catalog& catalog);

/// Solves in full, on the caller's thread. Plan and catalogue must outlive it. Failures: those of `compile`, Cancelled.
Result<std::shared_ptr<const SolvedCase>> solvedCase(const Plan& plan, const Catalog& catalog, const ScenarioFactors& factors, const Progress& progress);

/// Racks of one type with the same limits, and so the same in every figure.
struct RackGroup {
    std::string name;                         ///< Of the type.
    const EquipmentType* type = nullptr;
    const Equipment* piece = nullptr;         ///< One of them.
    std::vector<std::size_t> racks;           ///< Rows of `Factory::racks`.
    std::uint32_t kind = noIndex;             ///< As `RackRows::kind`.
    double count() const { return static_cast<double>(racks.size()); }
};

/// Writes a derivation down. Every part names what its stage made, and what that was made of.
class Scribe {
public:
    Scribe(Tape& tape, std::shared_ptr<const SolvedCase> ground);

    Tape& tape;
    std::shared_ptr<const SolvedCase> ground;
    const Plan& plan;
    const Catalog& catalog;
    Leaves leaves;
    std::vector<RackGroup> racks;

    const Factory& factory() const { return ground->factory; }
    double factorOf(Assumption assumption) const { return ground->factors.of(assumption); }
    /// A scenario's factor; a bare 1, which no formula shows, where the scenario leaves the assumption alone.
    Traced factor(Assumption assumption);
    Traced count(const RackGroup& group);
    /// Of one rack of the group: what it may draw, its cap applied.
    Traced maximumPower(const RackGroup& group);
    /// A temperature of the site's year, degrees Celsius, as it follows from its climate or measured hours.
    Traced weather(double celsius, bool isWet, const std::string& of);
    Traced named(const Traced& step, std::string title, FigureKind kind, std::string of = {}, std::string formulaName = {});
    /// A stage's sum over many things, told by parts.
    Traced sum(double value, std::vector<Traced> parts, std::string title, FigureKind kind, std::string of = {});
};

} // namespace gw
