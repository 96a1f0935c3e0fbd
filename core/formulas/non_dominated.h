// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

/// The front of a set of points: what of it no other point dominates.
namespace gw {
namespace front {

/// What each kind of front asks about the points in their lexicographic order, in which whatever dominates a point, or equals it with a
/// lower id, comes before it. `isNew` says whether the point belongs to the front, and remembers it if so.
struct LeastOnly {
    bool isEmpty = true;
    bool isNew(const double*) { return std::exchange(isEmpty, false); }
};

struct Staircase {
    double least = std::numeric_limits<double>::infinity();
    bool isNew(const double* point)
    {
        if (point[1] >= least) return false;
        least = point[1];
        return true;
    }
};

/// With the first value in order, the second and third form a staircase that only ever falls.
struct FallingStaircase {
    std::map<double, double> third;           ///< By the second value; falls strictly.
    bool isNew(const double* point)
    {
        auto after = third.upper_bound(point[1]);
        if (after != third.begin() && std::prev(after)->second <= point[2]) return false;
        if (after != third.begin() && std::prev(after)->first == point[1]) --after;
        while (after != third.end() && after->second >= point[2]) after = third.erase(after);
        third.emplace_hint(after, point[1], point[2]);
        return true;
    }
};

struct Pairwise {
    std::size_t width;
    std::vector<const double*> members {};
    bool isNew(const double* point)
    {
        for (const double* member : members)
            if (std::equal(member, member + width, point, [](double a, double b) { return a <= b; })) return false;
        members.push_back(point);
        return true;
    }
};

template <class Front>
std::vector<std::size_t> filter(const std::vector<std::size_t>& order, std::span<const double> values, std::size_t width, Front front)
{
    std::vector<std::size_t> kept;
    for (const std::size_t i : order)
        if (front.isNew(values.data() + i * width)) kept.push_back(i);
    return kept;
}

inline std::vector<std::size_t> inOrder(std::span<const std::uint64_t> ids, std::span<const double> values, std::size_t width)
{
    std::vector<std::size_t> order(ids.size());
    std::iota(order.begin(), order.end(), std::size_t {0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const double *x = values.data() + a * width, *y = values.data() + b * width;
        for (std::size_t k = 0; k < width; ++k)
            if (x[k] != y[k]) return x[k] < y[k];
        return ids[a] < ids[b];
    });
    return order;
}

} // namespace front

/// The points that no other point dominates, less being better in each of `width` values; of equal points the one with the lowest id.
/// `values` holds a row per point. Returns positions in lexicographic order of their values, O(n log n) for up to three values.
inline std::vector<std::size_t> nonDominated(std::span<const std::uint64_t> ids, std::span<const double> values, std::size_t width)
{
    const auto order = front::inOrder(ids, values, width);
    switch (width) {
    case 1: return front::filter(order, values, width, front::LeastOnly {});
    case 2: return front::filter(order, values, width, front::Staircase {});
    case 3: return front::filter(order, values, width, front::FallingStaircase {});
    default: return front::filter(order, values, width, front::Pairwise {width});
    }
}

} // namespace gw
