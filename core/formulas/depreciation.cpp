// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/depreciation.h"

#include "core/formulas/finance.h"

#include <array>
#include <cmath>

namespace gw {
namespace {

struct Table {
    int recovery;
    std::vector<double> halfYear;
    std::array<std::vector<double>, 4> byQuarter;
};

/// What the plan's taxes take, as it is printed: in percent, to two places.
template <class Share>
std::vector<double> percentsOf(Share share, int years)
{
    std::vector<double> percent;
    for (int year = 1; year <= years; ++year) percent.push_back(std::round(share(year) * 1e4) / 100);
    return percent;
}

std::vector<Table> tables()
{
    return {
        {3, {33.33, 44.45, 14.81, 7.41},
            {{{58.33, 27.78, 12.35, 1.54}, {41.67, 38.89, 14.14, 5.30}, {25.00, 50.00, 16.67, 8.33}, {8.33, 61.11, 20.37, 10.19}}}},
        {5, percentsOf(macrs5, 6),
            {{{35.00, 26.00, 15.60, 11.01, 11.01, 1.38}, {25.00, 30.00, 18.00, 11.37, 11.37, 4.26}, {15.00, 34.00, 20.40, 12.24, 11.30, 7.06},
                {5.00, 38.00, 22.80, 13.68, 10.94, 9.58}}}},
        {7, {14.29, 24.49, 17.49, 12.49, 8.93, 8.92, 8.93, 4.46},
            {{{25.00, 21.43, 15.31, 10.93, 8.75, 8.74, 8.75, 1.09}, {17.85, 23.47, 16.76, 11.97, 8.87, 8.87, 8.87, 3.34}, {10.71, 25.51, 18.22, 13.02, 9.30, 8.85, 8.86, 5.53},
                {3.57, 27.55, 19.68, 14.06, 10.04, 8.73, 8.73, 7.64}}}},
        {10, {10.00, 18.00, 14.40, 11.52, 9.22, 7.37, 6.55, 6.55, 6.56, 6.55, 3.28},
            {{{17.50, 16.50, 13.20, 10.56, 8.45, 6.76, 6.55, 6.55, 6.56, 6.55, 0.82}, {12.50, 17.50, 14.00, 11.20, 8.96, 7.17, 6.55, 6.55, 6.56, 6.55, 2.46},
                {7.50, 18.50, 14.80, 11.84, 9.47, 7.58, 6.55, 6.55, 6.56, 6.55, 4.10}, {2.50, 19.50, 15.60, 12.48, 9.98, 7.99, 6.55, 6.55, 6.56, 6.55, 5.74}}}},
        {15, percentsOf(macrs15, 16),
            {{{8.75, 9.13, 8.21, 7.39, 6.65, 5.99, 5.90, 5.91, 5.90, 5.91, 5.90, 5.91, 5.90, 5.91, 5.90, 0.74},
                {6.25, 9.38, 8.44, 7.59, 6.83, 6.15, 5.91, 5.90, 5.91, 5.90, 5.91, 5.90, 5.91, 5.90, 5.91, 2.21},
                {3.75, 9.63, 8.66, 7.80, 7.02, 6.31, 5.90, 5.90, 5.91, 5.90, 5.91, 5.90, 5.91, 5.90, 5.91, 3.69},
                {1.25, 9.88, 8.89, 8.00, 7.20, 6.48, 5.90, 5.90, 5.90, 5.91, 5.90, 5.91, 5.90, 5.91, 5.90, 5.17}}}},
        {20, {3.750, 7.219, 6.677, 6.177, 5.713, 5.285, 4.888, 4.522, 4.462, 4.461, 4.462, 4.461, 4.462, 4.461, 4.462, 4.461, 4.462, 4.461, 4.462, 4.461, 2.231},
            {{{6.563, 7.000, 6.482, 5.996, 5.546, 5.130, 4.746, 4.459, 4.459, 4.459, 4.459, 4.460, 4.459, 4.460, 4.459, 4.460, 4.459, 4.460, 4.459, 4.460, 0.565},
                {4.688, 7.148, 6.612, 6.116, 5.658, 5.233, 4.841, 4.478, 4.463, 4.463, 4.463, 4.463, 4.463, 4.463, 4.462, 4.463, 4.462, 4.463, 4.462, 4.463, 1.673},
                {2.813, 7.289, 6.742, 6.237, 5.769, 5.336, 4.936, 4.566, 4.460, 4.460, 4.460, 4.460, 4.461, 4.460, 4.461, 4.460, 4.461, 4.460, 4.461, 4.460, 2.788},
                {0.938, 7.430, 6.872, 6.357, 5.880, 5.439, 5.031, 4.654, 4.458, 4.458, 4.458, 4.458, 4.458, 4.458, 4.458, 4.458, 4.458, 4.459, 4.458, 4.459, 3.901}}}},
    };
}

/// Table A-7a: a first part year, 38 whole years and the rest.
std::vector<double> thirtyNineYears(int month)
{
    constexpr std::array<double, 12> first {2.461, 2.247, 2.033, 1.819, 1.605, 1.391, 1.177, 0.963, 0.749, 0.535, 0.321, 0.107};
    std::vector<double> percent(40, 2.564);
    percent.front() = first[static_cast<std::size_t>(month - 1)];
    percent.back() = first[static_cast<std::size_t>(12 - month)];
    return percent;
}

} // namespace

std::vector<double> macrsPercent(int recovery, Convention convention, int quarterOrMonth)
{
    if (convention == Convention::MidMonth) return recovery == 39 && quarterOrMonth >= 1 && quarterOrMonth <= 12 ? thirtyNineYears(quarterOrMonth) : std::vector<double> {};
    for (Table& table : tables()) {
        if (table.recovery != recovery) continue;
        if (convention == Convention::HalfYear) return table.halfYear;
        if (quarterOrMonth >= 1 && quarterOrMonth <= 4) return table.byQuarter[static_cast<std::size_t>(quarterOrMonth - 1)];
    }
    return {};
}

std::vector<double> straightLinePercent(int years)
{
    if (years == 20) {
        std::vector<double> percent(21, 5.0);
        percent.front() = percent.back() = 2.5;
        return percent;
    }
    std::vector<double> percent(16, 6.67);
    for (std::size_t year = 7; year < 15; year += 2) percent[year] = 6.66;
    percent.front() = percent.back() = 3.33;
    return percent;
}

} // namespace gw
