// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace gw {

/// The points that no other point dominates, less being better in each of `width` values; of equal points the one with the lowest id.
/// `values` holds a row per point. Returns positions in lexicographic order of their values, O(n log n) for up to three values.
std::vector<std::size_t> nonDominated(std::span<const std::uint64_t> ids, std::span<const double> values, std::size_t width);

} // namespace gw
