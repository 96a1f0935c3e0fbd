// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/errors/result.h"

#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace gw {

struct DrawnLine {
    double x1 = 0, y1 = 0, x2 = 0, y2 = 0;
    bool operator==(const DrawnLine&) const = default;
};

/// A drawing as straight lines in metres; its smallest coordinates are 0.
struct LineDrawing {
    std::vector<DrawnLine> lines;
    double width = 0, depth = 0;
    bool hasUnit = true;               ///< False: the file names no unit, and millimetres were taken.
};

/// What a foreign drawing may cost.
struct DrawingLimits {
    std::size_t bytes = 64u << 20;
    std::size_t lines = 200'000;
    std::chrono::milliseconds time {1000};
};

/// Reads the lines, polylines, arcs, circles, ellipses and inserts of a DXF drawing's model; unit from $INSUNITS.
/// Failures: FileNotFound, FileNotReadable, FileTooLarge, FileDamaged (no DXF, or counts that cannot be true), Unsupported (nothing to draw),
/// OutOfRange (too many lines, or it takes too long).
Result<LineDrawing> readDxf(const std::filesystem::path& path, const DrawingLimits& limits = {});
Result<LineDrawing> readDxfText(std::string text, const DrawingLimits& limits = {});

/// An underlay's content: "x1 y1 x2 y2", one line each, to the millimetre.
std::string writeLines(const LineDrawing& drawing);
/// The same back. Lines that cannot be read are passed over.
LineDrawing readLines(std::string_view text);

} // namespace gw
