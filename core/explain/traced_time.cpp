// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/times.h"
#include "core/explain/traced_stages.h"

#include <cmath>
#include <memory>

namespace gw {
namespace {

Tape& tape() { return Tape::current(); }

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

} // namespace

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
    tape().setTime(monthText(month));
    OpenMonth<Traced> open = openMonth<Traced>(run, from, to);
    const auto of = [&](Traced& step, double OpenMonth<double>::* part, const char* title) {
        if (step.value() == 1) step = Traced(1);
        else if (step.value() != 0)
            step = refreshed(run, step, {.title = title, .of = tape().time(), .kind = FigureKind::Share, .formula = "by opening and ramp"},
                [part, from, to](const CashRun<double>& bare) { return openMonth(bare, from, to).*part; });
    };
    of(open.production, &OpenMonth<double>::production, "Part of the racks that is live");
    of(open.standing, &OpenMonth<double>::standing, "Part of the month after the opening");
    of(open.throughput, &OpenMonth<double>::throughput, "Throughput over that of the first racks");
    return open;
}

} // namespace gw
