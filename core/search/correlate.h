// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/search/copula.h"
#include "core/search/market_trend.h"
#include "core/search/uncertainty.h"

#include <string>
#include <vector>

namespace gw {

/// "market.energy_price" to "market.utilisation".
std::string marketKey(std::size_t factor);

/// Which of some keys are correlated, by position, and how.
struct Correlated {
    std::vector<std::size_t> members;
    Matrix rank;                              ///< Of the members.
};

/// What the blocks of `uncertainty` say of these keys; keys they do not name take no part.
/// Failures: DuplicateId (a pair that two blocks name).
Result<Correlated> correlatedAmong(const std::vector<std::string>& keys, const Uncertainty& uncertainty);

/// The market as the catalogue has it and `uncertainty` changes it: a factor in neither stays at the plan's value, and so does one that shall not vary.
std::array<MarketTerms, marketFactorCount> marketTerms(const Catalog& catalog, const Uncertainty& uncertainty);

/// Rank correlations of all market factors: the catalogue's where the blocks of `uncertainty` name none. Failures: as `correlatedAmong`.
Result<Matrix> marketCorrelation(const Catalog& catalog, const Uncertainty& uncertainty);

} // namespace gw
