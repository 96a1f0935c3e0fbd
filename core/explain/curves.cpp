// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/parts.h"

namespace gw {

void explainCurves(Scribe& s, const TracedYear& none, const TracedYear& plan, const TracedYear& most, const Traced& full, YearCurves<Traced>& curves)
{
    struct Bill {
        Traced TracedYear::* year;
        LoadCurve<Traced> YearCurves<Traced>::* curve;
        LoadCurve<double> YearCurves<double>::* value;
        double EnergyBill<double>::* amount;
        const char* title;
    };
    const Bill bills[] {{&TracedYear::gridCost, &YearCurves<Traced>::gridCost, &YearCurves<double>::gridCost, &EnergyBill<double>::gridCost, "Grid bill"},
        {&TracedYear::ownCost, &YearCurves<Traced>::ownCost, &YearCurves<double>::ownCost, &EnergyBill<double>::ownCost, "Own sources' bill"},
        {&TracedYear::waterCost, &YearCurves<Traced>::waterCost, &YearCurves<double>::waterCost, &EnergyBill<double>::waterCost, "Water bill"}};
    for (const Bill& bill : bills) {
        LoadCurve<Traced>& curve = curves.*bill.curve;
        const LoadCurve<double>& value = s.ground->run.curves.*bill.value;
        curve = {plan.*bill.year, Traced(0), Traced(0)};
        if (value.slope == 0 && value.bend == 0) continue;
        const auto of = [&](double number, const char* what, double LoadCurve<double>::* part) {
            return s.tape.function(number, {.title = std::string(bill.title) + what, .kind = FigureKind::MoneyPerYear, .formula = "the parabola through the bills at three serving loads"},
                {none.*bill.year, plan.*bill.year, most.*bill.year, full}, [bill, part](std::span<const double> v) {
                    YearLoads loads;
                    loads.none.*bill.amount = v[0], loads.plan.*bill.amount = v[1], loads.most.*bill.amount = v[2], loads.full = v[3];
                    return curvesOf(loads).*bill.value.*part;
                });
        };
        curve.slope = of(value.slope, ", rise with the serving load", &LoadCurve<double>::slope);
        curve.bend = of(value.bend, ", bend with the serving load", &LoadCurve<double>::bend);
    }
}

} // namespace gw
