// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/stages/market.h"
#include "core/compute/stages/path_words.h"
#include "core/lanes/math.h"

namespace gw {

/// The market of a path, month by month from the first of year 1.
template <class R>
class RandomMarket {
public:
    GW_HD RandomMarket(const PathView& job, const PathIds<R>& ids) : m_job(job), m_ids(ids) {}

    GW_HD MonthMarket<R> next()
    {
        R moves[marketFactorCount];
        draw(moves);
        const float* trend = m_job.trend + static_cast<std::size_t>(m_month++) * marketFactorCount;
        return {move(0, moves, trend), move(1, moves, trend), move(2, moves, trend), move(3, moves, trend)};
    }

    GW_HD bool isLevel() const { return m_job.isMarketLevel; }

private:
    GW_HD void draw(R* moves) const
    {
        for (int f = 0; f < marketFactorCount; ++f) moves[f] = R(0);
        if (m_job.isMarketPinned) return;
        const auto own = pathWords(m_ids, m_job.seed, m_month, stream::market);
        for (int f = 0; f < marketFactorCount; ++f) moves[f] = lane::normalOf(own.word[f]) * m_ids.sign;
        if (!m_job.marketFromOther[0] && !m_job.marketFromOther[1] && !m_job.marketFromOther[2] && !m_job.marketFromOther[3]) return;
        const auto other = pathWords(m_ids, m_job.seed, m_month, stream::market + stream::other);
        for (int f = 0; f < marketFactorCount; ++f)
            if (m_job.marketFromOther[f]) moves[f] = lane::normalOf(other.word[f]) * m_ids.sign;
    }

    /// One factor's month. The factors that never move cost nothing.
    GW_HD R move(int f, const R* moves, const float* trend)
    {
        const MarketProcess& process = m_job.market[f];
        if (process.step == 0 && trend[f] == 0) return R(1);
        const float* row = m_job.marketMix + f * (f + 1) / 2;
        R mixed = R(row[0]) * moves[0];
        for (int j = 1; j <= f; ++j) mixed = lane::fma(R(row[j]), moves[j], mixed);
        m_log[f] = lane::fma(R(process.step), mixed, R(process.keep) * m_log[f]);
        return lane::exp(m_log[f] + R(trend[f]));
    }

    const PathView& m_job;
    const PathIds<R>& m_ids;
    R m_log[marketFactorCount] {};
    std::uint32_t m_month = 0;
};

} // namespace gw
