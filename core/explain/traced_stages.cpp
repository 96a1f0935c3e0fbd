// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/traced_stages.h"

#include <cmath>
#include <memory>

namespace gw {
namespace {

Tape& tape() { return Tape::current(); }

std::string yearText(int year) { return "year " + std::to_string(year); }

Timeline<double> plain(const Timeline<Traced>& t) { return {t.firstDraw.value(), t.opening.value(), t.ramp.value()}; }

/// A venture of bare numbers that knows its terms and timeline only: enough for the stages that ask for no more.
struct BareRun {
    FinanceTerms finance;
    RunningTerms<double> running {};
    Sales<double> sales {};
    Costs<double> cost {};
    CashFlow<double> flow {};
    Depreciation<double> depreciation {0, flow.worn};
    CashRun<double> run;

    BareRun(const FinanceTerms& terms, const Timeline<double>& time) : finance(terms), run {finance, running, sales, cost, flow, depreciation, time} {}
};

template <class Of>
double ofBareRun(const FinanceTerms& finance, const Timeline<double>& time, Of of)
{
    const auto bare = std::make_unique<BareRun>(finance, time);
    return of(bare->run);
}

/// Something that follows from opening, ramp, hardware life and gain; what is not needed is not listed.
template <class Of>
Traced refreshed(const CashRun<Traced>& run, const Traced& value, StepName name, Of of)
{
    const FinanceTerms& f = run.finance;
    return tape().function(value.value(), std::move(name), {Traced(f.hardwareLife), Traced(f.refreshThroughputRatio), run.time.opening, run.time.ramp},
        [finance = f, first = run.time.firstDraw.value(), of](std::span<const double> v) {
            FinanceTerms with = finance;
            with.hardwareLife = v[0], with.refreshThroughputRatio = v[1];
            return ofBareRun(with, {first, v[2], v[3]}, of);
        });
}

void nameTier(TierSales<Traced>& tier, const std::string& of)
{
    const auto name = [&](Traced& step, const char* title, FigureKind kind) {
        if (!tape().isBare(step)) step = tape().name(step, {.title = title, .of = of, .kind = kind});
    };
    name(tier.capacity, "Capacity", FigureKind::TokenRate);
    name(tier.offered, "Offered", FigureKind::TokenRate);
    name(tier.demand, "Demand", FigureKind::TokenRate);
    name(tier.sold, "Tokens/s sold", FigureKind::TokenRate);
    name(tier.perToken, "Earned with one output token", FigureKind::TokenPrice);
    name(tier.powerPerToken, "Power of serving for each token/s", FigureKind::Number);
}

/// The name of a tier is that of what one of its tokens earns.
std::string nameOfTier(const Venture<Traced>& venture, int tier)
{
    const Tape::Step& step = tape().at(venture.tier[tier].perToken.step());
    return step.name != 0 ? tape().nameOf(step).of : "tier " + std::to_string(tier + 1);
}

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

std::vector<Traced> withTerms(const Traced* flows, int count)
{
    std::vector<Traced> in(flows, flows + count);
    in.push_back(tape().terms().discountRate);
    in.push_back(tape().terms().horizon);
    return in;
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

Timeline<Traced> timeline(const FinanceTerms& finance, Traced factor)
{
    const Timeline<double> value = timeline<double>(finance, factor.value());
    const Traced construction = tape().name(Traced(finance.construction) * factor, {.title = "Construction, in this scenario", .kind = FigureKind::Years});
    const auto of = [&](double Timeline<double>::* part, const char* title, const char* formula) {
        return tape().function(value.*part, {.title = title, .kind = FigureKind::Years, .formula = formula}, {construction, Traced(finance.timeToPower)},
            [finance, part](std::span<const double> v) {
                FinanceTerms with = finance;
                with.construction = v[0], with.timeToPower = v[1];
                return timeline<double>(with, 1.0).*part;
            });
    };
    return {of(&Timeline<double>::firstDraw, "Start of construction, after the first year", "opening - construction"),
        of(&Timeline<double>::opening, "Opening, after the first year", "the later of construction and power, less the year before operation"), Traced(finance.ramp)};
}

Traced drawnShare(const Timeline<Traced>& time, int year)
{
    const double value = drawnShare(plain(time), year);
    if (value == 0 || value == 1) return Traced(static_cast<int>(value));
    return tape().function(value, {.title = "Construction capital drawn", .of = yearText(year), .kind = FigureKind::Share, .formula = "part of the construction that falls into the year"},
        {time.firstDraw, time.opening}, [year](std::span<const double> v) { return drawnShare(Timeline<double> {v[0], v[1], 0}, year); });
}

Traced refreshesIn(const FinanceTerms& finance, const Timeline<Traced>& time, int year)
{
    const double value = refreshesIn(finance, plain(time), year);
    if (value == 0) return Traced(0);
    return tape().function(value, {.title = "Racks are bought anew", .of = yearText(year), .formula = "1 in the years in which a hardware life after the opening ends"},
        {Traced(finance.hardwareLife), time.opening}, [finance, year](std::span<const double> v) {
            FinanceTerms with = finance;
            with.hardwareLife = v[0];
            return refreshesIn(with, Timeline<double> {0, v[1], 0}, year);
        });
}

Traced entersServiceIn(const Timeline<Traced>& time, int year)
{
    return Traced(static_cast<int>(entersServiceIn(plain(time), year)));
}

LevelYear<Traced> levelYear(const CashRun<Traced>& run, int year)
{
    LevelYear<Traced> level = levelYear<Traced>(run, year);
    const auto of = [&](Traced& step, double LevelYear<double>::* part, const char* title, FigureKind kind) {
        step = refreshed(run, step, {.title = title, .of = yearText(year), .kind = kind, .formula = "by the racks bought anew each hardware life after the opening"},
            [part, year](const CashRun<double>& bare) { return levelYear(bare, year).*part; });
    };
    if (level.before.value() != 1) of(level.before, &LevelYear<double>::before, "Throughput over that of the first racks, at the year's start", FigureKind::Number);
    if (level.after.value() != 1) of(level.after, &LevelYear<double>::after, "Throughput over that of the first racks, at the year's end", FigureKind::Number);
    if (level.refreshes.value() != 0) of(level.refresh, &LevelYear<double>::refresh, "When racks are bought anew", FigureKind::Years);
    return level;
}

OpenMonth<Traced> openMonth(const CashRun<Traced>& run, double from, double to)
{
    const int month = static_cast<int>(std::lround(from * monthsPerYear));
    tape().setTime("month " + std::to_string(month % monthsPerYear + 1) + " of year " + std::to_string(month / monthsPerYear + 1));
    OpenMonth<Traced> open = openMonth<Traced>(run, from, to);
    const auto of = [&](Traced& step, double OpenMonth<double>::* part, const char* title) {
        if (step.value() == 1) step = Traced(1);
        else if (step.value() != 0)
            step = refreshed(run, step, {.title = title, .of = tape().time(), .kind = FigureKind::Share, .formula = "by opening and ramp", .formulaName = "schedule.capacity_ramp"},
                [part, from, to](const CashRun<double>& bare) { return openMonth(bare, from, to).*part; });
    };
    of(open.production, &OpenMonth<double>::production, "Part of the racks that is live");
    of(open.standing, &OpenMonth<double>::standing, "Part of the month after the opening");
    of(open.throughput, &OpenMonth<double>::throughput, "Throughput over that of the first racks");
    return open;
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

Sales<Traced> sell(const Venture<Traced>& venture)
{
    Sales<Traced> sales;
    sales.tierCount = venture.tierCount;
    sell<Traced>(venture, sales);
    // Named where each is made, so that what is sold of one tier is told by its own figures.
    for (int t = 0; t < venture.tierCount; ++t) nameTier(sales.tier[t], nameOfTier(venture, t));
    const auto name = [](Traced& step, const char* title, FigureKind kind) {
        if (!tape().isBare(step)) step = tape().name(step, {.title = title, .kind = kind, .formulaName = kind == FigureKind::MoneyPerYear ? "economics.token_revenue" : ""});
    };
    name(sales.tokensPerSecond, "Tokens/s sold", FigureKind::TokenRate);
    name(sales.servingRevenue, "Revenue of serving", FigureKind::MoneyPerYear);
    name(sales.perServingPower, "One over the power of serving in the plan's year", FigureKind::Number);
    return sales;
}

namespace {

/// What `placeCapital` and `placeRunning` make on their way. The same arithmetic gives the same steps again; should the stages do otherwise one
/// day, their parts go without a name of their own.
void nameCosts(const CapitalTerms<Traced>& in, const RunningTerms<Traced>& terms, const Costs<Traced>& cost)
{
    const auto name = [](const Traced& step, const char* title, FigureKind kind) {
        if (!tape().isBare(step)) tape().name(step, {.title = title, .kind = kind});
    };
    const Traced building = (in.shellPerWatt + in.electricalPerWatt + in.mechanicalPerWatt) * in.itCapacity;
    const Traced construction = (in.powerGear + in.coolingGear + building) * (Traced(1) + in.feesShare), energy = in.gridConnection + in.energySources;
    const Traced built = cost.capitalOf(Layer::Infrastructure) - cost.land;
    name(building, "Building works", FigureKind::Money);
    name(construction, "Construction with design and fees", FigureKind::Money);
    name(in.contingency * (construction + energy), "Contingency", FigureKind::Money);
    name(built, "Infrastructure without land", FigureKind::Money);
    name((terms.maintenanceShare + terms.insuranceShare) * built, "Maintenance and insurance", FigureKind::MoneyPerYear);
    name(terms.staffPerWattYear * in.itCapacity, "Staff", FigureKind::MoneyPerYear);
    name(terms.softwareShare * cost.racks, "Software", FigureKind::MoneyPerYear);
    name(terms.insuranceShare * cost.capitalOf(Layer::Chips), "Insurance of chips", FigureKind::MoneyPerYear);
    name(terms.insuranceShare * cost.capitalOf(Layer::Energy), "Insurance of the energy plant", FigureKind::MoneyPerYear);
}

} // namespace

Costs<Traced> spend(const CapitalTerms<Traced>& capital, const RunningTerms<Traced>& running, const UtilityBills<Traced>& bills, Traced load, Traced revenue, Traced capitalFactor,
    Traced rackFactor)
{
    const auto name = [](Traced& step, const char* title, FigureKind kind, const char* formula = "") {
        if (!tape().isBare(step)) step = tape().name(step, {.title = title, .kind = kind, .formulaName = formula});
    };
    revenue = tape().isBare(revenue) ? revenue : tape().name(revenue, {.title = "Revenue a year", .kind = FigureKind::MoneyPerYear});
    Costs<Traced> cost = spend<Traced>(capital, running, bills, load, revenue, capitalFactor, rackFactor);
    constexpr const char* layers[] {"Energy", "Chips", "Infrastructure", "Models", "Applications"};
    name(cost.racks, "Accelerator racks, bought", FigureKind::Money);
    name(cost.land, "Land, in this scenario", FigureKind::Money);
    name(cost.energyBill, "Energy bill", FigureKind::MoneyPerYear);
    for (std::size_t i = 0; i < layerCount; ++i) {
        name(cost.capital[i], (std::string(layers[i]) + ", capital").c_str(), FigureKind::Money, "economics.site_capital");
        name(cost.running[i], (std::string(layers[i]) + ", running cost a year").c_str(), FigureKind::MoneyPerYear);
    }
    nameCosts(capital, running, cost);
    return cost;
}

Traced presentAmount(double, std::vector<Traced> amounts, std::string title, FigureKind kind)
{
    const std::vector<Traced> in = withTerms(amounts.data(), static_cast<int>(amounts.size()));
    const auto answer = [](std::span<const double> v) {
        const int count = std::min(static_cast<int>(v.size()) - 2, static_cast<int>(std::lround(v[v.size() - 1])) + 1);
        const double factor = 1 / (1 + v[v.size() - 2]);
        double sum = 0;
        for (int y = count - 1; y >= 0; --y) sum = sum * factor + v[y];
        return sum;
    };
    std::vector<double> values;
    for (const Traced& amount : in) values.push_back(amount.value());
    return tape().function(answer(values), {.title = std::move(title), .kind = kind, .formula = "each year / (1 + discount rate)^year, added up", .formulaName = "cashflow.net_present_value"}, in, answer);
}

Traced netPresentValue(Traced, const Traced* flows, int count)
{
    const std::vector<Traced> in = withTerms(flows, count);
    const auto answer = [](std::span<const double> v) {
        const int years = std::min(static_cast<int>(v.size()) - 2, static_cast<int>(std::lround(v[v.size() - 1])) + 1);
        return netPresentValue(v[v.size() - 2], v.data(), years);
    };
    std::vector<double> values;
    for (const Traced& flow : in) values.push_back(flow.value());
    return tape().function(answer(values), {.title = "Net present value", .kind = FigureKind::Money, .formula = "net cash of each year / (1 + discount rate)^year, added up",
        .formulaName = "cashflow.net_present_value"}, in, answer);
}

RateOfReturn<Traced> internalRateOfReturn(const Traced* flows, int count, Roots)
{
    std::vector<double> values;
    for (int y = 0; y < count; ++y) values.push_back(flows[y].value());
    const RateOfReturn<double> value = internalRateOfReturn(values.data(), count);
    const auto answer = [](std::span<const double> v) { return internalRateOfReturn(v.data(), static_cast<int>(v.size())).rate; };
    const Traced rate = tape().function(value.rate, {.title = "Rate of return", .kind = FigureKind::Share, .formula = "the discount rate at which the net cash of all years is worth nothing today",
        .formulaName = "cashflow.internal_rate_of_return"}, {flows, flows + count}, answer);
    return {rate, Traced(value.roots)};
}

Traced paybackYears(const Traced* flows, int count)
{
    std::vector<double> values;
    for (int y = 0; y < count; ++y) values.push_back(flows[y].value());
    return tape().function(paybackYears(values.data(), count), {.title = "Payback", .kind = FigureKind::Years, .formula = "years until the net cash, added up, is positive for good"}, {flows, flows + count},
        [](std::span<const double> v) { return paybackYears(v.data(), static_cast<int>(v.size())); });
}

Returns<Traced> judge(const CashFlow<Traced>& flow, double rate, Traced servingShare, Roots wanted)
{
    Returns<Traced> returns = judge<Traced>(flow, rate, servingShare, wanted);
    const auto name = [](Traced& step, const char* title) {
        if (!tape().isBare(step)) step = tape().name(step, {.title = title, .kind = FigureKind::Money});
    };
    name(returns.net, "Net cash over the horizon");
    name(returns.capital, "Capital over the horizon");
    name(returns.tokenCosts, "Serving's part of all that is paid, discounted");
    return returns;
}

} // namespace gw
