// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/feed_shares.h"

#include <algorithm>

namespace gw {
namespace {

std::size_t pairedChains(Topology topology)
{
    return topology == Topology::TwoN ? 2 : topology == Topology::ThreeHalves ? 3 : 4;
}

/// Rounding of sums must not open a chain for what fits exactly.
constexpr double slack = 1 + 1e-12;

/// Loads on pairs of chains: `load(i, j)` is on chain i as side A and on j as B, half from each.
class Pairs {
public:
    explicit Pairs(std::size_t chains) : m_chains(chains), m_load(chains * chains) {}

    double& load(std::size_t i, std::size_t j) { return m_load[i * m_chains + j]; }
    /// What chain i gives when the one it shares most with has failed.
    double worst(std::size_t i) const
    {
        double normal = 0, most = 0;
        for (std::size_t j = 0; j < m_chains; ++j) {
            const double shared = m_load[i * m_chains + j] + m_load[j * m_chains + i];
            if (j == i) continue;
            normal += shared / 2;
            most = std::max(most, shared / 2);
        }
        return normal + most;
    }
    double fullest() const
    {
        double fullest = 0;
        for (std::size_t i = 0; i < m_chains; ++i) fullest = std::max(fullest, worst(i));
        return fullest;
    }
    /// In turn, so that every chain is side A as often as side B.
    std::vector<std::pair<std::size_t, std::size_t>> ways() const
    {
        std::vector<std::pair<std::size_t, std::size_t>> ways;
        if (m_chains == 2) return {{0, 1}};
        for (std::size_t step = 1; step <= m_chains / 2; ++step)
            for (std::size_t i = 0; i < m_chains; ++i)
                if (2 * step < m_chains || i < m_chains / 2) ways.emplace_back(i, (i + step) % m_chains);
        return ways;
    }

private:
    std::size_t m_chains;
    std::vector<double> m_load;
};

ChainPlan shareAmongPairs(std::size_t chains, std::span<const double> groups, double capacity)
{
    ChainPlan plan;
    std::vector<Pairs> blocks;
    const auto place = [&](std::size_t block, double group, ChainShare& share) {
        double best = 0;
        bool isFound = false;
        for (const auto& [a, b] : blocks[block].ways()) {
            blocks[block].load(a, b) += group;
            const double fullest = blocks[block].fullest();
            blocks[block].load(a, b) -= group;
            if (fullest > capacity * slack || (isFound && fullest >= best)) continue;
            isFound = true;
            best = fullest;
            share = {block, a, b};
        }
        if (isFound) blocks[block].load(share.a, share.b) += group;
        return isFound;
    };
    for (const double group : groups) {
        ChainShare& share = plan.shares.emplace_back();
        if (!blocks.empty() && place(blocks.size() - 1, group, share)) continue;
        blocks.emplace_back(chains);
        place(blocks.size() - 1, group, share);
    }
    for (const Pairs& block : blocks) {
        plan.blocks.push_back({chains, {}});
        for (std::size_t i = 0; i < chains; ++i) plan.blocks.back().worst.push_back(block.worst(i));
    }
    return plan;
}

/// One chain after the other, each filled as far as it goes.
ChainPlan fillInTurn(std::span<const double> groups, double capacity)
{
    ChainPlan plan;
    for (const double group : groups) {
        if (plan.blocks.empty() || plan.blocks.back().worst[0] + group > capacity * slack) plan.blocks.push_back({1, {0}});
        plan.blocks.back().worst[0] += group;
        plan.shares.push_back({plan.blocks.size() - 1, 0, ChainShare::none});
    }
    return plan;
}

/// Some filled chains and one that can take the place of any of them.
ChainPlan behindCatchers(std::span<const double> groups, double capacity)
{
    const ChainPlan mains = fillInTurn(groups, capacity);
    ChainPlan plan;
    for (const ChainBlock& main : mains.blocks) {
        if (plan.blocks.empty() || plan.blocks.back().worst.size() == mainsPerCatcher) plan.blocks.push_back({});
        plan.blocks.back().worst.push_back(main.worst[0]);
    }
    for (ChainBlock& block : plan.blocks) {
        block.worst.push_back(*std::ranges::max_element(block.worst));
        block.chains = block.worst.size();
    }
    for (const ChainShare& share : mains.shares) {
        const std::size_t block = share.block / mainsPerCatcher;
        plan.shares.push_back({block, share.block % mainsPerCatcher, plan.blocks[block].chains - 1});
    }
    return plan;
}

} // namespace

ChainPlan shareChains(Topology topology, std::span<const double> groups, double capacity)
{
    switch (topology) {
    case Topology::N:
    case Topology::NPlusOne: return fillInTurn(groups, capacity);
    case Topology::BlockRedundant: return behindCatchers(groups, capacity);
    default: return shareAmongPairs(pairedChains(topology), groups, capacity);
    }
}

} // namespace gw
