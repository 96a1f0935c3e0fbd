// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/outcome.h"
#include "core/editing/type_changes.h"
#include "views/session/latest_run.h"
#include "views/session/shared_catalog.h"

#include <memory>

namespace gw {

/// The plan's headline as it is, and with chosen types as the installed catalogue has them.
struct TypeTrial {
    Headline before, after;
};

/// Solves the plan with and without the update of `entries`, in the calling thread. Failures: those of `updateTypes`, `catalogFor`, `compile` and
/// `Solver::solve`.
Result<TypeTrial> tryTypes(const Plan& plan, const Catalog& installed, const std::vector<std::string>& entries, const Progress& progress = {});

/// Tries in the background; the latest request wins.
class TypeTrialRunner : public LatestRun {
    Q_OBJECT
public:
    using LatestRun::LatestRun;

    void request(std::shared_ptr<const Plan> plan, SharedCatalog installed, std::vector<std::string> entries);

signals:
    void tried(std::shared_ptr<gw::TypeTrial> trial);
    void failed(const gw::Error& error);
};

} // namespace gw
