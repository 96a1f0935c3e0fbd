// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/parse_json.h"
#include "core/search/proposal.h"

namespace gw {

/// The answer of `sweep --json`: stable keys, figures in their metric's unit and unrounded. A figure that a candidate does not have is null.
Json sweepJson(const SweepResult& result);
/// The inputs of a space, for the same answer: key, unit, the plan's value and the values tried.
Json inputsJson(const DesignSpace& space);

/// Of a shard's file: raised when its fields change.
inline constexpr std::uint64_t sweepShardVersion = 2;

/// A shard as a file: every candidate's figures, so that shards merge to what one machine would have found. Lossless both ways.
Json shardJson(const SweepResult& shard);
/// Failures: MissingField, WrongType, UnknownChoice; each names the place.
Result<SweepResult> shardFromJson(const Json& json);

} // namespace gw
