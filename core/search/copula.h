// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/errors/result.h"

#include <string>
#include <vector>

namespace gw {

/// Rows of a square matrix.
using Matrix = std::vector<std::vector<double>>;

/// What makes normal deviates correlated so that their ranks are as asked.
struct Copula {
    std::vector<float> mix;                   ///< Cholesky factor of the deviates' correlation, as `PathJob::mix`.
    Matrix correlation;                       ///< What it is the factor of.
    double largestChange = 0;                 ///< Of any rank correlation, to make all of them possible together; 0 where they are.
};

/// Failures: WrongType (not square), NotANumber, OutOfRange (not symmetric, a diagonal that is not 1, an entry outside -1 to 1).
/// `place` is `name` with the entry's row and column.
Status checkCorrelation(const Matrix& rank, const std::string& name);

/// A Gaussian copula of rank (Spearman) correlations: rho = 2 sin(pi r / 6) of each, then the nearest matrix that is a correlation.
/// The matrix has passed `checkCorrelation`. Sources: Pearson 1907 for the sine; Higham 2002, doi:10.1093/imanum/22.3.329, for the nearest matrix.
Copula makeCopula(const Matrix& rank);

} // namespace gw
