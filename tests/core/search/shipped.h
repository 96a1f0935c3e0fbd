// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/read_catalog.h"
#include "core/storage/plan_file.h"

namespace gw::test {

/// The catalogue and the samples as they ship.
inline const Catalog& shippedCatalog()
{
    static const Catalog read = readCatalog(std::filesystem::path(GW_SOURCE_RESOURCES) / "catalog").value();
    return read;
}

inline Plan shippedPlan(const std::string& name)
{
    return readPlan(std::filesystem::path(GW_SOURCE_RESOURCES) / "samples" / (name + ".gwp.json")).value();
}

} // namespace gw::test
