// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/errors/result.h"
#include "core/model/plan.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace gw {

/// A plan with edits that are in no file of the user's: what is left of it when the program ends without being asked.
struct Unsaved {
    std::filesystem::path file;       ///< Where it is kept.
    std::filesystem::path of;         ///< The user's file that it was read from; empty where there is none.
    std::string name;                 ///< Of the plan.
    std::string time;                 ///< Of the last edit, as `isoTime` writes it.
    std::string edits;                ///< "12 edits, the last: Move A-01"
    bool operator==(const Unsaved&) const = default;
};

/// `$XDG_STATE_HOME/gigawright/recovery`, else `~/.local/state/gigawright/recovery` (XDG Base Directory Specification 0.8): nobody cleans it away, as
/// they do with temporary files. Empty where neither is known.
std::filesystem::path recoveryFolder();

/// Where a process keeps its plan.
std::filesystem::path recoveryFile(const std::filesystem::path& folder, std::int64_t process);

/// Writes the plan into `what.file` and, after it, a note of the rest beside it; the folder is made where it is missing. Atomic: what was kept before
/// stays until the new is complete. Failures: FileNotWritable and the others of `writePlan`.
Status keepUnsaved(const Plan& plan, const Unsaved& what);

/// Takes the plan and its note away; nothing where there is none.
void forgetUnsaved(const std::filesystem::path& file);

/// What processes have left that run no longer, the latest first. A plan without a note that can be read is passed over, and stays.
std::vector<Unsaved> findUnsaved(const std::filesystem::path& folder, const std::function<bool(std::int64_t process)>& isRunning);

} // namespace gw
