// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/compute/outcome.h"
#include "core/model/plan.h"

#include <string>
#include <vector>

namespace gw {

/// A plan that ships with the program, as its parts: a generated factory and the business that runs it.
struct Sample {
    std::string file;
    Plan plan;
};

/// All samples, made anew from the catalogue; their notes carry figures of their own solution.
std::vector<Sample> makeSamples(const Catalog& catalog);

/// The base outcome. A plan that does not compile or solve is a fault of this code.
Outcome solved(const Plan& plan, const Catalog& catalog);

} // namespace gw
