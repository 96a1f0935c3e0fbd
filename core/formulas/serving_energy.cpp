// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/serving_energy.h"

#include <algorithm>

namespace gw {
namespace {

/// Host, memory, network cards and switches: 150 W for each accelerator, from DGX B200's 14.3 kW less accelerators, fans and loss. Estimate within 30 %.
constexpr double hostPower = 150;
/// Fans of an air-cooled server draw about a tenth of what they cool; pumps and remaining fans of a liquid-cooled one a fiftieth. Estimate, makers' guidance 8-15 %.
constexpr double airFans = 0.10, liquidFans = 0.02;
constexpr double supplyEfficiency = 0.95;     ///< 80 PLUS Titanium between half and full load: 0.94-0.96.

} // namespace

EngineEfficiency chatEfficiency(NumberFormat weights)
{
    EngineEfficiency e;
    const bool isQuantized = weights != NumberFormat::Bf16;
    e.dense = isQuantized ? 0.55 : 0.65;
    e.matrices = isQuantized ? 0.32 : 0.48;
    e.experts = 0.55;
    e.expertMatrices = 0.15;
    e.expertLayer = 150e-6;
    e.link = 0.6;
    e.host = 1.0e-3;
    e.perSequence = 48e-6;
    return e;
}

ServingEnergy servingEnergy(const ServingGroup& g, double groups, double sequences, double input, double output)
{
    ServingEnergy out;
    const double asked = sequences / groups, fits = sequencesThatFit(g, input + output);
    const double batch = std::min(asked, fits);
    if (fits < 1) return out;
    const DecodeTime step = decodeTime(g, batch, input + output / 2);
    const double prompts = batch / output * promptTime(g, input).busy;
    out.stepTime = std::max(step.total() + prompts, decodeLimit(g, batch, input + output / 2));
    const double arithmetic = std::min(out.stepTime, prompts + step.sampling + step.arithmeticBound);
    const double memory = std::min(out.stepTime - arithmetic, step.memoryBound + step.routing);
    out.running = batch * groups;
    out.tokensPerSecond = out.running / out.stepTime;
    out.power = groups * g.accelerators() * drawnPower(servingDraw(g.accelerator), arithmetic / out.stepTime, memory / out.stepTime);
    return out;
}

double wallPower(double accelerators, double count, ServerCooling cooling)
{
    const double inside = accelerators + count * hostPower;
    return inside * (1 + (cooling == ServerCooling::Air ? airFans : liquidFans)) / supplyEfficiency;
}

} // namespace gw
