// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/dxf.h"

#include "core/exchange/dxf_collector.h"
#include "core/exchange/dxf_sieve.h"

#include <dxflib/dl_dxf.h>

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <fstream>
#include <sstream>

namespace gw {
namespace {

using Clock = std::chrono::steady_clock;

/// Everything to the origin, in metres.
LineDrawing normalised(std::vector<DrawnLine> lines, double unit, bool hasUnit)
{
    LineDrawing drawing {std::move(lines), 0, 0, hasUnit};
    double x = HUGE_VAL, y = HUGE_VAL, right = -HUGE_VAL, top = -HUGE_VAL;
    for (const DrawnLine& l : drawing.lines) {
        x = std::min({x, l.x1, l.x2}), y = std::min({y, l.y1, l.y2});
        right = std::max({right, l.x1, l.x2}), top = std::max({top, l.y1, l.y2});
    }
    for (DrawnLine& l : drawing.lines) l = {(l.x1 - x) * unit, (l.y1 - y) * unit, (l.x2 - x) * unit, (l.y2 - y) * unit};
    drawing.width = (right - x) * unit;
    drawing.depth = (top - y) * unit;
    return drawing;
}

Error tooMuch(std::string seen, std::string expected) { return {.code = ErrorCode::OutOfRange, .seen = std::move(seen), .expected = std::move(expected)}; }

} // namespace

Result<LineDrawing> readDxfText(std::string text, const DrawingLimits& limits)
{
    if (text.size() > limits.bytes) return Error {.code = ErrorCode::FileTooLarge, .seen = fmt::format("{} MB", text.size() >> 20), .expected = fmt::format("at most {} MB", limits.bytes >> 20)};
    const auto deadline = Clock::now() + limits.time;
    auto sifted = siftDxf(text, deadline);
    if (!sifted) return sifted.error();
    DxfCollector collector(limits.lines, deadline);
    std::istringstream stream(sifted->text);
    try {
        DL_Dxf().in(stream, &collector);
        collector.expand();
    } catch (const DxfStopped& stopped) {
        if (stopped.isLate) return tooMuch(fmt::format("more than {} s", static_cast<double>(limits.time.count()) / 1000), "a drawing that is read faster; remove what is not needed");
        return tooMuch(fmt::format("more than {} lines", limits.lines), fmt::format("at most {} lines; remove hatches and furniture", limits.lines));
    } catch (const std::exception&) {
        return Error {.code = ErrorCode::FileDamaged, .expected = "a DXF drawing"};
    }
    if (collector.lines().empty()) return Error {.code = ErrorCode::Unsupported, .seen = "no lines", .expected = "lines, polylines, arcs, circles or inserts in the model"};
    LineDrawing drawing = normalised(collector.takeLines(), sifted->unit, sifted->hasUnit);
    if (!(drawing.width < 1e5 && drawing.depth < 1e5)) return tooMuch(fmt::format("{:.0f} m by {:.0f} m", drawing.width, drawing.depth), "at most 100 km; check the drawing's unit");
    return drawing;
}

Result<LineDrawing> readDxf(const std::filesystem::path& path, const DrawingLimits& limits)
{
    std::error_code code;
    const auto size = std::filesystem::file_size(path, code);
    if (code) return Error {.code = std::filesystem::exists(path) ? ErrorCode::FileNotReadable : ErrorCode::FileNotFound, .file = path.string()};
    if (size > limits.bytes) return Error {.code = ErrorCode::FileTooLarge, .file = path.string(), .seen = fmt::format("{} MB", size >> 20), .expected = fmt::format("at most {} MB", limits.bytes >> 20)};
    std::ifstream file(path, std::ios::binary);
    std::string text(static_cast<std::size_t>(size), '\0');
    if (!file.read(text.data(), static_cast<std::streamsize>(text.size()))) return Error {.code = ErrorCode::FileNotReadable, .file = path.string()};
    auto drawing = readDxfText(std::move(text), limits);
    if (!drawing) return inFile(drawing.error(), path.string());
    return drawing;
}

std::string writeLines(const LineDrawing& drawing)
{
    std::string text;
    text.reserve(drawing.lines.size() * 28);
    for (const DrawnLine& l : drawing.lines)
        fmt::format_to(std::back_inserter(text), "{:.3f} {:.3f} {:.3f} {:.3f}\n", l.x1, l.y1, l.x2, l.y2);
    return text;
}

LineDrawing readLines(std::string_view text)
{
    LineDrawing drawing;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        double value[4] {};
        const char *at = line.data(), *end = line.data() + line.size();
        int count = 0;
        for (; count < 4; ++count) {
            while (at < end && *at == ' ') ++at;
            const auto read = std::from_chars(at, end, value[count]);
            if (read.ec != std::errc() || !std::isfinite(value[count])) break;
            at = read.ptr;
        }
        if (count < 4) continue;
        drawing.lines.push_back({value[0], value[1], value[2], value[3]});
        drawing.width = std::max({drawing.width, value[0], value[2]});
        drawing.depth = std::max({drawing.depth, value[1], value[3]});
    }
    return drawing;
}

} // namespace gw
