// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/annuity.h"
#include "core/formulas/availability.h"
#include "core/formulas/climate.h"
#include "core/formulas/cooling_tower.h"
#include "core/formulas/hydraulics.h"
#include "core/formulas/lognormal.h"
#include "core/formulas/power_chain.h"
#include "core/formulas/psychrometrics.h"
#include "core/formulas/queueing.h"
#include "core/formulas/rank_correlation.h"
#include "core/formulas/repair.h"
#include "core/formulas/serving_draw.h"
#include "core/formulas/serving_prompts.h"
#include "core/formulas/space_rules.h"
#include "core/formulas/speculative_decoding.h"
#include "core/formulas/training_memory.h"
#include "core/formulas/training_scaling.h"

/// Formulas that no kernel of the product calls yet: proof that a device may.
namespace gw {

__global__ void coolingFormulas(const double* in, double* out)
{
    const TowerDesign design {in[0], in[1], in[2], in[3], in[4]};
    out[0] = yorkApproach(in[0], in[1], in[2]);
    out[1] = towerHeat(design, tower::designTransfer(design), {in[0], in[1], in[2], in[3]}).heat;
    out[2] = smallerMixedEffectiveness(in[0], in[1]) + largerMixedEffectiveness(in[0], in[1]) + condenserEffectiveness(in[2]);
    out[3] = colebrookFriction(in[0], in[1]) + swameeJainFriction(in[0], in[1]) + churchillFriction(in[0], in[1]) + blasiusFriction(in[0]);
    out[4] = dewPoint(pascals(in[0])).inKelvin();
    out[5] = wetBulbBetween(celsius(in[0]), celsius(in[1]), celsius(in[2]), in[3], pascals(in[4])).inCelsius();
    out[6] = dailyWave(in[0]) + weatherWave(in[1]);
}

__global__ void countingFormulas(const double* in, double* out)
{
    const auto servers = static_cast<std::int64_t>(in[1]);
    out[0] = erlangC(erlangB(in[0], servers), in[0], servers);
    out[1] = unavailabilityWithCrews(servers, servers + 1, in[2], 2);
    out[2] = normalOfSpearman(spearmanOf(in[0])) + kendallOf(in[1]);
    out[3] = acceptedLength(in[0], in[1]);
    out[4] = scalingThrough(in[0], in[1], in[2], in[3]).timeOn(in[4]) * strongScaling(in[0], in[1], in[2], in[3]);
    out[5] = megatronStateBytes({in[0], in[1], in[2]}) + activationBytes({in[0], in[1], in[2]}).full;
}

__global__ void servingFormulas(const ServingGroup* groups, const double* in, double* out)
{
    const ServingGroup& g = groups[0];
    const ServingLoad load {in[0], in[1], in[2], in[3]};
    const PromptTime prompt = promptTime(g, load.input, load.cached);
    out[0] = verifyTime(g, in[0], load.mean(), {in[4], in[5]}).total() + decodeTime(g, in[0], load.mean()).total();
    out[1] = stepLimit(g, in[0], load) + decodeLimit(g, in[0], load.mean()) + promptLimit(g, load.input, load.cached, 1);
    out[2] = firstTokenTime(g, prompt, promptTimePerStep(g, prompt, in[0], load.output), in[4]) + handOverTime(g, 1, load);
    out[3] = sequencesThatFit(g, load.input + load.output) * weightBytesOf(g);
    out[4] = drawnPower(servingDraw(g.accelerator), in[0], in[1]);
}

__global__ void redundancyFormulas(const double* in, double* out)
{
    double chance[5];
    out[0] = servedByKOfN(in[4], 4, [=](int i) { return in[i]; }, chance) + availabilityOfEither(in[0], in[1], in[2]);
    out[1] = shelfLossShare(in[0]) + loadOfOneFeed(in[1], 2);
    out[2] = capitalRecovery(in[0], 15) + presentValueOf(in[0], {in[1], in[2], in[3], in[4], 0});
    out[3] = lognormalAt(in[0], in[1], in[2]) + lognormalMean(in[0], in[1]);
    out[4] = rackBounds(in[0], kilograms(in[1]), kilowatts(in[2]), in[3]).areKept();
}

} // namespace gw
