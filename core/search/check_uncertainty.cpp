// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/check_uncertainty.h"

#include "core/catalog/kinds.h"
#include "core/search/copula.h"
#include "core/search/correlate.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace gw {
namespace {

std::string at(const char* list, std::size_t index) { return fmt::format("/{}/{}", list, index); }

/// Each key once, and where it names the market a factor that exists.
Status checkKeys(const std::vector<std::string>& keys, const std::string& place)
{
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const std::string own = fmt::format("{}/{}", place, i);
        const auto isFactor = [&](std::string_view id) { return keys[i] == "market." + std::string(id); };
        if (keys[i].starts_with("market.") && std::ranges::none_of(marketIds, isFactor))
            return Error {ErrorCode::UnknownId, {}, own, keys[i], "market.energy_price, market.token_price, market.demand or market.utilisation"};
        if (std::find(keys.begin(), keys.begin() + static_cast<std::ptrdiff_t>(i), keys[i]) != keys.begin() + static_cast<std::ptrdiff_t>(i))
            return Error {ErrorCode::DuplicateId, {}, own, keys[i], "each key once"};
    }
    return Done {};
}

Status checkDistributions(const Uncertainty& uncertainty)
{
    std::vector<std::string> keys;
    for (std::size_t i = 0; i < uncertainty.distributions.size(); ++i) {
        if (const Status s = check(uncertainty.distributions[i].distribution, at("distributions", i)); !s) return s;
        keys.push_back(uncertainty.distributions[i].key);
        if (std::ranges::count(keys, keys.back()) > 1) return Error {ErrorCode::DuplicateId, {}, at("distributions", i) + "/key", keys.back(), "each key once"};
    }
    return Done {};
}

Status checkBlock(const CorrelationBlock& block, const std::string& place)
{
    if (const Status s = checkKeys(block.keys, place + "/keys"); !s) return s;
    const auto markets = std::ranges::count_if(block.keys, [](const std::string& key) { return key.starts_with("market."); });
    if (markets > 0 && static_cast<std::size_t>(markets) < block.keys.size())
        return Error {ErrorCode::OutOfRange, {}, place + "/keys", fmt::format("{} market factors among {} keys", markets, block.keys.size()), "inputs alone or market factors alone"};
    if (block.keys.size() < 2) return Error {ErrorCode::OutOfRange, {}, place + "/keys", fmt::format("{} keys", block.keys.size()), "at least 2 keys"};
    if (block.rank.size() != block.keys.size())
        return Error {ErrorCode::WrongType, {}, place + "/rank", fmt::format("{} rows", block.rank.size()), fmt::format("{} rows, one per key", block.keys.size())};
    return checkCorrelation(block.rank, place + "/rank");
}

Status checkNumber(const std::optional<double>& number, const std::string& place, double least, double most)
{
    if (!number) return Done {};
    if (!std::isfinite(*number)) return Error {ErrorCode::NotANumber, {}, place, fmt::format("{}", *number), "a finite number"};
    if (*number < least || *number > most) return Error {ErrorCode::OutOfRange, {}, place, fmt::format("{}", *number), fmt::format("{} to {}", least, most)};
    return Done {};
}

Status checkMarket(const MarketOverride& own, const std::string& place)
{
    if (const Status s = checkNumber(own.volatility, place + "/volatility", 0, 3); !s) return s;
    if (const Status s = checkNumber(own.halfLife, place + "/half_life_years", 0, 100); !s) return s;
    return checkNumber(own.drift, place + "/drift", -0.9, 3);
}

} // namespace

Status check(const Uncertainty& uncertainty)
{
    if (uncertainty.paths == 0) return Error {ErrorCode::OutOfRange, {}, "/paths", "0", "at least 1"};
    if (const Status s = checkKeys(uncertainty.only, "/only"); !s) return s;
    if (const Status s = checkKeys(uncertainty.without, "/without"); !s) return s;
    if (const Status s = checkDistributions(uncertainty); !s) return s;
    for (std::size_t i = 0; i < uncertainty.correlations.size(); ++i)
        if (const Status s = checkBlock(uncertainty.correlations[i], at("correlations", i)); !s) return s;
    for (std::size_t f = 0; f < uncertainty.market.size(); ++f)
        if (const Status s = checkMarket(uncertainty.market[f], "/market/" + std::string(marketIds[f])); !s) return s;
    return Done {};
}

} // namespace gw
