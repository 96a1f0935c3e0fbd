// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/traced_plan.h"

#include <algorithm>

namespace gw {
namespace {

/// The investment's terms keep their type in every lane; the tape knows them by their place in the venture.
void addFinance(Scribe& s, FinanceTerms& finance)
{
    finance = s.factory().money.finance;
    const auto know = [&](double& place, const char* table, const char* key, const char* title, FigureKind kind) {
        const Traced leaf = s.leaves.field(table, 0, key, {title, {}, kind});
        if (leaf.value() == place) s.tape.know(&place, leaf);
        else s.tape.know(&place, s.tape.function(place, {.title = std::string(title) + ", at least a year", .kind = kind, .formula = "never shorter than a year"}, {leaf},
                             [](std::span<const double> v) { return std::max(1.0, v[0]); }));
    };
    know(finance.discountRate, "finance", "discount_rate", "Discount rate", FigureKind::Share);
    know(finance.taxRate, "finance", "tax_rate", "Tax rate", FigureKind::Share);
    know(finance.hardwareLife, "finance", "hardware_life_years", "Hardware life", FigureKind::Years);
    know(finance.refreshCostRatio, "finance", "refresh_cost_ratio", "Price of racks bought anew, over today's", FigureKind::Share);
    know(finance.refreshThroughputRatio, "finance", "refresh_throughput_ratio", "Throughput of racks bought anew, over that before", FigureKind::Number);
    know(finance.tokenPriceDecline, "finance", "token_price_decline", "Yearly decline of token prices", FigureKind::Share);
    know(finance.residualShare, "finance", "residual_share", "Residual value of the last racks", FigureKind::Share);
    know(finance.energyEscalation, "energy", "price_escalation", "Yearly rise of the energy bill", FigureKind::Share);
    know(finance.construction, "schedule", "construction_months", "Construction", FigureKind::Years);
    know(finance.ramp, "schedule", "ramp_months", "Ramp", FigureKind::Years);
    know(finance.timeToPower, "site", "time_to_power_months", "Time to power", FigureKind::Years);
    s.tape.setTerms({Traced(finance.discountRate), s.leaves.field("finance", 0, "horizon_years", {"Horizon", {}, FigureKind::Years})});
}

} // namespace

TracedPlan explainPlan(Scribe& s)
{
    TracedPlan plan;
    plan.venture = std::make_unique<Venture<Traced>>();
    plan.peak = explainPeak(s);
    plan.available = explainAvailability(s, plan.peak);
    plan.serving = explainServing(s);
    explainSelling(s, plan.serving, plan.available.delivered, *plan.venture);
    addFinance(s, plan.venture->finance);
    plan.venture->servingPower = Traced(1);
    plan.venture->servingPower = s.named(loadOf(sell(*plan.venture)), "Power of serving in the plan's year", FigureKind::Power);
    plan.venture->capital = explainCapital(s), plan.venture->running = explainRunning(s);
    plan.sales = sell(*plan.venture);
    plan.year = explainYear(s, plan.serving, *plan.venture, plan.sales, 1);
    return plan;
}

} // namespace gw
