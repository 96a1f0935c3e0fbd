// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/counted_hour.h"
#include "tests/benchmarks/item.h"
#include "tests/benchmarks/peer_script.h"

#include "core/compute/run_months.h"
#include "core/compute/year_input.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <cmath>

namespace gw::bench {
namespace {

using nlohmann::json;
constexpr int ownDesigns = 20000, peerDesigns = 200;

/// A megawatt of racks with dry coolers, in a temperate year.
class Site {
public:
    Site()
    {
        m_circuit = {.supply = 36, .rise = 10, .dry = {.capacity = 1000e3, .approach = 8, .electricShare = 0.02}};
        m_circuit.units = {.capacity = 1200e3, .electricShare = 0.01}, m_circuit.rooms = {.capacity = 300e3, .electricShare = 0.05};
        m_circuit.airShare = 1;
        for (std::size_t h = 0; h < hoursOfYear; ++h) {
            const double t = static_cast<double>(h);
            m_dry[h] = 13 - 16 * std::cos(t / 1394) + 6 * std::cos((t - 15) / 3.82) + 3 * std::cos(t / 20);
            m_wet[h] = m_dry[h] - 4;
        }
        m_dryFloat.assign(m_dry.begin(), m_dry.end()), m_wetFloat.assign(m_wet.begin(), m_wet.end());
    }

    PreparedYear<float> prepared() const
    {
        YearInput year;
        year.dryBulb = m_dry, year.wetBulb = m_wet, year.circuits = {&m_circuit, 1}, year.loads = {&m_load, 1};
        for (int h = 0; h < hoursOfDay; ++h) year.wave[h] = 1 + 0.25 * std::cos((h - 15) / 3.82);
        year.it = 620e3, year.itByWave = 190e3, year.air = 120e3, year.airByWave = 40e3, year.cooling = 30e3;
        for (Quadratic& loss : year.loss) loss = Quadratic(9e3, 4e3, 0.01);
        year.indoorLoss = Quadratic(27e3, 12e3, 0.03), year.supply = Quadratic(876e3, 206e3, 1.04);
        year.own = 850e3, year.isCoolingFed = true;
        return {year, std::span<const float>(m_dryFloat), std::span<const float>(m_wetFloat)};
    }
    const std::vector<float>& dryBulb() const { return m_dryFloat; }

private:
    Circuit m_circuit;
    CircuitLoad m_load {500e3, 150e3};
    std::vector<double> m_dry = std::vector<double>(hoursOfYear), m_wet = m_dry;
    std::vector<float> m_dryFloat, m_wetFloat;
};

json modelOf(const Site& site, const YearFigures<float>& y)
{
    const CircuitFigures<float>& c = y.circuits[0].figures;
    const auto curve = [](const DayCurve<float>& d) { return json {{"base", d.base.hour}, {"slope", d.slope.hour}, {"bend", d.bend}}; };
    const auto drive = [](const DriveFigures<float>& d) { return json {{"power", d.power}, {"per_heat", d.perHeat}}; };
    const auto collected = [](const DayTable<float>& inside, const DayTable<float>& heat) { return json {{"inside", inside.hour}, {"heat", heat.hour}}; };
    return {{"passes", y.passes}, {"cooling", y.cooling}, {"overshoot", y.overshoot}, {"own", y.own}, {"air", curve(y.air)}, {"supply", curve(y.supply)},
        {"liquid", collected(y.circuits[0].liquidInside, y.circuits[0].liquidHeat)}, {"first", collected(y.circuits[0].firstInside, y.circuits[0].firstHeat)},
        {"wave", y.wave.hour}, {"dry_bulb", site.dryBulb()}, {"designs", peerDesigns},
        {"circuit", {{"rooms", drive(c.rooms)}, {"warm", c.warm}, {"kelvins_per_watt", c.dry.kelvinsPerWatt}, {"fans", c.dry.fans}}}};
}

bool agree(const YearFigures<float>& year, const json& peer)
{
    HourSums<double> all;
    for (std::size_t month = 0; month < monthsOfYear; ++month) {
        HourSums<double> sums = runMonthInLanes(year, month, {});
        eachSum([](double& sum, double more) { sum += more; }, [](double& most, double other) { most = std::max(most, other); }, all, sums);
    }
    const auto near = [&](double value, const char* key) { return std::abs(value - peer[key].get<double>()) <= 1e-5 * std::abs(value); };
    return near(all.over, "over") && near(all.site, "site") && near(all.grid, "grid") && near(all.rejected, "rejected");
}

double ownRate(const YearFigures<float>& year)
{
    const auto designs = [&](int) {
        for (std::size_t month = 0; month < monthsOfYear; ++month) static_cast<void>(runMonthInLanes(year, month, {}));
    };
    const double seconds = secondsOf([&] { tbb::parallel_for(0, ownDesigns, designs); });
    return ownDesigns * static_cast<double>(hoursOfYear) / seconds;
}

} // namespace

Item benchYear(int pairs)
{
    Item item {.name = "Hourly year of a plant with dry coolers", .unit = "design-hours/s"};
    const Site site;
    const PreparedYear<float> prepared = site.prepared();
    const YearFigures<float>& year = prepared.figures();
    item.flopsPerUnit = flopsOfHour(year);
    if (!hasNumpy()) {
        for (int run = 0; run < 7; ++run) item.rate = std::max(item.rate, ownRate(year));
        return item.remark = "no NumPy on this machine, so no peer; the rate is the best of seven", item;
    }
    const json model = modelOf(site, year);
    const auto peer = runScript("hourly_year.py", model);
    if (!peer) return item.remark = "the NumPy script failed", item;
    item.agrees = agree(year, *peer);
    if (!item.agrees) return item.remark = "the year's sums differ: " + peer->dump(), item;
    const auto peerRate = [&] {
        const auto answer = runScript("hourly_year.py", model);
        return answer ? peerDesigns * static_cast<double>(hoursOfYear) / (*answer)["seconds"].get<double>() : 1.0;
    };
    item.against = runPaired([&] { return ownRate(year); }, peerRate, pairs);
    item.rate = item.against->ours;
    item.peer = "NumPy, one thread";
    return item;
}

} // namespace gw::bench
