// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history.h"

#include "core/storage/field_checker.h"
#include "core/storage/iso_time.h"

namespace gw {
namespace {

bool isDigest(std::string_view text)
{
    constexpr std::string_view kind = "sha256:";
    return text.size() == kind.size() + 64 && text.starts_with(kind) && text.find_first_not_of("0123456789abcdef", kind.size()) == text.npos;
}

std::optional<FieldFault> faultIn(const HistoryEntry& entry)
{
    if (auto fault = firstFault(entry)) return fault;
    if (!isIsoTime(entry.time)) return FieldFault {"time", entry.time.substr(0, 60), "a time in UTC such as 2026-11-22T10:20:24Z"};
    if (!isDigest(entry.digest)) return FieldFault {"digest", entry.digest.substr(0, 80), "sha256: and 64 hexadecimal digits"};
    return std::nullopt;
}

} // namespace

History withEntry(History history, HistoryEntry entry)
{
    if (history.size() >= mostEntries) history.erase(history.begin(), history.end() - (mostEntries - 1));
    history.push_back(std::move(entry));
    return history;
}

Status checkHistory(const History& history)
{
    if (history.size() > mostEntries)
        return Error {ErrorCode::FileTooLarge, {}, "/history", std::to_string(history.size()) + " entries", "at most " + std::to_string(mostEntries) + " entries"};
    for (std::size_t i = 0; i < history.size(); ++i)
        if (const auto fault = faultIn(history[i]))
            return Error {ErrorCode::OutOfRange, {}, "/history/" + std::to_string(i) + "/" + fault->key, fault->seen, fault->expected};
    return Done {};
}

} // namespace gw
