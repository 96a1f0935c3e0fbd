// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/serving_way.h"

#include "core/formulas/serving_groups.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace gw {

namespace {

/// Widest group looked at; no published deployment of one copy is wider than a few racks. Prompts are read by narrower ones.
constexpr double widestGroup = 128, widestReaders = 32;

bool keepsPromises(const ServingTier& tier, const ServingPoint& point)
{
    return point.interactivity >= tier.minimumInteractivity && point.ttft <= tier.maximumTtft;
}

/// Beyond its scale-up domain a group spans whole domains, up to the rack's last accelerator.
double widestOf(const ServingRack& rack)
{
    return std::min(std::max(domainOf(rack), rack.accelerator.scaleOut > 0 ? std::floor(rack.accelerators) : 0), widestGroup);
}

bool fillsDomains(const ServingRack& rack, double width) { return width <= domainOf(rack) || std::fmod(width, domainOf(rack)) == 0; }

std::vector<ServingGroup> groupsOn(const ServingRack& rack, const ServingTier& tier, const ServingManner& manner)
{
    std::vector<ServingGroup> groups;
    if (rack.accelerators > 0) groups = servingGroups(servingGroup(rack, tier, manner.efficiency), widestOf(rack), 1);
    const auto isOther = [&](const ServingGroup& g) { return (manner.tensor > 0 && g.tensor != manner.tensor) || (manner.data > 0 && g.data != manner.data); };
    std::erase_if(groups, [&](const ServingGroup& group) { return !fillsDomains(rack, group.width()) || isOther(group); });
    return groups;
}

double largestBatch(const ServingWay& way)
{
    return std::min(sequencesThatFit(way.group, way.load.input + way.load.output), mostSequences * way.group.copies());
}

/// What would have to give for more tokens: a quarter more sequences that gain less than 5 % mean that the machine itself is full.
Limit bindingLimit(const ServingWay& way, double batch)
{
    const ServingPoint at = pointAt(way, batch);
    if (at.isCapped) return Limit::PowerCap;
    const double more = batch + std::max(1.0, std::floor(batch / 4));
    const ServingPoint beyond = pointAt(way, more);
    const double growth = beyond.tokensPerSecond / at.tokensPerSecond - 1, asked = more / batch - 1;
    if (growth < 0.2 * asked) return at.step.arithmetic + at.step.reading > at.step.memory ? Limit::Arithmetic : Limit::MemoryBandwidth;
    if (batch >= largestBatch(way)) return Limit::MemoryCapacity;
    return beyond.ttft > way.tier.maximumTtft && beyond.interactivity >= way.tier.minimumInteractivity ? Limit::Ttft : Limit::Interactivity;
}

struct Best {
    std::optional<ServingWay> way;
    ServingPoint point;
    double batch = 0, perRack = 0;
    ServingPoint fastest;                     ///< Of one sequence alone, over all groups that hold the weights.
    bool weightsFit = false;
};

/// Why no group served: the weights, or the promise that the lightest load breaks.
Limit reasonForNone(const ServingTier& tier, const Best& best)
{
    if (!best.weightsFit) return Limit::MemoryCapacity;
    if (best.fastest.isCapped) return Limit::PowerCap;
    return best.fastest.interactivity < tier.minimumInteractivity ? Limit::Interactivity : Limit::Ttft;
}

void considerNone(Best& best, const ServingPoint& alone)
{
    if (!best.weightsFit || alone.interactivity > best.fastest.interactivity) best.fastest = alone;
    best.weightsFit = true;
}

/// A way that serves somebody in time, with what it may make of a rack.
struct Candidate {
    ServingWay way;
    double fitting = 0, groups = 0;           ///< Sequences that its memory holds; groups in a rack.
    double perSequence = 0;                   ///< Tokens/s of the rack for each sequence of a group at the promised speed.
    double likely = 0;                        ///< Tokens/s of the rack if steps grew evenly between the lightest and the fullest batch; for the order of the search.
};

double likelyTokens(const Candidate& c, const ServingPoint& alone, const ServingPoint& full)
{
    const double shortest = 1 / alone.interactivity, longest = 1 / full.interactivity, promised = 1 / c.way.tier.minimumInteractivity;
    const double part = longest > promised ? (promised - shortest) / (longest - shortest) : 1;
    return c.groups * (1 - full.readers) * (1 + part * (c.fitting - 1)) / std::min(promised, longest);
}

void addCandidate(std::vector<Candidate>& candidates, Best& best, const ServingWay& way)
{
    Candidate c {way, largestBatch(way), groupsPerRack(way.rack, way.group.accelerators())};
    if (c.fitting < 1) return;
    const ServingPoint alone = pointAt(way, 1), full = pointAt(way, c.fitting);
    if (!keepsPromises(way.tier, alone)) return considerNone(best, alone);
    c.perSequence = c.groups * std::max(way.tier.minimumInteractivity, full.interactivity) * (1 - full.readers);
    c.likely = likelyTokens(c, alone, full);
    candidates.push_back(c);
}

/// The largest batch that keeps the promises; 0 where even the next larger makes less than the best. Begins where it would make as much.
double promisedBatch(const Candidate& c, const Best& best)
{
    const auto keeps = [&](double batch) { return keepsPromises(c.way.tier, pointAt(c.way, batch)); };
    const double level = c.perSequence > 0 ? std::clamp(std::floor(best.perRack / c.perSequence), 1.0, c.fitting) : 1;
    const ServingPoint there = pointAt(c.way, level);
    if (keepsPromises(c.way.tier, there)) return largestKept(c.fitting, keeps, level);
    return there.tokensPerSecond * c.groups <= best.perRack ? 0 : largestKept(level, keeps);
}

void consider(Best& best, const Candidate& c)
{
    const double batch = promisedBatch(c, best);
    if (batch < 1) return;
    const ServingPoint point = pointAt(c.way, batch);
    if (point.tokensPerSecond * c.groups <= best.perRack) return;
    best.way.emplace(c.way);
    best.point = point, best.batch = batch, best.perRack = point.tokensPerSecond * c.groups, best.weightsFit = true;
}

/// Likely ones first: the rest then shows with one batch each that it makes less.
void considerAll(Best& best, const std::vector<Candidate>& candidates)
{
    std::vector<const Candidate*> inOrder;
    for (const Candidate& c : candidates) inOrder.push_back(&c);
    std::stable_sort(inOrder.begin(), inOrder.end(), [](const Candidate* a, const Candidate* b) { return a->likely > b->likely; });
    for (const Candidate* c : inOrder) consider(best, *c);
}

/// The readers' load, at most what matching leaves, at which the first token is in time; 0 where it never is.
double loadInTime(const ServingGroup& group, PromptReaders readers, const ServingTier& tier)
{
    const ServingLoad load = loadOf(tier);
    const auto isInTime = [&](double percent) { return readers.load = percent / 100, firstTokenApart(group, readers, load) <= tier.maximumTtft; };
    return largestKept(100 * HandOverCost::matching, isInTime) / 100;
}

/// Those that need the fewest accelerators for a request; nothing where a network or time is missing.
std::optional<PromptReaders> bestReaders(const ServingRack& rack, const std::vector<ServingGroup>& groups, const ServingTier& tier)
{
    std::optional<PromptReaders> best;
    const ServingLoad load = loadOf(tier);
    for (const ServingGroup& g : groups) {
        if (g.width() > widestReaders || sequencesThatFit(g, load.input) < 1 || rack.accelerator.scaleOut <= 0) continue;
        PromptReaders readers {promptTime(g, load.input, load.cached), g.tensor, 0, 0, promptLimit(g, load.input, load.cached, 1) * g.width()};
        readers.load = loadInTime(g, readers, tier);
        readers.perRequest = readers.prompt.busy * rack.accelerators / groupsPerRack(rack, g.width());
        if (readers.load > 0 && (!best || readers.perRequest / readers.load < best->perRequest / best->load)) best = readers;
    }
    return best;
}

PairServing pairOf(const ServingTier& tier, const Best& best)
{
    PairServing pair;
    pair.fits = best.perRack > 0;
    pair.because = pair.fits ? bindingLimit(*best.way, best.batch) : reasonForNone(tier, best);
    if (!pair.fits) return pair;
    pair.tokensPerSecond = best.perRack;
    pair.limit = best.point.limit * groupsPerRack(best.way->rack, best.way->group.accelerators());
    pair.interactivity = best.point.interactivity;
    pair.ttft = best.point.ttft;
    pair.activePower = best.point.power;
    pair.width = best.way->group.accelerators();
    pair.batch = best.batch;
    pair.readers = best.point.readers;
    return pair;
}

} // namespace

