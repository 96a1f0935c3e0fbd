// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/generate_runner.h"

#include "core/compute/compile.h"

namespace gw {

Result<Generated> generateFactory(const GenerateRequest& request, const Catalog& catalog, const Progress& progress)
{
    const auto fit = fitHalls(request, catalog);
    if (!fit) return fit.error();
    const auto plan = generatePlan(request, catalog);
    if (!plan) return plan.error();
    const auto factory = compile(*plan, catalog);
    if (!factory) return factory.error();
    const auto outcome = makeCpuSolver(1)->solve(*factory, {}, progress);
    if (!outcome) return outcome.error();
    return Generated {request, *fit, outcome->headline, plan->equipment.size(), countFindings(check(*plan, catalog, *outcome))};
}

void GenerateRunner::generate(GenerateRequest request, SharedCatalog catalog)
{
    start([this, request = std::move(request), catalog = std::move(catalog)](const Progress& progress) -> Deliver {
        auto generated = generateFactory(request, *catalog, progress);
        if (!generated) return [this, error = generated.error()] { emit failed(error); };
        return [this, answer = std::make_shared<Generated>(*std::move(generated))] { emit this->generated(answer); };
    });
}

void GenerateRunner::fill(std::shared_ptr<const Plan> plan, SharedCatalog catalog, SpaceId hall, EquipmentTypeId id, std::shared_ptr<const Outcome> outcome)
{
    start([this, plan = std::move(plan), catalog = std::move(catalog), hall, id = std::move(id), outcome = std::move(outcome)](const Progress&) -> Deliver {
        const EquipmentType* type = catalog->find(id);
        if (!type) return {};
        auto filling = fillHall(*plan, *catalog, hall, *type, outcome.get());
        if (!filling) return [this, error = filling.error()] { emit failed(error); };
        return [this, answer = std::make_shared<HallFilling>(*std::move(filling))] { emit filled(answer); };
    });
}

} // namespace gw
