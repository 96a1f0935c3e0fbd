// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "core/storage/iso_time.h"

#include <charconv>
#include <cstdlib>

namespace gw::cli {
Result<std::string> timeNow()
{
    // Source: reproducible-builds.org, the variable's specification.
    const char* given = std::getenv("SOURCE_DATE_EPOCH");
    if (!given) return isoTime(std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()));
    constexpr long long last = 7'258'118'399;   // The end of the year 2199, as far as dates are read.
    const std::string_view text = given;
    long long seconds = -1;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    const bool isWhole = failure == std::errc {} && end == text.data() + text.size();
    if (isWhole && seconds >= 0 && seconds <= last) return isoTime(std::chrono::sys_seconds(std::chrono::seconds(seconds)));
    return Error {ErrorCode::WrongUse, {}, "SOURCE_DATE_EPOCH", given, "whole seconds since 1970, at most " + std::to_string(last)};
}

Status writeNewFile(const Plan& plan, const std::filesystem::path& path, const Beginning& beginning)
{
    if (path.extension() == ".json") return writePlan(plan, path);
    const auto time = timeNow();
    if (!time) return time.error();
    const auto saved = savePlan(plan, path, {}, {*time, beginning.action, "gigawright-cli " GW_VERSION " " + beginning.command, beginning.summary, {}});
    if (!saved) return saved.error();
    return Done {};
}

Status writeEditedFile(const Plan& plan, const History& before, const std::filesystem::path& path, const std::string& summary)
{
    if (path.extension() == ".json" && before.empty()) return writePlan(plan, path);
    const auto time = timeNow();
    if (!time) return time.error();
    const auto saved = savePlan(plan, path, before, {*time, HistoryAction::Edited, "gigawright-cli " GW_VERSION " edit", summary, {}});
    if (!saved) return saved.error();
    return Done {};
}

} // namespace gw::cli
