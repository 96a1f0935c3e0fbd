// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/sensitivity_json.h"

#include <cmath>

namespace gw {
namespace {

Json numberOrNull(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }

Json tornadoJson(const Tornado& tornado, const PreparedPaths& prepared)
{
    Json bars = Json::array();
    const std::vector<InputTitle> titles = movedTitles(prepared);
    for (const TornadoBar& bar : tornado.bars) {
        const InputTitle& input = titles[bar.input];
        bars.push_back({{"key", input.key}, {"unit", input.unit}, {"p10", numberOrNull(input.low)}, {"base", numberOrNull(input.base)}, {"p90", numberOrNull(input.high)},
            {"at_p10", numberOrNull(bar.atLow)}, {"at_p90", numberOrNull(bar.atHigh)}, {"swing", numberOrNull(bar.swing())}});
    }
    return {{"unit", titleOf(tornado.figure).unit}, {"centre", numberOrNull(tornado.centre)}, {"bars", bars}};
}

Json indexJson(const SobolIndex& index)
{
    return {{"keys", index.keys}, {"first", numberOrNull(index.first)}, {"first_low", numberOrNull(index.firstLow)}, {"first_high", numberOrNull(index.firstHigh)},
        {"total", numberOrNull(index.total)}, {"total_low", numberOrNull(index.totalLow)}, {"total_high", numberOrNull(index.totalHigh)},
        {"correlated", index.keys.size() > 1}, {"noise", index.isNoise}};
}

Json indicesJson(const SobolIndices& s)
{
    Json list = Json::array();
    for (const SobolIndex& index : s.indices) list.push_back(indexJson(index));
    return {{"unit", titleOf(s.figure).unit}, {"left_out", s.leftOut}, {"mean", numberOrNull(s.mean)}, {"deviation", numberOrNull(s.deviation)}, {"indices", list}};
}

} // namespace

Json sensitivityJson(const Sensitivity& answer, const PreparedPaths& prepared)
{
    Json json {{"device", answer.device}, {"seed", answer.seed}, {"paths", answer.paths}, {"notes", prepared.notes}, {"tornado", Json::object()}, {"sobol", Json::object()}};
    for (const Tornado& tornado : answer.tornados) json["tornado"][titleOf(tornado.figure).key] = tornadoJson(tornado, prepared);
    for (const SobolIndices& s : answer.indices) json["sobol"][titleOf(s.figure).key] = indicesJson(s);
    return json;
}

} // namespace gw
