// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <optional>
#include <string>

namespace gw::bench {

/// Whether a Python with NumPy is there: `GIGAWRIGHT_PYTHON`, or python3 of the path.
bool hasNumpy();

/// Runs a script of tests/benchmarks with `input` on its standard input, on one thread. Nothing where it fails.
std::optional<nlohmann::json> runScript(const std::string& name, const nlohmann::json& input);

} // namespace gw::bench
