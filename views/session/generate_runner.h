// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/check.h"
#include "core/editing/fill_hall.h"
#include "core/search/generate_plan.h"
#include "views/session/latest_run.h"
#include "views/session/shared_catalog.h"

#include <memory>

namespace gw {

/// What a request for a factory comes to.
struct Generated {
    GenerateRequest request;
    HallFit fit;
    Headline headline;
    std::size_t pieces = 0;
    FindingCounts findings;                  ///< Of the design rules; what is waived does not count.
};

/// Lays out a factory, solves and checks it, in the calling thread. Failures: as `generatePlan`, `compile` and `Solver::solve`.
Result<Generated> generateFactory(const GenerateRequest& request, const Catalog& catalog, const Progress& progress = {});

/// The same in the background, and the filling of a hall; the latest request wins.
class GenerateRunner : public LatestRun {
    Q_OBJECT
public:
    explicit GenerateRunner(QObject* parent = nullptr) : LatestRun(parent) {}

    void generate(GenerateRequest request, SharedCatalog catalog);
    /// `outcome` may be null.
    void fill(std::shared_ptr<const Plan> plan, SharedCatalog catalog, SpaceId hall, EquipmentTypeId type, std::shared_ptr<const Outcome> outcome);

signals:
    void generated(std::shared_ptr<gw::Generated> generated);
    void filled(std::shared_ptr<gw::HallFilling> filling);
    void failed(const gw::Error& error);
};

} // namespace gw
