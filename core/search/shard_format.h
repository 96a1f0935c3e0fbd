// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/parse_json.h"
#include "core/search/risk_shard.h"
#include "core/search/sampling_words.h"
#include "core/storage/sha256.h"

/// The file of a shard: {"format", "version", "check", "body"}; numbers that sums are made of are whole.
namespace gw {

inline constexpr std::string_view shardFormat = "gigawright risk shard";
inline constexpr int shardVersion = 2;

inline std::string checkOf(const Json& body) { return "sha256:" + sha256(body.dump()); }

/// Whether the text begins as `textOf` writes it.
inline bool isShardText(std::string_view text)
{
    return text.starts_with("{\"format\":" + Json(shardFormat).dump());
}

Json shardBody(const RiskShard& shard);

} // namespace gw
