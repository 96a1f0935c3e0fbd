// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/paths.h"

#include <array>
#include <memory>
#include <vector>

namespace gw::bench {

/// Whether the benchmarks were built with pagmo2.
bool hasPagmo();

/// The candidates of a grid as a pagmo2 problem: the same objective, one candidate after another in double.
class PagmoSweep {
public:
    PagmoSweep(const Venture<double>& venture, const PathJob& grid);
    ~PagmoSweep();
    /// Present value and capital of every candidate.
    std::vector<std::array<double, 2>> figures() const;
    /// Evaluates all and finds the front.
    void evaluateAndSort() const;

private:
    struct Inside;
    std::unique_ptr<Inside> m_inside;
};

} // namespace gw::bench
