// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/goal.h"

#include "core/model/fields.h"
#include "core/search/split.h"
#include "core/units/parse.h"

#include <algorithm>
#include <cmath>

namespace gw {
namespace {

/// How far from its present value an input is sought when nobody says, and the least of a share that must be above nothing.
constexpr double usualReach = 4, leastShare = 1e-3;

void setUsualRange(VariedInput& input)
{
    const Variable& v = input.variable;
    input.low = v.lowest, input.high = v.highest;
    const bool isShare = v.highest - v.lowest <= 2;
    if (isShare && v.lowest == smallest) input.low = leastShare;
    if (isShare || !v.present || *v.present <= 0 || v.unit == "degC" || v.isWhole) return;
    input.low = std::max(v.lowest, *v.present / usualReach);
    input.high = std::min(v.highest, *v.present * usualReach);
}

} // namespace

Result<VariedInput> readGoalInput(const Plan& plan, const Catalog& catalog, std::string_view text)
{
    if (text.find('=') != std::string_view::npos) {
        auto input = readVaried(plan, catalog, text);
        if (!input || input->values.empty()) return input;
        return Error {ErrorCode::WrongUse, {}, input->variable.key, std::string(text), "low:high without steps"};
    }
    auto variable = findVariable(plan, catalog, text);
    if (!variable) return variable.error();
    VariedInput input {.variable = *std::move(variable), .values = {}};
    setUsualRange(input);
    return input;
}

Result<GoalTarget> readGoalTarget(std::string_view text)
{
    const std::size_t equals = std::min(text.find('='), text.size());
    const auto metric = findMetric(split(text.substr(0, equals), '=').front());
    if (!metric) return metric.error();
    const std::string_view written = text.substr(std::min(equals + 1, text.size()));
    const auto value = parseIn(written, (*metric)->unit);
    if (value) return GoalTarget {*metric, *value};
    Error error = value.error();
    error.place = (*metric)->key;
    return error;
}

} // namespace gw
