// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/stages/capital.h"

namespace gw {

struct LayersResult {
    std::array<LayerOutcome, layerCount> layers;
    Balance money;                        ///< Revenue in, value added of the five layers out.
};

LayersResult shareAmongLayers(const MoneyInput& money, const CostResult& cost, double revenuePerYear);

} // namespace gw
