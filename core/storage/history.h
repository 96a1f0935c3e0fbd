// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/errors/result.h"
#include "core/model/choices.h"
#include "core/model/fields.h"

namespace gw {

/// What was done to a plan's file.
enum class HistoryAction : std::uint8_t { Created, Saved, Converted, Upgraded, Edited };
template <> inline constexpr auto choicesOf<HistoryAction> = std::to_array<std::string_view>({"created", "saved", "converted", "upgraded", "edited"});

/// One thing that happened to a plan's file. No part of the plan: the plan's digest is the same with and without.
struct HistoryEntry {
    std::string time;                             ///< As `isoTime` writes it.
    HistoryAction action = HistoryAction::Saved;
    std::string program;                          ///< Name, version and command: "gigawright-cli 0.1.0 generate".
    std::string summary;                          ///< What was done, in a few words.
    std::string digest;                           ///< Of the plan afterwards.
    bool operator==(const HistoryEntry&) const = default;
};

template <class F> void describe(F& f, Like<HistoryEntry> auto& s)
{
    f.text("time", s.time);
    f.choice("action", s.action);
    f.text("program", s.program);
    f.text("summary", s.summary);
    f.text("digest", s.digest);
}

/// Oldest first.
using History = std::vector<HistoryEntry>;
/// A file keeps this many, the latest ones.
inline constexpr std::size_t mostEntries = 1000;

/// `history` and one entry more; the oldest make room for it.
History withEntry(History history, HistoryEntry entry);

/// Every entry has its time and digest, in text that is text. Failures: OutOfRange with the place as "/history/3/time", FileTooLarge.
Status checkHistory(const History& history);

} // namespace gw
