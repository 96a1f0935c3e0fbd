// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/errors/result.h"
#include "core/model/plan.h"
#include "core/storage/history.h"
#include "views/session/shared_catalog.h"

#include <filesystem>

namespace gw {

/// A plan on its way into a file, as it was when saving was asked for. `PlanSession::beginSaving` makes it and `finishSaving` ends it.
struct Saving {
    std::shared_ptr<const Plan> plan;
    SharedCatalog catalog;
    std::filesystem::path path;
    History before;                   ///< Of the file so far.
    HistoryEntry entry;               ///< What this saving adds to it.
    std::uint64_t document = 0;       ///< Which of the plans that were open one after the other.
    bool wasClean = false;            ///< Nothing was edited since the last saving.
};

/// Writes the plan with the types it uses, and gives the history that the file then has. From any thread. Failures: as `savePlan`.
Result<History> write(const Saving& saving);

} // namespace gw
