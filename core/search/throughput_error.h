// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"

namespace gw {

/// How far the serving model is from the catalogue's measured rows.
struct ThroughputError {
    int rows = 0;                             ///< That could be computed.
    double median = 1;                        ///< Of measured over expected.
    double spread = 0;                        ///< Root mean square of log(measured / expected): a bias counts as not known.
};

/// Serves every measured row under its own conditions: "offline", "server" and "interactive" are MLPerf's, "maximum 1024/8192" names the lengths.
/// Rows of other scenarios, and of accelerators that are in no rack, are passed over.
ThroughputError throughputError(const Catalog& catalog);

} // namespace gw
