// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace gw {

/// How chains of power back each other. In normal operation and after the failure it promises to survive, nothing is filled beyond the limit.
enum class Topology : std::uint8_t {
    N,                ///< One chain, one side. Promises nothing.
    NPlusOne,         ///< One unit more than needed on a common board: survives any unit; the board and what is behind it stay single.
    TwoN,             ///< Two chains, either carries all.
    ThreeHalves,      ///< Three chains, loads on the three pairs: any two carry all. 3N/2, distributed redundant.
    FourThirds,       ///< Four chains, loads on the six pairs: any three carry all. 4N/3.
    BlockRedundant,   ///< Chains filled to the limit, and one that waits: transfer switches change over to it.
};

/// Pairs of chains that loads are shared among, or 1: with fewer groups of loads some chain would carry nothing.
constexpr std::size_t pairsOf(Topology topology) { return topology == Topology::ThreeHalves ? 3 : topology == Topology::FourThirds ? 6 : 1; }

/// One or more chains that back each other and nothing else. Watts at their outputs.
struct ChainBlock {
    std::size_t chains = 0;           ///< Of a block-redundant one, the last waits.
    std::vector<double> worst;        ///< The most each chain gives: in normal operation or after the failure the topology survives.
};

/// The chains that feed one group of loads, within its block.
struct ChainShare {
    static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
    std::size_t block = 0;
    std::size_t a = 0, b = none;
};

struct ChainPlan {
    std::vector<ChainBlock> blocks;
    std::vector<ChainShare> shares;   ///< Parallel to the groups.
};

/// Mains behind one that waits. Estimate: four to one is what block-redundant sites are built with.
inline constexpr std::size_t mainsPerCatcher = 4;

/// Gives every group of loads its chains so that none gives more than `capacity`: each group goes where the fullest chain stays least full, and
/// a new block begins where it fits nowhere. Every group must be at most `capacity`.
ChainPlan shareChains(Topology topology, std::span<const double> groups, double capacity);

} // namespace gw
