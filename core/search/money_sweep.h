// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/money_split.h"
#include "core/search/sweep.h"

namespace gw {

/// What is done with the candidates as they come, from several threads at once; each candidate comes once.
struct TakeCandidates {
    std::function<void(std::uint64_t id, const Headline&, const RuleCounts&)> keep;
    std::function<void(std::uint64_t id, const Error&)> fail;
    std::function<void(std::uint64_t count)> done;   ///< So many more are kept or failed.
};

/// Evaluates candidates by their money alone: the combinations of the solved inputs that the range needs are solved in full, once each.
/// Figures are those of every candidate's own solve: to the bit for inputs with few values, else to 1e-12. Stops when asked.
void sweepMoney(const Plan& plan, const Catalog& catalog, const SweepRequest& request, const CandidateRange& range, const MoneySplit& split, std::size_t workers,
    const TakeCandidates& take, std::stop_token stop);

} // namespace gw
