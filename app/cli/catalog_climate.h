// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/json/parse_json.h"

namespace gw::cli {

/// The hourly year that plans compute with in this climate is synthetic; its percentiles beside the published design conditions.
void printSyntheticYear(const Climate& climate);
Json syntheticYearJson(const Climate& climate);

} // namespace gw::cli
