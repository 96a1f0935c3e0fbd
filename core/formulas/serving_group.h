// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formulas/accelerator_table.h"
#include "core/formulas/engine_efficiency.h"
#include "core/formulas/served_model.h"
#include "core/formulas/serving.h"

/// Accelerators that hold one copy of a model, and what fits into them.
namespace gw {

/// Tensor ranks cut every matrix; data-parallel attention puts `data` such sets side by side, whose experts are common; expert ranks spread whole experts over all of
/// them; pipeline stages hold some layers each.
struct ServingGroup {
    ServedModel model;
    AcceleratorRow accelerator {};
    NumberFormat weights = NumberFormat::Fp8, cache = NumberFormat::Fp8;
    ServingEngine engine = ServingEngine::Any;
    double tensor = 1, expert = 1, pipeline = 1, data = 1;
    EngineEfficiency efficiency {};

    /// Accelerators of one pipeline stage.
    GW_HD double width() const { return lane::larger(tensor * data, expert); }
    /// Of attention and dense weights.
    GW_HD double copies() const { return width() / tensor; }
    GW_HD double accelerators() const { return width() * pipeline; }
    /// Ranks that share one sequence's cache; heads are not cut.
    GW_HD double attentionShards() const { return model.isLatent() ? 1 : lane::smaller(tensor, model.keyValueHeads); }
};

/// Sequences that one scheduler holds at most; engines' usual maximum.
inline constexpr double mostSequences = 4096;

/// FLOP/s that kernels of the weights' format see at best.
GW_HD inline double attainableFlops(const ServingGroup& g)
{
    return lane::smaller(peakFlops(g.accelerator, g.weights), g.efficiency.fourBitOverEightBit * peakFlops(g.accelerator, NumberFormat::Fp8));
}

/// FLOP/s of dense matrices.
GW_HD inline double matrixFlops(const ServingGroup& g)
{
    const bool isFourBit = peakFlops(g.accelerator, g.weights) > peakFlops(g.accelerator, NumberFormat::Fp8);
    return attainableFlops(g) * g.efficiency.matrices * (isFourBit ? g.efficiency.fourBit : 1);
}

/// Bytes on one accelerator.
GW_HD inline double weightBytesOf(const ServingGroup& g)
{
    const double spread = g.model.experts * g.model.size.oneExpert;
    return ((g.model.size.parameters - spread) / g.tensor + spread / g.width()) / g.pipeline * bytesPerElement(g.weights);
}
GW_HD inline double cacheBytesPerToken(const ServingGroup& g)
{
    return g.model.size.cachePerToken * bytesPerElement(g.cache) / (g.attentionShards() * g.pipeline);
}

/// Sequences whose whole length fits beside weights and engine in the usable memory; 0 where not even the weights do. Rounded down for each copy.
GW_HD inline double sequencesThatFit(const ServingGroup& g, double tokens)
{
    const EngineEfficiency& e = g.efficiency;
    const double ofOne = batchThatFits(g.accelerator.memoryGib * bytesPerGib, e.usableMemory, weightBytesOf(g), e.engineBytes, cacheBytesPerToken(g) * tokens);
    return lane::larger(0.0, lane::floor(ofOne)) * g.copies();
}

} // namespace gw
