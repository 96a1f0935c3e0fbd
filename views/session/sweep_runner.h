// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/editing/edit.h"
#include "core/search/sweep.h"
#include "views/session/latest_run.h"
#include "views/session/shared_catalog.h"

#include <memory>

namespace gw {

/// What shall be tried on a plan. The plan is a snapshot.
struct SweepQuestion {
    std::shared_ptr<const Plan> plan;
    std::vector<std::string> varied;         ///< As `readVaried` reads them: "racks=4:8:5".
    std::vector<Objective> objectives;
};

/// The answer. `space` and `plan` stay with it, so that a candidate can be made of its id.
struct Swept {
    std::shared_ptr<const Plan> plan;
    DesignSpace space;
    SweepResult result;
    double seconds = 0;
};

/// In the window a search is a look around; more candidates than these are asked of the command line.
inline constexpr std::uint64_t mostInWindow = 20'000;

/// All combinations of what is varied. Failures: as `readVaried` and `DesignSpace::make`; OutOfRange for more than `mostInWindow`.
Result<DesignSpace> spaceOf(const Plan& plan, const Catalog& catalog, const std::vector<std::string>& varied);

/// Evaluates all candidates on all cores, design rules included. Failures: as `spaceOf` and `sweep`.
Result<Swept> explore(const SweepQuestion& question, const Catalog& catalog, const Progress& progress = {});

/// What makes a candidate real, as one step: where it changes assumptions only, a scenario of the plan; else the plan itself becomes the
/// candidate, because scenarios only scale assumptions, with a scenario besides for what it assumes. Failures: as `variantOf`.
Result<Edit> adopt(const Swept& swept, std::uint64_t candidate, const std::string& name);
/// Whether a scenario expresses all that is varied.
bool isScenario(const DesignSpace& space);

/// Sweeps in the background; the latest request wins.
class SweepRunner : public LatestRun {
    Q_OBJECT
public:
    explicit SweepRunner(SharedCatalog catalog, QObject* parent = nullptr) : LatestRun(parent), m_catalog(std::move(catalog)) {}

    void request(SweepQuestion question);
    /// For the requests from now on.
    void setCatalog(SharedCatalog catalog) { m_catalog = std::move(catalog); }

signals:
    void swept(std::shared_ptr<gw::Swept> swept);
    void failed(const gw::Error& error);

private:
    SharedCatalog m_catalog;
};

} // namespace gw
