// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/account.h"
#include "core/compute/stages/path_view.h"
#include "core/lanes/element.h"
#include "core/lanes/lanes_here.h"

#include <memory>

namespace gw::GW_LANES_HERE {
namespace {

/// The same plan in every lane.
void spread(const Venture<double>& base, Venture<Doubles>& venture)
{
    venture.tierCount = base.tierCount, venture.offerCount = base.offerCount, venture.finance = base.finance;
    for (int t = 0; t < base.tierCount; ++t) venture.tier[t].hasDemand = base.tier[t].hasDemand;
    for (int o = 0; o < base.offerCount; ++o) venture.offer[o].tier = base.offer[o].tier;
    double numbers[mostNumbers];
    std::size_t next = 0;
    eachNumber(base, [&](double number) { numbers[next++] = number; });
    next = 0;
    eachNumber(venture, [&](Doubles& number) { number = Doubles(numbers[next++]); });
}

} // namespace

void runAccounts(const Venture<double>& base, Roots wanted, std::size_t plans, const AccountRows& rows)
{
    const auto venture = std::make_unique<Venture<Doubles>>();
    const auto flow = std::make_unique<CashFlow<Doubles>>();
    spread(base, *venture);
    for (std::size_t at = 0; at < plans; at += Doubles::width) {
        const double* number = rows.number + at;
        eachAccountNumber(*venture, [&](Doubles& lanes) { lanes = lane::load<Doubles>(number), number += accountsPerTile; });
        Doubles figure[accountFigureCount];
        account(*venture, wanted, *flow, figure);
        for (std::size_t f = 0; f < accountFigureCount; ++f) lane::store(figure[f], rows.figure + f * accountsPerTile + at);
    }
}

} // namespace gw::GW_LANES_HERE
