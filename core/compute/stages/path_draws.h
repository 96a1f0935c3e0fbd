// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/stages/path_words.h"
#include "core/formulas/lognormal.h"

/// What the uncertain inputs of a path come to.
namespace gw {

/// Above so many paths strata are narrower than what a word can tell apart.
inline constexpr std::uint64_t mostStrata = 1ULL << 31;

template <class R>
GW_HD R deviate(const PathView& job, const PathIds<R>& ids, typename PathIds<R>::U word, std::uint32_t input)
{
    const bool isStratified = job.sampling == Sampling::LatinHypercube && job.paths >= 2 && job.paths <= mostStrata;
    if (isStratified) {
        const auto count = static_cast<std::uint32_t>(job.paths);
        const std::uint32_t key = job.seed + (input + (job.inputs[input].fromOther ? stream::other : 0)) * 0x9e3779b9U;
        word = stratified(word, stratumOf(ids.low, count, key), count);
    }
    return lane::normalOf(word) * ids.sign;
}

/// Whether an input needs no words.
GW_LANE GW_HD bool isFixed(const PathInput& input)
{
    return input.isPinned || input.shape == InputShape::Grid;
}

/// Whether all inputs from `first` to before `last` need no words; they are put where they are pinned then.
template <class R>
GW_HD bool areFixed(const PathView& job, std::uint32_t first, std::uint32_t last, R* z)
{
    for (std::uint32_t i = first; i < last; ++i) {
        if (!isFixed(job.inputs[i])) return false;
        z[i] = R(job.inputs[i].pinned);
    }
    return true;
}

/// Those of a block of four that draw from one of the two sets of deviates.
template <class R>
GW_HD void drawBlock(const PathView& job, const PathIds<R>& ids, std::uint32_t block, bool isOther, std::uint32_t last, R* z)
{
    bool isAsked = false;
    for (std::uint32_t i = 4 * block; i < last; ++i) isAsked = isAsked || job.inputs[i].fromOther == isOther;
    if (!isAsked) return;
    const auto words = pathWords(ids, job.seed, noMonth, stream::inputs + (isOther ? stream::other : 0) + block);
    for (std::uint32_t i = 4 * block; i < last; ++i) {
        const PathInput& input = job.inputs[i];
        if (isFixed(input)) z[i] = R(input.pinned);
        else if (input.fromOther == isOther) z[i] = deviate(job, ids, words.word[i - 4 * block], i);
    }
}

/// The independent normal deviates of all inputs.
template <class R>
GW_HD void drawDeviates(const PathView& job, const PathIds<R>& ids, R* z)
{
    for (std::uint32_t block = 0; 4 * block < job.inputCount; ++block) {
        const std::uint32_t first = 4 * block, last = first + 4 < job.inputCount ? first + 4 : job.inputCount;
        if (areFixed(job, first, last, z)) continue;
        for (const bool isOther : {false, true}) drawBlock(job, ids, block, isOther, last, z);
    }
}

/// Correlates the first `count` deviates in place, the last one first. Pinned inputs take no part.
template <class R>
GW_HD void mixDeviates(const PathView& job, R* z)
{
    for (std::uint32_t i = job.correlated; i-- > 0;) {
        if (job.inputs[i].isPinned) continue;
        const float* row = job.mix + static_cast<std::size_t>(i) * (i + 1) / 2;
        R mixed = R(0);
        for (std::uint32_t j = 0; j <= i; ++j) mixed = lane::fma(R(row[j]), z[j], mixed);
        z[i] = mixed;
    }
}

/// A value between the nodes of a table.
template <class R>
GW_HD R tableAt(const float* nodes, std::uint32_t count, R z)
{
    const float perUnit = static_cast<float>(count - 1) / (2 * tableReach), most = static_cast<float>(count - 1) - 1e-3F * static_cast<float>(count);
    const R at = lane::between((z + R(tableReach)) * R(perUnit), R(0), R(most));
    const auto whole = lane::convert<std::int32_t>(at);
    const R part = at - lane::convert<float>(whole);
    const R low = lane::gather(nodes, whole), high = lane::gather(nodes + 1, whole);
    return lane::fma(part, high - low, low);
}

template <class R>
GW_HD R stepsAt(const float* steps, std::uint32_t count, R start, R z)
{
    R value = start;
    for (std::uint32_t s = 0; s < count; ++s) value += lane::select(z > R(steps[2 * s]), R(steps[2 * s + 1]), R(0));
    return value;
}

template <class U>
struct Division {
    U quotient, rest;
};

/// Machines divide whole numbers one lane at a time. A product with 2^32 / by, rounded down, is short of the quotient by one at most.
template <class U>
GW_HD Division<U> divide(U number, std::uint32_t by)
{
    if (by == 1) return {number, U(0u)};
    const U low = highProduct(number, static_cast<std::uint32_t>((std::uint64_t {1} << 32) / by)), rest = number - low * U(by);
    const auto isShort = rest >= U(by);
    return {lane::select(isShort, low + U(1u), low), lane::select(isShort, rest - U(by), rest)};
}

/// The node of a grid that a path stands on; paths are numbered below 2^32 there.
template <class R>
GW_HD R gridAt(const float* nodes, const PathInput& input, const PathIds<R>& ids)
{
    return lane::gather(nodes, lane::convert<std::int32_t>(divide(divide(ids.low, input.stride).quotient, input.nodes).rest));
}

/// Relative deviation of an input from its base.
template <class R>
GW_HD R deviationOf(const PathView& job, const PathInput& input, const PathIds<R>& ids, R z)
{
    const float* nodes = job.tables + input.firstNode;
    switch (input.shape) {
    case InputShape::Normal: return lane::fma(R(input.b), z, R(input.a));
    case InputShape::Lognormal: return lognormalAt(R(input.a), R(input.b), z) - R(1);
    case InputShape::Table: return tableAt(nodes, input.nodes, z);
    case InputShape::Steps: return stepsAt(nodes, input.nodes, R(input.a), z);
    case InputShape::Grid: return gridAt(nodes, input, ids);
    }
    return R(0);
}

/// Deviates of the inputs; numbers of the base, and where they stand in the venture.
template <class R>
struct PathDraws {
    R z[mostPathInputs];
    float base[mostNumbers];
    R* number[mostNumbers];
};

/// The base venture in every lane.
template <class R>
GW_HD void layOut(const Venture<float>& base, PathDraws<R>& draws, Venture<R>& venture)
{
    venture.tierCount = base.tierCount, venture.offerCount = base.offerCount, venture.finance = base.finance;
    for (int t = 0; t < base.tierCount; ++t) venture.tier[t].hasDemand = base.tier[t].hasDemand;
    for (int o = 0; o < base.offerCount; ++o) venture.offer[o].tier = base.offer[o].tier;
    int count = 0;
    eachNumber(base, [&](float value) { draws.base[count++] = value; });
    count = 0;
    eachNumber(venture, [&](R& number) {
        number = R(draws.base[count]);
        draws.number[count++] = &number;
    });
}

/// The base venture with every input's effects on it.
template <class R>
GW_HD void drawVenture(const PathView& job, const PathIds<R>& ids, PathDraws<R>& draws, Venture<R>& venture)
{
    R* z = draws.z;
    drawDeviates(job, ids, z);
    mixDeviates(job, z);
    layOut(*job.venture, draws, venture);
    for (std::uint32_t i = 0; i < job.inputCount; ++i) {
        const PathInput& input = job.inputs[i];
        const R d = deviationOf(job, input, ids, z[i]);
        for (std::uint32_t e = input.firstEffect; e < input.firstEffect + input.effects; ++e) {
            const PathEffect& effect = job.effects[e];
            R& number = *draws.number[effect.number];
            number = lane::fma(d, lane::fma(R(effect.square), d, R(effect.linear)), number);
        }
    }
}

} // namespace gw
