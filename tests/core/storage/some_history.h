// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/history.h"
#include "core/storage/iso_time.h"
#include "core/storage/sha256.h"

namespace gw {

/// A history of `count` entries, a minute apart, each with every kind of text a summary may hold.
inline History someHistory(int count)
{
    History history;
    for (int i = 0; i < count; ++i) {
        const std::string time = isoTime(std::chrono::sys_days(std::chrono::year(2026) / 11 / 22) + std::chrono::minutes(i));
        const std::string summary = std::to_string(i) + " edits, the last: \"R\xC3\xA9seau\"\n\\ \t\xE6\xA9\x9F";
        history.push_back({time, static_cast<HistoryAction>(i % 5), "gigawright 0.1.0", summary, "sha256:" + sha256(summary)});
    }
    return history;
}

} // namespace gw
