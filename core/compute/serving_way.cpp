// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/serving_way.h"

#include "core/formulas/power_cap.h"
#include "core/formulas/serving_draw.h"

#include <algorithm>
#include <cmath>

namespace gw {

namespace {

StepTime stepTime(const ServingWay& way, double batch)
{
    const DecodeTime decode = verifyTime(way.group, batch, way.load.mean(), way.speculation);
    const double slower = way.readers ? HandOverCost::perToken : 1;
    StepTime step;
    step.arithmetic = slower * decode.arithmeticBound;
    step.memory = slower * decode.memoryBound;
    step.waiting = slower * (decode.collectives + decode.host);
    step.sampling = slower * decode.sampling, step.routing = slower * decode.routing;
    step.limit = stepLimit(way.group, batch, way.load, way.speculation, way.readers ? 0 : 1);
    if (way.readers) return step;
    step.reading = batch / way.load.output * way.prompt.busy;
    step.crowding = promptTimePerStep(way.group, way.prompt, batch, way.load.output) - step.reading;
    return step;
}

/// Share of accelerators that read prompts, for groups that begin `requests` a second each.
double readersOf(const ServingWay& way, double requests)
{
    if (!way.readers) return 0;
    const double readers = requests * way.readers->perRequest / way.readers->load;
    return readers / (readers + way.rack.accelerators / groupsPerRack(way.rack, way.group.accelerators()));
}

/// W that a step adds to the idle rack on average, by what follows the clock and what does not.
struct AddedPower { double arithmetic, rest; };

/// Of the rack's range between idle and typical power the share that boards draw of theirs. Waiting for host and links adds nothing to a board that is awake.
AddedPower addedPower(const ServingWay& way, const StepTime& step, double readers)
{
    const ServingDraw draw = servingShares(way.group.accelerator);
    const double decoding = (1 - readers) / step.total(), reading = way.readers ? readers * way.readers->load : 0;
    const double arithmetic = decoding * (step.arithmetic + step.sampling + step.reading) + reading, memory = decoding * (step.memory + step.routing);
    const double range = std::max(0.0, way.rack.typicalPower - way.rack.idlePower), added = range * (drawnPower(draw, arithmetic, memory) - draw.idle) / (draw.board - draw.idle);
    const double ofArithmetic = draw.arithmetic * arithmetic / (draw.arithmetic * arithmetic + draw.memory * memory);
    return {added * ofArithmetic, added * (1 - ofArithmetic)};
}

/// Arithmetic follows the clock, of prompts too.
void slow(StepTime& step, double clock)
{
    for (double* part : {&step.arithmetic, &step.reading, &step.crowding}) *part /= clock;
}

/// Clock at which the rack keeps its cap, and the share of time that it works: what the lowest clock cannot save is saved by pausing.
struct Throttle { double clock = 1, duty = 1; };

Throttle throttleOf(const ServingRack& rack, const AddedPower& added, ServingPoint& point)
{
    point.power = rack.idlePower + added.arithmetic + added.rest;
    if (rack.powerCap <= 0 || point.power <= rack.powerCap) return {};
    point.isCapped = true;
    const double clock = cappedClock(rack.idlePower, added.arithmetic, added.rest, rack.powerCap);
    const double slowed = added.arithmetic * lane::power(clock, clockPowerExponent) + added.rest;
    const double allowed = std::max(0.0, rack.powerCap - rack.idlePower);
    point.power = std::max(rack.idlePower, std::min(rack.powerCap, rack.idlePower + slowed));
    return {clock, slowed > allowed ? allowed / slowed : 1};
}

/// Requests/s that a group of `batch` begins, pools matched as well as they are.
double requestsOf(const ServingWay& way, double batch, double step)
{
    return (way.readers ? HandOverCost::matching : 1) * batch / (way.load.output * step);
}

double firstToken(const ServingWay& way, const StepTime& step, double clock)
{
    const PromptTime prompt {way.prompt.busy / clock, way.prompt.alone / clock};
    return way.readers ? firstTokenApart(way.group, *way.readers, way.load) / clock : firstTokenTime(way.group, prompt, step.prompts(), step.total());
}

/// What physics allows a group, readers counted among its accelerators.
double limitOf(const ServingWay& way, double batch, double step)
{
    const double alone = batch / step;
    return way.readers ? alone / (1 + alone / way.load.output * way.readers->limit / way.group.accelerators()) : alone;
}

} // namespace

double domainOf(const ServingRack& rack) { return std::floor(std::max(1.0, rack.accelerator.scaleUpDomain)); }

double groupsPerRack(const ServingRack& rack, double width)
{
    const double all = rack.accelerators, inside = std::min(domainOf(rack), all);
    if (width > all) return all / width;
    if (width > inside) return std::floor(all / width);
    const double domains = std::floor(all / inside);
    return domains * std::floor(inside / width) + std::floor((all - domains * inside) / width);
}

ServingLoad loadOf(const ServingTier& tier)
{
    return {.input = tier.inputTokens, .output = tier.outputTokens, .cached = tier.inputTokens * tier.cachedShare};
}

ServingWay wayOf(const ServingRack& rack, const ServingTier& tier, const ServingGroup& group, const Speculation& speculation)
{
    const ServingLoad load = loadOf(tier);
    return {rack, tier, group, speculation, load, promptTime(group, load.input, load.cached)};
}

double firstTokenApart(const ServingGroup& decoding, const PromptReaders& readers, const ServingLoad& load)
{
    const double prompt = HandOverCost::first * readers.prompt.alone;
    return decoding.efficiency.firstToken + promptWait(readers.load, readers.prompt.alone).mean + prompt + handOverTime(decoding, readers.tensor, load);
}

ServingPoint pointAt(const ServingWay& way, double batch)
{
    ServingPoint point;
    point.step = stepTime(way, batch);
    point.limit = limitOf(way, batch, point.step.limit);
    const double freely = readersOf(way, requestsOf(way, batch, point.step.total()));
    const Throttle throttle = throttleOf(way.rack, addedPower(way, point.step, freely), point);
    slow(point.step, throttle.clock);
    const double requests = requestsOf(way, batch, point.step.total());
    point.readers = readersOf(way, requests / throttle.clock);
    point.interactivity = throttle.duty / point.step.total();
    point.tokensPerSecond = std::min(throttle.duty * (1 - point.readers) * requests * way.load.output, point.limit);
    point.ttft = throttle.duty > 0 ? firstToken(way, point.step, throttle.clock) / throttle.duty : HUGE_VAL;
    return point;
}

} // namespace gw
