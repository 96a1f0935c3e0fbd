// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/sensitivity_json.h"

namespace gw::cli {

/// The answer of `sensitivity` for people.
void printSensitivity(const Sensitivity& answer, const PreparedPaths& prepared, const std::string& plan, const std::string& scenario);

} // namespace gw::cli
