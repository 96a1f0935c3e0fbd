// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formulas/finance.h"

namespace gw {

inline constexpr int mostYears = 50;

/// What tax sees of purchases, year by year.
template <class R>
class Depreciation {
public:
    /// `taken` has room for year 0 to the horizon, and is this one's to fill.
    GW_HD Depreciation(int horizonYears, R* taken) : m_last(horizonYears), m_taken(taken)
    {
        for (int y = 0; y <= m_last; ++y) m_taken[y] = R(0);
    }
    /// An amount that is bought now or later, and never wears off before it is in service.
    GW_HD void buy(R amount) { m_left += amount; }
    /// The part of the amount that goes into service in `year`, by the table of its class.
    template <class Table>
    GW_HD void serve(R amount, int year, int tableYears, Table share)
    {
        for (int y = 0; y < tableYears && year + y <= m_last; ++y) m_taken[year + y] += amount * R(share(y + 1));
    }
    GW_HD R in(int year) const { return m_taken[year]; }
    /// What is not taken by the end of `year`.
    GW_HD R leftAfter(int year) const
    {
        R left = m_left;
        for (int y = 0; y <= year; ++y) left -= m_taken[y];
        return lane::larger(left, R(0));
    }

private:
    int m_last;                           ///< What wears off after the horizon is not looked at.
    R* m_taken;
    R m_left {};
};

} // namespace gw
