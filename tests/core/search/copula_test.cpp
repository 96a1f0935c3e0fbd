// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/copula.h"

#include "core/search/distribution.h"

#include <QtTest>

#include <cmath>
#include <limits>
#include <numeric>
#include <random>

using namespace gw;

Q_DECLARE_METATYPE(gw::Matrix)

namespace {

/// Rows of deviates that the factor has mixed.
std::vector<std::vector<double>> drawn(const Copula& copula, int draws)
{
    const std::size_t n = copula.correlation.size();
    std::vector<std::vector<double>> columns(n);
    std::mt19937_64 bits(7);
    std::vector<double> own(n);
    for (int i = 0; i < draws; ++i) {
        for (double& z : own) z = normalDeviate((static_cast<double>(bits() >> 11) + 0.5) * 0x1p-53);
        for (std::size_t row = 0, at = 0; row < n; ++row) {
            double z = 0;
            for (std::size_t k = 0; k <= row; ++k) z += static_cast<double>(copula.mix[at++]) * own[k];
            columns[row].push_back(z);
        }
    }
    return columns;
}

std::vector<double> ranks(const std::vector<double>& values)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, {}, [&](std::size_t i) { return values[i]; });
    std::vector<double> rank(values.size());
    for (std::size_t i = 0; i < order.size(); ++i) rank[order[i]] = static_cast<double>(i);
    return rank;
}

double correlation(const std::vector<double>& a, const std::vector<double>& b)
{
    const double n = static_cast<double>(a.size());
    const double meanA = std::accumulate(a.begin(), a.end(), 0.0) / n, meanB = std::accumulate(b.begin(), b.end(), 0.0) / n;
    double ab = 0, aa = 0, bb = 0;
    for (std::size_t i = 0; i < a.size(); ++i) ab += (a[i] - meanA) * (b[i] - meanB), aa += (a[i] - meanA) * (a[i] - meanA), bb += (b[i] - meanB) * (b[i] - meanB);
    return ab / std::sqrt(aa * bb);
}

} // namespace

class CopulaTest : public QObject {
    Q_OBJECT

private slots:
    void ranksAreCorrelatedAsAsked();
    void anImpossibleMatrixBecomesTheNearestOne();
    void perfectCorrelationIsPossible();
    void aPossibleMatrixIsNotChanged();
    void whatIsNoCorrelationIsRefused_data();
    void whatIsNoCorrelationIsRefused();
};

void CopulaTest::ranksAreCorrelatedAsAsked()
{
    const Matrix asked {{1, 0.7, -0.3}, {0.7, 1, 0.2}, {-0.3, 0.2, 1}};
    QVERIFY(checkCorrelation(asked, "/rank").isOk());
    const Copula copula = makeCopula(asked);
    QCOMPARE(copula.largestChange, 0.0);
    const auto columns = drawn(copula, 200000);
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const double seen = correlation(ranks(columns[i]), ranks(columns[j]));
            QVERIFY2(std::abs(seen - asked[i][j]) < 0.008, qPrintable(QString::number(seen))); // more than three standard errors of 200,000 draws
        }
}

/// A and B, B and C move together, A and C apart: the known answer of Higham 2002 for this matrix without the sine is 0.7607 and 0.1573.
void CopulaTest::anImpossibleMatrixBecomesTheNearestOne()
{
    const auto rankOf = [](double gaussian) { return 6 / std::numbers::pi * std::asin(gaussian / 2); };
    const double one = rankOf(1), zero = 0;
    const Copula copula = makeCopula({{1, one, zero}, {one, 1, one}, {zero, one, 1}});
    QVERIFY2(std::abs(copula.correlation[0][1] - 0.7607) < 2e-4, qPrintable(QString::number(copula.correlation[0][1])));
    QVERIFY2(std::abs(copula.correlation[0][2] - 0.1573) < 2e-4, qPrintable(QString::number(copula.correlation[0][2])));
    QVERIFY(copula.largestChange > 0.2 && copula.largestChange < 0.3);
    for (const float value : copula.mix) QVERIFY(std::isfinite(value));
}

void CopulaTest::perfectCorrelationIsPossible()
{
    const Copula copula = makeCopula({{1, 1}, {1, 1}});
    QVERIFY(copula.largestChange < 1e-5);
    QVERIFY(std::abs(copula.mix[1] - 1) < 1e-5);
}

void CopulaTest::aPossibleMatrixIsNotChanged()
{
    const Copula copula = makeCopula({{1, 0.5}, {0.5, 1}});
    QVERIFY(std::abs(copula.correlation[0][1] - 0.5176380902050415) < 1e-15); // 2 sin(15 degrees)
    QVERIFY(std::abs(copula.mix[0] - 1) < 1e-7 && std::abs(copula.mix[1] - 0.51763809F) < 1e-7);
    QVERIFY(makeCopula({}).mix.empty());
}

void CopulaTest::whatIsNoCorrelationIsRefused_data()
{
    QTest::addColumn<Matrix>("rank");
    QTest::addColumn<QString>("place");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char* name, Matrix rank, const char* place, ErrorCode code) { QTest::newRow(name) << rank << place << code; };
    row("not square", {{1, 0.5}, {0.5, 1}, {0, 0}}, "/rank/0", ErrorCode::WrongType);
    row("ragged", {{1, 0.5}, {0.5}}, "/rank/1", ErrorCode::WrongType);
    row("not symmetric", {{1, 0.5}, {0.4, 1}}, "/rank/0/1", ErrorCode::OutOfRange);
    row("diagonal", {{1, 0.5}, {0.5, 0.9}}, "/rank/1/1", ErrorCode::OutOfRange);
    row("above 1", {{1, 1.2}, {1.2, 1}}, "/rank/0/1", ErrorCode::OutOfRange);
    row("below -1", {{1, -1.2}, {-1.2, 1}}, "/rank/0/1", ErrorCode::OutOfRange);
    row("NaN", {{1, std::numeric_limits<double>::quiet_NaN()}, {0, 1}}, "/rank/0/1", ErrorCode::NotANumber);
}

void CopulaTest::whatIsNoCorrelationIsRefused()
{
    QFETCH(Matrix, rank);
    QFETCH(QString, place);
    QFETCH(ErrorCode, code);
    const Status status = checkCorrelation(rank, "/rank");
    QVERIFY(!status.isOk());
    QCOMPARE(QString::fromStdString(status.error().place), place);
    QCOMPARE(status.error().code, code);
    QVERIFY(!status.error().seen.empty() && !status.error().expected.empty());
}

QTEST_APPLESS_MAIN(CopulaTest)
#include "copula_test.moc"
