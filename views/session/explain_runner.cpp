// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/explain_runner.h"

#include "core/explain/explain.h"
#include "core/scene/routes.h"

namespace gw {

void ExplainRunner::request(std::shared_ptr<const Plan> plan, SharedCatalog catalog, std::string metric, const ScenarioFactors& factors)
{
    start([this, plan = std::move(plan), catalog = std::move(catalog), metric = std::move(metric), factors](const Progress& progress) -> Deliver {
        auto derivation = explain(*plan, *catalog, metric, factors, progress, longestWay);
        if (!derivation) return [this, error = derivation.error()] { emit failed(error); };
        return [this, answer = std::make_shared<Explained>(Explained {plan, catalog, *std::move(derivation)})] { emit explained(answer); };
    });
}

} // namespace gw
