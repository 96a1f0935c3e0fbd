// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

/// Linear and mixed-integer programmes, solved by GLPK to its tightest tolerances.
namespace gw {

enum class Relation : std::uint8_t { AtMost, AtLeast, Equal };

struct LinearTerm {
    std::size_t variable;
    double coefficient;
};

struct LinearConstraint {
    std::vector<LinearTerm> terms;       ///< Each variable at most once.
    Relation relation = Relation::AtMost;
    double rightSide = 0;
};

struct LinearVariable {
    double cost = 0, low = 0, high = std::numeric_limits<double>::infinity();
    bool isInteger = false;
};

struct LinearProgram {
    bool isMaximum = false;
    std::vector<LinearVariable> variables;
    std::vector<LinearConstraint> constraints;
};

enum class LinearStatus : std::uint8_t { Optimal, Infeasible, Unbounded, NotConverged };

struct LinearAnswer {
    LinearStatus status = LinearStatus::NotConverged;
    double objective = 0;
    std::vector<double> x;
};

/// Integers are rounded to whole numbers in the answer. Gives up, as NotConverged, after `seconds`, or where numbers are too far apart for GLPK.
LinearAnswer solve(const LinearProgram& program, int seconds = 60);

} // namespace gw
