// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/risk_shard.h"

#include "core/search/risk_answer.h"
#include "core/storage/sha256.h"

namespace gw {
namespace {

std::string partText(ShardPart part)
{
    return std::to_string(part.index) + "/" + std::to_string(part.count);
}

std::string joined(const std::set<std::string>& words)
{
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

Error differs(const char* what, const std::string& seen, const std::string& expected)
{
    return {ErrorCode::OutOfRange, {}, what, seen, expected + ", as the other shards have"};
}

bool isSameInput(const InputTitle& a, const InputTitle& b)
{
    return a.key == b.key && a.name == b.name && a.distribution == b.distribution && a.source == b.source && a.low == b.low && a.base == b.base
        && a.high == b.high && a.unit == b.unit;
}

} // namespace

PathRange rangeOf(std::uint64_t paths, ShardPart part)
{
    const std::uint64_t tiles = (paths + pathsPerTile - 1) / pathsPerTile;
    const auto firstOf = [&](std::uint64_t index) {
        const auto tile = static_cast<std::uint64_t>(static_cast<Wide>(tiles) * index / part.count);
        return std::min(paths, tile * pathsPerTile);
    };
    const std::uint64_t first = firstOf(part.index - 1);
    return {first, firstOf(part.index) - first};
}

Status checkSame(const RiskQuestion& q, const RiskQuestion& expected)
{
    if (q.modelVersion != expected.modelVersion) return differs("model version", std::to_string(q.modelVersion), std::to_string(expected.modelVersion));
    if (q.plan != expected.plan) return differs("plan", q.plan, expected.plan);
    if (q.digest != expected.digest) return differs("digest of the plan", q.digest, expected.digest);
    if (q.scenario != expected.scenario) return differs("scenario", q.scenario, expected.scenario);
    if (q.paths != expected.paths) return differs("paths", std::to_string(q.paths), std::to_string(expected.paths));
    if (q.seed != expected.seed) return differs("seed", std::to_string(q.seed), std::to_string(expected.seed));
    if (q.sampling != expected.sampling || q.years != expected.years || q.job != expected.job || q.notes != expected.notes)
        return differs("digest of catalogue and uncertainty", q.job, expected.job);
    if (!std::equal(q.inputs.begin(), q.inputs.end(), expected.inputs.begin(), expected.inputs.end(), isSameInput))
        return differs("inputs", "other uncertain inputs", "the same");
    if (!std::equal(q.market.begin(), q.market.end(), expected.market.begin(), expected.market.end(), isSameInput))
        return differs("market", "other market processes", "the same");
    return Done {};
}

Status ShardMerger::checkKnown(const std::string& name, const RiskShard& shard) const
{
    if (const Status same = checkSame(shard.question, m_all->question); !same) return inFile(same.error(), name);
    if (shard.part.count != m_all->part.count)
        return inFile(differs("shards", std::to_string(shard.part.count), std::to_string(m_all->part.count)), name);
    return Done {};
}

Status ShardMerger::add(const std::string& name, std::string_view text)
{
    Result<RiskShard> shard = readShard(text);
    if (!shard) return inFile(shard.error(), name);
    const Seen seen {name, sha256(text)};
    if (m_all)
        if (const Status known = checkKnown(name, *shard); !known) return known;
    const auto [place, isNew] = m_seen.emplace(shard->part.index, seen);
    if (!isNew && place->second.hash != seen.hash)
        return Error {ErrorCode::DuplicateId, name, "shard " + partText(shard->part), "other bytes", "those of " + place->second.name};
    if (!isNew) return Done {};
    m_devices.insert(shard->device);
    if (m_all) m_all->summary.merge(shard->summary);
    else m_all = *std::move(shard);
    return Done {};
}

std::string ShardMerger::missingParts() const
{
    std::string text;
    int named = 0;
    for (std::uint64_t index = 1; index <= m_all->part.count; ++index) {
        if (m_seen.contains(index)) continue;
        if (++named > 20) return text + ", ...";
        text += (text.empty() ? "" : ", ") + partText({index, m_all->part.count});
    }
    return text;
}

Result<RiskResult> ShardMerger::finish() &&
{
    if (!m_all) return Error {ErrorCode::FileNotFound, {}, {}, "no shard", "all shards"};
    if (const std::string missing = missingParts(); !missing.empty())
        return Error {ErrorCode::FileNotFound, {}, "shard " + missing, std::to_string(m_seen.size()) + " of " + std::to_string(m_all->part.count) + " shards", "all"};
    return answerOf(std::move(m_all->question), joined(m_devices), m_all->summary);
}

} // namespace gw
