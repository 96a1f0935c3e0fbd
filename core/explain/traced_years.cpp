// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/times.h"
#include "core/explain/traced_stages.h"

#include <cmath>

namespace gw {
namespace {

Tape& tape() { return Tape::current(); }

/// Tax is its rate times the taxable income, and that is income less losses of earlier years.
void nameIncome(const Traced& tax, int year)
{
    const Tape::Step step = tape().at(tax.step());
    if (step.operation != Tape::Operation::Multiply) return;
    const Tape::Step taxable = tape().at(step.b);
    tape().name({taxable.value, step.b}, {.title = "Taxable income", .of = yearText(year), .kind = FigureKind::Money});
}

void nameYear(CashRun<Traced>& run, int year)
{
    YearFlow<Traced>& flow = run.flow.year[year];
    const auto name = [&](Traced& step, const char* title, FigureKind kind = FigureKind::Money) {
        if (!tape().isBare(step)) step = tape().name(step, {.title = title, .of = yearText(year), .kind = kind});
    };
    name(flow.revenue, "Revenue");
    name(flow.capital, "Capital");
    name(flow.running, "Running cost");
    nameIncome(flow.tax, year);
    name(flow.tax, "Tax");
    name(flow.tokens, "Tokens sold", FigureKind::Tokens);
    name(run.losses, "Losses carried forward");
    name(run.lastHardware, "Last purchase of racks");
    run.flow.net[year] = flow.net = tape().name(flow.net, {.title = "Net cash", .of = yearText(year), .kind = FigureKind::Money});
}

/// Tax sees these before it is paid, so they are named as soon as they are complete.
void nameWorn(CashRun<Traced>& run)
{
    for (int y = 0; y <= run.finance.horizonYears; ++y)
        if (!tape().isBare(run.flow.worn[y]))
            tape().name(run.flow.worn[y], {.title = "Depreciation", .of = yearText(y), .kind = FigureKind::Money, .formulaName = "depreciation.macrs_schedule"});
}

/// What was added to a sum that was `before`.
Traced added(const Traced& sum, const Traced& before)
{
    const Tape::Step& step = tape().at(sum.step());
    if (sum.step() == before.step()) return Traced(0);
    if (tape().isBare(before) || step.operation != Tape::Operation::Add) return sum;
    return {tape().at(step.b).value, step.b};
}

double sumOf(const std::vector<Traced>& parts)
{
    double sum = 0;
    for (const Traced& part : parts) sum += part.value();
    return sum;
}

/// A sum over a year, told by its parts; one part is the sum.
Traced together(const std::vector<Traced>& parts, double value, StepName name)
{
    if (parts.size() == 1) return parts[0];
    name.formula = "sum of " + std::to_string(parts.size()) + " parts";
    name.isSum = true;
    return tape().function(value, std::move(name), parts, [](std::span<const double> v) {
        double sum = 0;
        for (const double part : v) sum += part;
        return sum;
    });
}

constexpr const char* paidTitles[layerCount] {"Cost of energy", "Software and insurance of chips", "Operation of the infrastructure", "Cost of models", "Cost of selling and support"};

/// The load of a time: the power that serving draws then, over that of the plan's year, by what is live.
void nameLoad(const Traced& load)
{
    const auto name = [](std::uint32_t step, const char* title, FigureKind kind) {
        const Traced traced {tape().at(step).value, step};
        if (!tape().isBare(traced)) tape().name(traced, {.title = title, .of = tape().time(), .kind = kind});
    };
    if (tape().at(load.step()).name != 0) return;
    name(load.step(), "Serving load over the plan's", FigureKind::Number);
    std::uint32_t power = load.step();
    if (tape().at(power).operation == Tape::Operation::Divide) power = tape().at(power).a;
    if (tape().at(power).operation == Tape::Operation::Multiply) name(tape().at(power).a, "Power of serving", FigureKind::Power);
}

} // namespace

template <> Traced LoadCurve<Traced>::at(Traced load) const
{
    const auto curve = [](std::span<const double> v) { return LoadCurve<double> {v[0], v[1], v[2]}.at(v[3]); };
    if (tape().isBare(load) && load.value() == 1) return base;
    if (tape().isBare(base)) return base;
    nameLoad(load);
    const StepName& bill = tape().nameOf(tape().at(base.step()));
    const std::vector<double> values {base.value(), slope.value(), bend.value(), load.value()};
    return tape().function(curve(values), {.title = bill.title + ", at the load of that time", .of = tape().time(), .kind = bill.kind,
        .formula = bill.title + " + (load - 1) x (rise + (load - 1) x bend)"}, {base, slope, bend, load}, curve);
}

Pace<Traced> paceOf(const CashRun<Traced>& run, const OpenMonth<Traced>& open, const MonthMarket<Traced>& market)
{
    Pace<Traced> pace = paceOf<Traced>(run, open, market);
    const std::string of = open.production.value() < 1 ? tape().time() : open.throughput.value() == 1 ? "all racks live" : "racks bought anew, " + tape().time();
    const auto name = [&](Traced& step, const char* title, FigureKind kind) {
        if (!tape().isBare(step)) step = tape().name(step, {.title = title, .of = of, .kind = kind});
    };
    name(pace.tokens, "Tokens/s sold", FigureKind::TokenRate);
    name(pace.earned, "Earned in a second, at today's prices", FigureKind::Money);
    name(pace.energy, "Energy bill of a year at this load", FigureKind::MoneyPerYear);
    name(pace.water, "Water bill of a year at this load", FigureKind::MoneyPerYear);
    return pace;
}

SpanSums sumsOf(const CashRun<Traced>& run, const YearFlow<Traced>& year)
{
    SpanSums sums {year.revenue, year.tokens};
    sums.insert(sums.end(), std::begin(run.flow.spent), std::end(run.flow.spent));
    return sums;
}

void noteSpan(const SpanSums& before, const SpanSums& after)
{
    for (std::size_t i = 0; i < after.size(); ++i) {
        const Traced amount = added(after[i], before[i]);
        const char* title = i == 0 ? "Revenue" : i == 1 ? "Tokens sold" : paidTitles[i - 2];
        if (!tape().isBare(amount)) tape().spans()[i].push_back(tape().name(amount, {.title = title, .of = tape().time(), .kind = i == 1 ? FigureKind::Tokens : FigureKind::Money}));
    }
}

void runMonths(CashRun<Traced>& run, int year, LevelMarket<Traced>& market, YearFlow<Traced>& flow)
{
    tape().spans().assign(2 + layerCount, {});
    runMonths<Traced, LevelMarket<Traced>>(run, year, market, flow);
    tape().setTime(yearText(year));
    const auto& spans = tape().spans();
    std::vector<Traced> paid;
    for (std::size_t layer = 0; layer < layerCount; ++layer)
        if (!spans[2 + layer].empty()) paid.push_back(together(spans[2 + layer], sumOf(spans[2 + layer]), {.title = paidTitles[layer], .of = yearText(year), .kind = FigureKind::Money}));
    if (!spans[0].empty()) flow.revenue = together(spans[0], flow.revenue.value(), {.title = "Revenue", .of = yearText(year), .kind = FigureKind::Money});
    if (!spans[1].empty()) flow.tokens = together(spans[1], flow.tokens.value(), {.title = "Tokens sold", .of = yearText(year), .kind = FigureKind::Tokens});
    if (!paid.empty()) flow.running = together(paid, flow.running.value(), {.title = "Running cost", .of = yearText(year), .kind = FigureKind::Money});
}

void runYear(CashRun<Traced>& run, int year, LevelMarket<Traced>& market)
{
    tape().setTime(yearText(year));
    nameWorn(run);
    if (year > 1) {
        const Traced factor = tape().function(run.energyFactor, {.title = "Energy price over today's", .of = yearText(year), .formula = "(1 + escalation) to the power of the years that passed"},
            {Traced(run.finance.energyEscalation)}, [year](std::span<const double> v) { return std::pow(1 + v[0], year - 1); });
        tape().know(&run.energyFactor, factor);
    }
    runYear<Traced, LevelMarket<Traced>>(run, year, market);
    tape().forget(&run.energyFactor);
    if (!tape().isBare(run.priceFactor)) run.priceFactor = tape().name(run.priceFactor, {.title = "Token price over today's", .of = yearText(year + 1)});
    nameYear(run, year);
    nameWorn(run);
}

} // namespace gw
