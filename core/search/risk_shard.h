// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/path_summary.h"
#include "core/search/risk.h"

#include <map>
#include <set>

/// An answer in parts: each is computed alone, on any machine, and all together give the bytes of the whole.
namespace gw {

/// Part `index` of `count`, counted from 1.
struct ShardPart {
    std::uint64_t index = 1, count = 1;
    bool operator==(const ShardPart&) const = default;
};
inline constexpr std::uint64_t mostShards = 1'000'000;
/// In all shards of an answer: what sums of 128 bits hold with room to spare.
inline constexpr std::uint64_t mostPathsInAll = 1'000'000'000'000'000;

/// The paths of a part: whole tiles, as evenly as they go; none where there are more parts than tiles.
PathRange rangeOf(std::uint64_t paths, ShardPart part);

/// The sums of one part's paths.
struct RiskShard {
    RiskQuestion question;
    std::string device;
    ShardPart part;
    PathSummary summary;
};

/// The shard as JSON with a digest of itself. The same shard gives the same bytes.
std::string textOf(const RiskShard& shard);

/// Failures: NotJson, MissingField, WrongType, OutOfRange, FileTooNew; FileDamaged where the digest does not match.
Result<RiskShard> readShard(std::string_view text);

/// The first thing that two questions do not share; none where they are one. OutOfRange with both values.
Status checkSame(const RiskQuestion& question, const RiskQuestion& expected);

/// Adds shards one after another, in any order.
class ShardMerger {
public:
    /// `name` is the file's, for messages. A shard given twice is taken once if its bytes are the same.
    /// Failures: as `readShard`; OutOfRange where the shard answers another question; DuplicateId for the same part with other bytes.
    Status add(const std::string& name, std::string_view text);
    /// Failure: FileNotFound that names the missing parts.
    Result<RiskResult> finish() &&;

private:
    struct Seen {
        std::string name, hash;
    };
    Status checkKnown(const std::string& name, const RiskShard& shard) const;
    std::string missingParts() const;

    std::optional<RiskShard> m_all;               ///< Of the first shard, with the sums of all.
    std::string m_firstName;
    std::map<std::uint64_t, Seen> m_seen;
    std::set<std::string> m_devices;
};

} // namespace gw
