// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formulas/serving_draw.h"
#include "core/formulas/serving_step.h"

#include <string_view>

/// Power and energy of accelerators that serve. Watts, joules, seconds.
namespace gw {

/// Efficiencies of an engine behind a chat server as ML.ENERGY measured it (vLLM, H100): slower than engines tuned for a benchmark, and more so with 8-bit
/// weights, whose activations it quantizes step by step, and with experts. Fitted on the 14 rows of four models that are published of the contract's cases.
EngineEfficiency chatEfficiency(NumberFormat weights);

struct ServingEnergy {
    double power = 0;                         ///< Of all accelerators.
    double stepTime = 0, tokensPerSecond = 0;
    double running = 0;                       ///< Sequences at once.
    double perToken() const { return power / tokensPerSecond; }
};

/// `groups` alike, each with its share of `sequences` kept full. Nobody runs where not one sequence fits.
ServingEnergy servingEnergy(const ServingGroup& group, double groups, double sequences, double input, double output);

enum class ServerCooling : unsigned char { Air, Liquid };

/// At the wall of one server: accelerators, host and network, fans, loss of the power supplies. `accelerators` W.
double wallPower(double accelerators, double count, ServerCooling cooling);

} // namespace gw
