// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/year_input.h"

#include "core/compute/stages/year.h"

#include <algorithm>

namespace gw {
namespace {

/// Hours of a day, which go on past midnight.
constexpr int tableHours = hoursOfDay + mostLanes - 1;

template <class S, class Value>
DayTable<S> tableOf(const YearInput& year, Value&& value)
{
    DayTable<S> table;
    for (int h = 0; h < tableHours; ++h) table.hour[h] = static_cast<S>(value(year.wave[h % hoursOfDay]));
    return table;
}

/// `more` of the wave comes on top of the chain's power.
template <class S, class More>
DayCurve<S> curveOf(const YearInput& year, const Quadratic& q, More&& more)
{
    return {tableOf<S>(year, [&](double wave) { return q.at(wave - 1, 0.0) + more(wave); }),
        tableOf<S>(year, [&](double wave) { return q.v + (wave - 1) * q.uv; }), static_cast<S>(q.vv)};
}

template <class S>
DayCurve<S> curveOf(const YearInput& year, const Quadratic& q)
{
    return curveOf<S>(year, q, [](double) { return 0; });
}

/// The reference plant is always there; where nothing needs it, it draws less than this at design, W.
constexpr double nothing = 1;

bool isIdle(const Circuit& c, const CircuitLoad& load)
{
    const auto draw = [](const Coolers& k) { return k.capacity * k.electricShare; };
    return c.airShare <= 0 && load.liquid <= 0 && load.liquidByWave <= 0 && draw(c.units) + draw(c.rooms) + draw(c.pumps) < nothing;
}

/// What a circuit collects in the hours of a day.
template <class S>
void fillTables(CircuitYear<S>& circuit, const DayTable<S>& liquid, const DayTable<S>& airAtFirst)
{
    for (int h = 0; h < tableHours; ++h) {
        const Collected<S> ofLiquid = collectLiquid(circuit.figures, liquid.hour[h]);
        circuit.liquidInside.hour[h] = ofLiquid.inside, circuit.liquidHeat.hour[h] = ofLiquid.heat;
        const Collected<S> atFirst = collectAir(circuit.figures, ofLiquid, airAtFirst.hour[h] * circuit.figures.airShare);
        circuit.firstInside.hour[h] = atFirst.inside, circuit.firstHeat.hour[h] = atFirst.heat;
    }
}

template <class S>
std::vector<CircuitYear<S>> circuitsOf(const YearInput& year, const DayTable<S>& airAtFirst)
{
    std::vector<CircuitYear<S>> circuits;
    for (const bool takesAir : {false, true})
        for (std::size_t c = 0; c < year.circuits.size(); ++c) {
            const CircuitLoad& load = year.loads[c];
            if ((year.circuits[c].airShare > 0) != takesAir || isIdle(year.circuits[c], load)) continue;
            circuits.push_back({.figures = figuresOf<S>(year.circuits[c])});
            const DayTable<S> liquid = tableOf<S>(year, [&](double wave) { return load.liquid + load.liquidByWave * wave; });
            fillTables(circuits.back(), liquid, airAtFirst);
        }
    return circuits;
}

/// W of cooling that follow from a watt of cooling by the losses it makes: usually 0.005 (loss of a watt carried, 2 %, times cooling of a watt
/// of heat, 25 %).
struct Feedback {
    double mean = 0, largest = 0;
};

/// In one hour of each month, of different times of day. The chain's part is a derivative, the plant's a difference.
template <class S>
Feedback feedbackOf(const YearFigures<S>& year)
{
    Feedback f;
    if (year.stillCircuits == year.circuitCount) return f;
    for (std::size_t h = hoursOfMonth / 2; h < hoursOfYear; h += hoursOfMonth) {
        const int hour = static_cast<int>(h % hoursOfDay);
        PlantAt<S, S> plant {year, hour, year.dryBulb[h], year.wetBulb[h]};
        plant.sinks = plant.sinksOfCircuit(plant.firstWithAir());
        const auto power = [&](S air) { return plant.withAir(air).power; };
        const S air = year.air.base.hour[hour], more = lane::larger(air / 64, S(1));
        const double grown = std::clamp(static_cast<double>((power(air + more) - power(air)) / more * year.air.slope.hour[hour]), 0.0, 0.5);
        f = {f.mean + grown / monthsOfYear, std::max(f.largest, grown)};
    }
    return f;
}

/// Error of an hour's cooling over its draw that may be left.
template <class S>
constexpr double settled = sizeof(S) == sizeof(double) ? 1e-13 : 3e-5;

/// The first guess may be wrong by all the cooling. Each pass leaves less than the feedback of that, and so does the evaluation that follows them.
int passesFor(double feedback, double tolerance)
{
    constexpr int most = 12;
    int passes = 1;
    for (double error = feedback * feedback; error > tolerance && passes < most; error *= feedback) ++passes;
    return passes;
}

/// The hours as `S`; `copy` holds them where they are of another type.
template <class S>
const S* hoursAs(std::span<const double> hours, std::vector<S>& copy)
{
    if (hours.empty()) return nullptr;
    if constexpr (std::is_same_v<S, double>) return hours.data();
    copy.assign(hours.begin(), hours.end());
    return copy.data();
}

} // namespace

template <class S>
PreparedYear<S>::PreparedYear(const YearInput& year, std::span<const S> dryBulb, std::span<const S> wetBulb)
{
    YearFigures<S>& f = m_figures;
    f.air = curveOf<S>(year, year.indoorLoss, [&](double wave) { return year.air + year.airByWave * wave; });
    m_circuits = circuitsOf<S>(year, f.air.base);
    f.dryBulb = dryBulb.data(), f.wetBulb = wetBulb.data();
    f.gridPrice = hoursAs(year.gridPrice, m_gridPrice), f.gridCarbon = hoursAs(year.gridCarbon, m_gridCarbon);
    f.circuits = m_circuits.data();
    f.circuitCount = static_cast<int>(m_circuits.size());
    f.stillCircuits = static_cast<int>(std::count_if(m_circuits.begin(), m_circuits.end(), [](const CircuitYear<S>& c) { return c.figures.airShare <= 0; }));
    f.wave = tableOf<S>(year, [](double wave) { return wave - 1; });
    f.it = tableOf<S>(year, [&](double wave) { return year.it + year.itByWave * wave; });
    for (const CircuitYear<S>& c : m_circuits) {
        f.hasChillers = f.hasChillers || c.figures.hasChiller;
        f.usesWater = f.usesWater || c.figures.hasTower || c.figures.wetsPads;
    }
    Quadratic loss;
    for (const Quadratic& q : year.loss) loss += q;
    f.loss = curveOf<S>(year, loss), f.supply = curveOf<S>(year, year.supply);
    f.cooling = static_cast<S>(year.cooling), f.own = static_cast<S>(year.own);
    const Feedback feedback = feedbackOf(f);
    f.overshoot = static_cast<S>(1 / (1 - feedback.mean));
    f.passes = passesFor(feedback.largest, settled<S>);
    f.isCoolingFed = year.isCoolingFed;
}

template class PreparedYear<double>;
template class PreparedYear<float>;

} // namespace gw
