// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/job_digest.h"

#include "core/storage/sha256.h"

#include <span>

namespace gw {
namespace {

/// Feeds numbers one by one, so that no padding is hashed. Lists are preceded by their length.
class NumberDigest {
public:
    template <class... Numbers>
    void add(Numbers... numbers) { (addOne(numbers), ...); }
    template <class Number>
    void addAll(std::span<const Number> numbers)
    {
        add(static_cast<std::uint64_t>(numbers.size()));
        for (const Number number : numbers) add(number);
    }
    std::string finish() { return "sha256:" + m_hash.finish(); }

private:
    template <class Number>
    void addOne(Number number)
    {
        static_assert(std::is_arithmetic_v<Number> || std::is_enum_v<Number>);
        m_hash.add({reinterpret_cast<const char*>(&number), sizeof(number)});
    }

    Sha256 m_hash;
};

void addVenture(NumberDigest& digest, const Venture<float>& venture)
{
    digest.add(venture.tierCount, venture.offerCount);
    for (int t = 0; t < venture.tierCount; ++t) digest.add(venture.tier[t].hasDemand);
    for (int o = 0; o < venture.offerCount; ++o) digest.add(venture.offer[o].tier);
    eachNumber(venture, [&](float number) { digest.add(number); });
    const FinanceTerms& f = venture.finance;
    digest.add(f.horizonYears, f.discountRate, f.taxRate, f.hardwareLife, f.refreshCostRatio, f.refreshThroughputRatio, f.tokenPriceDecline, f.residualShare,
        f.energyEscalation, f.construction, f.ramp, f.timeToPower);
}

void addInputs(NumberDigest& digest, const PathJob& job)
{
    digest.add(static_cast<std::uint64_t>(job.inputs.size()));
    for (const PathInput& i : job.inputs)
        digest.add(i.shape, i.a, i.b, i.firstNode, i.nodes, i.stride, i.firstEffect, i.effects, i.pinned, i.isPinned, i.fromOther);
    digest.add(static_cast<std::uint64_t>(job.effects.size()));
    for (const PathEffect& e : job.effects) digest.add(e.number, e.linear, e.square);
    digest.addAll(std::span(job.tables));
    digest.add(job.correlated);
    digest.addAll(std::span(job.mix));
}

void addMarket(NumberDigest& digest, const PathJob& job)
{
    for (const MarketProcess& process : job.market) digest.add(process.keep, process.step);
    for (const float number : job.marketMix) digest.add(number);
    digest.addAll(std::span(job.trend));
    digest.add(job.isMarketPinned);
    for (const std::uint8_t isOther : job.marketFromOther) digest.add(isOther);
}

} // namespace

std::string digestOf(const PathJob& job)
{
    NumberDigest digest;
    digest.add(pathModelVersion);
    addVenture(digest, job.venture);
    addInputs(digest, job);
    addMarket(digest, job);
    digest.add(job.seed, job.paths, job.sampling);
    return digest.finish();
}

} // namespace gw
