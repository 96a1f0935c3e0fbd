// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/run_months.h"
#include "core/compute/year_input.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <cstring>

using namespace gw;

namespace {

constexpr Coolers dryCoolers {.capacity = 1000e3, .approach = 8, .electricShare = 0.02};
constexpr Coolers towers {.capacity = 1000e3, .approach = 4, .electricShare = 0.02, .waterShare = 1};
constexpr Coolers chillers {.capacity = 1000e3, .approach = 12, .electricShare = 0.03, .carnotShare = 0.5};

Circuit circuitOf(double supply, Coolers dry, Coolers tower, Coolers chiller, double airShare)
{
    Circuit c {.supply = supply, .rise = 10, .dry = dry, .tower = tower, .chiller = chiller};
    c.units = {.capacity = 1200e3, .electricShare = 0.01};
    if (airShare > 0) c.rooms = {.capacity = 300e3, .electricShare = 0.05};
    c.airShare = airShare;
    return c;
}

/// A megawatt in a hot and dry summer and a cold winter. The weather of its two precisions belongs to it.
struct Site {
    std::vector<Circuit> circuits;
    std::vector<CircuitLoad> loads;
    std::vector<double> dry, wet, price, carbon;
    std::vector<float> dryFloat, wetFloat;
    YearInput year;

    explicit Site(std::vector<Circuit> plant) : circuits(std::move(plant)), loads(circuits.size()), dry(hoursOfYear), wet(hoursOfYear), price(hoursOfYear), carbon(hoursOfYear)
    {
        loads.front() = {500e3, 150e3};
        for (std::size_t h = 0; h < hoursOfYear; ++h) {
            const double t = static_cast<double>(h);
            dry[h] = 13 - 16 * std::cos(t / 1394) + 6 * std::cos((t - 15) / 3.82) + 3 * std::cos(t / 20);
            wet[h] = dry[h] - 4 - 3 * std::sin(t / 37);
            price[h] = (0.06 + 0.05 * std::cos(t / 3.8)) / 3.6e6, carbon[h] = (0.35 + 0.1 * std::sin(t / 11)) / 3.6e6;
        }
        dryFloat.assign(dry.begin(), dry.end()), wetFloat.assign(wet.begin(), wet.end());
        fillYear();
    }
    Site(const Site&) = delete;

    void fillYear()
    {
        year.dryBulb = dry, year.wetBulb = wet, year.circuits = circuits, year.loads = loads;
        year.gridPrice = price, year.gridCarbon = carbon;
        for (int h = 0; h < hoursOfDay; ++h) year.wave[h] = 1 + 0.25 * std::cos((h - 15) / 3.82);
        year.it = 620e3, year.itByWave = 190e3, year.air = 120e3, year.airByWave = 40e3, year.cooling = 30e3;
        for (std::size_t k = 0; k < chainStages; ++k) year.loss[k] = Quadratic(9e3, 4e3, 0.01);
        year.indoorLoss = Quadratic(27e3, 12e3, 0.03);
        year.indoorLoss.uu = 2e3, year.indoorLoss.uv = 1e-3, year.indoorLoss.vv = 1e-8;
        year.supply = Quadratic(876e3, 206e3, 1.04);
        year.own = 850e3, year.isCoolingFed = true;
    }

    PreparedYear<double> inDouble() const { return {year, std::span<const double>(dry), std::span<const double>(wet)}; }
    PreparedYear<float> inFloat() const { return {year, std::span<const float>(dryFloat), std::span<const float>(wetFloat)}; }
};

Circuit withPadsAndPumps(Circuit c)
{
    c.dry.waterShare = 0.7;
    c.pumps = {.capacity = 1200e3, .electricShare = 0.01};
    return c;
}

std::vector<Circuit> plantOf(int number)
{
    switch (number) {
    case 0: return {circuitOf(36, dryCoolers, {}, {}, 1)};
    case 1: return {circuitOf(30, {}, towers, {}, 1)};
    case 2: return {circuitOf(18, {}, {}, chillers, 1)};
    case 3: return {circuitOf(36, dryCoolers, {}, {}, 0), circuitOf(18, dryCoolers, {}, chillers, 1)};
    case 4: return {circuitOf(36, dryCoolers, {}, {}, 0), circuitOf(18, {}, {}, chillers, 0.4), circuitOf(22, dryCoolers, {}, chillers, 0.6)};
    case 5: return {withPadsAndPumps(circuitOf(36, dryCoolers, {}, {}, 1))};
    case 6: return {withPadsAndPumps(circuitOf(24, dryCoolers, towers, chillers, 1))};
    default: return {circuitOf(36, dryCoolers, {}, {}, 0)};
    }
}
constexpr int plants = 8;

template <class S>
struct Operated {
    MonthSums months;
    std::vector<S> it, cooling, loss, site, water;

