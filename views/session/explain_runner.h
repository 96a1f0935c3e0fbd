// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/solver.h"
#include "core/explain/derivation.h"
#include "core/model/plan.h"
#include "views/session/latest_run.h"
#include "views/session/shared_catalog.h"

#include <string>

namespace gw {

/// A derivation with what it looks into.
struct Explained {
    std::shared_ptr<const Plan> plan;
    SharedCatalog catalog;
    Derivation derivation;
};

/// Explains in the background; the latest request wins.
class ExplainRunner : public LatestRun {
    Q_OBJECT
public:
    explicit ExplainRunner(QObject* parent = nullptr) : LatestRun(parent) {}

    void request(std::shared_ptr<const Plan> plan, SharedCatalog catalog, std::string metric, const ScenarioFactors& factors = {});

signals:
    void explained(std::shared_ptr<gw::Explained> explained);
    void failed(const gw::Error& error);
};

} // namespace gw
