// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/editing/edit.h"
#include "core/search/goal.h"
#include "views/session/latest_run.h"
#include "views/session/shared_catalog.h"

#include <memory>

namespace gw {

/// What is sought in a plan. The plan is a snapshot.
struct GoalQuestion {
    std::shared_ptr<const Plan> plan;
    std::string input;                       ///< As `readGoalInput` reads it: "token_price", or with "=low:high" behind it.
    std::string target;                      ///< As `readGoalTarget` reads it: "npv_usd=0".
};

/// The answer with what it answers, so that a plan can be made of it.
struct Sought {
    std::shared_ptr<const Plan> plan;
    GoalRequest request;
    GoalAnswer answer;
};

/// What `question` asks, units and ranges checked. Failures: as `readGoalInput` and `readGoalTarget`.
Result<GoalRequest> goalOf(const Plan& plan, const Catalog& catalog, const std::string& input, const std::string& target);

/// Seeks on all cores, in the calling thread. Failures: as `goalOf` and `seekGoal`.
Result<Sought> seek(const GoalQuestion& question, const Catalog& catalog, const Progress& progress = {});

/// Puts the value that was found into the plan, as one step; an assumption becomes a scenario `name`. Failures: as `variantOf`.
Result<Edit> adopt(const Sought& sought, const std::string& name);

/// Seeks in the background; the latest request wins.
class GoalRunner : public LatestRun {
    Q_OBJECT
public:
    explicit GoalRunner(SharedCatalog catalog, QObject* parent = nullptr) : LatestRun(parent), m_catalog(std::move(catalog)) {}

    void request(GoalQuestion question);
    /// For the requests from now on.
    void setCatalog(SharedCatalog catalog) { m_catalog = std::move(catalog); }

signals:
    void sought(std::shared_ptr<gw::Sought> sought);
    void failed(const gw::Error& error);

private:
    SharedCatalog m_catalog;
};

} // namespace gw