    Operated() : it(hoursOfYear), cooling(hoursOfYear), loss(hoursOfYear), site(hoursOfYear), water(hoursOfYear) {}
    HourColumns<S> columns() { return {it.data(), cooling.data(), loss.data(), site.data(), water.data()}; }
    bool operator==(const Operated& b) const
    {
        return std::memcmp(&months, &b.months, sizeof months) == 0 && it == b.it && cooling == b.cooling && loss == b.loss && site == b.site && water == b.water;
    }
};

/// One hour after another, one lane, months backwards.
template <class R, class S>
Operated<S> operate(const YearFigures<S>& year)
{
    Operated<S> result;
    for (std::size_t m = monthsOfYear; m-- > 0;)
        result.months[m] = runMonth<R>(year, m, result.columns(), [&year](std::size_t at, int hour, int count) {
            return operateHour(year, hour, loadSome<R>(year.dryBulb + at, count), loadSome<R>(year.wetBulb + at, count));
        });
    return result;
}

template <class S>
Operated<S> operateWith(const YearFigures<S>& year, InstructionSet set)
{
    Operated<S> result;
    for (std::size_t m = 0; m < monthsOfYear; ++m) result.months[m] = runMonthInLanes(year, m, result.columns(), set);
    return result;
}

/// Those this machine has.
std::vector<InstructionSet> instructionSets()
{
    std::vector<InstructionSet> sets;
    for (const InstructionSet set : {InstructionSet::Baseline, InstructionSet::V3, InstructionSet::V4})
        if (set <= widestInstructionSet()) sets.push_back(set);
    return sets;
}

double energyOf(const MonthSums& months, double HourSums<double>::* sum)
{
    double all = 0;
    for (const HourSums<double>& month : months) all += month.*sum;
    return all;
}

} // namespace

class RunMonthsTest : public QObject {
    Q_OBJECT

private slots:
    void lanesOfAnyWidthGiveTheBitsOfOne_data()
    {
        QTest::addColumn<int>("plant");
        for (int plant = 0; plant < plants; ++plant) QTest::addRow("plant %d", plant) << plant;
    }
    void lanesOfAnyWidthGiveTheBitsOfOne()
    {
        QFETCH(int, plant);
        const Site site(plantOf(plant));
        const PreparedYear<double> inDouble = site.inDouble();
        const PreparedYear<float> inFloat = site.inFloat();
        const auto one = operate<double>(inDouble.figures());
        const auto oneFloat = operate<float>(inFloat.figures());
        QVERIFY((operate<lane::vec<double, 2>>(inDouble.figures()) == one));
        QVERIFY((operate<lane::vec<float, 4>>(inFloat.figures()) == oneFloat));
        for (const InstructionSet set : instructionSets()) {
            QVERIFY(operateWith(inDouble.figures(), set) == one);
            QVERIFY(operateWith(inFloat.figures(), set) == oneFloat);
        }
    }

    void singlePrecisionIsRightToAHundredThousandth_data() { lanesOfAnyWidthGiveTheBitsOfOne_data(); }
    void singlePrecisionIsRightToAHundredThousandth()
    {
        QFETCH(int, plant);
        const Site site(plantOf(plant));
        const auto exact = operateWith(site.inDouble().figures(), widestInstructionSet());
        const auto quick = operateWith(site.inFloat().figures(), widestInstructionSet());
        for (const auto sum : {&HourSums<double>::site, &HourSums<double>::grid, &HourSums<double>::rejected, &HourSums<double>::inside, &HourSums<double>::gridCost, &HourSums<double>::gridCarbon})
            QVERIFY(std::abs(energyOf(quick.months, sum) - energyOf(exact.months, sum)) <= 1e-5 * energyOf(exact.months, sum));
        for (std::size_t h = 0; h < hoursOfYear; ++h) {
            QVERIFY(std::abs(quick.site[h] - exact.site[h]) <= 1e-5 * exact.site[h]);
            QVERIFY2(std::abs(quick.cooling[h] - exact.cooling[h]) <= 1e-4 * exact.cooling[h], qPrintable(QString("hour %1: %2 and %3 W").arg(h).arg(quick.cooling[h]).arg(exact.cooling[h])));
        }
    }

