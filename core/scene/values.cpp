// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/values.h"

#include <cmath>
#include <limits>

namespace gw {

namespace {

constexpr float noValue = std::numeric_limits<float>::quiet_NaN();

float orNone(double value) { return value > 0 ? static_cast<float>(value) : noValue; }

float valueOf(const EquipmentOutcome& outcome, const EquipmentType* type, ColourBy by)
{
    switch (by) {
    case ColourBy::Power: return type && isRack(type->kind) ? orNone(outcome.typicalPower.in(kilowatt)) : noValue;
    case ColourBy::Loading: return orNone(outcome.loading * 100);
    case ColourBy::TokensPerSecond: return orNone(outcome.tokensPerSecond.in(tokenPerSecond));
    case ColourBy::Cost: return orNone(outcome.cost.in(dollar));
    case ColourBy::Findings: break;
    }
    return noValue;
}

struct Scale {
    float size;
    const char* unit;
};

Scale scaleFor(ColourBy by, float highest)
{
    switch (by) {
    case ColourBy::Power: return {1, "kW"};
    case ColourBy::Loading: return {1, "%"};
    case ColourBy::TokensPerSecond: return highest >= 1e6F ? Scale {1e6F, "M tok/s"} : highest >= 1e3F ? Scale {1e3F, "k tok/s"} : Scale {1, "tok/s"};
    case ColourBy::Cost: return highest >= 1e6F ? Scale {1e6F, "M$"} : highest >= 1e3F ? Scale {1e3F, "k$"} : Scale {1, "$"};
    case ColourBy::Findings: break;
    }
    return {1, ""};
}

float highestOf(const std::vector<Box>& boxes)
{
    float highest = 0;
    for (const Box& box : boxes)
        if (box.value > highest) highest = box.value;
    return highest;
}

} // namespace

float niceCeiling(float value)
{
    if (!(value > 0) || !std::isfinite(value)) return 1;
    const double decade = std::pow(10.0, std::floor(std::log10(double(value))));
    for (const double step : {1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0})
        if (step * decade >= double(value) * (1 - 1e-6)) return static_cast<float>(step * decade);
    return static_cast<float>(10 * decade);
}

Legend valueBoxes(Pieces& pieces, const Outcome& outcome, ColourBy by)
{
    const bool isCurrent = outcome.equipment.size() == pieces.boxes.size();
    for (std::size_t i = 0; i < pieces.boxes.size(); ++i)
        pieces.boxes[i].value = isCurrent ? valueOf(outcome.equipment[i], pieces.types[i], by) : noValue;

    const float highest = highestOf(pieces.boxes);
    const Scale scale = scaleFor(by, highest);
    if (scale.size != 1)
        for (Box& box : pieces.boxes) box.value /= scale.size;

    Legend legend {by, scale.unit, 0, niceCeiling(highest / scale.size), {}};
    if (by == ColourBy::Loading) {
        legend.limit = 100.0F;
        legend.high = std::max(150.0F, legend.high);
    }
    return legend;
}

void markFindings(std::vector<Box>& boxes, const std::vector<Finding>& findings)
{
    const auto boxOf = [&](EquipmentId id) {
        const auto at = std::lower_bound(boxes.begin(), boxes.end(), id, [](const Box& box, EquipmentId key) { return box.equipment < key; });
        return at != boxes.end() && at->equipment == id ? &*at : nullptr;
    };
    for (const Finding& finding : findings) {
        if (finding.isWaived) continue;
        for (const EquipmentId id : finding.equipment) {
            Box* box = boxOf(id);
            if (!box) continue;
            if (!box->hasFinding || finding.severity < box->worst) box->worst = finding.severity;
            box->hasFinding = true;
        }
    }
}

} // namespace gw
