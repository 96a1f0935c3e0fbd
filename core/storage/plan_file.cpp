// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/plan_file.h"

#include "core/json/parse_json.h"
#include "core/storage/sha256.h"
#include "core/storage/sqlite_plan.h"
#include "core/storage/write_atomically.h"

#include <future>

namespace gw {
namespace {

Result<PlanFile> fileIn(std::string_view bytes)
{
    if (bytes.empty()) return Error {ErrorCode::FileDamaged, {}, {}, "0 bytes", "a plan"};
    if (looksLikeSqlite(bytes)) return fromSqlite(bytes);
    const auto first = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (first != std::string_view::npos && bytes[first] == '{') return fileFromJson(bytes);
    return Error {ErrorCode::NotAPlanFile, {}, {}, "another kind of file", "a SQLite or JSON plan"};
}

/// What nobody could read again is not written.
Status checkPlan(const Plan& plan)
{
    if (const auto values = checkValues(plan); !values) return values;
    return checkReferences(plan);
}

/// Written and read again, the plan must be the same to the last bit; otherwise the old file stays.
Status isSame(const std::filesystem::path& written, const std::filesystem::path& path, const std::string& json)
{
    const auto file = readPlanFile(written);
    if (file && toJson(file->plan, file->history) == json) return Done {};
    const std::string seen = file ? "another plan" : file.error().place + " " + file.error().seen;
    return Error {ErrorCode::FileNotWritable, path.string(), "read back", seen, "the plan that was written"};
}

/// A plan that was checked. What it is compared with is written down while the file is made.
Status writeChecked(const Plan& plan, const std::filesystem::path& path, const History& history)
{
    if (const auto fit = checkHistory(history); !fit) return inFile(fit.error(), path.string());
    auto written = std::async(std::launch::async, [&] { return toJson(plan, history); });
    const bool isJson = path.extension() == ".json";
    const auto file = isJson ? Result<std::string>(std::string()) : toSqlite(plan, history);
    const std::string json = written.get();
    if (!file) return inFile(file.error(), path.string());
    return writeAtomically(path, isJson ? json : *file, [&](const auto& copy) { return isSame(copy, path, json); });
}

} // namespace

Result<PlanFile> readPlanFile(const std::filesystem::path& path)
{
    const auto bytes = readTextFile(path);
    if (!bytes) return inFile(bytes.error(), path.string());
    auto file = fileIn(*bytes);
    if (!file) return inFile(file.error(), path.string());
    return file;
}

Result<Plan> readPlan(const std::filesystem::path& path)
{
    auto file = readPlanFile(path);
    if (!file) return file.error();
    return std::move(file->plan);
}

Status writePlan(const Plan& plan, const std::filesystem::path& path, const History& history)
{
    if (const auto fit = checkPlan(plan); !fit) return inFile(fit.error(), path.string());
    return writeChecked(plan, path, history);
}

Result<History> savePlan(const Plan& plan, const std::filesystem::path& path, History before, HistoryEntry entry)
{
    auto content = std::async(std::launch::async, [&] { return digest(plan); });
    if (const auto fit = checkPlan(plan); !fit) return inFile(fit.error(), path.string());
    entry.digest = content.get();
    History history = withEntry(std::move(before), std::move(entry));
    if (const auto written = writeChecked(plan, path, history); !written) return written.error();
    return history;
}

std::string digest(const Plan& plan)
{
    return "sha256:" + sha256(toJson(plan));
}

} // namespace gw