    void coolingAndTheLossesItMakesAgree_data() { lanesOfAnyWidthGiveTheBitsOfOne_data(); }
    void coolingAndTheLossesItMakesAgree()
    {
        QFETCH(int, plant);
        const Site site(plantOf(plant));
        const PreparedYear<double> prepared = site.inDouble();
        const YearFigures<double>& year = prepared.figures();
        for (std::size_t h = 0; h < hoursOfYear; h += 7) {
            const int hour = static_cast<int>(h % hoursOfDay);
            const double power = operateHour(year, hour, year.dryBulb[h], year.wetBulb[h]).plant.power;
            double air = site.year.air + site.year.airByWave * site.year.wave[hour];
            air += site.year.indoorLoss.at(site.year.wave[hour] - 1, power - site.year.cooling);
            double again = 0;
            for (std::size_t c = 0; c < site.circuits.size(); ++c) {
                const double liquid = site.loads[c].liquid + site.loads[c].liquidByWave * site.year.wave[hour];
                again += rejectHeat(figuresOf<double>(site.circuits[c]), liquid, air * site.circuits[c].airShare, year.dryBulb[h], year.wetBulb[h]).power;
            }
            QVERIFY2(std::abs(again - power) <= 1e-11 * power, qPrintable(QString("hour %1: %2 of %3 W").arg(h).arg(again - power).arg(power)));
        }
    }

    void monthsOfStatesAreTheMonthsOfHours()
    {
        const Site site(plantOf(3));
        const PreparedYear<double> prepared = site.inDouble();
        const YearFigures<double>& year = prepared.figures();
        std::vector<HourState<double>> states;
        for (std::size_t h = 0; h < hoursOfYear; ++h) states.push_back(operateHour(year, static_cast<int>(h % hoursOfDay), year.dryBulb[h], year.wetBulb[h]));
        Operated<double> summed;
        for (std::size_t m = 0; m < monthsOfYear; ++m) summed.months[m] = sumMonth(year, m, summed.columns(), states.data());
        QVERIFY(summed == operate<double>(year));
    }

    void eachHourIsPaidAtItsPrice()
    {
        const Site site(plantOf(4));
        const auto operated = operateWith(site.inDouble().figures(), widestInstructionSet());
        double cost = 0, emitted = 0;
        for (std::size_t h = 0; h < hoursOfYear; ++h) {
            const double grid = std::max(operated.site[h] - site.year.own, 0.0);
            cost += grid * site.price[h], emitted += grid * site.carbon[h];
        }
        QVERIFY(cost > 0 && std::abs(energyOf(operated.months, &HourSums<double>::gridCost) - cost) < 1e-12 * cost);
        QVERIFY(std::abs(energyOf(operated.months, &HourSums<double>::gridCarbon) - emitted) < 1e-12 * emitted);
    }

    void sumsAreThoseOfTheHours()
    {
        const Site site(plantOf(2));
        const auto operated = operateWith(site.inDouble().figures(), widestInstructionSet());
        double cooling = 0, into = 0, grid = 0, peak = 0;
        for (std::size_t h = 0; h < hoursOfYear; ++h) {
            cooling += operated.cooling[h], into += operated.site[h];
            grid += std::max(operated.site[h] - site.year.own, 0.0);
            peak = std::max(peak, operated.site[h]);
        }
        QVERIFY(std::abs(energyOf(operated.months, &HourSums<double>::over) + site.year.cooling * hoursOfYear - cooling) < 1e-9 * cooling);
        QVERIFY(std::abs(energyOf(operated.months, &HourSums<double>::site) - into) < 1e-12 * into);
        QVERIFY(std::abs(energyOf(operated.months, &HourSums<double>::grid) - grid) < 1e-12 * grid);
        double largest = 0;
        for (const HourSums<double>& month : operated.months) largest = std::max(largest, month.peak);
        QCOMPARE(largest, peak);
    }

    void aCircuitThatNothingNeedsIsLeftOut()
    {
        Site site(plantOf(3));
        const int before = site.inDouble().figures().circuitCount;
        Circuit spare = circuitOf(18, {}, {}, {.capacity = 1, .approach = 12, .electricShare = 0.03, .carnotShare = 0.5}, 0);
        spare.units.capacity = 0;
        site.circuits.push_back(spare), site.loads.push_back({});
        site.fillYear();
        QCOMPARE(site.inDouble().figures().circuitCount, before);
    }
};

QTEST_APPLESS_MAIN(RunMonthsTest)
#include "run_months_test.moc"
