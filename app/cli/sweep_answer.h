// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

#include "core/search/sweep_json.h"

namespace gw::cli {

/// A sweep's result and what it is about: program, plan, digest, scenario and inputs, as the answer begins.
struct SweepAnswer {
    Json about;
    SweepResult result;
};

/// A shard as a file. Failures: NotJson, and as `shardFromJson`.
std::string textOf(const SweepAnswer& shard);
Result<SweepAnswer> readSweepShard(const std::string& text);
/// Whether a file claims to be one.
bool isSweepShardText(std::string_view text);

/// Joins the shards in the files. Failures: as `mergeSweeps`, and MissingField where candidates at the ends are in none of them.
Result<SweepAnswer> mergeSweepFiles(const std::vector<std::string>& files);

/// For machines, or for people: the plan's figures, then every proposal with its figures and its sentence. Exit code 1 where there is none.
Exit print(const SweepAnswer& answer, bool isJson);

} // namespace gw::cli
