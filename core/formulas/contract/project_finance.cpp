// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formulas/contract/areas.h"
#include "core/formulas/single_owner.h"

#include <fmt/core.h>

namespace gw::contract {

template <> inline constexpr auto choicesOf<DepreciationMethod> = std::to_array<std::string_view>({"macrs_5", "macrs_15", "straight_line_15", "straight_line_20", "none"});

namespace {

struct FixedChargeInput {
    Money capital, fixed;
    EnergyPrice variable;
    double charge = 0;
    Energy energy;
    template <class F> void describe(F& f)
    {
        f.required("capital_cost_usd", capital, dollar, "Of the plant", notNegative);
        f.required("fixed_operating_cost_usd_per_year", fixed, dollar, "Whatever it makes", notNegative);
        f.required("variable_operating_cost_usd_per_kwh", variable, dollarPerKilowattHour, "For each kilowatt-hour", anyNumber);
        f.required("fixed_charge_rate", charge, "Share of the capital to be earned each year", notNegative);
        f.required("annual_energy_kwh", energy, kilowattHour, "Made in a year", positive);
    }
};

struct FixedChargeOutput {
    EnergyPrice lcoe;
    template <class F> void describe(F& f) { f.output("lcoe_usd_per_kwh", lcoe, dollarPerKilowattHour, "Levelized cost of energy"); }
};

Answer<FixedChargeOutput> fixedCharge(const FixedChargeInput& in) { return FixedChargeOutput {(in.capital * in.charge + in.fixed) / in.energy + in.variable}; }

struct ClassInput {
    DepreciationMethod method = DepreciationMethod::None;
    double fraction = 0;
    template <class F> void describe(F& f)
    {
        f.required("method", method, "Schedule");
        f.required("fraction", fraction, "Of the depreciable basis", share);
    }
};

struct SingleOwnerInput {
    OwnerInput plant;
    std::vector<ClassInput> classes;
    std::optional<std::int64_t> equipmentYear;
    template <class F> void describe(F& f)
    {
        constexpr Limits rate = between(-0.99, 10);
        f.required("analysis_years", plant.years, "Years 1 to N", between(1, 100));
        f.required("annual_energy_kwh", plant.energy, "Of year 1; for a token plant, units sold", positive);
        f.optional("degradation_rate", plant.degradation, "Energy lost from year to year; default: none", between(-0.99, 0.99));
        f.required("price_usd_per_kwh", plant.price, "Of year 1", anyNumber);
        f.required("price_escalation_rate", plant.priceEscalation, "Per year", rate);
        f.required("operating_cost_usd", plant.operatingCost, "Of year 1, grows with inflation", anyNumber);
        f.required("inflation_rate", plant.inflation, "Per year", rate);
        f.required("real_discount_rate", plant.realDiscount, "Per year", rate);
        f.required("federal_tax_rate", plant.federalTax, "On income less state tax", share);
        f.required("state_tax_rate", plant.stateTax, "On income", share);
        f.required("installed_cost_usd", plant.installedCost, "Of the plant", notNegative);
        f.required("construction_financing_usd", plant.constructionFinancing, "Interest and fees until it runs", notNegative);
        f.required("debt_interest_rate", plant.debtRate, "Per year", rate);
        f.required("debt_tenor_years", plant.tenor, "Years in which debt is served", between(0, 100));
        f.required("debt_service_coverage_ratio", plant.coverage, "Cash available over debt service", positive);
        f.required("debt_fee_rate", plant.debtFee, "Of the debt", notNegative);
        f.required("debt_service_reserve_months", plant.reserveMonths, "Of the next year's debt service", between(0, 12));
        f.required("working_capital_months", plant.workingMonths, "Of the next year's operating cost", between(0, 12));
        f.required("reserve_interest_rate", plant.reserveRate, "Earned by all reserves", rate);
        f.required("depreciation_classes", classes, "{\"method\", \"fraction\"}; methods macrs_5, macrs_15, straight_line_15, straight_line_20, none", anyNumber.sized(0, 20));
        f.optional("major_equipment_cost_usd", plant.equipmentCost, "Price of year 1; default: none", notNegative);
        f.optional("major_equipment_year", equipmentYear, "In which it is replaced", between(1, 100));
        f.optional("production_tax_credit_usd_per_kwh", plant.credit, "Of year 1; default: none", notNegative);
        f.optional("production_tax_credit_years", plant.creditYears, "From year 1 on", between(0, 100));
        f.optional("production_tax_credit_escalation_rate", plant.creditEscalation, "Per year", rate);
        f.optional("investment_grant_fraction", plant.grantFraction, "Of the installed cost; default: none", share);
    }
};

struct SingleOwnerOutput {
    OwnerAnswer answer;
    template <class F> void describe(F& f)
    {
        f.output("debt_usd", answer.debt, "Present value of the debt service at the debt's rate");
        f.output("total_uses_usd", answer.uses, "Cost, financing, fee and the reserves of year 0, less the grant");
        f.output("equity_usd", answer.equity, "Uses less debt");
        f.output("debt_fraction", answer.debtFraction, "Debt over debt and equity");
        f.output("after_tax_irr", answer.irr, "Exact root; null where it is not defined");
        f.output("after_tax_npv_usd", answer.npv, "With year 0, at the nominal discount rate");
        f.output("lcoe_nominal_usd_per_kwh", answer.lcoeNominal, "Present cost over energy discounted at the nominal rate");
        f.output("lcoe_real_usd_per_kwh", answer.lcoeReal, "Present cost over energy discounted at the real rate");
        f.output("levelized_price_nominal_usd_per_kwh", answer.priceNominal, "Present revenue over energy discounted at the nominal rate");
        f.output("levelized_price_real_usd_per_kwh", answer.priceReal, "Present revenue over energy discounted at the real rate");
        f.output("wacc", answer.wacc, "Weighted cost of capital after tax; null without a rate of return");
        f.output("effective_tax_rate", answer.effectiveTax, "Federal and state together");
        f.output("nominal_discount_rate", answer.nominalDiscount, "Real rate and inflation together");
        f.output("cash_available_for_debt_service_usd", answer.available, "Years 1 to N");
        f.output("debt_service_usd", answer.debtService, "Years 1 to N");
        f.output("interest_usd", answer.interest, "Years 1 to N");
        f.output("depreciation_usd", answer.depreciation, "Years 1 to N");
        f.output("production_tax_credit_usd", answer.taxCredit, "Years 1 to N");
        f.output("after_tax_cash_flow_usd", answer.cash, "Years 1 to N");
    }
};

Answer<SingleOwnerOutput> owner(const SingleOwnerInput& in)
{
    OwnerInput plant = in.plant;
    double whole = 0;
    for (const ClassInput& c : in.classes) plant.classes.push_back({c.method, c.fraction}), whole += c.fraction;
    if (whole > 1 + 1e-9) return invalid("depreciation_classes", "fractions that add up to at most 1", fmt::format("{}", whole));
    if (plant.equipmentCost > 0 && !in.equipmentYear) return missing("major_equipment_year");
    if (in.equipmentYear && *in.equipmentYear > plant.years) return invalid("major_equipment_year", fmt::format("at most analysis_years, {}", plant.years), fmt::format("{}", *in.equipmentYear));
    if (plant.equipmentCost > 0) plant.equipmentYear = static_cast<int>(*in.equipmentYear);
    SingleOwnerOutput out {singleOwner(plant)};
    Flags flags;
    flags.raiseIf(!out.answer.irr, "no_sign_change");
    flags.raiseIf(out.answer.hasSeveralRates, "multiple_roots");
    flags.raiseIf(out.answer.hasNegativeDebtCapacity, "negative_debt_capacity");
    return {out, flags};
}

} // namespace

std::vector<Entry> projectFinanceFormulas()
{
    return {
        entryOf<fixedCharge>({"project_finance.lcoe_fixed_charge_rate", "Levelized cost of energy by fixed charge rate", "(FCR CAPEX + FOM) / E + VOM", {}, "https://github.com/NREL/ssc"}),
        entryOf<owner>({"project_finance.single_owner", "Yearly cash flow of one owner with sculpted debt, reserves, depreciation and taxes",
            "E_t = E_1 (1 - degradation)^(t-1); EBITDA = E_t p_t - O_t; CAFDS = EBITDA - funding of major equipment\n"
            "debt service = CAFDS / DSCR within the tenor; debt = its present value at the debt rate\n"
            "uses = installed cost + construction financing + fee + reserves of year 0 - grant; equity = uses - debt\n"
            "taxable = EBITDA + reserve interest - debt interest - depreciation, in year 1 plus the grant; tax = taxable (f (1 - s) + s), negative for a loss\n"
            "credit = energy times the credit, rounded half up to 0.001 USD/kWh each year\n"
            "cash = EBITDA + reserve interest - debt service - increases of reserves - funding - tax + credit; year 0 is minus the equity\n"
            "nominal rate (1 + real)(1 + inflation) - 1; LCOE = -PV(cash - revenue) / PV(energy); WACC = (1 - g) IRR + g r (1 - tax)",
            {{"no_sign_change", "The rate of return is not defined: null"}, {"multiple_roots", "Several rates of return; the one nearest zero"},
                {"negative_debt_capacity", "The cash flow carries no debt; computed without any"}},
            "https://github.com/NREL/ssc, cmod_singleowner"}),
    };
}

} // namespace gw::contract
