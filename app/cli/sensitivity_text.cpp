// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sensitivity_text.h"

#include "core/search/metric.h"
#include "core/units/format.h"
#include "views/text/risk_notes.h"
#include "views/text/search_text.h"

#include <fmt/core.h>

#include <cmath>

namespace gw::cli {
namespace {

constexpr std::size_t mostShown = 12;
constexpr double barWidth = 30;

std::string inWords(PathFigure figure, double value)
{
    const auto metric = findMetric(titleOf(figure).key);
    return metric ? figureText(**metric, value).toStdString() : digits(value);
}

std::string bar(double share)
{
    std::string text;
    for (double i = 0; i < std::round(share * barWidth); ++i) text += "█";
    return text;
}

void print(const Tornado& tornado, const PreparedPaths& prepared)
{
    fmt::print("\n  {}: {} with every input at its middle\n", titleOf(tornado.figure).name, inWords(tornado.figure, tornado.centre));
    fmt::print("  {:<44} {:>12} {:>12}\n", "", "at its P10", "at its P90");
    const std::vector<InputTitle> titles = movedTitles(prepared);
    for (std::size_t i = 0; i < std::min(tornado.bars.size(), mostShown); ++i) {
        const TornadoBar& b = tornado.bars[i];
        const double share = b.swing() / tornado.bars.front().swing();
        fmt::print("  {:<44} {:>12} {:>12}  {}\n", titles[b.input].key, inWords(tornado.figure, b.atLow), inWords(tornado.figure, b.atHigh), bar(std::isfinite(share) ? share : 0));
    }
    if (tornado.bars.size() > mostShown) fmt::print("  and {} that move it less\n", tornado.bars.size() - mostShown);
}

std::string groupName(const SobolIndex& index)
{
    std::string name = index.keys.front();
    if (index.keys.size() > 1) name += fmt::format(" and {} correlated", index.keys.size() - 1);
    return name;
}

void print(const SobolIndices& s)
{
    fmt::print("\n  {}: {} on average, deviation {}\n", titleOf(s.figure).name, inWords(s.figure, s.mean), inWords(s.figure, s.deviation));
    if (s.leftOut > 0) fmt::print("  {} futures without this figure are left out.\n", s.leftOut);
    if (s.indices.empty()) return fmt::print("  It does not vary.\n");
    fmt::print("  {:<44} {:>8} {:>18} {:>8} {:>18}\n", "share of the variance", "alone", "95 % interval", "in all", "95 % interval");
    for (std::size_t i = 0; i < std::min(s.indices.size(), mostShown); ++i) {
        const SobolIndex& index = s.indices[i];
        fmt::print("  {:<44} {:>8.3f} {:>18} {:>8.3f} {:>18}{}\n", groupName(index), index.first, fmt::format("{:.3f} to {:.3f}", index.firstLow, index.firstHigh), index.total,
            fmt::format("{:.3f} to {:.3f}", index.totalLow, index.totalHigh), index.isNoise ? "  noise" : "");
    }
    if (s.indices.size() > mostShown) fmt::print("  and {} of smaller share\n", s.indices.size() - mostShown);
}

void printCorrelated(const std::vector<SobolIndices>& all)
{
    if (all.empty()) return;
    for (const SobolIndex& index : all.front().indices) {
        if (index.keys.size() < 2) continue;
        fmt::print("\n  Correlated, and therefore one group:");
        for (const std::string& key : index.keys) fmt::print(" {}", key);
        fmt::print("\n");
    }
}

} // namespace

void printSensitivity(const Sensitivity& answer, const PreparedPaths& prepared, const std::string& plan, const std::string& scenario)
{
    fmt::print("{}  ·  scenario {}  ·  {}  ·  {} uncertain inputs\n", plan, scenario, answer.device, prepared.inputs.size());
    for (const Tornado& tornado : answer.tornados) print(tornado, prepared);
    for (const SobolIndices& indices : answer.indices) print(indices);
    printCorrelated(answer.indices);
    for (const std::string& note : prepared.notes) fmt::print("  Note: {}\n", riskNote(note).toStdString());
}

} // namespace gw::cli
