// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/path_summary.h"

#include "core/search/uncertainty.h"

#include <algorithm>
#include <cmath>
#include <mutex>
#include <string>

namespace gw {
namespace {

/// As many summaries as threads hand tiles over at the same time. Each is with one thread at a time.
class SummaryPool {
public:
    explicit SummaryPool(int years) : m_years(years) {}

    void add(const PathTile& tile)
    {
        std::unique_ptr<PathSummary> summary = take();
        summary->add(tile);
        const std::lock_guard lock(m_mutex);
        m_idle.push_back(std::move(summary));
    }

    PathSummary merged()
    {
        PathSummary all(m_years);
        for (const auto& summary : m_idle) all.merge(*summary);
        return all;
    }

private:
    std::unique_ptr<PathSummary> take()
    {
        const std::lock_guard lock(m_mutex);
        if (m_idle.empty()) return std::make_unique<PathSummary>(m_years);
        std::unique_ptr<PathSummary> summary = std::move(m_idle.back());
        m_idle.pop_back();
        return summary;
    }

    int m_years;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<PathSummary>> m_idle;
};

/// The cash of a year; infinite where the path is broken, whatever its cash was in that year.
std::vector<float> unbrokenCash(const PathTile& tile, int year)
{
    std::vector<float> cash(tile.cashOf(year), tile.cashOf(year) + tile.count);
    for (std::size_t i = 0; i < cash.size(); ++i)
        if (std::isinf(tile.of(PathFigure::Npv)[i])) cash[i] = tile.of(PathFigure::Npv)[i];
    return cash;
}

bool hasBroken(const PathTile& tile)
{
    const float* npv = tile.of(PathFigure::Npv);
    return std::any_of(npv, npv + tile.count, [](float value) { return std::isinf(value); });
}

} // namespace

void PathSummary::add(const PathTile& tile)
{
    paths += tile.count;
    for (std::size_t f = 0; f < pathFigureCount; ++f) m_figures[f].add({tile.of(static_cast<PathFigure>(f)), tile.count});
    const bool isWhole = !hasBroken(tile);
    for (int y = 0; y < static_cast<int>(m_cash.size()); ++y) {
        FigureSummary& cash = m_cash[static_cast<std::size_t>(y)];
        if (isWhole) cash.add({tile.cashOf(y), tile.count});
        else cash.add(unbrokenCash(tile, y));
    }
}

void PathSummary::merge(const PathSummary& other)
{
    paths += other.paths;
    for (std::size_t f = 0; f < pathFigureCount; ++f) m_figures[f].merge(other.m_figures[f]);
    for (std::size_t y = 0; y < m_cash.size(); ++y) m_cash[y].merge(other.m_cash[y]);
}

Result<PathSummary> summarisePaths(const PathJob& job, PathRange range, Solver& solver, const Progress& progress)
{
    if (range.count > mostPaths)
        return Error {ErrorCode::OutOfRange, {}, "paths", std::to_string(range.count), "at most " + std::to_string(mostPaths) + " on one machine; more in shards"};
    SummaryPool pool(yearsOf(job));
    if (range.count > 0) {
        const Status status = solver.runPaths(job, range, [&](const PathTile& tile) { pool.add(tile); }, progress);
        if (!status) return status.error();
    }
    return pool.merged();
}

int yearsOf(const PathJob& job)
{
    return job.venture.finance.horizonYears;
}

} // namespace gw
