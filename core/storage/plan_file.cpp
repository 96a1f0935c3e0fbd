// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/plan_file.h"

#include "core/json/parse_json.h"
#include "core/storage/sha256.h"
#include "core/storage/write_atomically.h"

namespace gw {
namespace {

/// Written and read again, the plan must be the same to the last bit; otherwise the old file stays.
Status isSame(const std::filesystem::path& written, const std::filesystem::path& path, const std::string& json)
{
    const auto plan = readPlan(written);
    if (!plan) {
        Error error = plan.error();
        error.file = path.string();
        return error;
    }
    if (toJson(*plan) == json) return Done {};
    return Error {ErrorCode::FileNotWritable, path.string(), "read back", "another plan", "the plan that was written"};
}

} // namespace

Result<Plan> readPlan(const std::filesystem::path& path)
{
    const auto bytes = readTextFile(path);
    if (!bytes) return inFile(bytes.error(), path.string());
    auto plan = fromJson(*bytes);
    if (!plan) return inFile(plan.error(), path.string());
    return plan;
}

Status writePlan(const Plan& plan, const std::filesystem::path& path)
{
    const std::string json = toJson(plan);
    return writeAtomically(path, json, [&](const auto& written) { return isSame(written, path, json); });
}

std::string digest(const Plan& plan)
{
    return "sha256:" + sha256(toJson(plan));
}

} // namespace gw
