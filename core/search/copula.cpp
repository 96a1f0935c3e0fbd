// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/copula.h"

#include "core/formulas/rank_correlation.h"

#include <algorithm>
#include <cmath>

#include <Eigen/Cholesky>
#include <Eigen/Eigenvalues>
#include <fmt/format.h>

namespace gw {
namespace {

/// Below it a direction has no spread of its own in 32-bit lanes.
constexpr double leastEigenvalue = 1e-6;

Error fault(ErrorCode code, const std::string& name, std::size_t row, std::size_t column, double seen, const char* expected)
{
    return {code, {}, fmt::format("{}/{}/{}", name, row, column), fmt::format("{}", seen), expected};
}

Status checkEntry(const Matrix& rank, std::size_t row, std::size_t column, const std::string& name)
{
    constexpr double rounding = 1e-9;
    const double seen = rank[row][column];
    if (!std::isfinite(seen)) return fault(ErrorCode::NotANumber, name, row, column, seen, "a finite number");
    if (row == column && std::abs(seen - 1) > rounding) return fault(ErrorCode::OutOfRange, name, row, column, seen, "1 on the diagonal");
    if (std::abs(seen) > 1 + rounding) return fault(ErrorCode::OutOfRange, name, row, column, seen, "-1 to 1");
    if (std::abs(seen - rank[column][row]) > rounding) return fault(ErrorCode::OutOfRange, name, row, column, seen, "the same as on the other side of the diagonal");
    return Done {};
}

/// The nearest matrix none of whose eigenvalues lies below `least`.
Eigen::MatrixXd raised(const Eigen::MatrixXd& matrix, double least)
{
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(matrix);
    return solver.eigenvectors() * solver.eigenvalues().cwiseMax(least).asDiagonal() * solver.eigenvectors().transpose();
}

/// Higham's alternating projections with Dykstra's correction.
Eigen::MatrixXd nearestCorrelation(const Eigen::MatrixXd& asked)
{
    constexpr int mostRounds = 1000;
    constexpr double near = 1e-10;
    Eigen::MatrixXd unit = asked, correction = Eigen::MatrixXd::Zero(asked.rows(), asked.cols());
    for (int round = 0; round < mostRounds; ++round) {
        const Eigen::MatrixXd corrected = unit - correction, positive = raised(corrected, 0);
        correction = positive - corrected;
        const Eigen::MatrixXd before = unit;
        unit = positive;
        unit.diagonal().setOnes();
        if ((unit - before).cwiseAbs().maxCoeff() < near) break;
    }
    const Eigen::MatrixXd positive = raised(unit, leastEigenvalue);
    const Eigen::VectorXd scale = positive.diagonal().cwiseSqrt().cwiseInverse();
    return scale.asDiagonal() * positive * scale.asDiagonal();
}

Eigen::MatrixXd gaussianOf(const Matrix& rank)
{
    const auto n = static_cast<Eigen::Index>(rank.size());
    Eigen::MatrixXd gaussian = Eigen::MatrixXd::Identity(n, n);
    for (Eigen::Index i = 0; i < n; ++i)
        for (Eigen::Index j = 0; j < i; ++j) {
            const double r = std::clamp(rank[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)], -1.0, 1.0);
            gaussian(i, j) = gaussian(j, i) = normalOfSpearman(r);
        }
    return gaussian;
}

double rankOf(double gaussian) { return spearmanOf(std::clamp(gaussian, -2.0, 2.0)); }

} // namespace

Status checkCorrelation(const Matrix& rank, const std::string& name)
{
    for (std::size_t row = 0; row < rank.size(); ++row)
        if (rank[row].size() != rank.size())
            return Error {ErrorCode::WrongType, {}, fmt::format("{}/{}", name, row), fmt::format("{} numbers", rank[row].size()), fmt::format("{} numbers, as many as rows", rank.size())};
    for (std::size_t row = 0; row < rank.size(); ++row)
        for (std::size_t column = 0; column < rank.size(); ++column)
            if (const Status s = checkEntry(rank, row, column, name); !s) return s;
    return Done {};
}

Copula makeCopula(const Matrix& rank)
{
    const Eigen::MatrixXd asked = gaussianOf(rank);
    const bool isPossible = rank.empty() || Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd>(asked, Eigen::EigenvaluesOnly).eigenvalues().minCoeff() >= leastEigenvalue;
    const Eigen::MatrixXd used = isPossible ? asked : nearestCorrelation(asked);
    const Eigen::MatrixXd factor = Eigen::LLT<Eigen::MatrixXd>(used).matrixL();
    Copula copula;
    for (Eigen::Index i = 0; i < used.rows(); ++i) {
        copula.correlation.emplace_back();
        for (Eigen::Index j = 0; j < used.cols(); ++j) copula.correlation.back().push_back(used(i, j));
        for (Eigen::Index j = 0; j <= i; ++j) copula.mix.push_back(static_cast<float>(factor(i, j)));
        for (Eigen::Index j = 0; j < i; ++j) copula.largestChange = std::max(copula.largestChange, std::abs(rankOf(used(i, j)) - rankOf(asked(i, j))));
    }
    return copula;
}

} // namespace gw
