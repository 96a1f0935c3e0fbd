// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/values.h"

#include "core/scene/design_temperatures.h"
#include "core/scene/spares.h"

#include <cmath>
#include <limits>

namespace gw {

namespace {

constexpr float noValue = std::numeric_limits<float>::quiet_NaN();
// A loading beyond this is drawn as "over": the scale must not be stretched by one impossible feed.
constexpr float highestLoading = 150;
// Scales of temperature end on a multiple of this, kelvins.
constexpr float temperatureStep = 5;

float orNone(double value) { return value > 0 ? static_cast<float>(value) : noValue; }

bool isRackType(const EquipmentType* type) { return type && isRack(type->kind); }

float valueOf(const EquipmentOutcome& outcome, const EquipmentType* type, ColourBy by)
{
    switch (by) {
    case ColourBy::Power: return isRackType(type) ? orNone(outcome.typicalPower.in(kilowatt)) : noValue;
    case ColourBy::Loading: return orNone(outcome.loading * 100);
    case ColourBy::TokensPerSecond: return orNone(outcome.tokensPerSecond.in(tokenPerSecond));
    case ColourBy::Cost: return orNone(outcome.cost.in(dollar));
    case ColourBy::CostPerKilowatt:
        return isRackType(type) && outcome.typicalPower.si() > 0 ? orNone(outcome.cost.in(dollar) / outcome.typicalPower.in(kilowatt)) : noValue;
    case ColourBy::Findings:
    case ColourBy::InletTemperature:
    case ColourBy::CoolantSupply:
    case ColourBy::Redundancy:
    case ColourBy::PhaseDate: break;
    }
    return noValue;
}

void valueByOutcome(Pieces& pieces, const Outcome& outcome, ColourBy by)
{
    for (std::size_t i = 0; i < pieces.boxes.size(); ++i) pieces.boxes[i].value = valueOf(outcome.equipment[i], pieces.types[i], by);
}

/// The month in which each accelerator rack goes live: in the order of the plan, evenly over the ramp, as the cash flow counts them.
void valueByPhase(const Plan& plan, Pieces& pieces, const Outcome& outcome)
{
    const double full = outcome.headline.timeToFullCapacity.in(month), ramp = plan.schedule.ramp.in(month);
    std::size_t racks = 0, live = 0;
    for (const EquipmentType* type : pieces.types) racks += type && type->kind == EquipmentKind::AcceleratorRack;
    for (std::size_t i = 0; i < pieces.boxes.size(); ++i) {
        const bool counts = pieces.types[i] && pieces.types[i]->kind == EquipmentKind::AcceleratorRack;
        if (counts) ++live;
        pieces.boxes[i].value = counts ? static_cast<float>(full - ramp * (1 - double(live) / double(racks))) : noValue;
    }
}

void valueBySpare(const Plan& plan, Pieces& pieces, const Outcome& outcome)
{
    const auto spares = sparesOf(plan, pieces, outcome);
    for (std::size_t i = 0; i < spares.size(); ++i) pieces.boxes[i].value = spares[i] ? static_cast<float>(*spares[i]) : noValue;
}

std::optional<float> valueByTemperature(Pieces& pieces, const DesignTemperatures& temperatures)
{
    for (std::size_t i = 0; i < pieces.boxes.size(); ++i) pieces.boxes[i].value = temperatures.celsius[i];
    return temperatures.limit;
}

/// Writes the values in their plain unit and returns the limit they are held against.
std::optional<float> writeValues(const Plan& plan, Pieces& pieces, const Outcome& outcome, ColourBy by)
{
    if (by == ColourBy::InletTemperature) return valueByTemperature(pieces, inletTemperatures(plan, pieces));
    if (by == ColourBy::CoolantSupply) return valueByTemperature(pieces, coolantTemperatures(plan, pieces));
    if (outcome.equipment.size() != pieces.boxes.size())
        for (Box& box : pieces.boxes) box.value = noValue;
    else if (by == ColourBy::Redundancy) valueBySpare(plan, pieces, outcome);
    else if (by == ColourBy::PhaseDate) valueByPhase(plan, pieces, outcome);
    else valueByOutcome(pieces, outcome, by);
    return by == ColourBy::Loading ? std::optional(100.0F) : std::nullopt;
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
    case ColourBy::CostPerKilowatt: return highest >= 1e3F ? Scale {1e3F, "k$/kW"} : Scale {1, "$/kW"};
    case ColourBy::InletTemperature:
    case ColourBy::CoolantSupply: return {1, "degC"};
    case ColourBy::PhaseDate: return {1, "months"};
    case ColourBy::Redundancy:
    case ColourBy::Findings: break;
    }
    return {1, ""};
}

struct Range {
    float low = std::numeric_limits<float>::infinity(), high = -low;
    bool isEmpty() const { return low > high; }
    void add(float value)
    {
        if (value < low) low = value;
        if (value > high) high = value;
    }
};

Range rangeOf(const std::vector<Box>& boxes)
{
    Range range;
    for (const Box& box : boxes)
        if (!std::isnan(box.value)) range.add(box.value);
    return range;
}

/// A scale that does not begin at nought: whole steps below and above all values, and around the limit.
void span(Legend& legend, Range range, float step)
{
    if (legend.limit) range.add(*legend.limit);
    if (range.isEmpty()) range = {0, 1};
    legend.low = std::floor(range.low / step) * step;
    legend.high = std::ceil(range.high / step) * step;
    if (legend.limit && legend.low >= *legend.limit) legend.low = *legend.limit - step;
    if (legend.limit && legend.high <= *legend.limit) legend.high = *legend.limit + step;
    if (legend.high <= legend.low) legend.high = legend.low + step;
}

void choose(Legend& legend, const Range& range)
{
    switch (legend.by) {
    case ColourBy::Loading: legend.high = highestLoading; break;
    case ColourBy::InletTemperature:
    case ColourBy::CoolantSupply: span(legend, range, temperatureStep); break;
    case ColourBy::PhaseDate: span(legend, range, range.high - range.low > 12 ? 6.0F : 1.0F); break;
    case ColourBy::Redundancy: legend.high = spareLevels - 1; break;
    default: legend.high = niceCeiling(range.high);
    }
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

bool isCategorical(ColourBy by) { return by == ColourBy::Findings || by == ColourBy::Redundancy; }

std::vector<float> ticksOf(const Legend& legend)
{
    const double width = double(legend.high) - double(legend.low);
    if (!(width > 0)) return {legend.low};
    // The smallest of 1, 2, 2.5, 5 times a power of ten that gives at most five steps.
    const double decade = std::pow(10.0, std::floor(std::log10(width / 5)));
    double step = 10 * decade;
    for (const double times : {5.0, 2.5, 2.0, 1.0})
        if (times * decade * 5 >= width * (1 - 1e-6)) step = times * decade;
    std::vector<float> ticks;
    for (double at = std::ceil(double(legend.low) / step - 1e-6) * step; at <= double(legend.high) + 1e-6 * step; at += step)
        ticks.push_back(std::abs(at) < 1e-6 * step ? 0.0F : static_cast<float>(at));
    const auto isLimit = [&](float tick) { return std::abs(double(tick) - double(*legend.limit)) < 0.4 * step; };
    if (legend.limit) {
        std::erase_if(ticks, isLimit);
        ticks.insert(std::upper_bound(ticks.begin(), ticks.end(), *legend.limit), *legend.limit);
    }
    return ticks;
}

Legend valueBoxes(const Plan& plan, Pieces& pieces, const Outcome& outcome, ColourBy by)
{
    Legend legend {by, {}, 0, 1, {}};
    legend.limit = writeValues(plan, pieces, outcome, by);
    Range range = rangeOf(pieces.boxes);
    const Scale scale = scaleFor(by, range.high);
    legend.unit = scale.unit;
    if (scale.size != 1) {
        for (Box& box : pieces.boxes) box.value /= scale.size;
        range = {range.low / scale.size, range.high / scale.size};
    }
    choose(legend, range);
    for (const Box& box : pieces.boxes) legend.hasMissing = legend.hasMissing || std::isnan(box.value);
    legend.hasOver = range.high > legend.high;
    legend.hasUnder = range.low < legend.low;
    return legend;
}

std::vector<std::uint32_t> markFindings(std::vector<Box>& boxes, const std::vector<Finding>& findings)
{
    std::vector<std::uint32_t> marked;
    // Rules go through the plan in its own order: what is asked for next is often the next box.
    std::size_t next = 0;
    const auto boxOf = [&](EquipmentId id) -> Box* {
        if (next >= boxes.size() || boxes[next].equipment != id)
            next = static_cast<std::size_t>(std::lower_bound(boxes.begin(), boxes.end(), id, [](const Box& box, EquipmentId key) { return box.equipment < key; }) - boxes.begin());
        return next < boxes.size() && boxes[next].equipment == id ? &boxes[next++] : nullptr;
    };
    for (const Finding& finding : findings) {
        if (finding.isWaived) continue;
        for (const EquipmentId id : finding.equipment) {
            Box* box = boxOf(id);
            if (!box) continue;
            if (!box->hasFinding) marked.push_back(static_cast<std::uint32_t>(box - boxes.data()));
            if (!box->hasFinding || finding.severity < box->worst) box->worst = finding.severity;
            box->hasFinding = true;
        }
    }
    return marked;
}

} // namespace gw
