// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/plant.h"

#include <algorithm>

/// The peak, and the time in which there is power.
namespace gw {
namespace {

Traced allRacks(Scribe& s)
{
    std::vector<Traced> parts;
    double all = 0;
    for (const double maximum : s.factory().racks.maximum) all += maximum;
    for (const RackGroup& group : s.racks) parts.push_back(s.named(s.count(group) * s.maximumPower(group), "Racks at their maximum", FigureKind::Power, group.name));
    return s.sum(all, std::move(parts), "All racks at their maximum", FigureKind::Power);
}

struct FailureOf {
    EquipmentKind kind;
    FailureTimes FailureTable::* times;
    const char* name;
};

constexpr FailureOf failures[] {{EquipmentKind::Transformer, &FailureTable::transformer, "transformer"}, {EquipmentKind::Transformer, &FailureTable::largeTransformer, "transformer above 10 MW"},
    {EquipmentKind::Switchgear, &FailureTable::switchgear, "switchgear"}, {EquipmentKind::Ups, &FailureTable::ups, "UPS"}, {EquipmentKind::Rectifier, &FailureTable::rectifier, "rectifier"},
    {EquipmentKind::Busway, &FailureTable::busway, "busway"}, {EquipmentKind::Pdu, &FailureTable::pdu, "PDU"}};

constexpr const char* failureSource = "Estimate: IEEE 493 in a third-party transcription (equinor/neqsim, ieee493_equipment.csv)";

void addTimes(Scribe& s, FailureTimes FailureTable::* times, const std::string& of, Inputs<FailureTable>& in)
{
    const FailureTable table;
    in.add(s.leaves.constant((table.*times).betweenFailures.si(), {"Time between failures", of, FigureKind::Time}, failureSource),
        [times](FailureTable& t, double v) { (t.*times).betweenFailures = seconds(v); });
    in.add(s.leaves.constant((table.*times).toRepair.si(), {"Time to repair", of, FigureKind::Time}, failureSource),
        [times](FailureTable& t, double v) { (t.*times).toRepair = seconds(v); });
}

Traced chain(Scribe& s)
{
    Inputs<FailureTable> in;
    for (const FailureOf& failure : failures) {
        const auto isIt = [&](const EquipmentType* type) { return type->kind == failure.kind; };
        if (std::any_of(s.ground->layout.type.begin(), s.ground->layout.type.end(), isIt)) addTimes(s, failure.times, failure.name, in);
    }
    in.add(s.leaves.constant(FailureTable {}.commonCause, {"Failures that take both sides", {}, FigureKind::Share}, "Estimate: IEC 61508-6 gives 1 to 10 % for redundant hardware"),
        [](FailureTable& t, double v) { t.commonCause = v; });
    const auto answer = [ground = s.ground](const FailureTable& table) { return chainAvailability(ground->layout, ground->factory, table); };
    return s.tape.function(answer({}), {.title = "Availability of the chain", .kind = FigureKind::Share, .formula = "mean over accelerator racks of the paths that feed them; of two sides one is enough, of feeds side by side as many as their ratings ask for",
        .formulaName = "reliability.k_of_n_availability"}, in.values, in.evaluate({}, answer));
}

Traced supply(Scribe& s)
{
    Inputs<FailureTable> in;
    addTimes(s, &FailureTable::utility, "utility", in);
    addTimes(s, &FailureTable::standby, "generator", in);
    const auto answer = [ground = s.ground](const FailureTable& table) { return supplyAvailability(ground->layout, ground->factory, table); };
    return s.tape.function(answer({}), {.title = "Availability of the supply", .kind = FigureKind::Share, .formula = "1 - (time without grid x time without as many generators as the racks ask for)",
        .formulaName = "reliability.k_of_n_markov"}, in.values, in.evaluate({}, answer));
}

/// What the grid contract takes back, as a share of the year's work.
Traced kept(Scribe& s, const Traced& power, const Traced& peak)
{
    const EnergyInput& e = s.factory().energy;
    if (e.interruptibleShare <= 0) return power;
    std::vector<Traced> in {power, peak, s.leaves.field("site", 0, "grid_capacity_mw", {"Grid capacity", {}, FigureKind::Power}),
        s.leaves.field("energy", 0, "interruptible_share", {"Grid capacity that may be called back", {}, FigureKind::Share}),
        s.leaves.field("energy", 0, "interruption_h_per_year", {"Time of interruptions in a year", {}, FigureKind::Time})};
    return s.tape.function(deliveredShare(s.factory(), s.ground->prepared), {.title = "Time with power for work", .kind = FigureKind::Share,
        .formula = "availability x (1 - work lost while the grid calls capacity back)"}, std::move(in), [ground = s.ground](std::span<const double> v) {
            Factory with;
            with.powerAvailability = v[0], with.energy = ground->factory.energy;
            with.energy.gridCapacity = v[2], with.energy.interruptibleShare = v[3], with.energy.interruptedShareOfYear = Time::fromSi(v[4]).in(hour) / hoursPerYear;
            Prepared prepared;
            prepared.peak.site = v[1];
            return deliveredShare(with, prepared);
        });
}

} // namespace

PeakResult peakOf(const Factory& factory, const PlantGiven& given)
{
    Factory with = factory;
    with.circuits = given.circuits;
    for (double& maximum : with.racks.maximum) maximum *= given.it;
    with.year.dryBulb[with.year.hottestHour] += given.warmer, with.year.wetBulb[with.year.muggiestHour] += given.moister;
    return findPeak(with);
}

Inputs<PlantGiven> explainWorstHour(Scribe& s)
{
    const Factory& factory = s.factory();
    const Traced it = allRacks(s);
    Inputs<PlantGiven> in = explainPlant(s);
    const Traced dry = s.weather(factory.year.dryBulb[factory.year.hottestHour], false, "hottest hour"), wet = s.weather(factory.year.wetBulb[factory.year.muggiestHour], true, "muggiest hour");
    in.add(it, [it = it.value()](PlantGiven& g, double v) { g.it = it > 0 ? v / it : 1; });
    in.add(dry, [at = dry.value()](PlantGiven& g, double v) { g.warmer = v - at; });
    in.add(wet, [at = wet.value()](PlantGiven& g, double v) { g.moister = v - at; });
    return in;
}

Traced explainPeakCooling(Scribe& s, const Inputs<PlantGiven>& worst)
{
    return s.tape.function(s.ground->prepared.peak.cooling, {.title = "Cooling at the peak", .kind = FigureKind::Power, .formula = "fans, pumps and compressors in the worst hour of the year"}, worst.values,
        worst.evaluate({.circuits = s.factory().circuits}, [ground = s.ground](const PlantGiven& g) { return peakOf(ground->factory, g).cooling; }));
}

Traced explainPeak(Scribe& s)
{
    const PeakResult& peak = s.ground->prepared.peak;
    const Inputs<PlantGiven> in = explainWorstHour(s);
    const std::size_t place = in.values.size() - 3;
    const Traced it = in.values[place], cooling = explainPeakCooling(s, in);
    const auto withoutCooling = [ground = s.ground](const PlantGiven& g) {
        const PeakResult p = peakOf(ground->factory, g);
        return p.site - p.cooling;
    };
    const Traced loss = s.tape.function(peak.site - it.value() - peak.cooling, {.title = "Losses at the peak", .kind = FigureKind::Power, .formula = "of every element of the power chain at the power it then carries"},
        in.values, [evaluate = in.evaluate({.circuits = s.factory().circuits}, withoutCooling), place](std::span<const double> v) { return evaluate(v) - v[place]; });
    return s.sum(peak.site, {it, cooling, loss}, "Peak with every rack at its maximum", FigureKind::Power);
}

TracedAvailability explainAvailability(Scribe& s, const Traced& peak)
{
    TracedAvailability available;
    if (s.factory().acceleratorRacks == 0) available.power = s.leaves.constant(1, {"Availability", {}, FigureKind::Share}, "The plan has no accelerator racks");
    else available.power = s.named(s.tape.settle(chain(s) * supply(s), s.factory().powerAvailability), "Availability", FigureKind::Share);
    available.delivered = kept(s, available.power, peak);
    return available;
}

} // namespace gw
