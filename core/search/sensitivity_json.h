// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/parse_json.h"
#include "core/search/sensitivity.h"

namespace gw {

/// The answer of `sensitivity`; either part may be empty.
struct Sensitivity {
    std::string device;
    std::uint64_t paths = 0;
    std::uint32_t seed = 1;
    std::vector<Tornado> tornados;
    std::vector<SobolIndices> indices;
};

/// Stable keys, figures under the keys of `solve --json` and in their units, numbers unrounded; null where a figure does not exist.
Json sensitivityJson(const Sensitivity& answer, const PreparedPaths& prepared);

} // namespace gw
