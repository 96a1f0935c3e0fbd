// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/power_cap.h"

#include "core/formulas/contract/areas.h"
#include "core/formulas/headroom.h"

#include <fmt/core.h>

namespace gw::contract {

namespace { enum class CappedPhase : std::uint8_t { Decode, Prefill, Training, ServingMix }; }
template <> inline constexpr auto choicesOf<CappedPhase> = std::to_array<std::string_view>({"decode", "prefill", "training", "serving_mix"});

namespace {

/// Shares of the uncapped draw and the ratio of step times that a phase has where nothing is measured.
struct PhaseDefault { double idle, memory, computeToMemory; };

constexpr PhaseDefault defaultOf(CappedPhase phase)
{
    switch (phase) {
    case CappedPhase::Decode: return {0.15, 0.40, 0.30};
    case CappedPhase::Prefill:
    case CappedPhase::Training: return {0.10, 0.10, 10};
    case CappedPhase::ServingMix: break;
    }
    return {0.10, 0.10, 0.71};
}

struct CapInput {
    CappedPhase phase = CappedPhase::ServingMix;
    Power uncapped, cap;
    std::optional<Power> idle, memory;
    std::optional<double> exponent, computeToMemory;
    template <class F> void describe(F& f)
    {
        f.required("phase", phase, "What the accelerator does");
        f.required("uncapped_power_w", uncapped, watt, "Mean draw without a cap", positive);
        f.required("cap_w", cap, watt, "Power it may draw", positive);
        f.optional("idle_power_w", idle, watt, "Drawn without work. By default 0.10 of the uncapped draw, 0.15 in decode. Estimate: 70 to 100 W of accelerators of 700 W", notNegative);
        f.optional("memory_power_w", memory, watt, "Part that does not follow the clock. By default 0.10 of the uncapped draw, 0.40 in decode. Estimate between the capped matrix and stream"
            " kernels of arXiv 2604.11391", notNegative);
        f.optional("clock_exponent", exponent, "Of the power that follows the clock. By default 2.5. Estimate: the middle of 2.2 to 3, arXiv 2605.11999 and 2604.11391",
            between(2.2, 3).flaggedAsUnfitted(1));
        f.optional("compute_to_memory_time_ratio", computeToMemory, "Of a step at full clock; below 1 it is memory-bound. By default 0.30 in decode, 10 in prefill and training, 0.71 in"
            " the serving mix. Fitted with the two shares on three caps of a served RTX PRO 6000: 0.991, 0.954 and 0.840 of 600 W's rate at 360, 300 and 250 W", positive);
    }
};

struct CapOutput {
    double clock = 1, throughput = 1;
    Power power, saved;
    template <class F> void describe(F& f)
    {
        f.output("clock_ratio", clock, "Clock over full clock");
        f.output("relative_throughput", throughput, "Rate over the uncapped rate");
        f.output("power_w", power, watt, "Drawn under the cap");
        f.output("power_saved_w", saved, watt, "Against the uncapped draw");
    }
};

Answer<CapOutput> powerCap(const CapInput& in)
{
    if (in.cap >= in.uncapped) return {CapOutput {1, 1, in.uncapped, {}}, {"cap_not_binding"}};
    const PhaseDefault base = defaultOf(in.phase);
    const Power idle = in.idle.value_or(in.uncapped * base.idle), memory = in.memory.value_or(in.uncapped * base.memory), clocked = in.uncapped - idle - memory;
    if (!(clocked.si() > 0)) return impossible("uncapped_power_w", "above idle and memory power together", fmt::format("{}", in.uncapped.in(watt)));
    if (in.cap <= idle + memory) return noSolution(fmt::format("no clock draws less than idle and memory power, {} W", (idle + memory).in(watt)));
    CapOutput out;
    out.clock = cappedClock(idle.si(), clocked.si(), memory.si(), in.cap.si(), in.exponent.value_or(clockPowerExponent), 0);
    out.throughput = cappedRate(out.clock, in.computeToMemory.value_or(base.computeToMemory), 1.0);
    out.power = in.cap;
    out.saved = in.uncapped - in.cap;
    Flags flags;
    flags.raiseIf(out.clock < lowestClock, "outside_valid_range");
    return {out, flags};
}

struct HeadroomInput {
    std::vector<Power> load;
    Power limit;
    std::optional<Power> added;
    std::optional<double> curtailment;
    template <class F> void describe(F& f)
    {
        f.required("load_mw", load, megawatt, "One value per hour", anyNumber.sized(1, 100'000));
        f.required("limit_mw", limit, megawatt, "Load that the grid carries", anyNumber);
        f.optional("added_mw", added, megawatt, "Constant load to add; exactly one of the two", positive);
        f.optional("curtailment_limit", curtailment, "Fraction of the added energy that may be curtailed; exactly one of the two", share);
    }
};

struct HeadroomOutput {
    Energy curtailed;
    double fraction = 0;
    std::optional<Power> headroom;
    template <class F> void describe(F& f)
    {
        f.output("curtailed_mwh", curtailed, megawattHour, "Energy that the limit cuts off");
        f.output("curtailed_fraction", fraction, "Of the added energy");
        f.output("headroom_mw", headroom, megawatt, "Largest addition within the curtailment limit; null where an addition is given");
    }
};

Answer<HeadroomOutput> headroom(const HeadroomInput& in)
{
    if (in.added.has_value() == in.curtailment.has_value()) return invalid("inputs", "exactly one of added_mw and curtailment_limit");
    std::vector<double> room;
    for (const Power load : in.load) room.push_back((in.limit - load).si());
    const std::optional<double> largest = in.curtailment ? largestAddition(room, *in.curtailment) : std::nullopt;
    if (in.curtailment && !largest) return noSolution("any addition keeps the curtailment within its limit");
    const Power added = in.added ? *in.added : watts(largest.value_or(0));
    if (!(added.si() > 0)) return HeadroomOutput {{}, 0, added};
    HeadroomOutput out;
    out.curtailed = watts(curtailedPower(room, added.si())) * hours(1);
    out.fraction = out.curtailed / (added * hours(static_cast<double>(room.size())));
    if (!in.added) out.headroom = added;
    return out;
}

} // namespace

std::vector<Entry> flexibilityFormulas()
{
    return {
        entryOf<powerCap>({"flexibility.power_cap_throughput", "What a power cap on an accelerator costs in throughput",
            "P_idle + P_mem + P_clk f^g = cap\nrate = max(t_c, t_m) / max(t_c / f, t_m): a memory-bound rate stays until compute time exceeds memory time",
            {{"cap_not_binding", "The cap lies at or above the uncapped draw: nothing is saved and nothing is lost"}, {"outside_fitted_range", "Clock exponent outside 2.2 to 3"},
                {"outside_valid_range", "A clock below a fifth, at which accelerators are paused rather than run"}},
            "arXiv 2605.11999, arXiv 2604.11391"}),
        entryOf<headroom>({"flexibility.grid_headroom", "Constant load that fits under a limit when it may be curtailed", "curtailed fraction = sum (L + D - L_max)+ / (hours D)", {},
            "https://hdl.handle.net/10161/32077"}),
    };
}

} // namespace gw::contract
