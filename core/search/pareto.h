// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace gw {

/// Which way a figure is better.
enum class Aim : std::uint8_t { Minimise, Maximise };

/// A candidate that no other one dominates, with its figures as they were given.
struct FrontMember {
    std::uint64_t id = 0;
    std::vector<double> figures;
    bool operator==(const FrontMember&) const = default;
};

/// The exact Pareto front of any number of candidates, taken in any order and in pieces. One candidate dominates another when it is as good in
/// every figure and better in one. Of candidates whose figures are all equal the one with the lowest id stays, so that the front of a union is
/// the front of the fronts, bit for bit, however the candidates were cut. A candidate with a figure that is NaN or infinite is out, and counted.
/// Cost: O(n log n) for up to three figures; beyond, every candidate that the strongest members let pass is held against the whole front.
class ParetoFront {
public:
    /// One aim per figure; at least one.
    explicit ParetoFront(std::vector<Aim> aims);

    /// Takes candidates `firstId`, `firstId + 1`, ...; `columns[k]` holds `count` values of figure k.
    void take(std::uint64_t firstId, std::size_t count, std::span<const double* const> columns);
    void take(std::uint64_t id, std::span<const double> figures);
    /// The other front's members and counts join this one's; its aims must be the same.
    void take(const ParetoFront& other);

    /// In ascending order of id.
    std::vector<FrontMember> members() const;
    /// Candidates seen, and those of them that were out for want of a finite figure.
    std::uint64_t taken() const { return m_taken; }
    std::uint64_t withoutFigure() const { return m_withoutFigure; }

private:
    /// Points in rows of one id and `m_signs.size()` values, turned so that less is better.
    struct Points {
        std::vector<std::uint64_t> ids;
        std::vector<double> values;
    };

    template <int K> void screen(std::uint64_t firstId, std::size_t count, std::span<const double* const> columns);
    void consider(std::uint64_t id, std::size_t at, std::span<const double* const> columns);
    bool isBehindStairs(const double* point) const;
    void keep(std::uint64_t id, const double* turned);
    void settleIfFull();
    void settle();
    void choosePivots();

    std::vector<double> m_signs;              ///< 1 or -1 per figure.
    Points m_front;                           ///< In lexicographic order of their values; with two figures, a staircase.
    Points m_waiting;
    std::vector<double> m_pivots;             ///< Rows of members that dominate much, strongest first.
    std::uint64_t m_taken = 0, m_withoutFigure = 0;
};

} // namespace gw
