// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/pipe_tree.h"
#include "core/explain/loop_tree.h"

#include "core/formulas/pipe_sizes.h"

namespace gw {
namespace {

constexpr const char* coolantSource = "Dow, Dowfrost engineering tables, rounded, for water with 25 % propylene glycol; Estimate of 2 %, of the viscosity 10 %";

struct Mains {
    Traced flow, bore, parallel;
};

/// The plan's own diameter, or the pipe that the flow needs.
Mains mainsOf(Scribe& s, std::uint32_t loop)
{
    const Loop& row = s.plan.loops[loop];
    Mains mains {.flow = mainsFlow(s, loop), .bore = Traced(0), .parallel = Traced(1)};
    if (row.pipeDiameter) {
        mains.bore = s.leaves.field("loops", row.id.number, "pipe_diameter_m", {"Bore of the mains", row.name, FigureKind::Length});
        return mains;
    }
    const auto bore = [](std::span<const double> v) { return pipeFor(VolumeFlow::fromSi(v[0])).size->inner().si(); };
    const auto parallel = [](std::span<const double> v) { return static_cast<double>(pipeFor(VolumeFlow::fromSi(v[0])).parallel); };
    const std::array flow {mains.flow.value()};
    const PipeChoice choice = pipeFor(VolumeFlow::fromSi(mains.flow.value()));
    mains.bore = s.tape.function(bore(flow), {.title = "Bore of the mains", .of = row.name, .kind = FigureKind::Length,
        .formula = "DN " + std::to_string(choice.size->nominal) + ", the smallest steel pipe within its velocity limit"}, {mains.flow}, bore);
    if (choice.parallel > 1)
        mains.parallel = s.tape.function(choice.parallel, {.title = "Pipes side by side", .of = row.name, .formula = "as many of the largest pipe as keep its velocity limit"}, {mains.flow}, parallel);
    return mains;
}

/// What each of the pipes carries.
Traced eachOf(Scribe& s, const Mains& mains, const std::string& of)
{
    return mains.parallel.value() == 1 ? mains.flow : s.named(mains.flow / mains.parallel, "Flow in one pipe", FigureKind::VolumeFlow, of);
}

} // namespace

Traced mainsSpeed(Scribe& s, std::uint32_t loop)
{
    const Mains mains = mainsOf(s, loop);
    const std::string& of = s.plan.loops[loop].name;
    const Traced each = eachOf(s, mains, of);
    const auto speed = [](std::span<const double> v) { return pipeVelocity(VolumeFlow::fromSi(v[0]), Length::fromSi(v[1])).si(); };
    const std::array figures {each.value(), mains.bore.value()};
    return s.tape.function(speed(figures), {.title = "Speed in the mains", .of = of, .kind = FigureKind::Velocity, .formula = "flow / (pi / 4 x bore^2)"}, {each, mains.bore}, speed);
}

Traced mainsDrop(Scribe& s, std::uint32_t loop, Length longest)
{
    const Mains mains = mainsOf(s, loop);
    const std::string& of = s.plan.loops[loop].name;
    const std::vector<Traced> in {eachOf(s, mains, of), mains.bore, s.leaves.counted(longest.si(), "equipment", "x", {"Longest way along the mains", of, FigureKind::Length}),
        s.leaves.constant(propyleneGlycol25.density.si(), {"Density of the coolant", {}, FigureKind::Density}, coolantSource),
        s.leaves.constant(propyleneGlycol25Viscosity, {"Viscosity of the coolant", {}, FigureKind::Viscosity}, coolantSource),
        s.leaves.constant(withFittings, {"Loss with fittings, over that of the pipe", {}, FigureKind::Number}, "Estimate: bends, tees and valves add a third to a half in plant mains")};
    const auto drop = [](std::span<const double> v) {
        const Fluid fluid {Density::fromSi(v[3]), propyleneGlycol25.specificHeat};
        return (steelPipeDrop(VolumeFlow::fromSi(v[0]), Length::fromSi(v[1]), Length::fromSi(v[2]) * 2.0, fluid, v[4]) * v[5]).si();
    };
    std::vector<double> figures;
    for (const Traced& figure : in) figures.push_back(figure.value());
    return s.tape.function(drop(figures), {.title = "Pressure drop in the mains", .of = of, .kind = FigureKind::Pressure, .formula = "friction (Darcy-Weisbach, steel) there and back along the longest way x loss with fittings",
        .formulaName = "hydraulics.pipe_pressure_drop"}, in, drop);
}

} // namespace gw
