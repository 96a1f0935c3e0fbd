// SPDX-FileCopyrightText: 2026 The Gigawright founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/solver.h"
#include "core/errors/result.h"
#include "core/search/generate_plan.h"

#include <string>
#include <vector>

/// What samples are written with. Rows as tables of numbers; units are those people quote.
namespace gw {

struct TierSpec {
    const char* name;
    const char* model;
    Precision precision;
    double share;
    double inputTokens, outputTokens, cachedShare;
    double interactivity;                    ///< Tokens/s to one user.
    double ttft;                             ///< s.
    double inputPrice, outputPrice;          ///< $ per million.
};

enum class Buyer : std::uint8_t { People, Agents };

/// Who buys, and of the three powers which two an agent holds.
struct BuyerSpec {
    const char* name;
    const char* tier;
    double users, tokensPerDay;
    Buyer buyer = Buyer::People;
    bool sensitiveData = false, codeExecution = false, externalCommunication = false;
};

struct ScenarioSpec {
    const char* name;
    std::vector<std::pair<Assumption, double>> changes;
};

struct BusinessSpec {
    std::vector<TierSpec> tiers;
    std::vector<BuyerSpec> buyers;
    std::vector<ScenarioSpec> scenarios;
};

/// Replaces tiers, applications and scenarios. Buyers name a tier of the same specification.
void giveBusiness(Plan& plan, const BusinessSpec& business);
void addSource(Plan& plan, const char* name, const char* type, Power capacity);

/// The plan, or the end of the program with the fault on standard error.
Plan generated(const GenerateRequest& request, const Catalog& catalog);

/// Solves a plan under many factors at once.
class Trial {
public:
    Trial(const Plan& plan, const Catalog& catalog);
    Outcome base() const { return under({}); }
    Outcome under(const ScenarioFactors& factors) const;
    /// The outcome of a scenario of the plan, by name.
    Outcome scenario(const Plan& plan, const char* name) const;
    /// The factor on one assumption, below 1, at which the net present value is zero.
    double breakEven(Assumption assumption) const;

private:
    Factory m_factory;
    std::unique_ptr<Solver> m_solver;
};

std::string superpodNotes(const Plan& plan, const Catalog& catalog);
std::string hallNotes(const Plan& plan, const Catalog& catalog);
std::string factoryNotes(const Plan& plan, const Catalog& catalog);
std::string edgeNotes(const Plan& plan, const Catalog& catalog);
std::string retrofitNotes(const Plan& plan, const Catalog& catalog);

/// Sum of the years' revenue, in dollars.
Money revenueOverLife(const Outcome& outcome);

} // namespace gw
