// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/variable.h"

/// The parts of `findVariable`. Each gives nothing where the key is not of its kind.
namespace gw {

/// A described field of a section or of rows.
std::optional<Result<Variable>> fieldVariable(const Plan& plan, const Catalog& catalog, std::string_view key);
/// A factor on an assumption.
std::optional<Result<Variable>> factorVariable(std::string_view key);
/// Racks, cooling: `rack_type` puts another type in the place of every accelerator rack; `racks` keeps the first so many, by id, with what
/// stands around them; `it_power` caps the racks alike until all IT together may draw no more; `supply_temperature` sets the technology loops and
/// moves the facility loops behind their CDUs along; `cooling` puts another type in the place of dry coolers and towers, no more of them than needed.
std::optional<Result<Variable>> equipmentVariable(const Plan& plan, const Catalog& catalog, std::string_view key);
/// Energy and tiers: `energy_source` replaces the plan's own sources, or adds one as large as the grid connection ("none" removes them);
/// `source_capacity` is that of all own sources; `tier_mix` gives the tiers' shares in order, 0.2/0.3/0.3; `tier_share.NAME` moves one tier's
/// share and scales the others so that the sum stays; `token_price` is a factor on all prices. `asked` holds the mixes, one after another.
std::optional<Result<Variable>> businessVariable(const Plan& plan, const Catalog& catalog, std::string_view key, std::string_view asked);

/// The keys that `equipmentVariable` and `businessVariable` know, as a message lists them.
inline constexpr const char* namedKeys =
    "rack_type, racks, it_power, cooling, supply_temperature, energy_source, source_capacity, tier_mix, tier_share.NAME, token_price, scenario.ASSUMPTION, "
    "or a field of the plan such as finance.discount_rate, utilisation or tiers.NAME.capacity_share";

} // namespace gw
