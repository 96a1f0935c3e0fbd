// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

/// The yearly cash flow of a plant with one owner: debt sculpted to the cash it can be paid from, reserves, tax depreciation and taxes.
/// Years are 1..N, year 0 lies before them. Money in dollars, energy in kWh (or whatever unit is sold).
/// Source: the single-owner model of https://github.com/NREL/ssc, cmod_singleowner; the order of computation is that of the formula's contract.
namespace gw {

enum class DepreciationMethod : std::uint8_t { Macrs5, Macrs15, StraightLine15, StraightLine20, None };

struct DepreciationClass {
    DepreciationMethod method;
    double fraction;                     ///< Of the depreciable basis.
};

struct OwnerInput {
    int years = 0;
    double energy = 0, degradation = 0, price = 0, priceEscalation = 0, operatingCost = 0, inflation = 0;
    double realDiscount = 0, federalTax = 0, stateTax = 0;
    double installedCost = 0, constructionFinancing = 0;
    double debtRate = 0, coverage = 0, debtFee = 0, reserveMonths = 0, workingMonths = 0, reserveRate = 0;
    int tenor = 0;
    std::vector<DepreciationClass> classes;
    double equipmentCost = 0;
    int equipmentYear = 0;               ///< 0: none.
    double credit = 0, creditEscalation = 0, grantFraction = 0;
    int creditYears = 0;
};

struct OwnerAnswer {
    double debt = 0, uses = 0, equity = 0, debtFraction = 0;
    std::optional<double> irr, wacc;
    double npv = 0, lcoeNominal = 0, lcoeReal = 0, priceNominal = 0, priceReal = 0;
    double effectiveTax = 0, nominalDiscount = 0;
    bool hasNegativeDebtCapacity = false, hasSeveralRates = false;
    std::vector<double> available, debtService, interest, depreciation, taxCredit, cash; ///< Years 1..N.
};

OwnerAnswer singleOwner(const OwnerInput& in);

} // namespace gw
