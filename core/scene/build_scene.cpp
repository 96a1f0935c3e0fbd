// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/scene_builder.h"

namespace gw {

Scene buildScene(const Plan& plan, const Catalog& catalog, const Outcome& outcome, const std::vector<Finding>& findings, ColourBy by)
{
    SceneBuilder builder;
    return builder.build(plan, catalog, outcome, findings, by);
}

} // namespace gw
