// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/correlate.h"

#include "core/catalog/kinds.h"

#include <algorithm>
#include <optional>

namespace gw {
namespace {

static_assert(marketIds.size() == marketFactorCount);

constexpr std::size_t none = static_cast<std::size_t>(-1);

std::size_t indexOf(const std::vector<std::string>& keys, const std::string& key)
{
    const auto found = std::ranges::find(keys, key);
    return found == keys.end() ? none : static_cast<std::size_t>(found - keys.begin());
}

Matrix identity(std::size_t size)
{
    Matrix matrix(size, std::vector<double>(size, 0));
    for (std::size_t i = 0; i < size; ++i) matrix[i][i] = 1;
    return matrix;
}

/// Pairs of all keys, as far as blocks name them.
class Pairs {
public:
    explicit Pairs(std::size_t size) : m_rank(size, std::vector<std::optional<double>>(size)) {}

    Status add(const CorrelationBlock& block, const std::vector<std::string>& keys, const std::string& place)
    {
        for (std::size_t i = 0; i < block.keys.size(); ++i)
            for (std::size_t j = 0; j < i; ++j) {
                const std::size_t a = indexOf(keys, block.keys[i]), b = indexOf(keys, block.keys[j]);
                if (a == none || b == none) continue;
                if (m_rank[a][b]) return Error {ErrorCode::DuplicateId, {}, place, keys[a] + ", " + keys[b], "a pair that one block names"};
                m_rank[a][b] = m_rank[b][a] = block.rank[i][j];
            }
        return Done {};
    }
    const std::optional<double>& at(std::size_t a, std::size_t b) const { return m_rank[a][b]; }
    bool isNamed(std::size_t a) const
    {
        return std::ranges::any_of(m_rank[a], [](const auto& rank) { return rank.has_value(); });
    }

private:
    std::vector<std::vector<std::optional<double>>> m_rank;
};

Result<Pairs> pairsAmong(const std::vector<std::string>& keys, const Uncertainty& uncertainty)
{
    Pairs pairs(keys.size());
    for (std::size_t i = 0; i < uncertainty.correlations.size(); ++i)
        if (const Status s = pairs.add(uncertainty.correlations[i], keys, "/correlations/" + std::to_string(i)); !s) return s.error();
    return pairs;
}

std::vector<std::string> marketKeys()
{
    std::vector<std::string> keys;
    for (std::size_t f = 0; f < marketIds.size(); ++f) keys.push_back(marketKey(f));
    return keys;
}

} // namespace

std::string marketKey(std::size_t factor) { return "market." + std::string(marketIds[factor]); }

Result<Correlated> correlatedAmong(const std::vector<std::string>& keys, const Uncertainty& uncertainty)
{
    const auto pairs = pairsAmong(keys, uncertainty);
    if (!pairs) return pairs.error();
    Correlated out;
    for (std::size_t i = 0; i < keys.size(); ++i)
        if (pairs->isNamed(i)) out.members.push_back(i);
    out.rank = identity(out.members.size());
    for (std::size_t i = 0; i < out.members.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) out.rank[i][j] = out.rank[j][i] = pairs->at(out.members[i], out.members[j]).value_or(0);
    return out;
}

std::array<MarketTerms, marketFactorCount> marketTerms(const Catalog& catalog, const Uncertainty& uncertainty)
{
    std::array<MarketTerms, marketFactorCount> all {};
    for (std::size_t f = 0; f < all.size(); ++f) {
        const bool isAsked = uncertainty.only.empty() || indexOf(uncertainty.only, marketKey(f)) != none;
        if (!isAsked || indexOf(uncertainty.without, marketKey(f)) != none) continue;
        if (const MarketType* type = catalog.find(MarketId {std::string(marketIds[f])}))
            all[f] = {type->volatility.value, type->halfLife.value.in(year), type->drift.value};
        const MarketOverride& own = uncertainty.market[f];
        all[f] = {own.volatility.value_or(all[f].volatility), own.halfLife.value_or(all[f].halfLife), own.drift.value_or(all[f].drift)};
    }
    return all;
}

Result<Matrix> marketCorrelation(const Catalog& catalog, const Uncertainty& uncertainty)
{
    const std::vector<std::string> keys = marketKeys();
    const auto pairs = pairsAmong(keys, uncertainty);
    if (!pairs) return pairs.error();
    Matrix rank = identity(keys.size());
    for (const MarketCorrelation& pair : catalog.marketCorrelations) {
        const std::size_t a = indexOf(keys, "market." + pair.first.text), b = indexOf(keys, "market." + pair.second.text);
        rank[a][b] = rank[b][a] = pair.rank.value;
    }
    for (std::size_t a = 0; a < keys.size(); ++a)
        for (std::size_t b = 0; b < a; ++b) rank[a][b] = rank[b][a] = pairs->at(a, b).value_or(rank[a][b]);
    return rank;
}

} // namespace gw
