// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/pareto.h"

#include "core/formulas/non_dominated.h"
#include "core/lanes/vec.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace gw {
namespace {

/// Candidates that wait before they are sorted into the front; more where the front is longer, so that sorting stays O(n log n) in all.
constexpr std::size_t fewestWaiting = 4096;
/// Members that every candidate is held against in lanes before anything else is asked of it.
constexpr std::size_t mostPivots = 16;

using Lanes = lane::vec<double, 8>;

} // namespace

ParetoFront::ParetoFront(std::vector<Aim> aims)
{
    assert(!aims.empty());
    for (const Aim aim : aims) m_signs.push_back(aim == Aim::Minimise ? 1.0 : -1.0);
}

void ParetoFront::take(std::uint64_t firstId, std::size_t count, std::span<const double* const> columns)
{
    assert(columns.size() == m_signs.size());
    m_taken += count;
    switch (m_signs.size()) {
    case 1: return screen<1>(firstId, count, columns);
    case 2: return screen<2>(firstId, count, columns);
    case 3: return screen<3>(firstId, count, columns);
    default: return screen<0>(firstId, count, columns);
    }
}

void ParetoFront::take(std::uint64_t id, std::span<const double> figures)
{
    assert(figures.size() == m_signs.size());
    std::vector<const double*> columns;
    for (const double& figure : figures) columns.push_back(&figure);
    ++m_taken;
    consider(id, 0, columns);
}

void ParetoFront::take(const ParetoFront& other)
{
    assert(other.m_signs == m_signs);
    for (const Points* points : {&other.m_front, &other.m_waiting})
        for (std::size_t i = 0; i < points->ids.size(); ++i) keep(points->ids[i], points->values.data() + i * m_signs.size());
    m_taken += other.m_taken;
    m_withoutFigure += other.m_withoutFigure;
}

/// `K` is the number of figures, or 0 where it is known at run time only. Lanes that are not finite compare false and are never screened out.
template <int K>
void ParetoFront::screen(std::uint64_t firstId, std::size_t count, std::span<const double* const> columns)
{
    const std::size_t width = K > 0 ? static_cast<std::size_t>(K) : m_signs.size();
    std::size_t i = 0;
    for (; i + Lanes::width <= count; i += Lanes::width) {
        Lanes::Mask isOut {};
        for (std::size_t p = 0; p < m_pivots.size() && !lane::all(isOut); p += width) {
            Lanes::Mask isAsGood = !Lanes::Mask {}, isBetter {};
            for (std::size_t k = 0; k < width; ++k) {
                const Lanes value = Lanes::loadUnaligned(columns[k] + i) * Lanes(m_signs[k]), pivot(m_pivots[p + k]);
                isAsGood = isAsGood & (pivot <= value) & (value - value == Lanes(0.0));
                isBetter = isBetter | (pivot < value);
            }
            isOut = isOut | (isAsGood & isBetter);
        }
        if (lane::all(isOut)) continue;
        for (int l = 0; l < Lanes::width; ++l)
            if (!isOut[l]) consider(firstId + i + static_cast<std::size_t>(l), i + static_cast<std::size_t>(l), columns);
    }
    for (; i < count; ++i) consider(firstId + i, i, columns);
}

void ParetoFront::consider(std::uint64_t id, std::size_t at, std::span<const double* const> columns)
{
    const std::size_t width = m_signs.size(), before = m_waiting.values.size();
    bool isFinite = true;
    for (std::size_t k = 0; k < width; ++k) {
        m_waiting.values.push_back(columns[k][at] * m_signs[k]);
        isFinite = isFinite && std::isfinite(m_waiting.values.back());
    }
    if (!isFinite) ++m_withoutFigure;
    if (!isFinite || (width == 2 && isBehindStairs(m_waiting.values.data() + before))) return m_waiting.values.resize(before);
    m_waiting.ids.push_back(id);
    settleIfFull();
}

/// Whether the staircase dominates the point; an equal point is left to be told apart by its id.
bool ParetoFront::isBehindStairs(const double* point) const
{
    const double* stairs = m_front.values.data();
    std::size_t low = 0, high = m_front.ids.size(); // The last step that is not to the right of the point.
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (stairs[2 * middle] <= point[0]) low = middle + 1;
        else high = middle;
    }
    if (low == 0) return false;
    const double* step = stairs + 2 * (low - 1);
    return step[1] < point[1] || (step[1] == point[1] && step[0] < point[0]);
}

void ParetoFront::keep(std::uint64_t id, const double* turned)
{
    m_waiting.values.insert(m_waiting.values.end(), turned, turned + m_signs.size());
    m_waiting.ids.push_back(id);
    settleIfFull();
}

void ParetoFront::settleIfFull()
{
    if (m_waiting.ids.size() >= std::max(fewestWaiting, m_front.ids.size())) settle();
}

void ParetoFront::settle()
{
    const std::size_t width = m_signs.size();
    Points all = std::move(m_front);
    all.ids.insert(all.ids.end(), m_waiting.ids.begin(), m_waiting.ids.end());
    all.values.insert(all.values.end(), m_waiting.values.begin(), m_waiting.values.end());
    m_front = {};
    for (const std::size_t i : nonDominated(all.ids, all.values, width)) {
        m_front.ids.push_back(all.ids[i]);
        m_front.values.insert(m_front.values.end(), all.values.begin() + static_cast<std::ptrdiff_t>(i * width),
            all.values.begin() + static_cast<std::ptrdiff_t>((i + 1) * width));
    }
    m_waiting.ids.clear();
    m_waiting.values.clear();
    choosePivots();
}

/// The member nearest to the best corner, then members evenly along the front: between them they dominate most of what lies behind it.
void ParetoFront::choosePivots()
{
    const std::size_t width = m_signs.size(), size = m_front.ids.size();
    std::vector<double> best(width, INFINITY), worst(width, -INFINITY);
    for (std::size_t i = 0; i < size * width; ++i) {
        best[i % width] = std::min(best[i % width], m_front.values[i]);
        worst[i % width] = std::max(worst[i % width], m_front.values[i]);
    }
    const auto distance = [&](std::size_t i) {
        double sum = 0;
        for (std::size_t k = 0; k < width; ++k)
            if (worst[k] > best[k]) sum += (m_front.values[i * width + k] - best[k]) / (worst[k] - best[k]);
        return sum;
    };
    std::vector<std::size_t> chosen;
    const std::size_t others = std::min(size, mostPivots);
    for (std::size_t n = 0; n < others; ++n) chosen.push_back((2 * n + 1) * size / (2 * others));
    for (std::size_t i = 0; i < size; ++i)
        if (distance(i) < distance(chosen.front())) chosen.front() = i;
    m_pivots.clear();
    for (const std::size_t i : chosen)
        for (std::size_t k = 0; k < width; ++k) m_pivots.push_back(m_front.values[i * width + k]);
}

std::vector<FrontMember> ParetoFront::members() const
{
    ParetoFront settled = *this;
    settled.settle();
    std::vector<FrontMember> members;
    for (std::size_t i = 0; i < settled.m_front.ids.size(); ++i) {
        FrontMember member {.id = settled.m_front.ids[i], .figures = {}};
        for (std::size_t k = 0; k < m_signs.size(); ++k) member.figures.push_back(settled.m_front.values[i * m_signs.size() + k] * m_signs[k]);
        members.push_back(std::move(member));
    }
    std::sort(members.begin(), members.end(), [](const FrontMember& a, const FrontMember& b) { return a.id < b.id; });
    return members;
}

} // namespace gw