ServingGroup servingGroup(const ServingRack& rack, const ServingTier& tier, const EngineEfficiency& efficiency)
{
    const NumberFormat weights = formatOf(tier.precision);
    return {.model = tier.model, .accelerator = rack.accelerator, .weights = weights, .cache = cacheBeside(weights), .efficiency = efficiency};
}

ServingPoint servingPoint(const ServingRack& rack, const ServingTier& tier, const ServingGroup& group, double batch)
{
    return pointAt(wayOf(rack, tier, group, {}), batch);
}

PairServing servePair(const ServingRack& rack, const ServingTier& tier, const ServingManner& manner)
{
    Best best;
    const std::vector<ServingGroup> groups = groupsOn(rack, tier, manner);
    const std::optional<PromptReaders> readers = manner.allowsReaders ? bestReaders(rack, groups, tier) : std::nullopt;
    std::vector<Candidate> candidates;
    for (const ServingGroup& group : groups) {
        ServingWay way = wayOf(rack, tier, group, manner.speculation);
        addCandidate(candidates, best, way);
        if (!readers) continue;
        way.readers = &*readers;
        addCandidate(candidates, best, way);
    }
    considerAll(best, candidates);
    return pairOf(tier, best);
}

ServingResult serve(const ServingInput& input)
{
    ServingResult result;
    result.tiers = input.tiers.size();
    result.pairs.reserve(input.racks.size() * result.tiers);
    for (const ServingRack& rack : input.racks)
        for (const ServingTier& tier : input.tiers) result.pairs.push_back(servePair(rack, tier));
    return result;
}

} // namespace gw
