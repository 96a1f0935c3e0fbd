// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/errors/result.h"

#include <chrono>
#include <string>

namespace gw {

/// A DXF text with only what an underlay shows, and the drawing's unit.
struct SiftedDxf {
    std::string text;
    double unit = 1e-3;                ///< Metres.
    bool hasUnit = false;
};

/// Keeps blocks and entities that are lines, polylines, arcs, circles, ellipses and inserts, and cuts overlong lines: what a reader of DXF meets
/// of a hostile file is then a few simple kinds, with counts that can be true. Failures: FileDamaged, OutOfRange (too slow).
Result<SiftedDxf> siftDxf(const std::string& text, std::chrono::steady_clock::time_point deadline);

} // namespace gw
