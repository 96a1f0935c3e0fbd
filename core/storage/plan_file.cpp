// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/plan_file.h"

#include "core/json/parse_json.h"
#include "core/storage/sha256.h"
#include "core/storage/sqlite_plan.h"
#include "core/storage/write_atomically.h"

namespace gw {
namespace {

Result<Plan> planIn(std::string_view bytes)
{
    if (bytes.empty()) return Error {ErrorCode::FileDamaged, {}, {}, "0 bytes", "a plan"};
    if (looksLikeSqlite(bytes)) return fromSqlite(bytes);
    const auto first = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (first != std::string_view::npos && bytes[first] == '{') return fromJson(bytes);
    return Error {ErrorCode::NotAPlanFile, {}, {}, "another kind of file", "a SQLite or JSON plan"};
}

/// What nobody could read again is not written.
Status checkPlan(const Plan& plan)
{
    const auto values = checkValues(plan);
    return values ? checkReferences(plan) : values;
}

/// Written and read again, the plan must be the same to the last bit; otherwise the old file stays.
Status isSame(const std::filesystem::path& written, const std::filesystem::path& path, const std::string& json)
{
    const auto plan = readPlan(written);
    if (plan && toJson(*plan) == json) return Done {};
    const std::string seen = plan ? "another plan" : plan.error().place + " " + plan.error().seen;
    return Error {ErrorCode::FileNotWritable, path.string(), "read back", seen, "the plan that was written"};
}

} // namespace

Result<Plan> readPlan(const std::filesystem::path& path)
{
    const auto bytes = readTextFile(path);
    if (!bytes) return inFile(bytes.error(), path.string());
    auto plan = planIn(*bytes);
    if (!plan) return inFile(plan.error(), path.string());
    return plan;
}

Status writePlan(const Plan& plan, const std::filesystem::path& path)
{
    if (const auto fit = checkPlan(plan); !fit) return inFile(fit.error(), path.string());
    const std::string json = toJson(plan);
    const bool isJson = path.extension() == ".json";
    const auto bytes = isJson ? Result<std::string>(json) : toSqlite(plan);
    if (!bytes) return inFile(bytes.error(), path.string());
    return writeAtomically(path, *bytes, [&](const auto& written) { return isSame(written, path, json); });
}

std::string digest(const Plan& plan)
{
    return "sha256:" + sha256(toJson(plan));
}

} // namespace gw
