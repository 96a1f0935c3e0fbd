// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/uncertain_inputs.h"

/// The parts of `uncertainInputs`.
namespace gw {

/// An input before anything is decided about it: `distribution` is that of the catalogue's range, or nothing.
struct CandidateInput {
    UncertainInput input;
    bool hasDistribution = false;
};

/// Every figure of the catalogue that the plan uses, in the order of the plan.
std::vector<CandidateInput> planFigures(const Plan& plan, const Catalog& catalog);
/// What the models miss; empty where the catalogue does not say.
std::vector<CandidateInput> modelErrors(const Catalog& catalog);
/// Factors on assumptions that a path knows; none has a distribution.
std::vector<CandidateInput> assumptionFactors();

} // namespace gw
